import { demandLines, isWebAddress, told } from '../../src/figures/case.ts';
import type { Prose } from '../../src/scenario/scenario.ts';
import { reader, shown, ui } from '../state.ts';
import { Text } from './Text.tsx';

/** For class and for checking: who asks what, what the model cannot see, what to teach, where the essays say otherwise, the sources. */
export function AboutCase() {
  const scenario = shown.value?.result.spec.scenario;
  if (scenario === undefined) return null;
  const { words } = ui.value;
  const demands = demandLines(scenario, reader.value);
  const limits = told(scenario.cannotSee, words.language);
  return (
    <div class="about-case">
      {demands.length > 0 && (
        <>
          <h3>{words.case.asked}</h3>
          <ul>
            {demands.map((line) => (
              <li key={line.text}>
                <Text of={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      {limits !== null && (
        <>
          <h3>{words.report.limits}</h3>
          <p>
            <Text of={limits} />
          </p>
        </>
      )}
      <Folded title={words.case.teaching} prose={scenario.teachingNote} />
      <Folded title={words.case.errata} prose={scenario.errata} />
      <Sources />
    </div>
  );
}

function Folded({ title, prose }: { readonly title: string; readonly prose: Prose | undefined }) {
  const text = told(prose, ui.value.words.language);
  if (text === null) return null;
  return (
    <details>
      <summary>{title}</summary>
      <p>
        <Text of={text} />
      </p>
    </details>
  );
}

function Sources() {
  const { words } = ui.value;
  const sources = Object.entries(shown.value?.result.spec.scenario.sources ?? {});
  if (sources.length === 0) return <p class="note">{words.case.noSources}</p>;
  return (
    <details>
      <summary>{`${words.report.sources} (${sources.length})`}</summary>
      <ul class="sources">
        {sources.map(([id, { title, publisher, year, note, url }]) => (
          <li key={id} lang="en">
            <b>{id}</b> {[title, publisher, year, note].filter((part) => part !== undefined).join(', ')}
            {url !== undefined && isWebAddress(url) && (
              <>
                {' '}
                <a href={url} rel="noreferrer noopener">
                  {url}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

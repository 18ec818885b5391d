import { proseIn } from '../../src/figures/columns.ts';
import { levers } from '../../src/model/levers/index.ts';
import { reader, shown, ui } from '../state.ts';

/** The model in words, what its counts count, its levers, and where the numbers of this scenario come from. */
export function ModelAndSources() {
  const { model: said } = ui.value;
  return (
    <section id="model" class="model" aria-labelledby="model-heading">
      <h2 id="model-heading" class="model-heading">
        {said.heading}
      </h2>
      {said.purpose.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Limits />
      <div class="columns">
        <div>
          <h3>{said.dayHeading}</h3>
          <ol>
            {said.day.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{said.countsHeading}</h3>
          <ul>
            {said.counts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </div>
      <LeverTable />
      <Sources />
    </section>
  );
}

function Limits() {
  const limits = proseIn(shown.value?.result.spec.scenario.cannotSee, ui.value.words.language);
  if (limits === '') return null;
  return (
    <p>
      <strong>{ui.value.model.limits}.</strong> {limits}
    </p>
  );
}

function LeverTable() {
  const { model: said } = ui.value;
  return (
    <details>
      <summary>{`${said.leversHeading} (${levers.length})`}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={said.leversHeading}>
        <table class="prose">
          <caption>{said.leversNote}</caption>
          <thead>
            <tr>
              {said.leverColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map(({ id, meaning, source, grade }) => (
              <tr key={id}>
                <th scope="row">{reader.value.lever(id)}</th>
                <td lang="en">{meaning}</td>
                <td lang="en">{source}</td>
                <td>{grade}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Sources() {
  const { model: said } = ui.value;
  const sources = Object.entries(shown.value?.result.spec.scenario.sources ?? {});
  if (sources.length === 0) return <p class="note">{said.noSources}</p>;
  return (
    <details>
      <summary>{`${said.sourcesHeading} (${sources.length})`}</summary>
      <ul class="sources">
        {sources.map(([id, { title, publisher, year, url }]) => (
          <li key={id} lang="en">
            <b>{id}</b> {[title, publisher, year].filter((part) => part !== undefined).join(', ')}
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

/** Only plain web addresses become links: a scenario is not trusted to write others. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

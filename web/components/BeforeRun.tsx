import { demandLines, peopleIn } from '../../src/figures/case.ts';
import { burdenOf, isTooLarge } from '../burden.ts';
import { base, reader, runSettings, settings, ui } from '../state.ts';
import { Text } from './Text.tsx';

/** A case that was chosen and not yet run: what is asked, how many people it holds, and what a run takes here. */
export function BeforeRun() {
  const scenario = base.value?.scenario;
  if (scenario === undefined) return null;
  const { ask: said, words } = ui.value;
  const people = peopleIn(scenario.groups);
  const demands = demandLines(scenario, reader.value);
  const burden = burdenOf(scenario, settings.value?.days);
  return (
    <section class="ask" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{said.heading}</h2>
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
      <p>{people === 0 ? words.case.noPeople : said.people(reader.value.number(people))}</p>
      <p>{said.takes(reader.value.number(burden.seconds))}</p>
      {isTooLarge(burden) && <p class="alert">{said.tooLarge(reader.value.number(burden.megabytes))}</p>}
      <p>{said.choose}</p>
      <button type="button" class="primary" onClick={runSettings}>
        {said.run}
      </button>
    </section>
  );
}

import { actorName, nameOf, proseIn } from '../../src/figures/columns.ts';
import { dateOf } from '../../src/figures/periods.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import {
  type DatedLever,
  datedLevers,
  dateIn,
  isOn,
  mainLevers,
  type Settings,
  whatIfThatHolds,
  withDate,
  withLeverOn,
} from '../settings.ts';
import { change, reader, ui } from '../state.ts';

interface LeversProps {
  readonly asked: Settings;
  readonly scenario: Scenario;
}

/** The dated moves of the scenario as switches with a date, one group an actor: a handful at once, the others folded away. */
export function Levers({ asked, scenario }: LeversProps) {
  const said = ui.value.controls;
  const all = datedLevers(scenario);
  const main = mainLevers(scenario);
  const others = all.filter(({ id }) => !main.has(id));
  if (all.length === 0) return null;
  return (
    <div class="levers">
      <h3 class="levers-heading">{said.levers}</h3>
      <ByActor levers={all.filter(({ id }) => main.has(id))} asked={asked} scenario={scenario} />
      {all.some(({ lever }) => lever === 'pushback') && <p class="hint">{said.pushbackNote}</p>}
      {others.length > 0 && (
        <details>
          <summary>{said.moreLevers(others.length)}</summary>
          <ByActor levers={others} asked={asked} scenario={scenario} />
        </details>
      )}
    </div>
  );
}

function ByActor({ levers, asked, scenario }: LeversProps & { readonly levers: readonly DatedLever[] }) {
  const actors = [...new Set(levers.map(({ actor }) => actor))];
  return (
    <>
      {actors.map((actor) => (
        <fieldset key={actor}>
          <legend>{actorName(scenario, actor, ui.value.words.language)}</legend>
          {levers
            .filter((lever) => lever.actor === actor)
            .map((lever) => (
              <LeverRow key={lever.id} lever={lever} asked={asked} scenario={scenario} />
            ))}
        </fieldset>
      ))}
    </>
  );
}

function LeverRow({ lever, asked, scenario }: LeversProps & { readonly lever: DatedLever }) {
  const { controls: said, words } = ui.value;
  const { language } = words;
  const date = dateIn(asked.sets, lever);
  const heldBy = whatIfThatHolds(scenario, asked, lever.id);
  const on = isOn(asked.sets, lever.id) && heldBy === undefined;
  const title = reader.value.lever(lever.lever);
  const where = lever.target === undefined ? '' : `: ${nameOf(scenario, lever.target, language)}`;
  const ends = lever.lowers ? ` (${words.actions.lifted})` : '';
  const level = lever.lowers ? '' : reader.value.number(lever.level, 2);
  const shownTitle = `${title}${where}${ends}`;
  // One lever may be moved several times: the day on which the scenario moves it tells the rows apart.
  const fullTitle = `${actorName(scenario, lever.actor, language)}: ${shownTitle} (${level === '' ? '' : `${said.level} ${level}, `}${reader.value.date(lever.on)})`;
  return (
    <div class="lever">
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          disabled={heldBy !== undefined}
          aria-label={fullTitle}
          onChange={(event) => change({ sets: withLeverOn(asked.sets, lever.id, event.currentTarget.checked) })}
        />
        <span>{said.on(shownTitle)}</span>
      </label>
      <div class="from">
        <span aria-hidden="true">{said.dateShort}</span>
        <input
          type="date"
          value={date}
          min={scenario.start}
          max={dateOf(scenario.start, scenario.days - 1)}
          disabled={!on}
          aria-label={said.from(fullTitle)}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen !== '') change({ sets: withDate(asked.sets, lever, chosen) });
          }}
        />
        {heldBy !== undefined && (
          <span>{said.heldBy(proseIn(scenario.whatIfs[heldBy]?.title, language) || heldBy)}</span>
        )}
        {level !== '' && <span aria-hidden="true">{`${said.level} ${level}`}</span>}
      </div>
    </div>
  );
}

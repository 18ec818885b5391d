import { grantedLines, isRevealed, kindLine, type Told, told } from '../../src/figures/case.ts';
import { proseIn } from '../../src/figures/columns.ts';
import { dateOf } from '../../src/figures/periods.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { base, reader, settings, shown, ui } from '../state.ts';
import { Text } from './Text.tsx';

/** What this is about, before any number: place and time, kind, content note, the two briefings, and how it ended only for those who ask. */
export function Question() {
  const scenario = shown.value?.result.spec.scenario ?? base.value?.scenario;
  if (scenario === undefined) return <h1>limen</h1>;
  const { words, between, possibleHistory } = ui.value;
  const days = shown.value?.result.days ?? settings.value?.days ?? scenario.days;
  const last = dateOf(scenario.start, Math.max(0, days - 1));
  const kind = kindLine(scenario, reader.value);
  const note = told(scenario.contentNote, words.language);
  const summary = isRevealed(scenario) ? null : told(scenario.summary, words.language);
  return (
    <header class="question">
      <p class="kicker">
        {between(reader.value.date(scenario.start), reader.value.date(last))}
        {kind === null ? '' : ` · ${kind}`}
      </p>
      <h1>{proseIn(scenario.title, words.language) || scenario.id}</h1>
      {note !== null && (
        <p class="content-note">
          <b>{words.report.contentNote}.</b> <Text of={note} />
        </p>
      )}
      {summary !== null && (
        <p class="lede">
          <Text of={summary} />
        </p>
      )}
      <Briefings scenario={scenario} />
      {shown.value !== undefined && <p class="possible">{possibleHistory}</p>}
    </header>
  );
}

/** Side by side, open while nothing has been run; what really happened stays closed until somebody opens it. */
function Briefings({ scenario }: { readonly scenario: Scenario }) {
  const { case: said, language } = ui.value.words;
  const { pressed, hosts } = scenario.briefings ?? {};
  const isBefore = shown.value === undefined;
  const key = `${scenario.id} ${isBefore}`;
  return (
    <div class={isBefore ? 'briefings before' : 'briefings'}>
      <Briefing key={`pressed ${key}`} title={said.pressed} text={told(pressed, language)} isOpen={isBefore} />
      <Briefing key={`hosts ${key}`} title={said.hosts} text={told(hosts, language)} isOpen={isBefore} />
      {isRevealed(scenario) && <Reveal key={key} scenario={scenario} />}
    </div>
  );
}

function Briefing({
  title,
  text,
  isOpen,
}: {
  readonly title: string;
  readonly text: Told | null;
  readonly isOpen: boolean;
}) {
  if (text === null) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <p>
        <Text of={text} />
      </p>
    </details>
  );
}

function Reveal({ scenario }: { readonly scenario: Scenario }) {
  const { case: said, language } = ui.value.words;
  const summary = told(scenario.summary, language);
  const note = told(scenario.observedOutcome?.note, language);
  const outcome = shown.value?.result.outcome;
  return (
    <details class="reveal">
      <summary>
        {said.reveal} <small>{ui.value.revealHint}</small>
      </summary>
      {summary !== null && (
        <p>
          <Text of={summary} />
        </p>
      )}
      {grantedLines(scenario, reader.value).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {note !== null && (
        <p>
          <Text of={note} />
        </p>
      )}
      {outcome !== undefined && <p>{said.inThisRun(reader.value.number(outcome.concession, 2))}</p>}
    </details>
  );
}

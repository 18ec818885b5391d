import { proseIn, slotName } from '../figures/columns.ts';
import { en as comparison } from '../figures/comparison/en.ts';
import { dateOf } from '../figures/periods.ts';
import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import { metrics } from '../metrics/index.ts';
import { askedOtherwise } from '../run/asked-otherwise.ts';
import { eventSentence, namesOf } from '../run/explain/text.ts';
import type { Result } from '../run/result.ts';
import { indented, table } from './table.ts';

const reader = readerOf(en);

/** A single run in plain words, the people first. */
export function resultText(result: Result): string {
  const { spec, outcome, humanCost } = result;
  const { scenario } = spec;
  const last = dateOf(scenario.start, result.days - 1);
  const sections = [
    [proseIn(scenario.title, 'en'), identity(result), en.notes.possibleHistory].join('\n'),
    section(`Human cost, ${reader.date(scenario.start)} to ${reader.date(last)}`, costLines(result)),
    ...(typeof humanCost.deathsTrue === 'number'
      ? ['Deaths also fall when nobody can leave: read unmet need and waiting beside them.']
      : []),
    section('Concession', [outcomeSentence(outcome, scenario.start), ...scriptedLine(result), ...imageLines(result)]),
    ...(Object.keys(result.movements).length > 0 ? [section('Movements', movementLines(result))] : []),
    ...(result.people > 0 ? [section('Where everybody is at the end', stageLines(result))] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function identity({ spec, people, days, fingerprint }: Result): string {
  const words = [
    spec.scenario.id,
    `seed "${spec.seed}"`,
    `${spec.mode} mode`,
    `${reader.number(people)} people`,
    `${reader.number(days)} days`,
    `fingerprint ${fingerprint}`,
  ];
  return words.join(' · ');
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${indented(lines)}`.trimEnd();
}

/** One line a ledger row: a recorded number is a minimum, a simulated one holds in the model only, null was never counted. */
function costLines({ humanCost }: Pick<Result, 'humanCost'>): string[] {
  const claims = new Map(metrics.map(({ id, claim }) => [id, claim]));
  const rows = Object.entries(humanCost).flatMap(([id, total]) => {
    if (total === null) return [];
    const isMinimum = claims.get(id) === 'atLeast';
    const title = reader.metric(id).replace(/, in the model$/, '');
    const unit = reader.unit(id).replace(/, at least$/, '');
    return [
      [title, isMinimum ? 'at least' : '', reader.number(total), `${unit}${isMinimum ? '' : `, ${en.inTheModel}`}`],
    ];
  });
  return [...table(rows, new Set([1, 2])), ...notModelledLines(humanCost)];
}

/** What this world has nothing to count for: never 0, and never left out. */
function notModelledLines(humanCost: Result['humanCost']): string[] {
  const missing = Object.keys(humanCost).filter((id) => humanCost[id] === null);
  if (missing.length === 0) return [];
  const names = missing.map((id) => reader.metric(id).replace(/, in the model$/, '')).join('; ');
  return [
    missing.length === Object.keys(humanCost).length
      ? `${en.notModelled}: nobody lives in this world`
      : `${en.notModelled}: ${names}`,
  ];
}

/** How much of what was asked was conceded, until when, and how it ended. */
function outcomeSentence(outcome: Result['outcome'], start: string): string {
  const { kind, concession, concessionOfAsk, day, symbolic, endedBy } = outcome;
  const date = day === null ? null : reader.date(dateOf(start, day));
  const sentences = [
    en.concession.finding(reader.number(concession, 2), kind, date),
    ...(concession === concessionOfAsk
      ? []
      : [`More was asked aloud than was aimed at: of the ask it is ${reader.number(concessionOfAsk, 2)}.`]),
    ...(outcome.leveragePeak === 0
      ? []
      : [`Leverage peaked at ${reader.number(outcome.leveragePeak, 2)}; at 1 holding on costs as much as granting.`]),
    ...(symbolic === 0 ? [] : [`Of what is symbolic, ${reader.number(symbolic, 2)} of 1.`]),
    en.concession.endedBy[endedBy] ?? '',
  ];
  return sentences.join(' ').trim();
}

function scriptedLine({ scripted, spec }: Result): string[] {
  const asked = askedOtherwise(spec);
  const named = (slots: readonly string[]): string[] => slots.map((slot) => slotName(spec.scenario, slot, reader));
  return [
    ...(scripted.length === 0
      ? []
      : [`Fixed by the timeline, not decided in the model: ${named(scripted).join('; ')}.`]),
    ...(asked.length === 0 ? [] : [comparison.askedOtherwise(named(asked))]),
  ];
}

/** Where harm done by one side served the other: said in the run itself and not only in its events, because then exposing people pays. */
function imageLines({ events, spec }: Result): string[] {
  const names = namesOf(spec.scenario);
  return events
    .filter(({ rule }) => rule === 'imageGained')
    .map((event) => `${names.date(event.day)}: ${eventSentence(event, names)}`);
}

/** Counts by border, then of the whole run. Attempts are events: one person may be counted several times. */
function movementLines(result: Result): string[] {
  const { spec, series, movements } = result;
  const borders = Object.keys(spec.scenario.borders);
  const shown = ['attempts', 'entries', 'entriesTrue', 'pushbacks'].filter((id) => movements[id] !== undefined);
  const total = (metric: string, where: string): string => {
    const column = series.find((c) => c.metric === metric && c.where === where && c.group === 'all');
    return column ? reader.number(column.values.reduce((sum, value) => sum + value, 0)) : '–';
  };
  const lines: string[] = [];
  if (borders.length > 0 && series.length > 0 && shown.length > 0) {
    const header = ['border', ...shown.map((id) => SHORT[id] ?? id)];
    const rows = borders.map((border) => [border, ...shown.map((id) => total(id, border))]);
    const all = ['all', ...shown.map((id) => reader.number(movements[id]!))];
    lines.push(...table([header, ...rows, all], new Set([1, 2, 3, 4])), '');
  }
  const others = Object.entries(movements).filter(([id, count]) =>
    // Where there is no border nobody could be counted at one: a column of zeros would say that somebody looked.
    borders.length === 0 ? count !== 0 : lines.length === 0 || !shown.includes(id),
  );
  lines.push(
    ...table(
      others.map(([id, count]) => [reader.metric(id), reader.number(count), reader.unit(id)]),
      new Set([1]),
    ),
  );
  if (borders.length === 0) lines.push('', 'There is no border in this world; nothing else moved.');
  else lines.push('', en.notes.attemptsNotPeople);
  return lines;
}

const SHORT: Readonly<Record<string, string>> = {
  attempts: 'attempts',
  entries: 'entries recorded',
  entriesTrue: 'people who got in',
  pushbacks: 'turned back',
};

function stageLines({ stages }: Result): string[] {
  const rows = Object.entries(stages)
    .filter(([, count]) => count > 0)
    .map(([stage, count]) => [en.stages[stage] ?? stage, reader.number(count)]);
  return table(rows, new Set([1]));
}

import { formatDay, parseDay } from '../../kernel/calendar.ts';
import { metrics } from '../../metrics/index.ts';
import type { Event } from '../../model/events.ts';
import { levers } from '../../model/levers/index.ts';
import type { Prose, Scenario } from '../../scenario/scenario.ts';
import type { Result } from '../result.ts';
import { type Catalogue, exact, type Names, told } from './catalogue.ts';
import { en } from './en.ts';
import { type Explanation, explain } from './explain.ts';

/** One event as a plain sentence, with the names of its scenario; a rule that the catalogue does not know is said with its id and numbers. */
export function eventSentence(event: Event, names: Names, catalogue: Catalogue = en): string {
  if (Object.hasOwn(catalogue, event.rule)) return catalogue[event.rule]!.said(told(event, names));
  const numbers = Object.entries(event.numbers).map(([key, value]) => `${key} ${exact(value)}`);
  return `${event.rule}${numbers.length > 0 ? `: ${numbers.join(', ')}` : ''}.`;
}

/**
 * Why a run went as it did, in plain words: the people first, then the outcome, then the chain of events behind it and what would have
 * changed its decisions. Numbers are written in full: each one is a number of an event, the ledger or the outcome.
 */
export function explanationText(result: Result, explanation: Explanation = explain(result)): string {
  const names = namesOf(result.spec.scenario);
  const { outcome, chain, decisions } = explanation;
  const lines = [
    'Who suffered, in this one possible history',
    ...ledgerLines(explanation),
    '',
    'What came of it',
    `  ${outcomeSentence(outcome, names)}`,
    '',
    'Why: from the end backwards, what led to each thing below it',
    ...(chain.length === 0 ? ['  Nothing happened among states in this run.'] : READING),
    ...chainLines(chain, null, names),
    '',
    'What its decisions hung on',
    ...(decisions.length === 0 ? ['  Nothing in this chain was weighed against something else.'] : []),
    ...decisions.map((event) => `  ${names.date(event.day)}  ${otherwiseSentence(event, names)}  [${event.id}]`),
  ];
  return lines.join('\n');
}

/** How to read the chain; the numbers in it are those of the event, in full. */
const READING = [
  '  (in brackets: the event in events.jsonl of a stored run; leverage: what holding on costs over what granting costs; util: the unit in which states weigh both)',
];

/** Each event with what led to it below it, one step further in. */
function chainLines(chain: Explanation['chain'], effect: string | null, names: Names): string[] {
  return chain
    .filter(({ causeOf }) => causeOf === effect)
    .flatMap(({ event, stepsBack }) => [
      `${'  '.repeat(stepsBack + 1)}${names.date(event.day)}  ${eventSentence(event, names)}  [${event.id}]`,
      ...chainLines(chain, event.id, names),
    ]);
}

function ledgerLines({ humanCost }: Explanation): string[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const titleOf = (id: string): string => byId.get(id)?.title ?? id;
  const known = Object.entries(humanCost).filter((entry): entry is [string, number] => entry[1] !== null);
  const missing = Object.keys(humanCost).filter((id) => humanCost[id] === null);
  const width = Math.max(0, ...known.map(([id]) => titleOf(id).length));
  const lines = known.map(([id, total]) => {
    const metric = byId.get(id);
    const title = titleOf(id).padEnd(width);
    const unit = unitText(metric?.unit ?? '', total);
    return `  ${title}  ${metric?.claim === 'atLeast' ? 'at least ' : ''}${exact(total)}${unit}${metric?.claim === 'inTheModel' && !title.includes('in the model') ? ' in the model' : ''}`;
  });
  if (missing.length === 0) return lines;
  // Never 0 and never left out; in a world without people the whole ledger would be this one word.
  const names = known.length === 0 ? 'nobody lives in this world' : missing.map(titleOf).join('; ');
  return [...lines, `  not modelled: ${names}`];
}

/** The unit of a total, not of a day: 1 event, 2 events, 2 people. */
function unitText(unit: string, total: number): string {
  const word = unit.replace(/\/day$/, '').replace(/^persons$/, 'people');
  if (word === '') return '';
  if (total !== 1) return ` ${word === 'EUR' ? 'euros' : word}`;
  return ` ${word === 'people' ? 'person' : word === 'EUR' ? 'euro' : word.replace(/s$/, '')}`;
}

function outcomeSentence(outcome: Explanation['outcome'], names: Names): string {
  const kinds = {
    none: 'Nothing material was conceded',
    partial: 'Part of what was asked was conceded',
    full: 'What was asked was conceded, in full or nearly',
  };
  const endings = {
    concession: 'it ended with a concession',
    stop: 'the side applying pressure stopped',
    deal: 'it ended with a deal',
    horizon: 'it was still going on when the run ended',
    notStarted: 'it never started',
  };
  const date = outcome.day === null ? '' : `, the last part on ${names.date(outcome.day)}`;
  return `${kinds[outcome.kind]} (the share ${exact(withoutNoise(outcome.concession))}${date}); ${endings[outcome.endedBy]}.`;
}

/** Twelve digits that count: 0.7187499999999999 is .71875 with the noise of adding up. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** What would have made a decision go the other way, from the numbers of its own event. */
function otherwiseSentence(event: Event, names: Names): string {
  return en[event.rule]?.otherwise?.(told(event, names)) ?? `${event.rule}: passed by ${exact(event.numbers.margin!)}.`;
}

/** Names in the reader's language: titles of the scenario and of the levers, ids where there is no title. */
export function namesOf(scenario: Scenario, language = 'en'): Names {
  const first = parseDay(scenario.start) as number;
  const collections = ['actors', 'borders', 'places', 'groups', 'legs', 'demands', 'facilitators'] as const;
  const titles = new Map<string, string>();
  for (const collection of collections) {
    for (const [id, entry] of Object.entries(
      scenario[collection] as Readonly<Record<string, { readonly title?: Prose }>>,
    )) {
      const title = proseIn(entry.title, language);
      if (title !== '' && !titles.has(id)) titles.set(id, title);
    }
  }
  const leverTitles = new Map(levers.map((lever) => [lever.id, lever.title]));
  const name = (id: string | null): string => (id === null ? 'nobody' : (titles.get(id) ?? id));
  return {
    name,
    lever: (slot) => {
      const [lever = '', where] = (slot?.split('/').at(-1) ?? '').split('.');
      const title = leverTitles.get(lever) ?? lever;
      return where === undefined ? title : `${title} (${name(where)})`;
    },
    date: (day) => formatDay(first + day),
  };
}

function proseIn(prose: Prose | undefined, language: string): string {
  if (prose === undefined || typeof prose === 'string') return prose ?? '';
  return prose[language] ?? prose.en ?? '';
}

import { proseIn } from '../figures/columns.ts';
import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import type { Addition } from '../run/explain/harm.ts';
import type { Suffered } from '../run/explain/suffered.ts';
import { namesOf } from '../run/explain/text.ts';
import type { Without } from '../run/explain/without.ts';
import type { Result } from '../run/result.ts';
import type { Shared } from './explain.ts';
import { table } from './table.ts';

const reader = readerOf(en);
/** The rows of the ledger that head the columns of the tables; `--json` has all of them. */
const SHOWN: Readonly<Record<string, string>> = {
  deathsTrue: 'deaths',
  nightsOutdoors: 'nights outdoors',
  violence: 'violence',
  asylumRefusedUnheard: 'refused unheard',
  unmetProtectionNeed: 'unmet need',
};

type Changes = Readonly<Record<string, number>>;

const shownRows = ({ humanCost }: Result): string[] =>
  Object.keys(SHOWN).filter((id) => typeof humanCost[id] === 'number');

/** Those with the largest change of deaths and then of unmet need first. */
const byHarm = (a: Changes, b: Changes): number =>
  size(b, 'deathsTrue') - size(a, 'deathsTrue') || size(b, 'unmetProtectionNeed') - size(a, 'unmetProtectionNeed');

const size = (changes: Changes, id: string): number => Math.abs(changes[id] ?? 0);

// ————— who suffered, and where —————

/** The ledger by group, by border and by place, where there are several; rows of nothing stand in the ledger itself. */
export function sufferedText(result: Result, suffered: readonly Suffered[]): string {
  const { scenario } = result.spec;
  const { name } = namesOf(scenario);
  const heads = {
    byGroup: (id: string) => name(id),
    bySegment: (id: string) => proseIn(scenario.borders[id]?.title, 'en') || name(id),
    byPlace: (id: string) => name(id),
  };
  const parts = (['byGroup', 'bySegment', 'byPlace'] as const).flatMap((by) => {
    const rows = suffered.filter((row) => Object.values(row[by]).some((total) => total !== 0));
    const ids = [...new Set(rows.flatMap((row) => Object.keys(row[by])))];
    if (ids.length < 2) return [];
    const cells = rows.map((row) => [
      reader.metric(row.id),
      ...ids.map((id) => (row[by][id] === undefined ? '' : reader.number(row[by][id]))),
    ]);
    return ['', ...table([['', ...ids.map((id) => short(heads[by](id)))], ...cells], numbered(1, ids.length))];
  });
  if (parts.length === 0) return '';
  return ['Who suffered, and where', ...parts.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** A title that fits over a column: without what stands in brackets. */
function short(title: string): string {
  const plain = title.replace(/ \(.*\)$/, '');
  return plain.length <= MOST_LETTERS ? plain : `${plain.slice(0, MOST_LETTERS - 1)}…`;
}

const MOST_LETTERS = 30;

// ————— what would have changed it —————

/** Each lever that was moved, left alone: those that turn the outcome first. */
export function withoutText(result: Result, all: readonly Without[]): string {
  const names = namesOf(result.spec.scenario);
  if (all.length === 0) return 'What would have changed it\n  Nobody moved a lever in this run.';
  const shown = shownRows(result);
  const isPeopled = Object.values(result.humanCost).some((total) => total !== null);
  const turns = ({ outcome }: Without): boolean =>
    outcome.kind !== result.outcome.kind || outcome.endedBy !== result.outcome.endedBy;
  const changed = all
    .filter((entry) => entry.changed)
    .sort((a, b) => Number(turns(b)) - Number(turns(a)) || byHarm(a.harm, b.harm));
  const rows = changed.map((entry) => {
    const { lever, harm, concession, leveragePeak, outcome } = entry;
    const moved = Object.values(harm).filter((change) => change !== 0).length;
    return [
      `${names.name(lever.actor)}: ${names.lever(lever.id)}`,
      ...shown.map((id) => signed(harm[id] ?? 0)),
      ...(isPeopled ? [`${moved} of ${Object.keys(harm).length}`] : []),
      signed(concession, 2),
      signed(leveragePeak, 2),
      turns(entry) ? `${KINDS[outcome.kind]}, ${ENDINGS[outcome.endedBy]}` : 'the same',
    ];
  });
  const counted = [...shown.map((id) => SHOWN[id]!), ...(isPeopled ? ['rows'] : []), 'concession', 'peak leverage'];
  const lines = table([['without it', ...counted, 'outcome'], ...rows], numbered(1, counted.length));
  const still = all.length - changed.length;
  return [
    'What would have changed it: each lever that was moved, left alone, on the same draws. One pair each, so one possible history.',
    ...(changed.length === 0 ? [] : lines.map((line) => `  ${line}`)),
    ...(still === 0
      ? []
      : [`  Without ${still === 1 ? 'the 1 other lever' : `any one of the ${still} other levers`} nothing changes.`]),
    `  Changes are the run without the lever minus the run as it was${isPeopled ? '; “rows” are rows of the ledger that change at all' : ''}.`,
  ].join('\n');
}

const KINDS: Readonly<Record<Result['outcome']['kind'], string>> = {
  none: 'nothing granted',
  partial: 'a part granted',
  full: 'all granted',
};
const ENDINGS: Readonly<Record<Result['outcome']['endedBy'], string>> = {
  concession: 'ended by a concession',
  deal: 'ended by a deal',
  stop: 'pressure stopped',
  horizon: 'still going on',
  notStarted: 'never started',
};

// ————— what each move added —————

/** The moves that changed something, those with the most deaths and then the most unmet need first. */
export function harmText(result: Result, additions: readonly Addition[]): string {
  const names = namesOf(result.spec.scenario);
  if (additions.length === 0) return 'Nobody moved a lever, so there is nothing to take out.';
  const shown = shownRows(result);
  const changed = additions
    .filter(({ harm, concession }) => concession !== 0 || Object.values(harm).some((added) => added !== 0))
    .sort((a, b) => byHarm(a.harm, b.harm));
  if (changed.length === 0) return 'Taking out any one move changes nothing in this run.';
  const rows = changed.map(({ removal, harm, concession, kindWithout }) => [
    removal.on ?? 'all moves',
    `${names.name(removal.actor)}: ${names.lever(removal.lever)}${removal.level === null ? '' : ` to ${removal.level}`}`,
    ...shown.map((id) => signed(harm[id] ?? 0)),
    signed(concession, 2),
    KINDS[kindWithout],
  ]);
  const header = ['', '', ...shown.map((id) => SHOWN[id]!), 'concession', 'without it'];
  const lines = table([header, ...rows], numbered(2, shown.length + 1));
  const still = additions.length - changed.length;
  return [
    'What each move added in this run: with it minus without it, on the same draws. One pair each, so one possible history.',
    ...lines.map((line) => `  ${line}`),
    '',
    ...(still === 0
      ? []
      : [
          still === 1
            ? '  Taking out the 1 other move changes nothing in this run.'
            : `  Taking out any one of the ${still} other moves changes nothing in this run.`,
        ]),
    '  The parts do not sum to the whole: moves work together.',
  ].join('\n');
}

// ————— how it is shared —————

/** Shares that sum to the whole, of the levers of the responding side. */
export function attributionText(result: Result, { plan, outcomes, attribution }: Shared): string {
  const names = namesOf(result.spec.scenario);
  const { players, exact, orders, coalitions } = plan;
  if (players.length === 0) return 'No lever of the responding side was moved in this run.';
  const shown = outcomes.filter((id) => Object.hasOwn(SHOWN, id));
  const columns = (shown.length > 0 ? shown : outcomes).map((id) => ({ id, at: outcomes.indexOf(id) }));
  const shares = [...attribution.shares].sort((a, b) =>
    byHarm(
      Object.fromEntries(outcomes.map((id, i) => [id, a.values[i]!])),
      Object.fromEntries(outcomes.map((id, i) => [id, b.values[i]!])),
    ),
  );
  const rows = shares.map(({ player, values, standardErrors }) => [
    `${names.name(player.split('/')[0]!)}: ${names.lever(player)}`,
    ...columns.map(
      ({ at }) =>
        `${signed(values[at]!, 1)}${standardErrors === null ? '' : ` ± ${reader.number(standardErrors[at]!, 1)}`}`,
    ),
  ]);
  const together = ['together', ...columns.map(({ at }) => signed(attribution.together[at]!, 1))];
  const header = ['', ...columns.map(({ id }) => SHOWN[id] ?? reader.metric(id))];
  const method = exact
    ? `every coalition of the ${players.length} was run (${coalitions.length} runs)`
    : `the mean over ${orders.length} orders, ± one standard error (${coalitions.length} runs); --orders N takes N pairs of orders`;
  return [
    'How much of it the levers of the responding side added, working together: Shapley values on the same draws.',
    ...table([header, ...rows, together], numbered(1, columns.length)).map((line) => `  ${line}`),
    '',
    `  A value is what a lever adds on average over all orders in which they can come into force; ${method}.`,
    '  The values sum to “together”: this run minus the run with none of these levers. All other levers stay as they are.',
    '  A share of what happened in one possible history, not blame, and no rank of pressure.',
  ].join('\n');
}

function signed(value: number, digits = 0): string {
  const text = reader.number(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `count` columns of numbers from the column `from` on. */
const numbered = (from: number, count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, i) => from + i));

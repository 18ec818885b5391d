import { proseIn } from '../figures/columns.ts';
import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import { metrics } from '../metrics/index.ts';
import type { Ensemble } from '../run/ensemble.ts';
import type { Result } from '../run/result.ts';
import type { Quantiles } from '../run/statistics.ts';
import { indented, table } from './table.ts';

const reader = readerOf(en);

/** Many runs of what `shown` is one run of, in plain words: the middle one and where 90 of 100 lie, the people first. */
export function ensembleText({ spec, people, days }: Result, ensemble: Ensemble): string {
  const { runs, failed, seed, outcome, humanCost, movements } = ensemble;
  const { none, partial, full } = outcome.inHundred;
  const luck = Math.round(outcome.spread.luck * 100);
  const claims = new Map(metrics.map(({ id, claim }) => [id, claim]));
  const costRows = Object.entries(humanCost).map(([id, spread]) => {
    const claim = spread !== null && claims.get(id) === 'atLeast' ? 'at least' : '';
    return [reader.metric(id).replace(/, in the model$/, ''), claim, ...cells(spread)];
  });
  const lines = [
    proseIn(spec.scenario.title, 'en'),
    `${spec.scenario.id} · seeds ${seed}/1 to ${seed}/${runs + failed} · ${spec.mode} mode · ${reader.number(people)} people · ${reader.number(days)} days`,
    `All ${runs} runs${failed === 0 ? '' : ` (${failed} more failed)`}; low and high leave out 5 of 100 runs at each end.`,
    '',
    'Human cost, in the model; recorded numbers are minimum numbers',
    ...lined([['', '', 'low', 'middle', 'high'], ...costRows], [2, 3, 4]),
    '',
    'Deaths also fall when nobody can leave: read unmet need and waiting beside them.',
    '',
    'Concession',
    `  none in ${none} of 100 runs, partial in ${partial}, full in ${full}`,
    ...lined(
      [
        ['', 'low', 'middle', 'high'],
        ['Share of what was asked', ...cells(outcome.concession, 2)],
        ['Peak leverage', ...cells(outcome.leveragePeak, 2)],
      ],
      [1, 2, 3],
    ),
    `  Of the spread between runs, ${luck} of 100 parts are luck, ${100 - luck} what is not known about the world.`,
    '',
    'Movements',
    ...lined(
      [
        ['', 'low', 'middle', 'high'],
        ...Object.entries(movements).map(([id, spread]) => [reader.metric(id), ...cells(spread)]),
      ],
      [1, 2, 3],
    ),
    '',
    `  ${en.notes.attemptsNotPeople}`,
  ];
  return `${lines.join('\n')}\n`;
}

function cells(spread: Quantiles | null, digits = 0): string[] {
  if (spread === null) return ['', en.notModelled, ''];
  return [spread.p05, spread.p50, spread.p95].map((value) => reader.number(value, digits));
}

function lined(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  return indented(table(rows, new Set(right)))
    .trimEnd()
    .split('\n');
}

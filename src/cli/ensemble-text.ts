import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import type { Ensemble } from '../run/ensemble.ts';
import type { Quantiles } from '../run/statistics.ts';
import { indented, table } from './table.ts';

const reader = readerOf(en);
const RIGHT = new Set([1, 2, 3]);

/** Many runs in plain words: the middle one and where 90 of 100 lie, the people first. */
export function ensembleText(ensemble: Ensemble): string {
  const failed = ensemble.failed === 0 ? '' : `, ${ensemble.failed} more failed`;
  const header = ['', 'low', 'middle', 'high'];
  const row = (label: string, spread: Quantiles | null, digits = 0): string[] =>
    spread === null
      ? [label, '', en.notModelled, '']
      : [label, ...[spread.p05, spread.p50, spread.p95].map((value) => reader.number(value, digits))];
  const { outcome, humanCost, movements } = ensemble;
  const { none, partial, full } = outcome.inHundred;
  const luck = Math.round(outcome.spread.luck * 100);
  const lines = [
    `All ${ensemble.runs} runs (seeds ${ensemble.seed}/1 to ${ensemble.seed}/${ensemble.runs + ensemble.failed}${failed}): low and high leave out 5 of 100 runs each`,
    '',
    'Human cost',
    ...lined([header, ...Object.entries(humanCost).map(([id, spread]) => row(reader.metric(id), spread))]),
    '',
    'Concession',
    `  none in ${none} of 100 runs, partial in ${partial}, full in ${full}`,
    ...lined([row('share of what was asked', outcome.concession, 2), row('peak leverage', outcome.leveragePeak, 2)]),
    `  Of the spread between runs, ${luck} of 100 parts are luck and ${100 - luck} are what is not known about the world.`,
    '',
    'Movements',
    ...lined([header, ...Object.entries(movements).map(([id, spread]) => row(reader.metric(id), spread))]),
  ];
  return `${lines.join('\n')}\n`;
}

function lined(rows: readonly (readonly string[])[]): string[] {
  return indented(table(rows, RIGHT)).trimEnd().split('\n');
}

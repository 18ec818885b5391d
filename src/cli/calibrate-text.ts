import { ascending, quantile } from '../run/statistics.ts';
import type { Accepted } from '../study/calibration/accepted.ts';
import { indented, table } from './table.ts';

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** What a calibration found, and how far it may be trusted. */
export function calibratedText({ study, sets, parameters, diagnostics }: Accepted): string {
  const { historyMatching, generations, targets, searched, runs, failed, ended } = diagnostics;
  const heads = ['target', 'observed', 'low', 'middle', 'high', 'at defaults'];
  const fits = targets.map((fit) => [fit.id, ...[fit.observed, fit.p05, fit.p50, fit.p95, fit.atDefaults].map(short)]);
  const found = parameters.map(({ id, from, to }) => {
    const values = ascending(sets.map((set) => set.values[id]!));
    const [low, high] = searched[id]!;
    const spread = [0.05, 0.5, 0.95].map((share) => short(quantile(values, share)));
    return [id, `${short(from)} to ${short(to)}`, `${short(low)} to ${short(high)}`, ...spread];
  });
  const lines = [
    `${study}: ${sets.length} accepted parameter sets (as good as ${short(diagnostics.effectiveSize)} of equal weight) from ${runs} runs${failed > 0 ? `, ${failed} of them failed` : ''}`,
    '',
    'Targets; low and high leave out a twentieth of the sets at each end',
    ...rows([heads, ...fits], [1, 2, 3, 4, 5]),
    '',
    'Parameters: what the registry allows, what history matching left, and the sets',
    ...rows([['', 'asked', 'searched', 'low', 'middle', 'high'], ...found], [3, 4, 5]),
    '',
    ...historyMatching.map(
      ({ points, nonImplausible, leastImplausibility }, round) =>
        `History matching, round ${round + 1}: ${nonImplausible} of ${points} points not implausible, the best misses by ${short(leastImplausibility)} standard deviations`,
    ),
    ...generations.map(
      ({ tolerance, acceptedShare, effectiveSize }, generation) =>
        `Generation ${generation + 1}: tolerance ${short(tolerance)}, ${short(acceptedShare * 100)} of 100 points accepted, effective size ${short(effectiveSize)}`,
    ),
    `It ended because of the ${ENDED[ended] ?? ended}. Sets that fit the tuned numbers prove that the mechanisms can do so together, not that they did.`,
  ];
  return `${lines.join('\n')}\n`;
}

const ENDED: Readonly<Record<string, string>> = {
  tolerance: 'tolerance: it is as small as the observations deserve',
  floor: 'model: no point comes nearer',
  acceptance: 'share of accepted points, which became too small',
  budget: 'budget of runs',
};

function rows(cells: readonly (readonly string[])[], right: readonly number[]): string[] {
  return indented(table(cells, new Set(right)))
    .trimEnd()
    .split('\n');
}

import { type Key, uniform } from '../../kernel/draws.ts';
import { ascending } from '../../run/statistics.ts';

/** Spearman's rank correlation, ties at their mean rank; null where one side does not vary. */
export function rankAssociation(xs: readonly number[], ys: readonly number[]): number | null {
  return correlation(ranks(xs), ranks(ys));
}

/** The same with the pairing broken `times` over: ys in random order. Both distributions stay as they are; only who had what is lost. */
export function permutedAssociations(xs: readonly number[], ys: readonly number[], times: number, key: Key): number[] {
  const [x, y] = [ranks(xs), ranks(ys)];
  return Array.from({ length: times }, (_, turn) => correlation(x, shuffled(y, key, turn)) ?? 0);
}

function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const out = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1;
    for (let i = from; i <= to; i++) out[order[i]!] = (from + to) / 2;
    from = to + 1;
  }
  return out;
}

function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - mx, ys[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/** Fisher and Yates. */
function shuffled(values: readonly number[], key: Key, turn: number): readonly number[] {
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(uniform(key, 0, turn, i, 0) * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** The value above which one in twenty of the permuted ones lies. */
export function chanceReaches(permuted: readonly number[]): number {
  const sorted = ascending(permuted);
  return sorted[Math.ceil(0.95 * sorted.length) - 1]!;
}

import type { LedgerDifference, PairedComparison } from '../../run/pair.ts';
import { FEWEST_PAIRS, type LeverageChange } from '../../run/ways.ts';
import { formatNumber } from '../text.ts';
import type { ComparisonWords } from './words.ts';

/** The sentences that end a comparison; null under 20 pairs, from which nothing is said about better or worse. */
export interface ComparisonSentences {
  readonly verdict: string | null;
  readonly leverage: string | null;
}

export function comparisonSentences(comparison: PairedComparison, said: ComparisonWords): ComparisonSentences {
  if (comparison.pairs < FEWEST_PAIRS) return { verdict: null, leverage: null };
  return {
    verdict: verdict(comparison, said),
    leverage: leverageSentence(comparison.leverage, comparison.pairs, said),
  };
}

/**
 * Says in how many pairs the people of the arm suffered less: deaths first, and unmet need in the same breath, because deaths also fall
 * when nobody can leave.
 */
function verdict({ ledger, pairs }: PairedComparison, said: ComparisonWords): string {
  const clause = (id: string, name: string): string | undefined => {
    const row = comparedRow(ledger, id);
    if (!row) return undefined;
    return row.same === pairs
      ? said.verdict.rowSame(name, pairs)
      : said.verdict.row(name, row.lessHarm, row.moreHarm, pairs);
  };
  const { deaths, unmetNeed, notModelled } = said.verdict;
  const known = [clause('deathsTrue', deaths), clause('unmetProtectionNeed', unmetNeed)].filter(
    (text) => text !== undefined,
  );
  return known.length === 0 ? notModelled : `${known.join('; ')}.`;
}

const comparedRow = (ledger: readonly LedgerDifference[], id: string) =>
  ledger.find((row) => row.id === id)?.compared ?? null;

/** How leverage fell, or that it rose or stayed; then, in the same order everywhere, what became of people more and less than in the base. */
function leverageSentence({ direction, peak, ways }: LeverageChange, pairs: number, said: ComparisonWords): string {
  if (direction === null) return '';
  const n = (value: number): string => formatNumber(value, 2, said.words.numbers);
  const { mean, low, high } = peak.difference;
  const fell = direction === 'fell';
  const [near, far] = fell ? [-high, -low] : [low, high];
  const first = said.leverageOf[direction](n(Math.abs(mean)), n(near), n(far), fell ? peak.less : peak.more, pairs);
  const more = ways.filter((way) => way.direction === 'more').map(({ way }) => said.ways[way].more);
  const less = ways.filter((way) => way.direction === 'less').map(({ way }) => said.ways[way].less);
  const people = more.length + less.length > 0 ? [said.people(more, less)] : [];
  return [first, ...people, ...(fell && more.length === 0 ? [said.noWay] : [])].join(' ');
}

import { en as words } from '../words/en.ts';
import type { ComparisonWords } from './words.ts';

const inPairs = (count: number, pairs: number): string => `in ${count} of ${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;

export const en: ComparisonWords = {
  words,
  whatIf: (title) => `What if: ${title}`,
  humanCost: 'Human cost (change = what-if minus base: its mean, and low to high its 95 % interval)',
  outcome: 'Outcome and movements',
  leverage: 'Leverage, and what became of people',
  columns: { base: 'base', arm: 'what-if', change: 'change', low: 'low', high: 'high', pairs: '' },
  measures: {
    leveragePeak: 'Peak leverage',
    leverage: 'Leverage, mean over the days',
    hiddenDeaths: 'Deaths the public never learned of',
    costExposure: 'Weekly cost of exposure',
    offersMade: 'Offers made',
    offersAccepted: 'Offers accepted',
    symbolic: 'Symbolic share granted',
    restrictiveCampShare: 'Mobilised against admission (share)',
    threatFrame: 'Public frame, ordinary 0 to threat 1',
  },
  pairs: {
    sameInAll: (pairs) => `the same in ${pairs === 1 ? 'the 1 pair' : `all ${pairs} pairs`}`,
    lessHarm: (count, pairs) => `less harm ${inPairs(count, pairs)}`,
    less: (count, pairs) => `less ${inPairs(count, pairs)}`,
    more: (count, pairs) => `more ${inPairs(count, pairs)}`,
  },
  tooFew: (pairs, needed) =>
    `${pairs === 1 ? '1 pair is' : `${pairs} pairs are`} too few to say which is better: ${needed} are needed (--runs ${needed}).`,
  nothingMoved: 'This change moved nothing in any pair.',
  verdict: {
    row: (name, less, more, pairs) => `${name}: less harm ${inPairs(less, pairs)}, more in ${more}`,
    rowSame: (name, pairs) => `${name}: the same in all ${pairs} pairs`,
    deaths: 'Deaths in the model',
    unmetNeed: 'unmet protection need',
    notModelled: 'The human cost is modelled in neither world.',
  },
  leverageOf: {
    fell: (by, low, high, count, pairs) =>
      `Leverage fell: its peak by ${by} on average (${low} to ${high}), ${inPairs(count, pairs)}.`,
    rose: (by, low, high, count, pairs) =>
      `Leverage did not fall: its peak rose by ${by} on average (${low} to ${high}), ${inPairs(count, pairs)}.`,
    stayed: () => 'Leverage stayed as it was.',
    unclear: (_by, low, high) => `Leverage did not clearly change: its peak by something from ${low} to ${high}.`,
  },
  ways: {
    upstream: { head: 'Kept away', more: 'people were kept away', less: 'fewer were kept away' },
    hardening: { head: 'Turned back', more: 'people were turned back', less: 'fewer were turned back' },
    hiding: { head: 'Hidden', more: 'people were hidden', less: 'less was hidden' },
    hosting: { head: 'Received', more: 'people were received', less: 'fewer were received' },
    bargaining: { head: 'Bargained for', more: 'people were bargained for', less: 'there was less bargaining' },
    framing: { head: 'Feared less', more: 'people were feared less', less: 'people were feared more' },
  },
  directions: {
    more: 'more',
    less: 'less',
    same: 'no difference',
    unclear: 'no clear difference',
    mixed: 'the numbers disagree',
  },
  people: (more, less) => {
    // “people were kept away, received and feared less”: the words that all share are said once.
    const shared = 'people were ';
    const parts = more.map((clause) => (clause.startsWith(shared) ? clause.slice(shared.length) : clause));
    const sentence = [...(more.length > 0 ? [shared + list(parts)] : []), ...(less.length > 0 ? [list(less)] : [])];
    const text = sentence.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  noWay: 'This comparison cannot name a way.',
  historyMode:
    'History mode: states keep their dated moves in both arms, whatever else changes. People, facilitators, borders, politics and bargaining respond.',
  askedOtherwise: (asked) =>
    `Asked otherwise than in history: ${asked.join('; ')}. Third parties keep the dates of their answers and answer the difference by the model's rule: sooner where more is asked, perhaps not at all where less is (decision 15).`,
  answeredOtherwise: (what, count, pairs) => `${what}: otherwise ${inPairs(count, pairs)}`,
  report: {
    what: (pairs) =>
      `A comparison of limen, a laboratory of engineered border crises: ${pairs === 1 ? '1 pair' : `${pairs} pairs`} of runs. Not a forecast.`,
    howToRead:
      'Each pair is the same world twice, with and without one change, on the same draws. Deaths also fall when nobody can leave: read unmet protection need beside them.',
    pairs: 'Pairs',
    interval: '95 % interval',
    key: 'Bars: pairs with less harm from the left, pairs with more harm from the right, no difference between them. Of rows that count what went right, more is less harm. Change is what-if minus base, its mean over the pairs.',
    fromTo: (base, arm) => `mean ${base} in the base, ${arm} in the what-if`,
    worlds: ({ drawn, sets, study }) => [
      'Parameters',
      `${drawn} of ${sets} accepted sets of the study ${study}; both runs of a pair have the same`,
    ],
    seeds: (seed, pairs) => (pairs === 1 ? `${seed}/1` : `${seed}/1 to ${seed}/${pairs}, the same in every arm`),
    moreArms: (count) =>
      `${count === 1 ? '1 more what-if is' : `${count} more what-ifs are`} in comparison.json and ledger.csv beside this file.`,
  },
};

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

import type { Parameter } from './parameter.ts';

/** What states that could press learn from those who did (parameters.md A.7). */
export const precedents = {
  precedentPriorWeight: {
    symbol: 'n0',
    unit: 'cases',
    default: 4,
    range: [1, 20],
    distribution: 'logUniform',
    grade: 'D',
    source: 'A-154',
    meaning: 'cases that the belief of a state about giving in is worth before it has seen any',
  },
  precedentDistanceAkin: {
    symbol: 'd',
    unit: '–',
    default: 0.5,
    range: [0, 2],
    distribution: 'uniform',
    grade: 'D',
    source: 'A.7; A-154: undefined there',
    meaning: 'distance between a bloc and its members as targets; the same target has none',
  },
  precedentDistanceOther: {
    symbol: 'd',
    unit: '–',
    default: 1.5,
    range: [0.5, 4],
    distribution: 'uniform',
    grade: 'D',
    source: 'A.7; A-154: undefined there',
    meaning: 'distance between targets that have nothing to do with each other',
  },
  precedentHiddenShare: {
    symbol: 'vis',
    unit: 'share',
    default: 0.5,
    range: [0, 1],
    distribution: 'uniform',
    grade: 'D',
    source: 'A.7; A-154: undefined there',
    meaning: 'how much others see of the end of a matter whose demands were not made in public',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

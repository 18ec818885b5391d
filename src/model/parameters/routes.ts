import type { Parameter } from './parameter.ts';

/** Ways out and what stands in them before the line: exit control, legal ways, other routes, saving, wishes. */
export const routes = {
  // exit control of the transit side
  exitGiveUpShare: {
    symbol: 'q_x',
    unit: 'probability',
    default: 0.25,
    range: [0.1, 0.5],
    distribution: 'uniform',
    grade: 'D',
    source: 'A-200; cases F23: movement −60…−99 % within six weeks of renewed exit control',
    meaning: 'chance that a party stopped before the line by the transit side gives up',
  },
  exitReturnedShare: {
    symbol: 'b_x',
    unit: 'share',
    default: 0.6,
    range: [0.2, 0.95],
    distribution: 'beta',
    grade: 'D',
    source: 'A-201',
    meaning: 'share of parties stopped before the line who are taken back to the city',
  },
  exitReturnedDays: {
    symbol: 'τ_x',
    unit: 'days',
    default: 10,
    range: [3, 30],
    distribution: 'logUniform',
    grade: 'D',
    source: 'A-201',
    meaning: 'mean days until a party taken back to the city sets out again',
  },
} as const satisfies Record<string, Parameter>;

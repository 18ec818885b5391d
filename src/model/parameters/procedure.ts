import type { Parameter } from './parameter.ts';

/** At the line and after it: how claims are heard, how people are received, moved on and sent back. */
export const procedure = {
  borderProcedureWeeks: {
    symbol: 'w_b',
    unit: 'weeks',
    default: 6,
    range: [2, 12],
    distribution: 'uniform',
    grade: 'C',
    source: 'A-220; pact of 2024: a border procedure ends after twelve weeks at most',
    meaning: 'mean weeks to a first decision in a monitored procedure at the border',
  },
  accessReachShare: {
    symbol: 'r_a',
    unit: 'share',
    default: 0.5,
    range: [0.1, 0.9],
    distribution: 'uniform',
    grade: 'D',
    source: 'A-221; as for relief',
    meaning: 'share of people outdoors whom relief and rights organisations reach where the whole zone is open to them',
  },
} as const satisfies Record<string, Parameter>;

import type { Parameter } from './parameter.ts';

/** Facilitators: prices, capacity, fraud (parameters.md C). */
export const smugglers = {
  priceEnforcementElasticity: { symbol: 'εE', unit: '–', default: 0.19, range: [0.1, 0.5], distribution: 'uniform', grade: 'A', source: 'row 74, Gathmann S[84][85]', meaning: 'elasticity of price to guards on the segment' },
  priceCongestionElasticity: { symbol: 'εD', unit: '–', default: 0.5, range: [0.2, 1], distribution: 'uniform', grade: 'D', source: 'row 76', meaning: 'elasticity of price to demand above capacity' },
  priceAnnouncementShare: { symbol: 'surge', unit: 'share', default: 0.3, range: [0.1, 0.6], distribution: 'uniform', grade: 'C', source: 'row 75, S[86]', meaning: 'short mark-up per relative rise of guards' },
  priceAnnouncementKept: { symbol: '–', unit: '1/day', default: 0.93, range: [0.9, 0.97], distribution: 'fixed', grade: 'C', source: 'C equations', meaning: 'share of the short mark-up kept each day' },
  capacityEntryPerMonth: { symbol: 'gin', unit: '1/month', default: 2.4, range: [0.2, 3], distribution: 'logUniform', grade: 'D', source: 'row 79; A-16', meaning: 'growth of facilitators’ capacity where work pays and demand exceeds it' },
  capacityExitPerMonth: { symbol: 'gout', unit: '1/month', default: 0.3, range: [0.1, 1], distribution: 'logUniform', grade: 'D', source: 'row 79', meaning: 'share of facilitators without clients who leave in a month' },
  capacityGrowthMax: { symbol: '–', unit: '×', default: 40, range: [1, 100], distribution: 'fixed', grade: 'D', source: 'A-17', meaning: 'most facilitators there can be, relative to the start' },
  guideEffect: { symbol: 'mg', unit: 'share', default: 0.25, range: [0.1, 0.5], distribution: 'uniform', grade: 'D', source: 'row 78, relative to average use', meaning: 'by how much a guide lowers the chance of interception' },
  guideAverageUse: { symbol: 'ḡ', unit: 'share', default: 0.8, range: [0.3, 0.95], distribution: 'fixed', grade: 'D', source: 'corrections 4.5; S[87] ~90 % elsewhere, S[16] 64 % had help', meaning: 'use of guides contained in the interception anchor' },
  abandonShare: { symbol: 'φ', unit: '1/trip', default: 0.1, range: [0.02, 0.3], distribution: 'beta', grade: 'D', source: 'row 80, S[7]', meaning: 'chance that a facilitator abandons people on the way' },
  abandonDays: { symbol: '–', unit: 'days', default: 2, range: [1, 5], distribution: 'uniform', grade: 'D', source: 'A-18', meaning: 'further days outdoors after being abandoned' },
  priceSpreadLog: { symbol: '–', unit: 'log', default: 0.2, range: [0, 0.5], distribution: 'fixed', grade: 'C', source: 'A-19; spread of quoted prices in cases 2.1f', meaning: 'spread of facilitators’ prices around the market' },
} as const satisfies Record<string, Parameter>;

import type { Parameter } from './parameter.ts';

/** Borders: interception, turning back, harm at the line, weather (parameters.md D, corrected). */
export const borders = {
  interceptionAnchor: { symbol: 'σ(i0)', unit: 'probability', default: 0.54, range: [0.4, 0.65], distribution: 'beta', grade: 'B', source: 'row 81, S[91]', meaning: 'chance of interception at the anchor staff per km, average use of guides and escorts' },
  interceptionAnchorGuardsPerKm: { symbol: 'g0', unit: 'persons/km', default: 5.6, range: [5.6, 5.6], distribution: 'fixed', grade: 'B', source: 'row 81', meaning: 'staff per km of the anchor' },
  interceptionGuardsWeight: { symbol: 'ig', unit: 'logit', default: 0.3, range: [0.1, 0.9], distribution: 'uniform', grade: 'C', source: 'row 82 as corrected 4.6', meaning: 'effect of ln(guards per km)' },
  interceptionFenceWeight: { symbol: 'if', unit: 'logit', default: 0.4, range: [-0.1, 1.2], distribution: 'uniform', grade: 'C', source: 'row 83', meaning: 'effect of a complete fence' },
  interceptionCrowdWeight: { symbol: 'ix', unit: 'logit', default: 0.5, range: [0.1, 1], distribution: 'uniform', grade: 'D', source: 'row 84', meaning: 'effect of crowding on guards' },
  crowdPerKm: { symbol: 'cap', unit: 'persons/night/km', default: 5, range: [2, 10], distribution: 'fixed', grade: 'D', source: 'B.4: 50 a night per 10 km', meaning: 'attempts a night that guards can watch' },
  interceptionSnowWeight: { symbol: 'ic', unit: 'logit', default: 0.2, range: [0, 0.5], distribution: 'uniform', grade: 'D', source: 'B.4', meaning: 'effect of frost and snow (tracks)' },
  guardsPerKmMin: { symbol: '–', unit: 'persons/km', default: 0.5, range: [0.1, 1], distribution: 'fixed', grade: 'D', source: 'A-20', meaning: 'guards counted at least, so that the logarithm exists' },
  toolsEffect: { symbol: 'me', unit: 'share', default: 0.2, range: [0, 0.4], distribution: 'uniform', grade: 'D', source: 'C equations, relative to average use', meaning: 'by how much tools and instructions lower the chance of interception' },
  toolsAverageUse: { symbol: 'ē', unit: 'share', default: 0.5, range: [0.2, 0.8], distribution: 'fixed', grade: 'D', source: 'corrections 4.5', meaning: 'use of tools contained in the interception anchor' },
  violencePerInterception: { symbol: 'pviol', unit: 'probability', default: 0.25, range: [0.05, 0.6], distribution: 'beta', grade: 'D', source: 'row 68', meaning: 'chance that being turned back comes with violence' },
  violenceFromPerDay: { symbol: '–', unit: '1/day', default: 0.02, range: [0, 0.1], distribution: 'uniform', grade: 'D', source: 'A-21', meaning: 'daily chance of violence by transit-side guards where retreat is blocked' },
  injuryPerViolence: { symbol: '–', unit: 'share', default: 0.2, range: [0.05, 0.5], distribution: 'uniform', grade: 'D', source: 'A-22', meaning: 'share of violence that leaves an injury' },
  hospitalHealth: { symbol: '–', unit: 'share', default: 0.4, range: [0.2, 0.6], distribution: 'fixed', grade: 'D', source: 'A-23; S[12][13] 10–23 % of patients referred', meaning: 'health below which an intercepted person may be taken to hospital' },
  hospitalShare: { symbol: '–', unit: 'share', default: 0.3, range: [0.1, 0.8], distribution: 'uniform', grade: 'D', source: 'A-23', meaning: 'share of such people who are admitted' },
  weatherNoiseC: { symbol: '–', unit: '°C', default: 5, range: [5, 5], distribution: 'fixed', grade: 'C', source: 'B.3', meaning: 'standard deviation of night temperature around the climate' },
  weatherMemory: { symbol: '–', unit: '–', default: 0.7, range: [0.5, 0.9], distribution: 'fixed', grade: 'D', source: 'A-24', meaning: 'day-to-day correlation of the temperature noise' },
  coldSpanC: { symbol: '–', unit: '°C', default: 15, range: [15, 15], distribution: 'fixed', grade: 'D', source: 'A-10', meaning: 'cold runs from 0 at 5 °C to 1 at −10 °C' },
  coldStartC: { symbol: '–', unit: '°C', default: 5, range: [5, 5], distribution: 'fixed', grade: 'D', source: 'A-10', meaning: 'night temperature at which cold starts to matter for trying' },
  strandedEventPersons: { symbol: '–', unit: 'persons', default: 1000, range: [200, 5000], distribution: 'fixed', grade: 'D', source: 'A-28', meaning: 'people at one strip from which an event is written' },
  handlingPerDayDefault: { symbol: '–', unit: 'persons/day', default: 60, range: [20, 400], distribution: 'logUniform', grade: 'D', source: 'A-26', meaning: 'persons a day a receiving state can handle in an orderly way' },
  blocEpochDays: { symbol: '–', unit: 'days', default: 14, range: [7, 28], distribution: 'fixed', grade: 'D', source: 'parameters.md 0.1', meaning: 'days between decisions of a bloc' },
} as const satisfies Record<string, Parameter>;

import { power } from '../../kernel/math.ts';
import type { ParameterValues } from '../parameters.ts';

/** One number for each type of opponent: soft, medium, tough. */
export type ByType = readonly [soft: number, medium: number, tough: number];

/**
 * Weekly chance that an opponent of each type gives in, at its weekly `cost` (utils): q_θ = min(q̄, Q_θ·(max(cost, 0) ÷ c_ref)^(bz/2)).
 * It vanishes with the cost, so nobody hopes for ever. (parameters.md A.4 with the repair of corrections.md 5.)
 */
export function concessionHazards(cost: number, reference: number, p: ParameterValues): ByType {
  const bite = cost > 0 ? power(cost / reference, p.hazardSlope / 2) : 0;
  const hazard = (atReference: number): number => Math.min(p.concessionHazardMaxPerWeek, atReference * bite);
  return [
    hazard(p.concessionHazardSoftPerWeek),
    hazard(p.concessionHazardMediumPerWeek),
    hazard(p.concessionHazardToughPerWeek),
  ];
}

/** The believed weekly chance that the opponent gives in: Σ b·q, bent by optimism. */
export function perceivedHazard(belief: Float64Array, hazards: ByType, p: ParameterValues): number {
  const mean = belief[0]! * hazards[0] + belief[1]! * hazards[1] + belief[2]! * hazards[2];
  return p.beliefOptimism === 1 || mean === 0 ? mean : power(mean, 1 / p.beliefOptimism);
}

/** Bayes: multiplies the belief by how likely each type was to do what was seen, and renormalises. */
export function revise(belief: Float64Array, likelihood: ByType): void {
  let sum = 0;
  for (let type = 0; type < likelihood.length; type++) {
    belief[type] = belief[type]! * likelihood[type]!;
    sum += belief[type]!;
  }
  for (let type = 0; type < likelihood.length; type++) belief[type] = belief[type]! / sum;
}

/** What holding on for a week says about the opponent. */
export function heldOn(hazards: ByType): ByType {
  return [1 - hazards[0], 1 - hazards[1], 1 - hazards[2]];
}

/** A little of what was learnt is forgotten: b ← (1 − φ)·b + φ/3. */
export function forget(belief: Float64Array, share: number): void {
  for (let type = 0; type < belief.length; type++) {
    belief[type] = (1 - share) * belief[type]! + share / belief.length;
  }
}

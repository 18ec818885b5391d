import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import { polarisation } from './camps.ts';

/** Weights of the parts, from the traits of the actor. */
export interface CostWeights {
  readonly restrictive: number; // kA
  readonly polarisation: number; // kP
  readonly hypocrisy: number; // kH
  readonly capacity: number; // kF
}

export interface CostParts {
  readonly capacity: number;
  readonly restrictive: number;
  readonly polarisation: number;
  readonly exposure: number;
  readonly rally: number; // subtracted
  readonly holding: number; // sum, ≥ 0
}

/**
 * Weekly cost of holding on, in utils (A.3): cT = max(0, κ·(sal·(kA·A·a + kP·4AB·f) + kH·N·visible harm + kF·f − R) + shortage + tariff + kept).
 * The parts carry the scale κ, so that they add up to what is reported. Workers who do not come, tariffs and people who are kept
 * at home hurt without anybody at a border.
 */
export function holdingCost(own: ActorState, seen: Observed, weights: CostWeights, p: ParameterValues): CostParts {
  const scale = p.targetCostScaleUtilPerWeek;
  const capacity = scale * weights.capacity * seen.pressure;
  const restrictive = scale * own.salience * weights.restrictive * own.restrictiveCampShare * seen.entries;
  const polarised = scale * own.salience * weights.polarisation * polarisation(own) * seen.pressure;
  const exposure = scale * weights.hypocrisy * own.rightsCommitment * own.visibleHarm;
  const rally = scale * own.rally;
  const movement = capacity + restrictive + polarised + exposure - rally;
  const holding = Math.max(0, movement + own.costShortage + own.costTariff + own.costKeptHome);
  return { capacity, restrictive, polarisation: polarised, exposure, rally, holding };
}

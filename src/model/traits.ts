import type { ParameterId } from './parameters.ts';
import type { Params } from './params.ts';

/**
 * Constants of the registry that a scenario may set for one actor (`actors.<id>.traits`): starting values of home politics and
 * bargaining character. Whatever is not set has the registry's value.
 */
export const traitIds = [
  // home politics
  'restrictiveCampStart',
  'protectiveCampStart',
  'rightsCommitment',
  'rightsScrutinyStart',
  'rallyStrength',
  'threatFrameStart',
  'incumbentSupportStart',
  'attitudeExposureSd',
  'attitudeContactSd',
  'restrictiveOpinionShare',
  'sanctionRallyStrength',
  'pushbackMaxShare',
  'pushbackDriftPerWeek',
  'guardsPerPressure',
  'guardsMaxPerKm',
  'zoneLevel',
  // weights of the cost of holding on
  'restrictiveCostWeight',
  'polarisationCostWeight',
  'hypocrisyCostWeight',
  'capacityCostWeight',
  'tariffExposure',
  'labourDependenceShare',
  'labourSubstitutesShare',
  'shortageCostWeight',
  'keptHomeCostWeight',
  // bargaining character
  'discountPerWeek',
  'audienceCostByUtil',
  'audienceCostToUtil',
  'faceSavingUtil',
  'stopPropensity',
  'blocActProb',
  'precedentForesight',
  'executionProb',
  'reachableCapacityShare',
  'openingHazardPerWeek',
  'openingBelief',
  'targetForesight',
  'relativePower',
  'unseenCredibilityShare',
  'deterDeadlineWeeks',
  // the state applying pressure
  'operatingCost',
  'crisisIncome',
  'strandedPain',
  'sanctionBite',
  'patronOffsetShare',
  'diversionGain',
  'revengeFadePerYear',
  'hostingFatigue',
  'imageGain',
  'remittanceCostWeight',
  'usualMovementShare',
  'hubMovementShare',
  // third parties
  'complianceHazardPerWeek',
  'complianceLeverage',
  'originShameWeight',
  'originRepatriationSeatsPerDay',
] as const satisfies readonly ParameterId[];

export type TraitId = (typeof traitIds)[number];

/** The value of a trait that the scenario gives this actor itself, else null. */
export function ownTrait(params: Params, actor: number, id: TraitId): number | null {
  return params.actors[actor]!.traits[id] ?? null;
}

/** The value of a trait for one actor (index). */
export function trait(params: Params, actor: number, id: TraitId): number {
  return params.actors[actor]!.traits[id] ?? params.p[id];
}

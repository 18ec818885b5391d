/** What kind of episode a scenario tells: for lists, teaching and scoring. The model never sees it. */

/** How much is known. A: a series of movements and the politics; B: politics with coarse numbers; C: negotiation only. */
export const CASE_TIERS = ['A', 'B', 'C'] as const;
export type CaseTier = (typeof CASE_TIERS)[number];

/** Kinds of migration diplomacy, in the order in which they are listed. */
export const CASE_TYPES = [
  'engineered', // a route is built to apply pressure
  'released', // people who are already there are let go or sent on
  'threat', // movement is threatened, or used where it happens anyway
  'deportation', // a host threatens to close camps and expel
  'restriction', // workers or citizens are kept from leaving
  'destination', // the state of destination applies the pressure
  'cooperative', // money and standing for control or hosting
  'norms', // what is bargained over is the rule itself
] as const;
export type CaseType = (typeof CASE_TYPES)[number];

export interface Case {
  readonly episode?: string; // number in the fact base of the essays, such as C01
  readonly tier: CaseTier;
  readonly type: CaseType;
  readonly controls: 'origin' | 'transit' | 'host' | 'destination'; // whose side of the route the exit is on
  readonly movement: 'stock' | 'newRoute' | 'none'; // people already there, a route newly built, or no movement at all
  readonly pressure: 'threat' | 'executed' | 'none';
  readonly manner: 'coercive' | 'cooperative';
}

/** Cases by type and tier, then by id; what is not a case comes last. */
export function inCaseOrder(a: ListedCase, b: ListedCase): number {
  const rank = ({ type, tier }: ListedCase): number =>
    type === null || tier === null ? 99 : CASE_TYPES.indexOf(type) * CASE_TIERS.length + CASE_TIERS.indexOf(tier);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/** A scenario in a list; no type and no tier: not a case. */
export interface ListedCase {
  readonly id: string;
  readonly type: CaseType | null;
  readonly tier: CaseTier | null;
}

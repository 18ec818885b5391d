import type { ParameterValues } from '../parameters.ts';
import type { Issue, Offer } from './offers.ts';

/** What is at stake between two sides, and their character. Utilities are in utils; nothing here changes within a step. */
export interface Stakes {
  readonly p: ParameterValues;
  readonly aim: 'compel' | 'deter';
  readonly issues: readonly Issue[]; // one per demand of the dyad, in order
  readonly offers: readonly Offer[];
  readonly value: number; // V: the whole demand, before hardening
  readonly cost: number; // K: granting it whole
  readonly precedent: number; // 1 + ψ·Rep: what granting teaches others
  readonly discountTo: number;
  readonly discountBy: number;
  readonly audienceTo: number; // aT
  readonly audienceBy: number; // aC, after how openly the demand is made
  readonly faceSaving: number; // fs
  readonly stopPropensity: number; // per decision epoch
  readonly actProb: number; // brake, per decision epoch
  readonly executionProb: number; // how far its threats are believed before any bluff
  readonly unseenCredibility: number;
  readonly deadlineWeeks: number;
  readonly openingHazard: number; // per week
  readonly openingBelief: number;
  readonly targetForesight: number; // ω
  readonly otherMeansChance: number; // of getting the demand without moving people, 0..1
}

/** How things are today, as far as a dyad is concerned. Costs are utils per week; `seen` is what the other side makes of them. */
export interface Situation {
  readonly day: number;
  readonly isWeek: boolean; // a week has passed
  readonly epochsTo: number; // decision epochs since the state under pressure last decided; 0 = it does not decide today
  readonly epochsBy: number;
  readonly costTo: number;
  readonly costToSeen: number;
  readonly costBy: number;
  readonly costBySeen: number;
  readonly threatCost: number; // to the state under pressure if the threat were executed
  readonly executionCostSeen: number; // to the state applying pressure if it executed, as the other side sees it
  readonly rent: number; // what pressure brings without any concession, per week; may be negative
  readonly setup: number; // utils: building up the means of pressure
  readonly unity: number; // factor of the chance that the state or bloc under pressure can act
  readonly faceGiven: number; // utils that public contact adds to the face saved by stopping
  /** Escalation read off the levers in force, or null for a state that chooses it here. */
  readonly escalationRead: number | null;
}

/** What the draws of a dyad decide, one slot each. */
export const Slot = {
  noiseBy: 0,
  noiseTo: 1,
  open: 2,
  consider: 3,
  threatOffer: 4,
  threatAnswer: 5,
  execute: 6,
  brake: 7,
  offer: 8,
  answer: 9,
  stop: 10,
  escalate: 11,
  deed: 12,
  breakdown: 13,
  obstinateTo: 14,
  obstinateBy: 15,
  hubs: 16,
} as const;
export type Slot = (typeof Slot)[keyof typeof Slot];

/** A draw (0..1) of today for this dyad; `onDay` for what was decided once, on another day. */
export type Draw = (slot: Slot, onDay?: number) => number;

/** Writes an event of this dyad: which side acts, by which rule, on which numbers. */
export type Report = (rule: DyadRule, side: 'by' | 'to', numbers: Readonly<Record<string, number>>) => void;

export type DyadRule =
  | 'threatMade'
  | 'threatExposed'
  | 'threatTired'
  | 'pressureExecuted'
  | 'pressureEscalated'
  | 'pressureStopped'
  | 'pressureWithdrawn'
  | 'pressureResumed'
  | 'offerMade'
  | 'offerRefused'
  | 'offerAccepted'
  | 'deedRefrained'
  | 'deedDone'
  | 'dealBroken'
  | 'sanctionsHardened';

import type { LeverSlot } from '../../params.ts';
import type { RuleId } from '../../rules.ts';

/** One lever as a policy wants it, and why: the rule that decided and the numbers it decided on. */
export interface Choice {
  readonly slot: LeverSlot;
  readonly level: number;
  readonly groups?: readonly number[]; // absent = all
  readonly rule: RuleId;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What a policy decides with: how many weeks since it last did, and its draws (0..1) of today. */
export interface Turn {
  readonly weeks: number; // > 0
  readonly isEpoch: boolean; // its date or an emergency has come; else only what needs no meeting
  readonly draw: (slot: number) => number;
}

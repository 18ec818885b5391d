import type { Option } from '../values.ts';

/** Where somebody stands who may give in this week. */
export interface Contest {
  readonly weeks: number; // since movement began, ≥ 1
  readonly hazardPerWeek: number; // at which giving in keeps the other side indifferent
  readonly hazardOtherPerWeek: number;
  readonly obstinateShare: number; // chance, at the start, of a type that never gives in; the same for both sides
  readonly isObstinate: boolean;
}

export interface Choice {
  readonly options: readonly Option[]; // see `choiceSet`
  readonly hold: number;
  readonly rationality: number; // λ
  readonly contest: Contest;
}

/**
 * How somebody chooses to give in. The clock, the beliefs, the utilities and the outcomes are the same for every variant; `u` is the
 * draw (0..1) that decides.
 */
export interface ConcessionRule {
  readonly id: 'logit' | 'threshold' | 'equilibrium';
  /** Offers that are worse than holding on are not in the choice set, except where both are equally good by construction. */
  readonly choiceSet: 'undominated' | 'all';
  /** True if a state under pressure can act only when its internal process allows it (brake). */
  readonly hasBrake: boolean;
  readonly offer: (choice: Choice, u: number) => Option | null;
  /** `gain` = utility of accepting − utility of the best alternative. */
  readonly accepts: (gain: number, rationality: number, u: number) => boolean;
  /** `margin` = utility of stopping − utility of going on; `propensity` = chance of stopping when stopping is clearly better. */
  readonly stops: (margin: number, rationality: number, propensity: number, contest: Contest, u: number) => boolean;
}

import { exp } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { keptPerDay } from './decay.ts';
import { erosionFactor } from './scrutiny.ts';

export interface Harm {
  readonly visible: number;
  readonly hidden: number;
}

/**
 * The harm that the public of a state under pressure holds against its commitments (A.3's `ab` by the day, from counts). What was seen fades. What an
 * emergency zone hides cannot fade, because nobody has read of it: it waits in `hidden`, an archive, until it is exposed. Visible deaths and
 * violence are already what was seen.
 */
export function nextHarm(own: ActorState, seen: Observed, p: ParameterValues): Harm {
  const kept = keptPerDay(p.harmHalfLifeDays);
  const practice = p.harmPushbackWeight * seen.pushback * seen.pressure + p.harmStrandedWeight * seen.stranded;
  const reported = p.harmDeathWeight * seen.deathsPerDay + p.harmViolenceWeight * seen.violencePerDay;
  return {
    visible: kept * own.visibleHarm + (1 - kept) * (practice * (1 - seen.exclusion) + reported),
    hidden: own.hiddenHarm + (1 - kept) * practice * seen.exclusion,
  };
}

/** Chance that hidden harm surfaces today: courts, journalists, relief workers, bodies found, and what the other side shows of it. */
export function exposureProb(own: ActorState, claimed: number, p: ParameterValues): number {
  const pace = (p.exposurePerWeek / DAYS_PER_WEEK) * (1 + p.claimsExposureFactor * claimed);
  return 1 - exp(-pace * own.hiddenHarm);
}

/** Part of the archive that comes to light at once, when helpers or journalists expose it or a court opens the files (A.3). */
export function releasedBy(own: ActorState, p: ParameterValues): number {
  return p.exposureShare * own.hiddenHarm;
}

/** Rights debt from one more day of turning back; it matures as rulings. */
export function nextRightsDebt(own: ActorState, seen: Observed, p: ParameterValues): number {
  return own.rightsDebt + p.rightsDebtPerDay * seen.pushback * Math.min(1, seen.pressure);
}

/** Chance of a court ruling today; what a derogation makes lawful comes before courts less often. */
export function rulingProb(own: ActorState, derogation: number, p: ParameterValues): number {
  const shielded = 1 - p.derogationRulingShare * derogation;
  return 1 - exp((-p.rulingPerWeek / DAYS_PER_WEEK) * shielded * own.rightsDebt);
}

/** Public rights commitment: eroded by practice, the faster the less others watch, slowly recovering towards where it started. */
export function nextCommitment(own: ActorState, seen: Observed, start: number, p: ParameterValues): number {
  const practice = seen.pushback * Math.min(1, seen.pressure);
  const eroded = own.rightsCommitment - p.normErosionPerDay * erosionFactor(own) * practice;
  return Math.max(0, eroded + p.normRecoveryPerDay * (start - eroded));
}

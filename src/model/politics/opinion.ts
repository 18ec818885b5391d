import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Params } from '../params.ts';
import { Stage, stageCount } from '../stages.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_YEAR, PERCENT } from '../units.ts';

/** Stages in which people live beside residents in the open: not hiding, not behind a fence. */
const IN_THE_OPEN = [Stage.inProcedure, Stage.protected, Stage.onward] as const;

/**
 * Opinion of a receiving state's residents, which moves in years where attention moves in weeks (parameters.md E): people who only pass
 * harden attitudes, people who are hosted and met soften them, and both fade with τ. The two exposures are kept; attitudes (in
 * standard deviations) and the vote against immigration (in points) are read off them. Nothing else in the model reads either:
 * mobilised camps, not opinion, make holding on dear, and no evidence says how fast the one becomes the other.
 */
export function updateOpinion(state: State, params: Params, actor: number, seen: Observed): void {
  const own = state.actors[actor]!;
  const share = hostedShare(state, params, actor);
  const met = Math.min(1, share / params.p.contactReferenceShare);
  own.transitExposure = nextExposure(own.transitExposure, Math.min(1, seen.pressure), own, params.p);
  own.hostedContact = nextExposure(own.hostedContact, met, own, params.p);
  const shifts = {
    exposure: trait(params, actor, 'attitudeExposureSd'),
    contact: trait(params, actor, 'attitudeContactSd'),
    restrictive: trait(params, actor, 'restrictiveOpinionShare'),
  };
  own.opinionDrift = opinionDrift(own, shifts, params.p);
  own.voteShift = voteShift(own, share, params.p);
}

/** E ← E + level·attention/(365·y_E) − E/(365·τ): time lived at full level under full attention and not yet forgotten, in exposures. */
export function nextExposure(exposure: number, level: number, own: ActorState, p: ParameterValues): number {
  return exposure + ((level * own.salience) / p.exposureYears - exposure / p.attitudeDecayYears) / DAYS_PER_YEAR;
}

interface Shifts {
  readonly exposure: number; // ηE
  readonly contact: number; // ηC
  readonly restrictive: number; // oR
}

/** Mean attitude, in standard deviations since the start: those who wish for restriction move more, in either direction. */
export function opinionDrift(own: ActorState, shifts: Shifts, p: ParameterValues): number {
  const polarised = 1 + p.attitudePolarisingFactor * shifts.restrictive;
  return (shifts.exposure * own.transitExposure - shifts.contact * own.hostedContact) * polarised;
}

/** Vote for parties against immigration, in points since the start: v1·refugees per 100 residents + v2·passing − v3·contact. */
export function voteShift(own: ActorState, share: number, p: ParameterValues): number {
  return (
    p.voteRefugeeSharePp * PERCENT * share + p.voteTransitPp * own.transitExposure - p.voteContactPp * own.hostedContact
  );
}

/** People who came and live in the open, relative to residents; 0 where nobody says how many residents there are. */
function hostedShare(state: State, params: Params, actor: number): number {
  let people = 0;
  let residents = 0;
  params.places.forEach((place, at) => {
    if (place.country !== actor || (place.kind !== 'target' && place.kind !== 'destination')) return;
    residents += place.residents;
    for (const stage of IN_THE_OPEN) people += newcomers(state, params, stage, at);
  });
  return residents > 0 ? people / residents : 0;
}

/** Workers on contracts were there before and are no part of it. */
function newcomers(state: State, params: Params, stage: number, place: number): number {
  return params.groups.reduce(
    (sum, { purpose }, group) => sum + (purpose === 'move' ? stageCount(state, params, stage, place, group) : 0),
    0,
  );
}

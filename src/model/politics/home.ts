import { feedersOf } from '../causes.ts';
import { log } from '../events-log.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { nextClaimCredibility } from './claims.ts';
import { keptPerDay } from './decay.ts';

/**
 * Home politics of the states applying pressure: what the crisis brings them without any concession. A lost war or election that it
 * displaces from attention fades by itself; the image they gain from visible harm done by the other side is counted and, above a
 * threshold, reported: it is the mechanism by which exposing people pays.
 */
export function updateHome(state: State, params: Params): void {
  const kept = keptPerDay(params.p.diversionHalfLifeDays);
  params.actors.forEach((_, actor) => {
    const own = state.actors[actor]!;
    own.diversion *= kept;
    own.sanctionsFelt = state.controls.sanctionShare[actor]!;
    own.claimCredibility = nextClaimCredibility(own, state.controls.claims[actor]!, params.p);
    own.faceSaving =
      trait(params, actor, 'faceSavingUtil') + params.p.contactFaceSavingUtil * state.controls.contact[actor]!;
    const dyads = params.dyads.filter((dyad) => dyad.by === actor);
    if (dyads.length === 0) return;
    const weight = trait(params, actor, 'imageGain');
    let harm = 0;
    let segments: readonly number[] = [];
    let about: string | null = null;
    params.dyads.forEach((dyad, index) => {
      if (dyad.by !== actor || state.dyads[index]!.stage !== 'executing') return;
      if (state.actors[dyad.to]!.visibleHarm <= harm) return;
      harm = state.actors[dyad.to]!.visibleHarm;
      segments = dyad.segments;
      about = params.actors[dyad.to]!.id;
    });
    own.imageGain = weight * harm;
    reportImage(state, params, actor, { harm, weight, about, segments });
  });
}

interface Image {
  readonly harm: number;
  readonly weight: number;
  readonly about: string | null;
  readonly segments: readonly number[];
}

function reportImage(state: State, params: Params, actor: number, image: Image): void {
  const own = state.actors[actor]!;
  const threshold = params.p.imageEventGain;
  const gain = own.imageGain;
  if (own.imageHigh === 1) {
    if (gain < threshold * (1 - params.p.eventHysteresisShare)) own.imageHigh = 0;
    return;
  }
  if (gain < threshold) return;
  own.imageHigh = 1;
  const numbers = { gain, threshold, margin: gain - threshold, harm: image.harm, weight: image.weight };
  const causes = feedersOf(state, params, ['deathsVisible', 'pushbacks', 'violence'], image.segments);
  log(state, 'imageGained', params.actors[actor]!.id, image.about, numbers, causes);
}

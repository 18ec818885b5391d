import { runKey, subKey } from '../kernel/draws.ts';
import { createIdSet } from '../kernel/id-set.ts';
import { ACCOUNTS } from './accounts.ts';
import { createActors, createDyads } from './actors/create.ts';
import { copyOf } from './controls.ts';
import { createCounts } from './counters.ts';
import { createDeals } from './diplomacy/deals/create.ts';
import { createLabour } from './labour.ts';
import { levelWidth } from './levels.ts';
import type { Params } from './params.ts';
import { createBeliefs } from './people/migrants/beliefs.ts';
import { createPeople } from './people/migrants/people.ts';
import { settlePeople } from './people/migrants/settle.ts';
import { createFacilitators } from './people/smugglers/facilitators.ts';
import { createRegimes } from './records/regimes.ts';
import { STAGES } from './stages.ts';
import type { State } from './state.ts';

export interface CreateOptions {
  /** How the day is cut: ranges of people, visited in this order. Any cut gives the same bits; absent = one range. */
  readonly slices?: readonly (readonly [number, number])[];
}

/** Day 0, before anything happened. `seed`: 1–64 printable ASCII characters. */
export function createState(params: Params, seed: string, options: CreateOptions = {}): State {
  const run = runKey(seed);
  const groups = params.groups.length;
  const groupKeys = params.groups.map((group) => subKey(run, `group:${group.id}`));
  const markets = params.markets.map((market) => subKey(run, `market:${market.id}`));
  const width = levelWidth(params);
  const slots = params.leverSlots.length * width;
  const levers = { requested: new Float64Array(slots), effective: new Float64Array(slots) };
  for (const slot of params.leverSlots) {
    levers.requested.fill(slot.lever.baseline, slot.index * width, (slot.index + 1) * width);
    levers.effective.fill(slot.lever.baseline, slot.index * width, (slot.index + 1) * width);
  }
  const state: State = {
    day: 0,
    keys: {
      run,
      groups: groupKeys,
      groupSegments: groupKeys.flatMap((key) => params.segments.map(({ id }) => subKey(key, `segment:${id}`))),
      climates: params.climates.map((climate) => subKey(run, `climate:${climate.id}`)),
      markets,
      actors: params.actors.map((actor) => subKey(run, `actor:${actor.id}`)),
      dyads: params.dyads.map((dyad) => subKey(run, `dyad:${dyad.id}`)),
      deals: params.deals.map((deal) => subKey(run, `deal:${deal.id}`)),
    },
    people: createPeople(params.peopleCount),
    stageCounts: new Int32Array(STAGES.length * params.places.length * groups),
    minorCounts: new Int32Array(STAGES.length * params.places.length * groups),
    out: createIdSet(params.peopleCount),
    unwell: createIdSet(params.peopleCount),
    needCounts: new Int32Array(STAGES.length * groups),
    unheardNeedCounts: new Int32Array(groups),
    legalPlaces: { free: new Float64Array(groups), waiting: new Int32Array(groups) },
    counts: createCounts(params),
    accounts: new Float64Array(ACCOUNTS),
    facilitators: createFacilitators(params, markets),
    beliefs: createBeliefs(params),
    labour: createLabour(params),
    levers,
    leverEvents: params.leverSlots.map(() => null),
    controls: copyOf(params.controls),
    dates: params.leverSlots.map(() => 'pending'),
    regimes: createRegimes(params),
    campPlacesYesterday: new Float64Array(params.segments.length),
    weather: {
      tMinC: Float64Array.from(params.climates, (climate) => climate.tMinC[0]!),
      wet: new Uint8Array(params.climates.length),
      noise: new Float64Array(params.climates.length),
    },
    actors: createActors(params),
    dyads: createDyads(params),
    deals: createDeals(params),
    dealControl: new Float64Array(params.segments.length),
    events: [],
    eventsToday: 0,
    slices: options.slices ?? [[0, params.peopleCount]],
  };
  settlePeople(state, params);
  return state;
}

import { uniform } from '../../../kernel/draws.ts';
import { exp, log } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { ParameterValues } from '../../parameters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { harm } from './cross.ts';
import { release } from './money.ts';
import { idOf, leaveParty, moveTo } from './party.ts';
import { Flag, Shelter } from './people.ts';

/** Slot of the draw for an injury by guards of the transit side; the other side's is in cross.ts. */
const HARM_FROM_SLOT = 5;

/** Death hazard factors that do not change within a day: one number per segment, and one per thousandth of health. */
export interface Hazards {
  readonly coldFactor: Float64Array; // [segment]
  readonly frailty: Float64Array; // [health 0..HEALTH_ONE]
}

/** exp(4 (Href − H)) for every health a person can have; H is not counted below the floor. */
export function frailtyTable(p: ParameterValues): Float64Array {
  return Float64Array.from({ length: HEALTH_ONE + 1 }, (_, h) =>
    exp(p.deathFrailtySlope * (p.deathHealthReference - Math.max(p.deathHealthFloor, h / HEALTH_ONE))),
  );
}

/** 1.64 per 5 °C below 10 °C, at each segment today. */
export function coldFactors(state: State, params: Params): Float64Array {
  const { p } = params;
  return Float64Array.from(params.segments, (segment) => {
    const colder = p.coldReferenceC - state.weather.tMinC[segment.climate]!;
    return exp((colder / p.deathColdStepC) * log(p.deathColdFactor));
  });
}

/**
 * One person-night: health, exposure, harm, death. Outdoors: at a strip without shelter, or hidden inside waiting for a
 * driver. Returns true if the person died; the caller applies deaths in order of index.
 */
export function night(state: State, params: Params, person: number, hazards: Hazards): boolean {
  const { people, day, controls } = state;
  const { p } = params;
  const stage = people.stage[person]!;
  if (stage !== Stage.atBorder && stage !== Stage.irregular) return false;
  const group = people.group[person]!;
  const s = people.segment[person]!;
  if (people.shelter[person] === Shelter.camp && stage === Stage.atBorder) {
    people.health[person] = Math.min(HEALTH_ONE, people.health[person]! + Math.round(p.healthGainShelter * HEALTH_ONE));
    return false;
  }
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, person);
  if (stage === Stage.irregular && uniform(key, Stream.health, day, id, 3) >= p.hiddenOutdoorsShare) return false;
  const climate = params.segments[s]!.climate;
  const tMin = state.weather.tMinC[climate]!;
  const unfed =
    uniform(key, Stream.health, day, id, 0) <
    p.unfedShare * (1 - controls.reliefShare[s]! * (1 - controls.exclusionShare[s]!))
      ? 1
      : 0;
  const cold = Math.max(0, p.coldReferenceC - tMin) / p.coldReferenceC;
  const loss =
    p.healthLossPerDay +
    p.healthLossCold * cold +
    p.healthLossWet * state.weather.wet[climate]! +
    p.healthLossHunger * unfed;
  people.health[person] = Math.max(0, people.health[person]! - Math.round(loss * HEALTH_ONE));
  people.nights[person] = people.nights[person]! + 1;
  add(state, 'nightsOutdoors', s, group, 1);
  if (tMin < 0) add(state, 'nightsFreezing', s, group, 1);
  if ((people.flags[person]! & Flag.minor) !== 0) add(state, 'minorsOutdoors', s, group, 1);
  if (
    stage === Stage.atBorder &&
    uniform(key, Stream.health, day, id, 1) < p.violenceFromPerDay * controls.retreatBlocked[s]!
  ) {
    add(state, 'violenceFrom', s, group, 1);
    harm(state, params, person, s, id, HARM_FROM_SLOT);
  }
  const vulnerable = (people.flags[person]! & (Flag.fragile | Flag.minor)) !== 0 ? p.deathVulnerableFactor : 1;
  const hazard = p.deathBasePerDay * hazards.coldFactor[s]! * hazards.frailty[people.health[person]!]! * vulnerable;
  return uniform(key, Stream.death, day, id, 0) < 1 - exp(-hazard);
}

/** Death on an attempt: river, fall, vehicle. Terrain raises it (corrections.md 4.13). */
export function diesOnTheWay(state: State, params: Params, person: number, segment: number): boolean {
  const key = state.keys.groups[state.people.group[person]!]!;
  const hazard = params.p.deathPerAttempt * (1 + params.segments[segment]!.terrain);
  return uniform(key, Stream.death, state.day, idOf(params, state.people, person), 4) < 1 - exp(-hazard);
}

/** Books a death: in the model, recorded, visible, missing; on which side. Money left is lost. */
export function die(state: State, params: Params, person: number): void {
  const { people, day, controls } = state;
  const { p } = params;
  const group = people.group[person]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, person);
  const s = people.segment[person]!;
  add(state, 'deaths', s, group, 1);
  if (people.stage[person] === Stage.irregular) add(state, 'deathsTo', s, group, 1);
  if (uniform(key, Stream.death, day, id, 1) * p.deathUndercount < 1) {
    add(state, 'recordedDeaths', s, group, 1);
    const seen = p.deathVisibleShare * (1 - controls.exclusionShare[s]!);
    if (uniform(key, Stream.death, day, id, 2) < seen) add(state, 'visibleDeaths', s, group, 1);
  } else if (uniform(key, Stream.death, day, id, 3) < p.missingReportedShare) {
    add(state, 'missing', s, group, 1);
  }
  const { home } = params.groups[group]!;
  if ((people.flags[people.lead[person]!]! & Flag.gaveUp) === 0) add(state, 'journeyFailed', home, group, 1);
  release(state, person, false);
  add(state, 'moneyLostCents', home, group, people.cashCents[person]!);
  leaveParty(people, person);
  moveTo(state, params, person, Stage.dead, people.place[person]!);
}

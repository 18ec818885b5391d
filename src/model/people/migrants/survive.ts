import { uniform } from '../../../kernel/draws.ts';
import { exp, log } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import { exclusionInForce } from '../../in-force.ts';
import type { ParameterValues } from '../../parameters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { harm, INJURY_BY_TRANSIT_SIDE } from './harm.ts';
import { release } from './money.ts';
import { idOf, leaveParty, moveTo } from './party.ts';
import { Flag, Shelter } from './people.ts';
import { weaken } from './recover.ts';

/** What a night is like at one segment: the same for everybody who spends it outdoors there. */
export interface Night {
  readonly isFreezing: boolean;
  readonly unfedShare: number;
  readonly healthLossFed: number; // thousandths
  readonly healthLossUnfed: number;
  readonly violenceFrom: number; // chance of violence by the transit side, per person
  readonly deathFrom: number; // base hazard of death × factor of the cold
}

/** exp(4 (Href − H)) for every health a person can have; H is not counted below the floor. */
export function frailtyTable(p: ParameterValues): Float64Array {
  return Float64Array.from({ length: HEALTH_ONE + 1 }, (_, h) =>
    exp(p.deathFrailtySlope * (p.deathHealthReference - Math.max(p.deathHealthFloor, h / HEALTH_ONE))),
  );
}

/** Tonight at each segment. */
export function nights(state: State, params: Params): readonly Night[] {
  const { p } = params;
  const { reliefShare, accessShare, retreatBlocked } = state.controls;
  return params.segments.map(({ climate }, s) => {
    const tMin = state.weather.tMinC[climate]!;
    const cold = Math.max(0, p.coldReferenceC - tMin) / p.coldReferenceC;
    const loss = (unfed: 0 | 1): number =>
      Math.round(
        HEALTH_ONE *
          (p.healthLossPerDay +
            p.healthLossCold * cold +
            p.healthLossWet * state.weather.wet[climate]! +
            p.healthLossHunger * unfed),
      );
    return {
      isFreezing: tMin < 0,
      // Whom relief misses, organisations with access may reach.
      unfedShare:
        p.unfedShare *
        (1 - reliefShare[s]! * (1 - exclusionInForce(state, s))) *
        (1 - p.accessReachShare * accessShare[s]!),
      healthLossFed: loss(0),
      healthLossUnfed: loss(1),
      violenceFrom: p.violenceFromPerDay * retreatBlocked[s]!,
      deathFrom: p.deathBasePerDay * coldFactor(tMin, p),
    };
  });
}

/** 1.64 per 5 °C below 10 °C. */
function coldFactor(tMin: number, p: ParameterValues): number {
  return exp(((p.coldReferenceC - tMin) / p.deathColdStepC) * log(p.deathColdFactor));
}

/**
 * One person-night: health, exposure, harm, death. Outdoors: at a strip without shelter, or hidden inside waiting for a
 * driver. Returns true if the person died; the caller applies deaths in order of index.
 */
export function night(state: State, params: Params, person: number, tonight: readonly Night[]): boolean {
  const { people, day } = state;
  const { p } = params;
  const stage = people.stage[person]!;
  if (stage !== Stage.atBorder && stage !== Stage.irregular) return false;
  if (people.shelter[person] === Shelter.camp && stage === Stage.atBorder) {
    people.health[person] = Math.min(HEALTH_ONE, people.health[person]! + Math.round(p.healthGainShelter * HEALTH_ONE));
    return false;
  }
  const group = people.group[person]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, person);
  if (stage === Stage.irregular && uniform(key, Stream.health, day, id, 3) >= p.hiddenOutdoorsShare) return false;
  const s = people.segment[person]!;
  const here = tonight[s]!;
  const unfed = uniform(key, Stream.health, day, id, 0) < here.unfedShare;
  weaken(state, person, unfed ? here.healthLossUnfed : here.healthLossFed);
  people.nights[person] = people.nights[person]! + 1;
  add(state, 'nightsOutdoors', s, group, 1);
  if (here.isFreezing) add(state, 'nightsFreezing', s, group, 1);
  if ((people.flags[person]! & Flag.minor) !== 0) add(state, 'minorsOutdoors', s, group, 1);
  const exposed = stage === Stage.atBorder && here.violenceFrom > 0;
  if (exposed && uniform(key, Stream.health, day, id, 1) < here.violenceFrom) {
    add(state, 'violenceFrom', s, group, 1);
    harm(state, params, person, s, id, INJURY_BY_TRANSIT_SIDE);
  }
  const vulnerable = (people.flags[person]! & (Flag.fragile | Flag.minor)) !== 0 ? p.deathVulnerableFactor : 1;
  const hazard = here.deathFrom * params.frailty[people.health[person]!]! * vulnerable;
  return uniform(key, Stream.death, day, id, 0) < 1 - exp(-hazard);
}

/**
 * Death on an attempt: river, fall, vehicle. Terrain raises it (corrections.md 4.13) unless it was counted there, and being chased (B.3, k_chase). Open
 * water adds its own danger by the kilometre, more in the cold season.
 */
export function diesOnTheWay(state: State, params: Params, person: number, segment: number): boolean {
  const key = state.keys.groups[state.people.group[person]!]!;
  const { p } = params;
  const chased = 1 + p.forceDeathWeight * state.controls.forceShare[segment]!;
  const { deathPerAttempt, deathAtSea, climate } = params.segments[segment]!;
  const atSea = deathAtSea > 0 ? deathAtSea * coldFactor(state.weather.tMinC[climate]!, p) : 0;
  const hazard = (deathPerAttempt + atSea) * chased;
  return uniform(key, Stream.death, state.day, idOf(params, state.people, person), 4) < 1 - exp(-hazard);
}

/** Books a death: in the model, recorded, visible, missing; on which side. Money left is lost. */
export function die(state: State, params: Params, person: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[person]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, person);
  const s = people.segment[person]!;
  add(state, 'deaths', s, group, 1);
  if (people.stage[person] === Stage.irregular) add(state, 'deathsTo', s, group, 1);
  if (uniform(key, Stream.death, day, id, 1) * p.deathUndercount < 1) {
    add(state, 'recordedDeaths', s, group, 1);
    const seen = p.deathVisibleShare * (1 - exclusionInForce(state, s));
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

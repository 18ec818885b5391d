import { invariant } from '../kernel/assert.ts';
import { parseDay } from '../kernel/calendar.ts';
import { levers } from '../model/levers/index.ts';
import { meansOver } from '../model/means.ts';
import { parameterValues } from '../model/parameters.ts';
import type {
  ActorParams,
  ClimateParams,
  DatedMove,
  DemandParams,
  DyadParams,
  GroupParams,
  LegParams,
  LeverSlot,
  MarketParams,
  OtherRoute,
  Params,
  PlaceParams,
  SegmentParams,
} from '../model/params.ts';
import { frailtyTable } from '../model/people/migrants/survive.ts';
import { CENTS_PER_EUR, DAYS_PER_MONTH, DAYS_PER_WEEK } from '../model/units.ts';
import { askedLevels } from './asked-levels.ts';
import { baseControls } from './base-controls.ts';
import { dealFor, dealsOf } from './compile-deals.ts';
import { routesOf } from './compile-routes.ts';
import { policyRules } from './compile-rules.ts';
import { type Group, numberOf, type Quantity, type Scenario } from './scenario.ts';

/** What of a run is not in the scenario file. */
export interface CompileOptions {
  readonly mode: 'history' | 'free';
  readonly days?: number;
  readonly policies?: Readonly<Record<string, ActorParams['policy']>>;
  /** Moves of human actors, replayed as scripted: day, lever slot id and level. */
  readonly moves?: readonly {
    day: number;
    actor: string;
    lever: string;
    level: number;
    groups?: readonly string[];
    border?: string;
    leg?: string;
  }[];
  /** `actor/lever`: stays at its baseline, whoever would set it. */
  readonly held?: readonly string[];
}

const num = (quantity: Quantity | undefined, fallback: number): number =>
  quantity === undefined ? fallback : numberOf(quantity);

/** A validated scenario → Params. Names become indices in the order of the file; defaults come from the registry. */
export function compile(scenario: Scenario, options: CompileOptions): Params {
  const days = Math.min(options.days ?? scenario.days, scenario.days);
  const overrides: Record<string, number> = {};
  for (const [id, quantity] of Object.entries(scenario.parameters)) overrides[id] = numberOf(quantity);
  const p = parameterValues(overrides);
  const actorIds = Object.keys(scenario.actors);
  const actorIndex = (id: string | undefined): number => (id === undefined ? -1 : actorIds.indexOf(id));
  const borderIds = Object.keys(scenario.borders);
  const placeIds = Object.keys(scenario.places);
  const climateIds = Object.keys(scenario.climate);

  const places: PlaceParams[] = placeIds.map((id) => {
    const place = scenario.places[id]!;
    return {
      id,
      kind: place.kind,
      country: actorIndex(place.country),
      countryId: place.country,
      residents: num(place.residents, 0),
    };
  });
  const segments: SegmentParams[] = borderIds.map((id, s) => {
    const border = scenario.borders[id]!;
    return {
      id,
      from: actorIndex(border.from),
      to: actorIndex(border.to),
      staging: placeIds.indexOf(border.staging),
      strip: placeIds.length + s,
      inside: placeIds.indexOf(border.inside),
      lengthKm: numberOf(border.lengthKm),
      approachDays: num(border.approachDays, 1),
      terrain: num(border.terrain, 0),
      deathPerAttempt: num(border.deathPerAttempt, p.deathPerAttempt * (1 + num(border.terrain, 0))),
      deathAtSea: border.deathPerAttempt === undefined ? num(border.seaKm, 0) * p.deathPerSeaKm : 0,
      seaKm: num(border.seaKm, 0),
      appeal: num(border.appeal, 0),
      interceptionOffset: num(border.interceptionOffset, 0),
      interceptionOffsetHardened: num(border.interceptionOffsetHardened, 0),
      presentShare: num(border.presentShare, 0),
      guardsPerKm: numberOf(border.guardsPerKm),
      handlingPerDay: num(border.handlingPerDay, p.handlingPerDayDefault),
      detentionPlaces: num(border.detentionPlaces, Infinity),
      detentionLimitDays: num(border.detentionLimitDays, Infinity),
      exitControlShare: num(border.exitControlShare, 0),
      climate: climateIds.indexOf(border.climate),
    };
  });
  borderIds.forEach((id, s) => {
    const border = scenario.borders[id]!;
    places.push({ id: `strip:${id}`, kind: 'strip', country: segments[s]!.from, countryId: border.from, residents: 0 });
  });

  let first = 0;
  const groups: GroupParams[] = Object.entries(scenario.groups).map(([id, group]) => {
    const count = Math.round(numberOf(group.atRiskPersons));
    const params: GroupParams = {
      id,
      first,
      count,
      home: placeIds.indexOf(group.home),
      destination: placeIds.indexOf(group.destination),
      cashMedianEur: numberOf(group.cashEur.median),
      cashSigmaLog: numberOf(group.cashEur.sigmaLog),
      kinHelpShare: num(group.kinHelpShare, p.kinHelpShareDefault),
      contactsPerPerson: num(group.contactsPerPerson, p.contactsPerPersonDefault),
      arrivedBeforePersons: num(group.arrivedBeforePersons, 0),
      minorsShare: num(group.minorsShare, p.minorsShareDefault),
      protectionNeedShare: num(group.protectionNeedShare, p.protectionNeedShareDefault),
      recognitionShare: num(group.recognitionShare, p.recognitionShareDefault),
      wageGapLog: num(group.wageGapLog, p.wageGapLogDefault),
      purpose: group.purpose ?? 'move',
      abroad: Math.min(count, Math.round(num(group.abroadPersons, 0))),
      origin: group.origin === undefined ? -1 : placeIds.indexOf(group.origin),
      aspireShare: num(group.aspireShare, 1),
      wageCentsPerDay: Math.round((num(group.wageEurPerMonth, 0) * CENTS_PER_EUR) / DAYS_PER_MONTH),
      otherRoute: otherRouteOf(group),
    };
    first += count;
    return params;
  });

  const legs: LegParams[] = Object.entries(scenario.legs).map(([id, leg]) => ({
    id,
    from: placeIds.indexOf(leg.from),
    to: placeIds.indexOf(leg.to),
    mode: leg.mode,
    days: Math.round(numberOf(leg.days)),
    fareCents: Math.round(numberOf(leg.fareEur) * CENTS_PER_EUR),
    seatsPerDay: leg.seatsPerDay === undefined ? Infinity : numberOf(leg.seatsPerDay),
    carrier: actorIndex(leg.carrier),
    visa: actorIndex(leg.visa),
    onward: places[placeIds.indexOf(leg.from)]!.kind === 'target',
    sea: seaOf(segments, placeIds.indexOf(leg.to)),
  }));
  const legIds = Object.keys(scenario.legs);
  const markets: MarketParams[] = Object.entries(scenario.facilitators).map(([id, market]) => ({
    id,
    kind: market.kind,
    leg: market.leg === undefined ? -1 : legIds.indexOf(market.leg),
    segment: market.border === undefined ? -1 : borderIds.indexOf(market.border),
    group: market.group === undefined ? -1 : Object.keys(scenario.groups).indexOf(market.group),
    count: Math.round(numberOf(market.count)),
    clientsPerDay: numberOf(market.clientsPerDay),
    priceCents: Math.round(numberOf(market.priceEur) * CENTS_PER_EUR),
    escrowShare: num(market.escrowShare, 0),
  }));
  const start = parseDay(scenario.start)!;
  const climates: ClimateParams[] = climateIds.map((id) => ({
    id,
    tMinC: daily(scenario.climate[id]!.tMinC, start, days),
    roughSeaShare: daily(scenario.climate[id]!.roughSeaShare ?? {}, start, days),
  }));

  const actors: ActorParams[] = Object.entries(scenario.actors).map(([id, actor], a) => {
    const members = (actor.members ?? []).map((member) => actorIds.indexOf(member));
    const territory = members.length > 0 ? members : [a];
    return {
      id,
      role: actor.role,
      policy: options.policies?.[id] ?? (options.mode === 'free' ? 'adaptive' : (actor.policy ?? 'scripted')),
      epochDays: actor.epochDays ?? (actor.role === 'bloc' ? Math.round(p.blocEpochDays) : DAYS_PER_WEEK),
      members,
      blocs: actorIds.flatMap((bloc, b) => ((scenario.actors[bloc]!.members ?? []).includes(id) ? [b] : [])),
      clients: (actor.clients ?? []).map((client) => actorIds.indexOf(client)),
      segmentsFrom: indicesWhere(segments, (segment) => territory.includes(segment.from)),
      segmentsTo: indicesWhere(segments, (segment) => territory.includes(segment.to)),
      legsCarried: indicesWhere(legs, (leg) => leg.carrier === a),
      traits: Object.fromEntries(
        Object.entries(actor.traits ?? {}).map(([key, quantity]) => [key, numberOf(quantity)]),
      ),
    };
  });

  const dyads: DyadParams[] = [];
  const demands: DemandParams[] = Object.entries(scenario.demands).map(([id, demand], d) => {
    const dyadId = `${demand.by}>${demand.to}`;
    let dyad = dyads.findIndex((known) => known.id === dyadId);
    if (dyad < 0) {
      dyad = dyads.length;
      const by = actorIndex(demand.by);
      const to = actorIndex(demand.to);
      const felt = indicesWhere(
        segments,
        (segment) => segment.from === by && (segment.to === to || actors[to]!.members.includes(segment.to)),
      );
      const means = meansOver({ actors, groups, places }, by, to, felt.length > 0);
      dyads.push({ id: dyadId, by, to, demands: [], segments: felt, means });
    }
    (dyads[dyad]!.demands as number[]).push(d);
    return {
      id,
      by: actorIndex(demand.by),
      to: actorIndex(demand.to),
      dyad,
      issue: demand.issue,
      aim: demand.aim,
      acknowledged: demand.acknowledged,
      value: numberOf(demand.value),
      cost: numberOf(demand.cost),
      divisible: demand.divisible,
      symbolic: demand.symbolic ?? false,
      askFactor: num(demand.askFactor, 1),
      deal: dealFor(scenario, id),
    };
  });

  const world = { actors, segments, dyads };
  const deals = dealsOf(scenario, world, demands);
  const leverSlots = slotsOf(actors, segments, legs);
  const slotOf = (move: { actor: string; lever: string; border?: string; leg?: string }): number => {
    const target = move.border ?? move.leg;
    const id = target === undefined ? `${move.actor}/${move.lever}` : `${move.actor}/${move.lever}.${target}`;
    const slot = leverSlots.findIndex((known) => known.id === id);
    invariant(slot >= 0, () => `no lever ${id}: the scenario was not checked`);
    return slot;
  };
  const groupIndices = (ids: readonly string[] | undefined): number[] =>
    (ids ?? []).map((id) => Object.keys(scenario.groups).indexOf(id));
  const datedMoves = (moves: Scenario['timeline']): DatedMove[] =>
    Object.entries(moves).map(([id, move]) => ({
      id,
      day: parseDay(move.on)! - start,
      slot: slotOf(move),
      level: numberOf(move.level),
      groups: groupIndices(move.groups),
    }));
  const dated = datedMoves(scenario.timeline);
  (options.moves ?? []).forEach((move, index) => {
    dated.push({
      id: `moves.${index}`,
      day: move.day,
      slot: slotOf(move),
      level: move.level,
      groups: groupIndices(move.groups),
    });
  });
  const timeline = dated
    .map((move, index) => ({ move, index }))
    .sort((a, b) => a.move.day - b.move.day || a.index - b.index);

  const params: Params = {
    days,
    mode: options.mode,
    p,
    groups,
    places,
    legs,
    routesByGroup: groups.map((_group, g) => routesOf(g, groups, legs, segments)),
    segments,
    markets,
    climates,
    actors,
    demands,
    dyads,
    deals,
    leverSlots,
    timeline: timeline.map(({ move }) => move),
    held: heldSlots(leverSlots, options.held ?? []),
    asked:
      options.mode === 'history'
        ? askedLevels(datedMoves(scenario.askedInHistory ?? scenario.timeline), leverSlots, groups.length, days)
        : {},
    rules: policyRules(scenario, slotOf),
    controls: baseControls(p, groups, legs, segments, actors),
    peopleCount: first,
    onwardLeg: Int32Array.from(places, (_place, at) => legs.findIndex((leg) => leg.onward && leg.from === at)),
    frailty: frailtyTable(p),
    daysPerReview: DAYS_PER_WEEK,
  };
  return params;
}

/** Every lever on every actor that can hold it, in registry order, then actor order. */
function slotsOf(
  actors: readonly ActorParams[],
  segments: readonly SegmentParams[],
  legs: readonly LegParams[],
): LeverSlot[] {
  const slots: LeverSlot[] = [];
  for (const lever of levers) {
    actors.forEach((actor, a) => {
      if (!lever.holderRoles.includes(actor.role)) return;
      const id = `${actor.id}/${lever.id}`;
      const push = (slotId: string, target: number) =>
        slots.push({ index: slots.length, id: slotId, actor: a, lever, target });
      if (lever.per === 'actor') push(id, -1);
      else if (lever.per === 'segment')
        for (const s of [...actor.segmentsFrom, ...actor.segmentsTo]) push(`${id}.${segments[s]!.id}`, s);
      else for (const [l, leg] of legs.entries()) push(`${id}.${leg.id}`, l);
    });
  }
  return slots;
}

/** A lever is held at all its borders or legs. Names that are no lever are a fault of the caller. */
function heldSlots(slots: readonly LeverSlot[], held: readonly string[]): Uint8Array {
  const leverOf = ({ id }: LeverSlot): string => id.split('.')[0]!;
  for (const id of held)
    invariant(
      slots.some((slot) => leverOf(slot) === id),
      () => `there is no lever ${id} to hold`,
    );
  return Uint8Array.from(slots, (slot) => (held.includes(leverOf(slot)) ? 1 : 0));
}

function otherRouteOf({ otherRoute }: Group): OtherRoute | null {
  if (otherRoute === undefined) return null;
  return {
    costCents: Math.round(numberOf(otherRoute.costEur) * CENTS_PER_EUR),
    successShare: numberOf(otherRoute.successShare),
    days: Math.round(numberOf(otherRoute.days)),
  };
}

/** The climate of the sea where a place is a coast from which only boats go on, by one sea; −1 elsewhere. */
function seaOf(segments: readonly SegmentParams[], place: number): number {
  const staged = segments.filter(({ staging }) => staging === place);
  const [first] = staged;
  if (first === undefined || !staged.every(({ seaKm, climate }) => seaKm > 0 && climate === first.climate)) return -1;
  return first.climate;
}

/** Dated points → one value a day, linear between points, constant outside, 0 without any. */
function daily(dated: Readonly<Record<string, number>>, start: number, days: number): Float64Array {
  const points = Object.entries(dated)
    .map(([date, value]) => ({ day: parseDay(date)! - start, value }))
    .sort((a, b) => a.day - b.day);
  return Float64Array.from({ length: days }, (_, day) => {
    const next = points.findIndex((point) => point.day > day);
    if (next < 0) return points[points.length - 1]?.value ?? 0;
    const after = points[next]!;
    const before = points[next - 1];
    if (before === undefined) return after.value;
    return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
  });
}

function indicesWhere<T>(items: readonly T[], test: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (test(item) ? [index] : []));
}

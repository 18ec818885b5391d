import fc from 'fast-check';
import { formatDay, parseDay } from '../../src/kernel/calendar.ts';
import { type IssueId, issues } from '../../src/model/issues.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { Lever } from '../../src/model/levers/lever.ts';
import type { Parameter } from '../../src/model/parameters/parameter.ts';
import { parameters } from '../../src/model/parameters.ts';
import { traitIds } from '../../src/model/traits.ts';
import type { PolicyKind, Role } from '../../src/model/vocabulary.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { resolved } from '../support/worlds.ts';

/*
 * Small, silly, valid worlds: nobody lives in them, nothing flies, everybody dies, borders between towns without roads. What is drawn is a
 * `Choices` of small whole numbers, so that fast-check can shrink it; `scenarioFile` turns it into what a YAML file would say, and the
 * scenario's own validation must accept that. Probabilities are whole twentieths.
 */

export interface Choices {
  readonly days: number;
  readonly seed: number;
  readonly mode: 'history' | 'free';
  readonly isHostState: boolean;
  readonly hasBloc: boolean;
  readonly thirdParties: number; // bits: patron, relief, court, media, a host state beside the transit state
  readonly chainLegs: number; // 0..4 legs from the first home to the border; 4 is more than a journey may have
  readonly groups: readonly GroupChoice[];
  readonly legs: readonly LegChoice[];
  readonly onwardLegs: readonly LegChoice[];
  readonly directLegs: readonly LegChoice[]; // from a home or the camp straight to the destination
  readonly borders: readonly BorderChoice[];
  readonly markets: readonly MarketChoice[];
  readonly climates: readonly (readonly { readonly day: number; readonly tMinC: number }[])[];
  readonly policies: readonly PolicyKind[];
  readonly epochDays: readonly number[];
  readonly demands: readonly DemandChoice[];
  readonly isBusy: boolean; // people leave soon and can
  readonly isDeadly: boolean; // cold kills
  readonly hasPushback: boolean; // of everybody, from an early day
  readonly holdsPeople: boolean; // steered to the border and kept there; some sheltered, in fewer and fewer places
  readonly fliesHome: boolean; // seats home
  readonly decides: boolean; // procedures end soon, and who is refused is deported
  readonly detains: boolean; // everybody in a procedure, as far as there are closed places
  readonly pulled: readonly number[]; // levers that everybody who holds them pulls all the way
  readonly presses: boolean; // the transit state sets every lever of pressure
  readonly parameters: readonly Setting[];
  readonly traits: readonly (Setting & { readonly actor: number })[];
  readonly moves: readonly MoveChoice[];
  readonly rules: readonly {
    readonly actor: number;
    readonly lever: number;
    readonly level: number;
    readonly when: number;
  }[];
}

interface Setting {
  readonly which: number;
  readonly twentieths: number; // 0 = lower end of the range, 20 = upper end; for moves 21 and 22 = just above the lower end
}
interface GroupChoice {
  readonly persons: number;
  readonly home: number;
  readonly cashEur: number;
  readonly spread: number;
  readonly shares: readonly number[];
  readonly arrivedBefore: number;
  readonly wageGap: number;
  readonly aspire: number; // twentieths
  readonly work: number; // 0 moves; else workers: 1 nobody abroad yet … 3 everybody
  readonly wageEur: number; // of workers, a month
  readonly otherRoute: number; // 0 none; else twentieths of its chance of arriving
}
interface LegChoice {
  readonly from: number;
  readonly to: number;
  readonly mode: number;
  readonly days: number;
  readonly fareEur: number;
  readonly seats: number; // −1 no limit
  readonly isCarried: boolean;
  readonly needsVisa: boolean;
}
interface BorderChoice {
  readonly target: number;
  readonly staging: number;
  readonly inside: number;
  readonly lengthKm: number;
  readonly approachDays: number;
  readonly guardsPerKm: number;
  readonly handlingPerDay: number;
  readonly terrain: number;
  readonly appeal: number;
  readonly presents: number;
  readonly offset: number;
  readonly climate: number;
  readonly closedPlaces: number; // −1 no limit
  readonly exitControl: number; // twentieths
  readonly limitDays: number; // of detention; 0 = no end date
}
interface MarketChoice {
  readonly kind: 'agency' | 'guide' | 'driver' | 'helper';
  readonly at: number;
  readonly count: number;
  readonly clients: number;
  readonly priceEur: number;
  readonly escrow: number;
}
interface DemandChoice {
  readonly by: number;
  readonly to: number;
  readonly issue: number;
  readonly aim: 'compel' | 'deter' | 'elect' | 'punish';
  readonly acknowledged: 'public' | 'tacit' | 'denied';
  readonly value: number;
  readonly cost: number;
  readonly isDivisible: boolean;
  readonly isSymbolic: boolean;
}
interface MoveChoice {
  readonly slot: number;
  readonly day: number;
  readonly twentieths: number;
  readonly groups: number; // bits; 0 = all
}

const twentieths = fc.integer({ min: 0, max: 20 });
const small = (max: number) => fc.integer({ min: 0, max });
const pick = small(30);
const persons = fc.oneof(
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: 60 }), weight: 4 },
  { arbitrary: fc.integer({ min: 61, max: 300 }), weight: 2 },
);

const anyLeg = fc.record<LegChoice>({
  from: pick,
  to: pick,
  mode: small(4),
  days: small(4),
  fareEur: fc.constantFrom(0, 1, 150, 900, 20000),
  seats: fc.constantFrom(-1, -1, -1, 0, 0.3, 1, 4, 40),
  isCarried: fc.boolean(),
  needsVisa: fc.constantFrom(true, false, false),
});

function seldomEmpty<T>(entry: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { arbitrary: fc.constant<T[]>([]), weight: 1 },
    { arbitrary: fc.array(entry, { minLength: 1, maxLength }), weight: 9 },
  );
}

export const anyChoices: fc.Arbitrary<Choices> = fc.record<Choices>({
  days: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 80 }), weight: 1 },
    { arbitrary: fc.integer({ min: 50, max: 80 }), weight: 3 },
  ),
  seed: small(1_000_000),
  mode: fc.constantFrom('history', 'history', 'free'),
  isHostState: fc.boolean(),
  hasBloc: fc.constantFrom(true, true, false),
  thirdParties: small(31),
  chainLegs: fc.constantFrom(0, 1, 1, 1, 2, 2, 3, 3, 4),
  groups: seldomEmpty(
    fc.record<GroupChoice>({
      persons,
      home: small(9),
      cashEur: fc.constantFrom(0, 800, 4000, 4000, 30000),
      spread: fc.constantFrom(0, 0.6, 2),
      shares: fc.array(twentieths, { minLength: 4, maxLength: 4 }),
      arrivedBefore: fc.constantFrom(0, 40),
      wageGap: fc.constantFrom(-1, 0, 2, 5),
      aspire: fc.constantFrom(0, 10, 20, 20, 20),
      work: fc.constantFrom(0, 0, 0, 1, 2, 3),
      wageEur: fc.constantFrom(0, 300, 2000),
      otherRoute: fc.constantFrom(0, 0, 4, 20),
    }),
    4,
  ),
  legs: fc.array(anyLeg, { maxLength: 4 }),
  onwardLegs: fc.array(anyLeg, { maxLength: 3 }),
  directLegs: fc.array(anyLeg, { maxLength: 2 }),
  borders: seldomEmpty(
    fc.record<BorderChoice>({
      target: small(2),
      staging: fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: pick, weight: 1 }),
      inside: small(2),
      lengthKm: fc.constantFrom(0.5, 30, 180, 700),
      approachDays: small(6),
      guardsPerKm: fc.constantFrom(0, 0.2, 3, 50),
      handlingPerDay: fc.constantFrom(0, 2, 40),
      terrain: twentieths,
      appeal: fc.constantFrom(-3, 0, 3),
      presents: twentieths,
      offset: fc.constantFrom(-4, 0, 0, 4),
      climate: small(2),
      closedPlaces: fc.constantFrom(-1, 0, 3, 20),
      exitControl: fc.constantFrom(0, 0, 0, 8, 20),
      limitDays: fc.constantFrom(0, 0, 3, 30),
    }),
    3,
  ),
  markets: fc.array(
    fc.record<MarketChoice>({
      kind: fc.constantFrom('agency', 'guide', 'guide', 'driver', 'helper'),
      at: pick,
      count: fc.constantFrom(0, 1, 2, 6),
      clients: fc.constantFrom(0, 0.5, 1, 3, 12),
      priceEur: fc.constantFrom(0, 1, 200, 600, 2500),
      escrow: fc.constantFrom(-1, 0, 10, 20),
    }),
    { maxLength: 6 },
  ),
  climates: fc.array(
    fc.array(fc.record({ day: fc.integer({ min: -30, max: 110 }), tMinC: fc.integer({ min: -40, max: 35 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  policies: fc.array(fc.constantFrom<PolicyKind>('scripted', 'scripted', 'adaptive', 'rules', 'human', 'none'), {
    minLength: 13,
    maxLength: 13,
  }),
  epochDays: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 13, maxLength: 13 }),
  demands: fc.array(
    fc.record<DemandChoice>({
      by: fc.constantFrom(0, 0, 0, 0, 1, 1, 5, 12),
      to: pick,
      issue: small(99),
      aim: fc.constantFrom('compel', 'compel', 'deter', 'elect', 'punish'),
      acknowledged: fc.constantFrom('public', 'tacit', 'denied'),
      value: twentieths,
      cost: twentieths,
      isDivisible: fc.boolean(),
      isSymbolic: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  isBusy: fc.constantFrom(false, true, true, true, true),
  isDeadly: fc.constantFrom(false, false, true, true),
  hasPushback: fc.boolean(),
  holdsPeople: fc.constantFrom(false, false, true),
  fliesHome: fc.constantFrom(false, false, true),
  decides: fc.constantFrom(false, false, true),
  detains: fc.constantFrom(false, false, true),
  pulled: fc.array(small(999), { maxLength: 12 }),
  presses: fc.boolean(),
  parameters: fc.array(fc.record<Setting>({ which: small(999), twentieths }), { maxLength: 12 }),
  traits: fc.array(fc.record({ which: small(999), twentieths, actor: small(12) }), { maxLength: 6 }),
  moves: fc.array(
    fc.record<MoveChoice>({
      slot: small(999),
      day: fc.oneof(small(79), small(10)),
      twentieths: fc.oneof(twentieths, fc.constantFrom(0, 20, 21, 22)),
      groups: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 15 })),
    }),
    { maxLength: 20 },
  ),
  rules: fc.array(fc.record({ actor: small(12), lever: small(30), level: small(9), when: small(9) }), { maxLength: 3 }),
});

/** A world and how to run it. `choices` says what it was made of, for messages. */
export interface AnyRun {
  readonly choices: Choices;
  readonly spec: RunSpec;
}

export const anyRun: fc.Arbitrary<AnyRun> = anyChoices.map((choices) => ({ choices, spec: specOf(choices) }));

export function specOf(choices: Choices): RunSpec {
  return {
    scenario: resolved(scenarioFile(choices)),
    seed: String(choices.seed),
    mode: choices.mode,
    outputs: { series: true, events: true },
  };
}

const START = parseDay('2030-01-01')!;
const date = (day: number): string => formatDay(START + day);

type Entry = Record<string, unknown>;

/** What the file says. */
function scenarioFile(choices: Choices): Entry {
  const { actors, policies } = actorsOf(choices);
  const places = placesOf(choices);
  const placeIds = Object.keys(places);
  const climates = Object.fromEntries(
    choices.climates.map((points, c) => [
      `climate${c}`,
      {
        tMinC: Object.fromEntries(
          points.map(({ day, tMinC }) => [date(day), choices.isDeadly ? -Math.abs(tMinC) : tMinC]),
        ),
        roughSeaShare: Object.fromEntries(points.map(({ day, tMinC }) => [date(day), Math.abs(tMinC) / 40])),
      },
    ]),
  );
  const legs = legsOf(choices, placeIds);
  const borders = bordersOf(choices);
  const groupIds = choices.groups.map((_, g) => `group${g}`);
  const slots = slotsOf(actors, borders, Object.keys(legs));
  const demands = demandsOf(choices, actors);
  const rules = rulesOf(choices, policies, slots);
  return {
    limen: 1,
    id: 'any-world',
    title: 'A made-up world for tests',
    start: date(0),
    days: choices.days,
    groups: Object.fromEntries(choices.groups.map((group, g) => [groupIds[g], groupOf(group)])),
    places,
    legs,
    borders,
    facilitators: marketsOf(choices, Object.keys(legs), Object.keys(borders), groupIds),
    climate: climates,
    actors: Object.fromEntries(
      Object.entries(actors).map(([id, actor], a) => [id, { ...actor, ...policies[a], ...traitsFor(choices, a) }]),
    ),
    demands,
    deals: dealsOf(choices, actors, demands),
    parameters: parametersOf(choices),
    timeline: timelineOf(choices, slots, groupIds),
    rules,
  };
}

const MODES = ['air', 'road', 'rail', 'sea', 'foot'];
const HOMES = ['home0', 'home1'];
const STARTS = ['home0', 'camp', 'home0', 'home1'];
const INSIDE = ['inside0', 'inside1', 'inside2'];

function placesOf(choices: Choices): Record<string, Entry> {
  const places: Record<string, Entry> = {
    home0: { kind: 'home', country: 'homeland' },
    home1: { kind: 'home', country: 'elsewhere' },
    camp: { kind: 'camp', country: hasHost(choices) ? 'host' : 'transit' },
    farCity: { kind: 'destination', country: 'far' },
  };
  const { chainLegs } = choices;
  for (let i = 1; i <= chainLegs; i++) {
    places[`stop${i}`] = { kind: i === chainLegs ? 'city' : 'hub', country: i === 1 ? 'elsewhere' : 'transit' };
  }
  INSIDE.forEach((id, i) => {
    places[id] = { kind: 'target', country: `target${i}`, residents: i * 1000 };
  });
  return places;
}

/** The chain from the first home to the last stop, then whatever else was drawn, then ways on from inside. */
function legsOf(choices: Choices, placeIds: readonly string[]): Record<string, Entry> {
  const legs: Record<string, Entry> = {};
  const all = ['home0', ...placeIds.filter((id) => id.startsWith('stop'))];
  for (let i = 1; i < all.length; i++) {
    const like = choices.legs[i - 1];
    const free = { days: 1, fareEur: 100, seatsPerDay: 30.5 };
    legs[`chain${i}`] = { ...legOf(like, all[i - 1]!, all[i]!), ...(choices.isBusy && free) };
  }
  const open = placeIds.filter((id) => !INSIDE.includes(id));
  choices.legs.forEach((leg, i) => {
    const from = open[leg.from % open.length]!;
    const to = open[leg.to % open.length]!;
    if (from !== to) legs[`leg${i}`] = legOf(leg, from, to);
  });
  choices.directLegs.forEach((leg, i) => {
    legs[`direct${i}`] = {
      ...legOf(leg, STARTS[leg.from % STARTS.length]!, 'farCity'),
      ...(leg.needsVisa && { visa: 'far' }),
    };
  });
  if (choices.isBusy && choices.chainLegs > 0)
    legs.campRoad = { from: 'camp', to: `stop${choices.chainLegs}`, mode: 'road', days: 1, fareEur: 20 };
  choices.onwardLegs.forEach((leg, i) => {
    legs[`onward${i}`] = legOf(leg, INSIDE[i]!, 'farCity');
  });
  return legs;
}

function legOf(leg: LegChoice | undefined, from: string, to: string): Entry {
  if (leg === undefined) return { from, to, mode: 'road', days: 1, fareEur: 10 };
  return {
    from,
    to,
    mode: MODES[leg.mode],
    days: leg.days,
    fareEur: leg.fareEur,
    ...(leg.seats >= 0 && { seatsPerDay: leg.seats }),
    ...(leg.isCarried && { carrier: 'airline' }),
    ...(leg.needsVisa && { visa: 'transit' }),
  };
}

function bordersOf(choices: Choices): Record<string, Entry> {
  const stops = [...Array.from({ length: choices.chainLegs }, (_, i) => `stop${choices.chainLegs - i}`), ...HOMES];
  return Object.fromEntries(
    choices.borders.map((border, s) => [
      `line${s}`,
      {
        from: 'transit',
        to: `target${border.target}`,
        staging: stops[border.staging % stops.length],
        inside: INSIDE[border.inside],
        lengthKm: border.lengthKm,
        approachDays: border.approachDays,
        terrain: border.terrain / 20,
        ...(border.terrain % 2 === 1 && { seaKm: border.terrain * 10 }),
        appeal: border.appeal,
        interceptionOffset: border.offset,
        interceptionOffsetHardened: -border.offset,
        presentShare: border.presents / 20,
        guardsPerKm: border.guardsPerKm,
        handlingPerDay: border.handlingPerDay,
        climate: `climate${border.climate % choices.climates.length}`,
        ...(border.closedPlaces >= 0 && { detentionPlaces: border.closedPlaces }),
        ...(border.exitControl > 0 && { exitControlShare: border.exitControl / 20 }),
        ...(border.limitDays > 0 && { detentionLimitDays: border.limitDays }),
      },
    ]),
  );
}

/** Most come from the first home, which the chain of legs leads from; some from the second, some from a camp in the transit or host state. */
function homeOf({ home }: GroupChoice): Entry {
  if (home >= 8) return { home: 'camp', ...(home === 8 && { origin: 'home0' }) };
  return { home: HOMES[home === 7 ? 1 : 0] };
}

function groupOf(group: GroupChoice): Entry {
  const [minors, need, recognised, kin] = group.shares.map((share) => share / 20);
  return {
    ...homeOf(group),
    destination: 'farCity',
    atRiskPersons: group.persons,
    cashEur: { median: group.cashEur, sigmaLog: group.spread },
    kinHelpShare: kin,
    minorsShare: minors,
    protectionNeedShare: need,
    recognitionShare: recognised,
    arrivedBeforePersons: group.arrivedBefore,
    wageGapLog: group.wageGap,
    aspireShare: group.aspire / 20,
    ...(group.work > 0 && {
      purpose: 'work',
      abroadPersons: Math.floor((group.persons * (group.work - 1)) / 2),
      wageEurPerMonth: group.wageEur,
    }),
    ...(group.otherRoute > 0 && {
      otherRoute: { costEur: group.cashEur / 2, successShare: group.otherRoute / 20, days: group.wageGap + 1 },
    }),
  };
}

function marketsOf(
  choices: Choices,
  legIds: readonly string[],
  borderIds: readonly string[],
  groupIds: readonly string[],
): Record<string, Entry> {
  const markets: Record<string, Entry> = {};
  choices.markets.forEach((market, m) => {
    const where = whereOf(market, legIds, borderIds, groupIds);
    if (where === undefined) return;
    markets[`market${m}`] = {
      kind: market.kind,
      ...where,
      count: market.count,
      clientsPerDay: market.clients,
      priceEur: market.priceEur,
      ...(market.escrow >= 0 && { escrowShare: market.escrow / 20 }),
    };
  });
  return markets;
}

function whereOf(
  { kind, at }: MarketChoice,
  legIds: readonly string[],
  borderIds: readonly string[],
  groupIds: readonly string[],
): Entry | undefined {
  const one = (ids: readonly string[]): string | undefined => ids[at % Math.max(1, ids.length)];
  if (kind === 'guide') return borderIds.length > 0 ? { border: one(borderIds) } : undefined;
  if (kind === 'driver') {
    const onward = legIds.filter((id) => id.startsWith('onward'));
    return onward.length > 0 ? { leg: one(onward) } : undefined;
  }
  if (at % 2 === 0 && groupIds.length > 0) return { group: one(groupIds) };
  return legIds.length > 0 ? { leg: one(legIds) } : undefined;
}

interface ActorEntry {
  readonly role: Role;
  readonly members?: readonly string[];
  readonly clients?: readonly string[];
}

const hasHost = ({ thirdParties }: Choices): boolean => thirdParties >= 16;

function actorsOf(choices: Choices): { actors: Record<string, ActorEntry>; policies: readonly Entry[] } {
  const actors: Record<string, ActorEntry> = {
    transit: { role: choices.isHostState ? 'hostState' : 'transitState' },
    target0: { role: 'targetState' },
    target1: { role: 'targetState' },
    target2: { role: 'destinationState' },
    far: { role: 'destinationState' },
    homeland: { role: 'originState' },
    airline: { role: 'carrier' },
  };
  if (choices.hasBloc) actors.union = { role: 'bloc', members: ['target0', 'target1', 'far'] };
  const others: readonly (readonly [string, Role])[] = [
    ['patron', 'patron'],
    ['helpers', 'relief'],
    ['court', 'court'],
    ['media', 'media'],
    ['host', 'hostState'],
  ];
  others.forEach(([id, role], bit) => {
    if ((choices.thirdParties >> bit) % 2 === 0) return;
    actors[id] = { role, ...(role === 'patron' && choices.hasBloc && { clients: ['transit', 'homeland'] }) };
  });
  const ids = Object.keys(actors);
  const ruled = new Set(choices.rules.map(({ actor }) => actor % ids.length));
  const policies = ids.map((id, a) => {
    const drawn = choices.policies[a]!;
    const holdsLevers = levers.some((lever) => lever.holderRoles.includes(actors[id]!.role));
    const policy = drawn === 'rules' && !(ruled.has(a) && holdsLevers) ? 'scripted' : drawn;
    const epochDays = choices.epochDays[a]!;
    return { policy, ...(epochDays > 0 && { epochDays }) };
  });
  return { actors, policies };
}

/** A lever as somebody here can hold it. */
interface Slot {
  readonly actor: string;
  readonly lever: Lever;
  readonly border?: string;
}

function slotsOf(
  actors: Readonly<Record<string, ActorEntry>>,
  borders: Readonly<Record<string, Entry>>,
  legIds: readonly string[],
): readonly Slot[] {
  return levers.flatMap((lever) =>
    Object.entries(actors)
      .filter(([, { role }]) => lever.holderRoles.includes(role))
      .flatMap(([actor, { members = [] }]): readonly Slot[] => {
        if (lever.per === 'actor') return [{ actor, lever }];
        if (lever.per === 'leg') return legIds.map((leg) => ({ actor, lever, leg }));
        const territory: readonly unknown[] = [actor, ...members];
        return Object.entries(borders)
          .filter(([, { from, to }]) => territory.includes(from) || territory.includes(to))
          .map(([border]) => ({ actor, lever, border }));
      }),
  );
}

function between([low, high]: readonly [number, number], twentiethsOf: number): number {
  if (twentiethsOf === 0) return low;
  if (twentiethsOf === 20) return high;
  const share = twentiethsOf > 20 ? 1 / (twentiethsOf === 21 ? 500 : 4000) : twentiethsOf / 20;
  return low + (high - low) * share;
}

/** In every third world people who moved on are taken back as soon as may be. Nothing more is drawn for it. */
const takesBack = ({ seed }: Choices): boolean => seed % 3 === 0;

/** … and in every third other world everybody is ordered out of the camps, for some weeks. */
const closesCamps = ({ seed }: Choices): boolean => seed % 3 === 1;

/** Moves that belong together, drawn as one: alone they would seldom meet. */
function presetsOf(choices: Choices, slots: readonly Slot[]): Record<string, Entry> {
  const moves: Record<string, Entry> = {};
  const set = (lever: string, level: number, day: number): void => {
    if (day >= choices.days) return;
    slots.forEach(({ lever: { id }, ...where }, at) => {
      if (id === lever) moves[`${lever}-${at}-${day}`] = { on: date(day), ...where, lever, level };
    });
  };
  if (choices.hasPushback) set('pushback', choices.seed % 2 === 0 ? 1 : 0.9, 8);
  if (choices.holdsPeople) {
    set('escort', 1, 2);
    set('retreatBlocked', 1, 4);
    [20, 8, 2].forEach((places, i) => {
      set('campShelter', places, 15 + 12 * i);
    });
  }
  for (const at of choices.pulled) {
    const { id, range } = levers[at % levers.length]!;
    set(id, range[1], 4);
  }
  if (choices.detains) set('detention', 1, 10);
  if (closesCamps(choices)) {
    set('campClosure', 1, 1);
    set('campClosure', 0, 50);
  }
  if (choices.fliesHome) {
    set('repatriation', 7.5, 20);
    set('humanitarianCorridor', 4, 12);
  }
  if (takesBack(choices)) for (const lever of ['dublinReturn', 'onwardPassage']) set(lever, 1, 0);
  if (choices.presses) for (const lever of ['threat', 'visaEase', 'airSeats', 'hosting', 'escort']) set(lever, 1, 3);
  return moves;
}

function timelineOf(choices: Choices, slots: readonly Slot[], groupIds: readonly string[]): Record<string, Entry> {
  const ids = [...new Set(slots.map(({ lever }) => lever.id))];
  const drawn = Object.fromEntries(
    choices.moves.map((move, m) => {
      // A lever first, then one of those who hold it: a lever of one holder is as frequent as one of many.
      const own = slots.filter(({ lever }) => lever.id === ids[move.slot % ids.length]);
      const { lever, ...where } = own[Math.floor(move.slot / ids.length) % own.length]!;
      const groups = groupIds.filter((_, g) => (move.groups >> g) % 2 === 1);
      return [
        `move${m}`,
        {
          on: date(move.day % choices.days),
          ...where,
          lever: lever.id,
          level: between(lever.range, move.twentieths),
          ...(lever.scoped && groups.length > 0 && { groups }),
        },
      ];
    }),
  );
  return withoutContradictions({ ...presetsOf(choices, slots), ...drawn });
}

/** Of two moves of one lever on one day the first stays, and nobody is protected at once whole: a file may not contradict itself. */
function withoutContradictions(moves: Readonly<Record<string, Entry>>): Record<string, Entry> {
  const taken = new Set<string>();
  const kept = Object.entries(moves).filter(([, { on, actor, lever, border, leg }]) => {
    const key = [on, actor, lever, border, leg].join('/');
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
  const asFar = (move: Entry): Entry =>
    move.lever === 'temporaryProtection' ? { ...move, level: Math.min(0.95, Number(move.level)) } : move;
  return Object.fromEntries(kept.map(([id, move]) => [id, asFar(move)]));
}

const LEVELS = [
  '1',
  '0',
  'min(1, attempts7 / 50)',
  'max(0, 1 - day / 20)',
  'entries7 > 3 ? 1 : 0',
  'pressure',
  'salience / 2',
];
const WHENS = [undefined, 'attempts7 > 2', 'day > 3', 'pushbacks30 + entries == 0', 'restrictiveCampShare > 0.1'];
/** Of those who have no borders and no politics: what is public. */
const LEVELS_OF_OTHERS = ['1', '0', 'min(1, publicPeopleAtBorder / 50)', 'max(0, 1 - day / 20)'];
const WHENS_OF_OTHERS = [undefined, 'publicDeaths30 == 0', 'day > 3'];
const WITHOUT_BORDERS: readonly (string | undefined)[] = ['carrier', 'patron', 'relief', 'court', 'media'];

function rulesOf(choices: Choices, policies: readonly Entry[], slots: readonly Slot[]): Record<string, Entry> {
  const actorIds = [...new Set(slots.map(({ actor }) => actor))];
  const rules: Record<string, Entry> = {};
  const { actors } = actorsOf(choices);
  const allIds = Object.keys(actors);
  choices.rules.forEach((rule, r) => {
    const actor = allIds[rule.actor % policies.length]!;
    if (!actorIds.includes(actor)) return;
    const own = slots.filter((slot) => slot.actor === actor);
    const { lever, ...where } = own[rule.lever % own.length]!;
    const isOther = WITHOUT_BORDERS.includes(actors[actor]!.role);
    const levels = isOther ? LEVELS_OF_OTHERS : LEVELS;
    const whens = isOther ? WHENS_OF_OTHERS : WHENS;
    const when = whens[rule.when % whens.length];
    rules[`rule${r}`] = {
      ...where,
      lever: lever.id,
      level: levels[rule.level % levels.length],
      ...(when !== undefined && { when }),
    };
  });
  return rules;
}

/** Every issue; money often, because only money makes deals, and what few can grant twice. */
const ASKED: readonly IssueId[] = [
  ...(Object.keys(issues) as IssueId[]),
  ...Array<IssueId>(6).fill('money'),
  'emigration',
  'exitControl',
];

/** First an issue, then somebody who can grant it: an issue for blocs alone is as frequent as one for everybody, where there is a bloc. */
function demandsOf(choices: Choices, actors: Readonly<Record<string, ActorEntry>>): Record<string, Entry> {
  const actorIds = Object.keys(actors);
  const demands: Record<string, Entry> = {};
  choices.demands.forEach((demand, d) => {
    const by = actorIds[demand.by % actorIds.length]!;
    const issue = ASKED[demand.issue % ASKED.length]!;
    const granters: readonly Role[] = issues[issue].grantedBy;
    const others = actorIds.filter((id) => id !== by && granters.includes(actors[id]!.role));
    if (others.includes('union')) others.push('union', 'union'); // blocs are pressed more often than others
    if (others.length === 0) return;
    demands[`demand${d}`] = {
      by,
      to: others[demand.to % others.length],
      issue,
      aim: demand.aim,
      acknowledged: demand.acknowledged,
      value: demand.value / 20,
      cost: demand.cost / 20,
      divisible: demand.isDivisible,
      symbolic: demand.isSymbolic,
    };
  });
  return demands;
}

/**
 * In every second world each demand of a state on somebody who can pay is paid for, on a date or when it is granted. Nothing more is drawn for it: the
 * other choices of a world stay what they are.
 */
function dealsOf(
  choices: Choices,
  actors: Readonly<Record<string, ActorEntry>>,
  demands: Readonly<Record<string, Entry>>,
): Record<string, Entry> {
  const deals: Record<string, Entry> = {};
  if (!hasDeals(choices)) return deals;
  Object.entries(demands).forEach(([id, demand], d) => {
    const [by, to] = [String(demand.to), String(demand.by)];
    if (!PAID_ROLES.includes(actors[to]!.role) || !PAYING_ROLES.includes(actors[by]!.role)) return;
    const { cost, value, isDivisible } = choices.demands[d % choices.demands.length]!;
    const isDated = (choices.seed + d) % 3 === 0;
    deals[`deal${d}`] = {
      by,
      to,
      moneyEurPerYear: 1_000_003 * value,
      trancheDays: 1 + (choices.seed % 11) + d,
      controlShare: cost / 20,
      monitoredShare: value / 20,
      ...(isDated && { on: date((choices.seed + 7 * d) % choices.days) }),
      ...((!isDated || isDivisible) && { settles: [id] }),
    };
  });
  return deals;
}

const hasDeals = (choices: Choices): boolean => choices.seed % 2 === 1;

const PAID_ROLES: readonly Role[] = ['transitState', 'hostState', 'originState', 'targetState', 'destinationState'];
const PAYING_ROLES: readonly Role[] = [...PAID_ROLES, 'bloc', 'patron'];

/** People who leave soon, where the world is busy; cold that kills, where it is deadly; then whatever was drawn. */
const BUSY = {
  planHazardPerWeek: 20,
  planHazardMaxPerDay: 20,
  beliefPriorArrival: 20,
  bookingLagMedianDays: 0,
  visaShareBaseline: 20,
  seatUsableShare: 20,
  transitStayDays: 0,
  attemptGapDays: 0,
};
/** Terms broken as often as can be, where there are deals. */
const BREACH = { dealBreakPerMonth: 20 };
const DECISIVE = { procedureWeeks: 0, borderProcedureWeeks: 0, deportedShare: 20 };
const DEADLY = {
  deathBasePerDay: 20,
  deathColdFactor: 20,
  deathFrailtySlope: 20,
  deathPerAttempt: 20,
  healthLossCold: 20,
  hospitalHealth: 20,
  hospitalShare: 20,
};

function parametersOf(choices: Choices): Record<string, Entry> {
  const ids = Object.keys(parameters);
  const settings: Record<string, number> = {
    ...(choices.isBusy && BUSY),
    ...(choices.isDeadly && DEADLY),
    ...(choices.decides && DECISIVE),
    ...(takesBack(choices) && { firstCountryDays: 0 }),
    ...(hasDeals(choices) && BREACH),
  };
  for (const { which, twentieths: at } of choices.parameters) settings[ids[which % ids.length]!] = at;
  return Object.fromEntries(
    Object.entries(settings).map(([id, at]) => [id, { value: between(rangeOf(id), at), note: 'drawn by a test' }]),
  );
}

function traitsFor(choices: Choices, actor: number): Entry {
  const own = choices.traits.filter((trait) => trait.actor === actor);
  if (own.length === 0) return {};
  return {
    traits: Object.fromEntries(
      own.map(({ which, twentieths: at }) => {
        const id = traitIds[which % traitIds.length]!;
        return [id, between(rangeOf(id), at)];
      }),
    ),
  };
}

function rangeOf(id: string): readonly [number, number] {
  return (parameters as Readonly<Record<string, Parameter>>)[id]!.range;
}

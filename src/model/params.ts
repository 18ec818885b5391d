import type { Controls } from './controls.ts';
import type { Lever } from './levers/lever.ts';
import type { Means } from './means.ts';
import type { ParameterValues } from './parameters.ts';
import type { PolicyKind, Role } from './vocabulary.ts';

/** What is fixed in a run. Built by `scenario/compile.ts`; indices follow the order of keys in the scenario. */
export interface Params {
  readonly days: number;
  readonly mode: 'history' | 'free';
  readonly p: ParameterValues; // the registry, with what the scenario overrides
  readonly groups: readonly GroupParams[];
  readonly places: readonly PlaceParams[]; // the scenario's places, then one strip per segment
  readonly legs: readonly LegParams[];
  readonly routesByGroup: readonly (readonly RouteParams[])[]; // [group] every way from home to a country with a segment
  readonly segments: readonly SegmentParams[];
  readonly markets: readonly MarketParams[];
  readonly climates: readonly ClimateParams[];
  readonly actors: readonly ActorParams[];
  readonly demands: readonly DemandParams[];
  readonly dyads: readonly DyadParams[]; // one per (by, to) pair with demands
  readonly deals: readonly DealParams[];
  readonly leverSlots: readonly LeverSlot[]; // every lever every actor could set, in registry order
  readonly timeline: readonly DatedMove[]; // by day, then file order
  readonly held: Uint8Array; // [slot] 1 = stays at its baseline in this run, whoever would set it
  /** What was asked, at its strongest, of third parties of a role in the history that their dated moves answer; only in history mode. */
  readonly asked: Readonly<Partial<Record<Role, Float64Array>>>; // [day]
  readonly rules: readonly PolicyRule[];
  readonly controls: Controls; // the base: every lever at its baseline
  readonly peopleCount: number;
  readonly onwardLeg: Int32Array; // [place] leg that leads on from a place inside, −1 none
  readonly frailty: Float64Array; // [health in thousandths] factor of the death hazard
  readonly daysPerReview: number; // days between reviews of a procedure
}

export interface GroupParams {
  readonly id: string;
  readonly first: number; // index of its first person; its people are first … first + count − 1
  readonly count: number;
  readonly home: number; // place
  readonly destination: number; // place
  readonly cashMedianEur: number;
  readonly cashSigmaLog: number;
  readonly kinHelpShare: number;
  readonly contactsPerPerson: number;
  readonly arrivedBeforePersons: number;
  readonly minorsShare: number;
  readonly protectionNeedShare: number;
  readonly recognitionShare: number;
  readonly wageGapLog: number;
  readonly purpose: 'move' | 'work';
  readonly abroad: number; // of `count`, people who work at the destination at the start; the last of the group
  readonly origin: number; // place people of a camp are sent back to, −1 none
  readonly aspireShare: number;
  readonly wageCentsPerDay: number; // of workers abroad
  readonly otherRoute: OtherRoute | null;
}

/** Another irregular way, out of this world: who takes it is counted as diverted. */
export interface OtherRoute {
  readonly costCents: number;
  readonly successShare: number; // perceived chance of arriving
  readonly days: number;
}

export interface PlaceParams {
  readonly id: string;
  readonly kind: 'home' | 'camp' | 'hub' | 'city' | 'target' | 'destination' | 'strip';
  readonly country: number; // actor index of the country, −1 if the country is no actor
  readonly countryId: string;
  readonly residents: number; // 0 = not given
}

export interface LegParams {
  readonly id: string;
  readonly from: number; // place
  readonly to: number; // place
  readonly mode: 'air' | 'road' | 'rail' | 'sea' | 'foot';
  readonly days: number;
  readonly fareCents: number;
  readonly seatsPerDay: number; // listed; Infinity = no limit
  readonly carrier: number; // actor, −1 none
  readonly visa: number; // actor whose visa is needed, −1 none
  readonly onward: boolean; // starts in a place of kind target: gated by drivers
  readonly sea: number; // climate of the sea where it ends at a coast from which only boats go on, −1 elsewhere
}

export interface RouteParams {
  readonly group: number;
  readonly legs: readonly number[]; // may be empty: home is the staging place itself
  readonly staging: number; // place it ends at
  readonly isDirect: boolean; // ends at the destination itself, with papers, not at a border segment
  readonly days: number;
  readonly fareCents: number;
}

export interface SegmentParams {
  readonly id: string;
  readonly from: number; // actor
  readonly to: number; // actor
  readonly staging: number; // place
  readonly strip: number; // place, transit side of the line
  readonly inside: number; // place
  readonly lengthKm: number;
  readonly approachDays: number;
  readonly terrain: number;
  readonly deathPerAttempt: number; // hazard of one attempt, before it is raised by being chased
  readonly deathAtSea: number; // what the open water adds to it at 10 °C
  readonly seaKm: number; // 0 = no boat is needed
  readonly appeal: number;
  readonly interceptionOffset: number;
  readonly interceptionOffsetHardened: number;
  readonly presentShare: number;
  readonly guardsPerKm: number;
  readonly handlingPerDay: number;
  readonly exitControlShare: number; // share of attempts that the transit state stops before the line at the start
  readonly detentionLimitDays: number; // Infinity = no end date
  readonly detentionPlaces: number; // closed places behind the segment; Infinity = no limit known
  readonly climate: number;
}

export interface MarketParams {
  readonly id: string;
  readonly kind: 'agency' | 'guide' | 'driver' | 'helper';
  readonly leg: number; // −1 none
  readonly segment: number; // −1 none
  readonly group: number; // −1 any
  readonly count: number;
  readonly clientsPerDay: number;
  readonly priceCents: number;
  readonly escrowShare: number;
}

export interface ClimateParams {
  readonly id: string;
  readonly tMinC: Float64Array; // [days], without noise
  readonly roughSeaShare: Float64Array; // [days], chance that small boats cannot put out
}

export interface ActorParams {
  readonly id: string;
  readonly role: Role;
  readonly policy: PolicyKind;
  readonly epochDays: number;
  readonly members: readonly number[]; // of a bloc
  readonly blocs: readonly number[]; // it belongs to
  readonly clients: readonly number[]; // states that a patron backs
  readonly segmentsFrom: readonly number[]; // segments that leave its territory
  readonly segmentsTo: readonly number[]; // segments that enter its territory (a bloc: its members')
  readonly legsCarried: readonly number[];
  readonly traits: Readonly<Record<string, number>>; // scenario values over the registry's defaults
}

export interface DemandParams {
  readonly id: string;
  readonly by: number;
  readonly to: number;
  readonly dyad: number;
  readonly issue: string;
  readonly aim: 'compel' | 'deter' | 'elect' | 'punish';
  readonly acknowledged: 'public' | 'tacit' | 'denied';
  readonly value: number; // V, utils
  readonly cost: number; // K, utils
  readonly divisible: boolean;
  readonly symbolic: boolean;
  readonly askFactor: number; // declared ask ÷ real aim, ≥ 1; value, cost and concession are those of the aim
  readonly deal: number; // deal that pays for it, −1 none
}

/** Money for control on terms: `by` pays `to` for keeping people from moving on. */
export interface DealParams {
  readonly id: string;
  readonly by: number; // pays: a state or a bloc
  readonly to: number; // receives, and controls
  readonly eurPerYear: number;
  readonly trancheDays: number;
  readonly controlShare: number; // of the movement that would come, 0..1
  readonly monitoredShare: number; // chance that a breach is found before a tranche
  readonly day: number; // on which it comes into force by itself, −1 when its demands are granted
  readonly settles: readonly number[]; // demands
  readonly dyad: number; // in which `to` presses `by`, −1 none
  readonly segments: readonly number[]; // at which `to` controls
}

export interface DyadParams {
  readonly id: string; // `by>to`
  readonly by: number; // the state applying pressure
  readonly to: number; // the state or bloc under pressure
  readonly demands: readonly number[];
  readonly segments: readonly number[]; // segments through which the pressure is felt
  readonly means: readonly Means[]; // with which the state applying pressure can press
}

export interface LeverSlot {
  readonly index: number;
  readonly id: string; // `actor/lever`, or `actor/lever.segment` / `actor/lever.leg`
  readonly actor: number;
  readonly lever: Lever;
  readonly target: number; // segment or leg index for levers set per segment or leg, else −1
}

export interface DatedMove {
  readonly id: string; // key in the timeline
  readonly day: number;
  readonly slot: number;
  readonly level: number;
  readonly groups: readonly number[]; // empty = all
}

export interface PolicyRule {
  readonly id: string;
  readonly slot: number;
  readonly level: (lookup: (name: string) => number) => number;
  readonly when: ((lookup: (name: string) => number) => number) | null;
}

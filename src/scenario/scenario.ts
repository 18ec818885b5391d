import type { Grade, PolicyKind, Role } from '../model/vocabulary.ts';
import type { Case } from './case.ts';

/**
 * A scenario after parsing: what a YAML file under `scenarios/` says, with `extends` resolved and every name checked.
 * It keeps provenance (`source`, `grade`, `range`), so documents can print it; `compile.ts` turns it into `Params`.
 * Every collection is a map keyed by id; the order of keys in the file is the order of indices in the model.
 */

/** A number, or a number with where it comes from. The unit is the suffix of the key that holds it. */
export type Quantity =
  | number
  | {
      readonly value: number;
      readonly range?: readonly [number, number];
      readonly source?: string;
      readonly grade?: Grade;
      readonly note?: string;
    };

/** Prose in one language, or a map from language code to prose. The model never sees it. */
export type Prose = string | Readonly<Record<string, string>>;

/** `YYYY-MM-DD`, a calendar day without zone. */
export type IsoDate = string;

export interface Scenario {
  readonly limen: 1;
  readonly id: string;
  readonly title: Prose;
  readonly summary?: Prose;
  readonly contentNote?: Prose;
  readonly teachingNote?: Prose;
  readonly cannotSee?: Prose;
  readonly errata?: Prose; // what the essays or other texts say otherwise, and what is right
  readonly case?: Case;
  readonly briefings?: Briefings;
  readonly start: IsoDate;
  readonly days: number;
  readonly priceYear: number;
  readonly groups: Readonly<Record<string, Group>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly legs: Readonly<Record<string, Leg>>;
  readonly borders: Readonly<Record<string, Border>>;
  readonly facilitators: Readonly<Record<string, FacilitatorMarket>>;
  readonly climate: Readonly<Record<string, Climate>>;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly demands: Readonly<Record<string, Demand>>;
  readonly deals?: Readonly<Record<string, Deal>>;
  /** Values of the registry (`limen list parameters`) that this world sets; each needs a source or a note. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly timeline: Readonly<Record<string, TimelineMove>>;
  /**
   * What was asked of third parties in the history that their dated moves answer. A change writes it where it asks otherwise
   * (keep-history.ts); absent: what the timeline asks.
   */
  readonly askedInHistory?: Readonly<Record<string, TimelineMove>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly whatIfs: Readonly<Record<string, WhatIf>>;
  readonly observed: Readonly<Record<string, Observed>>;
  readonly observedOutcome?: ObservedOutcome;
  readonly sources: Readonly<Record<string, Source>>;
}

/** People who share a home, a price level and a network. */
export interface Group {
  readonly home: string; // place
  readonly destination: string; // place of kind destination
  readonly atRiskPersons: Quantity; // people who could leave in this run: "every person an agent"
  readonly cashEur: { readonly median: Quantity; readonly sigmaLog: Quantity };
  readonly kinHelpShare?: Quantity; // share of parties whose kin lend
  readonly contactsPerPerson?: Quantity;
  readonly arrivedBeforePersons?: Quantity; // kin already at the destination, seen as friends who arrived
  readonly minorsShare?: Quantity;
  readonly protectionNeedShare?: Quantity;
  readonly recognitionShare?: Quantity; // of heard claims, in an ordinary procedure
  readonly wageGapLog?: Quantity; // ln(wage at destination / wage at home)
  readonly purpose?: 'move' | 'work'; // work: labour movement on contracts; absent = move
  readonly abroadPersons?: Quantity; // of atRiskPersons, those who work at the destination at the start
  readonly origin?: string; // place people in a camp would be sent back to; their home is the camp
  readonly aspireShare?: Quantity; // share who want to leave at all; absent = 1: atRiskPersons counts planners
  readonly wageEurPerMonth?: Quantity; // of workers abroad
  readonly otherRoute?: { readonly costEur: Quantity; readonly successShare: Quantity; readonly days: Quantity }; // another irregular way out of this world
  readonly title?: Prose;
}

export interface Place {
  readonly kind: 'home' | 'camp' | 'hub' | 'city' | 'target' | 'destination';
  readonly country: string;
  readonly climate?: string;
  readonly residents?: Quantity;
  readonly title?: Prose;
}

/** A way from one place to another that is not a border segment: a flight, a road, a ferry. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly mode: 'air' | 'road' | 'rail' | 'sea' | 'foot';
  readonly days: Quantity; // whole days under way
  readonly fareEur: Quantity;
  readonly seatsPerDay?: Quantity; // listed seats of the timetable at the start; absent = no limit
  readonly carrier?: string; // actor
  readonly visa?: string; // actor (state) whose visa this leg needs
  readonly title?: Prose;
}

/** A border segment (30 km or more; stylised). `from` and `to` are actors that are states. */
export interface Border {
  readonly from: string;
  readonly to: string;
  readonly staging: string; // place on the `from` side from which people walk to the segment
  readonly inside: string; // place of kind target on the `to` side
  readonly lengthKm: Quantity;
  readonly approachDays?: Quantity;
  readonly terrain?: Quantity; // 0..1, lowers interception, raises danger
  readonly deathPerAttempt?: Quantity; // hazard of death of one attempt there, where it was counted; absent = the registry's, raised by terrain, and by the sea
  readonly seaKm?: Quantity; // open water on the way in a small boat; absent = none
  readonly appeal?: Quantity; // fitted constant of segment choice (distance, network), log-odds
  readonly interceptionOffset?: Quantity; // fitted, log-odds, always
  readonly interceptionOffsetHardened?: Quantity; // fitted, log-odds, times the level of pushback
  readonly presentShare?: Quantity; // share who present themselves where nobody is turned back
  readonly guardsPerKm: Quantity;
  readonly handlingPerDay?: Quantity; // persons a day the `to` state can receive in an orderly way
  readonly exitControlShare?: Quantity; // share of attempts that the `from` state stops before the line at the start
  readonly detentionLimitDays?: Quantity; // longest detention by law; absent = no end date
  readonly detentionPlaces?: Quantity; // closed places for people in procedure; absent = no limit known
  readonly climate: string;
  readonly title?: Prose;
}

/** Facilitators of one kind on one leg or segment (agencies: on the first leg of a group). */
export interface FacilitatorMarket {
  readonly kind: 'agency' | 'guide' | 'driver' | 'helper';
  readonly leg?: string;
  readonly border?: string;
  readonly group?: string;
  readonly count: Quantity; // facilitators at the start
  readonly clientsPerDay: Quantity; // capacity of one of them
  readonly priceEur: Quantity; // per person, at the start
  readonly escrowShare?: Quantity; // share of the price released only on success
  readonly title?: Prose;
}

/** Daily minimum temperature, and share of days on which small boats cannot put out: dated points, linear between them, constant outside. */
interface Climate {
  readonly tMinC: Readonly<Record<IsoDate, number>>;
  readonly roughSeaShare?: Readonly<Record<IsoDate, number>>; // absent = none
  readonly source?: string;
  readonly grade?: Grade;
  readonly note?: string;
}

export interface Actor {
  readonly role: Role;
  readonly title?: Prose;
  readonly members?: readonly string[]; // of a bloc
  readonly clients?: readonly string[]; // of a patron: states it backs
  readonly policy?: PolicyKind;
  readonly epochDays?: number;
  /** Starting values of home politics and bargaining character; each key is in the registry's list of actor traits. */
  readonly traits?: Readonly<Record<string, Quantity>>;
}

export interface Demand {
  readonly by: string;
  readonly to: string;
  readonly issue: string;
  readonly aim: 'compel' | 'deter' | 'elect' | 'punish';
  readonly acknowledged: 'public' | 'tacit' | 'denied';
  readonly value: Quantity; // weight for the state applying pressure; utils (1 = the whole demand to the target)
  readonly cost: Quantity; // cost of granting it whole for the state under pressure; utils
  readonly divisible: boolean;
  readonly symbolic?: boolean;
  readonly askFactor?: Quantity; // what was asked aloud ÷ what would be enough, ≥ 1; absent: 1
  readonly asked?: Prose;
  readonly source?: string;
  readonly grade?: Grade;
}

/** Money for control on terms: `by` pays in tranches, `to` stops people from moving on. A breach can be found, withheld for and bargained over again. */
export interface Deal {
  readonly by: string; // pays: a state or a bloc
  readonly to: string; // state that receives and controls
  readonly moneyEurPerYear: Quantity;
  readonly trancheDays: Quantity; // whole days between two payments
  readonly controlShare: Quantity; // share of the movement stopped while the terms are kept
  readonly monitoredShare: Quantity; // chance that a breach is found before a tranche is paid
  readonly on?: IsoDate; // comes into force on this day; absent = when the demands it settles are granted
  readonly settles?: readonly string[]; // demands of `to` on `by`
  readonly title?: Prose;
  readonly source?: string;
  readonly grade?: Grade;
  readonly note?: Prose;
}

export interface TimelineMove {
  readonly on: IsoDate;
  readonly actor: string;
  readonly lever: string;
  readonly level: Quantity;
  readonly groups?: readonly string[];
  readonly border?: string; // for levers that are set per segment
  readonly leg?: string; // for levers that are set per leg
  readonly source?: string;
  readonly grade?: Grade;
  readonly note?: Prose;
}

export interface Rule {
  readonly actor: string;
  readonly lever: string;
  readonly border?: string; // for levers that are set per segment
  readonly leg?: string; // for levers that are set per leg
  readonly level: string; // formula over the actor's own records
  readonly when?: string; // formula; absent = always
}

export interface WhatIf {
  readonly title: Prose;
  readonly note?: Prose;
  /** Dotted path in the resolved scenario → new value; null removes. `*` matches one key. */
  readonly changes: Readonly<Record<string, unknown>>;
}

export interface Observed {
  readonly metric: string;
  readonly where: string;
  readonly group?: string;
  readonly per: 'day' | 'week' | 'month' | 'year' | 'total';
  readonly from: string; // YYYY-MM or YYYY-MM-DD
  readonly values: readonly (number | null)[];
  readonly counts: 'events' | 'people';
  readonly use: 'calibrate' | 'validate' | 'show';
  readonly source?: string;
  readonly note?: Prose;
}

/** The same world in plain words, from two places. */
interface Briefings {
  readonly pressed: Prose; // as seen from the state under pressure
  readonly hosts: Prose; // as seen from the hosts of first arrival
}

/** What was granted, coded on the political demand, not on whether people moved. Two numbers: coders differ, or what counts is disputed. */
export interface ObservedOutcome {
  readonly concessionShare: number | readonly [number, number]; // 0..1 of the value-weighted demand
  readonly on?: IsoDate; // day of the main concession
  readonly note?: Prose;
  readonly source?: string;
  readonly grade?: Grade;
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly url?: string;
  readonly note?: string;
}

/** The plain number of a quantity. */
export function numberOf(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : quantity.value;
}

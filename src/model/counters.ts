import type { Params } from './params.ts';
import type { State } from './state.ts';

/**
 * Daily counts: everything that happens to people is added up here, day by day, and never overwritten. Politics, beliefs,
 * records and metrics read past days from it. Whole numbers only, so the order of additions cannot matter.
 * `where` is a segment or a place, as listed. Names starting `recorded` are what an authority counts; the others happen.
 */
export const SEGMENT_COUNTERS = [
  'tries', // persons setting out across the line
  'triesForced', // … who were steered or kept from leaving
  'recordedAttempts', // events, as the receiving authority counts them
  'interceptions',
  'pushbacks',
  'entries', // persons who got in, seen or not
  'recordedEntries', // detected entries: presented themselves, or intercepted and admitted
  'presented',
  'admitted', // persons taken into a procedure
  'abandoned', // by a facilitator, on the way
  'giveUps',
  'arrivalsStrip', // persons who reach the strip
  'violenceFrom', // events by the transit side
  'violenceTo', // events by the receiving side
  'injuries',
  'separations',
  'asylumRequests',
  'asylumHeard',
  'asylumRefusedUnheard',
  'deaths',
  'deathsTo', // of these, on the receiving side of the line
  'recordedDeaths',
  'visibleDeaths',
  'missing',
  'nightsOutdoors',
  'nightsFreezing',
  'minorsOutdoors', // person-nights of minors
  'admittedToHospital',
  'segmentSuccess', // persons: got in or admitted to a procedure, as told to others
  'segmentFailure', // persons: turned back
  'exitsStopped', // persons stopped before the line by the transit side
  'corridorArrivals', // persons taken from the other side into a procedure
  'temporarilyProtected', // persons protected at once at the line
  'injuriesOfGuards', // guards of either side
  'asylumSuspended', // persons whose claim was taken and not heard (suspension)
] as const;

export const PLACE_COUNTERS = [
  'planned', // persons who decided to leave (home)
  'visaRefused', // persons (home)
  'seatRefused', // persons who found no seat today (leg's origin)
  'boarded', // persons (leg's origin)
  'firstArrivals', // persons reaching the country of a segment for the first time (hub)
  'onward', // persons reaching their destination
  'recordedOnward', // of these, recorded by the destination
  'returnedWilling', // persons, by home place
  'returnedPressed',
  'deported',
  'returnedToRisk', // of all returns: persons with protection need
  'protected',
  'refusedClaims',
  'detentionDays', // person-days (target place)
  'procedureDays', // person-days (target place)
  'leftProcedure',
  'journeyFailed', // persons who gave up, went home or died after setting out (home place)
  'moneyLostCents', // paid for nothing (home place)
  'debtOnReturnCents',
  'minorsDetained', // person-days
  'openEndedDetentionDays', // person-days without an end date (target place)
  'permitsRefused', // persons (home)
  'diverted', // persons who left by another route (home)
  'legalArrivals', // persons who came by legal ways (destination)
  'reunions', // of these, persons joining kin (destination)
  'expelled', // persons made to leave a camp (camp)
  'hiding', // of these, persons who stay unseen nearby (camp)
  'hidingDays', // person-days of those who do (camp)
  'hidingNeedDays', // of these, of people with protection need (camp)
  'minorsExpelled', // of those made to leave, minors (camp)
  'placements', // workers who took up work abroad (destination)
  'workersRecalled', // workers brought home by their state (home)
  'contractsEnded', // workers home at the end of a contract (home)
  'workDays', // worker-days abroad (home)
  'workDaysWithStandards', // of these, under standards (home)
  'workersAbused', // cases (home)
  'wagesLostCents', // not paid, or not earned because people were kept from work (home)
  'remittancesCents', // sent home by workers (home)
  'surveillanceDays', // person-days of people watched abroad (home)
  'firstCountryReturns', // persons taken back to the state of first entry (target place)
  'relocated', // persons moved to another member (target place)
  'transferred', // persons moved to a partner country (target place)
] as const;

export type SegmentCounter = (typeof SEGMENT_COUNTERS)[number];
type PlaceCounter = (typeof PLACE_COUNTERS)[number];
export type Counter = SegmentCounter | PlaceCounter;

/** A map, because an object with so many names is searched anew at every access. */
const INDEX: ReadonlyMap<Counter, number> = new Map(
  [...SEGMENT_COUNTERS, ...PLACE_COUNTERS].map((name, index) => [name, index]),
);

/** All days' counts in one block: [day][counter][where][group]. */
export interface Counts {
  readonly data: Float64Array;
  readonly first: Int32Array; // [counter] where its counts begin within a day: `where` is a segment for some, a place for others
  readonly groupCount: number;
  readonly dayLength: number;
}

export function createCounts(params: Params): Counts {
  const groupCount = params.groups.length;
  const first = new Int32Array(INDEX.size);
  let dayLength = 0;
  for (let index = 0; index < first.length; index++) {
    first[index] = dayLength;
    dayLength += (index < SEGMENT_COUNTERS.length ? params.segments.length : params.places.length) * groupCount;
  }
  return { data: new Float64Array(dayLength * params.days), first, groupCount, dayLength };
}

/** Adds `amount` (a whole number) to today's count. */
export function add(state: State, counter: Counter, where: number, group: number, amount: number): void {
  const { counts, day } = state;
  const at = addressOf(counts, INDEX.get(counter)!, where, group, day);
  counts.data[at] = counts.data[at]! + amount;
}

/** The count of one day at one place for one group; 0 before the start. */
export function count(state: State, counter: Counter, where: number, group: number, day: number): number {
  return day < 0 ? 0 : state.counts.data[addressOf(state.counts, INDEX.get(counter)!, where, group, day)]!;
}

/** Reads one counter on the day that just ended, in the shape in which metrics are read. Finds the counter once, not at every reading. */
export function countOf(counter: Counter) {
  const index = INDEX.get(counter)!;
  const read = ({ counts, day }: State, _params: Params, where: number, group: number): number =>
    counts.data[addressOf(counts, index, where, group, day)]!;
  return Object.assign(read, { counter: index });
}

/** The counter that a function made by `countOf` reads, for whoever reads so many that calls cost more than the numbers; −1 for any other. */
export const counterOf = (read: object): number => ('counter' in read ? (read.counter as number) : -1);

/** Where the counts of one counter on one day begin in `data`: [where][group]. */
export const firstCount = (counts: Counts, counter: number, day: number): number =>
  addressOf(counts, counter, 0, 0, day);

/** The count of one day at one place, all groups. */
export function countAll(state: State, counter: Counter, where: number, day: number): number {
  return countWindow(state, counter, where, day, 1);
}

/** Sum over `days` full days ending with `lastDay` (included), all groups. Days before the start count 0. */
export function countWindow(state: State, counter: Counter, where: number, lastDay: number, days: number): number {
  const { data, dayLength, groupCount } = state.counts;
  const firstDay = Math.max(0, lastDay - days + 1);
  let at = addressOf(state.counts, INDEX.get(counter)!, where, 0, firstDay);
  let sum = 0;
  for (let d = firstDay; d <= lastDay; d++) {
    for (let g = 0; g < groupCount; g++) sum += data[at + g]!;
    at += dayLength;
  }
  return sum;
}

/** Today's block, for the fingerprint. */
export function todayOf(counts: Counts, day: number): Float64Array {
  return counts.data.subarray(day * counts.dayLength, (day + 1) * counts.dayLength);
}

/** Where in the block the count of one day at one place for one group lies. */
function addressOf(counts: Counts, index: number, where: number, group: number, day: number): number {
  return day * counts.dayLength + counts.first[index]! + where * counts.groupCount + group;
}

import { columns } from '../../../kernel/columns.ts';
import { NEVER } from '../../units.ts';

/** Bits of `flags`. */
export const Flag = {
  minor: 1,
  fragile: 2, // old, pregnant or ill
  protectionNeed: 4,
  kinHelp: 8,
  gaveUp: 16,
  escorted: 32, // steered to the segment it is at
  seenHub: 64, // has been counted as a first arrival
  guided: 128, // has a guide for the attempt of today
  unheard: 256, // in a procedure or deported from it, and nobody has heard the claim
  hiding: 512, // made to leave a camp; while settled, unseen nearby
  refused: 2048, // this state has decided on the claim, and said no
  preparing: 1024, // settled, decided to leave, saving towards the cost (read from the lead)
} as const;

export const Shelter = { open: 0, camp: 1 } as const;
export const NONE = 255; // no segment, no route
export const LEGAL = 254; // as a route: by a legal way, waiting for a place or under way
export const COUNT_MAX = 255; // a u8 column counts no further
export const CASH_MAX_CENTS = 2_000_000_000; // fits a 32-bit column

/**
 * Everybody at risk, one row a person. People of a party decide and move together: party columns are read from the row of
 * its lead. A party's members lie between `lead` and `lead + span − 1`; whoever left the party has `lead` = itself.
 */
export function createPeople(count: number) {
  const people = columns(count, {
    stage: 'u8',
    group: 'u8',
    place: 'u8',
    segment: 'u8', // chosen or last tried; NONE (kept equal within a party)
    route: 'u8', // route of its group, by position in the group's list; NONE
    leg: 'u8', // legs of the route already boarded
    flags: 'u16',
    tries: 'u8',
    pushbacks: 'u8',
    pushbacksHere: 'u8', // at `segment`
    shelter: 'u8',
    span: 'u8', // party: rows it spreads over (lead only; 1 otherwise)
    nextDay: 'i16', // party: next day on which something can happen; NEVER for members and the finished
    nights: 'u16', // nights outdoors so far
    heldSince: 'i16', // day on which detention in this procedure began, −1 never
    health: 'i16', // thousandths
    facilitator: 'i16', // who holds the contract, −1 none
    lead: 'i32',
    cashCents: 'i32',
    debtCents: 'i32',
    escrowCents: 'i32',
  });
  people.nextDay.fill(NEVER);
  people.segment.fill(NONE);
  people.route.fill(NONE);
  people.facilitator.fill(-1);
  people.heldSince.fill(-1);
  return people;
}

export type People = ReturnType<typeof createPeople>;

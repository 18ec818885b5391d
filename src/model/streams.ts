/**
 * The numbered list of random streams: what each draw decides. Numbers are never reused or reordered; a new stream goes
 * at the end. A draw is addressed by (key, stream, day, id, slot), so nothing a stream does shifts another.
 */
export const Stream = {
  partySize: 0, // size of a party at the start
  cash: 1, // cash at the start
  vulnerability: 2, // slot 0 minor, 1 fragile, 2 protection need, 3 kin help
  bias: 3, // key = group and segment: a person's lasting bias of belief about the segment
  planGap: 4, // days until somebody next considers leaving
  plan: 5, // slot 0 accepts the candidate day, 1 route, 3 lag; 4 (day 0) who can get a visa when a share can, 5 (day 0; of workers, each day) who gets a permit when a share does, 6 … 9 which kind of way, by turn, 10 (day 0) place in the line for legal ways, 11 leaves that line, 12 looks for another way then, 13 (day 0) wishes to leave at all
  seat: 6, // priority for a seat (slot = leg of the way, 0 …), 8 stops waiting or looks for another way, 9 which, 11 package done, 12 takes another irregular route when the way is closed, 13 (day 0) refused boarding
  transitGap: 7, // days between arrival in the transit country and the border
  segment: 8, // slot 0 escorted or free, 1 which segment
  attemptGap: 9, // slots 0 and 1 days until the next attempt, 2 waits for better weather or in a camp, 3 tries on the day they arrive
  attempt: 10, // slot 0 presents, 1 intercepted, 2 turned back, 3 asks for asylum, 4 abandoned, 5 violence, 6 hospital, 7 stopped before the line by the transit side, 8 gives up after that, 9 taken back to the city, 10 days there, 11 a guard is hurt, 12 the party is torn apart, 13 goes to another border whose posts are open, 14 which, 15 (day 0) waits at a closed post
  retry: 11, // slot 0 gives up after a failure, 1 gives up while waiting; key = group and segment: 2 (day 0) kept from leaving the strip
  home: 12, // slot 0 wants to go home, 1 priority for a return seat, 2 gap in the city, 3 goes at own cost, 4 gap while held, 5 takes another irregular route after giving up
  onward: 13, // slot 0 hazard, 1 priority for a driver, 2 recorded by the destination, 3 found inland, 4 goes on without paying, 5 (day 0) who is let in when a share is, 6 asks for asylum where the way on is closed
  procedure: 14, // slot 1 (day 0) who is held when a share is; 2 what the week brings, 3 recognised, 4 deported, 5 priority for a closed place, 6 days until a driver is sought; who is reached when a share is (day 0): 7 by a suspension, 9 by a border procedure, 10 by temporary protection, 12 by a fast track, 13 by leave to travel on, 14 by return to the first state; 11 priority for a corridor, 15 for relocation, 16 for a transfer, 17 taken back after a refusal, 18 (of the state, by the week) a court stops transfers
  shelter: 15, // slot 0 priority for a camp place
  health: 16, // slot 0 fed, 1 violence from, 2 injury by the receiving side, 3 hidden night outdoors, 5 injury by the transit side
  death: 17, // slot 0 dies in the night, 1 recorded, 2 visible, 3 reported missing, 4 dies on the way
  weather: 18, // key = climate: slot 0 temperature noise, 1 wet, 2 rough sea
  guide: 19, // slot 0 priority with guides
  market: 20, // facilitators: 0 entry, 1 leaves, 2 starting price, 3 honesty
  belief: 21, // kept free: what groups share has no noise of its own
  bargain: 22, // dyads (key = dyad): slots as listed in diplomacy/
  politics: 23, // courts, exposure
  third: 24, // third parties: slot 0 complies or grounds flights, 1 repatriates, 2 keeps to its date
  policy: 25, // adaptive policies of states
  work: 26, // workers abroad: 0 paid, 1 abused, 2 contract ends, 3 (day 0) who works under standards when a share does, 4 (day 0) day of the month, 5 priority of a recall
  deal: 27, // deals (key = deal): slot 0 breaks the terms, 1 the breach is found
  camp: 28, // people in camps: slot 0 made to leave today, 1 returns, moves on or hides, 2 gives in while hiding, 3 which way on
} as const;

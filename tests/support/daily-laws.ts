import { includes } from '../../src/kernel/id-set.ts';
import { Account } from '../../src/model/accounts.ts';
import { type Counter, count, countAll, todayOf } from '../../src/model/counters.ts';
import type { Params } from '../../src/model/params.ts';
import { isFinal } from '../../src/model/people/migrants/party.ts';
import { Flag, LEGAL, NONE, Shelter } from '../../src/model/people/migrants/people.ts';
import { STAGES, Stage, stageCount } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { CENTS_PER_EUR, HEALTH_ONE, NEVER } from '../../src/model/units.ts';
import { run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { campsAddUp, stagesAtStart, workersAddUp } from './restriction-laws.ts';

/*
 * What must hold at the end of every day of every world. A law is made once a run and then asked every day; it may remember yesterday. It
 * answers what is wrong, or nothing. The laws recount from the rows of people; they share no code with what they check.
 */

export type Law = (params: Params) => (state: State) => string | undefined;

/** Runs a world under all laws: for each law that was broken, the first day and what was wrong. */
export function brokenLaws(spec: RunSpec): Readonly<Partial<Record<LawId, string>>> {
  const broken: Partial<Record<LawId, string>> = {};
  let watching: (readonly [LawId, (state: State) => string | undefined])[] | undefined;
  run(spec, {
    afterDay: (state, params) => {
      watching ??= (Object.keys(dailyLaws) as LawId[]).map((id) => [id, dailyLaws[id](params)] as const);
      for (const [id, law] of watching) {
        if (broken[id] !== undefined) continue;
        const wrong = law(state);
        if (wrong !== undefined) broken[id] = `day ${state.day}: ${wrong}`;
      }
    },
  });
  return broken;
}

const size = (state: State): number => state.people.stage.length;

/** Stage counts are a recount of the rows and sum to everybody. */
const peopleAreConserved: Law = (params) => (state) => {
  const { stage, place, group } = state.people;
  const recount = new Int32Array(state.stageCounts.length);
  for (let i = 0; i < size(state); i++) {
    const at = (stage[i]! * params.places.length + place[i]!) * params.groups.length + group[i]!;
    recount[at] = recount[at]! + 1;
  }
  const total = state.stageCounts.reduce((sum, n) => sum + n, 0);
  if (total !== params.peopleCount) return `${total} people are counted of ${params.peopleCount}`;
  const at = recount.findIndex((n, i) => n !== state.stageCounts[i]);
  return at < 0 ? undefined : `cell ${at} counts ${state.stageCounts[at]}, the rows say ${recount[at]}`;
};

/** Counts of people with protection need are a recount too. */
const needIsConserved: Law = (params) => (state) => {
  const { stage, flags, group } = state.people;
  const recount = new Int32Array(state.needCounts.length);
  for (let i = 0; i < size(state); i++) {
    if ((flags[i]! & Flag.protectionNeed) === 0) continue;
    const at = stage[i]! * params.groups.length + group[i]!;
    recount[at] = recount[at]! + 1;
  }
  for (const [g, { id }] of params.groups.entries()) {
    let unheard = 0;
    for (let i = 0; i < size(state); i++) {
      if (group[i] !== g || (flags[i]! & Flag.unheard) === 0) continue;
      const waits = stage[i] === Stage.inProcedure || stage[i] === Stage.detained || stage[i] === Stage.deported;
      if (!waits) return `person ${i} (${STAGES[stage[i]!]}) is marked as unheard`;
      if ((flags[i]! & Flag.protectionNeed) !== 0) unheard += 1;
    }
    if (unheard !== state.unheardNeedCounts[g])
      return `${state.unheardNeedCounts[g]} of ${id} are unheard, not ${unheard}`;
  }
  const at = recount.findIndex((n, i) => n !== state.needCounts[i]);
  return at < 0 ? undefined : `cell ${at} counts ${state.needCounts[at]}, the rows say ${recount[at]}`;
};

/** Who is dead, protected, home or at the destination stays so, where they are; only workers come home. Nobody is left between two sides of a line overnight. */
const finalStagesAreFinal: Law = (params) => {
  const before = { stage: new Uint8Array(params.peopleCount), place: new Uint8Array(params.peopleCount) };
  return (state) => {
    const { stage, place } = state.people;
    for (let i = 0; i < size(state); i++) {
      if (stage[i] === Stage.attempting) return `person ${i} is still attempting`;
      if (!isFinal(before.stage[i]!) || isWorkerHome(state, params, i, before.stage[i]!)) continue;
      if (isTakenBack(state, params, i, before.stage[i]!)) continue;
      if (stage[i] !== before.stage[i] || place[i] !== before.place[i]) {
        return `person ${i} was ${STAGES[before.stage[i]!]} and is ${STAGES[stage[i]!]}`;
      }
    }
    before.stage.set(stage);
    before.place.set(place);
    return undefined;
  };
};

/** Somebody taken back to the state of first entry: in a procedure there, or already decided on or held. */
function isTakenBack({ people }: State, params: Params, person: number, before: number): boolean {
  const segment = params.segments[people.segment[person]!];
  return before === Stage.onward && segment !== undefined && people.place[person] === segment.inside;
}

/** A worker whose contract ended or who was brought home: settled where they come from. */
function isWorkerHome({ people }: State, params: Params, person: number, before: number): boolean {
  const { purpose, home } = params.groups[people.group[person]!]!;
  if (purpose !== 'work' || before !== Stage.onward) return false;
  return people.stage[person] === Stage.settled && people.place[person] === home;
}

/** A party is led by one of its own, alive, from its first row on; its people are in one stage, place and segment. */
const partiesAreWhole: Law = (params) => (state) => {
  const { stage, place, segment, lead, span, group } = state.people;
  for (let i = 0; i < size(state); i++) {
    const l = lead[i]!;
    if (!(l >= 0 && l <= i) || group[l] !== group[i]) return `person ${i} is led by ${l}, who is not of its group`;
    if (lead[l] !== l) return `person ${i} is led by ${l}, who is led by ${lead[l]}`;
    if (i >= l + span[l]!) return `person ${i} is outside the rows ${l} … ${l + span[l]! - 1} of its party`;
    const { first, count: people } = params.groups[group[i]!]!;
    if (span[i]! < 1 || i + span[i]! > first + people) return `person ${i} spreads over ${span[i]} rows`;
    if (l === i) continue;
    if (stage[i] === Stage.dead) return `person ${i} died and is still in a party`;
    if (stage[l] !== stage[i] || place[l] !== place[i] || segment[l] !== segment[i]) {
      return `person ${i} (${STAGES[stage[i]!]}) is apart from its lead ${l} (${STAGES[stage[l]!]})`;
    }
  }
  return undefined;
};

/** Whoever can still do something has a day to come on which it can; only leads have one. */
const nobodyIsForgotten: Law = (params) => (state) => {
  const { stage, nextDay, lead } = state.people;
  for (let i = 0; i < size(state); i++) {
    if (lead[i] !== i) {
      if (nextDay[i] !== NEVER) return `person ${i} follows ${lead[i]} and has a day of its own, ${nextDay[i]}`;
    } else if (
      !isFinal(stage[i]!) &&
      !(nextDay[i]! > state.day && nextDay[i]! <= Math.max(params.days + 400, NEVER - 1))
    ) {
      return `person ${i} (${STAGES[stage[i]!]}) waits for day ${nextDay[i]}`;
    }
  }
  return undefined;
};

/** The set of people to whom something happens every night holds exactly those. */
const nightlySetIsComplete: Law = () => (state) => {
  const { stage } = state.people;
  for (let i = 0; i < size(state); i++) {
    const isDue = stage[i]! >= Stage.atBorder! && stage[i]! <= Stage.irregular!;
    const isIn = includes(state.out, i);
    if (isDue !== isIn) return `person ${i} (${STAGES[stage[i]!]}) is ${isIn ? '' : 'not '}in the set`;
  }
  return undefined;
};

/** Nobody who is less than well is missing from the set of those who may get better at night. */
const unwellSetIsComplete: Law = () => (state) => {
  const { health } = state.people;
  for (let i = 0; i < size(state); i++)
    if (health[i]! < HEALTH_ONE && !includes(state.unwell, i))
      return `person ${i} with health ${health[i]} is not in the set`;
  return undefined;
};

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** Money moves between accounts and is never made. */
const moneyIsConserved: Law = (params) => {
  const start = startingCash(params);
  return (state) => {
    const first = start(state);
    const sum = total(state.accounts);
    return sum === first ? undefined : `${sum} cents, and ${first} at the start`;
  };
};

/** What everybody brought: known from the first day, because nobody but `outside` can be below 0 then. */
function startingCash(_params: Params): (state: State) => number {
  let known: number | undefined;
  return (state) => {
    known ??= total(state.accounts);
    return known;
  };
}

/** The accounts of people, escrow and facilitators are the sums of their columns. */
const accountsAreColumns: Law = () => (state) => {
  const { cashCents, escrowCents } = state.people;
  const sums = [
    ['people', Account.people, total(cashCents)],
    ['escrow', Account.escrow, total(escrowCents)],
    ['facilitators', Account.facilitators, total(state.facilitators.rows.cashCents)],
  ] as const;
  const wrong = sums.find(([, account, sum]) => state.accounts[account] !== sum);
  return wrong && `the account of ${wrong[0]} holds ${state.accounts[wrong[1]]}, its columns ${wrong[2]}`;
};

/** Nobody is below zero, everybody in whole cents; kin lend no more than their limit. */
const nobodyIsBelowZero: Law = (params) => (state) => {
  const { cashCents, debtCents, escrowCents } = state.people;
  const { people, escrow, facilitators, carriers } = Account;
  for (const account of [people, escrow, facilitators, carriers]) {
    if (!(state.accounts[account]! >= 0)) return `account ${account} holds ${state.accounts[account]}`;
  }
  if (!state.accounts.every((cents) => Number.isSafeInteger(cents))) return 'an account holds parts of a cent';
  if (!state.facilitators.rows.cashCents.every((cents) => cents >= 0)) return 'a facilitator is below zero';
  for (let i = 0; i < size(state); i++) {
    if (cashCents[i]! < 0 || debtCents[i]! < 0 || escrowCents[i]! < 0) return `person ${i} is below zero`;
    if (debtCents[i]! > params.p.loanCapEur * CENTS_PER_EUR) return `person ${i} owes ${debtCents[i]} cents`;
  }
  return undefined;
};

/** No number is NaN or infinite, except seats where there is no limit. */
const everythingIsFinite: Law = () => (state) => notFinite(state, 'state', 0);

function notFinite(value: unknown, path: string, depth: number): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (value === null || typeof value !== 'object' || depth > 5 || path.endsWith('.seatsPerDay')) return undefined;
  if (value instanceof ArrayBuffer || path.endsWith('.keys') || path.endsWith('.events')) return undefined;
  if (ArrayBuffer.isView(value)) {
    if (path.endsWith('.counts.data')) return undefined; // whole numbers, see boundsHold
    const values = value as unknown as ArrayLike<number>;
    for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return `${path}[${i}] is ${values[i]}`;
    return undefined;
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = notFinite(inner, `${path}.${key}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const isShare = (value: number): boolean => value >= 0 && value <= 1;

const SHARES = [
  'visaShare',
  'boardingShare',
  'hostedShare',
  'escortShare',
  'toolsShare',
  'retreatBlocked',
  'fenceShare',
  'pushbackShare',
  'exclusionShare',
  'closureMessage',
  'detentionShare',
  'reliefShare',
  'sanctionShare',
  'suspensionShare',
  'fastTrackShare',
  'postShare',
  'forceShare',
  'temporaryShare',
  'pushbackAllowedShare',
  'borderProcedureShare',
  'exclusionKeptShare',
  'accessShare',
  'passageShare',
  'onwardOpenShare',
  'firstCountryShare',
  'readmissionShare',
  'transferAllowedShare',
] as const;
const ACTOR_SHARES = [
  'salience',
  'restrictiveCampShare',
  'protectiveCampShare',
  'threatFrame',
  'rightsCommitment',
  'rightsScrutiny',
  'sanctionsFelt',
] as const;
const ACTOR_NOT_NEGATIVE = [
  'rally',
  'compassion',
  'setback',
  'failure',
  'visibleHarm',
  'hiddenHarm',
  'rightsDebt',
  'diversion',
  'imageGain',
  'audienceLoss',
  'transitExposure',
  'hostedContact',
  'costHolding',
  'spentEur',
] as const;

/** What is called a share is one; levels are in the lever's range; nothing that counts is negative; health is 0 … 1. */
const boundsHold: Law = (params) => (state) => {
  for (const field of SHARES) if (!state.controls[field].every(isShare)) return `${field} is not a share`;
  for (const field of Object.keys(state.controls) as (keyof typeof state.controls)[]) {
    const low = field === 'framing' || field === 'scrutiny' ? -1 : 0;
    if (!state.controls[field].every((value) => value >= low)) return `${field} is below ${low}`;
  }
  for (const slot of params.leverSlots) {
    const [low, high] = slot.lever.range;
    for (let g = 0; g < params.groups.length; g++) {
      const at = slot.index * params.groups.length + g;
      const levels = [state.levers.effective[at]!, state.levers.requested[at]!];
      if (!levels.every((level) => level >= low && level <= high)) return `${slot.id} stands at ${levels}`;
    }
  }
  for (const [a, actor] of state.actors.entries()) {
    const share = ACTOR_SHARES.find((field) => !isShare(actor[field]));
    if (share !== undefined) return `${params.actors[a]!.id}: ${share} is ${actor[share]}`;
    const negative = ACTOR_NOT_NEGATIVE.find((field) => !(actor[field] >= 0));
    if (negative !== undefined) return `${params.actors[a]!.id}: ${negative} is ${actor[negative]}`;
    if (!(actor.incumbentSupport >= 0 && actor.incumbentSupport <= 100)) return `support ${actor.incumbentSupport}`;
  }
  const wrong = todayOf(state.counts, state.day).find((value) => !(value >= 0 && Number.isInteger(value)));
  if (wrong !== undefined) return `a counter is ${wrong}`;
  if (!state.people.health.every((health) => health >= 0 && health <= HEALTH_ONE)) return 'health is out of bounds';
  return undefined;
};

/** Beliefs are shares, between what was believed before any news and what was heard; what was heard is never negative. */
const beliefsAreBounded: Law = () => (state) => {
  const { success, failure, arrived, failed, perAttempt, perPerson, planFactor } = state.beliefs;
  const heard = [success, failure, arrived, failed];
  if (!heard.every((column) => column.every((weight) => weight >= 0))) return 'something heard has a negative weight';
  if (!perAttempt.every(isShare) || !perPerson.every(isShare)) return 'a belief is not a share';
  return planFactor.every((factor) => factor > 0) ? undefined : 'a factor of the hazard to leave is not positive';
};

/** Beliefs of dyads are probabilities of three types; concessions are shares and are not taken back. */
const dyadsAreBounded: Law = (params) => {
  const granted = params.dyads.map((dyad) => dyad.demands.map(() => 0));
  return (state) => {
    for (const [d, dyad] of state.dyads.entries()) {
      for (const belief of [dyad.beliefByTo, dyad.beliefByBy]) {
        if (!belief.every(isShare) || Math.abs(total(belief) - 1) > 1e-9) return `belief ${belief}`;
      }
      const shares = [dyad.escalation, dyad.escalationPeak, dyad.credibility, dyad.symbolic, ...dyad.concession];
      if (!shares.every(isShare)) return `escalation, credibility or concession is no share: ${shares}`;
      if (!(dyad.leverage >= 0 && dyad.leveragePeak >= dyad.leverage)) return `leverage ${dyad.leverage}`;
      if (dyad.flow !== null) {
        const { pressure, stranded, ...parts } = dyad.flow;
        if (!(pressure >= 0 && stranded >= 0)) return `movement ${pressure}, stranded ${stranded}`;
        if (!Object.values(parts).every(isShare)) return `movement without people: ${JSON.stringify(parts)}`;
      }
      const taken = dyad.concession.findIndex((part, i) => part < granted[d]![i]!);
      if (taken >= 0) return `a concession fell to ${dyad.concession[taken]}`;
      granted[d] = [...dyad.concession];
    }
    return undefined;
  };
};

/** A deal pays only while it is in force, whole cents, one tranche a day at most; what it stops is a share; what has ended stays ended. */
const dealsAreBounded: Law = (params) => {
  let before = params.deals.map(() => ({ stage: 'pending', paidCents: 0 }));
  return (state) => {
    for (const [d, deal] of state.deals.entries()) {
      const { id, eurPerYear, trancheDays } = params.deals[d]!;
      const { stage, paidCents } = before[d]!;
      const paid = deal.paidCents - paidCents;
      const most = Math.ceil((eurPerYear * trancheDays * CENTS_PER_EUR) / 365) + 1;
      if (!Number.isSafeInteger(deal.paidCents) || paid < 0 || paid > most) return `${id} pays ${paid} cents`;
      if (paid > 0 && (stage !== 'inForce' || deal.stage !== 'inForce')) return `${id} pays out of force`;
      if (stage === 'ended' && deal.stage !== 'ended') return `${id} has risen again`;
      if (!isShare(deal.share)) return `${id} pays the share ${deal.share}`;
    }
    before = state.deals.map(({ stage, paidCents }) => ({ stage, paidCents }));
    return state.dealControl.every(isShare) ? undefined : `deals stop ${state.dealControl}`;
  };
};

/** Whole seats of the day, exactly: nobody boards beyond them, and whoever boards is counted where they board. */
const seatsAreExact: Law = (params) => {
  const before = new Uint8Array(params.peopleCount);
  return (state) => {
    const { lead, leg, route, group, stage } = state.people;
    const { day } = state;
    const boarded = params.legs.map(() => 0);
    const boardedAt = params.places.map(() => 0);
    for (let i = 0; i < size(state); i++) {
      const l = lead[i]!;
      if (stage[l] !== Stage.travelling || leg[l] !== before[l]! + 1) continue;
      const taken = params.routesByGroup[group[l]!]![route[l]!]!.legs[leg[l]! - 1]!;
      boarded[taken] = boarded[taken]! + 1;
      const { from } = params.legs[taken]!;
      boardedAt[from] = boardedAt[from]! + 1;
      if (state.controls.boardingShare[taken * params.groups.length + group[l]!] === 0)
        return `person ${i} was refused`;
    }
    before.set(leg);
    for (const [l, persons] of boarded.entries()) {
      const seats = wholeSeats(state.controls.seatsPerDay[l]!, day);
      if (persons > seats) return `${persons} board ${params.legs[l]!.id}, which has ${seats} seats`;
    }
    const at = boardedAt.findIndex((persons, place) => persons !== countAll(state, 'boarded', place, day));
    return at < 0 ? undefined : `${boardedAt[at]} board at ${params.places[at]!.id}, and not as many are counted`;
  };
};

/** Seats of one day where there is a fraction a day: after n days floor(n × seats) were there in all. */
export function wholeSeats(perDay: number, day: number): number {
  return perDay === Infinity ? Infinity : Math.floor(perDay * (day + 1)) - Math.floor(perDay * day);
}

/** Seats home, by group: whoever goes home from the transit country without paying has one of them. */
const returnSeatsAreExact: Law = (params) => {
  const before = { stage: new Uint8Array(params.peopleCount), worth: new Float64Array(params.peopleCount) };
  const fare = Math.round(params.p.returnFareEur * CENTS_PER_EUR);
  return (state) => {
    const { stage, group, cashCents, escrowCents, debtCents } = state.people;
    const flown = params.groups.map(() => 0);
    for (let i = 0; i < size(state); i++) {
      const worth = cashCents[i]! + escrowCents[i]! - debtCents[i]!;
      const wasWaiting = before.stage[i] === Stage.inTransit || before.stage[i] === Stage.atBorder;
      const isHome = stage[i] === Stage.returnedWilling || stage[i] === Stage.returnedPressed;
      if (wasWaiting && isHome && before.worth[i]! - worth < fare) flown[group[i]!] = flown[group[i]!]! + 1;
      before.worth[i] = worth;
    }
    before.stage.set(stage);
    for (const [g, persons] of flown.entries()) {
      const seats = wholeSeats(state.controls.returnSeatsPerDay[g]!, state.day);
      if (persons > seats) return `${persons} of ${params.groups[g]!.id} fly home on ${seats} seats`;
    }
    return undefined;
  };
};

/** Whole people of the day, exactly: nobody comes by a corridor beyond them. */
const corridorsAreExact: Law = (params) => (state) => {
  for (const [s, { id }] of params.segments.entries()) {
    const came = countAll(state, 'corridorArrivals', s, state.day);
    const room = wholeSeats(state.controls.corridorPerDay[s]!, state.day);
    if (came > room) return `${came} come by the corridor at ${id}, which is for ${room}`;
    if (came > countAll(state, 'recordedEntries', s, state.day))
      return `more come by the corridor at ${id} than are recorded`;
  }
  return undefined;
};

/** Legal places, to the person: nobody sets out without one, those in need first, and who arrives is protected or has arrived. */
const legalPlacesAreExact: Law = (params) => {
  const before = { stage: stagesAtStart(params), route: new Uint8Array(params.peopleCount).fill(NONE) };
  const places = params.groups.map(() => 0);
  return (state) => {
    const { stage, lead, group, flags } = state.people;
    const route = lead.map((l) => state.people.route[l]!); // of the party
    const granted = params.groups.map(() => 0);
    const arrived = params.groups.map(() => 0);
    const [needWaits, othersGo] = [new Set<number>(), new Set<number>()];
    for (let i = 0; i < size(state); i++) {
      const g = group[i]!;
      const inNeed = (flags[i]! & Flag.protectionNeed) !== 0;
      if (before.route[i] !== LEGAL) continue;
      if (before.stage[i] === Stage.travelling && stage[i] !== Stage.travelling) arrived[g] = arrived[g]! + 1;
      if (before.stage[i] !== Stage.planning || route[i] !== LEGAL) continue;
      if (stage[i] === Stage.planning && inNeed) needWaits.add(g);
      if (stage[i] !== Stage.travelling) continue;
      granted[g] = granted[g]! + 1;
      if (!inNeed) othersGo.add(g);
    }
    before.stage.set(stage);
    before.route.set(route);
    for (const [g, { id, destination, purpose }] of params.groups.entries()) {
      const perDay = state.controls.legalPerDay[g]!;
      places[g] = perDay > 0 ? places[g]! + perDay - granted[g]! : 0;
      if (places[g]! < -1e-9 || (perDay === 0 && granted[g]! > 0)) return `${granted[g]} of ${id} get legal places`;
      if (needWaits.has(g) && othersGo.has(g)) return `somebody of ${id} goes before others in need`;
      const counted = count(state, 'legalArrivals', destination, g, state.day);
      const isDirect = params.routesByGroup[g]!.some((way) => way.isDirect);
      if (purpose !== 'work' && (isDirect ? counted < arrived[g]! : counted !== arrived[g]))
        return `${counted} of ${id} are counted, ${arrived[g]} arrive`;
      if (count(state, 'reunions', destination, g, state.day) > counted) return `more of ${id} reunited than arrived`;
    }
    return undefined;
  };
};

/** Whole people of the day, exactly: no more claims are moved than there is room for. */
const movedClaimsAreExact: Law = (params) => (state) => {
  for (const place of new Set(params.segments.map(({ inside }) => inside))) {
    const behind = params.segments.flatMap(({ inside }, s) => (inside === place ? [s] : []));
    const room = (perDay: (s: number) => number): number =>
      behind.reduce((sum, s) => sum + wholeSeats(perDay(s), state.day), 0);
    const { relocationPerDay, offshorePerDay, transferAllowedShare } = state.controls;
    const relocated = countAll(state, 'relocated', place, state.day);
    const transferred = countAll(state, 'transferred', place, state.day);
    const wanted = room((s) => offshorePerDay[s]!);
    const allowed = room((s) => offshorePerDay[s]! * transferAllowedShare[s]!);
    const mostTransferred = params.actors.some(({ role }) => role === 'court') ? allowed : wanted;
    if (relocated > room((s) => relocationPerDay[s]!))
      return `${relocated} are relocated from ${params.places[place]!.id}`;
    if (transferred > mostTransferred) return `${transferred} are transferred from ${params.places[place]!.id}`;
  }
  return undefined;
};

/** No more people sleep in a camp than it has places today. */
const campPlacesAreExact: Law = (params) => (state) => {
  const { stage, place, shelter } = state.people;
  for (const [s, { strip, id }] of params.segments.entries()) {
    let housed = 0;
    for (let i = 0; i < size(state); i++) {
      if (stage[i] === Stage.atBorder && place[i] === strip && shelter[i] === Shelter.camp) housed += 1;
    }
    const places = Math.floor(state.controls.campPlaces[s]!);
    if (housed > places) return `${housed} sleep in ${places} places at ${id}`;
  }
  return undefined;
};

/** No more people are held than there are closed places behind the segments of a place. */
const closedPlacesAreExact: Law = (params) => (state) => {
  for (const place of new Set(params.segments.map(({ inside }) => inside))) {
    const behind = params.segments.filter(({ inside }) => inside === place);
    const places = behind.reduce((sum, { detentionPlaces }) => sum + detentionPlaces, 0);
    const held = stageCount(state, params, Stage.detained!, place, -1);
    if (held > places) return `${held} are held in ${places} places in ${params.places[place]!.id}`;
  }
  return undefined;
};

/** Nobody is held beyond the limit of the border where they came in; days without an end date are those of everybody else who is held. */
const detentionEnds: Law = (params) => {
  const since = new Int16Array(params.peopleCount).fill(-1);
  return (state) => {
    const { stage, segment, place, lead } = state.people;
    const open = params.places.map(() => 0);
    for (let i = 0; i < size(state); i++) {
      if (stage[i] !== Stage.detained) {
        since[i] = -1;
        continue;
      }
      if (since[i]! < 0) since[i] = state.day;
      const limit = params.segments[segment[lead[i]!]!]!.detentionLimitDays;
      if (limit === Number.POSITIVE_INFINITY) open[place[i]!] = open[place[i]!]! + 1;
      const days = state.day - since[i]! + 1;
      if (days > Math.ceil(limit)) return `person ${i} is held for ${days} days of ${limit}`;
    }
    const at = open.findIndex((n, where) => n !== countAll(state, 'openEndedDetentionDays', where, state.day));
    return at < 0
      ? undefined
      : `${open[at]} are held without an end in ${params.places[at]!.id}, and not as many are counted`;
  };
};

/** Whoever serves people today has room for them when they come; nobody who left the market serves. */
const facilitatorsAreConsistent: Law = (params) => (state) => {
  const { rows, first, servedToday, demandToday } = state.facilitators;
  for (const [m, market] of params.markets.entries()) {
    let served = 0;
    for (let row = first[m]!; row < first[m + 1]!; row++) {
      served += rows.servedToday[row]!;
      if (rows.market[row] !== m) return `row ${row} belongs to market ${rows.market[row]}, not ${m}`;
      const room = rows.clientsPerDay[row]! + params.p.partySizeMax;
      if (rows.servedToday[row]! > room) return `a facilitator of ${market.id} serves ${rows.servedToday[row]}`;
      if (rows.successes[row]! > rows.trips[row]!) return `a facilitator of ${market.id} has more successes than trips`;
    }
    if (served !== servedToday[m]) return `${market.id}: ${servedToday[m]} are served, its rows say ${served}`;
    if (served > demandToday[m]!) return `${market.id}: ${served} are served, ${demandToday[m]} asked`;
    if (market.count === 0 && served > 0 && state.day === 0) return `${market.id} has nobody and serves ${served}`;
  }
  const { facilitator } = state.people;
  const rowCount = first[params.markets.length]!;
  return facilitator.every((row) => row >= -1 && row < rowCount) ? undefined : 'a contract is with nobody';
};

/** Money lies in escrow only under a contract with somebody, and of people who can still cross. */
const escrowHasAContract: Law = () => (state) => {
  const { stage, lead, facilitator, escrowCents } = state.people;
  for (let i = 0; i < size(state); i++) {
    if (escrowCents[i] === 0) continue;
    if (isFinal(stage[i]!)) return `person ${i} (${STAGES[stage[i]!]}) has money in escrow`;
    if (facilitator[lead[i]!]! < 0) return `person ${i} (${STAGES[stage[i]!]}) has money in escrow with nobody`;
  }
  return undefined;
};

/** What is counted today is what happened to the rows today. */
const flowsAreStocks: Law = (params) => {
  const before = { stage: stagesAtStart(params) };
  return (state) => {
    const { stage } = state.people;
    const { day } = state;
    const entered = new Map<number, number>();
    let takenBack = 0;
    for (let i = 0; i < size(state); i++) {
      if (stage[i] === before.stage[i]) continue;
      entered.set(stage[i]!, (entered.get(stage[i]!) ?? 0) + 1);
      const { purpose } = params.groups[state.people.group[i]!]!;
      if (before.stage[i] === Stage.onward && purpose !== 'work') takenBack += 1;
    }
    let returns = 0;
    for (let where = 0; where < params.places.length; where++)
      returns += countAll(state, 'firstCountryReturns', where, day);
    if (returns !== takenBack) return `${returns} are counted as taken back, ${takenBack} left the destination`;
    before.stage.set(stage);
    const flows: readonly (readonly [Counter, number, number])[] = [
      ['deaths', params.segments.length, Stage.dead!],
      ['onward', params.places.length, Stage.onward!],
      ['protected', params.places.length, Stage.protected!],
      ['returnedWilling', params.places.length, Stage.returnedWilling!],
      ['returnedPressed', params.places.length, Stage.returnedPressed!],
      ['deported', params.places.length, Stage.deported!],
    ];
    const everywhere = (counter: Counter, wheres: number): number =>
      Array.from({ length: wheres }, (_, where) => countAll(state, counter, where, day)).reduce((a, n) => a + n, 0);
    const awayFromHere = everywhere('diverted', params.places.length) + everywhere('transferred', params.places.length);
    if (awayFromHere !== (entered.get(Stage.diverted!) ?? 0)) return `${awayFromHere} are counted to leave this world`;
    for (const [counter, wheres, into] of flows) {
      const counted = everywhere(counter, wheres);
      // Somebody may die on the day on which they reach another final stage only by dying: no other stage is left again.
      if (counted !== (entered.get(into) ?? 0)) return `${counter} counts ${counted}, ${entered.get(into) ?? 0} moved`;
    }
    const gone = entered.get(Stage.diverted!) ?? 0;
    const counted = (['diverted', 'transferred'] as const).reduce((sum, counter) => {
      for (let where = 0; where < params.places.length; where++) sum += countAll(state, counter, where, day);
      return sum;
    }, 0);
    return counted === gone ? undefined : `${counted} are diverted or transferred, ${gone} moved`;
  };
};

/** Every try has one end: left by a facilitator, presented, intercepted, or in unseen. What is recorded happened. */
const triesAddUp: Law = (params) => (state) => {
  const { day } = state;
  for (let s = 0; s < params.segments.length; s++) {
    for (let g = 0; g < params.groups.length; g++) {
      const n = (counter: Counter): number => count(state, counter, s, g, day);
      const where = `${params.segments[s]!.id}, ${params.groups[g]!.id}: `;
      if (n('triesForced') > n('tries')) return `${where}more forced tries than tries`;
      const turned = n('pushbacks') + n('admittedToHospital');
      if (turned > n('interceptions'))
        return `${where}${turned} turned back or ill of ${n('interceptions')} intercepted`;
      if (n('segmentFailure') !== n('pushbacks') + n('exitsStopped'))
        return `${where}failures told are not those turned back or stopped`;
      if (n('recordedAttempts') !== n('interceptions') + n('presented'))
        return `${where}recorded attempts do not add up`;
      if (n('recordedDeaths') + n('missing') > n('deaths'))
        return `${where}more deaths recorded or missed than happened`;
      if (n('visibleDeaths') > n('recordedDeaths')) return `${where}more deaths in public than recorded`;
      if (n('deathsTo') > n('deaths')) return `${where}more deaths on one side than on both`;
      if (n('recordedEntries') !== n('admitted') + n('temporarilyProtected'))
        return `${where}recorded entries are not those admitted or protected at once`;
      if (n('asylumHeard') + n('asylumRefusedUnheard') > n('asylumRequests'))
        return `${where}more answers than requests`;
      if (n('asylumSuspended') > n('asylumRefusedUnheard')) return `${where}more suspended than refused unheard`;
      if (n('nightsFreezing') > n('nightsOutdoors')) return `${where}more nights of frost than nights outdoors`;
      if (n('minorsOutdoors') > n('nightsOutdoors')) return `${where}more nights of minors than nights outdoors`;
    }
  }
  return undefined;
};

/** The transit side stops nobody where it has no control, and everybody where it has all. */
const exitControlIsObeyed: Law = (params) => (state) => {
  const { exitRelaxedShare, exitLeakShare } = state.controls;
  for (const [s, { id, exitControlShare }] of params.segments.entries()) {
    const stopped = countAll(state, 'exitsStopped', s, state.day);
    const tries = countAll(state, 'tries', s, state.day);
    const dealt = state.dealControl[s]!;
    const free = (exitControlShare === 0 || exitRelaxedShare[s] === 1) && exitLeakShare[s] === 1 && dealt === 0;
    const shut = (exitControlShare === 1 && exitRelaxedShare[s] === 0) || exitLeakShare[s] === 0 || dealt === 1;
    if (free && stopped > 0) return `${stopped} are stopped before ${id}, where nobody stops anybody`;
    if (shut && tries > 0) return `${tries} set out across ${id}, where everybody is stopped`;
  }
  return undefined;
};

/** Nobody gets in who did not try today: an entry is a crossing, not the discovery of somebody who is already inside. */
const entriesAreCrossings: Law = (params) => (state) => {
  for (let s = 0; s < params.segments.length; s++) {
    const entries = countAll(state, 'entries', s, state.day);
    const tries = countAll(state, 'tries', s, state.day);
    if (entries > tries) return `${entries} entries at ${params.segments[s]!.id}, ${tries} tries`;
  }
  return undefined;
};

/** What a group is told by stage counts and by its own records is the same number of people. */
const stripsHoldPeopleAtBorders: Law = (params) => (state) => {
  for (const [at, place] of params.places.entries()) {
    for (let stage = 0; stage < STAGES.length; stage++) {
      if ((place.kind === 'strip') === (stage === Stage.atBorder) || stage === Stage.dead) continue;
      const here = stageCount(state, params, stage, at, -1);
      if (here > 0) return `${here} people are ${STAGES[stage]} in ${place.id}`;
    }
  }
  return undefined;
};

export const dailyLaws = {
  peopleAreConserved,
  needIsConserved,
  finalStagesAreFinal,
  partiesAreWhole,
  nobodyIsForgotten,
  nightlySetIsComplete,
  unwellSetIsComplete,
  moneyIsConserved,
  accountsAreColumns,
  nobodyIsBelowZero,
  everythingIsFinite,
  boundsHold,
  beliefsAreBounded,
  dyadsAreBounded,
  dealsAreBounded,
  seatsAreExact,
  returnSeatsAreExact,
  corridorsAreExact,
  legalPlacesAreExact,
  movedClaimsAreExact,
  campPlacesAreExact,
  closedPlacesAreExact,
  detentionEnds,
  facilitatorsAreConsistent,
  escrowHasAContract,
  flowsAreStocks,
  triesAddUp,
  exitControlIsObeyed,
  entriesAreCrossings,
  workersAddUp,
  campsAddUp,
  stripsHoldPeopleAtBorders,
} as const satisfies Record<string, Law>;

export type LawId = keyof typeof dailyLaws;

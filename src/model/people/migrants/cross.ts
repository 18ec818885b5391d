import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { log, logistic, logit } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import { pushbackInForce } from '../../in-force.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { PERMILLE } from '../../units.ts';
import { closeContract, depositCents, takeClients } from '../smugglers/take-clients.ts';
import { inOrder, type Request, type Today } from '../today.ts';
import { admit } from './admit.ts';
import { coldAt } from './attempt.ts';
import { meetGuards } from './force.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { COUNT_MAX, Flag } from './people.ts';
import { turnsFromPost } from './posts.ts';
import { turnBack } from './turn-back.ts';

/** Before the crossing: parties ask for a guide; guides have room for some (by priority, then lead). */
export function findGuides(state: State, params: Params, today: Today): void {
  const { people, day } = state;
  for (const lead of today.attempts) people.flags[lead] = people.flags[lead]! & ~Flag.guided;
  params.markets.forEach((market, m) => {
    if (market.kind !== 'guide') return;
    const requests: Request[] = [];
    for (const lead of today.attempts) {
      if (people.segment[lead] !== market.segment || (people.flags[lead]! & Flag.guided) !== 0) continue;
      const key = state.keys.groups[people.group[lead]!]!;
      requests.push({ lead, where: m, priority: uniform(key, Stream.guide, day, idOf(params, people, lead), 0) });
    }
    takeClients(state, params, m, inOrder(requests), (lead, row) => {
      people.flags[lead] = people.flags[lead]! | Flag.guided;
      people.facilitator[lead] = row;
    });
  });
}

/** Persons crossing each segment today: what guards are faced with. */
export function crowds(state: State, params: Params, today: Today): Float64Array {
  const crowd = new Float64Array(params.segments.length);
  for (const lead of today.attempts) {
    const s = state.people.segment[lead]!;
    crowd[s] = crowd[s]! + partySize(state.people, lead);
  }
  return crowd;
}

/**
 * Log-odds of interception at a segment today, at average use of guides and tools: i0 + ig ln(guards ÷ 5.6) + if fence −
 * ix ln(1 + crowd ÷ capacity) + ic cold − terrain + fitted offsets (parameters.md D, corrected items 5 and 6).
 */
function interceptionLogit(state: State, params: Params, segment: number, crowd: number, pushback: number): number {
  const { p } = params;
  const { controls } = state;
  const seg = params.segments[segment]!;
  const guards = Math.max(p.guardsPerKmMin, controls.guardsPerKm[segment]!);
  return (
    logit(p.interceptionAnchor) +
    p.interceptionGuardsWeight * log(guards / p.interceptionAnchorGuardsPerKm) +
    p.interceptionFenceWeight * controls.fenceShare[segment]! -
    p.interceptionCrowdWeight * log(1 + crowd / (p.crowdPerKm * seg.lengthKm)) +
    p.interceptionSnowWeight * coldAt(state, params, segment) -
    seg.terrain +
    seg.interceptionOffset +
    seg.interceptionOffsetHardened * pushback +
    p.forceInterceptionWeight * controls.forceShare[segment]!
  );
}

/** attempting ⇒ presents itself, is intercepted (turned back or admitted), or gets in unseen. Group attempts share one fate. */
export function cross(state: State, params: Params, today: Today, lead: number, crowd: Float64Array): void {
  const { people, day, controls } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const s = people.segment[lead]!;
  const seg = params.segments[s]!;
  const pushback = pushbackInForce(state, params, s, group);
  forParty(people, lead, (i) => {
    people.tries[i] = Math.min(COUNT_MAX, people.tries[i]! + 1);
  });
  if (abandoned(state, params, lead, s, id)) return;
  const turnedBack = uniform(key, Stream.attempt, day, id, 2) < pushback;
  const u = uniform(key, Stream.attempt, day, id, 0);
  if (u < seg.presentShare && !turnedBack) {
    if (u < seg.presentShare * controls.postShare[s]!) {
      add(state, 'presented', s, group, partySize(people, lead));
      admit(state, params, today, lead, s, true);
      return;
    }
    if (turnsFromPost(state, params, lead, s)) return;
  }
  const guided = (people.flags[lead]! & Flag.guided) !== 0 ? 1 : 0;
  const odds = logistic(interceptionLogit(state, params, s, crowd[s]!, pushback));
  const chance =
    odds *
    (1 - p.guideEffect * (guided - p.guideAverageUse)) *
    (1 - p.toolsEffect * (controls.toolsShare[s]! - p.toolsAverageUse));
  if (uniform(key, Stream.attempt, day, id, 1) >= chance) enter(state, params, lead, s);
  else if (turnedBack) turnBack(state, params, lead, s, id, crowd[s]!);
  else {
    meetGuards(state, params, lead, s, id, crowd[s]!, false);
    admit(state, params, today, lead, s, false);
  }
}

/** A facilitator may abandon the party on the way: the deposit is lost and days outdoors are added. Row 80. */
function abandoned(state: State, params: Params, lead: number, s: number, id: number): boolean {
  const { people, day } = state;
  const row = people.facilitator[lead]!;
  if ((people.flags[lead]! & Flag.guided) === 0 || row < 0) return false;
  const group = people.group[lead]!;
  const u = uniform(state.keys.groups[group]!, Stream.attempt, day, id, 4);
  if (u * PERMILLE < state.facilitators.rows.honestyPermille[row]!) return false;
  const size = partySize(people, lead);
  add(state, 'abandoned', s, group, size);
  const paid = depositCents(state, params, state.facilitators.rows.market[row]!, row);
  add(state, 'moneyLostCents', params.groups[group]!.home, group, paid * size);
  closeContract(state, lead, false);
  moveParty(state, params, lead, Stage.atBorder, params.segments[s]!.strip);
  people.nextDay[lead] = Math.min(params.days, day + Math.round(params.p.abandonDays) + 1);
  return true;
}

/** Got in unseen: irregular, outdoors until a driver is found. */
function enter(state: State, params: Params, lead: number, s: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'entries', s, group, size);
  add(state, 'segmentSuccess', s, group, size);
  closeContract(state, lead, true);
  moveParty(state, params, lead, Stage.irregular, params.segments[s]!.inside);
  const u = uniform(state.keys.groups[group]!, Stream.onward, day, idOf(params, people, lead), 0);
  people.nextDay[lead] = Math.min(params.days, day + geometricGap(u, p.onwardHazardPerDay));
}

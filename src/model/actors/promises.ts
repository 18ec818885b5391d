import type { DyadState } from '../actor-state.ts';
import { log } from '../events-log.ts';
import { type IssueWords, issueOf } from '../issues.ts';
import { requestedLevel, slotsOf } from '../levels.ts';
import type { DyadParams, LeverSlot, Params } from '../params.ts';
import type { State } from '../state.ts';
import { request } from './request.ts';

/**
 * What was granted is kept: the levers that belong to a granted issue (issues.ts) go to the granted part of it, the morning after the
 * settlement. An adaptive actor goes on keeping it (`withinPromises`); one that is scripted, follows rules or is a person may break it by its
 * own next move, and the record shows it. When a deal breaks down, what was given with it is taken back.
 */
export function keepPromises(state: State, params: Params): void {
  const yesterday = state.day - 1;
  params.dyads.forEach((dyad, index) => {
    const own = state.dyads[index]!;
    if (own.concededDay === yesterday && isInForce(own)) {
      for (const { slot, kept, share } of promisesOf(params, dyad, own)) {
        move(state, params, own, slot, bounded(requestedLevel(state, params, slot), params, kept, share), share);
      }
    } else if (own.stage === 'threat' && own.endedBy === 'deal' && own.stageSince === yesterday) {
      for (const { slot, kept } of promisesOf(params, dyad, own)) {
        if (kept.how === 'raise') move(state, params, own, slot, slot.lever.baseline, 0);
      }
    }
  });
}

/** The level an adaptive actor may set: what its own rules want, as far as what was granted leaves room. */
export function withinPromises(state: State, params: Params, slot: LeverSlot, wanted: number): number {
  let level = wanted;
  params.dyads.forEach((dyad, index) => {
    const own = state.dyads[index]!;
    if (own.concededDay < 0 || !isInForce(own)) return;
    for (const promise of promisesOf(params, dyad, own)) {
      if (promise.slot === slot) level = bounded(level, params, promise.kept, promise.share);
    }
  });
  return level;
}

type Kept = NonNullable<IssueWords['kept']>;

interface Promised {
  readonly slot: LeverSlot;
  readonly kept: Kept;
  readonly share: number; // granted, 0..1
}

/** Levers of money: where a deal has terms, its tranches are paid in their stead (diplomacy/deals/). */
const PAID: readonly string[] = ['moneyForControl', 'transitAid'];

const isInForce = ({ stage }: DyadState): boolean => stage === 'conceded' || stage === 'deal' || stage === 'stopped';

function promisesOf(params: Params, dyad: DyadParams, own: DyadState): readonly Promised[] {
  return dyad.demands.flatMap((demand, i) => {
    const share = own.concession[i]!;
    const { issue, deal } = params.demands[demand]!;
    const kept = keptFor(params, dyad, issueOf(issue)?.kept);
    if (share <= 0 || kept === undefined || (deal >= 0 && PAID.includes(kept.lever))) return [];
    return slotsFor(params, dyad, kept).map((slot) => ({ slot, kept, share }));
  });
}

/**
 * A member that wins money of its bloc is paid for its own border. What buys control of others' exits goes to those who are no members, so it would
 * stop people on the territory of a state that asked for nothing.
 */
function keptFor(params: Params, { by, to }: DyadParams, kept: Kept | undefined): Kept | undefined {
  const isOwnMember = params.actors[to]!.members.includes(by);
  return kept !== undefined && isOwnMember && PAID.includes(kept.lever) ? PAID_TO_MEMBER : kept;
}

const PAID_TO_MEMBER: Kept = { side: 'to', lever: 'frontlineAid', how: 'raise', whole: 1 };

/** Slots of the lever on the side that keeps the promise; what is set at each border, at the borders of the dyad. */
function slotsFor(params: Params, dyad: DyadParams, kept: Kept): readonly LeverSlot[] {
  const keeper = kept.side === 'by' ? dyad.by : dyad.to;
  return [keeper, ...params.actors[keeper]!.members]
    .flatMap((actor) => slotsOf(params, actor, kept.lever))
    .filter(({ target, lever }) => lever.per !== 'segment' || dyad.segments.includes(target));
}

/** Never less than what was granted, where a lever is raised; never more than what is left, where it is lowered. */
function bounded(level: number, { p }: Params, kept: Kept, share: number): number {
  if (kept.how === 'lower') return Math.min(level, 1 - share);
  return Math.max(level, share * (kept.whole === 1 ? 1 : p[kept.whole]));
}

function move(state: State, params: Params, own: DyadState, slot: LeverSlot, level: number, share: number): void {
  const previous = requestedLevel(state, params, slot);
  if (level === previous) return;
  const rule = share > 0 ? 'promiseKept' : 'promiseWithdrawn';
  const numbers = share > 0 ? { share, level, previous } : { level, previous };
  const reason = log(state, rule, params.actors[slot.actor]!.id, slot.id, numbers, [own.lastEvent]);
  request(state, params, slot, level, [], [reason]);
}

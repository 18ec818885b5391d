import type { DyadState } from '../actor-state.ts';
import { log } from '../events-log.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import type { Situation, Stakes } from './situation.ts';

/** Where a dyad stood before somebody backed down: how far pressure had been raised in public, and what had been granted. */
export interface Stand {
  readonly isPressing: boolean; // a threat or pressure was on
  readonly escalation: number;
  readonly granted: number; // share of the value of the demands
}

export function standOf(own: DyadState, stakes: Stakes): Stand {
  return {
    isPressing: own.stage === 'threat' || own.stage === 'executing',
    escalation: Math.max(own.escalation, own.escalationPeak),
    granted: grantedShare(own, stakes),
  };
}

/**
 * What backing down costs each side before its own people, in the utils of the choice itself (A.5): the state applying pressure aC·e less the face it
 * saves, when it stops or is exposed with nothing in hand; the state under pressure aT·e·x for the part x it grants.
 */
export function audienceCosts(before: Stand, own: DyadState, stakes: Stakes, now: Situation): AudienceCosts {
  const hasStopped = before.isPressing && own.stage === 'stopped';
  const saved = stakes.faceSaving + now.faceGiven;
  return {
    by: hasStopped ? Math.max(0, stakes.audienceBy * before.escalation - saved) : 0,
    to: stakes.audienceTo * before.escalation * Math.max(0, grantedShare(own, stakes) - before.granted),
  };
}

interface AudienceCosts {
  readonly by: number;
  readonly to: number;
}

/** Books them, in points of support, and writes them down. They are forgotten again (politics/support.ts). */
export function payAudiences(
  state: State,
  params: Params,
  dyad: DyadParams,
  costs: AudienceCosts,
  cause: string | null,
): void {
  for (const [side, other] of [
    ['by', 'to'],
    ['to', 'by'],
  ] as const) {
    const points = params.p.audienceApprovalPpPerUtil * costs[side];
    if (points <= 0) continue;
    const home = state.actors[dyad[side]]!;
    home.audienceLoss += points;
    const numbers = { points, cost: costs[side], lost: home.audienceLoss };
    log(state, 'audienceLost', params.actors[dyad[side]]!.id, params.actors[dyad[other]]!.id, numbers, [cause]);
  }
}

function grantedShare(own: DyadState, { issues, value }: Stakes): number {
  if (value <= 0) return 0;
  return issues.reduce((sum, issue, i) => sum + (issue.value * own.concession[i]!) / value, 0);
}

import type { Params } from '../../params.ts';

/**
 * Policy `scripted`: dated levers only. Offers, answers and stopping follow the bargaining model (diplomacy/), with escalation
 * read off the levers in force. Actors with policy `none` and human actors (whose received moves come back as dated moves) follow
 * the timeline too; actors with policy `rules` follow it until a rule says otherwise; only adaptive actors ignore it.
 */
export function followsTimeline(params: Params, actor: number): boolean {
  return params.actors[actor]!.policy !== 'adaptive';
}

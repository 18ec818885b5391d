import type { DyadState } from '../actor-state.ts';
import { breakDeal } from './deal.ts';
import { execute } from './execution.ts';
import { followLevers } from './follow-levers.ts';
import { openThreat } from './opening.ts';
import type { Draw, Report, Situation, Stakes } from './situation.ts';
import { threaten } from './threat.ts';

/**
 * One day of one dyad. The whole game on one screen:
 *
 * | stage     | what can happen                                                                                   |
 * |-----------|---------------------------------------------------------------------------------------------------|
 * | latent    | a threat is made, if it is expected to pay                                                        |
 * | threat    | an offer is considered; then execution, or the threat is exposed as empty                         |
 * |           | (deterrence: the deed is refrained from or done)                                                  |
 * | executing | beliefs move; offer → answer; stop or escalate                                                    |
 * | deal      | the deal breaks down                                                                              |
 * | stopped   | a threat is made again after a pause, if it is expected to pay; pressure resumes, if somebody sets  |
 * |           | the levers again                                                                                  |
 * | conceded  | nothing                                                                                           |
 *
 * Where levers are set by a script, rules or a person, escalation is read off them first.
 */
export function stepDyad(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (now.escalationRead !== null) followLevers(own, stakes, now, now.escalationRead, report);
  switch (own.stage) {
    case 'latent':
    case 'stopped':
      openThreat(own, stakes, now, draw, report);
      break;
    case 'threat':
      threaten(own, stakes, now, draw, report);
      break;
    case 'executing':
      execute(own, stakes, now, draw, report);
      break;
    case 'deal':
      breakDeal(own, stakes, now, draw, report);
      break;
    default:
  }
}

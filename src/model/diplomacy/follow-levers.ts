import type { DyadState } from '../actor-state.ts';
import { revise } from './belief.ts';
import { announce } from './opening.ts';
import type { Report, Situation, Stakes } from './situation.ts';
import { enter, showMovement } from './stage.ts';

/**
 * Escalation is what the levers in force say: threats, execution and withdrawal follow the script (or the rules, or the person) that sets
 * them. Offers, answers and stopping are still decided here, but a stop needs levers that were lowered (see execution.ts).
 */
export function followLevers(own: DyadState, stakes: Stakes, now: Situation, read: number, report: Report): void {
  const { openingEscalation, escalationStep } = stakes.p;
  const isPressing = read >= openingEscalation;
  const isOver = own.stage === 'stopped' || own.stage === 'deal';
  if (isOver && isPressing && read >= own.escalationPeak + escalationStep) {
    begin(own, stakes, now, read);
    report('pressureResumed', 'by', {
      escalation: read,
      threshold: openingEscalation,
      margin: read - openingEscalation,
    });
  } else if ((own.stage === 'latent' || own.stage === 'threat') && isPressing) {
    begin(own, stakes, now, read);
    report('pressureExecuted', 'by', { escalation: read, credibility: own.credibility });
  } else if ((own.stage === 'latent' || isSaidAgain(own)) && read > 0) {
    announce(own, stakes, now.day);
    report('threatMade', 'by', { value: stakes.value * own.valueFactor, credibility: own.credibility });
  } else if (own.stage === 'executing' && !isPressing) {
    withdraw(own, now, read);
    report('pressureWithdrawn', 'by', {
      escalation: read,
      threshold: openingEscalation,
      margin: openingEscalation - read,
    });
  } else if (own.stage === 'threat' && read === 0) {
    withdraw(own, now, read);
    own.credibility *= stakes.p.bluffCredibilityShare;
    report('threatExposed', 'by', { credibility: own.credibility });
  }
  own.escalation = read;
  if (own.stage === 'executing' && read >= own.escalationPeak + escalationStep) {
    noteEscalation(own, stakes, read);
    report('pressureEscalated', 'by', { escalation: read });
  }
}

/** A new threat after a stop is one after silence: what is left of pressure that was taken off is no threat. */
function isSaidAgain(own: DyadState): boolean {
  return own.stage === 'stopped' && own.escalation === 0;
}

function begin(own: DyadState, stakes: Stakes, now: Situation, read: number): void {
  enter(own, 'executing', now.day);
  showMovement(own, stakes);
  own.escalationPeak = read;
}

function withdraw(own: DyadState, now: Situation, read: number): void {
  enter(own, 'stopped', now.day);
  own.endedBy = 'stop';
  own.escalationPeak = read;
}

/** A public step up is what tough opponents do: the other side takes note. */
export function noteEscalation(own: DyadState, stakes: Stakes, escalation: number): void {
  own.escalation = escalation;
  own.escalationPeak = Math.max(own.escalationPeak, escalation);
  revise(own.beliefByTo, [stakes.p.escalationBeliefSoft, 1, stakes.p.escalationBeliefTough]);
}

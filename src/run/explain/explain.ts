import type { Event } from '../../model/events.ts';
import type { LedgerTotals, Outcome, Result } from '../result.ts';

/** One event of the chain and how many steps of cause and effect lie between it and the ending. */
interface Link {
  readonly event: Event;
  readonly stepsBack: number; // 0 = the ending itself
  readonly causeOf: string | null; // id of the event one step nearer to the ending that this one led to; null of the ending
}

/** Why a run went as it did, as data. The text layer turns it into sentences; people come first there. */
export interface Explanation {
  readonly humanCost: LedgerTotals;
  readonly outcome: Outcome;
  /** The chain from the ending backwards through causes, nearest first; empty when nothing happened among states. */
  readonly chain: readonly Link[];
  /** Events of the chain that weighed one thing against another, the one of each rule nearest to the end: what would have changed the outcome. */
  readonly decisions: readonly Event[];
}

/** At least this many steps back are followed, further ones until the chain is long enough. */
const STEPS_KEPT = 4;
const LINKS_KEPT = 14;
const DECISIONS_KEPT = 4;

/** Follows the causes of the run's ending backwards. */
export function explain(result: Result): Explanation {
  const chain = chainFrom(endingOf(result), result.events);
  const weighed = chain.map(({ event }) => event).filter(isDecision);
  const decisions = weighed.filter((event, index) => weighed.findIndex(({ rule }) => rule === event.rule) === index);
  return {
    humanCost: result.humanCost,
    outcome: result.outcome,
    chain,
    decisions: decisions.slice(0, DECISIONS_KEPT),
  };
}

/** Events that weighed something carry how far it was from going the other way. */
function isDecision({ numbers }: Event): boolean {
  return Object.hasOwn(numbers, 'margin') || Object.hasOwn(numbers, 'gain');
}

/** Which rules can have ended a run, by how it ended. Where nothing ended, the last thing between the two sides stands for it. */
const ENDINGS: Readonly<Record<Outcome['endedBy'], readonly string[]>> = {
  concession: ['offerAccepted'],
  deal: ['dealBroken', 'offerAccepted'],
  stop: ['pressureStopped', 'pressureWithdrawn', 'threatExposed', 'offerAccepted'],
  horizon: [
    'offerRefused',
    'offerMade',
    'leverageCrossed',
    'pressureEscalated',
    'pressureResumed',
    'pressureExecuted',
    'threatMade',
  ],
  notStarted: [],
};

/** The event that the chain is told from: the ending, else the last event that others led to, else the last of all. */
function endingOf({ events, outcome }: Result): Event | undefined {
  const rules = ENDINGS[outcome.endedBy];
  return (
    events.findLast((event) => rules.includes(event.rule)) ??
    events.findLast((event) => event.causes.length > 0) ??
    events.at(-1)
  );
}

/** Breadth first through `causes`, each event once, later days first among those equally far back. */
function chainFrom(ending: Event | undefined, events: readonly Event[]): Link[] {
  if (ending === undefined) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const chain: Link[] = [];
  const seen = new Set<string>([ending.id]);
  const effects = new Map<string, string>();
  let level: Event[] = [ending];
  for (let stepsBack = 0; level.length > 0; stepsBack++) {
    const room = stepsBack <= STEPS_KEPT ? level.length : LINKS_KEPT - chain.length;
    for (const event of level.slice(0, Math.max(0, room))) {
      chain.push({ event, stepsBack, causeOf: effects.get(event.id) ?? null });
    }
    const next: Event[] = [];
    for (const event of level) {
      for (const id of event.causes) {
        const cause = byId.get(id);
        if (cause === undefined || seen.has(id)) continue;
        seen.add(id);
        effects.set(id, event.id);
        next.push(cause);
      }
    }
    level = next.sort((a, b) => b.day - a.day);
  }
  return chain;
}

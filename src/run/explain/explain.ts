import type { Event } from '../../model/events.ts';
import type { LedgerTotals, Outcome, Result } from '../result.ts';

/** One event of the chain and how many steps of cause and effect lie between it and the ending. */
export interface Link {
  readonly event: Event;
  readonly stepsBack: number; // 0 = the ending itself
}

/** Why a run went as it did, as data. The text layer turns it into sentences; people come first there. */
export interface Explanation {
  readonly humanCost: LedgerTotals;
  readonly outcome: Outcome;
  /** The chain from the ending backwards through causes, nearest first; empty when nothing happened among states. */
  readonly chain: readonly Link[];
  /** The last decision of the chain that had a threshold: what would have changed the outcome first. */
  readonly decision: Event | null;
}

/** At least this many steps back are followed, further ones until the chain is long enough. */
const STEPS_KEPT = 4;
const LINKS_KEPT = 14;

/** Follows the causes of the run's ending backwards. */
export function explain(result: Result): Explanation {
  const chain = chainFrom(endingOf(result.events), result.events);
  const decision = chain.find(({ event }) => Object.hasOwn(event.numbers, 'threshold'))?.event ?? null;
  return { humanCost: result.humanCost, outcome: result.outcome, chain, decision };
}

/** Rules that end a crisis or change what is granted, the strongest first. */
const ENDINGS: readonly (readonly string[])[] = [['concession', 'deal', 'stop']];

/** The last event of the strongest kind of ending; where there is none, the last event that others led to. */
function endingOf(events: readonly Event[]): Event | undefined {
  for (const rules of ENDINGS) {
    const ending = events.findLast((event) => rules.includes(event.rule));
    if (ending) return ending;
  }
  return events.findLast((event) => event.causes.length > 0) ?? events.at(-1);
}

/** Breadth first through `causes`, each event once, later days first among those equally far back. */
function chainFrom(ending: Event | undefined, events: readonly Event[]): Link[] {
  if (ending === undefined) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const chain: Link[] = [];
  const seen = new Set<string>([ending.id]);
  let level: Event[] = [ending];
  for (let stepsBack = 0; level.length > 0; stepsBack++) {
    const room = stepsBack <= STEPS_KEPT ? level.length : LINKS_KEPT - chain.length;
    for (const event of level.slice(0, Math.max(0, room))) chain.push({ event, stepsBack });
    const next: Event[] = [];
    for (const event of level) {
      for (const id of event.causes) {
        const cause = byId.get(id);
        if (cause === undefined || seen.has(id)) continue;
        seen.add(id);
        next.push(cause);
      }
    }
    level = next.sort((a, b) => b.day - a.day);
  }
  return chain;
}

import type { Event } from './events.ts';
import type { State } from './state.ts';

/** Appends an event of today and returns its id. Causes that are null are dropped. */
export function log(
  state: State,
  rule: string,
  actor: string | null,
  about: string | null,
  numbers: Readonly<Record<string, number>>,
  causes: readonly (string | null)[],
): string {
  const id = `${state.day}.${state.eventsToday}`;
  state.eventsToday += 1;
  const known = [...new Set(causes.filter((cause): cause is string => cause !== null))];
  const event: Event = { id, day: state.day, rule, actor, about, numbers, causes: known };
  state.events.push(event);
  return id;
}

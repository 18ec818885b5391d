import type { Event } from './events.ts';
import type { State } from './state.ts';

/** Significant digits of a number in an event: what a text prints is what the event says. */
const DIGITS = 5;

function readable(numbers: Readonly<Record<string, number>>): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [name, value] of Object.entries(numbers)) {
    out[name] = Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  }
  return out;
}

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
  const event: Event = { id, day: state.day, rule, actor, about, numbers: readable(numbers), causes: known };
  state.events.push(event);
  return id;
}

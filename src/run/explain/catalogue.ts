import type { Event } from '../../model/events.ts';

/** How ids and days of one scenario are called in one language. */
export interface Names {
  /** An actor, place, segment, group, issue or leg. */
  readonly name: (id: string | null) => string;
  /** A lever slot, `actor/lever` or `actor/lever.segment`, without its actor. */
  readonly lever: (slot: string | null) => string;
  /** Day of the run → `2021-08-03`. */
  readonly date: (day: number) => string;
}

/** A rule as a plain sentence with the numbers of its event. Numbers are written by `exact`, so each can be found in the event. */
export type Sentence = (event: Event, names: Names) => string;

/** One entry a rule: whoever adds a rule to the model adds a line here, and a test asks for it. */
export type Catalogue = Readonly<Record<string, Sentence>>;

/** A number as text that reads back to the same number. */
export function exact(value: number): string {
  return String(value);
}

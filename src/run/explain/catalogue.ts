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

/** What a sentence may say of its event: names as text, and numbers in full. */
export interface Told {
  readonly actor: string; // who
  readonly about: string; // whom or what
  readonly lever: string; // where `about` is a lever
  /** A number of the event, written so that it reads back to the same number; '–' where the event has none of that name. */
  readonly n: (key: string) => string;
}

/** A rule as a plain sentence. */
export type Sentence = (told: Told) => string;

/** What a rule says of what happened, and of what would have made it go the other way. */
interface RuleWords {
  readonly said: Sentence;
  /** Only for rules that weigh something against something else. */
  readonly otherwise?: Sentence;
}

/** One entry a rule: whoever adds a rule to the model adds a line here, and a test asks for it. */
export type Catalogue = Readonly<Record<string, RuleWords>>;

/** A number as text that reads back to the same number once the commas between its thousands are taken out. */
export function exact(value: number): string {
  return String(value).replace(/^(-?)([0-9]{4,})(?![0-9e])/, (_, sign: string, whole: string) => {
    return sign + whole.replace(/\B(?=([0-9]{3})+$)/g, ',');
  });
}

/** What can be told of an event under the names of its scenario. */
export function told(event: Event, { name, lever }: Names): Told {
  return {
    actor: name(event.actor),
    about: name(event.about),
    lever: lever(event.about),
    n: (key) => (Object.hasOwn(event.numbers, key) ? exact(event.numbers[key]!) : '–'),
  };
}

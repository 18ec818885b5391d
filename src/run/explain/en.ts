import { type Catalogue, exact } from './catalogue.ts';

/** What each rule says in English. A sentence names who, what and the numbers the rule was decided on. */
export const en: Catalogue = {
  leverSet: ({ actor, about, numbers: { level, previous } }, { name, lever }) =>
    `${name(actor)} set “${lever(about)}” to ${exact(level!)} (before: ${exact(previous!)}).`,
};

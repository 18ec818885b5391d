import type { Role } from '../model/vocabulary.ts';
import type { Names } from './formulas.ts';
import { nearest } from './nearest.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The longest window of a count, in days; included. */
const WINDOW_DAYS_MAX = 366;

/**
 * What the formulas of an actor's rule may read: what its role observes (a count also over the last full days, `attempts7`), the levers it
 * holds, and parameters. Without a role, which is wrong then and reported elsewhere, every role's will do.
 */
export function ruleNames(vocabulary: Vocabulary, actor: string | undefined, role: string | undefined): Names {
  const { observations, levers, metrics, parameters } = vocabulary;
  const has = (roles: readonly Role[]): boolean => role === undefined || roles.includes(role as Role);
  const observed = [...observations].filter(([, { seenBy }]) => has(seenBy)).map(([id]) => id);
  const held = [...levers].filter(([, lever]) => has(lever.holderRoles)).map(([id]) => id);
  const plain = new Set([...observed, ...held, ...parameters.keys()]);
  const counts = observed.filter((id) => observations.get(id)!.isCount);
  const hint = `it may read ${observed.map((id) => (counts.includes(id) ? `${id}7` : id)).join(', ')}, its own levers and parameters`;
  return {
    has: (name) => plain.has(name) || countedOver(name, counts),
    keys: () => plain.keys(),
    nearest: (name) => {
      const [, stem, days] = /^([A-Za-z]+)([0-9]+)$/.exec(name) ?? [];
      const record = stem === undefined ? undefined : nearest(stem, counts);
      return record === undefined ? undefined : `${record}${days}`;
    },
    refusal: (name) => {
      const stem = name.replace(/[0-9]+$/, '');
      const who = `${actor ?? 'the actor'}, a ${role},`;
      if (levers.has(name)) return { message: `${who} does not hold ${name}`, hint };
      const isSeen = observed.includes(stem) || held.includes(stem);
      return !isSeen && (observations.has(stem) || metrics.has(stem))
        ? { message: `${who} cannot observe ${name}`, hint }
        : undefined;
    },
  };
}

function countedOver(name: string, counts: readonly string[]): boolean {
  const match = /^([A-Za-z]+)([1-9][0-9]{0,2})$/.exec(name);
  return match !== null && counts.includes(match[1]!) && Number(match[2]) <= WINDOW_DAYS_MAX;
}

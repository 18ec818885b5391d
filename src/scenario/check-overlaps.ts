import { parseDay } from '../kernel/calendar.ts';
import type { Check } from './check.ts';
import { type LooseEntry, type LooseScenario, listIn, numberOf, textIn } from './loose.ts';

/** A dated move, as far as it can be read. */
interface Move {
  readonly id: string;
  readonly day: number;
  readonly actor: string;
  readonly lever: string;
  readonly target: string; // border or leg, empty for none
  readonly level: number;
  readonly groups: readonly string[];
  readonly isForAll: boolean; // names no groups
}

/** Levers that say opposite things to the same people at one border, where both are set whole. */
const OPPOSITES: readonly (readonly [string, string])[] = [['temporaryProtection', 'pushback']];

/**
 * Rules that contradict each other: two moves of one lever on one day that ask for different levels for the same people, and two levers of
 * which one admits everybody and the other nobody. Located at the later of the two in the file.
 */
export function checkOverlaps(check: Check, scenario: LooseScenario): void {
  const all = scenario.ids('groups');
  const moves = scenario.entries('timeline').flatMap(([id, entry]) => moveOf(id, entry, all));
  moves.forEach((move, at) => {
    for (const other of moves.slice(0, at)) {
      if (!isSameSlot(move, other) || move.day !== other.day || isNarrower(move, other)) continue;
      if (move.level !== other.level && shared(move, other, all))
        check.add(
          ['timeline', move.id, 'level'],
          `contradicts ${other.id}: ${move.lever} of ${move.actor} is ${other.level} for the same people on the same day`,
          'move one of them to another day, or limit them to different groups',
        );
    }
  });
  for (const pair of OPPOSITES) opposed(check, moves, pair, all);
}

function moveOf(id: string, entry: LooseEntry, all: readonly string[]): readonly Move[] {
  const day = parseDay(textIn(entry, 'on') ?? '');
  const actor = textIn(entry, 'actor');
  const lever = textIn(entry, 'lever');
  const level = numberOf(entry?.level);
  if (day === null || actor === undefined || lever === undefined || level === undefined) return [];
  const groups = listIn(entry, 'groups').filter((group): group is string => typeof group === 'string');
  const target = textIn(entry, 'border') ?? textIn(entry, 'leg') ?? '';
  return [
    { id, day, actor, lever, target, level, groups: groups.length > 0 ? groups : all, isForAll: groups.length === 0 },
  ];
}

const isSameSlot = (a: Move, b: Move): boolean => a.actor === b.actor && a.lever === b.lever && a.target === b.target;

/** A rule for some of the people of a rule before it on the same day makes an exception of them: that is no contradiction. */
const isNarrower = (later: Move, earlier: Move): boolean =>
  (earlier.isForAll && !later.isForAll) ||
  (later.groups.length < earlier.groups.length && later.groups.every((group) => earlier.groups.includes(group)));

/** In a world without groups every rule is for everybody. */
const shared = (a: Move, b: Move, all: readonly string[]): boolean =>
  all.length === 0 || a.groups.some((group) => b.groups.includes(group));

/** Both levers at 1 for one group at the same time, as the moves stand on each day. */
function opposed(check: Check, moves: readonly Move[], pair: readonly [string, string], all: readonly string[]): void {
  const inOrder = moves
    .filter(({ lever }) => pair.includes(lever))
    .map((move, index) => ({ move, index }))
    .sort((a, b) => a.move.day - b.move.day || a.index - b.index)
    .map(({ move }) => move);
  const whole = new Map<string, string>(); // actor, lever and group → move that set it whole
  for (const move of inOrder) {
    for (const group of all.length > 0 ? move.groups : ['']) {
      const key = (lever: string): string => `${move.actor}/${lever}/${group}`;
      if (move.level < 1) {
        whole.delete(key(move.lever));
        continue;
      }
      whole.set(key(move.lever), move.id);
      const opposite = whole.get(key(pair[0] === move.lever ? pair[1] : pair[0]));
      if (opposite === undefined) continue;
      check.add(
        ['timeline', move.id, 'level'],
        `contradicts ${opposite}: the same people are all let in and all turned back`,
        'end one of the two before, or limit them to different groups',
      );
      break;
    }
  }
}

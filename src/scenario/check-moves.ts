import { leverFaults } from './check-lever.ts';
import { type Issue, issueAt } from './issue.ts';
import { LooseScenario } from './loose.ts';
import { nearestHint } from './nearest.ts';
import type { Scenario } from './scenario.ts';
import { modelVocabulary } from './vocabulary.ts';

/** A move from outside as it is given: of an actor, on a day, in the names of the scenario. */
interface GivenMove {
  readonly day: number;
  readonly actor: string;
  readonly lever: string;
  readonly level: number;
  readonly groups?: readonly string[];
  readonly border?: string;
  readonly leg?: string;
}

/** Who may move: those who are asked today, or, when moves are replayed, everybody who follows dates. `why` says why somebody may not. */
interface Movers {
  readonly ids: readonly string[];
  readonly why: string;
}

/**
 * Everything wrong with moves from outside, with its place in the list (`moves.2.lever`). A level beyond the lever's range is not wrong: it is
 * moved into it, as a dated one is.
 */
export function moveIssues(scenario: Scenario, moves: readonly GivenMove[], { ids, why }: Movers): readonly Issue[] {
  const vocabulary = modelVocabulary();
  const loose = new LooseScenario(scenario);
  const groupIds = Object.keys(scenario.groups);
  return moves.flatMap((move, index) => {
    const issues: Issue[] = [];
    const add = (key: string, message: string, hint?: string) =>
      issues.push(issueAt({ file: 'moves', line: 0, col: 0 }, `moves.${index}.${key}`, message, hint));
    for (const { key, message, hint } of leverFaults({ ...move }, loose, vocabulary)) add(key, message, hint);
    if (Object.hasOwn(scenario.actors, move.actor) && !ids.includes(move.actor))
      add('actor', `${move.actor} ${why}`, ids.length > 0 ? `moves may come from ${ids.join(', ')}` : 'from nobody');
    if (!Number.isInteger(move.day) || move.day < 0 || move.day >= scenario.days)
      add('day', `${move.day} is outside the run, days 0 to ${scenario.days - 1}`);
    if (!Number.isFinite(move.level)) add('level', `${move.level} is not a finite number`);
    for (const group of move.groups ?? [])
      if (!groupIds.includes(group)) add('groups', `unknown group ${group}`, nearestHint(group, groupIds));
    if ((move.groups ?? []).length > 0 && vocabulary.levers.get(move.lever)?.scoped === false)
      add('groups', `${move.lever} is set for everybody: it cannot be limited to groups`);
    return issues;
  });
}

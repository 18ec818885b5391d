import { leverFaults } from './check-lever.ts';
import { type FormulaProblem, type Names, parseFormula } from './formulas.ts';
import { type Issue, issueAt } from './issue.ts';
import { type LooseScenario, textIn } from './loose.ts';
import { nearest } from './nearest.ts';
import { type Located, nodeAt, type Path, pathText, spotOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rules of actors: who holds which lever, and formulas that can be read. */
export function checkRules(scenario: LooseScenario, tree: Located, vocabulary: Vocabulary): readonly Issue[] {
  const issues: Issue[] = [];
  const names = ruleNames(vocabulary);
  const add = (path: Path, message: string, hint?: string) =>
    issues.push(issueAt(spotOf(tree, path), pathText(path), message, hint));
  for (const [id, rule] of scenario.entries('rules')) {
    const path = ['rules', id];
    for (const fault of leverFaults(rule, scenario, vocabulary)) add([...path, fault.key], fault.message, fault.hint);
    for (const key of ['level', 'when']) {
      const text = textIn(rule, key);
      if (text === undefined) continue;
      const result = parseFormula(text, names);
      if (!result.ok) issues.push(formulaIssue(tree, [...path, key], result.problem));
    }
  }
  for (const [id, actor] of scenario.entries('actors')) {
    if (actor.policy !== 'rules') continue;
    const hasRule = scenario.entries('rules').some(([, rule]) => rule.actor === id);
    if (!hasRule) add(['actors', id, 'policy'], `${id} follows rules, but no rule is for ${id}`);
  }
  return issues;
}

/**
 * What a rule's formula may read: `day` (0 = start), parameters, the actor's own levers, and its own records: a metric, or a metric over the
 * last full days, `attempts7`. A metric that has the name of a lever wins.
 */
export function ruleNames(vocabulary: Vocabulary): Names {
  const plain = new Set([
    'day',
    ...vocabulary.metrics.keys(),
    ...vocabulary.levers.keys(),
    ...vocabulary.parameters.keys(),
  ]);
  return {
    has: (name) => plain.has(name) || recordOver(name, vocabulary) !== undefined,
    keys: () => plain.keys(),
    nearest: (name) => {
      const [, stem, days] = /^([A-Za-z]+)([0-9]+)$/.exec(name) ?? [];
      const metric = stem === undefined ? undefined : nearest(stem, vocabulary.metrics.keys());
      return metric === undefined ? undefined : `${metric}${days}`;
    },
  };
}

/** `attempts7` → the metric attempts over 7 full days ending yesterday; undefined if it is no such name. 1 to 366 days. */
export function recordOver(
  name: string,
  vocabulary: Vocabulary,
): { readonly metric: string; readonly days: number } | undefined {
  const match = /^([A-Za-z]+)([1-9][0-9]{0,2})$/.exec(name);
  if (match === null) return undefined;
  const days = Number(match[2]);
  return vocabulary.metrics.has(match[1]!) && days <= 366 ? { metric: match[1]!, days } : undefined;
}

function formulaIssue(tree: Located, path: Path, problem: FormulaProblem): Issue {
  const at = spotOf(tree, path);
  const node = nodeAt(tree, path);
  const inset = node?.kind === 'scalar' ? node.inset : undefined;
  const exact = inset !== undefined && at.line > 0;
  const spot = exact ? { ...at, col: at.col + inset + problem.at } : at;
  const message = exact ? problem.message : `${problem.message}, character ${problem.at + 1} of the formula`;
  return issueAt(spot, pathText(path), message, problem.hint);
}

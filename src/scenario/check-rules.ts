import { leverFaults } from './check-lever.ts';
import { type FormulaProblem, parseFormula } from './formulas.ts';
import { type Issue, issueAt } from './issue.ts';
import { type LooseScenario, textIn } from './loose.ts';
import { ruleNames } from './rule-names.ts';
import { type Located, nodeAt, type Path, pathText, spotOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rules of actors: who holds which lever, and formulas that can be read. */
export function checkRules(scenario: LooseScenario, tree: Located, vocabulary: Vocabulary): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (path: Path, message: string, hint?: string) =>
    issues.push(issueAt(spotOf(tree, path), pathText(path), message, hint));
  for (const [id, rule] of scenario.entries('rules')) {
    const path = ['rules', id];
    for (const fault of leverFaults(rule, scenario, vocabulary)) add([...path, fault.key], fault.message, fault.hint);
    const names = ruleNames(
      vocabulary,
      textIn(rule, 'actor'),
      textIn(scenario.entry('actors', textIn(rule, 'actor')), 'role'),
    );
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

function formulaIssue(tree: Located, path: Path, problem: FormulaProblem): Issue {
  const at = spotOf(tree, path);
  const node = nodeAt(tree, path);
  const inset = node?.kind === 'scalar' ? node.inset : undefined;
  const exact = inset !== undefined && at.line > 0;
  const spot = exact ? { ...at, col: at.col + inset + problem.at } : at;
  const message = exact ? problem.message : `${problem.message}, character ${problem.at + 1} of the formula`;
  return issueAt(spot, pathText(path), message, problem.hint);
}

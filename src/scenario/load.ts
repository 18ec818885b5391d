import type { Load } from './extend.ts';
import { formatIssue, type Issue } from './issue.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';
import { modelVocabulary } from './vocabulary.ts';

/** A scenario with mistakes. The message has one line a mistake, `file:line:col path: message (hint)`; `issues` has them as data. */
export class InvalidScenario extends Error {
  override readonly name = 'InvalidScenario';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.issues = issues;
  }
}

/**
 * The resolved scenario in a YAML or JSON text, checked against the levers, metrics and parameters of the model. `file` is how messages call
 * the text; `load` finds what `extends` names (without it nothing can be extended). Throws `InvalidScenario` with every mistake.
 */
export function loadScenario(text: string, { file = 'scenario', load }: { file?: string; load?: Load } = {}): Scenario {
  const result = parseScenario(text, { file, vocabulary: modelVocabulary(), ...(load && { load }) });
  if (!result.ok) throw new InvalidScenario(result.issues);
  return result.scenario;
}

import type { Load } from './extend.ts';
import { InvalidScenario } from './invalid-scenario.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';
import { modelVocabulary } from './vocabulary.ts';

/**
 * The resolved scenario in a YAML or JSON text, checked against the levers, metrics and parameters of the model. `file` is how messages call
 * the text; `load` finds what `extends` names (without it nothing can be extended). Throws `InvalidScenario` with every mistake.
 */
export function loadScenario(text: string, { file = 'scenario', load }: { file?: string; load?: Load } = {}): Scenario {
  const result = parseScenario(text, { file, vocabulary: modelVocabulary(), ...(load && { load }) });
  if (!result.ok) throw new InvalidScenario(result.issues);
  return result.scenario;
}

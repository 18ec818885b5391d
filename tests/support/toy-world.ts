import type { Params } from '../../src/model/params.ts';
import { type CompileOptions, compile } from '../../src/scenario/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readRepositoryFile } from './source.ts';

/** The shipped toy world: every role that holds a lever occurs in it. */
function toyScenario(): Scenario {
  return loadScenario(readRepositoryFile('scenarios/toy-crossing.yaml'), { file: 'toy-crossing.yaml' });
}

/** The toy world compiled; `change` edits the scenario first. */
export function toyParams(
  options: Partial<CompileOptions> = {},
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
): Params {
  return compile(change(toyScenario()), { mode: 'history', ...options });
}

import { readFileSync } from 'node:fs';
import type { Result } from '../../src/run/result.ts';
import { run } from '../../src/run/run.ts';
import type { Mode } from '../../src/run/spec.ts';
import { changeScenario } from '../../src/scenario/change.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { modelVocabulary } from '../../src/scenario/vocabulary.ts';
import { repositoryRoot } from './source.ts';

export interface ShippedRun {
  readonly seed?: string;
  readonly mode?: Mode;
  readonly sets?: readonly string[]; // as `limen run --set` takes them
}

/** Runs a shipped scenario in this process, from its YAML text. */
export function runShipped(id: string, { seed = '1', mode = 'history', sets = [] }: ShippedRun = {}): Result {
  const vocabulary = modelVocabulary();
  const text = readFileSync(`${repositoryRoot}/scenarios/${id}.yaml`, 'utf8');
  const parsed = parseScenario(text, { file: `scenarios/${id}.yaml`, vocabulary });
  const changed = parsed.ok && sets.length > 0 ? changeScenario(parsed, sets, { vocabulary, option: '--set' }) : parsed;
  if (!changed.ok) throw new Error(changed.issues.map(formatIssue).join('\n'));
  return run({ scenario: changed.scenario, seed, mode, outputs: { series: true, events: true } });
}

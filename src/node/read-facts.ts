import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../scenario/read-yaml.ts';
import { toPlain } from '../scenario/tree.ts';
import type { Facts } from '../study/analysis/facts.ts';
import { packageRoot } from './package.ts';
import { invalidScenario } from './read-scenario.ts';

/** The stylised facts; a file of ours, so it is trusted beyond its form as YAML. */
export async function readFacts(): Promise<Facts> {
  const file = 'data/facts.yaml';
  const { tree, issues } = readYaml(await readFile(join(packageRoot, file), 'utf8'), file);
  if (tree === undefined || issues.length > 0) throw invalidScenario(issues);
  return (toPlain(tree) as { readonly facts: Facts }).facts;
}

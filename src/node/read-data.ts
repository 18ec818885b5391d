import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../scenario/read-yaml.ts';
import { toPlain } from '../scenario/tree.ts';
import { packageRoot } from './package.ts';
import { invalidScenario } from './read-scenario.ts';

/** A YAML file of ours, by its path from the root of the package. A mistake in its form is exit 3 with its place; beyond that it is trusted. */
export async function readData(file: string): Promise<unknown> {
  return plainData(await readFile(join(packageRoot, file), 'utf8'), file);
}

/** The same of a text that was read already. */
export function plainData(text: string, file: string): unknown {
  const { tree, issues } = readYaml(text, file);
  if (tree === undefined || issues.length > 0) throw invalidScenario(issues);
  return toPlain(tree);
}

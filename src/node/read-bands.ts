import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bands } from '../study/analysis/bands.ts';
import { usageFailure } from './failure.ts';
import { packageRoot } from './package.ts';
import { readData } from './read-data.ts';

const FOLDER = join(packageRoot, 'data', 'bands');

/** Ids of scenarios that have bands. */
export async function scenariosWithBands(): Promise<readonly string[]> {
  const names = await readdir(FOLDER);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The bands of one scenario; a file of ours, so it is trusted beyond its format. Not found is exit 2. */
export async function readBands(scenario: string): Promise<Bands> {
  const known = await scenariosWithBands();
  if (!known.includes(scenario)) {
    throw usageFailure(`there are no bands for ${scenario}; there are for ${known.join(', ')}`);
  }
  const bands = (await readData(`data/bands/${scenario}.yaml`)) as Bands;
  if (bands.format !== 'limen-bands/1')
    throw usageFailure(`the bands of ${scenario} have another format: ${bands.format}`);
  return bands;
}

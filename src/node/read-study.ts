import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nearestHint } from '../scenario/nearest.ts';
import { readYaml } from '../scenario/read-yaml.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Located, toPlain } from '../scenario/tree.ts';
import type { Bands } from '../study/analysis/bands.ts';
import { resolveTargets, type TuningSet } from '../study/calibration/resolve.ts';
import { type CalibrationStudy, studyFrom } from '../study/calibration/study-file.ts';
import type { Target } from '../study/calibration/targets.ts';
import { systemCode, usageFailure, worldFailure } from './failure.ts';
import { packageRoot } from './package.ts';
import { readBands, scenariosWithBands } from './read-bands.ts';
import { invalidScenario, readScenario } from './read-scenario.ts';

const SHIPPED = join(packageRoot, 'scenarios', 'studies');
const TUNING_SET = 'data/tuning-set.yaml';

/** A study with everything that it names. */
export interface ReadStudy {
  readonly study: CalibrationStudy;
  readonly scenarios: ReadonlyMap<string, Scenario>; // by the name the study gives them
  readonly targets: readonly Target[];
}

/** The calibration that an argument names, an id or a path as with scenarios. Not found is exit 2, an invalid or refused study exit 3 with every problem. */
export async function readStudy(argument: string): Promise<ReadStudy> {
  const { path, file } = await locate(argument);
  const tree = located(await read(path, argument), file);
  const { study, issues } = studyFrom(tree);
  if (study === undefined) throw invalidScenario(issues);
  const scenarios = new Map<string, Scenario>();
  for (const name of study.scenarios) scenarios.set(name, await readScenario(name));
  const withBands = await scenariosWithBands();
  const bands = new Map<string, Bands>();
  for (const { id } of scenarios.values()) if (withBands.includes(id)) bands.set(id, await readBands(id));
  const resolved = resolveTargets(study, tree, { scenarios, bands, tuningSet: await readTuningSet() });
  if (resolved.issues.length > 0) throw invalidScenario(resolved.issues);
  return { study, scenarios, targets: resolved.targets };
}

async function readTuningSet(): Promise<TuningSet> {
  const tree = located(await readFile(join(packageRoot, TUNING_SET), 'utf8'), TUNING_SET);
  return (toPlain(tree) as { readonly worlds: TuningSet }).worlds;
}

function located(text: string, file: string): Located {
  const { tree, issues } = readYaml(text, file);
  if (tree === undefined || issues.length > 0) throw invalidScenario(issues);
  return tree;
}

async function locate(argument: string): Promise<{ path: string; file: string }> {
  if (argument.includes('/') || argument.includes('\\') || extname(argument) !== '')
    return { path: argument, file: argument };
  const names = (await readdir(SHIPPED)).filter((name) => name.endsWith('.yaml'));
  const ids = names.map((name) => name.slice(0, -'.yaml'.length)).sort();
  if (!ids.includes(argument)) throw usageFailure(`there is no study ${argument} (${nearestHint(argument, ids)})`);
  return { path: join(SHIPPED, `${argument}.yaml`), file: `scenarios/studies/${argument}.yaml` };
}

async function read(path: string, asGiven: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) throw usageFailure(`there is no file ${asGiven}`);
    throw worldFailure('read', asGiven, error);
  }
}

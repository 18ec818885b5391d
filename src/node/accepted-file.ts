import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ACCEPTED_FORMAT, type Accepted } from '../study/calibration/accepted.ts';
import { Failure, systemCode, usageFailure, worldFailure } from './failure.ts';
import type { NewDirectory } from './new-directory.ts';
import { packageCommit, packageRoot, packageVersion } from './package.ts';
import { writeWhole } from './store.ts';

const CALIBRATION_FORMAT = 'limen-calibration/1';
const FOLDER = join(packageRoot, 'data', 'accepted');
/** Sets that hold for every world: found with several scenarios at once. */
const SHARED = 'shared';

/** Accepted sets, and where they are from. */
export interface AcceptedFile {
  readonly accepted: Accepted;
  readonly file: string; // as messages call it
}

/** Where the sets of a study belong: with its scenario, or with all of them. */
export function acceptedName(scenarioIds: readonly string[]): string {
  return scenarioIds.length === 1 ? scenarioIds[0]! : SHARED;
}

/** The sets for a scenario: the file that is named, else its own, else those of all worlds. There being none is exit 2, with what to do. */
export async function readAccepted(scenario: string, named?: string): Promise<AcceptedFile> {
  const places =
    named === undefined
      ? [scenario, SHARED].map((name) => ({ path: join(FOLDER, `${name}.json`), file: `data/accepted/${name}.json` }))
      : [{ path: named, file: named }];
  for (const { path, file } of places) {
    const text = await textOf(path, file);
    if (text !== undefined) return { accepted: parseAccepted(text, file), file };
  }
  if (named !== undefined) throw usageFailure(`there is no file ${named}`);
  throw usageFailure(
    `there are no accepted parameter sets for ${scenario} (limen calibrate STUDY makes them, --accepted FILE names others; --uncertainty luck varies the seeds only)`,
  );
}

async function textOf(path: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw worldFailure('read', file, error);
  }
}

/** Anything that is not a whole file of accepted sets is exit 4, in words. */
function parseAccepted(text: string, file: string): Accepted {
  let value: Partial<Accepted> | null;
  try {
    value = JSON.parse(text) as Partial<Accepted> | null;
  } catch (error) {
    throw new Failure(4, `${file} is damaged: it is not JSON`, { cause: error });
  }
  const number = /^limen-accepted\/(\d+)$/.exec(String(value?.format))?.[1];
  if (number !== undefined && value?.format !== ACCEPTED_FORMAT)
    throw new Failure(4, `${file} was written by a newer limen (${value?.format}); this one reads ${ACCEPTED_FORMAT}`);
  const isSet = (set: { weight?: unknown; values?: unknown; id?: unknown } | null): boolean =>
    typeof set?.id === 'string' &&
    typeof set.weight === 'number' &&
    set.weight >= 0 &&
    typeof set.values === 'object' &&
    set.values !== null &&
    Object.values(set.values).every((x) => typeof x === 'number' && Number.isFinite(x));
  const { sets, scenarios, study } = value ?? {};
  const isWhole = typeof study === 'string' && typeof scenarios === 'object' && Array.isArray(sets) && sets.length > 0;
  if (number === undefined || !isWhole || !sets.every(isSet))
    throw new Failure(4, `${file} is no file of accepted parameter sets, or is damaged`);
  return value as Accepted;
}

/** Writes the sets to where `--uncertainty worlds` finds them: whole or not at all. Returns how messages call the place. */
export async function writeAccepted(name: string, accepted: Accepted): Promise<string> {
  const path = join(FOLDER, `${name}.json`);
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(partial, 'w');
    try {
      await file.writeFile(acceptedText(accepted));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw worldFailure('write', `data/accepted/${name}.json`, error);
  }
  return `data/accepted/${name}.json`;
}

/** Writes a directory with the sets and what is needed to find them again. */
export async function saveCalibration(directory: NewDirectory, accepted: Accepted, commandLine: string): Promise<void> {
  await writeWhole(directory, [['accepted.json', acceptedText(accepted)]], (checksums) => ({
    format: CALIBRATION_FORMAT,
    version: packageVersion(),
    commit: packageCommit(),
    study: accepted.study,
    scenarios: accepted.scenarios,
    seed: accepted.seed,
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform}-${process.arch}`,
    commandLine,
    checksums,
  }));
}

const acceptedText = (accepted: Accepted): string => `${JSON.stringify(accepted, null, 2)}\n`;

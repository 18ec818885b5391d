import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Event } from '../model/events.ts';
import type { Result } from '../run/result.ts';
import { resultFrom } from '../run/result-json.ts';
import type { RunSummary } from '../run/summary.ts';
import { Failure, systemCode, usageFailure, worldFailure } from './failure.ts';
import { type Manifest, parseManifest, requireReadableFormat } from './manifest.ts';
import { parseResolvedScenario } from './read-scenario.ts';
import { parseSeriesCsv } from './series-file.ts';

/** No file of a run may be larger than this when it is read back. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The result that a run directory holds. Every checksum is verified first: damage is exit 4 and names each damaged file, a missing directory
 * is exit 2, a newer format exit 4 in words.
 */
export async function loadRun(directory: string): Promise<Result> {
  const manifest = await readManifest(directory);
  const files = await readChecked(directory, manifest);
  const text = (name: string): string => {
    const bytes = files.get(name);
    if (bytes === undefined)
      throw new Failure(4, `${join(directory, 'manifest.json')} is damaged: it lists no ${name}`);
    return bytes.toString('utf8');
  };
  try {
    const outcome = JSON.parse(text('outcome.json')) as RunSummary;
    requireReadableFormat(outcome.format, join(directory, 'outcome.json'));
    const { mode, seed, days, policies, moves, held } = manifest;
    const scenario = parseResolvedScenario(text('scenario.yaml'), join(directory, 'scenario.yaml'));
    // A sum says that a file is unchanged, not that limen wrote it: the parts are checked like any result from outside.
    const checked = resultFrom({
      ...outcome,
      spec: {
        scenario,
        seed,
        mode,
        days,
        policies,
        moves,
        ...(held && { held }),
        outputs: { series: true, events: true },
      },
      scenarioHash: manifest.scenarioHash,
      fingerprint: manifest.fingerprint,
      dayDigests: manifest.dayDigests,
      days,
      series: [],
      events: parseEvents(text('events.jsonl')),
      agentSteps: manifest.agentSteps,
      moves,
    });
    return { ...checked, series: parseSeriesCsv(text('series.csv'), days) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(4, `${directory} is damaged: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** True when the path is a directory with a manifest. */
export async function isRunDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(join(path, 'manifest.json'))).isFile();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return false;
    throw worldFailure('read', path, error);
  }
}

async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, 'manifest.json');
  try {
    if (!(await stat(directory)).isDirectory()) throw usageFailure(`${directory} is not the directory of a run`);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw usageFailure(`there is no run directory ${directory}`);
    throw worldFailure('read', directory, error);
  }
  if (!(await isRunDirectory(directory))) throw usageFailure(`${directory} holds no run: it has no manifest.json`);
  return parseManifest((await readBounded(path)).toString('utf8'), path);
}

async function readChecked(directory: string, { checksums }: Manifest): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const damaged: string[] = [];
  for (const [name, expected] of Object.entries(checksums)) {
    try {
      const bytes = await readBounded(join(directory, name));
      const actual = createHash('sha256').update(bytes).digest('hex');
      if (actual === expected) files.set(name, bytes);
      else damaged.push(`${name} (SHA-256 is ${actual.slice(0, 12)}…, the manifest says ${expected.slice(0, 12)}…)`);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      damaged.push(`${name} (missing)`);
    }
  }
  if (damaged.length > 0) throw new Failure(4, `${directory} is damaged: ${damaged.join(', ')}`);
  return files;
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Failure(4, `${path} is larger than ${MOST_BYTES} bytes: not a file of a run`);
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw error;
    throw worldFailure('read', path, error);
  }
}

function parseEvents(jsonl: string): Event[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
}

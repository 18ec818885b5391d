import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { changeScenario } from '../scenario/change.ts';
import type { Load } from '../scenario/extend.ts';
import { formatIssue, type Issue } from '../scenario/issue.ts';
import { nearestHint } from '../scenario/nearest.ts';
import { type ParseResult, parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { modelVocabulary, type Vocabulary } from '../scenario/vocabulary.ts';
import { Failure, systemCode, usageFailure, worldFailure } from './failure.ts';
import { packageRoot } from './package.ts';

/** Bytes of a scenario file that are read at most; the parser refuses less, with a located message. */
const MOST_BYTES = 4 * 1024 * 1024;

const SHIPPED = join(packageRoot, 'scenarios');

/** Ids of the scenarios that come with limen, in order of name. */
export async function shippedScenarioIds(): Promise<readonly string[]> {
  const names = await readdir(SHIPPED);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * The scenario that an argument names: with a `/` or an extension a path, anything else the id of a shipped scenario. `sets` are changes as
 * `--set` takes them, `whatIf` is one arm. Not found is exit 2 with the nearest id, an invalid scenario or change exit 3 with every problem.
 */
export async function readScenario(argument: string, sets: readonly string[] = [], whatIf?: string): Promise<Scenario> {
  const vocabulary = knownWords();
  const { path, file } = await locate(argument);
  const text = await readText(path, argument);
  let result = parseScenario(text, { file, vocabulary, load: extendedTexts(file, path) });
  if (result.ok && sets.length > 0) result = changeScenario(result, sets, { vocabulary, option: '--set' });
  if (result.ok && whatIf !== undefined) result = changeScenario(result, [whatIf], { vocabulary, option: '--what-if' });
  return scenarioOf(result);
}

/** The scenario in the resolved text of a run directory. */
export function parseResolvedScenario(text: string, file: string): Scenario {
  return scenarioOf(parseScenario(text, { file, vocabulary: knownWords() }));
}

/** Every problem, one a line: `file:line:col path: message (hint)`. */
export function invalidScenario(issues: readonly Issue[]): Failure {
  return new Failure(3, issues.map(formatIssue).join('\n'));
}

function scenarioOf(result: ParseResult): Scenario {
  if (!result.ok) throw invalidScenario(result.issues);
  return result.scenario;
}

let words: Vocabulary | undefined;
function knownWords(): Vocabulary {
  words ??= modelVocabulary();
  return words;
}

async function locate(argument: string): Promise<{ path: string; file: string }> {
  if (argument.includes('/') || argument.includes('\\') || extname(argument) !== '')
    return { path: argument, file: argument };
  const ids = await shippedScenarioIds();
  if (ids.includes(argument)) return { path: join(SHIPPED, `${argument}.yaml`), file: `scenarios/${argument}.yaml` };
  throw usageFailure(`there is no scenario ${argument} (${nearestHint(argument, ids)})`);
}

async function readText(path: string, asGiven: string): Promise<string> {
  try {
    const { size } = regularFile(await stat(path), asGiven);
    if (size > MOST_BYTES) throw new Failure(3, `${asGiven}: the file has ${size} bytes; at most 256 KB are read`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) throw usageFailure(`there is no file ${asGiven}`);
    throw worldFailure('read', asGiven, error);
  }
}

/**
 * Finds what `extends` names: the id of a shipped scenario, or `./path` inside the folder of the file that names it, symbolic links resolved
 * before the check. `file` is how messages call the first text, `path` where it is.
 */
function extendedTexts(file: string, path: string): Load {
  const places = new Map([[file, path]]);
  return (reference, from) => {
    const isPath = reference.startsWith('./');
    const folder = isPath ? dirname(places.get(from)!) : SHIPPED;
    const wanted = join(folder, isPath ? reference : `${reference}.yaml`);
    try {
      const inside = realpathSync(wanted);
      if (!inside.startsWith(realpathSync(folder) + sep)) return undefined;
      const { size } = regularFile(statSync(inside), reference);
      if (size > MOST_BYTES) throw new Failure(3, `${reference}: the file has ${size} bytes; at most 256 KB are read`);
      const name = isPath ? join(dirname(from), reference) : `scenarios/${reference}.yaml`;
      places.set(name, inside);
      return { file: name, text: readFileSync(inside, 'utf8') };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
      throw worldFailure('read', wanted, error);
    }
  };
}

function regularFile(found: Stats, asGiven: string): Stats {
  if (found.isDirectory()) throw usageFailure(`${asGiven} is a directory, not a scenario file`);
  // A pipe would wait for ever, and a device never ends.
  if (!found.isFile()) throw usageFailure(`${asGiven} is not a regular file`);
  return found;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CaseScores,
  type Coding,
  meanScores,
  numbersOfCase,
  type PairNumbers,
  type Scale,
} from '../study/rubric.ts';
import { Failure } from './failure.ts';
import { packageRoot } from './package.ts';
import { plainData } from './read-data.ts';

const FOLDER = join(packageRoot, 'data', 'rubric');
/** Files that are locked by their hash in lock.json, in this order. */
const LOCKED = ['scale.yaml', 'coder-1.yaml', 'coder-2.yaml'] as const;

export interface Rubric {
  readonly scale: Scale;
  readonly codings: readonly [Coding, Coding];
  /** Mean scores of every case that both coders coded, by scenario. */
  readonly scores: ReadonlyMap<string, CaseScores>;
  /** The numbers that they become. */
  readonly numbers: ReadonlyMap<string, readonly PairNumbers[]>;
}

/** The rubric as it was locked; files of ours, so they are trusted beyond their format. A file that was changed since it was locked is exit 4. */
export async function readRubric(): Promise<Rubric> {
  const lock = JSON.parse(await readFile(join(FOLDER, 'lock.json'), 'utf8')) as Readonly<Record<string, string>>;
  const read = async (name: (typeof LOCKED)[number]): Promise<unknown> => {
    const text = await readFile(join(FOLDER, name), 'utf8');
    if (createHash('sha256').update(text).digest('hex') !== lock[name])
      throw new Failure(
        4,
        `data/rubric/${name} was changed after it was locked (docs/rubric.md says how to code again)`,
      );
    return plainData(text, `data/rubric/${name}`);
  };
  const [scale, one, two] = (await Promise.all(LOCKED.map(read))) as [Scale, Coding, Coding];
  const scores = new Map<string, CaseScores>();
  for (const [id, first] of Object.entries(one.cases)) {
    const second = two.cases[id];
    if (second !== undefined) scores.set(id, meanScores(first, second));
  }
  const numbers = new Map([...scores].map(([id, of]) => [id, numbersOfCase(of, scale)] as const));
  return { scale, codings: [one, two], scores, numbers };
}

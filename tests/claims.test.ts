// Oracle: the registries and the scenario files. Every sentence of both essays is accounted for on docs/claims.md, and every name in its rows exists.
import { describe, expect, it } from 'vitest';
import { metrics } from '../src/metrics/index.ts';
import { issues } from '../src/model/issues.ts';
import { levers } from '../src/model/levers/index.ts';
import { signTestList } from '../src/study/analysis/sign-tests.ts';
import { readRepositoryFile } from './support/source.ts';
import { shipped, shippedIds } from './support/worlds.ts';

const page = readRepositoryFile('docs/claims.md');

/** Sentences of each paragraph of the essays, in order; essay A begins with its standfirst, paragraph 0. The texts are not ours to ship. */
const SENTENCES = {
  A: [2, 5, 5, 5, 6, 8, 5, 5, 4, 5, 7, 7, 3, 7, 6, 5, 5, 6, 3, 6],
  B: [7, 5, 5, 4, 3, 3],
} as const;

const everySentence = [
  ...SENTENCES.A.flatMap((count, p) => Array.from({ length: count }, (_, s) => `A${p}.${s + 1}`)),
  ...SENTENCES.B.flatMap((count, p) => Array.from({ length: count }, (_, s) => `B${p + 1}.${s + 1}`)),
];

const VERDICTS = [
  'carried',
  'carried in part',
  'carried as a mechanism',
  'carried as events',
  'corrected',
  'corrected in part',
  'disputed',
  'cannot say',
];

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const places = (cell: string): string[] => cell.match(/\b[AB]\d+\.\d+\b/g) ?? [];

const rows = page
  .split('\n')
  .filter((line) => /^\| [AB]\d+\.\d/.test(line))
  .map(cellsOf);
const claims = rows.filter((row) => row.length === 5);
const errata = rows.filter((row) => row.length === 4);
const left = page.slice(page.indexOf('## Sentences without a row'), page.indexOf('## Found by us'));

describe('the rows of docs/claims.md', () => {
  it('were looked at', () => {
    expect(claims.length).toBeGreaterThanOrEqual(70);
    expect(errata.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBe(claims.length + errata.length);
  });

  it('account for every sentence of both essays, and for no other', () => {
    const inRows = claims.flatMap(([where]) => places(where!));
    const known = new Set(everySentence);
    expect(inRows.filter((place) => !known.has(place))).toEqual([]);
    const without = places(left);
    expect(without.filter((place) => !known.has(place) || inRows.includes(place))).toEqual([]);
    const accounted = new Set([...inRows, ...without]);
    expect(everySentence.filter((place) => !accounted.has(place))).toEqual([]);
  });

  it('have a verdict, an answer and a result; what the model cannot say has a reason', () => {
    for (const [where, claim, verdict, answer, result] of claims) {
      expect(VERDICTS, where).toContain(verdict);
      expect(claim!.length, where).toBeGreaterThan(15);
      expect(`${answer}${result}`.length, where).toBeGreaterThan(20);
      if (verdict === 'cannot say') expect(result!.length, where).toBeGreaterThan(20);
    }
  });

  it('of errata are corrected rows too, and lead to the page of their case', () => {
    for (const [where, , , scenario] of errata) {
      expect(scenario, where).toMatch(/\(cases\/[a-z0-9-]+\.md#errata\)/);
      const [place] = places(where!);
      const row = claims.filter(([at]) => places(at!).includes(place!));
      expect(row.map(([, , verdict]) => verdict).join(), where).toMatch(/corrected|carried|disputed/);
      for (const [, id] of scenario!.matchAll(/cases\/([a-z0-9-]+)\.md/g))
        expect(shipped(id!).errata, id).toBeDefined();
    }
  });
});

describe('names on docs/claims.md', () => {
  const code = [...page.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
  const whatIfs = code.filter((text) => text.includes(' --what-if '));
  const schema = readRepositoryFile('schema/scenario.json');
  const known = new Set<string>([
    ...levers.map(({ id }) => id),
    ...metrics.map(({ id }) => id),
    ...signTestList.map(({ id }) => id),
    ...shippedIds(),
    ...shippedIds().flatMap((id) => Object.keys(shipped(id).demands)),
    ...[...schema.matchAll(/"([a-zA-Z]+)"/g)].map(([, word]) => word!), // keys and values of a scenario file
    ...Object.keys(issues),
    ...levers.flatMap(({ act, side }) => [act, side]),
    'null',
  ]);

  it('what-ifs are those of their scenario', () => {
    expect(whatIfs.length).toBeGreaterThanOrEqual(30);
    const broken = whatIfs.filter((text) => {
      const [scenario = '', whatIf = ''] = text.split(' --what-if ');
      return !shippedIds().includes(scenario) || !Object.hasOwn(shipped(scenario).whatIfs, whatIf);
    });
    expect(broken).toEqual([]);
  });

  it('levers, rows of the ledger, demands, tests and keys exist', () => {
    const single = code.filter((text) => /^[a-z][a-zA-Z]*$/.test(text));
    expect(single.length).toBeGreaterThanOrEqual(50);
    expect([...new Set(single)].filter((word) => !known.has(word))).toEqual([]);
  });
});

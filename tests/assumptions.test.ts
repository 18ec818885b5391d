// Oracle: the code. Every A-number that a parameter or a scenario names is explained in docs/assumptions.md, and the other way round.
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../src/model/parameters/parameter.ts';
import { parameters } from '../src/model/parameters.ts';
import { readRepositoryFile } from './support/source.ts';
import { trackedFiles } from './support/tracked.ts';

/** Fewer than these, and the test has looked at nothing. */
const FEWEST_NUMBERS = 40;
const FEWEST_SCENARIOS = 1;

/** A-12, but not SHA-256 and not A.3. */
const numbersIn = (text: string): string[] => [...text.matchAll(/(?<![\w-])A-\d+\b/g)].map(([number]) => number);

/** A-number → names of the parameters and scenarios that cite it. */
function citedByTheCode(): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  const cite = (number: string, where: string): void => {
    cited.set(number, (cited.get(number) ?? new Set()).add(where));
  };
  for (const [id, { source }] of Object.entries<Parameter>(parameters)) {
    for (const number of numbersIn(source)) cite(number, id);
  }
  for (const path of scenarioFiles()) {
    for (const number of numbersIn(readRepositoryFile(path))) cite(number, path);
  }
  // Levers, and whatever else of the model comes to cite one.
  for (const path of trackedFiles().filter((file) => /^src\/.*\.ts$/.test(file) && !file.includes('/parameters/'))) {
    for (const number of numbersIn(readRepositoryFile(path))) cite(number, path);
  }
  return cited;
}

const scenarioFiles = (): string[] => trackedFiles().filter((path) => /^scenarios\/.*\.ya?ml$/.test(path));

interface Row {
  readonly number: string;
  readonly where: readonly string[];
  readonly grade: string;
  readonly cells: readonly string[];
}

function rowsOf(page: string): Row[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| <a id="a-'))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim());
      const [first = '', where = '', , , grade = ''] = cells;
      const number = numbersIn(first)[0] ?? '';
      expect(first, 'the anchor is that of the number').toContain(`id="${number.toLowerCase()}"`);
      return { number, where: [...where.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), grade, cells };
    });
}

describe('docs/assumptions.md', () => {
  const cited = citedByTheCode();
  const rows = rowsOf(readRepositoryFile('docs/assumptions.md'));
  const order = (numbers: Iterable<string>): string[] =>
    [...numbers].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));

  it('was looked at, and so were parameters and scenarios', () => {
    expect(rows.length).toBeGreaterThanOrEqual(FEWEST_NUMBERS);
    expect(cited.size).toBeGreaterThanOrEqual(FEWEST_NUMBERS);
    expect(scenarioFiles().length).toBeGreaterThanOrEqual(FEWEST_SCENARIOS);
    expect([...cited.values()].some((names) => [...names].some((name) => name.startsWith('scenarios/')))).toBe(true);
  });

  it('has a row for every number the code names, and no other', () => {
    expect(rows.map(({ number }) => number)).toEqual(order(cited.keys()));
  });

  it('names every place that cites a number, and no other', () => {
    const onThePage = Object.fromEntries(rows.map(({ number, where }) => [number, [...where].sort()]));
    const inTheCode = Object.fromEntries([...cited].map(([number, names]) => [number, [...names].sort()]));
    expect(onThePage).toEqual(inTheCode);
  });

  it('has the grade of the parameters', () => {
    const registry: Readonly<Record<string, Parameter>> = parameters;
    const wrong = rows.flatMap(({ number, where, grade }) => {
      const grades = new Set(where.flatMap((name) => registry[name]?.grade ?? []));
      if (grades.size === 0) grades.add('D'); // only a scenario cites it
      return grades.size === 1 && grades.has(grade as Parameter['grade'])
        ? []
        : [`${number}: ${[...grades]} is not ${grade}`];
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no cell empty', () => {
    expect(
      rows.filter(({ cells }) => cells.length !== 6 || cells.some((text) => text === '')).map((row) => row.number),
    ).toEqual([]);
  });
});

describe('the search for numbers', () => {
  it.each([
    ['row 79; A-16', ['A-16']],
    ['A-01 technical, and A-101', ['A-01', 'A-101']],
    ['SHA-256 of A.3, BA-12', []],
  ] as const)('reads %s', (text, found) => {
    expect(numbersIn(text)).toEqual(found);
  });
});

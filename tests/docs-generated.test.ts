// Oracle: the registries. docs/parameters.md, docs/levers.md and docs/observations.md are what `npm run docs` would write today.
import { describe, expect, it } from 'vitest';
import { levers } from '../src/model/levers/index.ts';
import { parameters } from '../src/model/parameters.ts';
import { readRepositoryFile, repositoryRoot } from './support/source.ts';

type Load = (path: string) => Promise<Record<string, unknown>>;
interface Generator {
  readonly pages: (load: Load) => Promise<Record<string, string>>;
}

/** The same functions that the command runs on dist/, here on the sources. */
const { pages } = (await import(`${repositoryRoot}/docs/generate.mjs`)) as Generator;
const written = await pages((path) => import(`${repositoryRoot}/${path}.ts`));

describe('pages made from the registries', () => {
  it('are eight, and those of the cases', () => {
    const [first, second, third, ...rest] = Object.keys(written);
    expect([first, second, third]).toEqual(['docs/parameters.md', 'docs/levers.md', 'docs/observations.md']);
    expect(rest.slice(0, 5)).toEqual([
      'docs/claims.md', // their figures are those of docs/validation.md
      'docs/guides/five-objections.md',
      'docs/scenario-keys.md',
      'docs/what-scenarios-set.md',
      'docs/case-sources.md',
    ]);
    const cases = rest.slice(5);
    expect(cases.every((path) => path.startsWith('docs/cases/'))).toBe(true);
    expect(cases.length).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(written))('%s is current (else: npm run docs)', (path) => {
    expect(readRepositoryFile(path)).toBe(written[path]);
  });
});

describe('docs/parameters.md', () => {
  const rows = written['docs/parameters.md']!.split('\n').filter((line) => line.startsWith('| <a id='));

  it('has every parameter once, with as many cells as its header', () => {
    const ids = rows.map((row) => /^\| <a id="(\w+)">/.exec(row)?.[1]);
    expect(ids).toEqual(Object.keys(parameters));
    expect(ids.length).toBeGreaterThan(100);
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 11)).toEqual([]);
  });
});

describe('docs/levers.md', () => {
  const page = written['docs/levers.md']!;

  it('has a section for every lever', () => {
    expect(levers.length).toBeGreaterThan(20);
    expect([...page.matchAll(/^## (\w+)$/gm)].map(([, id]) => id)).toEqual(levers.map(({ id }) => id));
  });

  it('labels pushback wherever it is shown', () => {
    const overview = page.split('\n').find((line) => line.startsWith('| [`pushback`]'));
    expect(overview).toContain('without an individual procedure (contested or unlawful');
    const section = page.slice(page.indexOf('\n## pushback\n')).split('\n## ')[1]!;
    expect(section).toContain('Turning back without an individual procedure');
    expect(section).toContain('Contested or unlawful under non-refoulement and the ban on collective expulsion');
  });
});

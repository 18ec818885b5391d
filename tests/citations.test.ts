// Oracle: docs/sources.md, data/sources.yaml and data/facts.yaml. Every citation in parameters, levers, scenarios, bands, series and pages leads to an entry there.
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { levers } from '../src/model/levers/index.ts';
import type { Parameter } from '../src/model/parameters/parameter.ts';
import { parameters } from '../src/model/parameters.ts';
import { readRepositoryFile } from './support/source.ts';
import { trackedFiles } from './support/tracked.ts';
import { shipped, shippedIds } from './support/worlds.ts';

const sourcesPage = readRepositoryFile('docs/sources.md');
const yaml = (path: string): unknown => parseYaml(readRepositoryFile(path));
const register = (yaml('data/sources.yaml') as { sources: Record<string, { type: string; what: string }> }).sources;
const facts = Object.keys((yaml('data/facts.yaml') as { facts: object }).facts);
const cases = shippedIds().filter((id) => shipped(id).case !== undefined);
const episodes = cases.flatMap((id) => shipped(id).case?.episode ?? []);

/** What a text cites and where that leads nowhere: S[16], S16, row 37, F08, C01. */
function broken(text: string): string[] {
  const has = (anchor: string): boolean => sourcesPage.includes(`id="${anchor}"`);
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
  return [
    ...found(/\bS\[(\d+)\]/g).flatMap((n) => (has(`s${n}`) ? [] : [`S[${n}]`])),
    ...found(/(?<![\w[#])S([1-9]\d{0,2})\b/g).flatMap((n) => (has(`s${n}`) ? [] : [`S${n}`])),
    ...found(/(?<!\bA-)\brow (\d+)\b(?! of)/g).flatMap((n) => (has(`row-${n}`) ? [] : [`row ${n}`])),
    ...found(/(?<![\w/#])(F\d\d)\b/g).filter((fact) => !facts.includes(fact)),
    ...found(/(?<![\w/#])(C\d\d)\b/g).filter((episode) => !episodes.includes(episode)),
  ];
}

describe('what a parameter and a lever cite', () => {
  const cited = [
    ...Object.entries<Parameter>(parameters).map(([id, { source }]) => [id, source] as const),
    ...levers.map(({ id, source }) => [id, source] as const),
  ];

  it('is there', () => {
    expect(cited.length).toBeGreaterThan(400);
    expect(cited.filter(([, source]) => /S\[?\d|row \d/.test(source)).length).toBeGreaterThan(150);
    expect(cited.flatMap(([id, source]) => broken(source).map((name) => `${id}: ${name}`))).toEqual([]);
  });

  it.each([
    ['S[16]; row 37', []],
    ['S[999], row 999; F99 and C99, S998', ['S[999]', 'S998', 'row 999', 'F99', 'C99']],
  ])('%s: %j', (text, names) => {
    expect(broken(text)).toEqual(names);
  });
});

describe('data/sources.yaml', () => {
  const TYPES =
    'official agency academic press stateMedia nonGovernmental essay collected recalled assumption notDescribed other';

  it('says of every key what it is and of what type', () => {
    expect(Object.keys(register).length).toBeGreaterThanOrEqual(300);
    for (const [key, { type, what }] of Object.entries(register)) {
      expect(TYPES.split(' '), key).toContain(type);
      expect(what.length, key).toBeGreaterThan(2);
      if (type === 'recalled') expect(what, key).toMatch(/from memory/);
    }
  });
});

describe('a case', () => {
  it.each(cases)('%s: its sources are in the register, and its page names and links them', (id) => {
    const { sources } = shipped(id);
    const page = readRepositoryFile(`docs/cases/${id}.md`);
    const keys = Object.keys(sources);
    if (id !== 'normalisation') expect(keys.length).toBeGreaterThan(0); // an invented world
    for (const key of keys) {
      expect(Object.keys(register)).toContain(key);
      expect(page).toContain(`](../case-sources.md#${key})`);
    }
  });

  it('that rests on memory alone has no number of grade A or B from it', () => {
    const firm: string[] = [];
    for (const id of cases) {
      const walk = (entry: unknown, path: string): void => {
        if (entry === null || typeof entry !== 'object') return;
        const { source, grade } = entry as { source?: unknown; grade?: string };
        const keys = typeof source === 'string' ? source.split(',').map((key) => key.trim()) : [];
        const isRecalled = keys.length > 0 && keys.every((key) => register[key]?.type === 'recalled');
        if (isRecalled && (grade === 'A' || grade === 'B')) firm.push(`${id} ${path}`);
        for (const [key, inner] of Object.entries(entry)) walk(inner, `${path}.${key}`);
      };
      walk(shipped(id), '');
    }
    expect(firm).toEqual([]);
  });
});

describe('bands', () => {
  /** Capitals that are no keys: organisations and words in capitals that a sentence says. */
  const WORDS = ['IOM', 'UN', 'GMT', 'CEM', 'UNHCR', 'NGO', 'NGOS'];

  it.each(trackedFiles().filter((path) => /^data\/bands\/.*\.yaml$/.test(path)))('%s cites what is there', (path) => {
    const { items } = yaml(path) as { items: Record<string, { source?: string }> };
    const wrong: string[] = [];
    for (const [id, { source = '' }] of Object.entries(items)) {
      const keys = source.match(/\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,}\b/g) ?? [];
      const unknown = keys.filter((key) => !(key in register) && !/^[FC]\d\d$/.test(key) && !WORDS.includes(key));
      wrong.push(...[...unknown, ...broken(source)].map((name) => `${id}: ${name}`));
    }
    expect(Object.keys(items).length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('pages', () => {
  const pages = trackedFiles().filter((path) => /^docs\/.*\.md$/.test(path) && path !== 'docs/sources.md');

  it('cite what is there', () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
    const wrong = pages.flatMap((page) => broken(readRepositoryFile(page)).map((name) => `${page}: ${name}`));
    expect(wrong).toEqual([]);
  });
});

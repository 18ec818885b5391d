// Oracle: every constant of the model is in the registry, with unit, range and source; and no world that is only a scenario is known to the source.
import { describe, expect, it, vi } from 'vitest';
import { metrics } from '../src/metrics/index.ts';
import { levers } from '../src/model/levers/index.ts';
import type { Parameter } from '../src/model/parameters/parameter.ts';
import { parameters } from '../src/model/parameters.ts';
import { bareNumbers, technical } from './support/numbers.ts';
import { lineOf, literalText, parse, readRepositoryFile, sourceFiles, walk } from './support/source.ts';
import { shipped, shippedIds } from './support/worlds.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

describe('numbers in the model', () => {
  it('are in the registry, or are 0, 1 or 2', () => {
    const files = sourceFiles(['src/model']);
    expect(files.length).toBeGreaterThan(90);
    expect(files.flatMap((path) => bareNumbers(path, readRepositoryFile(path)))).toEqual([]);
  });

  it('has no declaration excused that needs no excuse', () => {
    for (const [path, names] of Object.entries(technical)) {
      for (const name of names) {
        const others = names.filter((other) => other !== name);
        expect(bareNumbers(path, readRepositoryFile(path), others), `${path}: ${name}`).not.toEqual([]);
      }
    }
  });

  it.for([
    [
      'a constant in a formula',
      'src/model/people/migrants/a.ts',
      'export const f = (x: number) => 0.73 * x;',
      ['0.73'],
    ],
    ['a negative threshold', 'src/model/politics/a.ts', 'if (t < -12) stop();', ['12']],
    ['a power of ten', 'src/model/world/a.ts', 'const small = 1e-9;', ['1e-9']],
    ['a list', 'src/model/records/a.ts', 'const w = [7, 14];', ['7', '14']],
    [
      'a number in what a lever does',
      'src/model/levers/a.ts',
      'export const a = { range: [0, 60], apply: () => { x = 3; } };',
      ['3'],
    ],
    [
      'a number in a draw that is no slot',
      'src/model/people/a.ts',
      'uniform(key, Stream.cash, 5, id, 0) < 0.3;',
      ['5', '0.3'],
    ],
  ] as const)('%s is seen', ([, path, code, numbers]) => {
    expect(bareNumbers(path, `${code}\n`).map(({ value }) => value)).toEqual(numbers);
    expect(bareNumbers(path, `\n\n${code}\n`)[0]!.at).toBe(`${path}:3`);
  });

  it.for([
    ['structure', 'src/model/people/a.ts', 'const none = -1; const pair = [0, 1, 2];'],
    ['the registry', 'src/model/parameters/people.ts', 'export const p = { default: 0.73 };'],
    ['a field of a lever', 'src/model/levers/a.ts', 'export const a = { range: [0, 60], risePerDay: 1 / 14 };'],
    ['a type', 'src/model/a.ts', 'type Digits = 3 | 4;'],
    ['a number in words', 'src/model/a.ts', "const rule = 'row 37'; // 37"],
    ['a slot with a name', 'src/model/people/a.ts', 'const HARM_SLOT = 5;'],
    ['the slot of a draw', 'src/model/people/a.ts', 'uniform(key, Stream.cash, 0, id, 3 + leg);'],
  ] as const)('%s is fine', ([, path, code]) => {
    expect(bareNumbers(path, code)).toEqual([]);
  });
});

describe('worlds in the source', () => {
  interface Found {
    readonly at: string;
    readonly what: string;
  }

  /** Words by which a file could know one world: its id, its actors, countries, places, groups, borders, legs and entries of its timeline. */
  const names = new Set<string>();
  /** Dates and observed numbers that only a world has. */
  const dates = new Set<string>();
  const observed = new Set<string>();

  for (const id of shippedIds()) {
    const scenario = shipped(id);
    names.add(scenario.id);
    const collections = [
      scenario.groups,
      scenario.places,
      scenario.legs,
      scenario.borders,
      scenario.facilitators,
      scenario.actors,
      scenario.timeline,
      scenario.whatIfs,
    ];
    for (const collection of collections) for (const id of Object.keys(collection)) names.add(id);
    for (const { country } of Object.values(scenario.places)) names.add(country);
    dates.add(scenario.start);
    for (const { on } of Object.values(scenario.timeline)) dates.add(on);
    for (const { values, from } of Object.values(scenario.observed)) {
      dates.add(from);
      for (const value of values) if (value !== null && isTelling(value)) observed.add(String(value));
    }
  }
  // Names of levers and metrics, the symbols of the registry and words of the language are nobody's own.
  const common = new Set([
    ...levers.map(({ id }) => id),
    ...metrics.map(({ id }) => id),
    ...Object.values<Parameter>(parameters).map(({ symbol }) => symbol),
    ...[
      'by',
      'other',
      'corridor',
      'union',
      'transit',
      'north',
      'south',
      'far',
      'coast',
      'valley',
      'flight',
      'helpers',
      'airline',
    ],
  ]);

  /** A round number may stand in code for its own reasons; three digits that are not nothing are a world's own. */
  function isTelling(value: number): boolean {
    return value >= 100 && String(value).replace(/0+$/, '').length >= 3;
  }

  /** Strings, comments of data and numbers of a file that only a world can know. Comments may cite: only code is searched. */
  function worldsIn(path: string, code: string): Found[] {
    const found: Found[] = [];
    walk(parse(path, code), (node, parent) => {
      const text =
        literalText(node) ?? (node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : undefined);
      const report = (what: string): void => {
        found.push({ at: `${path}:${lineOf(code, node.start)}`, what });
      };
      if (text !== undefined) {
        const isProse =
          parent?.type === 'Property' &&
          /^(source|meaning|title|note)$/.test(String((parent.key as { name?: string }).name));
        if (names.has(text) && !common.has(text)) report(text);
        const known = [...dates].filter((date) => text.includes(date));
        if (!isProse && known.length > 0)
          report(known.reduce((longest, date) => (date.length > longest.length ? date : longest)));
      } else if (node.type === 'Literal' && typeof node.value === 'number' && observed.has(String(node.value)))
        report(String(node.value));
      else if (
        node.type === 'Identifier' &&
        names.has(node.name as string) &&
        /[A-Z]/.test(node.name as string) &&
        !common.has(node.name as string)
      )
        report(node.name as string);
    });
    return found;
  }

  it('are only in the files of scenarios', () => {
    expect(names.size).toBeGreaterThan(80);
    expect(dates.size).toBeGreaterThan(30);
    expect(observed.size).toBeGreaterThan(50);
    const files = sourceFiles(['src']);
    expect(files.length).toBeGreaterThan(250);
    const found = files.flatMap((path) => worldsIn(path, readRepositoryFile(path)));
    const fine = [
      /^src\/cli\/start\.ts:\d+ belarus-2021$/, // what `npm start` runs
      /^src\/figures\/words\/.*:\d+ pl$/, // a language
    ];
    expect(found.filter(({ at, what }) => !fine.some((one) => one.test(`${at} ${what}`)))).toEqual([]);
  });

  it.for([
    ['an id of a scenario', "if (scenario.id === 'belarus-2021') tune();", 'belarus-2021'],
    ['a country', "const hard = country === 'pl';", 'pl'],
    ['a leg', 'const seats = legs.istanbulMinsk;', 'istanbulMinsk'],
    ['a date', "if (date >= '2021-08-03') pushback = 1;", '2021-08-03'],
    ['a date in a template', 'const at = `$' + '{x} 2021-08-03`;', '2021-08-03'],
    ['an observed number', 'const target = 17447;', '17447'],
  ] as const)('%s is seen', ([, code, what]) => {
    expect(worldsIn('src/model/planted.ts', `\n${code}\n`)).toEqual([{ at: 'src/model/planted.ts:2', what }]);
  });
});

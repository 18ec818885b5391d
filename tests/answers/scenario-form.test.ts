// Oracle: the parser itself, for what leaves and comes back (printing, JSON, the editors' schema); arithmetic by hand for the size of a run.
import { describe, expect, it } from 'vitest';
import committed from '../../schema/scenario.json' with { type: 'json' };
import { policyRules } from '../../src/scenario/compile-rules.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { editDistance, nearest } from '../../src/scenario/nearest.ts';
import { parseScenario, validateScenario } from '../../src/scenario/parse.ts';
import { scenarioYaml } from '../../src/scenario/print.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { AGENT_DAYS_MAX, PEOPLE_MAX, runSize } from '../../src/scenario/size.ts';
import { toPlain } from '../../src/scenario/tree.ts';
import { accepted, edited, problems, SMALL, small, vocabulary } from '../support/scenario-world.ts';

describe('a parsed scenario', () => {
  it('has everything that the file left out, empty, and nothing else', () => {
    const text = 'limen: 1\nid: small\ntitle: Nowhere\nstart: 2030-01-01\ndays: 1\nactors: {}\n';
    expect(small(text)).toEqual({
      limen: 1,
      id: 'small',
      title: 'Nowhere',
      start: '2030-01-01',
      days: 1,
      priceYear: 2030,
      groups: {},
      places: {},
      legs: {},
      borders: {},
      facilitators: {},
      climate: {},
      actors: {},
      demands: {},
      parameters: {},
      timeline: {},
      rules: {},
      whatIfs: {},
      observed: {},
      sources: {},
    });
  });

  it('keeps numbers, provenance and the order of the file', () => {
    const scenario = small();
    expect(scenario.groups.walkers).toEqual({
      home: 'village',
      destination: 'farCity',
      atRiskPersons: { value: 100, range: [50, 200], source: 'S1', grade: 'D', note: 'made up' },
      cashEur: { median: 5000, sigmaLog: 0.6 },
      kinHelpShare: 0.5,
    });
    expect(Object.keys(scenario.places)).toEqual(['village', 'hubCity', 'northTown', 'farCity']);
    expect(Object.keys(scenario)[0]).toBe('limen');
  });

  it('comes back from YAML, from JSON and from data', () => {
    const scenario = small();
    expect(accepted(parseScenario(scenarioYaml(scenario), { file: 'small.yaml', vocabulary })).scenario).toEqual(
      scenario,
    );
    expect(
      accepted(parseScenario(JSON.stringify(scenario, null, 2), { file: 'small.json', vocabulary })).scenario,
    ).toEqual(scenario);
    expect(accepted(validateScenario(scenario, { file: 'viewer', vocabulary })).scenario).toEqual(scenario);
  });

  it('takes −0 for 0', () => {
    const { borders } = small(edited(['climate: plain\nfacilitators', 'appeal: -0\n    climate: plain\nfacilitators']));
    expect(Object.is(borders.northLine!.appeal, 0)).toBe(true);
  });

  it('may be called scenario.yaml, as in the directory of a run', () => {
    expect(problems(SMALL, { file: 'out/run/scenario.yaml' })).toEqual([]);
    expect(problems(SMALL, { file: 'anything' })).toEqual([]);
    expect(problems(SMALL, { file: 'other/small.yaml' })).toEqual([]);
  });

  it('has problems without lines when it never was a text', () => {
    const result = validateScenario({ ...small(), days: -1 }, { file: 'viewer', vocabulary });
    expect(result.ok ? [] : result.issues.map(({ line, path, message }) => [line, path, message])).toEqual([
      [0, 'days', 'must be at least 1'],
    ]);
  });

  it('gives rules that can be evaluated', () => {
    const [follow] = policyRules(small(), () => 3);
    const lookup = (name: string) => ({ attempts7: 200 })[name] ?? Number.NaN;
    expect(follow).toMatchObject({ id: 'follow', slot: 3 });
    expect(follow!.level(lookup)).toBe(4);
    expect(follow!.when!(lookup)).toBe(1);
  });
});

describe('the size of a run', () => {
  it('is people times days', () => {
    expect(runSize(small())).toEqual({ people: 100, agentDays: 6000, bytes: 9600 });
    expect(runSize(small(), 7).agentDays).toBe(700);
  });

  it('may reach its limits and not pass them', () => {
    const people = (count: number, days: number) =>
      problems(edited(['{value: 100, range: [50, 200],', `{value: ${count},`], ['days: 60\n', `days: ${days}\n`]));
    expect(people(PEOPLE_MAX, 60)).toEqual([]);
    expect(people(PEOPLE_MAX + 1, 60)).toHaveLength(1);
    expect(people(AGENT_DAYS_MAX / 400, 400)).toEqual([]);
    expect(people(AGENT_DAYS_MAX / 400 + 1, 400)).toHaveLength(1);
  });
});

describe('the nearest name', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['lenght', 'length', 1],
    ['vilage', 'village', 1],
    ['kitten', 'sitting', 3],
    ['Village', 'village', 0.5],
  ])('%s is %s with %d edits', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('is the first of equals, and none when all are far', () => {
    expect(nearest('pk', ['lt', 'pl', 'pt'])).toBe('pl');
    expect(nearest('nothing', ['lt', 'pl'])).toBeUndefined();
    expect(nearest('x'.repeat(10_000), ['x'])).toBeUndefined();
  });
});

describe('the schema for editors', () => {
  const schema = scenarioJsonSchema() as Schema;

  it('is the committed file: if not, run `npm run schema`', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('says of every key of the file and of an entry what it means', () => {
    const root = schema.else as { properties: Record<string, Schema> };
    const definitions = schema.$defs as Record<string, Schema>;
    const of = (inner: Schema): Schema =>
      typeof inner.$ref === 'string' ? of(definitions[inner.$ref.replace('#/$defs/', '')]!) : inner;
    const keys = (at: string, inner: Schema): string[] =>
      Object.entries((inner.properties ?? {}) as Record<string, Schema>).flatMap(([key, { description }]) =>
        typeof description === 'string' && description.length > 4 ? [] : [`${at}.${key}`],
      );
    const entries = Object.entries(root.properties).map(([key, inner]): [string, Schema] => {
      const map = of(inner);
      const isRecord = map.properties === undefined && typeof map.additionalProperties === 'object';
      return [key, isRecord ? of(map.additionalProperties as Schema) : map];
    });
    expect(entries.filter(([, entry]) => entry.properties !== undefined).length).toBeGreaterThanOrEqual(16);
    expect([...keys('', root), ...entries.flatMap(([key, entry]) => keys(key, entry))]).toEqual([]);
  });

  it('accepts what the parser accepts', () => {
    expect(matches(schema, read(SMALL), schema)).toBe(true);
    expect(matches(schema, small(), schema)).toBe(true);
  });

  it('refuses what is wrong in form', () => {
    for (const [find, replacement] of [
      ['days: 60\n', 'dayz: 60\n'],
      ['days: 60\n', 'days: 0\n'],
      ['kinHelpShare: 0.5', 'kinHelpShare: 1.5'],
      ['fareEur: 600', 'fareUsd: 600'],
      ['start: 2030-01-01', 'start: 2030-02-30'],
      ['  village: {', '  home-village: {'],
      ['kind: hub', 'kind: hubb'],
      ['    mode: air\n', ''],
    ] as const) {
      expect(matches(schema, read(edited([find, replacement])), schema), replacement).toBe(false);
    }
  });

  it('lets a file that extends another be partial, but not misspelled', () => {
    const partial = {
      limen: 1,
      id: 'x',
      extends: 'small',
      days: 30,
      timeline: { ease: null },
      groups: { walkers: { cashEur: { median: 1 } } },
    };
    expect(matches(schema, partial, schema)).toBe(true);
    expect(matches(schema, { ...partial, extends: undefined }, schema)).toBe(false);
    expect(matches(schema, { ...partial, dayz: 1 }, schema)).toBe(false);
    expect(matches(schema, { ...partial, groups: { walkers: { cashUsd: 1 } } }, schema)).toBe(false);
    expect(matches(schema, { ...partial, id: null }, schema)).toBe(false);
  });
});

function read(text: string): unknown {
  return toPlain(readYaml(text, 'x.yaml').tree!);
}

type Schema = Readonly<Record<string, unknown>>;

/** The keywords of JSON Schema that the file uses; an unknown one is an error, so that none is passed over. */
function matches(schema: Schema, data: unknown, root: Schema): boolean {
  const object =
    typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : undefined;
  const keys = object === undefined ? [] : Object.keys(object).filter((key) => object[key] !== undefined);
  const sub = (inner: unknown, value: unknown): boolean => matches(inner as Schema, value, root);
  const properties = (schema.properties ?? {}) as Record<string, unknown>;
  const rules: Record<string, (value: never) => boolean> = {
    type: (type: string | string[]) => [type].flat().some((name) => hasType(name, data)),
    const: (value: unknown) => data === value,
    enum: (values: unknown[]) => values.includes(data),
    pattern: (pattern: string) => typeof data !== 'string' || new RegExp(pattern, 'u').test(data),
    minLength: (limit: number) => typeof data !== 'string' || data.length >= limit,
    maxLength: (limit: number) => typeof data !== 'string' || data.length <= limit,
    minimum: (limit: number) => typeof data !== 'number' || data >= limit,
    maximum: (limit: number) => typeof data !== 'number' || data <= limit,
    exclusiveMinimum: (limit: number) => typeof data !== 'number' || data > limit,
    minItems: (limit: number) => !Array.isArray(data) || data.length >= limit,
    maxItems: (limit: number) => !Array.isArray(data) || data.length <= limit,
    required: (names: string[]) => object === undefined || names.every((name) => keys.includes(name)),
    properties: (inner: Record<string, unknown>) =>
      keys.every((key) => !(key in inner) || sub(inner[key], object![key])),
    additionalProperties: (inner: unknown) =>
      keys.every((key) => key in properties || (inner !== false && sub(inner, object![key]))),
    propertyNames: (inner: unknown) => keys.every((key) => sub(inner, key)),
    items: (inner: unknown) =>
      !Array.isArray(data) || schema.prefixItems !== undefined || data.every((item) => sub(inner, item)),
    prefixItems: (inner: unknown[]) =>
      !Array.isArray(data) || data.every((item, i) => i >= inner.length || sub(inner[i], item)),
    anyOf: (options: unknown[]) => options.some((option) => sub(option, data)),
    $ref: (name: string) => sub((root.$defs as Record<string, unknown>)[name.replace('#/$defs/', '')], data),
    if: (inner: unknown) => sub(sub(inner, data) ? schema.then : schema.else, data),
  };
  const silent = ['$schema', '$defs', 'title', 'description', 'format', 'then', 'else'];
  return Object.entries(schema).every(([keyword, value]) => {
    if (silent.includes(keyword)) return true;
    const rule = rules[keyword];
    if (rule === undefined) throw new Error(`the schema uses ${keyword}`);
    return rule(value as never);
  });
}

function hasType(name: string, data: unknown): boolean {
  if (name === 'null') return data === null;
  if (name === 'array') return Array.isArray(data);
  if (name === 'object') return typeof data === 'object' && data !== null && !Array.isArray(data);
  return name === 'integer' ? Number.isInteger(data) : typeof data === name;
}

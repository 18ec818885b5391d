// Oracle: what was encoded comes back equal, and every kind of damage is named with its place.
import { describe, expect, it } from 'vitest';
import { ResultJsonError } from '../../src/run/check-json.ts';
import { decodeResult, encodeResult, resultFrom } from '../../src/run/result-json.ts';
import { anyResult } from '../any/any-result.ts';

const plain = (): Record<string, unknown> => JSON.parse(encodeResult(anyResult({ days: 5 })));

/** The same result with one field replaced; a path as keys. */
function damaged(path: readonly string[], value: unknown): Record<string, unknown> {
  const result = plain();
  let at: Record<string, unknown> = result;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return result;
}

describe('a result as JSON', () => {
  it('comes back equal, typed arrays and all', () => {
    const result = anyResult({ days: 40 });
    const back = decodeResult(encodeResult(result));
    expect(back).toEqual(result);
    expect(back.series[0]?.values).toBeInstanceOf(Float64Array);
  });

  it('keeps the last bit of a number, and a value that is none', () => {
    const result = anyResult({ days: 2 });
    const series = [{ metric: 'm', where: 'all', group: 'all', values: Float64Array.from([0.1 + 0.2, Number.NaN]) }];
    expect([...decodeResult(encodeResult({ ...result, series })).series[0]!.values]).toEqual([0.1 + 0.2, Number.NaN]);
  });

  it('refuses a newer format in words', () => {
    expect(() => resultFrom(damaged(['format'], 'limen-run/2'))).toThrow(
      'this run was written in a newer format (limen-run/2); this version of limen reads limen-run/1. Update limen to open it',
    );
  });

  it.each([
    ['not JSON', '{', 'this is not JSON'],
    ['a list', '[]', 'should be an object'],
    ['null', 'null', 'should be an object'],
    ['another format', '{"format":"bread/1"}', 'this is not a run of limen'],
  ])('refuses %s', (_, text, message) => {
    expect(() => decodeResult(text)).toThrow(message);
  });

  it.each<[readonly string[], unknown, string]>([
    [['days'], -1, '$.days: should be a whole number from 0 to 8192'],
    [['days'], 6, '$.series[0].values: 5 values for 6 days'],
    [['fingerprint'], '<img>', '$.fingerprint: should be 16 hexadecimal digits'],
    [['series', '0', 'values', '3'], 'x', '$.series[0].values: day 3 is not a number'],
    [['series', '0', 'metric'], 7, '$.series[0].metric: should be text'],
    [['events', '0', 'numbers'], [], '$.events[0].numbers: should be an object'],
    [['humanCost', 'deathsTrue'], 'many', '$.humanCost.deathsTrue: should be a finite number'],
    [['outcome', 'kind'], 'won', '$.outcome.kind: should be one of none, partial, full'],
    [['spec', 'seed'], 'é', '$.spec.seed: should be a seed'],
    [['spec', 'scenario', 'start'], '2021-02-30', '$.spec.scenario.start: should be a calendar day'],
    [['spec', 'scenario', 'title'], 3, '$.spec.scenario.title: should be an object'],
    [['spec', 'scenario', 'observed'], { a: {} }, '$.spec.scenario.observed.a: the field metric is missing'],
    [['spec', 'scenario', 'id'], '../x', '$.spec.scenario.id: should be the id of a scenario'],
  ])('names the place of damage at %j', (path, value, message) => {
    expect(() => resultFrom(damaged(path, value))).toThrow(message);
    expect(() => resultFrom(damaged(path, value))).toThrow(ResultJsonError);
  });

  it('does not let a key reach a prototype', () => {
    const text = encodeResult(anyResult({ days: 1 })).replace('"humanCost":{', '"humanCost":{"__proto__":1,');
    const { humanCost } = decodeResult(text);
    expect(Object.getPrototypeOf(humanCost)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

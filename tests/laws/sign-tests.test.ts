// Oracle: the essays: what they say would happen is asked of small worlds in pairs on the same draws; the claims the model does not bear out are named here.
import { describe, expect, it } from 'vitest';
import { signItem, signTestList } from '../../src/study/analysis/sign-tests.ts';
import { readRepositoryFile } from '../support/source.ts';
import { resolved } from '../support/worlds.ts';

const PAIRS = 40;

/** Claims that the model does not bear out, each explained in docs/claims.md. The list must be exactly those. */
const NOT_BORNE_OUT: readonly string[] = [];

describe.each(signTestList.map((test) => [test.id, test] as const))('%s', (id, test) => {
  it('asks worlds that a file could say', () => {
    for (const world of [test.first, test.second]) expect(resolved(structuredClone(world)).days).toBeGreaterThan(100);
  });

  it(test.what, { timeout: 180_000 }, () => {
    const item = signItem(test, PAIRS, 'signs');
    const seen = item.seen.map(({ id: name, firstMean, secondMean }) => `${name}: ${firstMean} → ${secondMean}`);
    if (NOT_BORNE_OUT.includes(id)) expect(item.pass, `${id} is borne out now: take it off the list`).toBe(false);
    else expect(item.pass, `${item.why}; ${seen.join('; ')}`).toBe(true);
    expect(item.interval[0]).toBeLessThanOrEqual(item.interval[1]);
  });
});

it('says of every claim in docs/claims.md whether it is borne out', () => {
  const ids = signTestList.map(({ id }) => id);
  expect(NOT_BORNE_OUT.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const rows = readRepositoryFile('docs/claims.md')
    .split('\n')
    .filter((row) => row.startsWith('| `'));
  for (const id of ids) {
    const row = rows.filter((text) => text.includes(`\`${id}\``));
    expect(row.length, id).toBe(1);
    expect(/\| yes \| \|$/.test(row[0]!), id).toBe(!NOT_BORNE_OUT.includes(id));
  }
});

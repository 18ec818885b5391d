// Oracle: golden records of two worlds: bits and ten numbers as they were when somebody last found them right (`npm run golden` replaces them).
import { describe, expect, it } from 'vitest';
import { differences, type GoldenRun, keep, keptDays, kept, type Kept, keptWorlds, runNow } from '../support/golden.ts';

const ids = Object.keys(kept) as Kept[];
const advice = 'if this is meant, run `npm run golden` and say so in the commit (Results: changed)';

function asKept(id: Kept): GoldenRun {
  const world = keptWorlds()[id];
  expect(world, `no golden record of ${id}: run \`npm run golden\``).toBeDefined();
  return { world: world!, dayDigests: keptDays(id) };
}

if (process.env.LIMEN_GOLDEN === 'replace') {
  it('replaces the records', { timeout: 300_000 }, () => {
    keep(Object.fromEntries(ids.map((id) => [id, runNow(id)])) as Record<Kept, GoldenRun>);
    for (const id of ids) expect(differences(id, asKept(id), runNow(id))).toEqual([]);
  });
} else {
  describe('as it was', () => {
    it.for(ids)('%s', { timeout: 300_000 }, (id) => {
      const before = asKept(id);
      const now = runNow(id);
      expect(differences(id, before, now), advice).toEqual([]);
      expect(now.world, advice).toEqual(before.world);
      expect(before.dayDigests.length).toBe(before.world.days);
      expect(Object.keys(before.world.numbers).length).toBe(10);
    });
  });

  it('says on which day a run began to differ, and what is different', () => {
    const before = asKept('toy-crossing');
    const dayDigests = before.dayDigests.map((digest, day) => (day < 40 ? digest : `${digest.slice(1)}0`));
    const numbers = { ...before.world.numbers, attempts: -1 };
    const now = { dayDigests, world: { ...before.world, fingerprint: '0', numbers } };
    expect(differences('toy-crossing', before, now)).toEqual([
      'toy-crossing, seed 1: the first day that differs is 40',
      `attempts was ${before.world.numbers.attempts} and is -1`,
    ]);
    expect(differences('toy-crossing', before, { ...before, world: { ...before.world, fingerprint: '0' } })).toEqual([
      'toy-crossing: only people at the end differ',
    ]);
  });
}

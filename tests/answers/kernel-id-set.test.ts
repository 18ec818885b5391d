// Oracle: JavaScript's own Set, sorted.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdSet, exclude, forEachIn, include, includes } from '../../src/kernel/id-set.ts';

it('holds what a Set holds, and visits any range of it in ascending order', () => {
  const limit = 200;
  const id = fc.nat(limit - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), id)), fc.nat(limit), fc.nat(limit), (changes, a, b) => {
      const known = new Set<number>();
      const set = createIdSet(limit);
      for (const [isIn, n] of changes) {
        if (isIn) known.add(n);
        else known.delete(n);
        (isIn ? include : exclude)(set, n);
      }
      for (let n = 0; n < limit; n++) expect(includes(set, n)).toBe(known.has(n));
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const visited: number[] = [];
      forEachIn(set, from, to, (n) => visited.push(n));
      expect(visited).toEqual([...known].filter((n) => n >= from && n < to).sort((p, q) => p - q));
    }),
  );
});

// Oracle: the definition. Requests stand in order of (what is asked for, priority, lead), whatever their number and the order in which they were
// collected; held against a plain sort by that definition.
import { describe, expect, test } from 'vitest';
import { runKey, uniform } from '../../src/kernel/draws.ts';
import { inOrder, type Request } from '../../src/model/people/today.ts';

const key = runKey('requests');
const byDefinition = (requests: readonly Request[]): Request[] =>
  [...requests].sort((a, b) => a.where - b.where || a.priority - b.priority || a.lead - b.lead);

/** Requests for `things` things; priorities have so few steps that many are equal. */
function requestsOf(count: number, things: number, steps: number): Request[] {
  return Array.from({ length: count }, (_, n) => ({
    lead: (n * 7919) % count, // 7919 is prime: every lead once, in no order
    where: Math.floor(uniform(key, 0, 0, n, 0) * things),
    priority: Math.floor(uniform(key, 0, 0, n, 1) * steps) / steps,
  }));
}

describe('requests', () => {
  const worlds = [0, 1, 63, 64, 65, 1000, 5000].flatMap((count) =>
    [1, 3, 200].flatMap((things) => [4, 2 ** 32].map((steps) => ({ count, things, steps }))),
  );

  test.each(worlds)('$count of them for $things things, $steps steps of priority', ({ count, things, steps }) => {
    const requests = requestsOf(count, things, steps);
    const ordered = inOrder(requests);
    expect(ordered).toEqual(byDefinition(requests));
    expect(inOrder([...requests].reverse())).toEqual(ordered);
    expect(ordered).toHaveLength(count);
  });
});

// Oracle: the registry itself: every lever changes the first metric it says it feeds, in the direction its text says, and costs its holder what it says.
import { describe, expect, it } from 'vitest';
import { levers } from '../../src/model/levers/index.ts';
import type { Lever } from '../../src/model/levers/lever.ts';
import { type LeverCase, leverCases, leverWorld, type WorldId } from '../support/lever-cases.ts';
import { type Reading, type Reckoning, reckon, type SignCount, signCount } from '../support/paired-runs.ts';

const PAIRS = 20;
/** With up and down equally likely, so many pairs in the expected direction are as rare as this: 16 of 20, or 7 of 7 where the others are the same. */
const RARE = 0.01;

/** Levers that cost nothing by their level: what they cost follows what people do under them. */
const PAID_BY_USE: readonly string[] = ['freeTransport'];

const cases = levers.map((lever) => [lever.id, lever, leverCases[lever.id]!] as const);

const readingOf = ({ feeds: [metric] }: Lever, { at, group }: LeverCase): Reading => ({ metric: metric!, at, group });

/** Every world once without any lever of the table, read at all that its levers feed. */
const readings = new Map<WorldId, Reading[]>();
for (const [, lever, known] of cases) {
  if (known === undefined) continue;
  readings.set(known.world, [...(readings.get(known.world) ?? []), readingOf(lever, known)]);
}
const seeds = Array.from({ length: PAIRS }, (_, r) => `lever effects/${r + 1}`);
const without = new Map<WorldId, readonly Reckoning[]>();
function baseOf(world: WorldId): readonly Reckoning[] {
  let base = without.get(world);
  if (base === undefined) {
    const params = leverWorld(world);
    base = seeds.map((seed) => reckon(params, seed, readings.get(world)!));
    without.set(world, base);
  }
  return base;
}

/** What pulling a lever does in its world: the paired differences of its metric, and what its holder spends more. */
function effectOf(lever: Lever, known: LeverCase): { effect: SignCount; spentEur: readonly number[] } {
  const reading = readingOf(lever, known);
  const at = readings
    .get(known.world)!
    .findIndex((other) => other.metric === reading.metric && other.at === reading.at && other.group === reading.group);
  const base = baseOf(known.world);
  const params = leverWorld(known.world, { ...known.pull, lever: lever.id });
  const pulled = seeds.map((seed) => reckon(params, seed, [reading]));
  return {
    effect: signCount(
      pulled.map(({ values }, r) => values[0]! - base[r]!.values[at]!),
      known.sign,
    ),
    spentEur: pulled.map(({ spentEur }, r) => spentEur[known.pull.actor]! - base[r]!.spentEur[known.pull.actor]!),
  };
}

const inWords = ({ as, against, same, mean }: SignCount): string =>
  `${as} pairs as expected, ${against} against, ${same} the same; mean difference ${mean.toPrecision(3)}`;

it('has a world for every lever, and no others', () => {
  expect(Object.keys(leverCases).toSorted()).toEqual(levers.map(({ id }) => id).toSorted());
});

describe.each(cases)('%s', (id, lever, known) => {
  it(`${known.sign > 0 ? 'raises' : 'lowers'} ${lever.feeds[0]}, and costs what it says`, () => {
    const { effect, spentEur } = effectOf(lever, known);
    expect(effect.chance, `${lever.feeds[0]}: ${inWords(effect)}`).toBeLessThanOrEqual(RARE);
    if (lever.costEurPerDay > 0 || PAID_BY_USE.includes(id)) expect(Math.min(...spentEur)).toBeGreaterThan(0);
    else expect(spentEur.every((eur) => eur === 0)).toBe(true);
  });
});

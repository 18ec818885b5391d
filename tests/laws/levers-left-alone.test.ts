// Oracle: laws. A lever that is left alone never moves, whoever would set it; with none left alone the run is the same; shares sum to the whole.
import { describe, expect, it } from 'vitest';
import { effectiveLevel } from '../../src/model/levels.ts';
import { digest, type RunDigest } from '../../src/run/digest.ts';
import { addition, removals } from '../../src/run/explain/harm.ts';
import { holding, leversMoved } from '../../src/run/explain/moved.ts';
import { sufferedBy } from '../../src/run/explain/suffered.ts';
import { without } from '../../src/run/explain/without.ts';
import { run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { attribute, planAttribution } from '../../src/study/analysis/attribution.ts';
import { shipped, specFor } from '../support/worlds.ts';

const toy = shipped('toy-crossing');
const spec = (more: Partial<RunSpec> = {}): RunSpec =>
  specFor(toy, { seed: '7', outputs: { series: true, events: true }, ...more });
const history = run(spec());
const free = run(spec({ mode: 'free' }));
const totals = (of: RunSpec): RunDigest => digest(run(holding(of, [])));

describe('a lever that is left alone', () => {
  it.each([
    ['history', history],
    ['free', free],
  ] as const)('never moves, in %s mode', (mode, result) => {
    const moved = leversMoved(result);
    expect(moved.length).toBeGreaterThan(4);
    expect(new Set(moved.map(({ side }) => side)).size).toBeGreaterThan(1);
    for (const { id } of moved) {
      let most = 0;
      const other = run(
        { ...holding(spec({ mode }), [id]), outputs: { series: false, events: true } },
        {
          afterDay: (state, params) => {
            for (const slot of params.leverSlots) {
              if (slot.id.split('.')[0] !== id) continue;
              most = Math.max(most, Math.abs(effectiveLevel(state, params, slot) - slot.lever.baseline));
            }
          },
        },
      );
      expect(most, id).toBe(0);
      expect(leversMoved(other).map((lever) => lever.id)).not.toContain(id);
      // Nobody decides again and again on what does not happen; a promise in a deal is made once.
      const decided = other.events.filter(({ about }) => about?.includes('/') && about.split('.')[0] === id);
      expect(decided.filter(({ rule }) => rule !== 'promiseKept')).toEqual([]);
    }
  });

  it('leaves everything as it is where nobody would have set it, or where there is none', () => {
    expect(run(holding(spec(), [])).fingerprint).toBe(history.fingerprint);
    expect(leversMoved(history).map(({ id }) => id)).not.toContain('south/fence');
    expect(run(holding(spec(), ['south/fence'])).fingerprint).toBe(history.fingerprint);
    expect(holding(spec({ held: ['south/fence'] }), ['north/fence']).held).toEqual(['north/fence', 'south/fence']);
  });

  it('must be a lever of the world', () => {
    expect(() => run(holding(spec(), ['north/visaEase']))).toThrow('there is no lever north/visaEase');
  });
});

describe('what would have changed a run', () => {
  const whole = totals(spec());

  it('is the difference of the two runs, and nothing for a lever without effect', () => {
    const lever = leversMoved(history).find(({ id }) => id === 'north/pushback')!;
    const other = totals(holding(spec(), [lever.id]));
    const found = without(whole, lever, other);
    expect(found.harm.pushbacks).toBe(other.humanCost.pushbacks! - whole.humanCost.pushbacks!);
    expect(found.harm.pushbacks).toBeLessThan(0);
    expect(Object.keys(found.harm)).toEqual(Object.keys(whole.humanCost).filter((id) => whole.humanCost[id] !== null));
    expect(found.changed).toBe(true);
    expect(without(whole, lever, whole)).toMatchObject({ concession: 0, leveragePeak: 0, changed: false });
  });

  it('with one move taken out is the same as with its lever left alone, where it is the only one', () => {
    const all = removals(spec(), leversMoved(history));
    const pushback = all.find(({ id }) => id === 'north-pushback')!;
    expect(pushback).toMatchObject({ actor: 'north', lever: 'pushback', on: '2031-06-20', level: 1 });
    expect(run(pushback.spec).fingerprint).toBe(run(holding(spec(), ['north/pushback'])).fingerprint);
    const added = addition(whole, pushback, totals(pushback.spec));
    expect(added.harm.pushbacks).toBe(whole.humanCost.pushbacks);
  });

  it('tells by lever what was not set by dates', () => {
    const moved = leversMoved(free);
    const all = removals(spec({ mode: 'free' }), moved);
    const adaptive = moved.filter(({ actor }) => actor === 'transit' || actor === 'north');
    expect(adaptive.length).toBeGreaterThan(2);
    for (const { id } of adaptive) expect(all.find((removal) => removal.id === id)).toMatchObject({ on: null });
  });
});

describe('shares of the human cost', () => {
  it('sum to the run minus the run without all of those levers', () => {
    const players = leversMoved(history)
      .filter(({ side }) => side === 'responding')
      .map(({ id }) => id)
      .slice(0, 4);
    expect(players.length).toBeGreaterThan(2);
    const plan = planAttribution(players, { orderPairs: 2, seed: '1' });
    const outcomes = ['nightsOutdoors', 'pushbacks', 'unmetProtectionNeed'];
    const known = new Map(
      plan.coalitions.map((coalition) => {
        const held = players.filter((_, i) => coalition[i] === '0');
        const { humanCost } = totals(holding(spec(), held));
        return [coalition, outcomes.map((id) => humanCost[id]!)] as const;
      }),
    );
    const { shares, together } = attribute(plan, (coalition) => known.get(coalition)!);
    expect(known.get('1'.repeat(players.length))).toEqual(outcomes.map((id) => history.humanCost[id]));
    outcomes.forEach((_, outcome) => {
      const sum = shares.reduce((total, { values }) => total + values[outcome]!, 0);
      expect(sum).toBeCloseTo(together[outcome]!, 6);
    });
    expect(together[1]).toBe(history.humanCost.pushbacks);
  });
});

describe('who suffered', () => {
  it('adds up to the ledger, by group and where it counts by border', () => {
    const rows = sufferedBy(history);
    expect(rows.length).toBeGreaterThan(15);
    let compared = 0;
    for (const { id, byGroup, bySegment, byPlace } of rows) {
      const total = history.humanCost[id]!;
      for (const parts of [byGroup, bySegment]) {
        const values = Object.values(parts);
        if (values.length === 0) continue;
        expect(
          values.reduce((sum, value) => sum + value, 0),
          id,
        ).toBeCloseTo(total, 6);
        compared++;
      }
      expect(Object.keys(bySegment).length === 0 || Object.keys(byPlace).length === 0).toBe(true);
    }
    expect(compared).toBeGreaterThan(20);
  });
});

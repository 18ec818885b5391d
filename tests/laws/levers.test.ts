// Oracle: laws that every lever of the registry must keep, whoever adds it: docs/architecture.md, "Levers: requested, effective, built".
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { type Controls, copyOf, patchControls } from '../../src/model/controls.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { LeverSlot, Params } from '../../src/model/params.ts';
import { repositoryRoot } from '../support/source.ts';
import { everyLeverParams } from '../support/toy-world.ts';

const params = everyLeverParams();
const fields = Object.keys(params.controls) as (keyof Controls)[];

/** Fields that hold shares are called so, or are a public measure of 0..1. */
const MEASURES: readonly (keyof Controls)[] = [
  'retreatBlocked',
  'closureMessage',
  'appeal',
  'claims',
  'transitAid',
  'conditionality',
  'visaLiberal',
  'contact',
  'sideDeal',
  'controlMoney',
  'tariff',
  'derogation',
];
const isShare = (field: keyof Controls): boolean => field.endsWith('Share') || MEASURES.includes(field);

/** Shifts that may be negative: of the frame, of scrutiny. */
const SHIFTS: readonly (keyof Controls)[] = ['framing', 'scrutiny'];

/** Slots of all levers; each lever occurs. */
const slots = params.leverSlots;

function applied(slot: LeverSlot, level: number, base: Controls = params.controls): Controls {
  const controls = copyOf(base);
  slot.lever.apply(controls, () => level, slot, params);
  return controls;
}

/** Every level of every group at the baseline of its lever. */
const baselines = (): Float64Array =>
  Float64Array.from(slots.flatMap(({ lever }) => params.groups.map(() => lever.baseline)));

function patchedBy(effective: Float64Array): Controls {
  const controls = copyOf(params.controls);
  patchControls(controls, params, effective);
  return controls;
}

function changedFields(before: Controls, after: Controls): string[] {
  return fields.filter((field) => before[field].some((value, i) => !Object.is(value, after[field][i])));
}

/** A base in which nothing is 0 or 1, so that a patch that forgets the base shows. */
function halfway(world: Params): Controls {
  const controls = copyOf(world.controls);
  for (const field of fields) {
    controls[field].forEach((value, i) => {
      controls[field][i] = value === 0 ? 0.25 : value === Number.POSITIVE_INFINITY ? value : value * 0.75;
    });
  }
  return controls;
}

describe('the registry', () => {
  it('lists every file of the folder, under its name', () => {
    const files = readdirSync(`${repositoryRoot}/src/model/levers`)
      .map((file) => file.replace('.ts', ''))
      .filter((file) => !['index', 'lever', 'patch'].includes(file));
    expect(files.length).toBeGreaterThan(20);
    expect(levers.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      files.toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('has a slot for every lever in the toy world', () => {
    const held = new Set(slots.map((slot) => slot.lever.id));
    expect(levers.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
  });

  it('feeds metrics that exist', () => {
    const known = new Set(metrics.map(({ id }) => id));
    expect(known.size).toBeGreaterThan(20);
    expect(
      levers.flatMap(({ id, feeds }) => feeds.filter((feed) => !known.has(feed)).map((feed) => `${id}: ${feed}`)),
    ).toEqual([]);
  });

  it('lets two levers touch one field only if both multiply', () => {
    const faults = fields.flatMap((field) => {
      const touching = levers.flatMap((lever) => lever.fields.filter((f) => f.field === field).map(({ how }) => how));
      return touching.length > 1 && touching.some((how) => how !== 'multiply') ? [field] : [];
    });
    expect(faults).toEqual([]);
    // The law looks at something: at least one field has two levers.
    expect(fields.some((field) => levers.filter((l) => l.fields.some((f) => f.field === field)).length > 1)).toBe(true);
  });
});

describe.each(levers.map((lever) => [lever.id, lever] as const))('%s', (id, lever) => {
  const own = slots.filter((slot) => slot.lever.id === id);
  const [lo, hi] = lever.range;

  it('is described: meaning, unit, source, holders', () => {
    expect(lever.meaning.length).toBeGreaterThan(40);
    expect(lever.unit).not.toBe('');
    expect(lever.source).not.toBe('');
    expect(lever.holderRoles.length).toBeGreaterThan(0);
    expect(lever.feeds.length).toBeGreaterThan(0);
  });

  it('has its baseline in its range, moves, and costs nothing or something', () => {
    expect(lo).toBeLessThanOrEqual(lever.baseline);
    expect(lever.baseline).toBeLessThanOrEqual(hi);
    expect(lever.risePerDay).toBeGreaterThan(0);
    expect(lever.fallPerDay).toBeGreaterThan(0);
    expect(lever.costEurPerDay).toBeGreaterThanOrEqual(0);
    for (const slot of own) expect(lever.units?.(slot, params) ?? 1).toBeGreaterThanOrEqual(0);
  });

  it('changes nothing at its baseline', () => {
    for (const base of [params.controls, halfway(params)]) {
      for (const slot of own) expect(changedFields(base, applied(slot, lever.baseline, base))).toEqual([]);
    }
  });

  it('changes only the fields it declares, and each of them somewhere', () => {
    const changed = new Set(
      own.flatMap((slot) => [lo, hi].flatMap((level) => changedFields(params.controls, applied(slot, level)))),
    );
    // Sanctions and the like act only where the world has somebody they concern.
    expect([...changed].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [...new Set(lever.fields.map(({ field }) => field as string))].toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('keeps shares in 0..1 and everything else a number that is not negative', () => {
    for (const base of [params.controls, halfway(params)]) {
      for (const level of [lo, (lo + lever.baseline) / 2, (lever.baseline + hi) / 2, hi]) {
        for (const slot of own) {
          const controls = applied(slot, level, base);
          for (const field of fields) {
            const most = isShare(field) ? 1 : SHIFTS.includes(field) ? 2 : Number.POSITIVE_INFINITY;
            const least = SHIFTS.includes(field) ? -2 : 0;
            const wrong = controls[field].filter((value) => !(value >= least && value <= most));
            expect([...wrong], `${field} at level ${level}`).toEqual([]);
          }
        }
      }
    }
  });

  it('patches a copy and depends on the level of each group alone', () => {
    const before = JSON.stringify(fields.map((field) => [...params.controls[field]]));
    const effective = baselines();
    for (const slot of own) effective[slot.index * params.groups.length] = hi;
    const patched = patchedBy(effective);
    expect(JSON.stringify(fields.map((field) => [...params.controls[field]]))).toBe(before);
    if (!lever.scoped) return;
    // The second group kept its baseline, so what is per group is as before for it.
    for (const { field } of lever.fields) {
      patched[field].forEach((value, i) => {
        if (i % params.groups.length === 1) expect(value).toBe(params.controls[field][i]);
      });
    }
  });
});

describe('all levers together', () => {
  it('at their baselines leave the base as it is', () => {
    const effective = baselines();
    expect(changedFields(params.controls, patchedBy(effective))).toEqual([]);
  });

  it('leave nothing behind of the levels before', () => {
    const controls = patchedBy(Float64Array.from(baselines(), (level) => level + 1));
    patchControls(controls, params, baselines());
    expect(changedFields(params.controls, controls)).toEqual([]);
  });

  it('say of turning back that it is contested or unlawful', () => {
    const meaning = levers.find(({ id }) => id === 'pushback')!.meaning;
    expect(meaning).toMatch(/without an individual procedure/);
    expect(meaning).toMatch(/unlawful under non-refoulement and the ban on collective expulsion/);
  });
});

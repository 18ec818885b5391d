// Oracle: closed forms (a normal prior with a normal observation, a uniform prior cut off), the definitions of implausibility and of a Latin hypercube, and the rules of the tuning set.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalQuantile, runKey, uniform53 } from '../../src/kernel/draws.ts';
import { parameters } from '../../src/model/parameters.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import type { Located } from '../../src/scenario/tree.ts';
import { type AbcOutcome, type AbcSettings, abcSmc, type Prior } from '../../src/study/calibration/abc-smc.ts';
import { type Accepted, setsOfRuns } from '../../src/study/calibration/accepted.ts';
import { uniformIn, valuesAt } from '../../src/study/calibration/axes.ts';
import { type Ask, type Calibrated, calibration, type Told } from '../../src/study/calibration/calibrate.ts';
import { drawsOf } from '../../src/study/calibration/draws.ts';
import {
  around,
  historyMatching,
  implausibility,
  latinHypercube,
} from '../../src/study/calibration/history-matching.ts';
import { resolveTargets } from '../../src/study/calibration/resolve.ts';
import { type CalibrationStudy, studyFrom } from '../../src/study/calibration/study-file.ts';
import { effectiveSize, kernelOf, weightedCovariance, weightedMean } from '../../src/study/calibration/weighted.ts';
import { repositoryRoot } from '../support/source.ts';
import { shipped } from '../support/worlds.ts';

const settings: AbcSettings = {
  particles: 500,
  firstFactor: 3,
  quantile: 0.5,
  smallestTolerance: 0.1,
  leastAcceptedShare: 0.01,
  mostPoints: 200_000,
  batch: 250,
};

/** Runs ABC-SMC on a model that is a function of the point and of how many points were run before. */
function sampled(
  prior: Prior,
  distance: (point: readonly number[], run: number) => number,
  own = settings,
): AbcOutcome {
  const steps = abcSmc(prior, own, drawsOf('7', 'toy'));
  let run = 0;
  let step = steps.next();
  while (!step.done) step = steps.next(step.value.map((point) => distance(point, run++)));
  return step.value;
}

function moments(outcome: AbcOutcome, weighted = true): { mean: number; variance: number } {
  const points = outcome.particles.map(({ point }) => point);
  const weights = outcome.particles.map(({ weight }) => (weighted ? weight : 1 / points.length));
  return { mean: weightedMean(points, weights)[0]!, variance: weightedCovariance(points, weights)[0]![0]! };
}

const SQRT_2PI = Math.sqrt(2 * Math.PI);
const standardNormal: Prior = {
  dimensions: 1,
  draw: ([u]) => [normalQuantile(u!)],
  density: ([x]) => Math.exp(-0.5 * x! * x!) / SQRT_2PI,
};

describe('ABC-SMC', () => {
  // θ ~ N(0, 1), y ~ N(θ, s²), observed y = 1.2: θ | y ~ N(1.2 / (1 + s²), s² / (1 + s²)).
  const s = 0.6;
  const observed = 1.2;
  const noise = runKey('noise');
  const gaussian = sampled(standardNormal, ([x], run) =>
    Math.abs(x! + s * normalQuantile(uniform53(noise, 0, 0, run)) - observed),
  );
  const expected = { mean: observed / (1 + s * s), variance: (s * s) / (1 + s * s) };

  it('finds mean and variance of a normal posterior', () => {
    const { mean, variance } = moments(gaussian);
    expect(gaussian.ended).toBe('tolerance');
    expect(Math.abs(mean - expected.mean)).toBeLessThan(0.1); // four standard errors of an effective size of 400
    expect(Math.abs(variance / expected.variance - 1)).toBeLessThan(0.25);
  });

  it('needs its weights for that: without them the prior is forgotten and the mean moves towards the observation', () => {
    const { mean } = moments(gaussian, false);
    expect(mean - expected.mean).toBeGreaterThan(0.1);
  });

  it('finds the uniform posterior of a uniform prior, up to the edge', () => {
    // The distance is x itself: what is left is uniform on 0 … the tolerance.
    const outcome = sampled(uniformIn([[0, 1]]), ([x]) => x!);
    const { tolerance } = outcome.generations.at(-1)!;
    const { mean, variance } = moments(outcome);
    expect(Math.abs(mean / (tolerance / 2) - 1)).toBeLessThan(0.08);
    expect(Math.abs(variance / ((tolerance * tolerance) / 12) - 1)).toBeLessThan(0.15);
    expect(moments(outcome, false).mean).toBeGreaterThan(mean * 1.05); // the edge is proposed too rarely
  });

  it('tightens its tolerance, and says how much its sets are worth', () => {
    const tolerances = gaussian.generations.map(({ tolerance }) => tolerance);
    expect(tolerances).toEqual([...tolerances].sort((a, b) => b - a));
    for (const { effectiveSize: size, acceptedShare } of gaussian.generations) {
      expect(size).toBeGreaterThan(settings.particles / 3);
      expect(size).toBeLessThanOrEqual(settings.particles + 1e-6);
      expect(acceptedShare).toBeGreaterThan(0);
    }
    expect(gaussian.particles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const worst = Math.max(...gaussian.particles.map(({ distance }) => distance));
    expect(worst).toBeLessThanOrEqual(tolerances.at(-1)!);
  });

  it('accepts the same sets whatever the size of its batches', () => {
    const distance = ([x]: readonly number[]): number => Math.abs(x! - 0.37);
    const small = { ...settings, particles: 30, smallestTolerance: 0.02 };
    const one = sampled(uniformIn([[0, 1]]), distance, { ...small, batch: 7 });
    const other = sampled(uniformIn([[0, 1]]), distance, { ...small, batch: 64 });
    expect(one.particles).toEqual(other.particles);
    expect(one.generations).toEqual(other.generations);
  });

  it('ends where no point comes nearer', () => {
    const outcome = sampled(uniformIn([[0, 1]]), () => 2);
    expect([outcome.ended, outcome.generations.length]).toEqual(['floor', 1]);
  });

  it('keeps the last whole generation when the budget ends, and never accepts a run that failed', () => {
    const outcome = sampled(uniformIn([[0, 1]]), ([x]) => (x! < 0.5 ? Number.POSITIVE_INFINITY : x!), {
      ...settings,
      particles: 20,
      smallestTolerance: 0,
      leastAcceptedShare: 0,
      mostPoints: 400,
      batch: 20,
    });
    expect(outcome.ended).toBe('budget');
    expect(outcome.points).toBeLessThanOrEqual(400);
    expect(outcome.particles).toHaveLength(20);
    expect(Math.min(...outcome.particles.map(({ point }) => point[0]!))).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the parts', () => {
  it('a kernel has the covariance it is given', () => {
    const covariance = [
      [2, 0.6],
      [0.6, 0.5],
    ];
    const kernel = kernelOf(covariance);
    const draw = drawsOf('1', 'kernel');
    const points = Array.from({ length: 20_000 }, (_, id) =>
      kernel.moved([1, -1], [normalQuantile(draw(0, 0, id, 0)), normalQuantile(draw(0, 0, id, 1))]),
    );
    const found = weightedCovariance(
      points,
      points.map(() => 1 / points.length),
    );
    for (const [a, row] of covariance.entries())
      for (const [b, value] of row.entries()) expect(found[a]![b]).toBeCloseTo(value, 1);
    // det = 0.64; (1, 1)ᵀ Σ⁻¹ (1, 1) = (0.5 − 1.2 + 2) / 0.64
    expect(kernel.density([1, 1], [0, 0])).toBeCloseTo(Math.exp(-0.5 * (1.3 / 0.64)), 4);
  });

  it('the effective size is that of Kish', () => {
    expect(effectiveSize([1, 1, 1, 1])).toBe(4);
    expect(effectiveSize([1, 0, 0])).toBe(1);
    expect(effectiveSize([0.5, 0.25, 0.25])).toBeCloseTo(1 / 0.375, 12);
  });

  it('implausibility counts what was observed, what the model cannot do and what luck does', () => {
    const uncertainty = { observation: 0.3, discrepancy: 0.4, seeds: 0 };
    expect(implausibility(-1, uncertainty, 5)).toBeCloseTo(2, 12);
    // One run: history happened once, and so did the model.
    expect(implausibility(1, { observation: 0, discrepancy: 0, seeds: 0.5 }, 1)).toBeCloseTo(1 / Math.sqrt(0.5), 12);
  });

  it('a Latin hypercube has one point in every stratum of every side', () => {
    const points = latinHypercube(
      50,
      [
        [0, 1],
        [0.5, 0.6],
      ],
      drawsOf('1', 'cube'),
      0,
    );
    expect(points.map(([x]) => Math.floor(x! * 50)).sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(points.map((point) => Math.floor((point[1]! - 0.5) * 500)).sort((a, b) => a - b)).toEqual([
      ...Array(50).keys(),
    ]);
  });

  it('history matching closes in on what is not implausible and never lets go of it', () => {
    const steps = historyMatching(
      2,
      { rounds: 3, points: 60, cutoff: 3, fewest: 4, margin: 0.1 },
      drawsOf('3', 'rounds'),
    );
    let step = steps.next();
    while (!step.done)
      step = steps.next(step.value.map(([x, y]) => Math.max(Math.abs(x! - 0.3) / 0.05, Math.abs(y! - 0.6) / 0.1)));
    const widths = step.value.map(({ box }) => box.map(([low, high]) => high - low));
    expect(widths.at(-1)![0]!).toBeLessThan(0.4); // not implausible: 0.15 … 0.45 and 0.3 … 0.9
    for (const { box } of step.value) {
      expect(box[0]![0]).toBeLessThan(0.25);
      expect(box[0]![1]).toBeGreaterThan(0.35);
      expect(box[1]![0]).toBeLessThan(0.5);
      expect(box[1]![1]).toBeGreaterThan(0.7);
    }
    expect(step.value.at(-1)!.nonImplausible).toBeGreaterThan(step.value[0]!.nonImplausible);
    expect(around([], [[0.2, 0.4]], 0.1)).toEqual([[0.2, 0.4]]);
  });
});

const text = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    limenStudy: '1',
    id: 'a-study',
    kind: 'calibration',
    scenarios: '[belarus-2021]',
    seed: '"1"',
    modelDiscrepancy: '0.2',
    parameters: '{heldValueBooking: {}, planHazardPerWeek: {from: 0.002, to: 0.01}}',
    targets: '{july: {observed: lt-entries, at: 2021-07, errorShare: 0.05}}',
    budget: '{runs: 900, pilotSeeds: 4, seeds: 1, rounds: 1, roundPoints: 40, particles: 40}',
    ...changes,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

const treeOf = (yaml: string): Located => readYaml(yaml, 's.yaml').tree!;
const refused = (changes: Readonly<Record<string, string>>): string[] =>
  studyFrom(treeOf(text(changes))).issues.map(formatIssue);

/** Of the tuning set of the repository, as far as the tests need it. */
const tuningSet = { 'belarus-2021': { from: '2021-06-01', to: '2021-10-31' } };
const belarus = shipped('belarus-2021');

function resolvedIssues(targets: string, own: object = tuningSet, bands: object = {}): string[] {
  const tree = treeOf(text({ targets }));
  const { study, issues } = studyFrom(tree);
  expect(issues.map(formatIssue)).toEqual([]);
  const known = {
    scenarios: new Map([['belarus-2021', belarus]]),
    bands: new Map([['belarus-2021', { items: bands }]]),
    tuningSet: own,
  } as unknown as Parameters<typeof resolveTargets>[2];
  return resolveTargets(study!, tree, known).issues.map(formatIssue);
}

describe('a study file', () => {
  it('is read, with the ranges of the registry', () => {
    const { study } = studyFrom(treeOf(text()));
    expect(study?.axes).toEqual([
      { id: 'heldValueBooking', from: 0.05, to: 1, scale: 'linear' },
      { id: 'planHazardPerWeek', from: 0.002, to: 0.01, scale: 'log' },
    ]);
    expect(valuesAt(study!.axes, [0, 0.5])).toEqual({ heldValueBooking: 0.05, planHazardPerWeek: 0.00447214 });
  });

  it.for([
    ['an unknown key', { budgt: '{}' }, 's.yaml:10:1 budgt: unknown key (did you mean budget?)'],
    [
      'another aim',
      { maximise: 'concession' },
      's.yaml:10:1 maximise: unknown key (a calibration only fits observed series; limen has no optimiser for pressure)',
    ],
    [
      'another kind',
      { kind: 'search' },
      's.yaml:3:7 kind: must be calibration (other kinds of study are not built yet)',
    ],
    [
      'a lever to vary',
      { parameters: '{by/visaEase: {}}' },
      's.yaml:7:14 by/visaEase: is a move of an actor: a calibration varies constants of the registry only (limen has no optimiser for pressure)',
    ],
    [
      'an unknown parameter',
      { parameters: '{heldValueBookin: {}}' },
      's.yaml:7:14 parameters.heldValueBookin: there is no such parameter (did you mean heldValueBooking?)',
    ],
    [
      'a range beyond the registry',
      { parameters: '{heldValueBooking: {to: 2}}' },
      's.yaml:7:37 parameters.heldValueBooking.to: must be a number from 0.05 to 1 (the registry has 0.05 to 1; a study may only narrow it)',
    ],
    [
      'a target of nothing',
      { targets: '{july: {errorShare: 0.05}}' },
      's.yaml:8:11 targets.july: names either a band or an observed series (band: ID, or observed: ID and at: YYYY-MM)',
    ],
    [
      'half a run',
      { budget: '{runs: 900.5, pilotSeeds: 4, seeds: 1, rounds: 1, roundPoints: 40, particles: 40}' },
      's.yaml:9:16 budget.runs: must be a whole number',
    ],
  ] as const)('is refused with its place: %s', ([, changes, message]) => {
    expect(refused(changes)).toContain(message);
  });

  const band = (value: object, use = 'calibrate') => ({ b: { value, observed: 2, source: 'S', use } });
  const august = { from: '2021-08-01', to: '2021-08-31' };

  it('may be tuned to what is marked for it, in the days of the tuning set', () => {
    expect(resolvedIssues('{july: {observed: lt-entries, at: 2021-07, errorShare: 0.05}}')).toEqual([]);
    expect(
      resolvedIssues(
        '{b: {band: b, errorShare: 0.05}}',
        tuningSet,
        band({ sum: { metric: 'attempts', where: 'pl', ...august } }),
      ),
    ).toEqual([]);
  });

  it('may not be tuned to anything else', () => {
    const one = (targets: string, own?: object, bands?: object) => resolvedIssues(targets, own, bands).join('\n');
    const b = '{b: {band: b, errorShare: 0.05}}';
    expect(one('{x: {observed: pl-attempts, at: 2021-08, errorShare: 0.1}}')).toContain('is marked use: validate');
    expect(one('{x: {observed: lt-entries, at: 2021-05, errorShare: 0.1}}')).toContain(
      'reads days outside 2021-06-01 to 2021-10-31',
    );
    expect(one('{x: {observed: lt-entries, at: 2021-08, errorShare: 0.1}}')).toContain('has no value at 2021-08');
    expect(one('{x: {observed: lt-entrie, at: 2021-07, errorShare: 0.1}}')).toContain('did you mean lt-entries?');
    expect(one('{july: {observed: lt-entries, at: 2021-07, errorShare: 0.05}}', {})).toContain(
      'belarus-2021 is not in the tuning set',
    );
    expect(
      one(b, tuningSet, band({ sum: { metric: 'attempts', where: 'pl', from: '2021-10-01', to: '2021-11-30' } })),
    ).toContain('reads days outside');
    expect(one(b, tuningSet, band({ sum: { metric: 'attempts', where: 'pl' } }))).toContain('reads days outside');
    expect(
      one(b, tuningSet, band({ sum: { metric: 'attempts', where: 'pl', ...august, world: 'no-pushback' } })),
    ).toContain('reads another world');
    expect(one(b, tuningSet, band({ mean: { metric: 'concession', where: 'all', ...august } }))).toContain(
      'is what pressure gains',
    );
    expect(one(b, tuningSet, band({ outcomeShare: 'none' }))).toContain('is a share of outcomes');
  });
});

describe('a calibration', () => {
  const study: CalibrationStudy = {
    id: 'toy',
    scenarios: ['toy'],
    seed: '1',
    modelDiscrepancy: 0.1,
    axes: [{ id: 'heldValueBooking', from: 0.1, to: 0.9, scale: 'linear' }],
    targets: [],
    budget: { runs: 2000, pilotSeeds: 5, seeds: 2, rounds: 2, roundPoints: 30, particles: 50 },
  };
  const target = { id: 't', scenario: 'toy', measure: 0, observed: 40, errorShare: 0.05, source: 'S' };

  /** A model that shows 100 × the parameter, give or take 2 per cent by seed; at the defaults 50. */
  function calibrated(): Calibrated {
    const steps = calibration(study, [target], 25);
    const show = ({ points, seeds }: Ask): Told =>
      points.map((values) =>
        Array.from({ length: seeds }, (_, r) => [
          Math.log(100 * (values?.heldValueBooking ?? 0.5)) + 0.02 * (r % 2 === 0 ? 1 : -1),
        ]),
      );
    let step = steps.next();
    while (!step.done) step = steps.next(show(step.value));
    return step.value;
  }
  const found = calibrated();

  it('finds the parameter that the observation needs, as uncertain as the comparison is', () => {
    const values = found.sets.map((set) => set.values.heldValueBooking!);
    const weights = found.sets.map(({ weight }) => weight);
    const mean = values.reduce((sum, x, i) => sum + x * weights[i]!, 0);
    expect(found.sets).toHaveLength(50);
    expect(mean).toBeGreaterThan(0.37);
    expect(mean).toBeLessThan(0.43);
    expect(found.targets[0]).toMatchObject({ observed: 40, id: 't' });
    expect(found.targets[0]!.atDefaults).toBeGreaterThan(49);
    expect(found.targets[0]!.implausibilityAtDefaults).toBeGreaterThan(1.5);
    expect(found.targets[0]!.p50).toBeGreaterThan(37);
    expect(found.runs).toBeLessThanOrEqual(study.budget.runs);
  });

  it('finds the same again', () => {
    expect(calibrated()).toEqual(found);
  });
});

describe('the sets that are shipped', () => {
  const folder = `${repositoryRoot}/data/accepted`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are there', () => {
    expect(files).toContain('belarus-2021.json');
  });

  it.each(files)(
    '%s: at least 30, within the ranges of the registry and of the study, with weights that sum to 1',
    (name) => {
      const accepted = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Accepted;
      expect(accepted.sets.length).toBeGreaterThanOrEqual(30);
      expect(accepted.sets.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(accepted.diagnostics.effectiveSize).toBeCloseTo(
        effectiveSize(accepted.sets.map(({ weight }) => weight)),
        6,
      );
      for (const { id, from, to } of accepted.parameters) {
        const [low, high] = parameters[id].range;
        expect([from >= low, to <= high], id).toEqual([true, true]);
        for (const { values } of accepted.sets)
          expect([values[id]! >= from, values[id]! <= to], id).toEqual([true, true]);
      }
      // Nobody moved the file to other targets: what the study asks for is what was met.
      const { study } = studyFrom(
        readYaml(readFileSync(`${repositoryRoot}/scenarios/studies/${accepted.study}.yaml`, 'utf8'), 's').tree!,
      );
      expect(accepted.diagnostics.targets.map(({ id }) => id)).toEqual(study?.targets.map(({ id }) => id));
      expect(accepted.parameters).toEqual(study?.axes);
    },
  );
});

describe('the sets of an ensemble', () => {
  const set = (id: string, weight: number) => ({ id, weight, distance: 1, values: {} });
  const accepted = { study: 's', sets: [set('a', 0.7), set('b', 0.2), set('c', 0.1)] };
  const ids = (seed: string, runs: number) => setsOfRuns(accepted, seed, runs).map(({ id }) => id);

  it('are drawn by weight, two runs a set, and more runs change nothing before them', () => {
    const many = ids('1', 4000);
    expect(ids('1', 11)).toEqual(many.slice(0, 11));
    expect(ids('2', 40)).not.toEqual(ids('1', 40));
    for (let run = 0; run < many.length; run += 2) expect(many[run]).toBe(many[run + 1]);
    for (const { id, weight } of accepted.sets) {
      const share = many.filter((drawn) => drawn === id).length / many.length;
      expect(Math.abs(share - weight)).toBeLessThan(0.04); // about four standard errors of 2000 draws
    }
  });
});

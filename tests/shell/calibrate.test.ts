// Oracle: docs/guides/calibrate: what a calibration writes, that it can be repeated, what it refuses, and that ensembles and pairs run with its sets.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { csvRows } from '../../src/node/csv.ts';
import { type Ended, limen } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let folder = '';
let first: Ended;
const at = (name: string): string => join(folder, name);

/** An invented world, tuned to invented numbers: the only one of the tuning set that no evidence stands behind. */
const WORLD = `limen: 1
id: toy-tuned
extends: toy-crossing
observed:
  june: {metric: attempts, where: northLine, per: month, from: 2031-06, values: [80], counts: events, use: calibrate}
  july: {metric: attempts, where: northLine, per: month, from: 2031-07, values: [200], counts: events, use: validate}
`;
const study = (targets: string): string => `limenStudy: 1
id: toy
kind: calibration
scenarios: [./toy-tuned.yaml]
seed: "1"
modelDiscrepancy: 0.2
parameters: {planHazardPerWeek: {from: 0.002, to: 0.05}, heldValueBooking: {}}
targets: {${targets}}
budget: {runs: 60, pilotSeeds: 3, seeds: 1, rounds: 1, roundPoints: 6, particles: 6}
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'limen-calibrate-'));
  writeFileSync(at('toy-tuned.yaml'), WORLD);
  writeFileSync(at('toy.yaml'), study('june: {observed: june, at: 2031-06, errorShare: 0.1}'));
  first = await limen(['calibrate', 'toy.yaml', '--out', 'one', '--threads', '2'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('limen calibrate', () => {
  it('writes the sets with how they were found, after saying what it will cost', () => {
    expect(first.stderr).toContain('limen: at most 60 runs (toy-tuned to 2031-06-30): about ');
    expect(first.code, first.stderr).toBe(0);
    expect(readdirSync(at('one')).sort()).toEqual(['accepted.json', 'manifest.json']);
    const accepted = JSON.parse(readFileSync(at('one/accepted.json'), 'utf8'));
    expect(accepted).toMatchObject({ format: 'limen-accepted/1', study: 'toy', seed: '1' });
    expect(accepted.sets).toHaveLength(6);
    expect(accepted.sets.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(accepted.scenarios['toy-tuned']).toMatch(/^[0-9a-f]{64}$/);
    const { runs, days, generations, targets, historyMatching } = accepted.diagnostics;
    expect(runs).toBeLessThanOrEqual(60);
    expect(days).toEqual({ 'toy-tuned': 61 }); // nothing after the last target is run
    expect(generations.length).toBeGreaterThan(0);
    expect(historyMatching).toHaveLength(1);
    expect(targets[0]).toMatchObject({ id: 'june', observed: 80 });
    // The sets meet the target better than the defaults do, or as well as luck allows.
    const miss = (value: number): number => Math.abs(Math.log(value / 80));
    expect(miss(targets[0].p50)).toBeLessThan(Math.max(miss(targets[0].atDefaults), 0.25));
    expect(first.stdout).toContain('6 accepted parameter sets');
  });

  it('finds the same again with another number of threads', async () => {
    const again = await limen(['calibrate', 'toy.yaml', '--out', 'two', '--threads', '1'], { cwd: folder });
    expect(again.code, again.stderr).toBe(0);
    expect(readFileSync(at('two/accepted.json'), 'utf8')).toBe(readFileSync(at('one/accepted.json'), 'utf8'));
  });

  it('refuses what is kept for validation, with its place, and writes nothing', async () => {
    writeFileSync(at('bad.yaml'), study('july: {observed: july, at: 2031-07, errorShare: 0.1}'));
    const bad = await limen(['calibrate', 'bad.yaml', '--out', 'bad'], { cwd: folder });
    expect(bad.code).toBe(3);
    expect(bad.stderr).toBe(
      'limen: bad.yaml:8:11 targets.july: is marked use: validate: a calibration may only see what is marked use: calibrate\n',
    );
    expect(readdirSync(folder)).not.toContain('bad');
  });
});

describe('--uncertainty worlds', () => {
  const worlds = ['--runs', '8', '--uncertainty', 'worlds', '--accepted', 'one/accepted.json'];

  it('runs every two runs of an ensemble with one accepted set, and says what share of the spread is whose', async () => {
    const ended = await limen(['run', './toy-tuned.yaml', ...worlds, '--json', '--out', 'run'], { cwd: folder });
    expect(ended.code, ended.stderr).toBe(0);
    const { ensemble } = JSON.parse(ended.stdout);
    expect(ensemble.worlds).toMatchObject({ accepted: 'one/accepted.json', study: 'toy', sets: 6, runsAWorld: 2 });
    const shares = Object.values<{ luck: number; parameters: number }>(ensemble.spread);
    expect(shares.some(({ parameters }) => parameters > 0)).toBe(true);
    for (const { luck, parameters } of shares) expect(luck + parameters).toBeCloseTo(1, 9);
    const [head, ...rows] = csvRows(readFileSync(at('run/runs.csv'), 'utf8'));
    const used = rows.map((row) => row[head!.indexOf('world')]);
    expect(used).toHaveLength(8);
    for (let run = 0; run < 8; run += 2) expect(used[run]).toBe(used[run + 1]);
    expect(new Set(used).size).toBe(ensemble.worlds.drawn);
    const text = await limen(['run', './toy-tuned.yaml', ...worlds], { cwd: folder });
    expect(text.stdout).toMatch(/\d of 6 accepted parameter sets of the study toy \(one\/accepted\.json\)/);
  });

  it('gives both runs of a pair the same set, so that a change of nothing changes nothing', async () => {
    const same = ['--what-if', 'actors.north.epochDays=7'];
    const ended = await limen(['compare', './toy-tuned.yaml', ...same, ...worlds, '--json'], { cwd: folder });
    expect(ended.code, ended.stderr).toBe(0);
    const { worlds: stated, arms } = JSON.parse(ended.stdout);
    expect(stated.sets).toBe(6);
    for (const { compared } of arms[0].ledger) {
      if (compared !== null) expect(compared.difference).toEqual({ mean: 0, low: 0, high: 0 });
    }
  });

  it('does not let a set undo what is asked for by hand', async () => {
    const ended = await limen(['run', './toy-tuned.yaml', ...worlds, '--set', 'parameters.heldValueBooking=0.2'], {
      cwd: folder,
    });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(
      'limen: --set sets parameters.heldValueBooking, which one/accepted.json varies: use --uncertainty luck',
    );
  });

  it('tells a damaged file from one that is missing', async () => {
    writeFileSync(at('broken.json'), '{"format": "limen-accepted/1"');
    const broken = await limen(['run', './toy-tuned.yaml', ...worlds.slice(0, 5), 'broken.json'], { cwd: folder });
    expect([broken.code, broken.stderr]).toEqual([4, 'limen: broken.json is damaged: it is not JSON\n']);
    const missing = await limen(['run', './toy-tuned.yaml', ...worlds.slice(0, 5), 'none.json'], { cwd: folder });
    expect([missing.code, missing.stderr]).toEqual([2, 'limen: there is no file none.json\n']);
  });
});

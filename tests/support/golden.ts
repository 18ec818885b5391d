import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../../src/run/run.ts';
import { repositoryRoot } from './source.ts';
import { shipped, specFor } from './worlds.ts';

/*
 * Golden records: runs as they were when somebody last looked at them and found them right. `worlds.json` is for reading: a fingerprint, the
 * digests of some days and ten numbers with names; `worlds-days.txt` has the digest of every day, so that a mismatch can say on which day it began.
 */

export interface GoldenWorld {
  readonly seed: string;
  readonly days: number;
  readonly people: number;
  readonly fingerprint: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number | null>>;
}

export interface GoldenRun {
  readonly world: GoldenWorld;
  readonly dayDigests: readonly string[];
}

/** The worlds that are kept, with their seeds. */
export const kept = { 'toy-crossing': '1', 'belarus-2021': '7' } as const;
export type Kept = keyof typeof kept;

const records = `${repositoryRoot}/tests/golden/worlds.json`;
const days = `${repositoryRoot}/tests/golden/worlds-days.txt`;

/** Runs a world as it is now. */
export function runNow(id: Kept): GoldenRun {
  const result = run(specFor(shipped(id), { seed: kept[id] }));
  const { dayDigests, humanCost, movements, outcome, stages } = result;
  const last = result.days - 1;
  const at = { 'day 1': 1, 'day 10': 10, 'day 100': 100, [`day ${last}, the last`]: last };
  return {
    dayDigests,
    world: {
      seed: kept[id],
      days: result.days,
      people: result.people,
      fingerprint: result.fingerprint,
      digests: Object.fromEntries(Object.entries(at).map(([name, day]) => [name, dayDigests[day]!])),
      numbers: {
        deathsTrue: humanCost.deathsTrue!,
        deathsRecorded: humanCost.deathsRecorded!,
        nightsOutdoors: humanCost.nightsOutdoors!,
        unmetProtectionNeed: humanCost.unmetProtectionNeed!,
        attempts: movements.attempts!,
        entriesTrue: movements.entriesTrue!,
        pushbacks: movements.pushbacks!,
        onwardTrue: movements.onwardTrue!,
        settledAtTheEnd: stages.settled!,
        leveragePeak: outcome.leveragePeak,
      },
    },
  };
}

/** The records as they are kept; empty where there are none yet. */
export function keptWorlds(): Readonly<Partial<Record<Kept, GoldenWorld>>> {
  return existsSync(records) ? (JSON.parse(readFileSync(records, 'utf8')) as Record<Kept, GoldenWorld>) : {};
}

/** The digest of each day as it is kept. */
export function keptDays(id: Kept): readonly string[] {
  if (!existsSync(days)) return [];
  return readFileSync(days, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${id} `))
    .map((line) => line.split(' ')[2]!);
}

/** Replaces every record by what the runs give now. Only `npm run golden` calls this. */
export function keep(runs: Readonly<Record<Kept, GoldenRun>>): void {
  const worlds = Object.fromEntries(Object.entries(runs).map(([id, { world }]) => [id, world]));
  writeFileSync(records, `${JSON.stringify(worlds, null, 2)}\n`);
  const lines = Object.entries(runs).flatMap(([id, { dayDigests }]) =>
    dayDigests.map((digest, day) => `${id} ${day} ${digest}`),
  );
  writeFileSync(days, `${lines.join('\n')}\n`);
}

/** What is different, in words: the first day that differs, then every number that does. */
export function differences(id: Kept, before: GoldenRun, now: GoldenRun): readonly string[] {
  const words: string[] = [];
  const day = now.dayDigests.findIndex((digest, at) => digest !== before.dayDigests[at]);
  const first = day < 0 && before.dayDigests.length !== now.dayDigests.length ? now.dayDigests.length : day;
  if (first >= 0) words.push(`${id}, seed ${now.world.seed}: the first day that differs is ${first}`);
  else if (before.world.fingerprint !== now.world.fingerprint) words.push(`${id}: only people at the end differ`);
  for (const [name, value] of Object.entries(now.world.numbers)) {
    const was = before.world.numbers[name];
    if (was !== value) words.push(`${name} was ${was} and is ${value}`);
  }
  return words;
}

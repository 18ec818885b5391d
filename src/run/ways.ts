import { levers } from '../model/levers/index.ts';
import type { Lever } from '../model/levers/lever.ts';
import type { ComparePairs, PairedRow } from './difference.ts';
import { leverOf, meanOverDays, type RunDigest } from './digest.ts';
import { mean } from './statistics.ts';

/** How leverage over a state can fall: people are kept away, turned back, hidden, received, bargained for or feared less. */
export type Way = Lever['works'];

/** The ways in the order in which they are told. */
export const WAYS: readonly Way[] = ['upstream', 'hardening', 'hiding', 'hosting', 'bargaining', 'framing'];

/** A number that shows a way, of both arms. `toward` 1: more of it is more of the way; −1: less of it is; 0: shown, decides nothing. */
interface WayMeasure extends PairedRow {
  readonly toward: 1 | 0 | -1;
}

export interface WayChange {
  readonly way: Way;
  /** `more`: in the arm more people were kept away, turned back …; `mixed`: measures disagree; null under 20 pairs. */
  readonly direction: 'more' | 'less' | 'same' | 'unclear' | 'mixed' | null;
  readonly measures: readonly WayMeasure[];
  /** Lever slots that work this way and were set differently: mean level over the run, arm − base. */
  readonly levers: readonly { readonly slot: string; readonly difference: number }[];
}

/** How leverage fell, or that it did not: the difference of its peak and of its mean, and what became of people in six ways. */
export interface LeverageChange {
  /** `unclear`: the interval of the peak's difference holds 0, or it would be written as 0.00. null under 20 pairs. */
  readonly direction: 'fell' | 'rose' | 'stayed' | 'unclear' | null;
  readonly peak: PairedRow;
  readonly mean: PairedRow;
  readonly ways: readonly WayChange[];
}

/** From fewer pairs than this nothing says which arm is better. */
export const FEWEST_PAIRS = 20;
/** A mean change of peak leverage smaller than this would be written as 0.00. */
const HARDLY = 0.005;

/**
 * Compares leverage in the two arms and what the six ways show of it. A way is told by numbers of the runs, never by what was ordered: kept away by
 * arrivals, turned back by pushbacks and interceptions, hidden by deaths that nobody learned of, received by procedures and protection,
 * bargained for by offers, deals and symbolic grants, feared less by the restrictive camp and the public frame. A measure counts where
 * its 95 % interval excludes 0.
 */
export function leverageChange(
  base: readonly RunDigest[],
  arm: readonly RunDigest[],
  compare: ComparePairs,
): LeverageChange {
  const enough = base.length >= FEWEST_PAIRS;
  const arms: Arms = { base, arm, runs: [...base, ...arm] };
  const row = (id: string, read: (run: RunDigest) => number) => compare(id, base.map(read), arm.map(read));
  const peak = row('leveragePeak', (run) => run.outcome.leveragePeak);
  return {
    direction: enough ? directionOf(peak) : null,
    peak,
    mean: row('leverage', overActors('leverage', arms)),
    ways: WAYS.map((way) => {
      const measures = MEASURES[way](arms).map(({ id, toward, read }): WayMeasure => ({ ...row(id, read), toward }));
      return { way, direction: enough ? wayOf(measures) : null, measures, levers: changedLevers(way, arms) };
    }),
  };
}

function directionOf({ difference, same, less, more }: PairedRow): LeverageChange['direction'] {
  if (same === same + less + more) return 'stayed';
  const change = clearly(difference);
  if (change === 0 || Math.abs(difference.mean) < HARDLY) return 'unclear';
  return change < 0 ? 'fell' : 'rose';
}

/** The sign of a difference whose interval excludes 0, else 0. */
const clearly = ({ low, high }: PairedRow['difference']): number => (low > 0 ? 1 : high < 0 ? -1 : 0);

function wayOf(measures: readonly WayMeasure[]): WayChange['direction'] {
  const deciding = measures.filter(({ toward }) => toward !== 0);
  if (deciding.every(({ less, more }) => less + more === 0)) return 'same';
  const signs = new Set(deciding.map(({ difference, toward }) => clearly(difference) * toward));
  if (signs.has(1) && signs.has(-1)) return 'mixed';
  return signs.has(1) ? 'more' : signs.has(-1) ? 'less' : 'unclear';
}

// ————— what shows a way —————

interface Measure {
  readonly id: string;
  readonly toward: 1 | 0 | -1;
  readonly read: (run: RunDigest) => number;
}

/** Both arms, and all their runs. */
interface Arms {
  readonly base: readonly RunDigest[];
  readonly arm: readonly RunDigest[];
  readonly runs: readonly RunDigest[];
}

/** The measures of each way that all runs have: a row that a world does not model is left out. */
const MEASURES: Readonly<Record<Way, (arms: Arms) => readonly Measure[]>> = {
  upstream: ({ runs }) => [arrivals(runs)],
  hardening: ({ runs }) => [...movement('pushbacks', 1, runs), ...movement('interceptions', 1, runs)],
  hiding: (arms) => [
    ...hiddenDeaths(arms.runs),
    // Exposure costs less where less is seen, and where there is less to see: it is shown and decides nothing.
    { id: 'costExposure', toward: 0, read: overActors('costExposure', arms) },
  ],
  hosting: ({ runs }) => [...movement('asylumApplications', 1, runs), ...ledger('protectionReached', 1, runs)],
  bargaining: () => [
    { id: 'offersMade', toward: 1, read: ({ eventCounts }) => eventCounts.offerMade ?? 0 },
    { id: 'offersAccepted', toward: 1, read: ({ eventCounts }) => eventCounts.offerAccepted ?? 0 },
    { id: 'symbolic', toward: 1, read: ({ outcome }) => outcome.symbolic },
  ],
  framing: (arms) => [
    { id: 'restrictiveCampShare', toward: -1, read: overActors('restrictiveCampShare', arms) },
    { id: 'threatFrame', toward: -1, read: overActors('threatFrame', arms) },
  ],
};

/** Arrivals in the transit country; where nobody comes from elsewhere, at the border. */
function arrivals(runs: readonly RunDigest[]): Measure {
  const read = (id: string) => (run: RunDigest) => totalOf(run, id);
  const id = runs.some((run) => totalOf(run, 'arrivalsHub') > 0) ? 'arrivalsHub' : 'arrivalsBorder';
  return { id, toward: -1, read: read(id) };
}

function movement(id: string, toward: 1 | -1, runs: readonly RunDigest[]): readonly Measure[] {
  return runs.every(({ movements }) => movements[id] !== undefined)
    ? [{ id, toward, read: ({ movements }) => movements[id]! }]
    : [];
}

function ledger(id: string, toward: 1 | -1, runs: readonly RunDigest[]): readonly Measure[] {
  return runs.every(({ humanCost }) => humanCost[id] != null)
    ? [{ id, toward, read: ({ humanCost }) => humanCost[id]! }]
    : [];
}

/** Deaths in the model that the public never learned of. */
function hiddenDeaths(runs: readonly RunDigest[]): readonly Measure[] {
  const isModelled = runs.every(({ humanCost }) => humanCost.deathsTrue != null && humanCost.deathsVisible != null);
  return isModelled
    ? [{ id: 'hiddenDeaths', toward: 1, read: ({ humanCost: h }) => h.deathsTrue! - h.deathsVisible! }]
    : [];
}

/** The mean of an index over the days of a run and over the actors for whom it differs in any pair; over all who have it where it never does. */
function overActors(metric: string, { base, arm, runs }: Arms): (run: RunDigest) => number {
  const actors = wheresOf(metric, runs);
  const differing = actors.filter((where) =>
    arm.some((run, index) => meanOverDays(run, metric, where) !== meanOverDays(base[index]!, metric, where)),
  );
  const read = differing.length > 0 ? differing : actors;
  return (run) => (read.length === 0 ? 0 : mean(read.map((where) => meanOverDays(run, metric, where))));
}

function totalOf(run: RunDigest, id: string): number {
  const known = run.movements[id];
  if (known !== undefined) return known;
  return run.monthly
    .filter((column) => column.metric === id && column.where === 'all')
    .reduce((sum, { values }) => values.reduce((total, value) => total + value, sum), 0);
}

function wheresOf(metric: string, runs: readonly RunDigest[]): readonly string[] {
  const wheres = new Set<string>();
  for (const { monthly } of runs) for (const column of monthly) if (column.metric === metric) wheres.add(column.where);
  wheres.delete('all');
  return [...wheres];
}

// ————— levers —————

const WORKS: ReadonlyMap<string | undefined, Way> = new Map(levers.map(({ id, works }) => [id, works]));

function changedLevers(way: Way, { base, arm, runs }: Arms): WayChange['levers'] {
  return wheresOf('leverLevel', runs)
    .filter((slot) => WORKS.get(leverOf(slot)) === way)
    .map((slot) => {
      const level = (runs: readonly RunDigest[]) => mean(runs.map((run) => meanOverDays(run, 'leverLevel', slot)));
      return { slot, difference: level(arm) - level(base) };
    })
    .filter(({ difference }) => difference !== 0);
}

import { metrics } from '../metrics/index.ts';
import type { Dimension, Metric } from '../metrics/metric.ts';
import { counterOf, firstCount } from '../model/counters.ts';
import type { Params } from '../model/params.ts';
import type { State } from '../model/state.ts';
import type { SeriesColumn } from './result.ts';

/** Reads metrics at the end of each day. Whether it records series changes nothing in the model. */
export interface Recorder {
  readonly takeDay: (state: State, day: number) => void;
  readonly columns: () => SeriesColumn[];
  /** Sum over days of the `all` column of every metric, whether or not series are recorded. */
  readonly total: (metric: string) => number;
}

/** Ids of a dimension, in the order of its indices. Strips are left out: people there are counted by segment. */
function idsOf(params: Params, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'segment':
      return params.segments.map((segment) => segment.id);
    case 'place':
      return params.places.filter((place) => place.kind !== 'strip').map((place) => place.id);
    case 'actor':
      return params.actors.map((actor) => actor.id);
    case 'lever':
      return params.leverSlots.map((slot) => slot.id);
    case 'issue':
      return params.demands.map((demand) => demand.id);
    case 'market':
      return params.markets.map((market) => market.id);
    case 'leg':
      return params.legs.map((leg) => leg.id);
    case 'none':
      return [''];
  }
}

interface Slot {
  readonly metric: Metric;
  readonly ids: readonly string[];
  readonly groups: number; // 1 where the metric is not by group
  readonly counter: number; // the one it reads, −1 if it is no plain count
  readonly byWhere: (Float64Array | undefined)[]; // [where] of all groups; undefined until it moves
  readonly byGroup: Float64Array[]; // [group] of all places
  readonly all: Float64Array;
  total: number;
}

export function createRecorder(params: Params, keepSeries: boolean): Recorder {
  const days = keepSeries ? params.days : 0;
  const slots: Slot[] = metrics.map((metric) => {
    const ids = idsOf(params, metric.dimension);
    const groups = metric.byGroup ? params.groups.length : 1;
    return {
      metric,
      ids,
      groups,
      counter: counterOf(metric.read),
      byWhere: ids.map(() => undefined),
      byGroup: Array.from({ length: metric.byGroup ? groups : 0 }, () => new Float64Array(days)),
      all: new Float64Array(days),
      total: 0,
    };
  });
  return {
    takeDay: (state, day) => {
      for (const slot of slots) take(slot, state, params, day, keepSeries);
    },
    columns: () => (keepSeries ? slots.flatMap((slot) => columnsOf(slot, params)) : []),
    total: (id) => slots.find((slot) => slot.metric.id === id)?.total ?? 0,
  };
}

/** Read so many times a day that counts are taken from their block, and levers that never moved are passed over. */
function take(slot: Slot, state: State, params: Params, day: number, keep: boolean): void {
  const { metric, groups, counter } = slot;
  if (!keep && metric.kind !== 'flow') return;
  const { data, groupCount } = state.counts;
  const first = counter < 0 ? 0 : firstCount(state.counts, counter, day);
  const isLever = metric.dimension === 'lever';
  let all = 0;
  for (let where = 0; where < slot.ids.length; where++) {
    if (isLever && state.leverEvents[where] === null) continue;
    let here = 0;
    for (let group = 0; group < groups; group++) {
      const value = counter < 0 ? metric.read(state, params, where, group) : data[first + where * groupCount + group]!;
      if (value === 0) continue; // on most days at most places nothing happens
      here += value;
      if (keep && metric.byGroup) slot.byGroup[group]![day]! += value;
    }
    if (keep) keepValue(slot, params, where, day, here);
    all += here;
  }
  if (metric.all) all = metric.all(state, params);
  if (keep) slot.all[day] = all;
  if (Number.isFinite(all)) slot.total += all;
}

function keepValue(slot: Slot, params: Params, where: number, day: number, value: number): void {
  const column = slot.byWhere[where];
  if (column !== undefined) column[day] = value;
  else if (value !== restOf(slot.metric, params, where)) {
    const moved = unmoved(slot, params, where);
    moved[day] = value;
    slot.byWhere[where] = moved;
  }
}

/** The column of something that never moved. */
const unmoved = ({ all, metric }: Slot, params: Params, where: number): Float64Array =>
  new Float64Array(all.length).fill(restOf(metric, params, where));

/** A place, leg or lever that never moved gets no column; segments, and `all` where a sum has a meaning, always do. */
function columnsOf(slot: Slot, params: Params): SeriesColumn[] {
  const { metric } = slot;
  const columns: SeriesColumn[] = [];
  const summed = metric.kind !== 'index' || metric.all !== undefined;
  if (summed || metric.dimension === 'none')
    columns.push({ metric: metric.id, where: 'all', group: 'all', values: slot.all });
  if (metric.dimension !== 'none') {
    slot.ids.forEach((id, where) => {
      const moved = slot.byWhere[where];
      if (moved === undefined && metric.dimension !== 'segment') return;
      columns.push({ metric: metric.id, where: id, group: 'all', values: moved ?? unmoved(slot, params, where) });
    });
  }
  if (metric.byGroup && params.groups.length > 1 && summed) {
    params.groups.forEach((group, g) => {
      columns.push({ metric: metric.id, where: 'all', group: group.id, values: slot.byGroup[g]! });
    });
  }
  return columns;
}

const restOf = (metric: Metric, params: Params, where: number): number =>
  metric.dimension === 'lever' ? params.leverSlots[where]!.lever.baseline : 0;

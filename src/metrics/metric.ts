import type { Params } from '../model/params.ts';
import type { State } from '../model/state.ts';

/** What the `where` column of a metric names. */
export type Dimension = 'segment' | 'place' | 'actor' | 'lever' | 'issue' | 'market' | 'leg' | 'none';

/**
 * A number read from the state once a day; never read by the model's people.
 * `values` writes one number per `where` (in the order of that dimension's ids) and group; the recorder adds `all`.
 */
export interface Metric {
  readonly id: string; // camelCase, the contract's name
  readonly title: string; // plain words, for tables
  readonly unit: string; // 'persons/day', 'events/day', 'persons', 'EUR', 'share', 'index' …
  readonly kind: 'flow' | 'stock' | 'index'; // flows are summed over where and time; stocks over where only; indices never
  readonly dimension: Dimension;
  readonly byGroup: boolean;
  readonly ledger: boolean; // belongs to the human-cost ledger (comes first everywhere)
  /** A ledger row of what went right: more of it is less harm. Absent: less is. */
  readonly moreIsBetter?: true;
  /** 'atLeast' for recorded numbers, 'inTheModel' for simulated truth. */
  readonly claim: 'inTheModel' | 'atLeast' | 'computed';
  /** The value for index `where` of the dimension and `group` (index), on the day that just ended. */
  readonly read: (state: State, params: Params, where: number, group: number) => number;
  /** For an index with a meaning over all of its dimension: the value of the `all` column. */
  readonly all?: (state: State, params: Params) => number;
  /** True where a scenario has nothing that could produce this number: it is then null, never 0. */
  readonly notModelled?: (params: Params) => boolean;
}

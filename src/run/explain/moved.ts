import { levers } from '../../model/levers/index.ts';
import type { Lever } from '../../model/levers/lever.ts';
import type { Result } from '../result.ts';
import type { RunSpec } from '../spec.ts';

/** A lever that somebody set in a run, with all its borders or legs. */
export interface MovedLever {
  readonly id: string; // `actor/lever`
  readonly actor: string;
  readonly lever: string;
  readonly side: Lever['side'];
}

const SIDES: ReadonlyMap<string, Lever['side']> = new Map(levers.map(({ id, side }) => [id, side]));

/** The levers that were set in a run, by whomever, in the order of their first move. A run of which nothing was recorded has none. */
export function leversMoved({ events, series }: Pick<Result, 'events' | 'series'>): readonly MovedLever[] {
  const slots = [
    ...events.filter(({ rule }) => rule === 'leverSet').map(({ about }) => about ?? ''),
    ...series.filter(({ metric }) => metric === 'leverRequested').map(({ where }) => where),
  ];
  const ids = [...new Set(slots.map((slot) => slot.split('.')[0]!))];
  return ids.flatMap((id) => {
    const [actor = '', lever = ''] = id.split('/');
    const side = SIDES.get(lever);
    return side === undefined ? [] : [{ id, actor, lever, side }];
  });
}

/** The same run with some levers left where they are in the beginning. Only totals are kept of it. */
export function holding(spec: RunSpec, levers: readonly string[]): RunSpec {
  const held = [...new Set([...(spec.held ?? []), ...levers])].sort((a, b) => (a < b ? -1 : 1));
  return { ...spec, ...(held.length > 0 && { held }), outputs: { series: false, events: false } };
}

import { numberOf as levelOf } from '../../scenario/scenario.ts';
import type { RunDigest } from '../digest.ts';
import type { RunSpec } from '../spec.ts';

/** One part of the timeline taken out; the run is otherwise the same, on the same draws. */
export interface Removal {
  readonly id: string; // key of the move, or `actor/lever` where a lever's moves are taken out together
  readonly actor: string;
  readonly lever: string;
  readonly on: string | null; // date of a single move
  readonly level: number | null; // and where it set the lever
  readonly spec: RunSpec;
}

/** What a part of the timeline added in this run: with it minus without it. */
export interface Addition {
  readonly removal: Omit<Removal, 'spec'>;
  readonly harm: Readonly<Record<string, number>>; // ledger row → added; rows that are not modelled are left out
  readonly concession: number; // added share of what was asked
  readonly kindWithout: RunDigest['outcome']['kind'];
}

/** More moves than this and each lever of an actor is taken out whole. */
const MOVES_APART = 60;

/** The runs that attribution needs: each dated move in turn, or each lever of an actor when there are many. */
export function removals(spec: RunSpec): Removal[] {
  const { scenario } = spec;
  const moves = Object.entries(scenario.timeline);
  const without = (dropped: (key: string) => boolean): RunSpec => ({
    ...spec,
    scenario: { ...scenario, timeline: Object.fromEntries(moves.filter(([key]) => !dropped(key))) },
    outputs: { series: true, events: false },
  });
  if (moves.length <= MOVES_APART) {
    return moves.map(([id, { actor, lever, on, level }]) => {
      return { id, actor, lever, on, level: levelOf(level), spec: without((key) => key === id) };
    });
  }
  const groups = new Map(moves.map(([, { actor, lever }]) => [`${actor}/${lever}`, { actor, lever }]));
  return [...groups].map(([id, { actor, lever }]) => ({
    id,
    actor,
    lever,
    on: null,
    level: null,
    spec: without((key) => scenario.timeline[key]!.actor === actor && scenario.timeline[key]!.lever === lever),
  }));
}

/** Compares the run with the one without a part of its timeline; both have the same seed. */
export function addition(whole: RunDigest, removal: Removal, without: RunDigest): Addition {
  const harm: Record<string, number> = {};
  for (const [id, total] of Object.entries(whole.humanCost)) {
    const rest = without.humanCost[id];
    if (total !== null && rest !== null && rest !== undefined) harm[id] = total - rest;
  }
  const { spec: _, ...removed } = removal;
  return {
    removal: removed,
    harm,
    concession: whole.outcome.concession - without.outcome.concession,
    kindWithout: without.outcome.kind,
  };
}

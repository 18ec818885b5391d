import { numberOf as levelOf } from '../../scenario/scenario.ts';
import type { RunDigest } from '../digest.ts';
import type { RunSpec } from '../spec.ts';
import { holding, type MovedLever } from './moved.ts';
import { harmBetween } from './without.ts';

/** One move taken out, or one lever left alone; the run is otherwise the same, on the same draws. */
export interface Removal {
  readonly id: string; // key of the move, or `actor/lever`
  readonly actor: string;
  readonly lever: string;
  readonly on: string | null; // date of a single move
  readonly level: number | null; // and where it set the lever
  readonly spec: RunSpec;
}

/** What a move added in this run: with it minus without it. */
export interface Addition {
  readonly removal: Omit<Removal, 'spec'>;
  readonly harm: Readonly<Record<string, number>>; // ledger row → added; rows that are not modelled are left out
  readonly concession: number; // added share of what was asked
  readonly kindWithout: RunDigest['outcome']['kind'];
}

/** More moves than this and each lever is left alone whole. */
const MOVES_APART = 200;

/**
 * The runs that attribution needs: each dated move in turn, and each lever that was moved without a date; where dates are many, each lever that was
 * moved. Third parties are asked as history asked, so that a request that is taken out is missed (model/actors/history.ts).
 */
export function removals(spec: RunSpec, moved: readonly MovedLever[]): Removal[] {
  const { scenario } = spec;
  const dated = Object.entries(scenario.timeline).filter(([, { actor }]) => followsDates(spec, actor));
  const apart = dated.length <= MOVES_APART ? dated : [];
  const askedInHistory = scenario.askedInHistory ?? scenario.timeline;
  const moves = apart.map(([id, { actor, lever, on, level }]): Removal => {
    const { [id]: _, ...timeline } = scenario.timeline;
    const without: RunSpec = { ...spec, scenario: { ...scenario, timeline, askedInHistory } };
    return { id, actor, lever, on, level: levelOf(level), spec: holding(without, []) };
  });
  const told = new Set(apart.map(([, { actor, lever }]) => `${actor}/${lever}`));
  const whole = moved
    .filter(({ id }) => !told.has(id))
    .map(({ id, actor, lever }): Removal => ({ id, actor, lever, on: null, level: null, spec: holding(spec, [id]) }));
  return [...moves, ...whole];
}

/** An adaptive actor has no dates, and in free mode most actors are adaptive: what they did is told by lever. */
function followsDates({ scenario, mode, policies }: RunSpec, actor: string): boolean {
  const policy = policies?.[actor] ?? scenario.actors[actor]?.policy ?? 'scripted';
  return mode === 'history' && policy !== 'adaptive';
}

/** Compares the run with the one without a part of its moves; both have the same seed. */
export function addition(whole: RunDigest, removal: Removal, without: RunDigest): Addition {
  const { spec: _, ...removed } = removal;
  return {
    removal: removed,
    harm: harmBetween(whole, without),
    concession: whole.outcome.concession - without.outcome.concession,
    kindWithout: without.outcome.kind,
  };
}

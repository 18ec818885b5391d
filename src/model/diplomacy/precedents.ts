import { exp } from '../../kernel/math.ts';
import type { Precedents } from '../actor-state.ts';
import { log } from '../events-log.ts';
import type { ParameterValues } from '../parameters.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';

/**
 * Step 2d: what came of a matter today teaches those who have not begun theirs (A.7). Every state that could press keeps counts of targets that
 * conceded and that held on, weighted by ω = vis·e^(−d): how openly it was demanded, and how near the targets are.
 */
export function learnFromOthers(state: State, params: Params): void {
  params.dyads.forEach((dyad, ended) => {
    const there = state.dyads[ended]!;
    const isOver = there.stage === 'conceded' || there.stage === 'deal' || there.stage === 'stopped';
    if (!isOver || there.stageSince !== state.day || !there.started) return;
    const hasConceded = there.endedBy === 'concession' || there.endedBy === 'deal';
    params.dyads.forEach((other, index) => {
      const own = state.dyads[index]!;
      if (index === ended || own.stage !== 'latent') return;
      const weight = precedentWeight(params, dyad, other);
      const before = believedChance(own.precedents, params.p.openingBelief, params.p);
      own.precedents[hasConceded ? 'conceded' : 'held'] += weight;
      const after = believedChance(own.precedents, params.p.openingBelief, params.p);
      const [actor, about] = [params.actors[other.by]!.id, params.actors[dyad.to]!.id];
      own.lastEvent = log(state, 'precedentSeen', actor, about, { weight, before, after }, [there.lastEvent]);
    });
  });
}

/** Mean of the Beta belief that the target gives something: what the state thought before, and what it has seen since. */
export function believedChance({ conceded, held }: Precedents, prior: number, p: ParameterValues): number {
  const weight = p.precedentPriorWeight;
  return (prior * weight + conceded) / (weight + conceded + held);
}

/** ω: how much the end of one dyad says to those who press in another. */
export function precedentWeight(params: Params, seen: DyadParams, own: DyadParams): number {
  const { p } = params;
  const isPublic = seen.demands.some((demand) => params.demands[demand]!.acknowledged === 'public');
  return (isPublic ? 1 : p.precedentHiddenShare) * exp(-distance(params, seen.to, own.to));
}

function distance({ actors, p }: Params, one: number, other: number): number {
  if (one === other) return 0;
  const isAkin = actors[one]!.members.includes(other) || actors[other]!.members.includes(one);
  return isAkin ? p.precedentDistanceAkin : p.precedentDistanceOther;
}

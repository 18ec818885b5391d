import type { Precedents } from '../actor-state.ts';
import { log } from '../events-log.ts';
import type { ParameterValues } from '../parameters.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import { nearness } from './nearness.ts';
import { followNorm } from './normalisation.ts';

/**
 * Step 2d: what came of a matter today teaches those who may still begin theirs (A.7): those who have not begun, and those who stopped and may threaten
 * again, the one whose own matter it was among them. Every state that could press keeps counts of targets that conceded and that held on, weighted by
 * ω = vis·e^(−d): how openly it was demanded, and how near the targets are. That others press at all makes it more usual (normalisation.ts).
 */
export function learnFromOthers(state: State, params: Params): void {
  followNorm(state, params);
  params.dyads.forEach((dyad, ended) => {
    const there = state.dyads[ended]!;
    const isOver = there.stage === 'conceded' || there.stage === 'deal' || there.stage === 'stopped';
    if (!isOver || there.stageSince !== state.day || !there.started) return;
    const hasConceded = there.endedBy === 'concession' || there.endedBy === 'deal';
    const kind = hasConceded ? 'conceded' : 'held';
    there.precedents[kind] += 1; // one's own case is known in full
    params.dyads.forEach((other, index) => {
      const own = state.dyads[index]!;
      if (index === ended || (own.stage !== 'latent' && own.stage !== 'stopped')) return;
      const weight = precedentWeight(params, dyad, other);
      const before = believedChance(own.precedents, params.p.openingBelief, params.p);
      own.precedents[kind] += weight;
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
  return (isPublic ? 1 : p.precedentHiddenShare) * nearness(params, seen.to, own.to);
}

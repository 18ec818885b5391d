import { clamp01 } from '../../kernel/math.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import type { Stakes } from './situation.ts';

/** How far the side under pressure, or the bloc it belongs to, ties its aid to control, 0..1. */
export function tradedBy({ controls }: State, params: Params, { to }: DyadParams): number {
  const { blocs } = params.actors[to]!;
  return [to, ...blocs].reduce((most, actor) => Math.max(most, controls.conditionality[actor]!), 0);
}

/**
 * Where aid is tied to control, control has a price everybody knows: what a partner demands is worth more to it, and it thinks likelier that a
 * threat is paid for (seed 1: normalisation by conditionality itself).
 */
export function tiedToControl(stakes: Stakes, level: number): Stakes {
  if (level === 0) return stakes;
  const { conditionalityValueShare, conditionalityBeliefGain } = stakes.p;
  const factor = 1 + conditionalityValueShare * level;
  return {
    ...stakes,
    value: stakes.value * factor,
    issues: stakes.issues.map((issue) => ({ ...issue, value: issue.value * factor })),
    openingBelief: clamp01(stakes.openingBelief + conditionalityBeliefGain * level),
  };
}

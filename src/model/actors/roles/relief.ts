import { clamp01 } from '../../../kernel/math.ts';
import { requestedLevel, slotsOf } from '../../levels.ts';
import { segmentsInReach } from '../../levers/patch.ts';
import { observe } from '../../observed.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Choice } from '../policies/choice.ts';

/** A relief organisation goes where people are seen to be stranded, and stays. It reaches a share that grows with what is seen. */
export function actAsRelief(state: State, params: Params, actor: number): readonly Choice[] {
  return slotsOf(params, actor, 'relief').flatMap((slot) => {
    const seen = observe(state, params, segmentsInReach(slot, params));
    const level = clamp01(seen.stranded / params.p.originDiplomacyStranded) * params.p.reliefReachShare;
    if (level <= requestedLevel(state, params, slot)) return [];
    return [{ slot, level, rule: 'reliefSent', numbers: { stranded: seen.stranded, level } } as const];
  });
}

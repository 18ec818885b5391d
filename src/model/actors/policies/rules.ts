import { invariant } from '../../../kernel/assert.ts';
import { leverLevel } from '../../levels.ts';
import type { ParameterId } from '../../parameters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { observedAs } from '../observations.ts';
import type { Choice } from './choice.ts';

/**
 * Policy `rules`: formulas over the actor's own records (observations.ts). A count without days is yesterday's; `attempts7` is the sum over
 * seven full days ending yesterday. A lever's name is its own level in force, a parameter's its value.
 */
export function chooseByRules(state: State, params: Params, actor: number): readonly Choice[] {
  const lookup = (name: string): number => ownRecord(state, params, actor, name);
  const choices: Choice[] = [];
  for (const rule of params.rules) {
    const slot = params.leverSlots[rule.slot]!;
    if (slot.actor !== actor) continue;
    const when = rule.when === null ? 1 : rule.when(lookup);
    if (when === 0) continue;
    const level = rule.level(lookup);
    choices.push({ slot, level, rule: 'ruleApplied', numbers: { level, when } });
  }
  return choices;
}

function ownRecord(state: State, params: Params, actor: number, name: string): number {
  const observed = observedAs(state, params, actor, name);
  if (observed !== undefined) return observed;
  if (params.leverSlots.some((slot) => slot.actor === actor && slot.lever.id === name)) {
    return leverLevel(state, params, actor, name);
  }
  const value = Object.hasOwn(params.p, name) ? params.p[name as ParameterId] : undefined;
  invariant(value !== undefined, () => `a rule reads ${name}, which is no record of ${params.actors[actor]!.id}`);
  return value;
}

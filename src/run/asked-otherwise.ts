import { levers } from '../model/levers/index.ts';
import type { Lever } from '../model/levers/lever.ts';
import { numberOf, type Scenario, type TimelineMove } from '../scenario/scenario.ts';
import type { RunSpec } from './spec.ts';

const ASKING: ReadonlyMap<string, Lever> = new Map(
  levers.filter(({ asks }) => asks !== undefined).map((lever) => [lever.id, lever]),
);

/**
 * Levers (`actor/lever`) by which a run may ask third parties for something else, or on other days, than its history: their course was changed, or their holder
 * decides for itself. In history mode third parties keep the dates of their answers and answer the difference by the model's
 * rule (model/actors/history.ts); in free mode there are no dates, and where no third party follows any nobody answers.
 */
export function askedOtherwise({
  scenario,
  mode,
  policies,
}: Pick<RunSpec, 'scenario' | 'mode' | 'policies'>): readonly string[] {
  if (mode !== 'history' || !hasAnswering(scenario, policies)) return [];
  const [then, now] = [courses(scenario.askedInHistory ?? scenario.timeline), courses(scenario.timeline)];
  const changed = [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id));
  const deciding = Object.entries(scenario.actors).flatMap(([id, actor]) => {
    const policy = policies?.[id] ?? actor.policy ?? 'scripted';
    if (policy === 'scripted' || policy === 'none') return [];
    return [...ASKING.values()]
      .filter(({ holderRoles }) => holderRoles.includes(actor.role))
      .map((lever) => `${id}/${lever.id}`);
  });
  return [...new Set([...changed, ...deciding])];
}

/** Whether a third party follows dates, as `answers` of model/actors/history.ts asks. */
function hasAnswering(scenario: Scenario, policies: RunSpec['policies']): boolean {
  return Object.entries(scenario.actors).some(
    ([id, { role, policy }]) =>
      (role === 'carrier' || role === 'originState') && (policies?.[id] ?? policy ?? 'scripted') === 'scripted',
  );
}

/** What each lever that asks is set to, and when. */
function courses(moves: Readonly<Record<string, TimelineMove>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { on, actor, lever, level, groups = [] } of Object.values(moves)) {
    if (!ASKING.has(lever)) continue;
    const id = `${actor}/${lever}`;
    found.set(id, `${found.get(id) ?? ''}${on} ${numberOf(level)} ${groups.join('+')};`);
  }
  return found;
}

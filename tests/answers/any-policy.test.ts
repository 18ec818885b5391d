// Oracle: docs/model/actors.md: any actor may have any policy. The same level of the same lever comes from a date, a rule and a person, and from nobody else.
import { describe, expect, it } from 'vitest';
import { levers } from '../../src/model/levers/index.ts';
import type { PolicyKind, Role } from '../../src/model/vocabulary.ts';
import type { Result } from '../../src/run/result.ts';
import { simulate } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { resolved, shipped, specFor } from '../support/worlds.ts';

const toy = shipped('toy-crossing');
const ROLES: readonly Role[] = [
  ...(['transitState', 'targetState', 'hostState', 'originState', 'destinationState', 'bloc'] as const),
  ...(['carrier', 'patron', 'relief', 'court', 'media'] as const),
];

/** The actor of toy-crossing with this role, or one that is added: with a lever, its place, and the level that is asked for on day 14. */
function world(role: Role, policy: PolicyKind) {
  const existing = Object.keys(toy.actors).find((id) => toy.actors[id]!.role === role);
  const id = existing ?? 'added';
  const lever = levers.find(({ holderRoles, per }) => holderRoles.includes(role) && per !== 'segment')!;
  const where = lever.per === 'leg' ? { leg: 'flight' } : {};
  const level = lever.baseline === lever.range[1] ? lever.range[0] : lever.range[1];
  const set = { actor: id, lever: lever.id, ...where };
  const scenario = resolved({
    ...toy,
    actors: {
      ...toy.actors,
      [id]: {
        ...(toy.actors[id] ?? { role, ...(role === 'patron' && { clients: ['transit'] }) }),
        policy,
        epochDays: 7,
      },
    },
    whatIfs: {},
    timeline: policy === 'scripted' ? { 'own-date': { on: '2031-05-15', ...set, level } } : {},
    rules: policy === 'rules' ? { own: { ...set, level: String(level), when: 'day >= 14' } } : {},
  });
  const slot = `${id}/${lever.id}${lever.per === 'leg' ? '.flight' : ''}`;
  return {
    id,
    slot,
    level,
    move: { ...set, level },
    spec: specFor(scenario, { days: 30, outputs: { series: true, events: true } }),
  };
}

function play(spec: RunSpec, move: ReturnType<typeof world>['move']): Result {
  const steps = simulate(spec);
  let step = steps.next();
  while (!step.done) {
    const isMine = step.value.some(({ day, actor }) => day === 14 && actor === move.actor);
    step = steps.next(isMine ? [move] : []);
  }
  return step.value;
}

describe('the actor of any role', () => {
  it.for(ROLES)('%s acts by its date, its rule or a person on the same day, and by itself else', (role) => {
    for (const policy of ['scripted', 'rules', 'human'] as const) {
      const { slot, level, spec, move } = world(role, policy);
      const { events } = play(spec, move);
      const set = events.filter(({ rule, about }) => rule === 'leverSet' && about === slot);
      expect(
        set.map(({ day, numbers }) => [day, numbers.level]),
        policy,
      ).toEqual([[14, level]]);
      expect(events.some(({ rule, about }) => rule === 'ruleApplied' && about === slot)).toBe(policy === 'rules');
    }
    const idle = world(role, 'none');
    expect(play(idle.spec, idle.move).events.filter(({ about }) => about === idle.slot)).toEqual([]);
    const free = world(role, 'adaptive');
    const decided = play(free.spec, free.move);
    expect(decided.moves).toEqual([]);
    expect(decided.dayDigests.length).toBe(30);
  });
});

import type { Params } from './params.ts';

/** Whom the sanctions of an actor hit: every state that makes demands on it or on a member of it. A bloc does not sanction its own members. */
export function sanctionedBy({ actors, dyads }: Params, actor: number): readonly number[] {
  const { members } = actors[actor]!;
  const pressing = dyads.filter(({ to }) => to === actor || members.includes(to)).map(({ by }) => by);
  return [...new Set(pressing)].filter((by) => !members.includes(by));
}

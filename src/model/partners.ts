import type { Params } from './params.ts';

/**
 * Whom an actor bargains with: states that demand something of it, of a member or of its bloc, those of whom it or a member demands something,
 * and those people come through.
 */
export function partnersOf(params: Params, actor: number): readonly number[] {
  const { blocs, members, segmentsTo } = params.actors[actor]!;
  const own = [actor, ...members];
  const asked = [...own, ...blocs];
  const partners = params.dyads.flatMap(({ by, to }) => (asked.includes(to) ? [by] : own.includes(by) ? [to] : []));
  const found = new Set([...partners, ...segmentsTo.map((s) => params.segments[s]!.from)]);
  return [...found].filter((other) => other >= 0 && !asked.includes(other));
}

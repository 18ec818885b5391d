import { exp } from '../../kernel/math.ts';
import type { Params } from '../params.ts';

/** e^(−d) between two targets: 1 for the same, less between a bloc and its members or fellow members, least between strangers. */
export function nearness({ actors, p }: Params, one: number, other: number): number {
  if (one === other) return 1;
  const [here, there] = [actors[one]!, actors[other]!];
  const isAkin =
    here.members.includes(other) ||
    there.members.includes(one) ||
    here.blocs.some((bloc) => there.blocs.includes(bloc));
  return exp(-(isAkin ? p.precedentDistanceAkin : p.precedentDistanceOther));
}

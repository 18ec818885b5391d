import { hostedBy } from './hosted.ts';
import { movesPeople } from './means.ts';
import type { DyadParams, Params } from './params.ts';

/** Who could threaten whom with movement. */
type Sides = Pick<DyadParams, 'by' | 'to' | 'means'>;

/**
 * Whether anybody whom one state lets go, drives out or lets travel on could come to the other. Where no people are modelled, movement is held to reach
 * those it is aimed at. A border that leads there is enough; from camps a way to such a border is, and from a member a way on to fellow members.
 */
export function couldArrive(params: Params, { by, to, means }: Sides): boolean {
  if (!movesPeople(means)) return false;
  if (params.peopleCount === 0 || means.length === 0 || means.includes('exit')) return true;
  return (
    (means.includes('camps') && leadsFromCamps(params, by, to)) ||
    (means.includes('passage') && leadsOn(params, by, to))
  );
}

/** Sent back to where they are from, or on by a way to a border; nobody comes by a plane that the other side fills. */
function leadsFromCamps(params: Params, by: number, to: number): boolean {
  const { members, segmentsTo } = params.actors[to]!;
  const territory = [to, ...members];
  const doors = new Set(segmentsTo.map((s) => params.segments[s]!.staging));
  return hostedBy(params, by).some((g) => {
    const { origin } = params.groups[g]!;
    if (origin >= 0 && territory.includes(params.places[origin]!.country)) return true;
    return params.routesByGroup[g]!.some(({ isDirect, staging }) => !isDirect && doors.has(staging));
  });
}

/** Over land, rail or sea, from a place of the member to one of a fellow member. */
function leadsOn({ actors, legs, places }: Params, by: number, to: number): boolean {
  const fellows = actors[to]!.members.filter((member) => member !== by);
  return legs.some((leg) => places[leg.from]!.country === by && fellows.includes(places[leg.to]!.country));
}

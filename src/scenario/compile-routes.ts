import type { GroupParams, LegParams, RouteParams, SegmentParams } from '../model/params.ts';

const LEGS_MAX = 3; // legs of a route from home to the transit country

/** Every way from a group's home to the staging place of a segment, or straight to its destination, fewest legs first, in order of legs in the file. */
export function routesOf(
  group: number,
  groups: readonly GroupParams[],
  legs: readonly LegParams[],
  segments: readonly SegmentParams[],
): RouteParams[] {
  const staging = new Set(segments.map((segment) => segment.staging));
  const found: RouteParams[] = [];
  const walk = (place: number, path: readonly number[], visited: readonly number[]): void => {
    const isDirect = place === destination;
    if (isDirect || staging.has(place)) {
      const days = path.reduce((sum, leg) => sum + legs[leg]!.days, 0);
      const fareCents = path.reduce((sum, leg) => sum + legs[leg]!.fareCents, 0);
      found.push({ group, legs: path, staging: place, isDirect, days, fareCents });
      return;
    }
    if (path.length >= LEGS_MAX) return;
    legs.forEach((leg, l) => {
      if (leg.from === place && !leg.onward && !visited.includes(leg.to))
        walk(leg.to, [...path, l], [...visited, leg.to]);
    });
  };
  const { home, destination } = groups[group]!;
  walk(home, [], [home]);
  return found.sort((a, b) => a.legs.length - b.legs.length || found.indexOf(a) - found.indexOf(b));
}

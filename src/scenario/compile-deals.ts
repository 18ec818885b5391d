import { parseDay } from '../kernel/calendar.ts';
import type { ActorParams, DealParams, DemandParams, DyadParams, SegmentParams } from '../model/params.ts';
import { numberOf, type Scenario } from './scenario.ts';

interface World {
  readonly actors: readonly ActorParams[];
  readonly segments: readonly SegmentParams[];
  readonly dyads: readonly DyadParams[];
}

/** Deals with indices for names. A deal belongs to the dyad in which the state that is paid presses the one that pays, or its bloc or a member. */
export function dealsOf(scenario: Scenario, world: World, demands: readonly DemandParams[]): DealParams[] {
  const start = parseDay(scenario.start)!;
  const actorIds = world.actors.map(({ id }) => id);
  return Object.entries(scenario.deals ?? {}).map(([id, deal]) => {
    const by = actorIds.indexOf(deal.by);
    const to = actorIds.indexOf(deal.to);
    const settles = (deal.settles ?? []).map((demand) => demands.findIndex((known) => known.id === demand));
    return {
      id,
      by,
      to,
      eurPerYear: numberOf(deal.moneyEurPerYear),
      trancheDays: Math.round(numberOf(deal.trancheDays)),
      controlShare: numberOf(deal.controlShare),
      monitoredShare: numberOf(deal.monitoredShare),
      day: deal.on === undefined ? -1 : parseDay(deal.on)! - start,
      settles,
      dyad: settles.length > 0 ? demands[settles[0]!]!.dyad : dyadBetween(world, by, to),
      segments: controlledAt(world, by, to),
    };
  });
}

function dyadBetween({ dyads, actors }: World, by: number, to: number): number {
  const exact = dyads.findIndex((dyad) => dyad.by === to && dyad.to === by);
  if (exact >= 0) return exact;
  const { blocs, members } = actors[by]!;
  return dyads.findIndex((dyad) => dyad.by === to && (blocs.includes(dyad.to) || members.includes(dyad.to)));
}

/** Borders that lead from the state that is paid to the one that pays or to its members; all its exits if there are none. */
function controlledAt({ segments, actors }: World, by: number, to: number): number[] {
  const exits = segments.flatMap((segment, s) => (segment.from === to ? [s] : []));
  const towards = exits.filter((s) => segments[s]!.to === by || actors[by]!.members.includes(segments[s]!.to));
  return towards.length > 0 ? towards : exits;
}

/** The deal that pays for a demand, −1 none: the first that settles it. */
export function dealFor(scenario: Scenario, demand: string): number {
  return Object.values(scenario.deals ?? {}).findIndex((deal) => deal.settles?.includes(demand) === true);
}

import { hostedBy } from './hosted.ts';
import type { ActorParams, GroupParams, PlaceParams } from './params.ts';

/**
 * What a state holds that makes people's movement, or life without it, easier or harder for somebody else: its *means* of pressure. A world
 * says it by its borders, groups and dyads; which state it is makes no difference (model.md: switches, not code paths).
 */
const MEANS = [
  'exit', // it can let people pass its border, or bring them there
  'camps', // people live in its camps and can be made to leave
  'workers', // its citizens work for the other side and can be kept at home
  'permits', // its citizens need its leave to go
  'passage', // it is a member of the bloc it presses and can let people travel on to other members
  'market', // it buys what the other side sells
] as const;
export type Means = (typeof MEANS)[number];

/** Means that bring people to the other side. Where a world has no people to tell by, a dyad is held to be about movement. */
const MOVING: readonly Means[] = ['exit', 'camps', 'passage'];
export const movesPeople = (means: readonly Means[]): boolean =>
  means.length === 0 || means.some((one) => MOVING.includes(one));

interface World {
  readonly actors: readonly ActorParams[];
  readonly groups: readonly GroupParams[];
  readonly places: readonly PlaceParams[];
}

/** The means of one actor (`by`) over another (`to`), in the order of the list. `meets`: a border leads from the one to the other. */
export function meansOver(world: World, by: number, to: number, meets: boolean): readonly Means[] {
  const { actors, groups, places } = world;
  const theirs = [to, ...actors[to]!.members];
  const own = groups.filter((group) => places[group.home]!.country === by);
  const bound = own.filter((group) => theirs.includes(places[group.destination]!.country));
  const holds: Readonly<Record<Means, boolean>> = {
    exit: meets,
    camps: hostedBy(world, by).length > 0,
    workers: actors[by]!.role === 'originState' && bound.some((group) => group.purpose === 'work'),
    permits: actors[by]!.role === 'originState' && bound.some((group) => group.purpose === 'move'),
    passage: actors[to]!.members.includes(by),
    // What the other side sells is a fact of a world: without it nobody can threaten to stop buying.
    market: actors[to]!.traits.tariffExposure !== undefined && !actors[to]!.members.includes(by),
  };
  return MEANS.filter((means) => holds[means]);
}

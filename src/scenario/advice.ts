import type { Scenario } from './scenario.ts';

/** Something that is allowed and probably not meant. */
export interface Advice {
  readonly path: string;
  readonly message: string;
}

/** What is no mistake of form, so that nothing is refused, but makes a world in which less happens than its author may think. */
export function adviceOn(scenario: Scenario): readonly Advice[] {
  return [...withoutWay(scenario), ...neverAsked(scenario), ...withoutChange(scenario)];
}

/** Groups who cannot get where they wish to go. People of a camp have other ways: they are sent back, or taken in by legal ways. */
function withoutWay({ groups, places, legs, borders }: Scenario): Advice[] {
  const steps = [
    ...Object.values(legs).map(({ from, to }) => [from, to] as const),
    ...Object.values(borders).map(({ staging, inside }) => [staging, inside] as const),
  ];
  return Object.entries(groups).flatMap(([id, { home, destination }]) => {
    if (places[home]?.kind === 'camp') return [];
    const reached = new Set([home]);
    for (const place of reached) for (const [from, to] of steps) if (from === place) reached.add(to);
    if (reached.has(destination)) return [];
    const seen = [...reached].join(', ');
    return [
      { path: `groups.${id}`, message: `no way leads from ${home} to ${destination}: legs and borders reach ${seen}` },
    ];
  });
}

/** Levers that put a demand on the table where dates act: what `src/model/escalation.ts` reads. */
const ASKS = new Set([
  'threat', 'exitControl', 'visaEase', 'airSeats', 'hosting', 'freeTransport', 'toleratedFacilitation', 'escort', 'crossingTools', 'retreatBlocked',
  'campClosure', 'exitPermits', 'onwardPassage', 'tariffThreat', 'labourBan', 'workerRecall',
]); // biome-ignore format: a list

function neverAsked({ demands, actors, timeline }: Scenario): Advice[] {
  const askers = new Set(
    Object.values(timeline)
      .filter(({ lever }) => ASKS.has(lever))
      .map(({ actor }) => actor),
  );
  return Object.entries(demands).flatMap(([id, { by }]) => {
    const { policy = 'scripted' } = actors[by] ?? {};
    if (policy !== 'scripted' || askers.has(by)) return [];
    return [
      {
        path: `demands.${id}`,
        message: `in history mode it is never asked: no dated move of ${by} threatens or presses (0.2 of threat is a hint)`,
      },
    ];
  });
}

const withoutChange = ({ whatIfs }: Scenario): Advice[] =>
  Object.entries(whatIfs)
    .filter(([, { changes }]) => Object.keys(changes).length === 0)
    .map(([id]) => ({ path: `whatIfs.${id}`, message: 'it changes nothing' }));

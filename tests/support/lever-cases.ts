import type { Params } from '../../src/model/params.ts';
import { compile } from '../../src/scenario/compile.ts';
import { numberOf, type Quantity, type Scenario } from '../../src/scenario/scenario.ts';
import { everyLeverScenario } from './toy-world.ts';

/**
 * Where each lever shows what it does: a small world, a level, and the sign of the change in the first metric it feeds. The worlds are the toy
 * world with everybody a lever can act on, a third of its people, and what `WORLDS` says is in force there with or without the lever.
 */

export interface Pull {
  readonly actor: string;
  readonly lever: string;
  readonly level: number;
  readonly border?: string;
}

export interface LeverCase {
  readonly world: WorldId;
  readonly pull: Omit<Pull, 'lever'>;
  readonly sign: 1 | -1;
  readonly at?: string; // id in the dimension of the metric; absent = all
  readonly group?: string;
}

interface World {
  readonly inForce: readonly Pull[];
  readonly change?: (scenario: Scenario) => Scenario;
}

const DAYS = 80;
const SHARE = 0.3;
/** Levers are pulled on this day; what a world has in force is in force from the first. */
const PULLED = 3;

const open: readonly Pull[] = [{ actor: 'transit', lever: 'visaEase', level: 1 }];
const turnedBack: readonly Pull[] = [
  ...open,
  { actor: 'north', lever: 'pushback', level: 0.8 },
  { actor: 'south', lever: 'pushback', level: 0.8 },
];

const WORLDS = {
  /** Nobody presses; few can get a visa. */
  still: { inForce: [] },
  /** Nobody presses, and workers need no visa. */
  work: {
    inForce: [],
    change: ({ legs, ...scenario }) => {
      const { visa: _visa, ...workFlight } = legs.workFlight!;
      return { ...scenario, legs: { ...legs, workFlight } };
    },
  },
  /** People come. */
  open: { inForce: open },
  /** People come, and are led to the north where they are led at all. */
  north: { inForce: [...open, { actor: 'transit', lever: 'steering', level: 50, border: 'northLine' }] },
  /** People come, some led, and are turned back. */
  hard: { inForce: [...turnedBack, { actor: 'transit', lever: 'escort', level: 0.5 }] },
  /** The same, and sanctions against the state that lets people move. */
  sanctioned: {
    inForce: [
      ...turnedBack,
      { actor: 'transit', lever: 'airSeats', level: 1 },
      { actor: 'transit', lever: 'hosting', level: 0.5 },
      { actor: 'union', lever: 'sanctions', level: 1 },
    ],
  },
  /** The same, and nobody may look. */
  closed: {
    inForce: [...turnedBack, { actor: 'north', lever: 'emergencyZone', level: 0.8 }],
  },
  /** The same in a winter, and leaving the border is blocked. */
  winter: {
    inForce: [...turnedBack, { actor: 'transit', lever: 'retreatBlocked', level: 0.8 }],
    change: (scenario) => ({
      ...scenario,
      climate: { plain: { tMinC: { [scenario.start]: -22 } } },
      parameters: { ...scenario.parameters, ...DEADLY },
    }),
  },
} as const satisfies Record<string, World>;
export type WorldId = keyof typeof WORLDS;

/** Upper ends of their ranges: deaths are rare, and a small world has few. */
const DEADLY = { deathBasePerDay: 3e-5, deathColdFactor: 2.1, deathFrailtySlope: 6, deathVisibleShare: 1 };

/** Fewer people, who leave soon, and no moves but those of a world. */
function scenarioOf(): Scenario {
  const scenario = everyLeverScenario();
  const fewer = (quantity: Quantity): number => Math.round(numberOf(quantity) * SHARE);
  const groups = Object.entries(scenario.groups).map(([id, group]) => {
    const abroad = group.abroadPersons === undefined ? {} : { abroadPersons: fewer(group.abroadPersons) };
    return [id, { ...group, atRiskPersons: fewer(group.atRiskPersons), ...abroad }];
  });
  return {
    ...scenario,
    days: DAYS,
    groups: Object.fromEntries(groups),
    timeline: {},
    parameters: { ...scenario.parameters, planHazardPerWeek: 0.15, bookingLagMedianDays: 6, transitStayDays: 4 },
  };
}

/** One of the worlds, without (`pull` absent) or with a lever pulled. */
export function leverWorld(id: WorldId, pull?: Pull): Params {
  const world: World = WORLDS[id];
  const base = scenarioOf();
  const inForce = world.inForce.map((move) => ({ ...move, day: 0 }));
  const moves = [...inForce, ...(pull ? [{ ...pull, day: PULLED }] : [])];
  return compile(world.change?.(base) ?? base, { mode: 'history', moves });
}

const all = { transit: { actor: 'transit', level: 1 } } as const;

/** Each lever of the registry, once. */
export const leverCases: Readonly<Record<string, LeverCase>> = {
  threat: { world: 'still', pull: all.transit, sign: 1, at: 'union' },
  visaEase: { world: 'still', pull: all.transit, sign: 1 },
  airSeats: { world: 'open', pull: all.transit, sign: 1 },
  hosting: { world: 'open', pull: all.transit, sign: -1 },
  escort: { world: 'north', pull: all.transit, sign: 1, at: 'northLine' },
  steering: { world: 'hard', pull: { actor: 'transit', level: 20, border: 'northLine' }, sign: 1, at: 'northLine' },
  crossingTools: { world: 'open', pull: all.transit, sign: -1 },
  retreatBlocked: { world: 'winter', pull: all.transit, sign: 1 },
  campShelter: { world: 'winter', pull: { actor: 'transit', level: 200, border: 'northLine' }, sign: -1 },
  freeTransport: { world: 'open', pull: all.transit, sign: 1 },
  exitControl: { world: 'open', pull: all.transit, sign: 1 },
  campClosure: { world: 'still', pull: { actor: 'host', level: 1 }, sign: 1 },
  labourBan: { world: 'work', pull: { actor: 'homeland', level: 1 }, sign: -1 },
  workerRecall: { world: 'still', pull: { actor: 'homeland', level: 5 }, sign: 1 },
  exitPermits: { world: 'open', pull: { actor: 'homeland', level: 0.8 }, sign: 1 },
  toleratedFacilitation: { world: 'open', pull: all.transit, sign: 1 },
  workerStandards: { world: 'work', pull: { actor: 'homeland', level: 1 }, sign: 1 },
  diasporaCooperation: { world: 'still', pull: { actor: 'homeland', level: 1 }, sign: 1 },
  hostingAppeal: { world: 'still', pull: { actor: 'host', level: 1 }, sign: 1, at: 'host' },
  claims: { world: 'open', pull: all.transit, sign: 1, at: 'north' },
  reception: { world: 'open', pull: { actor: 'north', level: 2 }, sign: -1, at: 'union' },
  guards: { world: 'open', pull: { actor: 'north', level: 10 }, sign: 1, at: 'northLine' },
  fence: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1, at: 'northLine' },
  pushback: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  emergencyZone: { world: 'winter', pull: { actor: 'north', level: 1 }, sign: -1 },
  detention: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  closureMessage: { world: 'open', pull: { actor: 'north', level: 1 }, sign: -1, at: 'northLine' },
  framing: { world: 'open', pull: { actor: 'north', level: -1 }, sign: -1, at: 'north' },
  returnGrant: { world: 'open', pull: { actor: 'north', level: 3000 }, sign: 1 },
  asylumSuspension: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  fastTrack: { world: 'open', pull: { actor: 'north', level: 1 }, sign: -1 },
  postClosure: { world: 'open', pull: { actor: 'north', level: 1, border: 'northLine' }, sign: -1 },
  force: { world: 'hard', pull: { actor: 'north', level: 1 }, sign: 1 },
  legalPathways: { world: 'open', pull: { actor: 'far', level: 5 }, sign: 1 },
  humanitarianCorridor: { world: 'hard', pull: { actor: 'north', level: 5, border: 'northLine' }, sign: 1 },
  temporaryProtection: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  borderProcedure: { world: 'hard', pull: { actor: 'north', level: 1 }, sign: -1 },
  ngoAccess: { world: 'closed', pull: { actor: 'north', level: 1 }, sign: 1, at: 'north' },
  informationCampaign: { world: 'still', pull: { actor: 'far', level: 1 }, sign: -1 },
  onwardPassage: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  corridorClosure: { world: 'open', pull: { actor: 'far', level: 1 }, sign: -1 },
  dublinReturn: { world: 'open', pull: { actor: 'far', level: 1 }, sign: 1 },
  readmission: { world: 'open', pull: { actor: 'north', level: 1 }, sign: 1 },
  offshoring: { world: 'open', pull: { actor: 'north', level: 5 }, sign: 1 },
  grant: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1 },
  sanctions: { world: 'open', pull: { actor: 'union', level: 1 }, sign: -1, at: 'union' },
  carrierPressure: { world: 'open', pull: { actor: 'union', level: 1 }, sign: -1 },
  originDiplomacy: { world: 'open', pull: { actor: 'union', level: 1 }, sign: -1 },
  frontlineAid: { world: 'open', pull: { actor: 'union', level: 1 }, sign: -1, at: 'union' },
  transitAid: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1 },
  standingConditionality: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1 },
  relocation: { world: 'open', pull: { actor: 'union', level: 5 }, sign: 1 },
  visaLiberalisation: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1, at: 'transit' },
  contact: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1, at: 'transit' },
  rightsScrutiny: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1, at: 'north' },
  memberSideDeal: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1, at: 'union' },
  moneyForControl: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1 },
  tariffThreat: { world: 'open', pull: { actor: 'union', level: 1 }, sign: 1, at: 'transit' },
  legalChange: { world: 'hard', pull: { actor: 'union', level: 1 }, sign: -1, at: 'north' },
  routeSuspension: { world: 'open', pull: { actor: 'airline', level: 0.5 }, sign: -1 },
  boardingBan: { world: 'open', pull: { actor: 'airline', level: 1 }, sign: -1 },
  flightsGrounded: { world: 'open', pull: { actor: 'homeland', level: 0.5 }, sign: -1 },
  repatriation: { world: 'winter', pull: { actor: 'homeland', level: 5 }, sign: 1 },
  relief: { world: 'winter', pull: { actor: 'helpers', level: 1 }, sign: -1 },
  consulRevoked: { world: 'open', pull: { actor: 'homeland', level: 1 }, sign: -1 },
  patronSupport: { world: 'sanctioned', pull: { actor: 'backer', level: 1 }, sign: -1, at: 'transit' },
  courtRuling: { world: 'hard', pull: { actor: 'rightsCourt', level: 1 }, sign: -1 },
  mediaAccess: { world: 'closed', pull: { actor: 'reporters', level: 1 }, sign: 1, at: 'north' },
};

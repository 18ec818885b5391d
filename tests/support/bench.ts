import { createState } from '../../src/model/create-state.ts';
import { levelWidth } from '../../src/model/levels.ts';
import type { ParameterId } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { moveTo } from '../../src/model/people/migrants/party.ts';
import { createToday, type Today } from '../../src/model/people/today.ts';
import { Stage, type StageName } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import { resolved } from './worlds.ts';

/*
 * A bench on which one piece of the model is measured on many people: one group, one way to the border, everybody a party of one with the same cash, no
 * harm and no price unless a test asks for it. Constants may be set beyond the registry's ranges, to isolate one effect.
 */

export interface Bench {
  readonly params: Params;
  readonly state: State;
}

export interface BenchOptions {
  readonly people?: number;
  readonly days?: number;
  readonly seed?: string;
  readonly constants?: Partial<Record<ParameterId, number>>;
  readonly group?: Readonly<Record<string, unknown>>;
  readonly groups?: readonly string[]; // more than one group, all alike; `people` is the number in each
  readonly borders?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly legs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly places?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly facilitators?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What would blur a measurement. */
const QUIET = {
  partySizeMean: 1,
  fragileShare: 0,
  rumourError: 0,
  priceSpreadLog: 0,
  abandonShare: 0,
  deathBasePerDay: 0,
  deathPerAttempt: 0,
  healthLossPerDay: 0,
  healthLossCold: 0,
  healthLossWet: 0,
  healthLossHunger: 0,
  healthLossViolence: 0,
  hospitalShare: 0,
  idleGiveUpPerWeek: 0,
  coldTryLoss: 0,
  foundInlandPerDay: 0,
  interceptionCrowdWeight: 0,
  interceptionSnowWeight: 0,
  weatherNoiseC: 0,
  capacityGrowthMax: 40, // leaves room for many at the start: rows are limited
} as const satisfies Partial<Record<ParameterId, number>>;

export const LINE = {
  from: 'transit',
  to: 'north',
  staging: 'city',
  inside: 'town',
  lengthKm: 200,
  approachDays: 0,
  guardsPerKm: 5,
  climate: 'mild',
} as const;

export const LEG = { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 100 } as const;

export function bench(options: BenchOptions = {}): Bench {
  const { people = 20_000, days = 90, seed = 'bench', constants = {} } = options;
  const group = {
    home: 'home',
    destination: 'far',
    atRiskPersons: people,
    cashEur: { median: 5000, sigmaLog: 0 },
    kinHelpShare: 0,
    minorsShare: 0,
    protectionNeedShare: 0,
    wageGapLog: 2,
    ...options.group,
  };
  const scenario = resolved({
    limen: 1,
    id: 'bench',
    title: 'A bench',
    start: '2030-01-01',
    days,
    groups: Object.fromEntries((options.groups ?? ['walkers']).map((id) => [id, group])),
    places: {
      home: { kind: 'home', country: 'homeland' },
      city: { kind: 'city', country: 'transit' },
      town: { kind: 'target', country: 'north' },
      far: { kind: 'destination', country: 'far' },
      ...options.places,
    },
    legs: options.legs ?? { flight: LEG },
    borders: options.borders ?? { line: LINE },
    facilitators: options.facilitators ?? {},
    climate: { mild: { tMinC: { '2030-01-01': 10 } } },
    parameters: { capacityGrowthMax: { value: QUIET.capacityGrowthMax, note: 'a bench' } },
    actors: {
      transit: { role: 'transitState' },
      north: { role: 'targetState' },
      far: { role: 'destinationState' },
      homeland: { role: 'originState' },
    },
  });
  const params = compile({ ...scenario, parameters: { ...QUIET, ...constants } }, { mode: 'history' });
  return { params, state: createState(params, seed) };
}

/** Puts everybody into a stage at a place, at segment 0, with nothing to do until told. */
export function place({ params, state }: Bench, stage: StageName, at: string, segment = 0): void {
  const where = params.places.findIndex(({ id }) => id === at);
  if (where < 0) throw new Error(`there is no place ${at}`);
  for (let i = 0; i < params.peopleCount; i++) {
    state.people.segment[i] = segment;
    moveTo(state, params, i, Stage[stage], where);
  }
}

/** A day on which every party tries to cross. */
export function everybodyTries({ params }: Bench): Today {
  return { ...createToday(), attempts: Array.from({ length: params.peopleCount }, (_, i) => i) };
}

/** A move of an actor that reaches the world today: the level that a lever is asked for, by the id of its slot. */
export function setLever({ params, state }: Bench, slotId: string, level: number): void {
  const slot = params.leverSlots.find(({ id }) => id === slotId);
  if (slot === undefined) throw new Error(`there is no lever ${slotId}`);
  const width = levelWidth(params);
  state.levers.requested.fill(level, slot.index * width, (slot.index + 1) * width);
}

/** Five standard errors of a share of n: a test that looks at some hundred shares is wrong once in ten thousand runs. */
export const fiveErrors = (share: number, n: number): number => 5 * Math.sqrt((share * (1 - share)) / n) + 1e-9;

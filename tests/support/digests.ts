import type { RunDigest } from '../../src/run/digest.ts';
import { replicateSeed } from '../../src/run/ensemble.ts';

/** What is said of a made-up run; the rest is 0. */
export interface Numbers {
  readonly deaths?: number | null;
  readonly unmet?: number;
  readonly protection?: number;
  readonly attempts?: number;
  readonly arrivals?: number;
  readonly pushbacks?: number;
  readonly concession?: number;
  readonly peak?: number;
  readonly visible?: number;
  readonly interceptions?: number;
  readonly applications?: number;
  readonly offers?: number;
  readonly levels?: Readonly<Record<string, number>>; // by lever slot
  readonly frames?: Readonly<Record<string, number>>; // by actor
}

function digestOf(seed: string, numbers: Numbers): RunDigest {
  const {
    deaths = 0,
    unmet = 0,
    protection = 0,
    attempts = 0,
    arrivals = 0,
    pushbacks = 0,
    concession = 0,
    peak = 0,
    visible = 0,
    interceptions = 0,
    applications = 0,
    offers = 0,
    frames = {},
    levels = {},
  } = numbers;
  const kind = concession <= 0.05 ? 'none' : concession < 0.75 ? 'partial' : 'full';
  return {
    seed,
    fingerprint: '0'.repeat(16),
    scenarioHash: '0'.repeat(64),
    days: 31,
    people: 10,
    agentSteps: 310,
    humanCost: {
      deathsTrue: deaths,
      deathsVisible: visible,
      unmetProtectionNeed: unmet,
      returnedToRisk: null,
      protectionReached: protection,
    },
    outcome: {
      concession,
      kind,
      symbolic: 0,
      day: null,
      byIssue: {},
      endedBy: 'horizon',
      leveragePeak: peak,
      concessionOfAsk: concession,
    },
    movements: { attempts, arrivalsHub: arrivals, pushbacks, interceptions, asylumApplications: applications },
    stages: { settled: 10 },
    eventCounts: { offerMade: offers },
    months: ['2021-08'],
    monthDays: [31],
    monthly: [...columns('leverLevel', levels), ...columns('threatFrame', frames)],
  };
}

export const runsOf = (count: number, numbers: (index: number) => Numbers): RunDigest[] =>
  Array.from({ length: count }, (_, index) => digestOf(replicateSeed('1', index + 1), numbers(index)));

function columns(metric: string, byWhere: Readonly<Record<string, number>>): RunDigest['monthly'] {
  return Object.entries(byWhere).map(([where, value]) => ({ metric, where, values: Float64Array.of(value) }));
}

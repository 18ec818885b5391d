import { type Key, runKey, subKey, uniform } from '../../src/kernel/draws.ts';
import type { DyadState } from '../../src/model/actor-state.ts';
import { offersFor } from '../../src/model/diplomacy/offers.ts';
import { type Pressing, pressingCost, seenPressing } from '../../src/model/diplomacy/pressing-cost.ts';
import { type DyadRule, type Situation, Slot, type Stakes } from '../../src/model/diplomacy/situation.ts';
import { stepDyad } from '../../src/model/diplomacy/step.ts';
import { type ParameterId, type ParameterValues, parameters, parameterValues } from '../../src/model/parameters.ts';

/*
 * One dyad without a world: the bargaining of the model on the aggregate weekly flow of parameters.md A.3 (f, a, st, pb, ab, sal, A, B, R).
 * For tests of base rates and of closed formulas; the model itself gets its flows from people.
 */

export interface DyadCase {
  readonly p: ParameterValues;
  readonly stakes: Stakes;
  /** Movement at the border; null = constant costs (`costs`). */
  readonly flow: Flow | null;
  readonly costs?: { readonly to: number; readonly by: number };
  readonly epochWeeksTo: number;
  readonly epochWeeksBy: number;
  /** Stage it starts in. */
  readonly start: 'latent' | 'threat' | 'executing';
  readonly credibility: number;
  readonly noise: number;
}

interface Flow {
  readonly capacity: number; // cap
  readonly rightsCommitment: number; // N
  readonly exclusion: number; // ban
  readonly rally: number;
  readonly restrictive: number; // A0
  readonly protective: number; // B0
  readonly weights: { readonly kA: number; readonly kP: number; readonly kH: number; readonly kF: number };
  readonly leak: number;
  readonly airWeek: number;
  readonly airReach: number;
  readonly airLagWeeks: number;
  readonly sanctionWeek: number;
  readonly pressing: Omit<Pressing, 'sanctions' | 'stranded' | 'pressure' | 'escalation'>;
}

export interface DyadRun {
  readonly own: DyadState;
  readonly weeks: number; // until it ended, or the horizon
  readonly executedWeek: number; // −1 never
  readonly share: number; // material concession 0..1
  readonly atThreat: boolean; // conceded before anything moved
  readonly log: readonly { week: number; rule: DyadRule; side: 'by' | 'to' }[];
}

export function newDyad(issues: number, credibility: number, start: DyadCase['start']): DyadState {
  return {
    stage: start,
    stageSince: 0,
    started: start !== 'latent',
    escalation: start === 'executing' ? 0.4 : start === 'threat' ? 0.2 : 0,
    escalationPeak: 0.4,
    credibility,
    deadline: -1,
    deedDone: false,
    flowShown: start === 'executing',
    beliefByTo: new Float64Array(3).fill(1 / 3),
    beliefByBy: new Float64Array(3).fill(1 / 3),
    valueFactor: 1,
    incomeFactor: 1,
    sanctionsAsked: 0,
    costTo: 0,
    noiseBy: 1,
    noiseTo: 1,
    costBy: 0,
    threatCost: 0,
    holdingTime: 0,
    granting: 0,
    leverage: 0,
    leverageBelieved: 0,
    leverageHigh: false,
    pressure: 0,
    concession: new Float64Array(issues),
    symbolic: 0,
    concededDay: -1,
    endedBy: start === 'latent' ? 'notStarted' : 'horizon',
    leveragePeak: 0,
    lastEvent: null,
    flow: null,
  };
}

/** Stakes of one material demand; everything may be overridden. */
export function stakesWith(
  p: ParameterValues,
  some: Partial<Stakes> & { value: number; cost: number; divisible?: boolean },
): Stakes {
  const { divisible = true, ...rest } = some;
  const issues = [{ value: some.value, cost: some.cost, divisible, symbolic: false, money: false }];
  return {
    p,
    aim: 'compel',
    issues,
    offers: offersFor(issues, p),
    precedent: 1 + p.precedentForesight * p.precedentLearning,
    discountTo: p.discountPerWeek,
    discountBy: p.discountPerWeek,
    audienceTo: p.audienceCostToUtil,
    audienceBy: p.audienceCostByUtil,
    faceSaving: p.faceSavingUtil,
    stopPropensity: p.stopPropensity,
    actProb: p.blocActProb,
    unseenCredibility: p.unseenCredibilityShare,
    deadlineWeeks: p.deterDeadlineWeeks,
    openingHazard: p.openingHazardPerWeek,
    openingBelief: p.openingBelief,
    ...rest,
  };
}

/** Runs one dyad week by week. `key` and `id` address its draws. */
export function runDyad(of: DyadCase, key: Key, id: number, horizonWeeks: number): DyadRun {
  const { stakes, flow } = of;
  const own = newDyad(stakes.issues.length, of.credibility, of.start);
  if (stakes.aim === 'deter') own.deadline = stakes.deadlineWeeks * 7;
  const log: { week: number; rule: DyadRule; side: 'by' | 'to' }[] = [];
  let world = { f: 0, a: 0, st: 0, pb: 0, ab: 0, sal: 0, A: flow?.restrictive ?? 0, B: flow?.protective ?? 0, R: 0 };
  let executedWeek = of.start === 'executing' ? 0 : -1;
  let week = 1;
  for (; week <= horizonWeeks; week++) {
    const day = week * 7;
    const draw = (slot: number, onDay = day): number => uniform(key, 0, onDay % 8000, id, slot);
    const since = executedWeek >= 0 ? week - executedWeek : 0;
    if (flow) world = nextWeek(world, own, flow, since);
    const now = situation(of, own, world, week, since, draw);
    own.costTo = now.costTo;
    own.costBy = now.costBy;
    stepDyad(own, stakes, now, draw, (rule, side) => {
      log.push({ week, rule, side });
    });
    if (own.stage === 'executing' && executedWeek < 0) executedWeek = week;
    if (own.stage === 'stopped' || own.stage === 'conceded' || own.stage === 'deal') break;
  }
  return {
    own,
    weeks: Math.min(week, horizonWeeks),
    executedWeek,
    share: own.concession[0]!,
    atThreat: own.stage === 'conceded' && executedWeek < 0,
    log,
  };
}

type World = { f: number; a: number; st: number; pb: number; ab: number; sal: number; A: number; B: number; R: number };

const clamp01 = (x: number): number => Math.min(1, Math.max(0, x));

function nextWeek(w: World, own: DyadState, flow: Flow, since: number): World {
  const e = own.stage === 'executing' ? own.escalation : 0;
  const air = flow.airReach * clamp01((since - flow.airWeek) / flow.airLagWeeks);
  const f = w.f + 0.3 * (flow.capacity * e * (1 - air * (1 - flow.leak)) - w.f);
  const pb = Math.min(1, w.pb + 0.12 * w.f * (1 - 0.5 * flow.rightsCommitment));
  const a = f * (1 - 0.75 * pb);
  const st = w.st + 0.1 * (f * pb - w.st);
  const ab = 0.9 * w.ab + 0.1 * (2 * pb * f + 0.3 * st);
  const seen = ab * (1 - flow.exclusion);
  const sal = Math.max(0.71 * w.sal, clamp01(0.6 * a + 0.4 * f + 0.4 * seen));
  const A = w.A + 0.03 * sal * a * (1 - w.A) - 0.02 * (w.A - flow.restrictive);
  const B = w.B + 0.05 * sal * seen * (1 - w.B) - 0.04 * (w.B - flow.protective);
  const R = 0.93 * w.R + 0.03 * flow.rally * f;
  return { f, a, st, pb, ab, sal, A, B, R };
}

function situation(
  of: DyadCase,
  own: DyadState,
  w: World,
  week: number,
  since: number,
  draw: (slot: number) => number,
): Situation {
  const { p, flow } = of;
  const noise = (slot: number): number => 1 + of.noise * (2 * draw(slot) - 1);
  const common = {
    day: week * 7,
    isWeek: true,
    epochsTo: week % of.epochWeeksTo === 0 ? of.epochWeeksTo / 2 : 0,
    epochsBy: week % of.epochWeeksBy === 0 ? of.epochWeeksBy / 2 : 0,
    faceGiven: 0,
    escalationRead: null,
  };
  if (flow === null) {
    const { to, by } = of.costs ?? { to: 0, by: 0 };
    return {
      ...common,
      costTo: to,
      costToSeen: to * noise(Slot.noiseBy),
      costBy: by,
      costBySeen: by * noise(Slot.noiseTo),
      threatCost: to,
      executionCostSeen: by * noise(Slot.noiseTo),
      rent: -by,
    };
  }
  const { kA, kP, kH, kF } = flow.weights;
  const polar = 4 * w.A * w.B;
  const seen = w.ab * (1 - flow.exclusion);
  const costTo =
    p.targetCostScaleUtilPerWeek *
    Math.max(0, w.sal * (kA * w.A * w.a + kP * polar * w.f) + kH * flow.rightsCommitment * seen + kF * w.f - w.R);
  const sanctions = clamp01((since - flow.sanctionWeek) / 12);
  const pressing: Pressing = { ...flow.pressing, sanctions, stranded: w.st, pressure: w.f, escalation: own.escalation };
  const ahead: Pressing = { ...pressing, stranded: 0, pressure: flow.capacity, escalation: 0.4 };
  const costBy = pressingCost(pressing, p);
  return {
    ...common,
    costTo,
    costToSeen: costTo * noise(Slot.noiseBy),
    costBy,
    costBySeen: pressingCost(seenPressing(pressing, p), p) * noise(Slot.noiseTo),
    threatCost:
      p.targetCostScaleUtilPerWeek *
      flow.capacity *
      (kA * flow.restrictive + kP * 4 * flow.restrictive * flow.protective + kF),
    executionCostSeen: pressingCost(seenPressing(ahead, p), p) * noise(Slot.noiseTo),
    rent: own.stage === 'executing' ? -costBy : -pressingCost(ahead, p),
  };
}

/** A dyad drawn from the ranges of table G, as in the ensembles of corrections.md 5. */
export function drawnCase(
  key: Key,
  id: number,
  options: { deterShare: number; indivisibleShare: number; costFactor: number },
): DyadCase {
  let slot = 100;
  const u = (): number => uniform(key, 1, 0, id, slot++);
  const between = (lo: number, hi: number): number => lo + (hi - lo) * u();
  const of = (parameter: ParameterId): number =>
    between(parameters[parameter].range[0], parameters[parameter].range[1]);
  const aim = u() < options.deterShare ? 'deter' : 'compel';
  const divisible = aim === 'compel' && u() >= options.indivisibleShare;
  const p = parameterValues();
  const stakes = stakesWith(p, {
    aim,
    divisible,
    value: between(0.4, 1.4),
    cost: between(0.3, 1.6) * options.costFactor,
    precedent: 1 + of('precedentForesight') * of('precedentLearning'),
    discountTo: of('discountPerWeek'),
    discountBy: of('discountPerWeek'),
    audienceTo: of('audienceCostToUtil'),
    audienceBy: of('audienceCostByUtil'),
    faceSaving: of('faceSavingUtil'),
    actProb: of('blocActProb'),
  });
  const flow: Flow = {
    capacity: of('reachableCapacityShare'),
    rightsCommitment: of('rightsCommitment'),
    exclusion: of('zoneLevel'),
    rally: of('rallyStrength'),
    restrictive: of('restrictiveCampStart'),
    protective: of('protectiveCampStart'),
    weights: {
      kA: of('restrictiveCostWeight'),
      kP: of('polarisationCostWeight'),
      kH: of('hypocrisyCostWeight'),
      kF: of('capacityCostWeight'),
    },
    leak: between(0.05, 0.3),
    airWeek: between(6, 40),
    airReach: between(0.3, 1),
    airLagWeeks: between(2, 6),
    sanctionWeek: between(4, 30),
    pressing: {
      operating: of('operatingCost'),
      sanctionBite: of('sanctionBite'),
      patron: of('patronOffsetShare'),
      backed: 0,
      atRisk: 0,
      criticism: 0,
      strandedPain: of('strandedPain'),
      income: of('crisisIncome'),
      diversion: 0,
      hostingFatigue: 0,
      image: 0,
      punishment: 0,
    },
  };
  return {
    p,
    stakes,
    flow,
    epochWeeksTo: 2,
    epochWeeksBy: 2,
    start: 'threat',
    credibility: of('executionProb'),
    noise: 0,
  };
}

export const harnessKey = (seed: string): Key => subKey(runKey(seed), 'dyads');

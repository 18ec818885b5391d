import { type Key, runKey, subKey, uniform } from '../../src/kernel/draws.ts';
import type { DyadState } from '../../src/model/actor-state.ts';
import { offersFor } from '../../src/model/diplomacy/offers.ts';
import type { DyadRule, Situation, Stakes } from '../../src/model/diplomacy/situation.ts';
import { stepDyad } from '../../src/model/diplomacy/step.ts';
import type { ParameterValues } from '../../src/model/parameters.ts';

/*
 * One dyad without a world, at constant costs: for tests of closed formulas. Dyads whose costs move run through the whole day of the model instead
 * (src/study/analysis/drawn-dyad.ts).
 */

export interface DyadCase {
  readonly p: ParameterValues;
  readonly stakes: Stakes;
  readonly costs: { readonly to: number; readonly by: number };
  readonly epochWeeksTo: number;
  readonly epochWeeksBy: number;
  /** Stage it starts in. */
  readonly start: 'latent' | 'threat' | 'executing';
  readonly credibility: number;
}

export interface DyadRun {
  readonly own: DyadState;
  readonly weeks: number; // until it ended, or the horizon
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
    precedents: { conceded: 0, held: 0 },
    norm: { index: 0, onsetDay: -1, isOn: false },
    underTerms: false,
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
    executionProb: p.executionProb,
    unseenCredibility: p.unseenCredibilityShare,
    deadlineWeeks: p.deterDeadlineWeeks,
    openingHazard: p.openingHazardPerWeek,
    openingBelief: p.openingBelief,
    targetForesight: p.targetForesight,
    otherMeansChance: 0,
    ...rest,
  };
}

/** Runs one dyad week by week. `key` and `id` address its draws. */
export function runDyad(of: DyadCase, key: Key, id: number, horizonWeeks: number): DyadRun {
  const own = newDyad(of.stakes.issues.length, of.credibility, of.start);
  const log: { week: number; rule: DyadRule; side: 'by' | 'to' }[] = [];
  let week = 1;
  for (; week <= horizonWeeks; week++) {
    const day = week * 7;
    const draw = (slot: number, onDay = day): number => uniform(key, 0, onDay % 8000, id, slot);
    const now = situation(of, week);
    own.costTo = now.costTo;
    own.costBy = now.costBy;
    stepDyad(own, of.stakes, now, draw, (rule, side) => {
      log.push({ week, rule, side });
    });
    if (own.stage === 'stopped' || own.stage === 'conceded' || own.stage === 'deal') break;
  }
  return { own, weeks: Math.min(week, horizonWeeks), log };
}

function situation({ costs: { to, by }, epochWeeksTo, epochWeeksBy }: DyadCase, week: number): Situation {
  return {
    day: week * 7,
    isWeek: true,
    epochsTo: week % epochWeeksTo === 0 ? epochWeeksTo / 2 : 0,
    epochsBy: week % epochWeeksBy === 0 ? epochWeeksBy / 2 : 0,
    setup: 0.05,
    unity: 1,
    faceGiven: 0,
    escalationRead: null,
    costTo: to,
    costToSeen: to,
    costBy: by,
    costBySeen: by,
    threatCost: to,
    executionCostSeen: by,
    rent: -by,
  };
}

export const harnessKey = (seed: string): Key => subKey(runKey(seed), 'dyads');

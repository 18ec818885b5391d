import { uniform } from '../../kernel/draws.ts';
import { feedersOf } from '../causes.ts';
import { escalationOf } from '../escalation.ts';
import { log } from '../events-log.ts';
import { observe, observeActor, observeDyad } from '../observed.ts';
import type { DyadParams, Params } from '../params.ts';
import { polarisation } from '../politics/camps.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { harden } from './harden.ts';
import { type Pressing, pressingCost, seenPressing } from './pressing-cost.ts';
import { type Draw, type Report, type Situation, Slot } from './situation.ts';
import { refreshLeverage } from './stage.ts';
import { punishmentOf, stakesOf } from './stakes.ts';
import { stepDyad } from './step.ts';

/** Step 2b: every dyad: demand, threat, offer, answer, stop. Costs are refreshed every day; beliefs move every week. */
export function bargain(state: State, params: Params): void {
  for (const actor of state.actors) actor.operatingCost = 0;
  params.dyads.forEach((dyad, index) => {
    const own = state.dyads[index]!;
    const draw: Draw = (slot, onDay = state.day) =>
      uniform(state.keys.actors[dyad.by]!, Stream.bargain, onDay, index, slot);
    const report: Report = (rule, side, numbers) => {
      const [actor, about] = side === 'by' ? [dyad.by, dyad.to] : [dyad.to, dyad.by];
      const causes = [own.lastEvent, ...feedersOf(state, params, READ_BY[side], dyad.segments)];
      own.lastEvent = log(state, rule, params.actors[actor]!.id, params.actors[about]!.id, numbers, causes);
    };
    const stakes = stakesOf(params, dyad);
    const now = situationOf(state, params, index, draw);
    harden(state, params, dyad, own, report);
    stepDyad(own, stakes, now, draw, report);
    if (own.stage !== 'latent')
      refreshLeverage(own, stakes, own.stage === 'executing' ? now.costBySeen : now.executionCostSeen);
    if (own.stage === 'executing') {
      const by = state.actors[dyad.by]!;
      by.operatingCost += own.costBy;
    }
  });
}

/** Records behind the decisions of each side: the levers that feed them are their causes. */
const READ_BY = {
  to: ['attempts', 'entries', 'deathsVisible'],
  by: ['pushbacks', 'seats', 'leverage'],
} as const;

function situationOf(state: State, params: Params, index: number, draw: Draw): Situation {
  const { p } = params;
  const dyad = params.dyads[index]!;
  const own = state.dyads[index]!;
  const by = params.actors[dyad.by]!;
  const to = params.actors[dyad.to]!;
  const isWeek = isDue(state.day, DAYS_PER_WEEK);
  if (isWeek) {
    own.noiseBy = 1 + p.opponentCostNoiseShare * (2 * draw(Slot.noiseBy) - 1);
    own.noiseTo = 1 + p.opponentCostNoiseShare * (2 * draw(Slot.noiseTo) - 1);
  }
  const pressing = pressingOf(state, params, index);
  const execution = { ...pressing, ...ahead(params, dyad) };
  own.costTo = state.actors[dyad.to]!.costHolding * shareOfPressure(state, params, index);
  own.costBy = pressingCost(pressing, p);
  return {
    day: state.day,
    isWeek,
    epochsTo: isDue(state.day, to.epochDays) ? to.epochDays / p.decisionEpochDays : 0,
    epochsBy: isDue(state.day, by.epochDays) ? by.epochDays / p.decisionEpochDays : 0,
    costTo: own.costTo,
    costToSeen: own.costTo * own.noiseBy,
    costBy: own.costBy,
    costBySeen: pressingCost(seenPressing(pressing, p), p) * own.noiseTo,
    threatCost: threatenedCost(state, params, dyad),
    executionCostSeen: pressingCost(seenPressing(execution, p), p) * own.noiseTo,
    rent: -(own.stage === 'executing' ? own.costBy : pressingCost(execution, p)),
    escalationRead: by.policy === 'adaptive' ? null : escalationOf(state, params, dyad.by),
  };
}

/** Day 0 is nobody's date: nothing has been observed yet. */
function isDue(day: number, epochDays: number): boolean {
  return day > 0 && day % epochDays === 0;
}

function pressingOf(state: State, params: Params, index: number): Pressing {
  const dyad = params.dyads[index]!;
  const own = state.dyads[index]!;
  const seen = observeDyad(state, params, index);
  const home = state.actors[dyad.by]!;
  own.pressure = seen.pressure;
  return {
    operating: trait(params, dyad.by, 'operatingCost'),
    sanctionBite: trait(params, dyad.by, 'sanctionBite'),
    sanctions: state.controls.sanctionShare[dyad.by]!,
    patron: trait(params, dyad.by, 'patronOffsetShare'),
    strandedPain: trait(params, dyad.by, 'strandedPain'),
    stranded: seen.stranded,
    income: trait(params, dyad.by, 'crisisIncome') * own.incomeFactor,
    pressure: seen.pressure,
    escalation: own.escalation,
    diversion: home.diversion,
    hostingFatigue: trait(params, dyad.by, 'hostingFatigue'),
    image: home.imageGain,
    punishment: punishmentOf(params, dyad),
  };
}

/** What both sides expect of an execution that has not begun: the movement the state can reach, nobody stranded yet. */
function ahead(params: Params, dyad: DyadParams): Pick<Pressing, 'pressure' | 'escalation' | 'stranded'> {
  return {
    pressure: trait(params, dyad.by, 'reachableCapacityShare'),
    escalation: params.p.openingEscalation,
    stranded: 0,
  };
}

/** The part of the cost of holding on that this dyad causes: its share of the movement at all borders of the state under pressure. */
function shareOfPressure(state: State, params: Params, index: number): number {
  const dyad = params.dyads[index]!;
  const { flow } = state.dyads[index]!;
  const all = observeActor(state, params, dyad.to);
  const here = observe(state, params, dyad.segments);
  // Movement without people is relative to capacity already; where there are no borders at all the unit is capacity itself.
  const unit = flow !== null && all.capacity === 0 ? 1 : all.capacity;
  const total = all.pressure * unit;
  const rivals = params.dyads.filter(({ to }) => to === dyad.to).length;
  return total > 0 ? Math.min(1, (here.pressure * here.capacity + (flow?.pressure ?? 0) * unit) / total) : 1 / rivals;
}

/** Weekly cost of the movement a threat announces: κ·cap·(kA·A + kP·4AB + kF). */
function threatenedCost(state: State, params: Params, dyad: DyadParams): number {
  const home = state.actors[dyad.to]!;
  const reach = trait(params, dyad.by, 'reachableCapacityShare');
  const restrictive = trait(params, dyad.to, 'restrictiveCostWeight') * home.restrictiveCampShare;
  const polarised = trait(params, dyad.to, 'polarisationCostWeight') * polarisation(home);
  const capacity = trait(params, dyad.to, 'capacityCostWeight');
  return params.p.targetCostScaleUtilPerWeek * reach * (restrictive + polarised + capacity);
}

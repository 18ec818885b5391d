import { uniform } from '../../kernel/draws.ts';
import { feedersOf } from '../causes.ts';
import { escalationOf } from '../escalation.ts';
import { log } from '../events-log.ts';
import { observeDyad } from '../observed.ts';
import type { DyadParams, Params } from '../params.ts';
import { unity } from '../politics/bloc.ts';
import { costCaused, costThreatened } from '../politics/dyad-cost.ts';
import { campsEmptied, hostingRelief } from '../politics/hosting.ts';
import { remittancesAhead, remittancesLost } from '../politics/shortage.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { audienceCosts, payAudiences, standOf } from './audience.ts';
import { tiedToControl, tradedBy } from './conditionality.ts';
import { bookContact } from './contact.ts';
import { grantByScript } from './grant.ts';
import { harden } from './harden.ts';
import { setupCost } from './normalisation.ts';
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
    const draw: Draw = (slot, onDay = state.day) => uniform(state.keys.dyads[index]!, Stream.bargain, onDay, 0, slot);
    const report: Report = (rule, side, numbers) => {
      const [actor, about] = side === 'by' ? [dyad.by, dyad.to] : [dyad.to, dyad.by];
      const causes = [own.lastEvent, ...feedersOf(state, params, READ_BY[side], dyad.segments)];
      own.lastEvent = log(state, rule, params.actors[actor]!.id, params.actors[about]!.id, numbers, causes);
    };
    const stakes = tiedToControl(stakesOf(params, index), tradedBy(state, params, dyad));
    const now = situationOf(state, params, index, draw);
    const before = standOf(own, stakes);
    harden(state, params, dyad, own, report);
    grantByScript(own, stakes, now, state.controls.grantedShare[dyad.to]!, report);
    stepDyad(own, stakes, now, draw, report);
    payAudiences(state, params, dyad, audienceCosts(before, own, stakes, now), own.lastEvent);
    bookContact(own, params, dyad, state.controls.contact[dyad.by]!);
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
  to: ['attempts', 'entries', 'deathsVisible', 'costShortage', 'permitsRefused'],
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
  own.costTo = costCaused(state, params, index);
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
    threatCost: costThreatened(state, params, dyad),
    executionCostSeen: pressingCost(seenPressing(execution, p), p) * own.noiseTo,
    rent: -(own.stage === 'executing' ? own.costBy : pressingCost(execution, p)),
    setup: setupCost(state, params, index, dyad),
    unity: unity(state.actors[dyad.to]!, p),
    faceGiven: p.contactFaceSavingUtil * state.controls.contact[dyad.by]!,
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
    backed: state.controls.patronShare[dyad.by]!,
    atRisk: benefitsAtRisk(state, params, dyad.by),
    remittances: remittancesLost(state, params, dyad),
    criticism: home.rightsScrutiny - trait(params, dyad.by, 'rightsScrutinyStart'),
    strandedPain: trait(params, dyad.by, 'strandedPain'),
    stranded: seen.stranded,
    income: trait(params, dyad.by, 'crisisIncome') * own.incomeFactor,
    pressure: seen.pressure,
    escalation: own.escalation,
    diversion: home.diversion,
    hostingFatigue: hostingRelief(state, params, dyad.by),
    emptied: campsEmptied(state, params, dyad.by),
    image: home.imageGain,
    punishment: punishmentOf(params, dyad, state.day),
  };
}

/** What others give a state for keeping people, weighted: aid with conditions, easier travel, money for control. */
function benefitsAtRisk({ controls }: State, { p }: Params, actor: number): number {
  return (
    p.aidLossWeight * controls.transitAid[actor]! +
    p.visaLossWeight * controls.visaLiberal[actor]! +
    p.moneyLossWeight * controls.controlMoney[actor]!
  );
}

/** What both sides expect of an execution that has not begun: the movement the state can reach, nobody stranded yet, a ban of a season, camps emptied as fast as can be. */
function ahead(
  params: Params,
  dyad: DyadParams,
): Pick<Pressing, 'pressure' | 'escalation' | 'stranded' | 'remittances' | 'emptied'> {
  return {
    pressure: trait(params, dyad.by, 'reachableCapacityShare'),
    escalation: params.p.openingEscalation,
    stranded: 0,
    remittances: remittancesAhead(params, dyad),
    emptied: dyad.means.includes('camps') ? 1 : 0,
  };
}

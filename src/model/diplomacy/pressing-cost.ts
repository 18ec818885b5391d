import { clamp01 } from '../../kernel/math.ts';
import type { ParameterValues } from '../parameters.ts';

/** What applying pressure costs and brings. Weights and stocks of one state; the flow is what everybody sees. */
export interface Pressing {
  readonly operating: number; // c0
  readonly sanctionBite: number; // kS
  readonly sanctions: number; // felt, 0..1
  readonly patron: number; // share of sanctions made up for
  readonly backed: number; // share of the rest that a patron makes good by its own lever
  readonly atRisk: number; // aid, travel and money that are lost by pressing, ≥ 0
  readonly remittances: number; // money that workers no longer send home, weighted, ≥ 0
  readonly criticism: number; // scrutiny of it above where it started; below 0: praise
  readonly strandedPain: number; // kSt
  readonly stranded: number; // st
  readonly income: number; // rev, after hardening
  readonly pressure: number; // f
  readonly escalation: number; // e
  readonly diversion: number;
  readonly hostingFatigue: number; // what a host gains when those it is tired of hosting are gone
  readonly emptied: number; // pace at which its camps are emptied, of the fastest, 0..1
  readonly image: number;
  readonly punishment: number; // value of demands that only punish, utils
}

/**
 * Weekly cost to the state applying pressure, in utils (A.3): κC·(c0 + kS·sanctions·(1 − patron)·(1 − backed) + kSt·stranded + criticism + what it was
 * given for keeping people and loses, whole from the first step of pressure on + remittances lost − rents). The rents are what
 * the crisis brings without any concession: income from visas and fares, a lost war or election displaced from attention,
 * relief of those tired of hosting, the other side's bad image, and revenge. They can exceed the cost: then pressure pays for itself.
 */
export function pressingCost(of: Pressing, p: ParameterValues): number {
  const income = of.income * Math.min(of.pressure, p.incomePressureMax);
  const atHome = of.diversion + of.hostingFatigue * Math.min(1, of.pressure + of.emptied) + of.image;
  const sanctions = of.sanctionBite * of.sanctions * (1 - of.patron) * (1 - of.backed);
  const lost = of.atRisk * clamp01(of.escalation / p.openingEscalation);
  const borne =
    of.operating + sanctions + of.strandedPain * of.stranded + p.scrutinyBite * of.criticism + lost + of.remittances;
  const scaled = p.coercerCostScaleUtilPerWeek * (borne - (income + atHome) * of.escalation);
  return scaled - p.punishRent * of.punishment * of.escalation;
}

/** The same as others see it: sanctions, people and movement are public, character and motives at home are not. */
export function seenPressing(of: Pressing, p: ParameterValues): Pressing {
  return {
    ...of,
    operating: p.operatingCost,
    patron: p.patronOffsetShare,
    income: p.crisisIncome,
    strandedPain: p.strandedPain,
    sanctionBite: p.sanctionBite,
    diversion: 0,
    hostingFatigue: 0,
    image: 0,
    punishment: 0,
  };
}

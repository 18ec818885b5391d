import { clamp01 } from '../kernel/math.ts';
import { leverLevel } from './levels.ts';
import type { Means } from './means.ts';
import type { ParameterValues } from './parameters.ts';
import type { Params } from './params.ts';
import type { State } from './state.ts';

/**
 * Escalation (parameters.md A.2) and the levers of a state applying pressure: one table by what it presses with, read in both directions.
 *
 * | e  | exit                                          | camps    | workers          | permits | passage    | market |
 * |----|-----------------------------------------------|----------|------------------|---------|------------|--------|
 * | .2 | threat                                        | threat   | threat, standards| threat  | threat     | threat |
 * | .4 | exit control given up, part of the visa rule  | closure  | half a ban       | refusal | passage on | tariff |
 * | .6 | visas, seats, hosting, transport, facilitation| ⋮        | ban              | ⋮       | ⋮          | ⋮      |
 * | .8 | escorts, tools, claims                        | ⋮        | half the recall  | ⋮       | ⋮          | ⋮      |
 * | 1  | retreat blocked                               | ⋮        | recall           | ⋮       | ⋮          | ⋮      |
 *
 * ⋮: one lever that grows with e, a quarter of it at .4 and all of it at 1. An adaptive state chooses e and sets the levers of that row and
 * those above it (`levelsFor`). For everybody else e is read off the effective levels (`escalationOf`): each row counts as far as its lever
 * has come, and the highest counts. Seats without visas are a timetable, not pressure; claims and standards move nobody and are not read.
 */
interface Ladder {
  readonly levels: (e: number, of: Holder) => Readonly<Record<string, number>>;
  readonly read: (level: (lever: string) => number, of: Holder) => number;
}

interface Holder {
  readonly p: ParameterValues;
  readonly recallPerDay: number; // workers a day at full recall
}

const ladders: Readonly<Record<Means, Ladder>> = {
  exit: {
    levels: (e, { p }) => {
      const organised = e >= p.organisedEscalation ? 1 : 0;
      const escorted = e >= p.escortedEscalation ? 1 : 0;
      return {
        exitControl: e >= p.permissiveEscalation ? -1 : 0,
        visaEase: organised === 1 ? 1 : e >= p.permissiveEscalation ? p.permissiveVisaShare : 0,
        airSeats: organised,
        hosting: organised * p.organisedHostingShare,
        freeTransport: organised * p.organisedTransportShare,
        toleratedFacilitation: organised * p.organisedToleranceShare,
        escort: escorted * p.escortedShare,
        crossingTools: escorted * p.escortedShare,
        claims: escorted,
        retreatBlocked: e >= 1 ? p.retreatBlockedShare : 0,
      };
    },
    read: (level, { p }) => {
      const visas = level('visaEase');
      const organisation = Math.max(
        Math.min(visas, level('airSeats')),
        level('hosting') / p.organisedHostingShare,
        level('freeTransport') / p.organisedTransportShare,
        level('toleratedFacilitation') / p.organisedToleranceShare,
      );
      const escorts = Math.max(level('escort'), level('crossingTools')) / p.escortedShare;
      return Math.max(
        clamp01(-level('exitControl')) * p.permissiveEscalation,
        clamp01(visas / p.permissiveVisaShare) * p.permissiveEscalation,
        clamp01(organisation) * p.organisedEscalation,
        clamp01(escorts) * p.escortedEscalation,
        clamp01(level('retreatBlocked') / p.retreatBlockedShare),
      );
    },
  },
  camps: growing('campClosure'),
  permits: growing('exitPermits'),
  passage: growing('onwardPassage'),
  market: growing('tariffThreat'),
  workers: {
    levels: (e, { p, recallPerDay }) => ({
      workerStandards: e > 0 ? 1 : 0,
      labourBan: e >= p.organisedEscalation ? 1 : e >= p.permissiveEscalation ? 1 / 2 : 0,
      workerRecall: e >= 1 ? recallPerDay : e >= p.escortedEscalation ? recallPerDay / 2 : 0,
    }),
    read: (level, { p, recallPerDay }) => {
      const ban = level('labourBan');
      const recall = recallPerDay > 0 ? level('workerRecall') / recallPerDay : 0;
      return Math.max(
        clamp01(2 * ban) * p.permissiveEscalation,
        clamp01(ban) * p.organisedEscalation,
        clamp01(2 * recall) * p.escortedEscalation,
        clamp01(recall),
      );
    },
  },
};

/** One lever that begins above the threat and is whole at 1. */
function growing(lever: string): Ladder {
  return {
    levels: (e, { p }) => ({ [lever]: clamp01((e - p.threatEscalation) / (1 - p.threatEscalation)) }),
    read: (level, { p }) => {
      const reached = clamp01(level(lever));
      return reached > 0 ? p.threatEscalation + (1 - p.threatEscalation) * reached : 0;
    },
  };
}

export function escalationOf(state: State, params: Params, actor: number): number {
  const level = (lever: string): number => leverLevel(state, params, actor, lever);
  const holder = holderOf(params, actor);
  return meansOf(params, actor).reduce(
    (most, means) => Math.max(most, ladders[means].read(level, holder)),
    clamp01(level('threat')) * params.p.threatEscalation,
  );
}

/** What each lever is set to at escalation `e` by an adaptive state. */
export function levelsFor(params: Params, actor: number, e: number): Readonly<Record<string, number>> {
  const holder = holderOf(params, actor);
  const levels: Record<string, number> = { threat: e > 0 ? 1 : 0 };
  for (const means of meansOf(params, actor)) Object.assign(levels, ladders[means].levels(e, holder));
  return levels;
}

/** Everything one state presses with, over all its dyads; its exit, where a world says nothing else. */
function meansOf(params: Params, actor: number): readonly Means[] {
  const own = params.dyads.filter(({ by }) => by === actor).flatMap(({ means }) => means);
  if (own.length === 0 || params.actors[actor]!.segmentsFrom.length > 0) own.push('exit');
  return [...new Set(own)];
}

function holderOf({ p, actors, groups, places }: Params, actor: number): Holder {
  const workers = groups
    .filter(({ home, purpose }) => purpose === 'work' && places[home]!.country === actor)
    .reduce((sum, { count }) => sum + count, 0);
  return { p, recallPerDay: actors[actor]!.role === 'originState' ? p.recallSharePerDay * workers : 0 };
}

import { geometricGap, normalQuantile, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import { Account } from '../../accounts.ts';
import { isWork } from '../../labour.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, HEALTH_ONE } from '../../units.ts';
import { CASH_MAX_CENTS, Flag } from './people.ts';
import { workAlready } from './work-abroad.ts';

/**
 * Day 0: everybody at home, in parties, with cash, traits and a first day on which leaving is considered. Workers go one by one; the last of a
 * group of workers are abroad already.
 */
export function settlePeople(state: State, params: Params): void {
  const { people } = state;
  const { p } = params;
  const sizeMax = Math.round(p.partySizeMax); // whole people, whatever a scenario sets
  let cash = 0;
  params.groups.forEach((group, g) => {
    const key = state.keys.groups[g]!;
    const end = group.first + group.count;
    let lead = group.first;
    while (lead < end) {
      const id = lead - group.first;
      const together = geometricGap(uniform(key, Stream.partySize, 0, id, 0), Math.min(1, 1 / p.partySizeMean));
      const size = isWork(params, g) ? 1 : Math.min(together, sizeMax, end - lead);
      people.span[lead] = size;
      people.nextDay[lead] = Math.min(
        params.days,
        geometricGap(uniform(key, Stream.planGap, 0, id, 1), p.planHazardMaxPerDay) - 1,
      );
      const cents = partyCashCents(state, params, g, id);
      const flags = partyFlags(state, params, g, id);
      for (let i = lead; i < lead + size; i++) {
        people.lead[i] = lead;
        if (i > lead) people.span[i] = 1;
        settle(state, params, i, g, cents, flags | ownFlags(state, params, g, i - group.first));
      }
      cash += size * cents;
      lead += size;
    }
    for (let i = end - group.abroad; i < end && isWork(params, g); i++) workAlready(state, params, i);
  });
  state.accounts[Account.people] = cash;
}

/** A party shares its means: cash of each of its people, log-normal around the median of the group. `id`: of its lead. */
function partyCashCents(state: State, params: Params, g: number, id: number): number {
  const group = params.groups[g]!;
  const z = normalQuantile(uniform(state.keys.groups[g]!, Stream.cash, 0, id, 0));
  return Math.min(CASH_MAX_CENTS, Math.round(group.cashMedianEur * exp(group.cashSigmaLog * z) * CENTS_PER_EUR));
}

/** … and protection need and kin who help. */
function partyFlags(state: State, params: Params, g: number, id: number): number {
  const { protectionNeedShare, kinHelpShare } = params.groups[g]!;
  const key = state.keys.groups[g]!;
  const needs = uniform(key, Stream.vulnerability, 0, id, 2) < protectionNeedShare;
  const hasKin = uniform(key, Stream.vulnerability, 0, id, 3) < kinHelpShare * params.p.kinLoanShare;
  return (needs ? Flag.protectionNeed : 0) | (hasKin ? Flag.kinHelp : 0);
}

/** Age and frailty are a person's own. Who goes to work on a contract is neither a minor nor frail. */
function ownFlags(state: State, params: Params, g: number, id: number): number {
  if (isWork(params, g)) return 0;
  const key = state.keys.groups[g]!;
  if (uniform(key, Stream.vulnerability, 0, id, 0) < params.groups[g]!.minorsShare) return Flag.minor;
  return uniform(key, Stream.vulnerability, 0, id, 1) < params.p.fragileShare ? Flag.fragile : 0;
}

/** One person's row. */
function settle(state: State, params: Params, person: number, g: number, cents: number, flags: number): void {
  const { people } = state;
  const { home } = params.groups[g]!;
  people.flags[person] = flags;
  people.group[person] = g;
  people.stage[person] = Stage.settled;
  people.place[person] = home;
  people.health[person] = HEALTH_ONE;
  people.cashCents[person] = cents;
  const at = (Stage.settled * params.places.length + home) * params.groups.length + g;
  state.stageCounts[at] = state.stageCounts[at]! + 1;
  if ((flags & Flag.minor) !== 0) state.minorCounts[at] = state.minorCounts[at]! + 1;
  if ((flags & Flag.protectionNeed) !== 0) {
    const need = Stage.settled * params.groups.length + g;
    state.needCounts[need] = state.needCounts[need]! + 1;
  }
}

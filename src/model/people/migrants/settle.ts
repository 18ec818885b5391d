import { geometricGap, normalQuantile, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import { Account } from '../../accounts.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, HEALTH_ONE } from '../../units.ts';
import { Flag } from './people.ts';

const CASH_MAX_CENTS = 2_000_000_000; // fits a 32-bit column

/** Day 0: everybody at home, in parties, with cash, traits and a first day on which leaving is considered. */
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
      const size = Math.min(
        geometricGap(uniform(key, Stream.partySize, 0, id, 0), Math.min(1, 1 / p.partySizeMean)),
        sizeMax,
        end - lead,
      );
      people.span[lead] = size;
      people.nextDay[lead] = Math.min(
        params.days,
        geometricGap(uniform(key, Stream.planGap, 0, id, 1), p.planHazardMaxPerDay) - 1,
      );
      for (let i = lead; i < lead + size; i++) {
        people.lead[i] = lead;
        if (i > lead) people.span[i] = 1;
        cash += settle(state, params, i, g);
      }
      lead += size;
    }
  });
  state.accounts[Account.people] = cash;
}

/** One person's row; returns its cash. */
function settle(state: State, params: Params, person: number, g: number): number {
  const { people } = state;
  const group = params.groups[g]!;
  const key = state.keys.groups[g]!;
  const id = person - group.first;
  const lead = people.lead[person]! - group.first; // a party shares its means, protection need and kin help
  const z = normalQuantile(uniform(key, Stream.cash, 0, lead, 0));
  const cents = Math.min(CASH_MAX_CENTS, Math.round(group.cashMedianEur * exp(group.cashSigmaLog * z) * CENTS_PER_EUR));
  let flags = 0;
  if (uniform(key, Stream.vulnerability, 0, id, 0) < group.minorsShare) flags |= Flag.minor;
  else if (uniform(key, Stream.vulnerability, 0, id, 1) < params.p.fragileShare) flags |= Flag.fragile;
  if (uniform(key, Stream.vulnerability, 0, lead, 2) < group.protectionNeedShare) flags |= Flag.protectionNeed;
  if (uniform(key, Stream.vulnerability, 0, lead, 3) < group.kinHelpShare * params.p.kinLoanShare)
    flags |= Flag.kinHelp;
  people.flags[person] = flags;
  people.group[person] = g;
  people.stage[person] = Stage.settled;
  people.place[person] = group.home;
  people.health[person] = HEALTH_ONE;
  people.cashCents[person] = cents;
  const at = (Stage.settled * params.places.length + group.home) * params.groups.length + g;
  state.stageCounts[at] = state.stageCounts[at]! + 1;
  if ((flags & Flag.minor) !== 0) state.minorCounts[at] = state.minorCounts[at]! + 1;
  if ((flags & Flag.protectionNeed) !== 0) {
    const need = Stage.settled * params.groups.length + g;
    state.needCounts[need] = state.needCounts[need]! + 1;
  }
  return cents;
}

import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

const recorded = countOf('recordedEntries');

/** What the state people come from says; beside `entries` it shows how far the two sides' numbers part (F33). */
export const entriesClaimed: Metric = {
  id: 'entriesClaimed',
  title: 'entries, as the other side claims',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'computed',
  read: (state, params, where, group) => {
    const claims = state.controls.claims[params.segments[where]!.from]!;
    return recorded(state, params, where, group) * (1 + (params.p.claimInflation - 1) * claims);
  },
};

import type { Metric } from './metric.ts';

/** The same as the other side believes it. `where` is the actor under pressure; the largest over those who press it. */
export const leverageBelieved: Metric = {
  id: 'leverageBelieved',
  title: 'leverage as the state applying pressure believes it',
  unit: 'ratio',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => {
    let most = 0;
    params.dyads.forEach((dyad, d) => {
      if (dyad.to === where) most = Math.max(most, state.dyads[d]!.leverageBelieved);
    });
    return most;
  },
};

import type { Params } from '../model/params.ts';
import type { State } from '../model/state.ts';
import type { Outcome } from './result.ts';

/** The outcome over all dyads: the dyad with the largest value-weighted material concession speaks for the run. Concessions are shares of the real aim; what was asked aloud may be more. */
export function outcomeOf(state: State, params: Params): Outcome {
  let best: Outcome = {
    concession: 0,
    kind: 'none',
    symbolic: 0,
    day: null,
    byIssue: {},
    endedBy: 'notStarted',
    leveragePeak: 0,
    concessionOfAsk: 0,
  };
  params.dyads.forEach((dyad, d) => {
    const here = state.dyads[d]!;
    let value = 0;
    let granted = 0;
    let ofAsk = 0;
    const byIssue: Record<string, number> = {};
    dyad.demands.forEach((demand, at) => {
      const { value: weight, symbolic, id, askFactor } = params.demands[demand]!;
      byIssue[id] = here.concession[at]!;
      if (symbolic) return;
      value += weight;
      granted += weight * here.concession[at]!;
      ofAsk += (weight * here.concession[at]!) / askFactor;
    });
    const concession = value > 0 ? granted / value : 0;
    const kind =
      concession >= params.p.concessionFullShare
        ? 'full'
        : concession > params.p.concessionPartialShare
          ? 'partial'
          : 'none';
    const outcome: Outcome = {
      concession,
      kind,
      symbolic: here.symbolic,
      day: here.concededDay >= 0 ? here.concededDay : null,
      byIssue,
      endedBy: here.endedBy,
      leveragePeak: here.leveragePeak,
      concessionOfAsk: value > 0 ? ofAsk / value : 0,
    };
    if (d === 0 || concession > best.concession) best = outcome;
  });
  return best;
}

import { add } from '../../counters.ts';
import { grantedFor } from '../../labour.ts';
import type { Params } from '../../params.ts';
import { Stage, stageCount } from '../../stages.ts';
import type { State } from '../../state.ts';

/**
 * People abroad who are watched for the state they come from, where those they live with cooperate or have promised to: a cost to people, never
 * a gain. Abroad are those who arrived or found protection, workers among them.
 */
export function countSurveillance(state: State, params: Params): void {
  params.groups.forEach(({ home }, g) => {
    const share = Math.max(state.controls.surveillanceShare[g]!, grantedFor(state, params, g, 'securityCooperation'));
    if (share === 0) return;
    let abroad = 0;
    for (let at = 0; at < params.places.length; at++) {
      abroad += stageCount(state, params, Stage.onward, at, g) + stageCount(state, params, Stage.protected, at, g);
    }
    add(state, 'surveillanceDays', home, g, Math.round(abroad * share));
  });
}

import { actEpochs } from './actors/act.ts';
import { applyTimeline, moveLevers } from './actors/timeline.ts';
import { bargain } from './diplomacy/bargain.ts';
import { keepDeals } from './diplomacy/deals/keep.ts';
import { moveWithoutPeople } from './diplomacy/movement.ts';
import { learnFromOthers } from './diplomacy/precedents.ts';
import type { Params } from './params.ts';
import { hearNews } from './people/migrants/beliefs.ts';
import { hearOpenings } from './people/migrants/hear-opening.ts';
import { passNight, postPrices, resolveAttempts, visitPeople } from './people/visit.ts';
import { updateLeverage } from './politics/leverage.ts';
import { updatePolitics } from './politics/update.ts';
import { recordWorld } from './records/regimes.ts';
import type { State } from './state.ts';
import { changeWeather } from './world/weather.ts';

/**
 * One day of the model, in order. The order of these lines is the model: whoever acts later sees what happened before.
 * People decide on what they believe, states on what they recorded up to yesterday.
 */
export function day(state: State, params: Params): void {
  applyTimeline(state, params); //      1  dated moves of the scenario,
  moveLevers(state, params); //            levers move towards what was requested
  actEpochs(state, params); //          2  actors whose epoch or trigger has come
  bargain(state, params); //               and the dyads: threat, offer, answer, stop
  keepDeals(state, params); //             and the deals: tranche, breach, renegotiation
  learnFromOthers(state, params); //       and what others learn from how a matter ended
  //                                    3  third parties answer inside actEpochs, on their own epochs
  hearOpenings(state, params); //          an exit that stands open is seen the same day
  postPrices(state, params); //         4  facilitators post prices and capacities
  const today = visitPeople(state, params); // 5  people whose day has come
  moveWithoutPeople(state, params); //     or, where nobody is modelled, movement as an aggregate
  resolveAttempts(state, params, today); // 6  borders resolve attempts, 7 reception and onward movement were visited in 5
  changeWeather(state, params); //      8  weather,
  passNight(state, params); //             health, harm, death
  hearNews(state, params); //           9  what was seen travels into delayed beliefs
  updatePolitics(state, params); //    10  politics on both sides
  updateLeverage(state, params);
  recordWorld(state, params); //       11  thresholds crossed, harm that became visible
  state.day += 1;
  state.eventsToday = 0;
}

import { highest, total } from './measures.ts';
import { below, both, equal, type SignTest } from './sign-test.ts';
import { crossing, type Move, recognition } from './world.ts';

/** People come and are heard; the state they come to speaks of a threat, or of something ordinary. The price is beyond what pressure can buy. */
const world = (level: number) =>
  crossing({
    days: 160,
    demands: { recognition: { ...recognition, cost: 3 } },
    moves: [
      { day: 5, actor: 'passage', lever: 'hosting', level: 0.6 },
      { day: 5, actor: 'north', lever: 'framing', level },
    ] satisfies Move[],
  });

export const framing: SignTest = {
  id: 'ordinaryFramingLowersLeverage',
  what: 'Public words that call arrivals ordinary and not a threat lower the peak of leverage at equal arrivals.',
  expected: 'peak leverage lower, arrivals the same in every pair',
  band: { from: null, to: 0 },
  first: world(0),
  second: world(-1),
  measures: [
    highest('peak leverage', { metric: 'leverage', at: 'north' }),
    total('persons who reach the line', { metric: 'arrivalsBorder' }),
    total('attempts', { metric: 'attempts' }),
  ],
  judge: ([leverage, arrivals]) => both(below(leverage!), equal(arrivals!)),
};

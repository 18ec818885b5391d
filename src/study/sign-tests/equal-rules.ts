import { count, type SegmentCounter } from '../../model/counters.ts';
import { above, below, both, type Measure, nearZero, type SignTest } from './sign-test.ts';
import { crossing, line, type Move, walkers } from './world.ts';

/** Two groups that are alike come to one line; the rule is the same for both, or is made for the first alone. */
const world = (groups?: readonly string[]) =>
  crossing({
    days: 120,
    groups: { hill: walkers, shore: walkers },
    borders: { line: { ...line, presentShare: 0.2, handlingPerDay: 10 } },
    moves: [{ day: 5, actor: 'north', lever: 'pushback', level: 0.6, ...(groups && { groups }) }] satisfies Move[],
  });

/** Of one group of the world: what happened to them at the line, for each of those who tried to cross. */
function perTry(id: string, counter: SegmentCounter): Measure {
  return {
    id,
    start: (_params, arm) => {
      let happened = 0;
      let tries = 0;
      return {
        watch: (state) => {
          happened += count(state, counter, 0, arm, state.day);
          tries += count(state, 'tries', 0, arm, state.day);
        },
        result: () => (tries > 0 ? happened / tries : 0),
      };
    },
  };
}

const measures = [
  perTry('turned back a try', 'pushbacks'),
  perTry('admitted a try', 'admitted'),
  perTry('refused unheard a try', 'asylumRefusedUnheard'),
];

/** How far the mean of two equal groups may be apart, as a share. */
const APART = 0.05;

export const equalRules: SignTest = {
  id: 'equalRulesTreatEqually',
  what: 'Equal rules for two groups who are alike give equal treatment.',
  expected: `shares turned back, admitted and refused unheard the same in both groups, to ${APART}`,
  band: { from: -APART, to: APART },
  first: world(),
  second: world(),
  measures,
  judge: (rows) => both(...rows.map((row) => nearZero(row, APART))),
};

/** How much less the group without the rule is turned back at least. */
const MUCH = 0.1;

export const unequalRules: SignTest = {
  id: 'unequalRulesTreatUnequally',
  what: 'A rule made for one of two groups who are alike gives unequal treatment at the same line.',
  expected: `the other group is turned back less and admitted more, by ${MUCH} of its tries or more`,
  band: { from: null, to: -MUCH },
  first: world(['hill']),
  second: world(['hill']),
  measures,
  judge: ([turnedBack, admitted]) => both(below(turnedBack!, -MUCH), above(admitted!, MUCH)),
};

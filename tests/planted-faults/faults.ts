/*
 * Mistakes that somebody could make in the model, each one line long, and the tests that must see it. They are planted into a copy in memory, one at
 * a time (tests/slow/planted-faults.test.ts), and listed for people in docs/decisions/0003-planted-faults.md.
 */

export interface Fault {
  readonly id: string;
  readonly what: string;
  readonly file: string;
  readonly find: string; // exactly once in the file
  readonly replace: string;
  /** Test file, and words of tests in it that must fail. */
  readonly seenBy: readonly (readonly [file: string, test: string])[];
}

const laws = 'tests/laws/any-world.test.ts';
const sameRun = 'tests/laws/same-run.test.ts';
const sameWorld = 'tests/laws/same-world.test.ts';
const records = 'tests/laws/records.test.ts';
const unused = 'tests/laws/unused.test.ts';
const leaving = 'tests/answers/people-leaving.test.ts';
const crossing = 'tests/answers/people-crossing.test.ts';
const beliefs = 'tests/answers/people-beliefs.test.ts';
const harm = 'tests/answers/people-harm.test.ts';
const attrition = 'tests/answers/bargaining-attrition.test.ts';
const believing = 'tests/answers/bargaining-beliefs.test.ts';
const limits = 'tests/answers/bargaining-limits.test.ts';
const levers = 'tests/laws/lever-effects.test.ts';
const signs = 'tests/laws/sign-tests.test.ts';

const migrants = 'src/model/people/migrants';

export const faults: readonly Fault[] = [
  {
    id: 'income-not-booked',
    what: "a facilitator's income is not booked",
    file: 'src/model/people/smugglers/take-clients.ts',
    find: '  f.rows.cashCents[row] = f.rows.cashCents[row]! + (price - held) * partySize(state.people, lead);\n',
    replace: '',
    seenBy: [[laws, 'accountsAreColumns']],
  },
  {
    id: 'escrow-released-twice',
    what: 'money released from escrow stays in escrow',
    file: `${migrants}/money.ts`,
    find: '  people.escrowCents[person] = 0;\n',
    replace: '',
    seenBy: [
      [laws, 'accountsAreColumns'],
      [beliefs, 'is the price for everybody served'],
    ],
  },
  {
    id: 'kin-lend-without-limit',
    what: 'what kin have lent does not count against their limit',
    file: `${migrants}/money.ts`,
    find: 'params.p.loanCapEur * CENTS_PER_EUR - people.debtCents[person]!',
    replace: 'params.p.loanCapEur * CENTS_PER_EUR',
    seenBy: [[beliefs, 'is borrowed from kin as far as they lend']],
  },
  {
    id: 'dead-go-home',
    what: 'the dead go back to being settled',
    file: `${migrants}/survive.ts`,
    find: 'moveTo(state, params, person, Stage.dead, people.place[person]!);',
    replace: 'moveTo(state, params, person, Stage.settled, params.groups[group]!.home);',
    seenBy: [
      [laws, 'flowsAreStocks'],
      [harm, 'kills people of health 850'],
    ],
  },
  {
    id: 'recorded-is-true',
    what: 'every death is recorded',
    file: `${migrants}/survive.ts`,
    find: 'if (uniform(key, Stream.death, day, id, 1) * p.deathUndercount < 1) {',
    replace: 'if (uniform(key, Stream.death, day, id, 1) < 1) {',
    seenBy: [[harm, 'is recorded once in 1.6']],
  },
  {
    id: 'party-without-lead',
    what: 'a party whose lead dies keeps the dead lead',
    file: `${migrants}/party.ts`,
    find: '      people.lead[i] = heir;\n',
    replace: '',
    seenBy: [
      [laws, 'partiesAreWhole'],
      [harm, 'passes the party on'],
    ],
  },
  {
    id: 'move-not-counted',
    what: 'one move in the counts by stage is forgotten',
    file: `${migrants}/party.ts`,
    find: '  state.stageCounts[to] = state.stageCounts[to]! + 1;\n',
    replace: '',
    // In any world the run stops by itself, at the first payment for fewer than nobody, before a law is asked.
    seenBy: [['tests/answers/people-crossing.test.ts', 'leaves unseen those who get in']],
  },
  {
    id: 'pushback-is-entry',
    what: 'people who are turned back count as entries',
    file: `${migrants}/turn-back.ts`,
    find: "  add(state, 'pushbacks', s, group, size);\n",
    replace: "  add(state, 'pushbacks', s, group, size);\n  add(state, 'entries', s, group, size);\n",
    seenBy: [[crossing, 'is intercepted by the formula']],
  },
  {
    id: 'success-is-failure',
    what: 'who gets in unseen is told of as a failure',
    file: `${migrants}/cross.ts`,
    find: "  add(state, 'segmentSuccess', s, group, size);\n  closeContract(state, lead, true);\n  moveParty(state, params, lead, Stage.irregular",
    replace:
      "  add(state, 'segmentFailure', s, group, size);\n  closeContract(state, lead, true);\n  moveParty(state, params, lead, Stage.irregular",
    seenBy: [[laws, 'triesAddUp']],
  },
  {
    id: 'fence-helps-crossing',
    what: 'a fence lowers the chance of interception',
    file: `${migrants}/cross.ts`,
    find: 'p.interceptionFenceWeight * controls.fenceShare[segment]! -',
    replace: '-p.interceptionFenceWeight * controls.fenceShare[segment]! -',
    seenBy: [[crossing, 'half a fence']],
  },
  {
    id: 'one-seat-too-many',
    what: 'seats are granted one beyond the last',
    file: `${migrants}/travel.ts`,
    find: 'size <= left && board(',
    replace: 'size <= left + 1 && board(',
    seenBy: [
      [laws, 'seatsAreExact'],
      [harm, 'are given to the seat'],
    ],
  },
  {
    id: 'camp-keeps-everybody',
    what: 'a camp that shrinks keeps everybody',
    file: `${migrants}/shelter.ts`,
    find: 'if (inside > places)',
    replace: 'if (places === 0)',
    seenBy: [
      [laws, 'campPlacesAreExact'],
      [harm, 'emptied to the place'],
    ],
  },
  {
    id: 'room-without-limit',
    what: 'a facilitator takes everybody',
    file: 'src/model/people/smugglers/facilitators.ts',
    find: 'active[row] !== 1 || servedToday[row]! >= roomOf(f, market, row)',
    replace: 'active[row] !== 1',
    seenBy: [[harm, 'is taken by as many as drivers have room for']],
  },
  {
    id: 'news-at-once',
    what: 'success is known on the day it happens',
    file: `${migrants}/beliefs.ts`,
    find: 'const successDay = state.day - Math.round(p.successDelayDays);',
    replace: 'const successDay = state.day;',
    seenBy: [[beliefs, 'does not know what nobody told']],
  },
  {
    id: 'bound-ignored',
    what: 'a candidate day is accepted at the hazard, not at its share of the bound',
    file: `${migrants}/plan.ts`,
    find: 'Stream.plan, day, id, 0) * bound < hazard;',
    replace: 'Stream.plan, day, id, 0) < hazard;',
    seenBy: [[leaving, 'is geometric at the stated hazard']],
  },
  {
    id: 'euros-in-a-choice',
    what: 'a sum of euros is written into a choice',
    file: `${migrants}/choose-route.ts`,
    find: 'let open = costCents <= meansCents;',
    replace: 'let open = costCents + 50000 <= meansCents;',
    seenBy: [[sameWorld, 'gives the same people in every stage on every day']],
  },
  {
    id: 'draw-by-turn',
    what: 'a draw is consumed in the order of visits, not addressed',
    file: `${migrants}/travel.ts`,
    find: 'uniform(state.keys.groups[group]!, Stream.seat, day, id, next)',
    replace: 'uniform(state.keys.groups[group]!, Stream.seat, day, today.seats.length, next)',
    seenBy: [
      [sameRun, 'into 7 ranges'],
      [sameRun, 'in any made-up world, in any order'],
    ],
  },
  {
    id: 'queue-by-turn',
    what: 'scarce places go to those who were visited first',
    file: 'src/model/people/today.ts',
    find: 'if (requests.length <= FEW) return [...requests].sort((a, b) => a.where - b.where || comesLater(a, b));',
    replace: 'return [...requests].sort((a, b) => a.where - b.where);',
    seenBy: [
      [sameRun, 'into 7 ranges'],
      [harm, 'are given to the seat, by lot'],
    ],
  },
  {
    id: 'slot-by-number-of-legs',
    what: 'the slot of a draw depends on how many legs the world has',
    file: `${migrants}/travel.ts`,
    find: 'Stream.seat, day, idOf(params, people, lead), 8)',
    replace: 'Stream.seat, day, idOf(params, people, lead), params.legs.length)',
    seenBy: [[unused, 'a leg that leads nowhere']],
  },
  {
    id: 'segment-by-number',
    what: 'what a person thinks of a segment is drawn by its place in the file, not by its name',
    file: `${migrants}/choose-segment.ts`,
    find: 'uniform(state.keys.groupSegments[at]!, Stream.bias, 0, id, 0)',
    replace: 'uniform(state.keys.groups[group]!, Stream.bias, 0, id, segment)',
    seenBy: [[unused, 'a border to which nobody is near']],
  },
  {
    id: 'states-see-all-deaths',
    what: 'states see every death, recorded or not',
    file: 'src/model/records/observations.ts',
    find: "countWindow(state, 'visibleDeaths', segment",
    replace: "countWindow(state, 'deaths', segment",
    seenBy: [[records, 'do not see what is not recorded']],
  },
  {
    id: 'own-cost-for-the-other',
    what: 'each side gives in at the hazard that its own costs would keep the other to',
    file: 'src/model/diplomacy/execution.ts',
    find: "hazardPerWeek: side === 'to' ? hazardTo : hazardBy,",
    replace: "hazardPerWeek: side === 'to' ? hazardBy : hazardTo,",
    seenBy: [[attrition, 'keeps the other indifferent']],
  },
  {
    id: 'twice-the-patience',
    what: 'reasonable types of both sides last twice as long as their share allows',
    file: 'src/model/diplomacy/concession/equilibrium.ts',
    find: 'const patience = -log(obstinateShare);',
    replace: 'const patience = -2 * log(obstinateShare);',
    seenBy: [[attrition, 'nobody has given in after']],
  },
  {
    id: 'holding-on-is-soft',
    what: 'holding on makes an opponent look softer',
    file: 'src/model/diplomacy/belief.ts',
    find: 'return [1 - hazards[0], 1 - hazards[1], 1 - hazards[2]];',
    replace: 'return [1 - hazards[2], 1 - hazards[1], 1 - hazards[0]];',
    seenBy: [[believing, 'odds tough : soft grow']],
  },
  {
    id: 'utils-in-a-stop',
    what: 'the choice to stop forgets how much a util counts',
    file: 'src/model/diplomacy/concession/logit.ts',
    find: 'u < propensity * logistic(rationality * margin)',
    replace: 'u < propensity * logistic(margin)',
    seenBy: [[limits, 'changes no path']],
  },
  {
    id: 'offers-without-pressure',
    what: 'offers are made that are worse than holding on',
    file: 'src/model/diplomacy/values.ts',
    find: 'return options.filter(({ utility }) => utility >= hold);',
    replace: 'return options.filter(() => hold <= 0);',
    seenBy: [[limits, 'without pressure']],
  },
  {
    id: 'pressing-for-nothing',
    what: 'a state that can gain nothing goes on',
    file: 'src/model/diplomacy/execution.ts',
    find: 'const hasReason = valueNow(own, stakes) > 0 || now.rent > 0;',
    replace: 'const hasReason = true;',
    seenBy: [[limits, 'stops at its first decision']],
  },
  {
    id: 'exit-control-unasked',
    what: 'the guards of the transit state stop people as at the start, whatever it is asked',
    file: `${migrants}/stop-at-exit.ts`,
    find: 'return 1 - (1 - kept) * exitLeakShare[segment]! * (1 - state.dealControl[segment]!);',
    replace: 'return kept + 0 * exitLeakShare[segment]!;',
    seenBy: [[levers, 'raises exitsStopped']],
  },
  {
    id: 'one-worker-too-many',
    what: 'one worker more is taken home than there are places',
    file: `${migrants}/work-abroad.ts`,
    find: 'return line.slice(0, places).map(',
    replace: 'return line.slice(0, places + 1).map(',
    seenBy: [[laws, 'workersAddUp']],
  },
  {
    id: 'tariffs-unfelt',
    what: 'tariffs cost nobody anything',
    file: 'src/model/politics/update.ts',
    find: "own.costTariff = trait(params, index, 'tariffExposure') * state.controls.tariff[index]!;",
    replace: "own.costTariff = 0 * trait(params, index, 'tariffExposure') * state.controls.tariff[index]!;",
    seenBy: [
      [levers, 'raises costTariff'],
      [signs, 'A tariff threatened by a destination'],
    ],
  },
  {
    id: 'archive-fades',
    what: 'harm that is hidden fades like harm that was seen, so that a zone makes it less',
    file: 'src/model/politics/harm.ts',
    find: 'hidden: own.hiddenHarm + (1 - kept)',
    replace: 'hidden: kept * own.hiddenHarm + (1 - kept)',
    seenBy: [[signs, 'Keeping media and helpers out']],
  },
  {
    id: 'stopped-for-good',
    what: 'a state that took its pressure off can never threaten again',
    file: 'src/model/diplomacy/follow-levers.ts',
    find: "return own.stage === 'stopped' && own.escalation === 0;",
    replace: "return own.stage === 'stopped' && own.escalation < 0;",
    seenBy: [[signs, 'A threat wins more after movement']],
  },
  {
    id: 'nothing-learnt-of-others',
    what: 'the hazard of opening does not follow what was learnt of others',
    file: 'src/model/diplomacy/opening.ts',
    find: 'exp(p.openingSlopePerUtil * (expected - before))',
    replace: 'exp(0 * p.openingSlopePerUtil * (expected - before))',
    seenBy: [[signs, 'Granting a demand never lowers']],
  },
  {
    id: 'closure-ignores-courts',
    what: 'an order to leave a camp is carried out as if no court had ruled',
    file: 'src/model/in-force.ts',
    find: '  controls.closureShare[group]! * controls.closureAllowedShare[group]!;',
    replace: '  controls.closureShare[group]!;',
    seenBy: [['tests/answers/camp-closure.test.ts', 'is limited by courts as far as they are obeyed']],
  },
  {
    id: 'sets-without-weights',
    what: 'accepted parameter sets count as if the prior had proposed them',
    file: 'src/study/calibration/abc-smc.ts',
    find: 'prior.density(point) / proposals.density(point)',
    replace: 'prior.density(point) / prior.density(point)',
    seenBy: [['tests/answers/calibration.test.ts', 'finds mean and variance of a normal posterior']],
  },
];

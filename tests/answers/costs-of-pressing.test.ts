// Oracle: closed forms of docs/model/politics.md and bargaining.md: what tariffs cost at once, what pressing puts at risk, what a patron makes good,
// what contact adds, how claims are heard and stop being believed; and the table of issues, one lever each, the morning after a settlement.
import { describe, expect, it } from 'vitest';
import { entriesClaimed } from '../../src/metrics/entriesClaimed.ts';
import { actEpochs } from '../../src/model/actors/act.ts';
import { moveLevers } from '../../src/model/actors/timeline.ts';
import { add } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { bargain } from '../../src/model/diplomacy/bargain.ts';
import { type Pressing, pressingCost, seenPressing } from '../../src/model/diplomacy/pressing-cost.ts';
import { issues } from '../../src/model/issues.ts';
import { levelWidth, requestedLevel, slotsOf } from '../../src/model/levels.ts';
import { levers } from '../../src/model/levers/index.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { nextClaimCredibility } from '../../src/model/politics/claims.ts';
import { exposureProb } from '../../src/model/politics/harm.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import { everyLeverParams, toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const p = parameterValues();
const market = compile(madeUp('market-only'), { mode: 'history' });
const at = (params: Params, id: string): number => params.actors.findIndex((actor) => actor.id === id);

/** Puts a lever of an actor at a level, at once. */
function put(state: State, params: Params, actor: string, lever: string, level: number): void {
  const slots = slotsOf(params, at(params, actor), lever);
  expect(slots.length, `${actor}/${lever}`).toBeGreaterThan(0);
  const width = levelWidth(params);
  for (const slot of slots) {
    state.levers.requested.fill(level, slot.index * width, (slot.index + 1) * width);
    state.levers.effective.fill(level, slot.index * width, (slot.index + 1) * width);
  }
  const [first] = slots;
  state.levers.effective[first!.index * width] = first!.lever.baseline; // so that the day sees a change
  moveLevers(state, params);
  for (const slot of slots) state.levers.effective.fill(level, slot.index * width, (slot.index + 1) * width);
  state.levers.effective[first!.index * width] = level - (level > first!.lever.baseline ? 1e-12 : -1e-12);
  moveLevers(state, params);
}

describe('a tariff', () => {
  it('costs the state it is laid on its exposure times the level, at once, and nobody else anything', () => {
    const state = createState(market, '1');
    put(state, market, 'port', 'tariffThreat', 0.5);
    updatePolitics(state, market);
    expect(state.actors[at(market, 'plain')]!.costTariff).toBeCloseTo(0.4 * 0.5, 9);
    expect(state.actors[at(market, 'plain')]!.costHolding).toBeCloseTo(0.4 * 0.5, 9);
    expect(state.actors[at(market, 'port')]!.costTariff).toBe(0);
  });

  it('is felt whole by the dyad that uses it, moves nobody, and is what a threat announces', () => {
    const state = createState(market, '1');
    put(state, market, 'port', 'tariffThreat', 0.5);
    updatePolitics(state, market);
    state.day = 6; // nobody decides today
    bargain(state, market);
    expect(state.dyads[0]!.costTo).toBeCloseTo(0.2, 9);
    expect(state.dyads[0]!.flow).toBeNull();
    expect(state.dyads[0]!.stage).toBe('executing');
    const quiet = createState(market, '1');
    put(quiet, market, 'port', 'threat', 1);
    for (quiet.day = 1; quiet.day < 8; quiet.day++) bargain(quiet, market);
    expect(quiet.dyads[0]!.stage).toBe('threat');
    expect(quiet.dyads[0]!.threatCost).toBeCloseTo(p.executionProb * 0.4, 9);
  });

  it('where the world does not say what the other side sells, nobody presses with a market', () => {
    const silent = compile(
      { ...madeUp('market-only'), actors: { plain: { role: 'transitState' }, port: { role: 'destinationState' } } },
      { mode: 'history' },
    );
    expect(market.dyads[0]!.means).toEqual(['market']);
    expect(silent.dyads[0]!.means).toEqual([]);
  });

  it('wins control of the exit, which is kept: the lever moves the morning after', () => {
    let settled = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const scenario = madeUp('market-only');
      let before = 0;
      run(specFor(scenario, { seed }), {
        afterDay: (state, params) => {
          const [dyad] = state.dyads;
          const [slot] = slotsOf(params, at(params, 'plain'), 'exitControl');
          const level = requestedLevel(state, params, slot!);
          const share = dyad!.concession[0]!;
          const isLater = dyad!.concededDay >= 0 && dyad!.concededDay < state.day - 1; // the day number has moved on
          if (isLater && share > 0 && before === 0) {
            expect(level).toBeCloseTo(share, 12);
            settled += 1;
            before = 1;
          } else if (share === 0) expect(level).toBe(0);
        },
      });
    }
    expect(settled).toBeGreaterThanOrEqual(3);
  });
});

describe('pressing', () => {
  const of: Pressing = {
    operating: 0.3,
    sanctionBite: 0.7,
    sanctions: 0.5,
    patron: 0.4,
    backed: 0,
    atRisk: 0,
    remittances: 0,
    criticism: 0,
    strandedPain: 0.5,
    stranded: 0,
    income: 0,
    pressure: 0,
    escalation: 0.8,
    diversion: 0,
    hostingFatigue: 0,
    emptied: 0,
    image: 0,
    punishment: 0,
  };
  const scale = p.coercerCostScaleUtilPerWeek;

  it('loses what is given for keeping people, whole from the first step on, in part before, nothing at rest', () => {
    const without = pressingCost(of, p);
    expect(pressingCost({ ...of, atRisk: 2 }, p) - without).toBeCloseTo(scale * 2, 12);
    expect(
      pressingCost({ ...of, atRisk: 2, escalation: 0.1 }, p) - pressingCost({ ...of, escalation: 0.1 }, p),
    ).toBeCloseTo((scale * 2 * 0.1) / p.openingEscalation, 12);
    expect(pressingCost({ ...of, atRisk: 2, escalation: 0 }, p)).toBe(pressingCost({ ...of, escalation: 0 }, p));
  });

  it('costs less in sanctions by what a patron makes good, joined with what it always did', () => {
    const rest = scale * 0.3;
    expect(pressingCost({ ...of, backed: 0.5 }, p)).toBeCloseTo(rest + scale * 0.7 * 0.5 * (1 - (0.4 + 0.6 * 0.5)), 12);
  });

  it('others see what is at risk and who is backed, because both are public', () => {
    const seen = seenPressing({ ...of, atRisk: 2, backed: 0.5 }, p);
    expect([seen.atRisk, seen.backed]).toEqual([2, 0.5]);
  });

  it('reads aid, travel and money off the controls of the day, and shows them in its cost', () => {
    const params = toyParams({}, (scenario) => ({
      ...scenario,
      actors: { ...scenario.actors, backer: { role: 'patron', clients: ['transit'] } },
    }));
    const cost = (prepare: (state: State) => void): number => {
      const state = createState(params, '1');
      for (const lever of ['visaEase', 'hosting'] as const) put(state, params, 'transit', lever, 1);
      prepare(state);
      bargain(state, params);
      bargain(state, params); // the second time it executes
      return state.actors[at(params, 'transit')]!.operatingCost;
    };
    const plain = cost(() => {});
    const lost = (actor: string, lever: string): number =>
      cost((state) => put(state, params, actor, lever, 0.5)) - plain;
    expect(lost('union', 'transitAid')).toBeCloseTo(scale * p.aidLossWeight * 0.5, 9);
    expect(lost('union', 'visaLiberalisation')).toBeCloseTo(scale * p.visaLossWeight * 0.5, 9);
    expect(lost('union', 'moneyForControl')).toBeCloseTo(scale * p.moneyLossWeight * 0.5, 9);
    const hit = cost((state) => put(state, params, 'union', 'sanctions', 0.5));
    const backed = cost((state) => {
      put(state, params, 'union', 'sanctions', 0.5);
      put(state, params, 'backer', 'patronSupport', 0.5);
    });
    expect((backed - plain) / (hit - plain)).toBeCloseTo(0.5, 6);
  });
});

describe('contact', () => {
  const params = toyParams({}, (scenario) => ({
    ...scenario,
    demands: {
      ...scenario.demands,
      call: { ...scenario.demands.recognition!, issue: 'contact', symbolic: true, value: 0.05, cost: 0.02 },
    },
  }));

  it('adds to the face a state saves, and is booked as symbolic, apart from what is material', () => {
    const state = createState(params, '1');
    put(state, params, 'union', 'contact', 0.4);
    updatePolitics(state, params);
    bargain(state, params);
    const transit = state.actors[at(params, 'transit')]!;
    expect(transit.faceSaving).toBeCloseTo(p.faceSavingUtil + p.contactFaceSavingUtil * 0.4, 9);
    expect([...state.dyads[0]!.concession].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0, 0.4]);
    expect(state.dyads[0]!.symbolic).toBeCloseTo(0.4, 9);
  });

  it('is not booked again where it was granted as a material issue', () => {
    const state = createState(params, '1');
    state.dyads[0]!.concession[0] = 0.3;
    put(state, params, 'union', 'contact', 0.4);
    bargain(state, params);
    expect(state.dyads[0]!.symbolic).toBeCloseTo(0.1, 9);
  });

  it('of a member reaches those who press its bloc', () => {
    const state = createState(params, '1');
    put(state, params, 'far', 'contact', 1);
    expect(state.controls.contact[at(params, 'transit')]).toBe(1);
  });
});

describe('claims', () => {
  const params = toyParams();
  const [transit, north] = [at(params, 'transit'), at(params, 'north')];

  it('are news to the public of those who are pressed, and of their members', () => {
    const state = createState(params, '1');
    put(state, params, 'transit', 'claims', 0.5);
    updatePolitics(state, params);
    expect(state.actors[north]!.salience).toBeCloseTo(1 - Math.exp(-p.claimsNewsWeight * 0.5), 9);
  });

  it('are believed half as much after the half-life at full level, and come back slowly', () => {
    const own = { ...createState(params, '1').actors[transit]! };
    for (let d = 0; d < 14; d++) own.claimCredibility = nextClaimCredibility(own, 1, p);
    expect(own.claimCredibility).toBeCloseTo(0.5, 12);
    for (let d = 0; d < 180; d++) own.claimCredibility = nextClaimCredibility(own, 0, p);
    expect(own.claimCredibility).toBeCloseTo(0.75, 12);
  });

  it('let hidden harm surface sooner: the daily rate is 1 + x_c times what it was', () => {
    const own = { ...createState(params, '1').actors[north]!, hiddenHarm: 0.8 };
    const rate = (claimed: number): number => -Math.log(1 - exposureProb(own, claimed, p));
    expect(rate(1) / rate(0)).toBeCloseTo(1 + p.claimsExposureFactor, 9);
  });

  it('part the numbers of the two sides by 10 to 60 at full level (F33), by nothing without them', () => {
    const state = createState(params, '1');
    const line = params.segments.findIndex(({ id }) => id === 'northLine');
    add(state, 'recordedEntries', line, 0, 4);
    expect(entriesClaimed.read(state, params, line, 0)).toBe(4);
    put(state, params, 'transit', 'claims', 1);
    const ratio = entriesClaimed.read(state, params, line, 0) / 4;
    expect(ratio).toBeGreaterThanOrEqual(10);
    expect(ratio).toBeLessThanOrEqual(60);
  });
});

describe('the table of issues', () => {
  const words = Object.entries(issues);

  it('names levers that exist, held by roles that can be on that side', () => {
    const known = new Map(levers.map((lever) => [lever.id, lever]));
    let kept = 0;
    for (const [id, issue] of words) {
      expect(issue.grantedBy.length, id).toBeGreaterThan(0);
      if (!('kept' in issue)) continue;
      const lever = known.get(issue.kept.lever);
      expect(lever, id).toBeDefined();
      if (issue.kept.side === 'to')
        expect(
          issue.grantedBy.some((role) => lever!.holderRoles.includes(role)),
          id,
        ).toBe(true);
      const whole = issue.kept.whole === 1 ? 1 : p[issue.kept.whole];
      expect(whole, id).toBeLessThanOrEqual(lever!.range[1]);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(12);
  });

  /** Who asks whom in a world with every role. */
  const SIDES: Readonly<Record<string, readonly [by: string, to: string]>> = {
    exitControl: ['far', 'transit'],
    emigration: ['far', 'homeland'],
    hosting: ['far', 'host'],
    readmission: ['north', 'transit'],
    transfer: ['north', 'host'],
    workerProtection: ['homeland', 'far'],
    securityCooperation: ['homeland', 'far'],
  };

  it.each(words.flatMap(([id, issue]) => ('kept' in issue ? [[id, issue.kept] as const] : [])))(
    '%s: half granted is kept by half of its lever, the morning after',
    (id, kept) => {
      const [by, to] = SIDES[id] ?? ['transit', 'union'];
      const base = everyLeverParams();
      const demand = base.demands[0]!;
      const dyad = { ...base.dyads[0]!, by: at(base, by), to: at(base, to) };
      const params: Params = { ...base, demands: [{ ...demand, issue: id }], dyads: [dyad] };
      const state = createState(params, '1');
      const keeper = kept.side === 'by' ? by : to;
      const holders = [at(params, keeper), ...params.actors[at(params, keeper)]!.members];
      const slots = holders
        .flatMap((actor) => slotsOf(params, actor, kept.lever))
        .filter(({ target }) => target < 0 || dyad.segments.includes(target));
      expect(slots.length).toBeGreaterThan(0);
      const width = levelWidth(params);
      if (kept.how === 'lower')
        for (const slot of slots) state.levers.requested.fill(1, slot.index * width, (slot.index + 1) * width);
      const own = state.dyads[0]!;
      Object.assign(own, { stage: 'conceded', endedBy: 'concession', concededDay: 4, started: true });
      own.concession[0] = 0.5;
      state.day = 4;
      actEpochs(state, params);
      expect(state.events.filter(({ rule }) => rule === 'promiseKept')).toEqual([]);
      state.day = 5;
      actEpochs(state, params);
      for (const slot of slots)
        expect(requestedLevel(state, params, slot)).toBe(0.5 * (kept.whole === 1 ? 1 : p[kept.whole]));
      expect(state.events.filter(({ rule }) => rule === 'promiseKept').length).toBe(slots.length);
      // A deal that breaks down takes back what was raised.
      Object.assign(own, { stage: 'threat', endedBy: 'deal', stageSince: 9 });
      state.day = 10;
      actEpochs(state, params);
      for (const slot of slots)
        expect(requestedLevel(state, params, slot)).toBe(kept.how === 'raise' ? slot.lever.baseline : 0.5);
    },
  );
});

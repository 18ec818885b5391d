// Oracle: the tables of docs/model/actors.md: above its threshold each rule sets its lever to the stated level, below it does not; every lever is moved by a
// rule, by a settlement, or by nobody but a script; and escalation is read as it is set, whatever a state presses with.
import { describe, expect, it } from 'vitest';
import { chooseAdaptively } from '../../src/model/actors/policies/adaptive.ts';
import type { Choice } from '../../src/model/actors/policies/choice.ts';
import { add } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { escalationOf, levelsFor } from '../../src/model/escalation.ts';
import { log } from '../../src/model/events-log.ts';
import { issues } from '../../src/model/issues.ts';
import { levelWidth, slotsOf } from '../../src/model/levels.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { Means } from '../../src/model/means.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { Stage } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { readRepositoryFile, sourceFiles } from '../support/source.ts';
import { everyLeverParams } from '../support/toy-world.ts';

const p = parameterValues();
const base = everyLeverParams({ mode: 'free' });
// One group flees from across the line and is nearly always recognised.
const params: Params = {
  ...base,
  groups: base.groups.map((group, g) =>
    g === 0 ? { ...group, recognitionShare: 0.95, home: base.places.findIndex(({ id }) => id === 'hubCity') } : group,
  ),
  places: base.places.map((place) => (place.id === 'farCity' ? { ...place, residents: 1_000_000 } : place)),
};
const at = (id: string): number => params.actors.findIndex((actor) => actor.id === id);
const segment = params.segments.findIndex(({ id }) => id === 'northLine');
const farCity = params.places.findIndex(({ id }) => id === 'farCity');

type Prepare = (state: State) => void;
const DAY = 70;

function choices(actor: string, prepare: Prepare): readonly Choice[] {
  const state = createState(params, '1');
  state.day = DAY;
  prepare(state);
  return chooseAdaptively(state, params, at(actor), { weeks: 1, isEpoch: true, draw: () => 0 });
}

/** Attempts a day at the northern line, as multiples of what the north can handle, over the last week. */
const pressure =
  (times: number): Prepare =>
  (state) => {
    for (let d = DAY - 7; d < DAY; d++) {
      state.day = d;
      add(state, 'recordedAttempts', segment, 0, Math.round(times * params.segments[segment]!.handlingPerDay));
    }
    state.day = DAY;
  };
const camps =
  (actor: string, restrictive: number, protective: number, salience: number): Prepare =>
  (state) =>
    Object.assign(state.actors[at(actor)]!, {
      restrictiveCampShare: restrictive,
      protectiveCampShare: protective,
      salience,
    });
const own =
  (actor: string, values: Readonly<Record<string, number>>): Prepare =>
  (state) =>
    Object.assign(state.actors[at(actor)]!, values);
const all =
  (...steps: readonly Prepare[]): Prepare =>
  (state) => {
    for (const step of steps) step(state);
  };
const executing =
  (weeks: number, values: Readonly<Record<string, unknown>> = {}): Prepare =>
  (state) =>
    Object.assign(state.dyads[0]!, {
      stage: 'executing',
      stageSince: DAY - weeks * 7,
      escalation: 0.6,
      escalationPeak: 0.6,
      ...values,
    });
/** A lever requested beforehand. */
const asked =
  (actor: string, lever: string, level: number): Prepare =>
  (state) => {
    for (const slot of slotsOf(params, at(actor), lever))
      state.levers.requested.fill(level, slot.index * levelWidth(params), (slot.index + 1) * levelWidth(params));
  };
const stranded =
  (people: number): Prepare =>
  (state) => {
    const strip = params.segments[segment]!.strip;
    state.stageCounts[(Stage.atBorder * params.places.length + strip) * params.groups.length] = people;
  };

const hostile = camps('north', 0.5, 0.2, 0.8);
const friendly = camps('north', 0.2, 0.5, 0.4);
const blocHostile = camps('union', 0.5, 0.2, 0.8);
const capacity = params.segments[segment]!.handlingPerDay;
const blocCapacity = params.segments.reduce((sum, { handlingPerDay }) => sum + handlingPerDay, 0);
const blocPressure = (times: number): Prepare => pressure((times * blocCapacity) / capacity);

type Row = readonly [rule: string, actor: string, lever: string, level: number, above: Prepare, below: Prepare];

const rows: readonly Row[] = [
  [
    'proceduresHastened',
    'north',
    'fastTrack',
    p.fastTrackLevel,
    all(hostile, pressure(1.1)),
    all(hostile, pressure(0.9)),
  ],
  ['postsClosed', 'north', 'postClosure', 1, all(hostile, pressure(1.6)), all(hostile, pressure(1.4))],
  ['asylumSuspended', 'north', 'asylumSuspension', 1, all(hostile, pressure(2.1)), all(hostile, pressure(1.9))],
  ['asylumSuspended', 'north', 'asylumSuspension', 1, all(hostile, pressure(2.1)), all(friendly, pressure(2.1))],
  ['forceUsed', 'north', 'force', p.forceLevel, all(hostile, pressure(3.1)), all(hostile, pressure(2.9))],
  [
    'corridorClosed',
    'far',
    'corridorClosure',
    1,
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedOnward', farCity, 0, 7 * 21),
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedOnward', farCity, 0, 7 * 19),
  ],
  [
    'returnsToFirstCountry',
    'far',
    'dublinReturn',
    p.firstCountryReturnLevel,
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedOnward', farCity, 0, 7 * 11),
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedOnward', farCity, 0, 7 * 9),
  ],
  [
    'transfersBegun',
    'north',
    'offshoring',
    p.transfersGrantedPerDay,
    own('north', { failure: 8.5 }),
    own('north', { failure: 7.5 }),
  ],
  [
    'measureEnded',
    'north',
    'asylumSuspension',
    0,
    asked('north', 'asylumSuspension', 1),
    all(asked('north', 'asylumSuspension', 1), pressure(0.2)),
  ],
  [
    'pathwaysOpened',
    'north',
    'legalPathways',
    p.pathwaysCapacityShare * capacity,
    all(friendly, pressure(0.2)),
    all(hostile, pressure(0.2)),
  ],
  [
    'corridorOpened',
    'north',
    'humanitarianCorridor',
    p.corridorCapacityShare * capacity,
    all(friendly, pressure(0.2), stranded(600)),
    all(friendly, pressure(0.2), stranded(400)),
  ],
  [
    'procedureAtBorder',
    'north',
    'borderProcedure',
    p.borderProcedureLevel,
    all(friendly, pressure(0.2), own('north', { visibleHarm: 0.4 })),
    all(friendly, pressure(0.2), own('north', { visibleHarm: 0.2 })),
  ],
  [
    'helpersLetIn',
    'north',
    'ngoAccess',
    p.helpersAccessLevel,
    all(friendly, pressure(0.2), own('north', { visibleHarm: 0.4 })),
    all(friendly, pressure(0.2), own('north', { visibleHarm: 0.2 })),
  ],
  ['passageLet', 'north', 'onwardPassage', p.passageLevel, all(friendly, pressure(3.1)), all(friendly, pressure(2.9))],
  ['protectedAtOnce', 'north', 'temporaryProtection', 1, all(hostile, pressure(1.1)), all(hostile, pressure(0.9))],
  [
    'returnsPaid',
    'north',
    'returnGrant',
    p.returnGrantOfferedEur,
    own('north', { failure: 4.5 }),
    own('north', { failure: 3.5 }),
  ],
  [
    'campaignBegun',
    'north',
    'informationCampaign',
    p.campaignLevel,
    all(hostile, pressure(0.2)),
    all(friendly, pressure(0.2)),
  ],
  [
    'aidWithheld',
    'union',
    'transitAid',
    0,
    all(asked('union', 'transitAid', 0.5), executing(1)),
    asked('union', 'transitAid', 0.5),
  ],
  [
    'aidWithheld',
    'union',
    'visaLiberalisation',
    0,
    all(asked('union', 'visaLiberalisation', 0.5), executing(1)),
    asked('union', 'visaLiberalisation', 0.5),
  ],
  ['partnersPaid', 'union', 'transitAid', p.transitAidStep, blocPressure(0.6), blocPressure(0.4)],
  [
    'controlBought',
    'union',
    'moneyForControl',
    p.moneyLevel,
    own('union', { usualPressure: 2.1 }),
    own('union', { usualPressure: 1.9 }),
  ],
  [
    'contactOffered',
    'union',
    'contact',
    p.contactLevel,
    all(executing(9, { escalationPeak: 0.8 }), own('union', { costHolding: 0.01 })),
    all(executing(9), own('union', { costHolding: 0.01 })),
  ],
  [
    'contactOffered',
    'union',
    'contact',
    p.contactLevel,
    all(executing(9, { escalationPeak: 0.8 }), own('union', { costHolding: 0.01 })),
    all(executing(9, { escalationPeak: 0.8 }), own('union', { costHolding: 0 })),
  ],
  [
    'contactOffered',
    'union',
    'contact',
    p.contactLevel,
    all(executing(9), stranded(2600), own('union', { costHolding: 0.01 })),
    all(executing(7), stranded(2600), own('union', { costHolding: 0.01 })),
  ],
  [
    'contactEnded',
    'union',
    'contact',
    0,
    asked('union', 'contact', 0.3),
    all(asked('union', 'contact', 0.3), executing(1)),
  ],
  [
    'scrutinySpoken',
    'union',
    'rightsScrutiny',
    p.scrutinyStep,
    all(camps('union', 0.2, 0.4, 0.2), own('union', { visibleHarm: 0.4 })),
    own('union', { visibleHarm: 0.4 }),
  ],
  ['scrutinySpoken', 'union', 'rightsScrutiny', -p.scrutinyStep, blocHostile, camps('union', 0.5, 0.2, 0.3)],
  ['lawChanged', 'union', 'legalChange', p.lawLevel, all(blocHostile, executing(21)), all(blocHostile, executing(19))],
  [
    'aidTied',
    'union',
    'standingConditionality',
    1,
    (state) => Object.assign(state.dyads[0]!, { endedBy: 'deal' }),
    () => {},
  ],
  [
    'sideDealMade',
    'union',
    'memberSideDeal',
    p.sideDealStep,
    all(blocPressure(0.5), own('union', { cohesion: 0.5 })),
    all(blocPressure(0.5), own('union', { cohesion: 0.7 })),
  ],
  [
    'relocationAgreed',
    'union',
    'relocation',
    p.relocationCapacityShare * blocCapacity,
    all(camps('union', 0.2, 0.4, 0.2), blocPressure(0.5), own('union', { cohesion: 0.5 })),
    all(blocPressure(0.5), own('union', { cohesion: 0.5 })),
  ],
  [
    'clientBacked',
    'backer',
    'patronSupport',
    p.patronStep,
    ({ controls }) => controls.sanctionShare.fill(0.3),
    ({ controls }) => controls.sanctionShare.fill(0.2),
  ],
  [
    'practiceStopped',
    'rightsCourt',
    'courtRuling',
    p.courtStep,
    (state) => {
      state.actors[at('rightsCourt')]!.lastActDay = DAY - 7;
      log(state, 'courtRuling', 'north', null, {}, []);
    },
    (state) => {
      state.actors[at('rightsCourt')]!.lastActDay = DAY + 1;
      log(state, 'courtRuling', 'north', null, {}, []);
    },
  ],
  [
    'courtLetGo',
    'rightsCourt',
    'courtRuling',
    0,
    asked('rightsCourt', 'courtRuling', 0.5),
    all(asked('rightsCourt', 'courtRuling', 0.5), own('north', { rightsDebt: 1 })),
  ],
  [
    'reportersWent',
    'reporters',
    'mediaAccess',
    p.mediaStep,
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedDeaths', segment, 0, 2),
    (state) => add({ ...state, day: DAY - 1 } as State, 'recordedDeaths', segment, 0, 1),
  ],
  [
    'hostAppealed',
    'host',
    'hostingAppeal',
    1,
    own('host', { costHosting: 0.003 }),
    own('host', { costHosting: 0.001 }),
  ],
];

describe('each rule', () => {
  it.each(rows.map((row, i) => [`${i} ${row[0]} ${row[2]}`, row] as const))(
    '%s',
    (_, [rule, actor, lever, level, above, below]) => {
      const of = (prepare: Prepare): readonly Choice[] =>
        choices(actor, prepare).filter((choice) => choice.rule === rule && choice.slot.lever.id === lever);
      const found = of(above);
      expect(found.length).toBeGreaterThan(0);
      expect(Math.max(...found.map((choice) => Math.abs(choice.level)))).toBeCloseTo(Math.abs(level), 9);
      expect(Math.sign(found[0]!.level)).toBe(Math.sign(level));
      const others = of(below).filter((choice) => Math.abs(choice.level - level) < 1e-9);
      expect(others).toEqual([]);
    },
  );

  it('protects at once only who comes from across the line and is nearly always recognised', () => {
    const [choice] = choices('north', all(hostile, pressure(1.1))).filter(({ rule }) => rule === 'protectedAtOnce');
    expect(choice!.groups).toEqual([0]);
  });

  it('of a state of origin withdraws consuls when asked with effort', () => {
    const withEffort =
      (level: number): Prepare =>
      (state) => {
        for (const slot of slotsOf(params, at('union'), 'originDiplomacy'))
          state.levers.effective.fill(level, slot.index * levelWidth(params), (slot.index + 1) * levelWidth(params));
      };
    const rulesOf = (level: number): readonly string[] =>
      choices('homeland', withEffort(level)).map(({ rule }) => rule);
    expect(rulesOf(0.7)).toContain('consulWithdrawn');
    expect(rulesOf(0.5)).not.toContain('consulWithdrawn');
  });
});

describe('every lever', () => {
  /** Moved by nobody: a what-if. */
  const SCRIPTED_ONLY = ['grant'];

  it('is moved by a rule, by the table of escalation, or by a settlement', () => {
    const code = [...sourceFiles(['src/model/actors/roles']), 'src/model/escalation.ts']
      .map(readRepositoryFile)
      .join('\n');
    const settled = new Set(
      Object.values(issues).flatMap((issue) => ('kept' in issue ? [issue.kept.lever as string] : [])),
    );
    const named = (id: string): boolean => code.includes(`'${id}'`) || new RegExp(`\\b${id}: `).test(code);
    const idle = levers.map(({ id }) => id).filter((id) => !named(id) && !settled.has(id));
    expect(idle).toEqual(SCRIPTED_ONLY);
    // Only a settlement moves these.
    expect(levers.map(({ id }) => id).filter((id) => !named(id) && settled.has(id))).toEqual([
      'diasporaCooperation',
      'readmission',
    ]);
  });
});

describe('escalation by what a state presses with', () => {
  const pressing: Readonly<Record<Means, string>> = {
    exit: 'transit',
    camps: 'host',
    workers: 'homeland',
    permits: 'homeland',
    passage: 'north',
    market: 'far',
  };

  it.each(
    Object.entries(pressing).flatMap(([means, actor]) =>
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((e) => [means as Means, actor, e] as const),
    ),
  )('%s of %s at %d is set and read as the same', (means, actor, e) => {
    const world: Params = { ...params, dyads: [{ ...params.dyads[0]!, by: at(actor), means: [means] }] };
    const state = createState(world, '1');
    let set = 0;
    for (const [lever, level] of Object.entries(levelsFor(world, at(actor), e))) {
      for (const slot of slotsOf(world, at(actor), lever)) {
        state.levers.effective.fill(level, slot.index * levelWidth(world), (slot.index + 1) * levelWidth(world));
        if (lever !== 'threat' && level !== 0) set += 1;
      }
    }
    expect(escalationOf(state, world, at(actor))).toBeCloseTo(e, 12);
    if (e >= 0.4) expect(set).toBeGreaterThan(0);
    else if (means !== 'workers') expect(set).toBe(0);
  });

  it('of a market grows from a quarter of the tariff to all of it', () => {
    const world: Params = { ...params, dyads: [{ ...params.dyads[0]!, by: at('far'), means: ['market'] }] };
    const tariffs = [0.2, 0.4, 0.6, 0.8, 1].map((e) => levelsFor(world, at('far'), e).tariffThreat!);
    for (const [i, level] of [0, 0.25, 0.5, 0.75, 1].entries()) expect(tariffs[i]).toBeCloseTo(level, 12);
  });
});

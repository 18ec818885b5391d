// Oracle: the series of the same run, added up by hand over the window that docs/observations.md states; and the words of a refusal, read off the text.
import { describe, expect, it } from 'vitest';
import { observations, observedAs } from '../../src/model/actors/observations.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';
import type { Role } from '../../src/model/vocabulary.ts';
import { run } from '../../src/run/run.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { validateScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { modelVocabulary } from '../../src/scenario/vocabulary.ts';
import { resolved, shipped, specFor } from '../support/worlds.ts';

const toy = shipped('toy-crossing');
const NAMES = observations.flatMap(({ id, sum }) => (sum ? [id, `${id}7`, `${id}30`] : [id]));
/** Cold enough that people die, so that no count is 0 on every day; sanctions, and a patron of the state that bears them. */
const world = resolved({
  ...toy,
  climate: { plain: { ...toy.climate.plain, tMinC: { '2031-05-01': -12 } } },
  actors: { ...toy.actors, friend: { role: 'patron', clients: ['transit'] } },
  timeline: {
    ...toy.timeline,
    sanctions: { on: '2031-06-01', actor: 'union', lever: 'sanctions', level: 0.5 },
  },
});

/** What every actor could read on every morning, and the series of the same run. */
function readings() {
  const read = new Map<string, Map<string, number>>();
  const result = run(specFor(world, { outputs: { series: true, events: false } }), {
    afterDay: (state: State, params: Params) => {
      const morning = { ...state, day: state.day + 1 };
      params.actors.forEach(({ id }, actor) => {
        const own = read.get(`${id} ${morning.day}`) ?? new Map<string, number>();
        for (const name of NAMES) own.set(name, observedAs(morning, params, actor, name)!);
        read.set(`${id} ${morning.day}`, own);
      });
    },
  });
  return { read, series: result.series };
}

const { read, series } = readings();
const BORDERS: Readonly<Record<string, readonly string[]>> = {
  transit: ['northLine', 'southLine'],
  north: ['northLine'],
  south: ['southLine'],
  union: ['northLine', 'southLine'],
};
const MORNINGS = [1, 5, 33, 47, 60, 90, 119, 120];

function at(metric: string, where: string, day: number): number {
  const column = series.find((known) => known.metric === metric && known.where === where && known.group === 'all');
  return day < 0 ? 0 : (column?.values[day] ?? 0);
}

describe('an observation is what the records say', () => {
  it.for(['attempts', 'entries', 'interceptions', 'pushbacks', 'deathsRecorded', 'deathsVisible'])('%s', (metric) => {
    let sum = 0;
    for (const [actor, borders] of Object.entries(BORDERS)) {
      for (const morning of MORNINGS) {
        for (const [name, days] of [
          [metric, 1],
          [`${metric}7`, 7],
          [`${metric}30`, 30],
        ] as const) {
          let expected = 0;
          for (let day = morning - days; day < morning; day++)
            for (const border of borders) expected += at(metric, border, day);
          expect(read.get(`${actor} ${morning}`)!.get(name), `${name} of ${actor} on day ${morning}`).toBe(expected);
          sum += expected;
        }
      }
    }
    expect(sum, 'something was counted').toBeGreaterThan(0);
  });

  it('in public: what is seen at any border', () => {
    let sum = 0;
    for (const morning of MORNINGS) {
      let deaths = 0;
      for (let day = morning - 30; day < morning; day++)
        deaths += at('deathsVisible', 'northLine', day) + at('deathsVisible', 'southLine', day);
      for (const actor of ['airline', 'north', 'friend'])
        expect(read.get(`${actor} ${morning}`)!.get('publicDeaths30')).toBe(deaths);
      const people = at('peopleAtBorder', 'northLine', morning - 1) + at('peopleAtBorder', 'southLine', morning - 1);
      expect(read.get(`airline ${morning}`)!.get('publicPeopleAtBorder')).toBe(people);
      expect(read.get(`union ${morning}`)!.get('peopleAtBorder')).toBeCloseTo(people, 6);
      sum += Math.min(deaths, people);
    }
    expect(sum).toBeGreaterThan(0);
  });

  it.for(['salience', 'restrictiveCampShare', 'protectiveCampShare', 'incumbentSupport', 'threatFrame'])(
    '%s',
    (metric) => {
      let sum = 0;
      for (const actor of ['north', 'south', 'union'])
        for (const morning of MORNINGS) {
          expect(read.get(`${actor} ${morning}`)!.get(metric)).toBe(at(metric, actor, morning - 1));
          sum += at(metric, actor, morning - 1);
        }
      expect(sum).toBeGreaterThan(0);
    },
  );

  it('asked, and sanctions on those a patron backs, are levels in force of the levers of others', () => {
    const asked = MORNINGS.map((morning) => read.get(`airline ${morning}`)!.get('asked'));
    expect(asked).toEqual(MORNINGS.map((morning) => at('leverLevel', 'union/carrierPressure', morning - 1)));
    expect(asked.at(-1)).toBe(1);
    const sanctions = MORNINGS.map((morning) => read.get(`friend ${morning}`)!.get('sanctionsOnClients')!);
    expect(sanctions[0]).toBe(0);
    expect(sanctions.at(-1)).toBeGreaterThan(0);
    expect(read.get('north 120')!.get('day')).toBe(120);
  });

  it('pressure is the mean of a week over what can be handled', () => {
    const handled = 30; // a day at the southern line, before its reception rises on day 55
    let sum = 0;
    for (const morning of [33, 40, 47, 54]) {
      let attempts = 0;
      for (let day = morning - 7; day < morning; day++) attempts += at('attempts', 'southLine', day);
      expect(read.get(`south ${morning}`)!.get('pressure')).toBeCloseTo(attempts / 7 / handled, 12);
      sum += attempts;
    }
    expect(sum).toBeGreaterThan(0);
  });
});

const ROLES: readonly Role[] = [
  ...(['transitState', 'targetState', 'hostState', 'originState', 'destinationState', 'bloc'] as const),
  ...(['carrier', 'patron', 'relief', 'court', 'media'] as const),
];

/** Toy-crossing with one actor of a role that sets a lever by this formula; the words of every problem. */
function problems(role: Role, formula: string): readonly string[] {
  const held = levers.find(({ holderRoles, per }) => per === 'actor' && holderRoles.includes(role));
  const other = levers.find(({ holderRoles }) => holderRoles.includes(role))!;
  const { id: lever, per } = held ?? other;
  const where = per === 'segment' ? { border: 'northLine' } : per === 'leg' ? { leg: 'flight' } : {};
  const data: unknown = {
    ...toy,
    actors: {
      ...toy.actors,
      actor: {
        role,
        policy: 'rules',
        ...(role === 'bloc' && { members: ['north'] }),
        ...(role === 'patron' && { clients: ['transit'] }),
      },
    },
    rules: { ...toy.rules, own: { actor: 'actor', lever, level: '0', when: formula, ...where } },
  };
  const result = validateScenario(data, { file: 'made-up', vocabulary: modelVocabulary() });
  return result.ok ? [] : result.issues.map(formatIssue).filter((words) => words.includes('rules.own.when'));
}

describe('a rule may read', () => {
  it.for(ROLES)('what a %s observes, and is refused the rest', (role) => {
    let refused = 0;
    for (const { id, seenBy, sum } of observations) {
      const name = sum ? `${id}7` : id;
      const found = problems(role, `${name} > 1`);
      if (seenBy.includes(role)) expect(found, name).toEqual([]);
      else {
        refused += 1;
        expect(found.length, name).toBe(1);
        expect(found[0]).toContain(`actor, a ${role}, cannot observe ${name}`);
        expect(found[0]).toMatch(/\(it may read .*day/);
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it.for(['deathsTrue', 'entriesTrue', 'leverage', 'onwardArrivals'])(
    'not %s, which is no record of a state',
    (metric) => {
      expect(problems('targetState', `${metric} > 1`).join()).toContain(`cannot observe ${metric}`);
    },
  );

  it('no lever of others', () => {
    expect(problems('targetState', 'visaEase > 0.5').join()).toContain('actor, a targetState, does not hold visaEase');
    expect(problems('targetState', 'guards > 0.5')).toEqual([]);
  });

  it('a count over at most a year, and no number of days in what is no count', () => {
    expect(problems('targetState', 'attempts366 > 1')).toEqual([]);
    for (const name of ['attempts367', 'attempts0', 'salience7'])
      expect(problems('targetState', `${name} > 1`).length, name).toBe(1);
  });
});

describe('the list', () => {
  it('names each observation once, with all that a person needs', () => {
    expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length);
    for (const { unit, meaning, window, delayDays, seenBy, sum, read: one } of observations) {
      expect([unit, meaning, window].every((text) => text.length > 2)).toBe(true);
      expect(delayDays >= 0 && seenBy.length > 0 && (sum === undefined) !== (one === undefined)).toBe(true);
    }
  });

  it('has something for every role', () => {
    const scenario: Scenario = toy;
    expect(Object.keys(scenario.rules).length).toBeGreaterThan(0);
    for (const role of ROLES)
      expect(observations.filter(({ seenBy }) => seenBy.includes(role)).length).toBeGreaterThan(2);
  });
});

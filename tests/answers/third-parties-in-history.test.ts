// Oracle: probability. A process with one hazard, thinned and added to, is a process with the other; and dates that answer what was asked stay as they were.
import { describe, expect, it } from 'vitest';
import { actEpochs } from '../../src/model/actors/act.ts';
import { carrierChance } from '../../src/model/actors/roles/carrier.ts';
import { applyTimeline, moveLevers } from '../../src/model/actors/timeline.ts';
import { createState } from '../../src/model/create-state.ts';
import { beyond } from '../../src/model/diplomacy/compliance.ts';
import { effectiveLevel } from '../../src/model/levels.ts';
import type { Params } from '../../src/model/params.ts';
import { run } from '../../src/run/run.ts';
import { changeScenario } from '../../src/scenario/change.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioYaml } from '../../src/scenario/print.ts';
import type { Scenario, TimelineMove } from '../../src/scenario/scenario.ts';
import { modelVocabulary } from '../../src/scenario/vocabulary.ts';
import { toyParams } from '../support/toy-world.ts';
import { shipped, specFor } from '../support/worlds.ts';

const vocabulary = modelVocabulary();
const EPOCH = 7;

/** The toy's airline, asked at `once` in its history and at `now` in this run, from the first day; with dated answers of its own. */
function airline(
  { once, now }: { once: number; now: number },
  dates: readonly { day: number; lever?: string; level: number; groups?: readonly string[] }[],
): Params {
  return toyParams({}, (scenario) => {
    const on = (day: number) => new Date(Date.UTC(2031, 4, 1 + day)).toISOString().slice(0, 10);
    const asking = (level: number): TimelineMove => ({ on: on(0), actor: 'union', lever: 'carrierPressure', level });
    const answers = dates.map(({ day, lever = 'boardingBan', level, groups }, index) => {
      const move: TimelineMove = { on: on(day), actor: 'airline', lever, level, ...(groups && { groups }) };
      return [`answer-${index}`, move] as const;
    });
    const timeline = { ask: asking(now), ...Object.fromEntries(answers) };
    return { ...scenario, timeline, askedInHistory: { ask: asking(once) } };
  });
}

/** Levels of the two answers of the airline, day by day: only steps 1 and 2 of the day, on the draws of a seed. */
function followed(params: Params, seed: string, days: number) {
  const state = createState(params, seed);
  const slots = ['boardingBan', 'routeSuspension'].map(
    (lever) => params.leverSlots.find(({ id }) => id === `airline/${lever}`)!,
  );
  const byDay: number[] = [];
  const levelsOfGroups: number[][] = [];
  for (let day = 0; day < days; day++) {
    applyTimeline(state, params);
    actEpochs(state, params);
    moveLevers(state, params);
    byDay.push(Math.max(...slots.map((slot) => effectiveLevel(state, params, slot))));
    const width = params.groups.length;
    levelsOfGroups.push([...state.levers.effective.slice(slots[0]!.index * width, (slots[0]!.index + 1) * width)]);
    state.day += 1;
    state.eventsToday = 0;
  }
  return { byDay, levelsOfGroups, rules: state.events.map(({ rule }) => rule) };
}

const base = toyParams();
const holder = base.actors.findIndex(({ id }) => id === 'airline');
const chance = (asked: number): number => carrierChance(base, holder, asked);
/** Three standard errors of a share of so many draws. */
const within = (share: number, draws: number): number => 3 * Math.sqrt((share * (1 - share)) / draws);

describe('the chance beyond another', () => {
  it('added to it makes the whole', () => {
    for (const [whole, usual] of [
      [0.7, 0.1],
      [0.1, 0.1],
      [0.3, 0],
      [1, 0.4],
    ] as const) {
      expect(1 - (1 - usual) * (1 - beyond(whole, usual))).toBeCloseTo(whole, 12);
    }
    expect(beyond(0.1, 0.7)).toBe(0);
    expect(beyond(1, 1)).toBe(0);
  });
});

describe('asked as in history', () => {
  it('dates are all there is: the same bits as without a record of what was asked', () => {
    const scenario = shipped('belarus-2021');
    const asked = Object.fromEntries(
      Object.entries(scenario.timeline).filter(([, { lever }]) => vocabulary.levers.get(lever)?.asks !== undefined),
    );
    expect(Object.keys(asked).length).toBeGreaterThan(2);
    const spec = { days: 200, seed: '7' };
    const plain = run(specFor(scenario, spec));
    expect(run(specFor({ ...scenario, askedInHistory: asked }, spec)).fingerprint).toBe(plain.fingerprint);
  });

  it('an airline stops on its date and neither before nor after', () => {
    const params = airline({ once: 1, now: 1 }, [{ day: 30, level: 1 }]);
    for (let seed = 0; seed < 50; seed++) {
      const { byDay, rules } = followed(params, String(seed), 60);
      expect(byDay.indexOf(1)).toBe(30);
      expect(rules.filter((rule) => rule !== 'leverSet')).toEqual([]);
    }
  });
});

describe('asked more than in history', () => {
  const draws = 400;

  it('an airline may stop ahead of its date, by the chance beyond', () => {
    const params = airline({ once: 0.3, now: 1 }, [{ day: 60, level: 1 }]);
    const p = beyond(chance(1), chance(0.3));
    let inFirstWeek = 0;
    for (let seed = 0; seed < draws; seed++) {
      const stopped = followed(params, String(seed), 61).byDay.indexOf(1);
      expect(stopped % EPOCH === 0 || stopped === 60).toBe(true);
      if (stopped === EPOCH) inFirstWeek++;
    }
    expect(Math.abs(inFirstWeek / draws - p)).toBeLessThan(within(p, draws));
    expect(p).toBeGreaterThan(0.4);
  });

  it('its date takes nothing back of what it did before, and later dates count again', () => {
    const params = airline({ once: 0, now: 1 }, [
      { day: 100, level: 1, groups: ['valley'] },
      { day: 100, level: 0.5, groups: ['coast'] },
      { day: 110, level: 0.2 },
    ]);
    const early = Array.from({ length: 20 }, (_, seed) => followed(params, String(seed), 112)).find(
      ({ byDay }) => byDay.indexOf(1) < 100,
    )!;
    expect(early.levelsOfGroups[99]).toEqual([1, 1]);
    expect(early.levelsOfGroups[105]).toEqual([1, 1]);
    expect(early.levelsOfGroups[111]).toEqual([0.2, 0.2]);
  });

  it('is the airline that would always have been asked so: history drawn from its own hazard, corrected, has the law of the other', () => {
    // The history's airline stops in the week that its own chance draws; the run's airline is asked in public. Weeks until it stops are then geometric.
    const weeks = 6;
    const stopped = new Array<number>(weeks + 1).fill(0);
    const stoppingIn = Array.from({ length: weeks + 2 }, (_, week) =>
      airline({ once: 0.3, now: 1 }, week === 0 || week > weeks ? [] : [{ day: week * EPOCH, level: 1 }]),
    );
    for (let draw = 0; draw < draws; draw++) {
      let week = 1;
      // A plain sequence of chances; what draws the history has nothing to do with the draws of the run.
      while (((draw * 7919 + week * 104_729) % 10_007) / 10_007 >= chance(0.3) && week <= weeks) week++;
      const day = followed(stoppingIn[week]!, `law ${draw}`, weeks * EPOCH + 1).byDay.indexOf(1);
      if (day > 0) stopped[day / EPOCH]!++;
    }
    let left = 1;
    for (let week = 1; week <= 3; week++) {
      const expected = left * chance(1);
      expect(Math.abs(stopped[week]! / draws - expected), `week ${week}`).toBeLessThan(within(expected, draws) + 0.01);
      left -= expected;
    }
  });
});

describe('asked less than in history', () => {
  const draws = 400;

  it('a date is kept with the ratio of the chances, and an airline off its dates goes by its own', () => {
    const params = airline({ once: 1, now: 0.3 }, [
      { day: 10, level: 0.5 },
      { day: 12, level: 1 },
    ]);
    const ratio = chance(0.3) / chance(1);
    let kept = 0;
    for (let seed = 0; seed < draws; seed++) {
      const { byDay, rules } = followed(params, String(seed), 20);
      if (byDay[10] === 0.5) {
        kept++;
        expect(byDay[12]).toBe(1);
        expect(rules).not.toContain('answerWithheld');
      } else {
        expect(byDay[12] === 0 || byDay[13] === 0).toBe(true);
        expect(rules.filter((rule) => rule === 'answerWithheld')).toHaveLength(1);
      }
    }
    expect(Math.abs(kept / draws - ratio)).toBeLessThan(within(ratio, draws));
    // Quietly asked it still may stop, much later and on its own epochs.
    const later = Array.from({ length: 40 }, (_, seed) => followed(params, String(seed), 119).byDay);
    expect(later.filter((byDay) => byDay[12]! === 0 && byDay[118] === 1).length).toBeGreaterThan(5);
  });

  it('an airline that nobody asks does not stop', () => {
    const params = airline({ once: 0.3, now: 0 }, [{ day: 10, lever: 'routeSuspension', level: 1 }]);
    for (let seed = 0; seed < 20; seed++) {
      expect(Math.max(...followed(params, String(seed), 119).byDay)).toBe(0);
    }
  });

  it('what an airline did unasked in history it does again', () => {
    const params = airline({ once: 0, now: 0 }, [{ day: 10, level: 1 }]);
    expect(followed(params, '1', 20).byDay.indexOf(1)).toBe(10);
  });
});

describe('a change of what is asked', () => {
  const parsed = () => {
    const result = parseScenario(scenarioYaml(shipped('belarus-2021')), { file: 'belarus-2021.yaml', vocabulary });
    if (!result.ok) throw new Error('the shipped scenario is valid');
    return result;
  };
  const changed = (text: string): Scenario => {
    const result = changeScenario(parsed(), [text], { vocabulary, option: '--what-if' });
    if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
    return result.scenario;
  };

  it.each(['eu/carrierPressure=1 from 2021-08-01', 'timeline.eu-carrier-public=null', 'timeline.eu-origin.level=0.7'])(
    '%s keeps what was asked in history, and runs again from its file',
    (text) => {
      const scenario = changed(text);
      expect(Object.keys(scenario.askedInHistory!)).toEqual(['eu-carrier-quiet', 'eu-origin', 'eu-carrier-public']);
      expect(scenario.askedInHistory!['eu-carrier-public']).toMatchObject({ on: '2021-11-10', level: 1 });
      const again = parseScenario(scenarioYaml(scenario), { file: 'belarus-2021.yaml', vocabulary });
      expect(again.ok && again.scenario).toEqual(scenario);
    },
  );

  it.each(['eu/sanctions=off', 'timeline.eu-carrier-public.level=1', 'timeline.tr-ban=null'])(
    '%s asks as before and keeps nothing',
    (text) => {
      expect(changed(text).askedInHistory).toBeUndefined();
    },
  );

  it('stays in free mode what it was: nobody has dates there', () => {
    const free = { mode: 'free', days: 60 } as const;
    const scenario = changed('eu/carrierPressure=1 from 2021-08-01');
    const { askedInHistory: _, ...without } = scenario;
    expect(run(specFor(scenario, free)).fingerprint).toBe(run(specFor(without, free)).fingerprint);
  });

  it('only levers that ask are kept there, and the mistake has its place', () => {
    const text = scenarioYaml(shipped('belarus-2021')).replace(
      /^timeline:/m,
      'askedInHistory:\n  wrong: {on: 2021-07-01, actor: eu, lever: sanctions, level: 1}\ntimeline:',
    );
    const result = parseScenario(text, { file: 'belarus-2021.yaml', vocabulary });
    const said = result.ok ? [] : result.issues.map(formatIssue);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^belarus-2021\.yaml:\d+:\d+ askedInHistory\.wrong\.lever: sanctions asks nothing of a third party$/,
    );
  });
});

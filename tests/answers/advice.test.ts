// Oracle: what people see when they run such worlds. A group without a way never arrives, a demand without a threat never starts, and both are said before.
import { describe, expect, it } from 'vitest';
import { levers } from '../../src/model/levers/index.ts';
import { readScenario } from '../../src/node/read-scenario.ts';
import { run } from '../../src/run/run.ts';
import { adviceOn } from '../../src/scenario/advice.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const place = await readScenario('docs/guides/some-place-1999.yaml');
const result = (scenario: Scenario) =>
  run({ scenario, seed: '1', mode: 'history', outputs: { series: false, events: false } });

describe('advice', () => {
  it('is not needed on the examples of the guide', async () => {
    expect(adviceOn(place)).toEqual([]);
    expect(adviceOn(await readScenario('docs/guides/some-table-1999.yaml'))).toEqual([]);
  });

  it('tells of people without a way, who indeed never arrive', () => {
    const cut: Scenario = { ...place, legs: { coastRoad: place.legs.coastRoad! } };
    expect(adviceOn(cut)).toEqual([
      { path: 'groups.hillPeople', message: 'no way leads from hillTown to bigCity: legs and borders reach hillTown' },
    ]);
    expect(result(cut).movements.entriesTrue).toBe(0);
    expect(result(place).movements.entriesTrue).toBeGreaterThan(0);
  });

  it('tells of a demand that is never asked, and that indeed never starts', () => {
    const { 'hillland-warns': _warns, 'hillland-opens': _opens, ...timeline } = place.timeline;
    const silent: Scenario = { ...place, timeline, whatIfs: {} };
    expect(adviceOn(silent).map(({ path }) => path)).toEqual(['demands.grainMoney']);
    expect(result(silent).outcome.endedBy).toBe('notStarted');
  });

  it('tells of a question that changes nothing', () => {
    const idle: Scenario = { ...place, whatIfs: { idle: { title: 'idle', changes: {} } } };
    expect(adviceOn(idle)).toEqual([{ path: 'whatIfs.idle', message: 'it changes nothing' }]);
  });

  it.each(['threat', 'exitControl', 'labourBan', 'tariffThreat', 'onwardPassage', 'campClosure', 'exitPermits'])(
    '%s is a lever that asks',
    (lever) => {
      expect(levers.map(({ id }) => id as string)).toContain(lever);
      const only: Scenario = {
        ...place,
        whatIfs: {},
        timeline: { move: { on: place.start, actor: 'hillland', lever, level: 1 } },
      };
      expect(adviceOn(only)).toEqual([]);
    },
  );
});

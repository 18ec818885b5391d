// Oracle: the resolved scenario and the dated moves that each change should give, written by hand.
import { describe, expect, it } from 'vitest';
import { changeScenario } from '../../src/scenario/change.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { parseScenario, validateScenario } from '../../src/scenario/parse.ts';
import type { Scenario, TimelineMove } from '../../src/scenario/scenario.ts';
import { accepted, edited, refused, SMALL, small, vocabulary } from '../support/scenario-world.ts';

const TWO_BORDERS = edited(
  [
    'facilitators:\n',
    '  southLine: {from: transit, to: north, staging: hubCity, inside: northTown, lengthKm: 90, guardsPerKm: 1, climate: plain}\nfacilitators:\n',
  ],
  ['groups: [walkers], source: S1', 'source: S1'],
  [
    '  steer:',
    '  north-more: {on: 2030-01-20, actor: north, lever: pushback, level: 0.5, groups: [walkers]}\n  steer:',
  ],
);

function change(texts: string | readonly string[], text: string = SMALL, option = '--set'): Scenario {
  const parsed = accepted(parseScenario(text, { file: 'small.yaml', vocabulary }));
  return accepted(changeScenario(parsed, typeof texts === 'string' ? [texts] : texts, { vocabulary, option })).scenario;
}

function fault(texts: string | readonly string[], option = '--set'): readonly string[] {
  const parsed = accepted(parseScenario(SMALL, { file: 'small.yaml', vocabulary }));
  return refused(changeScenario(parsed, typeof texts === 'string' ? [texts] : texts, { vocabulary, option })).map(
    formatIssue,
  );
}

function course(scenario: Scenario, actor: string, lever: string): readonly string[] {
  const moves = Object.values(scenario.timeline).filter((move) => move.actor === actor && move.lever === lever);
  const scope = (move: TimelineMove) => [move.groups?.join('+'), move.border, move.leg].filter(Boolean).join(',');
  return moves
    .map(
      (move) =>
        `${move.on} ${typeof move.level === 'number' ? move.level : move.level.value}${scope(move) === '' ? '' : ` ${scope(move)}`}`,
    )
    .sort();
}

describe('a path', () => {
  it('sets a number under its old provenance, and says so', () => {
    const { groups } = change('groups.walkers.atRiskPersons=150');
    expect(groups.walkers!.atRiskPersons).toEqual({
      value: 150,
      range: [50, 200],
      source: 'S1',
      grade: 'D',
      note: 'changed; made up',
    });
  });

  it('drops a range that no longer holds the value', () => {
    const { groups } = change(['groups.walkers.atRiskPersons=500', 'groups.walkers.atRiskPersons=600']);
    expect(groups.walkers!.atRiskPersons).toEqual({ value: 600, source: 'S1', grade: 'D', note: 'changed; made up' });
  });

  it('replaces a plain number and adds one that the file left out', () => {
    const changed = change(
      'borders.northLine.lengthKm=200, borders.northLine.handlingPerDay=60, actors.far.traits.rallyStrength=0.9',
    );
    expect(changed.borders.northLine!.lengthKm).toBe(200);
    expect(changed.borders.northLine!.handlingPerDay).toBe(60);
    expect(changed.actors.far!.traits).toEqual({ rallyStrength: 0.9 });
  });

  it('matches one key with *', () => {
    const changed = change('places.*.country=nowhere');
    expect(Object.values(changed.places).map((place) => place.country)).toEqual([
      'nowhere',
      'nowhere',
      'nowhere',
      'nowhere',
    ]);
    expect(change('actors.*.epochDays=3').actors.airline!.epochDays).toBe(3);
  });

  it('removes with null', () => {
    expect(Object.keys(change('timeline.ease=null').timeline)).toEqual(['north-pushback', 'steer']);
    expect(change('legs.flight.seatsPerDay=null').legs.flight!.seatsPerDay).toBeUndefined();
  });

  it('reaches into lists, and takes maps and lists as values', () => {
    expect(change('observed.northAttempts.values.1=80').observed.northAttempts!.values).toEqual([120, 80]);
    const changed = change(
      'observed.northAttempts.values=[1, 2], timeline.late={on: 2030-02-01, actor: transit, lever: visaEase, level: 0}',
    );
    expect(changed.observed.northAttempts!.values).toEqual([1, 2]);
    expect(changed.timeline.late).toEqual({ on: '2030-02-01', actor: 'transit', lever: 'visaEase', level: 0 });
  });

  it('sets a parameter that the file did not set, with a note', () => {
    expect(change('parameters.rallyStrength=0.5').parameters).toEqual({
      rumourDelayDays: { value: 10, note: 'made up' },
      rallyStrength: { value: 0.5, note: 'changed' },
    });
  });

  it('leaves the scenario it was given as it was', () => {
    const before = small();
    const copy = structuredClone(before);
    accepted(changeScenario({ scenario: before }, ['groups.walkers.atRiskPersons=5'], { vocabulary, option: '--set' }));
    expect(before).toEqual(copy);
  });

  it('works without the document, on resolved data alone', () => {
    const changed = accepted(
      changeScenario({ scenario: small() }, ['priceYear=2031'], { vocabulary, option: '--set' }),
    );
    expect(changed.scenario).toEqual({ ...small(), priceYear: 2031 });
  });
});

describe('a lever', () => {
  it('is off from a day: earlier moves stay, later ones go', () => {
    expect(course(change('north/pushback=off from 2030-01-15'), 'north', 'pushback')).toEqual([
      '2030-01-10 1 walkers',
      '2030-01-15 0',
    ]);
    expect(course(change('north/pushback=off from 2030-01-10'), 'north', 'pushback')).toEqual(['2030-01-10 0']);
    expect(course(change('north/pushback=off'), 'north', 'pushback')).toEqual(['2030-01-01 0']);
  });

  it('is on, or at a level', () => {
    expect(course(change('transit/visaEase=on'), 'transit', 'visaEase')).toEqual(['2030-01-01 1']);
    expect(course(change('transit/visaEase=0.25 from 2030-02-01'), 'transit', 'visaEase')).toEqual([
      '2030-01-05 1',
      '2030-02-01 0.25',
    ]);
    expect(course(change('north/guards=12.5'), 'north', 'guards')).toEqual(['2030-01-01 12.5']);
  });

  it('gets its earlier course back on the day after the last', () => {
    const changed = change('north/pushback=off from 2030-01-05 until 2030-01-15', TWO_BORDERS);
    expect(course(changed, 'north', 'pushback')).toEqual(['2030-01-05 0', '2030-01-15 1', '2030-01-20 0.5 walkers']);
    const late = change('north/pushback=off from 2030-01-15 until 2030-02-01', TWO_BORDERS);
    expect(course(late, 'north', 'pushback')).toEqual([
      '2030-01-10 1',
      '2030-01-15 0',
      '2030-02-01 0.5 walkers',
      '2030-02-01 1',
    ]);
    // The move for all comes first, or it would undo the narrower one of the same day.
    const restored = Object.values(late.timeline).filter((move) => move.on === '2030-02-01');
    expect(restored.map((move) => move.groups)).toEqual([undefined, ['walkers']]);
  });

  it('goes back to its baseline where nothing was set', () => {
    expect(course(change('north/guards=5 from 2030-01-10 until 2030-01-20'), 'north', 'guards')).toEqual([
      '2030-01-10 5',
      '2030-01-20 0',
    ]);
  });

  it('set per border is set at all of the holder, or at one', () => {
    expect(course(change('transit/steering=2', TWO_BORDERS), 'transit', 'steering')).toEqual([
      '2030-01-01 2 northLine',
      '2030-01-01 2 southLine',
    ]);
    expect(course(change('transit/steering.southLine=2', TWO_BORDERS), 'transit', 'steering')).toEqual([
      '2030-01-01 2 southLine',
      '2030-01-11 3 northLine',
    ]);
    expect(course(change('transit/steering=off from 2030-01-20', TWO_BORDERS), 'transit', 'steering')).toEqual([
      '2030-01-11 3 northLine',
      '2030-01-20 1 northLine',
      '2030-01-20 1 southLine',
    ]);
  });

  it('changes together with others, in order', () => {
    const changed = change('north/pushback=off, transit/visaEase=off from 2030-01-05,days=90');
    expect(course(changed, 'north', 'pushback')).toEqual(['2030-01-01 0']);
    expect(course(changed, 'transit', 'visaEase')).toEqual(['2030-01-05 0']);
    expect(changed.days).toBe(90);
  });
});

describe('a what-if', () => {
  it('is called by its id', () => {
    expect(Object.keys(change('no-pushback', SMALL, '--what-if').timeline)).toEqual(['ease', 'steer']);
  });

  it('may set levers by date', () => {
    const text = edited(['timeline.north-pushback: null', 'north/pushback: off from 2030-02-01']);
    expect(course(change('no-pushback', text, '--what-if'), 'north', 'pushback')).toEqual([
      '2030-01-10 1 walkers',
      '2030-02-01 0',
    ]);
  });

  it('that other changes made impossible is left out of what they give', () => {
    const changed = change('timeline.north-pushback=null');
    expect(changed.whatIfs).toEqual({});
    expect(accepted(validateScenario(changed, { file: 'x', vocabulary })).scenario).toEqual(changed);
    expect(Object.keys(change('timeline.ease=null').whatIfs)).toEqual(['no-pushback']);
  });

  it('that does not exist is not found', () => {
    expect(fault('no-pushbak', '--what-if')).toEqual([
      '--what-if no-pushbak: unknown what-if no-pushbak (did you mean no-pushback?)',
    ]);
  });
});

describe('a change that cannot be made', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'groups.walker.atRiskPersons=5',
      [
        '--set groups.walker.atRiskPersons=5: groups.walker: nothing in the scenario has this path (did you mean walkers?)',
      ],
    ],
    [
      'borders.northLine.lenghtKm=5',
      [
        '--set borders.northLine.lenghtKm=5: borders.northLine.lenghtKm: nothing in the scenario has this path (did you mean lengthKm?)',
      ],
    ],
    ['dayz=5', ['--set dayz=5: dayz: nothing in the scenario has this path (did you mean days?)']],
    ['days.more=5', ['--set days.more=5: days: days is a value and has no keys']],
    [
      'timeline.eas=null',
      ['--set timeline.eas=null: timeline.eas: nothing in the scenario has this path (did you mean ease?)'],
    ],
    [
      'timeline.new=5',
      [
        '--set timeline.new=5: timeline.new: nothing in the scenario has this path (known: ease, north-pushback, steer)',
      ],
    ],
    [
      'climate.*.nothing=null',
      [
        '--set climate.*.nothing=null: climate.plain.nothing: nothing in the scenario has this path (known: tMinC, roughSeaShare, source, grade, note)',
      ],
    ],
    [
      'observed.northAttempts.values.7=1',
      [
        '--set observed.northAttempts.values.7=1: observed.northAttempts.values.7: the list has no entry 7 (entries 0 to 1)',
      ],
    ],
    [
      'groups.walkers.kinHelpShare=2',
      ['--set groups.walkers.kinHelpShare=2: groups.walkers.kinHelpShare: must be at most 1 (it is 2)'],
    ],
    [
      'groups.walkers.kinHelpShare=much',
      ['--set groups.walkers.kinHelpShare=much: groups.walkers.kinHelpShare: must be a number, not the text "much"'],
    ],
    ['days=.inf', ['--set days=.inf: .inf: not a finite number']],
    [
      'groups.walkers.atRiskPersons=1000000000000',
      [
        '--set groups.walkers.atRiskPersons=1000000000000: groups.walkers.atRiskPersons: the run is too large: 1 000 000 000 000 people on 60 days are 60 000 000 000 000 agent-days and need about 96 TB of memory (at most 20 000 000 people; the largest group is walkers with 1 000 000 000 000)',
      ],
    ],
    [
      'parameters.rumourDelayDays=100',
      ['--set parameters.rumourDelayDays=100: parameters.rumourDelayDays.value: 100 is outside 1 to 60'],
    ],
    [
      'parameters.rumorDelayDays=10',
      [
        '--set parameters.rumorDelayDays=10: parameters.rumorDelayDays: unknown parameter rumorDelayDays (did you mean rumourDelayDays?)',
      ],
    ],
    [
      'places.hubCity=null',
      [
        'small.yaml:22:9 legs.flight.to: unknown place hubCity (known: village, northTown, farCity; after --set places.hubCity=null)',
        'small.yaml:34:14 borders.northLine.staging: unknown place hubCity (known: village, northTown, farCity; after --set places.hubCity=null)',
      ],
    ],
    ['north/pushbak=off', ['--set north/pushbak=off: north/pushbak: unknown lever pushbak (did you mean pushback?)']],
    ['nort/pushback=off', ['--set nort/pushback=off: nort/pushback: unknown actor nort (did you mean north?)']],
    [
      'transit/pushback=off',
      [
        '--set transit/pushback=off: timeline.set-transit-pushback.lever: transit is a targetState and does not hold pushback (held by targetState)'.replace(
          'is a targetState and',
          'is a transitState and',
        ),
      ],
    ],
    ['north/pushback=2', ['--set north/pushback=2: timeline.set-north-pushback.level: 2 is outside 0 to 1']],
    [
      'north/pushback=maybe',
      [
        '--set north/pushback=maybe: north/pushback: cannot read the level "maybe" (write on, off or a number, then from DATE, until DATE)',
      ],
    ],
    [
      'north/pushback=off from 2030-02-30',
      [
        '--set north/pushback=off from 2030-02-30: north/pushback: 2030-02-30 is not a day of the calendar (written YYYY-MM-DD)',
      ],
    ],
    [
      'north/pushback=off from 2031-01-01',
      [
        '--set north/pushback=off from 2031-01-01: north/pushback: 2031-01-01 is outside the run (it lasts from 2030-01-01 to 2030-03-01)',
      ],
    ],
    [
      'north/pushback=off from 2030-02-02 until 2030-02-01',
      ['--set north/pushback=off from 2030-02-02 until 2030-02-01: north/pushback: until must be later than from'],
    ],
    [
      'transit/steering.nothing=1',
      [
        '--set transit/steering.nothing=1: transit/steering.nothing: nothing is not a place where transit sets steering (known: northLine)',
      ],
    ],
    [
      'north/pushback.northLine=off',
      ['--set north/pushback.northLine=off: north/pushback.northLine: pushback is not set per border or leg'],
    ],
    [
      'groups..x=1',
      ['--set groups..x=1: groups..x: is not a path (keys with dots between, as in groups.x.atRiskPersons)'],
    ],
    [
      'groups.__proto__.x=1',
      [
        '--set groups.__proto__.x=1: groups.__proto__.x: is not a path (keys with dots between, as in groups.x.atRiskPersons)',
      ],
    ],
    ['days', ['--set days: a change is written PATH=VALUE or ACTOR/LEVER=LEVEL from DATE']],
    ['days=', ['--set days=: days: the value is missing (null removes)']],
    ['days=[', ['--set days=[: this bracket is not closed (or the lines inside it are not indented)']],
  ];

  it.each(rows)('%s', (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it('is reported with all the others', () => {
    expect(fault(['dayz=5, groups.walker.x=1', 'north/pushbak=off'])).toHaveLength(3);
  });
});

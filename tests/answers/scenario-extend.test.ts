// Oracle: the rule of the contract (maps merge deeply, values and lists replace, null removes), applied by hand to small files.
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../src/scenario/issue.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioYaml } from '../../src/scenario/print.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { accepted, edited, refused, SMALL, small, vocabulary } from '../support/scenario-world.ts';

const files: Readonly<Record<string, string>> = {
  'scenarios/small.yaml': SMALL,
  'scenarios/a.yaml': 'limen: 1\nid: a\nextends: b\n',
  'scenarios/b.yaml': 'limen: 1\nid: b\nextends: c\n',
  'scenarios/c.yaml': 'limen: 1\nid: c\nextends: a\n',
  'scenarios/own.yaml': 'limen: 1\nid: own\nextends: own\n',
  'scenarios/broken.yaml': edited(['home: village', 'home: vilage'], ['id: small', 'id: broken']),
  'scenarios/unreadable.yaml': 'limen: [\n',
  'scenarios/child.yaml': 'limen: 1\nid: child\nextends: small\ndays: 40\n',
};
const load = (reference: string) => {
  const file = reference.startsWith('./') ? `scenarios/${reference.slice(2)}` : `scenarios/${reference}.yaml`;
  const text = files[file];
  return text === undefined ? undefined : { file, text };
};
const options = { file: 'mine.yaml', vocabulary, load };
const head = 'limen: 1\nid: mine\nextends: small\n';
const extended = (rest: string): Scenario => accepted(parseScenario(head + rest, options)).scenario;
const faults = (text: string): readonly string[] => refused(parseScenario(text, options)).map(formatIssue);

describe('a scenario that extends another', () => {
  it('is the other with its own id', () => {
    expect(extended('')).toEqual({ ...small(), id: 'mine' });
  });

  it('merges maps deeply and keeps the order of the base', () => {
    const { groups, places } = extended(
      'groups:\n  runners: {home: village, destination: farCity, atRiskPersons: 5, cashEur: {median: 1, sigmaLog: 1}}\n  walkers: {cashEur: {median: 7000}}\n',
    );
    expect(groups.walkers!.cashEur).toEqual({ median: 7000, sigmaLog: 0.6 });
    expect(groups.walkers!.home).toBe('village');
    expect(Object.keys(groups)).toEqual(['walkers', 'runners']);
    expect(places).toEqual(small().places);
  });

  it('replaces values and lists', () => {
    const changed = extended(
      'days: 30\nactors: {union: {members: [far]}}\ngroups: {walkers: {atRiskPersons: 7}}\nobserved: {northAttempts: {values: [1]}}\n',
    );
    expect(changed.days).toBe(30);
    expect(changed.actors.union!.members).toEqual(['far']);
    expect(changed.groups.walkers!.atRiskPersons).toBe(7);
    expect(changed.observed.northAttempts!.values).toEqual([1]);
  });

  it('removes with null, but keeps null where a what-if says it', () => {
    const changed = extended(
      'timeline: {ease: null}\nwhatIfs: {no-steering: {title: Nobody is steered, changes: {timeline.steer: null}}}\n',
    );
    expect(Object.keys(changed.timeline)).toEqual(['north-pushback', 'steer']);
    expect(changed.whatIfs['no-steering']!.changes).toEqual({ 'timeline.steer': null });
    expect(Object.keys(changed.whatIfs)).toEqual(['no-pushback', 'no-steering']);
  });

  it('extends what extends another, and a path', () => {
    expect(accepted(parseScenario('limen: 1\nid: mine\nextends: child\n', options)).scenario.days).toBe(40);
    expect(accepted(parseScenario('limen: 1\nid: mine\nextends: ./child.yaml\n', options)).scenario.days).toBe(40);
  });

  it('is valid again when printed', () => {
    const scenario = extended('days: 50\n');
    expect(accepted(parseScenario(scenarioYaml(scenario), { file: 'scenario.yaml', vocabulary })).scenario).toEqual(
      scenario,
    );
  });
});

describe('a mistake between files', () => {
  const rows: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'is where the word stands: in the base',
      'limen: 1\nid: mine\nextends: broken\n',
      ['scenarios/broken.yaml:9:11 groups.walkers.home: unknown place vilage (did you mean village?)'],
    ],
    [
      'is where the word stands: in the own file',
      `${head}groups:\n  walkers:\n    home: vilage\n`,
      ['mine.yaml:6:11 groups.walkers.home: unknown place vilage (did you mean village?)'],
    ],
    [
      'is what the own file leaves dangling',
      `${head}places: {village: null}\n`,
      [
        'scenarios/small.yaml:9:11 groups.walkers.home: unknown place village (known: hubCity, northTown, farCity)',
        'scenarios/small.yaml:21:11 legs.flight.from: unknown place village (known: hubCity, northTown, farCity)',
      ],
    ],
    [
      'is to remove what is not there',
      `${head}timeline: {eas: null}\n`,
      ['mine.yaml:4:12 timeline.eas: there is nothing to remove (did you mean ease?)'],
    ],
    [
      'is a base that cannot be read',
      'limen: 1\nid: mine\nextends: unreadable\n',
      ['scenarios/unreadable.yaml:1:8: this bracket is not closed (or the lines inside it are not indented)'],
    ],
    [
      'is a base that is not there',
      'limen: 1\nid: mine\nextends: smal\n',
      ['mine.yaml:3:10 extends: there is no scenario smal'],
    ],
    ['is no id of its own', 'limen: 1\nextends: small\n', ['mine.yaml:1:1 id: missing (an id is not inherited)']],
    [
      'is a circle of three',
      'limen: 1\nid: mine\nextends: a\n',
      [
        'scenarios/c.yaml:3:10 extends: scenarios extend each other in a circle: scenarios/a.yaml → scenarios/b.yaml → scenarios/c.yaml → scenarios/a.yaml',
      ],
    ],
    [
      'is a circle of one',
      'limen: 1\nid: mine\nextends: own\n',
      [
        'scenarios/own.yaml:3:10 extends: scenarios extend each other in a circle: scenarios/own.yaml → scenarios/own.yaml',
      ],
    ],
    [
      'is a path upwards',
      'limen: 1\nid: mine\nextends: ../small.yaml\n',
      [
        'mine.yaml:3:10 extends: "../small.yaml" is neither an id nor a path (write an id, or ./name.yaml in the same folder)',
      ],
    ],
    [
      'is a path that climbs later',
      'limen: 1\nid: mine\nextends: ./a/../../small.yaml\n',
      [
        'mine.yaml:3:10 extends: "./a/../../small.yaml" is neither an id nor a path (write an id, or ./name.yaml in the same folder)',
      ],
    ],
    [
      'is an absolute path',
      'limen: 1\nid: mine\nextends: /dev/zero\n',
      [
        'mine.yaml:3:10 extends: "/dev/zero" is neither an id nor a path (write an id, or ./name.yaml in the same folder)',
      ],
    ],
    [
      'is an address',
      'limen: 1\nid: mine\nextends: https://example.org/a.yaml\n',
      [
        'mine.yaml:3:10 extends: "https://example.org/a.yaml" is neither an id nor a path (write an id, or ./name.yaml in the same folder)',
      ],
    ],
    [
      'is a list',
      'limen: 1\nid: mine\nextends: [small]\n',
      ['mine.yaml:3:10 extends: must be the id of a scenario or a path that starts with ./'],
    ],
  ];

  it.each(rows)('%s', (_what, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('is a circle of two, when the first file is named as it is loaded', () => {
    const text = 'limen: 1\nid: mine\nextends: ./two.yaml\n';
    const two = { file: 'two.yaml', text: 'limen: 1\nid: two\nextends: ./mine.yaml\n' };
    const result = parseScenario(text, {
      file: 'mine.yaml',
      vocabulary,
      load: (reference) => (reference === './two.yaml' ? two : { file: 'mine.yaml', text }),
    });
    expect(refused(result).map(formatIssue)).toEqual([
      'two.yaml:3:10 extends: scenarios extend each other in a circle: mine.yaml → two.yaml → mine.yaml',
    ]);
  });

  it('is a chain without end', () => {
    let n = 0;
    const endless = () => ({ file: `f${n}.yaml`, text: `limen: 1\nid: f${n++}\nextends: next\n` });
    const result = parseScenario('limen: 1\nid: mine\nextends: next\n', {
      file: 'mine.yaml',
      vocabulary,
      load: endless,
    });
    expect(refused(result).map(({ message }) => message)).toEqual(['more than 16 scenarios extend each other']);
  });
});

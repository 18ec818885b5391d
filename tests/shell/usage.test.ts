// Oracle: the exit codes of docs/contract and messages that say what to do next, word for word.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { levers } from '../../src/model/levers/index.ts';
import { limen } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limen-usage-'));
  writeFileSync(join(folder, 'broken.yaml'), 'limen: 1\nid: broken\ntitel: A typo\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `limen validate` names to who asks for something else: the files of bands, and the three parts. */
const validated = `  scenarios with bands: ${readdirSync('data/bands')
  .map((file) => file.replace('.yaml', ''))
  .sort()
  .join(', ')}
  beside them: outcomes (how every case ends), base-rates (drawn pairs of states), sign-tests (claims in small worlds)
`;

const words = (line: string): string[] => (line === '' ? [] : line.split(' '));

describe('wrong usage is exit 2 and says what is known', () => {
  const known = 'toy-crossing';
  const cases: readonly (readonly [string, string])[] = [
    ['lst', "error: unknown command 'lst'\n(Did you mean list?)\n(limen --help shows what there is)\n"],
    ['run', "error: missing required argument 'scenario'\n(limen --help shows what there is)\n"],
    ['run toy-crosing', 'limen: there is no scenario toy-crosing (did you mean toy-crossing?)\n'],
    ['run ./nothing.yaml', 'limen: there is no file ./nothing.yaml\n'],
    ['run scenarios/', 'limen: scenarios/ is a directory, not a scenario file\n'],
    ['run /dev/zero', 'limen: /dev/zero is not a regular file\n'],
    [
      `run ${known} --sed 1`,
      "error: unknown option '--sed'\n(Did you mean one of --seed, --set?)\n(limen --help shows what there is)\n",
    ],
    [
      `run ${known} other`,
      "error: too many arguments for 'run'. Expected 1 argument but got 2.\n(limen --help shows what there is)\n",
    ],
    [
      `run ${known} --seed żółw`,
      "error: option '--seed <text>' argument 'żółw' is invalid. A seed is 1 to 64 printable ASCII characters.\n(limen --help shows what there is)\n",
    ],
    [
      `run ${known} --seed ${'9'.repeat(65)}`,
      `error: option '--seed <text>' argument '${'9'.repeat(65)}' is invalid. A seed is 1 to 64 printable ASCII characters.\n(limen --help shows what there is)\n`,
    ],
    [
      `run ${known} --seed ${'9'.repeat(64)} --runs 2`,
      'limen: the seed is too long for 2 runs: with "/2" it would have more than 64 characters\n',
    ],
    [
      `run ${known} --threads 0`,
      "error: option '--threads <number>' argument '0' is invalid. A number of threads is a whole number from 1 to 256.\n(limen --help shows what there is)\n",
    ],
    [
      `run ${known} --runs 1e3`,
      "error: option '--runs <number>' argument '1e3' is invalid. A number of runs is a whole number from 1 to 100000.\n(limen --help shows what there is)\n",
    ],
    [
      `run ${known} --mode fre`,
      "error: option '--mode <mode>' argument 'fre' is invalid. Allowed choices are history, free.\n(limen --help shows what there is)\n",
    ],
    [`run ${known} --days 121`, 'limen: --days 121: toy-crossing has 120 days\n'],
    [
      `run ${known} --policy nort=adaptive`,
      'limen: --policy nort=adaptive: toy-crossing has no actor nort (did you mean north?)\n',
    ],
    [
      `run ${known} --policy north=adaptiv`,
      'limen: --policy north=adaptiv: there is no kind adaptiv (did you mean adaptive?)\n',
    ],
    [
      `run ${known} --policy airline=rules`,
      'limen: --policy airline=rules: toy-crossing has no rules for airline (rules for: south)\n',
    ],
    [
      `run ${known} --policy north=human`,
      "limen: --policy north=human: the command line asks nobody; give moves to run({ …, policies, moves }) or simulate(…) of the library 'limen', see docs/guides/decide-for-an-actor.md\n",
    ],
    [`run ${known} --policy north`, 'limen: --policy north: write ACTOR=KIND, such as by=adaptive\n'],
    [
      `run ${known} --uncertainty worlds`,
      'limen: --uncertainty worlds needs at least 4 runs: two worlds with two runs each\n',
    ],
    [
      `run ${known} --runs 4 --uncertainty worlds`,
      'limen: there are no accepted parameter sets for toy-crossing (limen calibrate STUDY makes them, --accepted FILE names others; --uncertainty luck varies the seeds only)\n',
    ],
    [`run ${known} --accepted sets.json`, 'limen: --accepted names parameter sets for --uncertainty worlds\n'],
    ...(
      [
        ['nosuch', 'there is nothing to validate under the name nosuch'],
        ['toy-crossing', 'toy-crossing has no bands (a file data/bands/toy-crossing.yaml would hold them)'],
        ['belarus-2021 outcome', 'there is nothing to validate under the name outcome (did you mean outcomes?)'],
      ] as const
    ).map(([names, problem]) => [`validate ${names}`, `${problem}\n${validated}`] as const),
    ['calibrate nothing', 'limen: there is no study nothing (known: belarus-behaviour)\n'],
    ['calibrate nothing.yaml', 'limen: there is no file nothing.yaml\n'],
    [
      `compare ${known} ${known} --uncertainty worlds`,
      'limen: --uncertainty worlds compares what-ifs of one scenario; here are two\n',
    ],
    [`run ${known} --days 9999`, 'limen: --days 9999: toy-crossing has 120 days\n'],
    ...['sweep x --runs 3', 'analyse', 'list designs'].map((line) => {
      const name = line === 'list designs' ? line : line.split(' ')[0]!;
      return [line, `limen: ${name} is not built yet in this version\n`] as const;
    }),
    ['list levrs', 'limen: there is no list of levrs (did you mean levers?)\n'],
    [`compare ${known} ${known} ${known}`, 'limen: compare takes one scenario, or two; here are 3\n'],
    [`compare ${known} ${known} --what-if x`, 'limen: --what-if changes one scenario; here are two\n'],
    [
      `explain ${known} --no-reruns --harm`,
      'limen: --harm and --attribution are found by running again, which --no-reruns forbids\n',
    ],
    [
      `explain ${known} --levers north/pushback`,
      'limen: --levers and --outcomes say what --attribution is of: add --attribution\n',
    ],
    [
      `explain ${known} --attribution --orders 1`,
      "error: option '--orders <number>' argument '1' is invalid. A number of pairs is a whole number from 2 to 1000.\n(limen --help shows what there is)\n",
    ],
    ['explain nothing/', 'limen: there is no run directory nothing/\n'],
    ['explain src/', 'limen: src/ holds no run: it has no manifest.json\n'],
    ['view nothing', 'limen: there is no file or directory nothing\n'],
    ['view src', 'limen: src holds no run: it has no manifest.json\n'],
    [
      'view --port 65536',
      "error: option '--port <number>' argument '65536' is invalid. A port is a whole number from 1 to 65535.\n(limen --help shows what there is)\n",
    ],
    [
      'view --port 0',
      "error: option '--port <number>' argument '0' is invalid. A port is a whole number from 1 to 65535.\n(limen --help shows what there is)\n",
    ],
  ];

  it.concurrent.each(cases)('limen %s', async (line, message) => {
    const { code, stdout, stderr } = await limen(words(line));
    expect(stderr).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('limen run with --out and no name', async () => {
    const { code, stderr } = await limen(['run', known, '--out', '']);
    expect(stderr).toContain('A directory has a name.');
    expect(code).toBe(2);
  });

  it('limen alone shows what there is', async () => {
    const { code, stdout, stderr } = await limen([]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: limen');
  });
});

describe('an invalid scenario is exit 3', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['--set days=0', 'limen: --set days=0: days: must be at least 1 (it is 0)\n'],
    ['--set dayz=3', 'limen: --set dayz=3: dayz: nothing in the scenario has this path (did you mean days?)\n'],
  ];
  it.each(cases)('limen run toy-crossing %s', async (line, message) => {
    const { code, stdout, stderr } = await limen(['run', 'toy-crossing', ...words(line)]);
    expect(stderr).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it('an enormous run is refused with its estimate before memory is taken', async () => {
    const { code, stderr } = await limen(['run', 'toy-crossing', '--set', 'groups.valley.atRiskPersons=1e12']);
    expect(stderr).toContain('groups.valley.atRiskPersons: the run is too large: 1 000 000 000 800 people on 120 days');
    expect(stderr).toContain('--set groups.valley.atRiskPersons=1e12');
    expect(code).toBe(3);
  });

  it('an ensemble without an end is refused with its estimate', async () => {
    const more = ['--runs', '100000', '--set', 'groups.valley.atRiskPersons=1e6'];
    for (const command of ['run', 'compare']) {
      const { code, stderr } = await limen([command, 'toy-crossing', ...more]);
      expect(stderr).toMatch(/^limen: 100,000 runs are too many: [0-9,]+ agent-days, about [0-9]+ days on one core;/);
      expect(code).toBe(3);
    }
  });

  it('a file of a later limen asks for an update', async () => {
    const path = join(folder, 'later.yaml');
    writeFileSync(path, 'limen: 99\nid: later\n');
    const { code, stdout } = await limen(['check', path]);
    expect(stdout).toContain('limen: the file is written for a newer limen (it says 99) (update limen)');
    expect(code).toBe(3);
  });

  it('limen compare with an unknown what-if', async () => {
    const { code, stderr } = await limen(['compare', 'toy-crossing', '--what-if', 'no-pushbck']);
    expect(stderr).toBe('limen: --what-if no-pushbck: unknown what-if no-pushbck (did you mean no-pushback?)\n');
    expect(code).toBe(3);
  });

  it.each([
    ['north/pushbak=off', 'north/pushbak: unknown lever pushbak (did you mean pushback?)'],
    ['nrth/pushback=off', 'nrth/pushback: unknown actor nrth (did you mean north?)'],
    [
      'union/pushback=1 from 2031-06-01',
      'timeline.set-union-pushback.lever: union is a bloc and does not hold pushback (held by targetState, destinationState)',
    ],
    [
      'north/pushback=off from 2032-01-01',
      'north/pushback: 2032-01-01 is outside the run (it lasts from 2031-05-01 to 2031-08-28)',
    ],
    [
      'north/pushback=off from 2031-02-30',
      'north/pushback: 2031-02-30 is not a day of the calendar (written YYYY-MM-DD)',
    ],
    ['north/pushback=off from 2031-07-01 until 2031-06-01', 'north/pushback: until must be later than from'],
    ['north/pushback.southLine=0.5', 'north/pushback.southLine: pushback is not set per border or leg'],
    [
      'transit/steering.nothLine=1',
      'transit/steering.nothLine: nothLine is not a place where transit sets steering (did you mean northLine?)',
    ],
  ])('limen compare with --what-if %s says what is wrong and where', async (change, message) => {
    const { code, stdout, stderr } = await limen(['compare', 'toy-crossing', '--what-if', change]);
    expect(stderr).toContain(message);
    expect(stderr.startsWith(`limen: --what-if ${change}`)).toBe(true);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it('limen check names every problem with its place', async () => {
    const path = join(folder, 'broken.yaml');
    const { code, stdout } = await limen(['check', path, 'toy-crossing']);
    expect(code).toBe(3);
    expect(stdout).toContain(`${path}:3:1 titel: `);
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(1);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^\S+broken\.yaml:\d+:\d+ /);
  });
});

describe('limen', () => {
  it('checks a good scenario', async () => {
    const { code, stdout, stderr } = await limen(['check', 'toy-crossing', 'scenarios/toy-crossing.yaml']);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'toy-crossing: no problems (toy-crossing)\nscenarios/toy-crossing.yaml: no problems (toy-crossing)\n',
    );
  });

  it('checks the others when one file is not there', async () => {
    const { code, stderr } = await limen(['check', 'nothing.yaml', 'toy-crossing']);
    expect(code).toBe(2);
    expect(stderr).toBe('limen: there is no file nothing.yaml\ntoy-crossing: no problems (toy-crossing)\n');
  });

  it.each(['scenarios', 'levers', 'metrics', 'observations', 'series', 'parameters'])(
    'lists %s, one line each, and as JSON',
    async (what) => {
      const lines = await limen(['list', what]);
      const json = await limen(['list', what, '--json']);
      expect(lines.code).toBe(0);
      const items = JSON.parse(json.stdout) as { id: string }[];
      expect(items.length).toBeGreaterThan(0);
      // Scenarios stand under headings, by kind and tier.
      const all = lines.stdout.trimEnd().split('\n');
      const printed = what === 'scenarios' ? all.filter((line) => line.startsWith('  ')) : all;
      expect(printed.map((line) => line.trim().split(' ')[0])).toEqual(items.map((item) => item.id));
    },
  );

  it('lists everything', async () => {
    const { stdout } = await limen(['list', '--json']);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'scenarios',
      'levers',
      'metrics',
      'observations',
      'series',
      'parameters',
    ]);
  });

  it('groups scenarios by kind and tier, each case once', async () => {
    const { stdout, stderr } = await limen(['list', 'scenarios']);
    const headings = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
    expect(headings[0]).toBe('A route built to apply pressure, tier A');
    expect(headings.at(-1)).toBe('Not a case');
    expect(new Set(headings).size).toBe(headings.length);
    expect(stderr).toMatch(/^Tier A: .*B: .*C: /m);
    const items = JSON.parse((await limen(['list', 'scenarios', '--json'])).stdout) as { tier: string | null }[];
    expect(items.filter(({ tier }) => tier !== null).length).toBeGreaterThanOrEqual(26);
  });

  it('lists every lever with all that scripts may rely on', async () => {
    const listed: Record<string, unknown>[] = JSON.parse((await limen(['list', 'levers', '--json'])).stdout);
    expect(listed.map(({ id }) => id)).toEqual(levers.map(({ id }) => id));
    const keys = 'id title holderRoles side act works unit range baseline meaning risePerDay fallPerDay feeds effect';
    for (const lever of listed) {
      expect(Object.keys(lever)).toEqual(
        expect.arrayContaining([...keys.split(' '), 'costEurPerDay', 'per', 'scoped', 'source', 'grade']),
      );
      expect(Object.values(lever)).not.toContain(null);
    }
  });

  it('stops quietly when nobody reads on', async () => {
    const { execFileSync } = await import('node:child_process');
    const node = process.execPath;
    const output = execFileSync('bash', [
      '-c',
      `set -o pipefail; "${node}" dist/src/cli/main.js list parameters --json 2>&1 | head -c 1`,
    ]);
    expect(output.toString()).toBe('[');
  });

  it('says so when standard output is full', async () => {
    const { openSync, closeSync } = await import('node:fs');
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await limen(['list', 'levers'], { stdout: full });
    closeSync(full);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^limen: cannot write standard output: ENOSPC/);
  });

  it('helps and tells its version quickly', async () => {
    const help = await limen(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('Usage: limen');
    expect((await limen(['run', '--help'])).code).toBe(0);
    expect((await limen(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

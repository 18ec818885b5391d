// Oracle: docs/contract: the document of `--json`, the files of a run, exit codes, and that threads change nothing.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Event } from '../../src/model/events.ts';
import { csvRows } from '../../src/node/csv.ts';
import { loadRun } from '../../src/node/load-run.ts';
import type { PairedComparison } from '../../src/run/pair.ts';
import type { Result } from '../../src/run/result.ts';
import { limen } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FILES = [
  'events.jsonl',
  'ledger.csv',
  'manifest.json',
  'outcome.json',
  'report.html',
  'scenario.yaml',
  'series.csv',
  'series.parquet',
];

type Sentences = Record<'en' | 'pl', { verdict: string; leverage: string }>;

let folder: string;
let out: string;
let document: Record<string, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'limen-run-'));
  out = join(folder, 'run');
  const { code, stdout, stderr } = await limen(['run', 'toy-crossing', '--seed', '7', '--out', out, '--json']);
  expect(stderr).toBe(`Written to ${out}\n`);
  expect(code).toBe(0);
  document = JSON.parse(stdout) as Record<string, unknown>;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('--json', () => {
  it('is one document with the promised keys in the promised order', () => {
    expect(Object.keys(document)).toEqual([
      'format',
      'limen',
      'scenario',
      'scenarioHash',
      'seed',
      'mode',
      'scripted',
      'days',
      'people',
      'fingerprint',
      'humanCost',
      'outcome',
      'movements',
      'stages',
      'timing',
    ]);
    expect(document).toMatchObject({
      format: 'limen-run/1',
      scenario: 'toy-crossing',
      seed: '7',
      mode: 'history',
      days: 120,
      people: 2000,
    });
    expect(document.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(document.scenarioHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(document.outcome as object)).toEqual([
      'concession',
      'kind',
      'symbolic',
      'day',
      'byIssue',
      'endedBy',
      'leveragePeak',
      'concessionOfAsk',
    ]);
    expect(Object.keys(document.movements as object)).toEqual(
      expect.arrayContaining([
        'attempts',
        'entries',
        'entriesTrue',
        'pushbacks',
        'arrivalsHub',
        'onwardArrivals',
        'returns',
      ]),
    );
    expect(Object.keys(document.timing as object)).toEqual(['wallMs', 'agentSteps', 'agentStepsPerSecond']);
  });

  it('has everybody somewhere, and deaths first in the ledger', () => {
    const stages = Object.values(document.stages as Record<string, number>);
    expect(stages.reduce((sum, count) => sum + count, 0)).toBe(2000);
    expect(Object.keys(document.humanCost as object).slice(0, 3)).toEqual([
      'deathsTrue',
      'deathsRecorded',
      'deathsVisible',
    ]);
    for (const total of Object.values(document.humanCost as object)) {
      expect(total === null || Number.isFinite(total)).toBe(true);
    }
  });

  it('is the same for the same seed but for the time it took, and another for another seed', async () => {
    const again = JSON.parse((await limen(['run', 'toy-crossing', '--seed', '7', '--json'])).stdout) as object;
    expect({ ...again, timing: null }).toEqual({ ...document, timing: null });
    const other = JSON.parse((await limen(['run', 'toy-crossing', '--seed', '8', '--json'])).stdout) as typeof document;
    expect(other.fingerprint).not.toBe(document.fingerprint);
  });

  it('knows days, sets and policies', async () => {
    const line = [
      'run',
      'toy-crossing',
      '--days',
      '10',
      '--set',
      'groups.valley.atRiskPersons=100',
      '--policy',
      'north=adaptive',
      '--json',
    ];
    const { code, stdout } = await limen(line);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ days: 10, people: 900, seed: '1' });
  });
});

describe('the files of a run', () => {
  it('are all there, under their names and nothing else', () => {
    expect(readdirSync(out).sort()).toEqual(FILES);
    expect(readdirSync(folder)).toEqual(['run']);
  });

  it('read back as the result', async () => {
    const result = await loadRun(out);
    expect(result).toMatchObject({
      fingerprint: document.fingerprint,
      humanCost: document.humanCost,
      outcome: document.outcome,
    });
    expect(result.dayDigests).toHaveLength(120);
    expect(result.events.length).toBeGreaterThan(5);
  });

  it('the CSV and the Parquet file hold the same rows', async () => {
    const [header, ...rows] = [...csvRows(readFileSync(join(out, 'series.csv'), 'utf8'))];
    expect(header).toEqual(['day', 'date', 'metric', 'where', 'group', 'value']);
    const bytes = readFileSync(join(out, 'series.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const objects = await parquetReadObjects({ file });
    expect(objects).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(120 * 20);
    rows.forEach((row, index) => {
      const { day, date, metric, where, group, value } = objects[index] as Record<string, number | string>;
      const written = Number.isNaN(value) ? '' : String(value);
      if ([day, date, metric, where, group, written].join() !== row.join()) {
        expect([String(day), date, metric, where, group, written]).toEqual(row);
      }
    });
  });

  it('the series add up to the ledger', async () => {
    const ledger = [...csvRows(readFileSync(join(out, 'ledger.csv'), 'utf8'))];
    expect(ledger[0]).toEqual(['id', 'title', 'where', 'group', 'total', 'unit', 'claim', 'status']);
    const totals = document.humanCost as Record<string, number | null>;
    const rows = ledger.filter((row) => row[2] === 'all' && row[3] === 'all');
    expect(rows.map((row) => row[0])).toEqual(Object.keys(totals));
    for (const [id, , , , total, , , status] of rows) {
      expect(total).toBe(totals[id!] === null ? '' : String(totals[id!]));
      expect(status).toBe(totals[id!] === null ? 'notModelled' : 'modelled');
    }
  });

  it('the manifest says what made them and keeps a sum of each', () => {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest.checksums as object).sort()).toEqual(FILES.filter((name) => name !== 'manifest.json'));
    expect(manifest).toMatchObject({
      format: 'limen-run/1',
      seed: '7',
      scenarioHash: document.scenarioHash,
      fingerprint: document.fingerprint,
      node: process.version,
      v8: process.versions.v8,
      commandLine: `limen run toy-crossing --seed 7 --out ${out} --json`,
    });
  });

  it('the resolved scenario runs to the same fingerprint', async () => {
    const { stdout } = await limen(['run', join(out, 'scenario.yaml'), '--seed', '7', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      fingerprint: document.fingerprint,
      scenarioHash: document.scenarioHash,
    });
  });

  it('an earlier run of the same name is replaced, other files are not', async () => {
    const again = join(folder, 'again');
    await limen(['run', 'toy-crossing', '--days', '3', '--out', again]);
    expect((await limen(['run', 'toy-crossing', '--days', '4', '--out', again])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(again, 'manifest.json'), 'utf8'))).toMatchObject({ days: 4 });
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'thesis.txt'), 'years of work');
    const { code, stderr } = await limen(['run', 'toy-crossing', '--days', '3', '--out', home]);
    expect(stderr).toBe(
      `limen: ${home} holds thesis.txt, which no run has written there: nothing was changed; name a new directory, or one of an earlier run\n`,
    );
    expect(code).toBe(5);
    expect(readdirSync(home)).toEqual(['thesis.txt']);
  });
});

describe('stored data', () => {
  const copy = (name: string): string => {
    const target = join(folder, name);
    mkdirSync(target);
    for (const file of FILES) writeFileSync(join(target, file), readFileSync(join(out, file)));
    return target;
  };

  it.each(['series.csv', 'outcome.json', 'scenario.yaml', 'events.jsonl'])(
    'one flipped bit in %s is exit 4 and named',
    async (file) => {
      const damaged = copy(`flipped-${file}`);
      const bytes = readFileSync(join(damaged, file));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(join(damaged, file), bytes);
      const { code, stdout, stderr } = await limen(['explain', damaged]);
      expect(stderr).toMatch(
        new RegExp(
          `^limen: ${damaged} is damaged: ${file} \\(SHA-256 is [0-9a-f]{12}…, the manifest says [0-9a-f]{12}…\\)\\n$`,
        ),
      );
      expect(stdout).toBe('');
      expect(code).toBe(4);
    },
  );

  it('a missing file too', async () => {
    const damaged = copy('missing');
    rmSync(join(damaged, 'events.jsonl'));
    const { code, stderr } = await limen(['explain', damaged]);
    expect(stderr).toBe(`limen: ${damaged} is damaged: events.jsonl (missing)\n`);
    expect(code).toBe(4);
  });

  it.each([
    [
      '{"format":"limen-run/2"}',
      'was written by a newer limen (limen-run/2); this one reads limen-run/1. Update limen to open it.',
    ],
    ['{"format":"other"}', 'is not a run of limen: its format is not limen-run/1'],
    ['{"format":"limen-run/1"}', "is damaged: it lacks parts of a run's manifest"],
    ['null', 'is not a run of limen: its format is not limen-run/1'],
    ['{', 'is damaged: it is not JSON'],
  ])('a manifest %s is refused in words', async (text, message) => {
    const other = copy(`manifest-${message.length}-${text.length}`);
    writeFileSync(join(other, 'manifest.json'), text);
    const { code, stderr } = await limen(['view', other]);
    expect(stderr).toBe(`limen: ${join(other, 'manifest.json')} ${message}\n`);
    expect(code).toBe(4);
  });

  it('a manifest cannot name files outside its directory', async () => {
    const other = copy('outside');
    const manifest = JSON.parse(readFileSync(join(other, 'manifest.json'), 'utf8')) as { checksums: object };
    writeFileSync(
      join(other, 'manifest.json'),
      JSON.stringify({ ...manifest, checksums: { '../../../etc/passwd': '0' } }),
    );
    const { code, stderr } = await limen(['explain', other]);
    expect(stderr).toBe(`limen: ${join(other, 'manifest.json')} is damaged: it lacks parts of a run's manifest\n`);
    expect(code).toBe(4);
  });
});

describe('an ensemble', () => {
  const line = ['run', 'toy-crossing', '--days', '60', '--runs', '12', '--seed', 'five'];
  const timeless = (text: string): object => ({ ...(JSON.parse(text) as object), timing: null });

  it('is the same for any number of threads', async () => {
    const [one, two, eight] = await Promise.all(
      ['1', '2', '8'].map((threads) => limen([...line, '--threads', threads, '--json'])),
    );
    expect(one!.code).toBe(0);
    expect(timeless(two!.stdout)).toEqual(timeless(one!.stdout));
    expect(timeless(eight!.stdout)).toEqual(timeless(one!.stdout));
  });

  it('adds quantiles, counts and shares of spread to the run of the seed', async () => {
    const { stdout } = await limen([...line, '--json']);
    const { ensemble, ...rest } = JSON.parse(stdout) as { ensemble: Record<string, unknown> };
    const single = JSON.parse(
      (await limen(['run', 'toy-crossing', '--days', '60', '--seed', 'five', '--json'])).stdout,
    ) as object;
    expect({ ...rest, timing: null }).toEqual({ ...single, timing: null });
    expect(ensemble).toMatchObject({ runs: 12, failed: 0, seed: 'five' });
    const { inHundred, spread } = ensemble.outcome as { inHundred: Record<string, number>; spread: object };
    expect(Object.values(inHundred).reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(spread).toEqual({ luck: 1, parameters: 0 });
  });

  it('writes one row a run, and any row runs again from its seed', async () => {
    const directory = join(folder, 'ensemble');
    const { code } = await limen([...line, '--out', directory]);
    expect(code).toBe(0);
    expect(readdirSync(directory).sort()).toEqual([...FILES, 'ensemble.json', 'runs.csv'].sort());
    const [header = [], ...rows] = [...csvRows(readFileSync(join(directory, 'runs.csv'), 'utf8'))];
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    const [, , fourth = []] = [rows[1], rows[2], rows[3]];
    const seed = fourth[header.indexOf('seed')]!;
    expect(seed).toBe('five/4');
    const { stdout } = await limen(['run', 'toy-crossing', '--days', '60', '--seed', seed, '--json']);
    expect((JSON.parse(stdout) as Result).fingerprint).toBe(fourth[header.indexOf('fingerprint')]);
  });
});

describe('what people read', () => {
  it('begins with the people and marks what a single run is', async () => {
    const { code, stdout } = await limen(['run', 'toy-crossing', '--seed', '7']);
    expect(code).toBe(0);
    const at = (text: string): number => {
      expect(stdout).toContain(text);
      return stdout.indexOf(text);
    };
    expect(at('One possible history: a single run.')).toBeLessThan(at('Human cost'));
    expect(at('Human cost')).toBeLessThan(at('Concession'));
    expect(at('Concession')).toBeLessThan(at('Movements'));
    expect(stdout).toContain('in the model');
    expect(stdout).toContain('at least');
    expect(stdout).toContain('northLine');
    for (const text of stdout.split('\n')) expect(text).not.toMatch(/ $|NaN|undefined|null/);
  });

  it('says not modelled where there are no people', async () => {
    const { stdout } = await limen(['run', 'toy-crossing', '--seed', '7', '--runs', '3']);
    expect(stdout).not.toContain('One possible history');
    expect(stdout).toContain('All 3 runs;');
    expect(stdout).toMatch(/none in [0-3] of 3 runs, partial in [0-3], full in [0-3]\n/);
    expect(stdout).not.toContain('100 runs');
  });
});

describe('compare', () => {
  it('counts pairs on the same draws, people first', async () => {
    const same = 'timeline.north-pushback.level=1';
    const line = ['compare', 'toy-crossing', '--what-if', 'no-pushback', '--what-if', same, '--runs', '20'];
    const { code, stdout } = await limen([...line, '--json']);
    expect(code).toBe(0);
    const { arms } = JSON.parse(stdout) as { arms: (PairedComparison & { id: string; sentences: Sentences })[] };
    expect(arms.map((arm) => [arm.id, arm.pairs])).toEqual([
      ['no-pushback', 20],
      [same, 20],
    ]);
    // The second arm sets a move to what it is: exactly zero in every row, in every pair.
    const { ledger, movements, concession, leverage } = arms[1]!;
    const rows = ledger.flatMap(({ compared }) => (compared === null ? [] : [compared]));
    const measures = leverage.ways.flatMap((way) => way.measures);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of [...rows, ...movements, concession, leverage.peak, leverage.mean, ...measures]) {
      expect(row).toMatchObject({ same: 20, difference: { mean: 0, low: 0, high: 0 } });
    }
    expect(leverage.ways.flatMap((way) => way.levers)).toEqual([]);
    // The first arm is told in every language, and its sizes are those of its numbers.
    const turnedBack = arms[0]!.leverage.ways.find(({ way }) => way === 'hardening')!;
    expect(turnedBack.direction).toBe('less');
    expect(turnedBack.measures[0]).toMatchObject({ id: 'pushbacks', armMean: 0, less: 20 });
    expect(arms[0]!.sentences.en.leverage).toMatch(/^Leverage .*fewer were turned back/i);
    expect(arms[0]!.sentences.pl.leverage).toMatch(/^Siła nacisku .*rzadziej ich zawracano/);

    const text = (await limen(line)).stdout;
    expect(text).toMatch(/less harm in \d+ of 20 pairs/);
    expect(text).toContain('the same in all 20 pairs');
    expect(text).toContain('Turned back: less');
    expect(text).toContain('This change moved nothing in any pair.');
    // The ledger comes first, what became of leverage last.
    const order = ['Human cost (change', 'Outcome and movements', 'Leverage, and what became of people', 'Leverage '];
    const places = order.map((part, index) =>
      text.indexOf(part, index === 3 ? text.indexOf('Deaths in the model:') : 0),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(text.split('What if: ')[1]!.trimEnd().split('\n').at(-1)).toContain(arms[0]!.sentences.en.leverage);
  });

  it('says nothing about better under 20 pairs', async () => {
    const { stdout } = await limen([
      'compare',
      'toy-crossing',
      '--what-if',
      'north/pushback=off from 2031-06-20',
      '--runs',
      '5',
    ]);
    expect(stdout).toContain('5 pairs are too few to say which is better: 20 are needed (--runs 20).');
    expect(stdout).not.toMatch(/Leverage (fell|did|stayed)|(Turned back|Received): /);
    expect(stdout).toContain('Leverage, and what became of people');
  });

  it('sets different worlds side by side and subtracts nothing', async () => {
    const { code, stdout } = await limen(['compare', 'toy-crossing', 'scenarios/toy-crossing.yaml', '--runs', '3']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Different worlds, not paired: nothing is subtracted\./);
  });
});

describe('explain', () => {
  it('prints people first, then a chain of at least three causes, every number from the files of the run', async () => {
    const { code, stdout } = await limen(['explain', out, '--no-reruns']);
    expect(code).toBe(0);
    const order = ['Who suffered', 'What came of it', 'Why: from the end backwards', 'What its decisions hung on'];
    const places = order.map((text) => stdout.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));

    const events = readFileSync(join(out, 'events.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    const chain = stdout.slice(places[2], places[3]);
    const ids = [...chain.matchAll(/\[(\d+\.\d+)\]$/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) expect(events.map((event) => event.id)).toContain(id);
    const indents = chain.split('\n').map((line) => /^ */.exec(line)![0].length);
    expect(Math.max(...indents)).toBeGreaterThanOrEqual(2 + 3 * 2);
    // Each event stands right below what it led to, and is one of its causes.
    const above: string[] = [];
    for (const [, indent, id] of chain.matchAll(/^( +)\d{4}-.*\[(\d+\.\d+)\]$/gm)) {
      const depth = indent!.length / 2 - 1;
      const effect = events.find((event) => event.id === above[depth - 1]);
      expect(effect?.causes ?? [id]).toContain(id);
      expect(depth === 0).toBe(effect === undefined);
      above[depth] = id!;
    }

    const { humanCost, outcome } = document as {
      humanCost: Record<string, number | null>;
      outcome: Record<string, unknown>;
    };
    const known = new Set<number>([
      ...Object.values(humanCost).filter((total) => total !== null),
      outcome.concession as number,
      outcome.leveragePeak as number,
      ...events.flatMap((event) => Object.values(event.numbers)),
    ]);
    const text = stdout
      .slice(places[0])
      .replace(/\d{4}-\d{2}-\d{2}/g, '')
      .replace(/\[\d+\.\d+\]/g, '')
      .replace('below 0 °C', '');
    const numbers = [...text.matchAll(/-?\d+(?:,\d{3})*(?:\.\d+)?(?:e[-+]?\d+)?/g)].map(([number]) =>
      Number(number.replaceAll(',', '')),
    );
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(known).toContain(number);
  });

  it('refuses to change a run that was made', async () => {
    const { code, stdout, stderr } = await limen(['explain', out, '--seed', '8', '--mode', 'free']);
    expect(stderr).toContain('is a run that was made: --seed, --mode cannot change it; name the scenario');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('says the same of a run directory and of the run made now', async () => {
    const stored = await limen(['explain', out]);
    const now = await limen(['explain', 'toy-crossing', '--seed', '7', '--threads', '1']);
    expect(now.stdout).toBe(stored.stdout);
    // What would have changed it comes after what happened, and names levers of both sides.
    const places = ['What its decisions hung on', 'What would have changed it: each lever'].map((text) =>
      now.stdout.indexOf(text),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    const table = now.stdout.slice(places[1]);
    expect(table).toMatch(/\n {2}transit: Visa relaxation +−/);
    expect(table).toMatch(/\n {2}north: Turning back without an individual procedure +/);
  });

  it('--harm adds what each move added, and nothing for a move that changes nothing', async () => {
    const { code, stdout } = await limen(['explain', out, '--harm', '--json']);
    expect(code).toBe(0);
    const { additions } = JSON.parse(stdout) as {
      additions: { removal: { id: string }; harm: Record<string, number> }[];
    };
    expect(additions.map(({ removal }) => removal.id)).toContain('north-pushback');
    const { harm } = additions.find(({ removal }) => removal.id === 'north-pushback')!;
    expect(harm.pushbacks ?? harm.asylumRefusedUnheard).toBeGreaterThan(0);
    const text = await limen(['explain', out, '--harm', '--threads', '1']);
    expect(text.stdout).toContain('Who suffered, and where');
    expect(text.stdout).toMatch(/ {2}People of the valley {2}People of the coast\n/);
    expect(text.stdout).toContain('What each move added in this run');
    expect(text.stdout).toMatch(/2031-06-20 {2}north: Turning back without an individual procedure to 1/);
  });

  it('tells what each lever changed, and --attribution shares that sum to the whole', async () => {
    const levers = ['--levers', 'north/pushback,north/guards,south/reception'];
    const line = ['explain', out, '--attribution', ...levers, '--outcomes', 'nightsOutdoors,pushbacks'];
    const { code, stdout } = await limen([...line, '--json']);
    expect(code).toBe(0);
    const { without, attribution } = JSON.parse(stdout) as {
      without: { lever: { id: string; side: string }; harm: Record<string, number>; changed: boolean }[];
      attribution: {
        method: string;
        runs: number;
        shares: { lever: string; harm: Record<string, number>; standardErrors: null }[];
        together: Record<string, number>;
      };
    };
    const pushback = without.find(({ lever }) => lever.id === 'north/pushback')!;
    expect(pushback.lever.side).toBe('responding');
    expect(pushback.changed).toBe(true);
    expect(pushback.harm.pushbacks).toBeLessThan(0);
    expect(attribution).toMatchObject({ method: 'exact', runs: 8 });
    expect(attribution.shares.map(({ lever }) => lever)).toEqual(levers[1]!.split(','));
    for (const row of ['nightsOutdoors', 'pushbacks']) {
      const sum = attribution.shares.reduce((total, { harm }) => total + harm[row]!, 0);
      expect(sum).toBeCloseTo(attribution.together[row]!, 6);
    }
    expect(attribution.together.pushbacks).toBe(-pushback.harm.pushbacks!);
    const text = (await limen(line)).stdout;
    expect(text).toContain('Shapley values on the same draws');
    expect(text).toContain('every coalition of the 3 was run (8 runs)');
    expect(text).toMatch(/\n {2}together +\+[0-9,]+\n/);
  });

  it('refuses to share out leverage, or to compare levers of the side applying pressure', async () => {
    const asked = ['--levers', 'transit/visaEase,north/pushbak', '--outcomes', 'leverage,deathsTrue'];
    const { code, stdout, stderr } = await limen(['explain', out, '--attribution', ...asked]);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'limen: --levers: transit/visaEase: is a lever of the side applying pressure: only levers of the responding side are compared (limen has no optimiser for pressure; explain --harm tells what each move added)',
      'limen: --levers: north/pushbak: is no lever (did you mean north/pushback?)',
      expect.stringMatching(
        /^limen: --outcomes: leverage: is no human cost: outcomes are rows of the ledger, never concession/,
      ),
    ]);
  });
});

it('nothing was left beside the directories', () => {
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(join(folder, 'run'))).toBe(true);
});

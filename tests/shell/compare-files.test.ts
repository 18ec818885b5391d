// Oracle: docs/guides/read-a-comparison: the files of a comparison, whole or not at all, and that identical arms differ by exactly zero.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { csvRows } from '../../src/node/csv.ts';
import type { PairedComparison } from '../../src/run/pair.ts';
import { limen } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES = ['comparison.json', 'ledger.csv', 'manifest.json', 'report.html'];
const SAME = 'timeline.north-pushback.level=1';
const LINE = ['compare', 'toy-crossing', '--what-if', 'no-pushback', '--what-if', SAME, '--runs', '20'];

let folder: string;
let out: string;
let stdout: string;
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const ledgerOf = (whatIf: string): string[][] => [...csvRows(read('ledger.csv'))].filter(([first]) => first === whatIf);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'limen-compare-'));
  out = join(folder, 'comparison');
  const ended = await limen([...LINE, '--out', out, '--json']);
  expect(ended.stderr).toContain(`Written to ${out}: open ${join(out, 'report.html')}\n`);
  expect(ended.code).toBe(0);
  stdout = ended.stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of a comparison', () => {
  it('are all there, and nothing beside them', () => {
    expect(readdirSync(out).sort()).toEqual(FILES);
    expect(readdirSync(folder)).toEqual(['comparison']);
  });

  it('have the document of --json, and sums of themselves', () => {
    expect(read('comparison.json')).toBe(stdout);
    const manifest = JSON.parse(read('manifest.json')) as { checksums: Record<string, string>; whatIfs: object[] };
    expect(manifest).toMatchObject({
      format: 'limen-compare/1',
      scenario: 'toy-crossing',
      seed: '1',
      mode: 'history',
      commandLine: `limen ${LINE.join(' ')} --out ${out} --json`,
    });
    expect(manifest.whatIfs).toMatchObject([
      { id: 'no-pushback', pairs: 20 },
      { id: SAME, pairs: 20 },
    ]);
    expect(Object.keys(manifest.checksums).sort()).toEqual(FILES.filter((name) => name !== 'manifest.json'));
    for (const [name, sum] of Object.entries(manifest.checksums)) {
      expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sum);
    }
  });

  it('have the ledger of every arm as a table, with the numbers of the document', () => {
    const { arms } = JSON.parse(stdout) as { arms: (PairedComparison & { id: string })[] };
    const [header = []] = csvRows(read('ledger.csv'));
    for (const { id: whatIf, ledger } of arms) {
      const rows = ledgerOf(whatIf);
      expect(rows.map((row) => row[header.indexOf('id')])).toEqual(ledger.map(({ id }) => id));
      ledger.forEach(({ compared }, index) => {
        const cell = (name: string): string => rows[index]![header.indexOf(name)]!;
        expect(cell('lessHarm')).toBe(compared === null ? '' : String(compared.lessHarm));
        expect(cell('difference')).toBe(compared === null ? '' : String(compared.difference.mean));
        expect(cell('status')).toBe(compared === null ? 'notModelled' : 'modelled');
      });
    }
  });

  it('say of an arm that changes nothing that it differs by exactly zero, row by row', () => {
    const [header = []] = csvRows(read('ledger.csv'));
    const modelled = ledgerOf(SAME).filter((row) => row.at(-1) === 'modelled');
    expect(modelled.length).toBeGreaterThan(10);
    for (const row of modelled) {
      const cell = (name: string): string => row[header.indexOf(name)]!;
      expect(['lessHarm', 'same', 'moreHarm', 'difference', 'low', 'high'].map(cell)).toEqual([
        '0',
        '20',
        '0',
        '0',
        '0',
        '0',
      ]);
      expect(cell('whatIfMean')).toBe(cell('baseMean'));
    }
    expect(read('report.html')).toContain('This change moved nothing in any pair.');
  });

  it('have a page to open from disk: small, without script, people before leverage', () => {
    const html = read('report.html');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(300 * 1024);
    expect(html).not.toMatch(/<script|https?:\/\/|\ssrc=/);
    expect(html).toMatch(/less harm in \d+ of 20 pairs/);
    expect(html).not.toMatch(/NaN|undefined/);
    const order = ['Human cost (', 'Outcome and movements', 'Leverage, and what became of people'].map((text) =>
      html.indexOf(text),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('a directory', () => {
  const small = ['--what-if', 'no-pushback', '--runs', '2', '--days', '5'];

  it('of an earlier comparison is replaced, one of a run is not, nor the other way round', async () => {
    const again = join(folder, 'again');
    for (const seed of ['a', 'b']) {
      expect((await limen(['compare', 'toy-crossing', ...small, '--seed', seed, '--out', again])).code).toBe(0);
    }
    expect(readFileSync(join(again, 'manifest.json'), 'utf8')).toContain('"seed": "b"');
    const run = join(folder, 'run');
    await limen(['run', 'toy-crossing', '--days', '3', '--out', run]);
    const refused = await limen(['compare', 'toy-crossing', ...small, '--out', run]);
    expect(refused.stderr).toMatch(
      / holds [a-z.]+, which no comparison has written there: nothing was changed; name a new directory/,
    );
    expect(refused.code).toBe(5);
    const other = await limen(['run', 'toy-crossing', '--days', '3', '--out', again]);
    expect(other.stderr).toMatch(/ holds [a-z.]+, which no run has written there/);
    expect(other.code).toBe(5);
  });

  it('of a comparison is no run: explain and view say what to open', async () => {
    for (const command of ['explain', 'view']) {
      const { code, stderr } = await limen([command, out]);
      expect(stderr).toBe(
        `limen: ${join(out, 'manifest.json')} is that of a comparison, not of a run: open report.html beside it\n`,
      );
      expect(code).toBe(2);
    }
  });

  it('is not begun for two worlds, nor left behind when the scenario is refused', async () => {
    const two = await limen(['compare', 'toy-crossing', 'scenarios/toy-crossing.yaml', '--out', join(folder, 'two')]);
    expect(two.stderr).toContain('--out writes what is compared in pairs');
    expect(two.code).toBe(2);
    const wrong = await limen([
      'compare',
      'toy-crossing',
      ...small,
      '--policy',
      'north=rules',
      '--out',
      join(folder, 'two'),
    ]);
    expect(wrong.code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes('two'))).toEqual([]);
  });
});

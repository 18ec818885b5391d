// Oracle: docs/contract: commands take a path; a world without people, or without borders, says what it does not model and never prints 0 for it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limen } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const NOBODY = 'tests/support/worlds/negotiation-only.yaml';
const WORKERS = 'tests/support/worlds/labour-ban.yaml';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limen-other-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a world without people', () => {
  it('runs, says that nobody lives in it, and counts nothing', async () => {
    const out = join(folder, 'run');
    const { code, stdout } = await limen(['run', NOBODY, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('not modelled: nobody lives in this world');
    expect(stdout).not.toMatch(/Movements|Where everybody is|NaN|undefined/);
    expect(stdout).toContain('Coast: Announced threat');
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    expect(html).toContain('Not modelled in this scenario');
    expect(html).not.toMatch(/id="(attempts|entries|stocks|counts)"|NaN|undefined/);
  });

  it('is explained without a column of nothing', async () => {
    const { code, stdout } = await limen(['explain', NOBODY]);
    expect(code).toBe(0);
    expect(stdout).toContain('  not modelled: nobody lives in this world\n');
    expect(stdout).not.toMatch(/\b0 of 0\b|0\.[0-9]{13}/);
  });

  it('is compared: no row of the ledger, leverage all the same', async () => {
    const { code, stdout } = await limen(['compare', NOBODY, '--what-if', 'coast/threat=0', '--runs', '20']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/less harm in|NaN|undefined/);
    expect(stdout).toContain('The human cost is modelled in neither world.');
    expect(stdout).toMatch(/Leverage (fell|stayed|did not)/);
  });
});

describe('a world of workers, without a border', () => {
  it('counts no attempts at a border that is not there, and asks no third party', async () => {
    const { code, stdout } = await limen(['run', WORKERS]);
    expect(code).toBe(0);
    expect(stdout).toContain('Workers abused');
    expect(stdout).toContain('There is no border in this world; nothing else moved.');
    expect(stdout).not.toMatch(/Attempts, as|Deaths also fall|Asked otherwise|NaN|undefined/);
  });
});

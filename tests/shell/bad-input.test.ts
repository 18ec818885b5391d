// Oracle: "Bad input" of the issue, one row a mistake, put into a shipped file by replacing text: `limen check` ends with 3 and names line, column, path, what is wrong and a way out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repositoryRoot } from '../support/source.ts';
import { limen } from './limen.ts';

const folder = mkdtempSync(join(tmpdir(), 'limen-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = readFileSync(`${repositoryRoot}/scenarios/toy-crossing.yaml`, 'utf8');

const DEALS = (deal: string): string =>
  `deals:\n  patrol: {moneyEurPerYear: 1000000, trancheDays: 30, controlShare: 0.5, monitoredShare: 0.5, ${deal}}\n\nrules:\n`;

const rows: readonly (readonly [what: string, from: string, to: string, said: RegExp])[] = [
  [
    'a lever for an actor that cannot hold it',
    'actor: homeland, lever: repatriation',
    'actor: homeland, lever: pushback',
    /:\d+:\d+ timeline\.return-flights\.lever: homeland is a originState and does not hold pushback \(held by targetState/,
  ],
  [
    'a demand that nobody can grant',
    'issue: recognition',
    'issue: workerProtection',
    /:\d+:\d+ demands\.recognition\.to: union is a bloc and cannot grant workerProtection \(granted by /,
  ],
  [
    'overlapping regimes',
    '  carrier-pressure:',
    '  twice: {on: 2031-06-25, actor: south, lever: reception, level: 0}\n  carrier-pressure:',
    /:\d+:\d+ timeline\.twice\.level: contradicts south-reception: .* \(move one of them to another day/,
  ],
  ['a deal without a payer', 'rules:\n', DEALS('to: transit, on: 2031-06-01'), /:\d+:\d+ deals\.patrol\.by: missing/],
  [
    'a deal with a party that is not there',
    'rules:\n',
    DEALS('by: union, to: tranzit, on: 2031-06-01'),
    /:\d+:\d+ deals\.patrol\.to: unknown actor tranzit \(did you mean transit\?\)/,
  ],
  [
    'a rule that reads what nobody records',
    'when: attempts7 > 20',
    'when: entriesTrue > 20',
    /:\d+:\d+ rules\.guards-follow-attempts\.when: south, a targetState, cannot observe entriesTrue \(it may read attempts7, /,
  ],
  [
    'a rule that reads what another role observes',
    'when: attempts7 > 20',
    'when: asked > 0',
    /:\d+:\d+ rules\.guards-follow-attempts\.when: south, a targetState, cannot observe asked \(it may read attempts7, /,
  ],
  [
    'a rule that reads a lever of others',
    'when: attempts7 > 20',
    'when: visaEase > 0',
    /:\d+:\d+ rules\.guards-follow-attempts\.when: south, a targetState, does not hold visaEase \(it may read /,
  ],
  [
    'an unknown policy',
    'north: {role: targetState, policy: scripted',
    'north: {role: targetState, policy: foo',
    /:\d+:\d+ actors\.north\.policy: must be one of scripted, adaptive, rules, human, none, not the text "foo"/,
  ],
];

it.each(rows)('%s', async (what, from, to, said) => {
  expect(text.split(from).length, 'the text is there').toBeGreaterThan(1);
  const file = join(folder, 'toy-crossing.yaml');
  writeFileSync(file, text.replace(from, to));
  const { code, stdout, stderr } = await limen(['check', file]);
  expect(`${stdout}${stderr}`, what).toMatch(said);
  expect(code).toBe(3);
});

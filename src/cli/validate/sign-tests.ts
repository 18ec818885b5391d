import { type SignItem, signItem, signTestList } from '../../study/analysis/sign-tests.ts';
import { note } from '../output.ts';
import { table } from '../table.ts';
import type { Finding, FoundItem, ValidateOptions } from './finding.ts';

/** What may be named beside scenarios that have bands: what the essays say would happen, asked of small worlds in pairs. */
export const SIGN_TESTS = 'sign-tests';

const SIGN_PAIRS = 200;

/** All claims, one after the other, with a line for each that is done. */
export function signFinding({ pairs = SIGN_PAIRS, seed }: ValidateOptions): Finding {
  const signs = signTestList.map((test, index) => {
    note(`limen: claim ${index + 1} of ${signTestList.length}, ${pairs} pairs: ${test.what}`);
    return signItem(test, pairs, seed);
  });
  return { items: signs.map(signFact), text: signsText(signs) };
}

/** In the form of the other facts: the mean difference of the first measure, and what it must be. Every measure stands beside it. */
function signFact(sign: SignItem): FoundItem & Pick<SignItem, 'expected' | 'seen' | 'interval' | 'pairs'> {
  const { id, what, expected, seen, interval, pairs, pass, band, why } = sign;
  const none = { observed: null, p05: null, p95: null, insideShare: null, tier: null };
  const model = seen[0]!.difference.mean;
  const shape = { id, scenario: SIGN_TESTS, kind: 'fact', what, model, band, pass, ...none, use: 'validate' } as const;
  return { ...shape, source: 'docs/claims.md', why: pass ? null : why, expected, seen, interval, pairs };
}

function signsText(signs: readonly SignItem[]): string {
  const number = (x: number): string => String(Number(x.toPrecision(3)));
  const rows = signs.flatMap(({ pass, what, seen, why }) => [
    [pass ? 'borne out' : 'NOT', what, '', '', '', '', ''],
    ...seen.map(({ id, firstMean, secondMean, difference: { mean, low, high }, up, same, down }) => [
      '',
      `  ${id}`,
      number(firstMean),
      number(secondMean),
      number(mean),
      `${number(low)} to ${number(high)}`,
      `${up} / ${same} / ${down}`,
    ]),
    ...(why === null ? [] : [['', `  ${why}`, '', '', '', '', '']]),
  ]);
  const heads = ['', 'claim, and what was measured', 'first', 'second', 'difference', '95 %', 'more / same / less'];
  const borneOut = signs.filter(({ pass }) => pass).length;
  return [
    `${SIGN_TESTS}: ${borneOut} of ${signs.length} claims borne out (${signs[0]?.pairs ?? 0} pairs of runs on the same draws)`,
    table([heads, ...rows], new Set([2, 3, 4])).join('\n'),
  ].join('\n\n');
}

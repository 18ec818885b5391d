import type { Mode } from '../run/spec.ts';

/** What the command line needs to run the same thing again. */
export interface Reproduce {
  readonly scenario: string;
  readonly seed: string;
  readonly mode?: Mode; // absent = what the command line takes by itself
  readonly days?: number;
  readonly policies?: Readonly<Record<string, string>>;
  readonly sets?: readonly string[]; // changes as `--set` takes them: PATH=VALUE, ACTOR/LEVER=LEVEL from DATE, or the id of a what-if
}

/** The exact `limen run` line; every argument that a shell could read otherwise is quoted. */
export function commandLine({ scenario, seed, mode, days, policies = {}, sets = [] }: Reproduce): string {
  const words = ['limen', 'run', scenario, '--seed', seed];
  if (mode !== undefined) words.push('--mode', mode);
  if (days !== undefined) words.push('--days', String(days));
  for (const [actor, policy] of Object.entries(policies)) words.push('--policy', `${actor}=${policy}`);
  for (const set of sets) words.push('--set', set);
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

import { proseIn } from '../figures/columns.ts';
import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import { usageFailure } from '../node/failure.ts';
import { isRunDirectory, loadRun } from '../node/load-run.ts';
import { runAll } from '../node/pool.ts';
import { explain as explainRun } from '../run/explain/explain.ts';
import { type Addition, addition, removals } from '../run/explain/harm.ts';
import { explanationText, namesOf } from '../run/explain/text.ts';
import type { Result } from '../run/result.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { progress } from './progress.ts';
import { reportFailedRuns } from './run.ts';
import { type SpecOptions, specFrom } from './spec-from.ts';
import { table } from './table.ts';

export interface ExplainOptions extends SpecOptions {
  readonly seed: string;
  readonly harm?: true;
  readonly threads?: number;
  readonly json?: true;
}

/** `limen explain`: why a run went as it did, people first; with `--harm` what each move added, found by running without it. */
export async function explain(
  target: string,
  options: ExplainOptions,
  chosen: readonly string[] = [],
): Promise<number> {
  const result = await resultOf(target, options, chosen);
  if (result === undefined) return 130;
  const attributed = options.harm ? await attribute(result, options) : undefined;
  const explanation = explainRun(result);
  if (options.json) {
    const { spec, fingerprint } = result;
    printJson({
      format: 'limen-explain/1',
      scenario: spec.scenario.id,
      seed: spec.seed,
      mode: spec.mode,
      fingerprint,
      ...explanation,
      ...(attributed && { additions: attributed.additions }),
    });
  } else {
    const { spec } = result;
    const head = `${proseIn(spec.scenario.title, 'en')}\n${spec.scenario.id} · seed "${spec.seed}" · ${spec.mode} mode`;
    print(
      [head, explanationText(result, explanation), attributed && harmText(result, attributed.additions)]
        .filter(Boolean)
        .join('\n\n'),
    );
  }
  return attributed?.exitCode ?? 0;
}

/** A run directory as it was written, or a scenario that is run now. */
async function resultOf(
  target: string,
  options: ExplainOptions,
  chosen: readonly string[],
): Promise<Result | undefined> {
  // A directory that is no run, or nothing at all, is told apart from a scenario here: the reader meant a run.
  if ((await isRunDirectory(target)) || target.endsWith('/')) {
    const stored = await loadRun(target);
    if (chosen.length === 0) return stored;
    const names = chosen.map((name) => `--${name}`).join(', ');
    throw usageFailure(`${target} is a run that was made: ${names} cannot change it; name the scenario to run it anew`);
  }
  const spec = await specFrom(target, options.seed, options);
  const interrupt = onInterrupt();
  const [row] = await runAll([{ spec, keepResult: true }], { signal: interrupt.signal });
  interrupt.release();
  if (row?.status === 'failed') throw row.fault;
  return row?.status === 'done' ? row.result : undefined;
}

async function attribute(
  result: Result,
  { threads }: ExplainOptions,
): Promise<{ additions: readonly Addition[]; exitCode: number }> {
  const { spec } = result;
  if (spec.mode === 'free')
    note('In free mode actors decide for themselves: only moves of the timeline can be taken out.');
  const replayed = { ...spec, moves: result.moves };
  const without = removals(replayed);
  if (without.length === 0) return { additions: [], exitCode: 0 };
  const interrupt = onInterrupt();
  const bar = await progress('Running with and without each move', without.length + 1, 'runs');
  // The run itself is made again too: a stored one may come from another version, whose differences would be taken for the moves'.
  const [first, ...rows] = await runAll(
    [replayed, ...without.map((removal) => removal.spec)].map((each) => ({ spec: each, keepResult: false })),
    {
      ...(threads !== undefined && { threads }),
      signal: interrupt.signal,
      onFinished: (finished) => bar.update(finished),
    },
  );
  bar.stop();
  interrupt.release();
  if (first?.status === 'failed') throw first.fault;
  if (first?.status !== 'done') return { additions: [], exitCode: 130 };
  const whole = first.digest;
  if (whole.fingerprint !== result.fingerprint) {
    note(
      `limen: this version makes another run of the same inputs (fingerprint ${whole.fingerprint}, stored ${result.fingerprint}); what the moves added is of the new one`,
    );
  }
  const additions = without.flatMap((removal, index) => {
    const row = rows[index];
    return row?.status === 'done' ? [addition(whole, removal, row.digest)] : [];
  });
  return { additions, exitCode: interrupt.signal.aborted ? 130 : reportFailedRuns(rows) };
}

// ————— text —————

const reader = readerOf(en);
/** The rows of the ledger that head the columns of the table; `--json` has all of them. */
const SHOWN: Readonly<Record<string, string>> = {
  deathsTrue: 'deaths',
  nightsOutdoors: 'nights outdoors',
  violence: 'violence',
  asylumRefusedUnheard: 'refused unheard',
  unmetProtectionNeed: 'unmet need',
};

/** The moves that changed something, those with the most deaths and then the most unmet need first. */
function harmText(result: Result, additions: readonly Addition[]): string {
  const names = namesOf(result.spec.scenario);
  if (additions.length === 0) return 'The timeline has no moves, so there is nothing to take out.';
  const shown = Object.keys(SHOWN).filter((id) => typeof result.humanCost[id] === 'number');
  const changed = additions.filter(
    ({ harm, concession }) => concession !== 0 || Object.values(harm).some((added) => added !== 0),
  );
  if (changed.length === 0) return 'Taking out any one move changes nothing in this run.';
  const added = ({ harm }: Addition, id: string): number => harm[id] ?? 0;
  const rows = [...changed]
    .sort(
      (a, b) =>
        added(b, 'deathsTrue') - added(a, 'deathsTrue') ||
        added(b, 'unmetProtectionNeed') - added(a, 'unmetProtectionNeed'),
    )
    .map((addition) => {
      const { removal, concession, kindWithout } = addition;
      return [
        removal.on ?? 'all moves',
        `${names.name(removal.actor)}: ${names.lever(removal.lever)}${removal.level === null ? '' : ` to ${removal.level}`}`,
        ...shown.map((id) => signed(added(addition, id))),
        signed(concession, 2),
        kindWithout,
      ];
    });
  const header = ['', '', ...shown.map((id) => SHOWN[id]!), 'concession', 'without it'];
  const lines = table([header, ...rows], new Set(header.map((_, column) => column).slice(2, -1)));
  const still = additions.length - changed.length;
  return [
    'What each move added in this run: with it minus without it, on the same draws. One pair each, so one possible history.',
    ...lines.map((line) => `  ${line}`),
    '',
    ...(still === 0
      ? []
      : [
          still === 1
            ? '  Taking out the 1 other move changes nothing in this run.'
            : `  Taking out any one of the ${still} other moves changes nothing in this run.`,
        ]),
    '  The parts do not sum to the whole: moves work together.',
    '',
  ].join('\n');
}

function signed(value: number, digits = 0): string {
  const text = reader.number(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

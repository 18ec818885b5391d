import { join } from 'node:path';
import { NewDirectory } from '../node/new-directory.ts';
import { runAll } from '../node/pool.ts';
import { builtViewer } from '../node/site.ts';
import { saveRun } from '../node/store.ts';
import { encodeResult } from '../run/result-json.ts';
import { commandLine } from './command-line.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print } from './output.ts';
import { progress } from './progress.ts';
import { resultText } from './result-text.ts';
import { specFrom } from './spec-from.ts';
import { serveUntilStopped } from './view.ts';

const SCENARIO = 'belarus-2021';
const SEED = '1';

/** `limen start`: runs the flagship scenario, prints the people first, writes the files and shows them. */
export async function start({ exit, port }: { exit?: true; port: number }): Promise<number> {
  const web = exit ? undefined : await builtViewer();
  const spec = await specFrom(SCENARIO, SEED, { mode: 'history' });
  const path = join('out', `${SCENARIO}-${SEED}`);
  const directory = await NewDirectory.begin(path);
  try {
    const interrupt = onInterrupt();
    const bar = await progress(`Running ${SCENARIO}`, spec.scenario.days, 'days');
    const [row] = await runAll([{ spec, keepResult: true, reportDays: true }], {
      signal: interrupt.signal,
      onDays: bar.update,
    });
    if (row?.status === 'done') bar.update(spec.scenario.days);
    bar.stop();
    interrupt.release();
    if (row?.status === 'failed') throw row.fault;
    if (row?.status !== 'done' || !row.result) return 130;
    await saveRun(directory, row.result, { commandLine: commandLine() });
    print(resultText(row.result));
    note(`Written to ${path}/ in ${(row.wallMs / 1000).toFixed(1)} s of running`);
    if (web === undefined) return 0;
    await serveUntilStopped({ web, run: { json: encodeResult(row.result), directory: directory.path } }, port);
    return 0;
  } finally {
    await directory.abandon();
  }
}

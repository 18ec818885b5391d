import { type RunRow, runAll } from '../node/pool.ts';
import type { RunDigest } from '../run/digest.ts';
import type { RunSpec } from '../run/spec.ts';
import { onInterrupt } from './interrupt.ts';
import { progress } from './progress.ts';
import { reportFailedRuns } from './run.ts';

/** Runs that an explanation needs besides its own. The same run is made once, whoever asked for it. */
export class Reruns {
  private readonly specs = new Map<string, RunSpec>();
  private readonly digests = new Map<string, RunDigest>();

  add(spec: RunSpec): void {
    this.specs.set(keyOf(spec), spec);
  }

  get count(): number {
    return this.specs.size;
  }

  /** Undefined where the run failed or was interrupted. */
  of(spec: RunSpec): RunDigest | undefined {
    return this.digests.get(keyOf(spec));
  }

  /** Makes them all, on the pool. The exit code is 0, 4 where some failed, 130 where somebody interrupted. */
  async make(threads: number | undefined): Promise<number> {
    const keys = [...this.specs.keys()];
    const interrupt = onInterrupt();
    const bar = await progress('Running it otherwise', keys.length, 'runs');
    const rows: RunRow[] = await runAll(
      [...this.specs.values()].map((spec) => ({ spec, keepResult: false })),
      {
        ...(threads !== undefined && { threads }),
        signal: interrupt.signal,
        onFinished: (finished) => bar.update(finished),
      },
    );
    bar.stop();
    interrupt.release();
    rows.forEach((row, index) => {
      if (row.status === 'done') this.digests.set(keys[index]!, row.digest);
    });
    return interrupt.signal.aborted ? 130 : reportFailedRuns(rows);
  }
}

/** What tells two reruns of one run apart: levers that are held, and dated moves that are gone. */
const keyOf = ({ held = [], scenario }: RunSpec): string =>
  JSON.stringify([held, Object.keys(scenario.timeline), scenario.askedInHistory === undefined]);

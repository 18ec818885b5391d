import { note } from './output.ts';

/** Shows how far something has come, on standard error: a bar in a terminal, a line at every tenth otherwise. */
export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

export async function progress(
  what: string,
  total: number,
  unit: string,
  { eta = false }: { eta?: boolean } = {},
): Promise<Progress> {
  const startedAt = performance.now();
  if (process.stderr.isTTY) {
    const { default: cliProgress } = await import('cli-progress');
    const bar = new cliProgress.SingleBar(
      {
        format: `${what} {bar} {value}/{total} ${unit}${eta ? ', {eta_formatted} left' : ''}`,
        stream: process.stderr,
        hideCursor: true,
      },
      cliProgress.Presets.shades_classic,
    );
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let printedTenths = 0;
  note(`${what}: 0 of ${total} ${unit}`);
  return {
    update: (done) => {
      const tenths = Math.floor((done * 10) / total);
      if (tenths <= printedTenths) return;
      printedTenths = tenths;
      const minutes = ((performance.now() - startedAt) / 60_000 / done) * (total - done);
      note(`${what}: ${done} of ${total} ${unit}${eta ? `, about ${minutes.toPrecision(2)} minutes left` : ''}`);
    },
    stop: () => {},
  };
}

import { note } from './output.ts';

/** The signal that Ctrl-C gives: once to stop and keep what has finished, twice to leave at once (130). Call `release` when done. */
export interface Interrupt {
  readonly signal: AbortSignal;
  readonly release: () => void;
}

export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    note('limen: interrupted; keeping what has finished');
    controller.abort();
  };
  process.on('SIGINT', stop);
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) };
}

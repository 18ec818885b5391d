import type { RunReply, RunRequest } from './protocol.ts';

/**
 * Owns the worker. One worker lives as long as it is idle between runs; a run cannot be interrupted from outside, so a newer request
 * or a cancel ends the worker, and the next run gets a fresh one. Latest wins: replies of an older run never arrive.
 */
export class Runner {
  private worker: Worker | undefined;
  private isBusy = false;

  /** Asks for a run. `onReply` hears of its progress and of its end, unless a newer request or a cancel comes first. */
  run(request: RunRequest, onReply: (reply: RunReply) => void): void {
    if (this.isBusy) this.cancel();
    const worker = this.worker ?? this.start();
    this.isBusy = true;
    worker.onmessage = ({ data }: MessageEvent<RunReply>) => {
      if (data.kind !== 'progress') this.isBusy = false;
      onReply(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.cancel();
      onReply({ kind: 'failed', message: event.message || 'the worker could not be started' });
    };
    worker.postMessage(request);
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.isBusy = false;
  }

  private start(): Worker {
    this.worker = new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module' });
    return this.worker;
  }
}

import type { Result } from '../src/run/result.ts';
import type { Mode } from '../src/run/spec.ts';

/** What the page asks of its worker. */
export interface RunRequest {
  readonly scenario: unknown; // as data; the worker checks it, with the changes, unless it is one that came with the page
  readonly sets: readonly string[];
  readonly seed: string;
  readonly mode: Mode;
  readonly days?: number;
}

/** What the worker says: how far it is, then exactly one of the others. */
export type RunReply =
  | { readonly kind: 'progress'; readonly share: number } // 0..1
  | { readonly kind: 'done'; readonly result: Result; readonly wallMs: number }
  | { readonly kind: 'invalid'; readonly issues: readonly string[] } // one line each
  | { readonly kind: 'failed'; readonly message: string };

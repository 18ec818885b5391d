import type { PolicyKind } from '../model/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';

export type Mode = 'history' | 'free';

/** One move of an actor, as received from outside or replayed. */
export interface Move {
  readonly actor: string;
  readonly lever: string;
  readonly level: number;
  readonly groups?: readonly string[];
  readonly border?: string;
  readonly leg?: string;
}

export interface RecordedMove extends Move {
  readonly day: number;
}

/** What to keep of a run. Nothing here changes the fingerprint. */
export interface Outputs {
  readonly series: boolean;
  readonly events: boolean;
}

/** Everything a run is made of: plain JSON, so it crosses threads, hashes and replays. */
export interface RunSpec {
  readonly scenario: Scenario; // resolved
  readonly seed: string; // 1–64 printable ASCII characters; replicate r of seed S is `S/r`
  readonly mode: Mode;
  readonly days?: number; // first days only; absent = all of the scenario
  readonly policies?: Readonly<Record<string, PolicyKind>>;
  readonly moves?: readonly RecordedMove[]; // moves of human actors, replayed as scripted
  /** Levers that stay where they are in the beginning, whoever would set them: `actor/lever`, with all its borders or legs. */
  readonly held?: readonly string[];
  readonly outputs: Outputs;
}

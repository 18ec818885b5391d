import { uniform } from '../../../kernel/draws.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { idOf } from './party.ts';

/** Slots of the lasting draws of the stream `procedure`. */
export const Lasting = {
  held: 1,
  suspended: 7,
  inBorderProcedure: 9,
  underTemporaryProtection: 10,
  inFastTrack: 12,
  letOn: 13,
  takenBack: 14,
} as const;

/**
 * Whether a rule that reaches a share of people reaches this party: one lasting draw against the share in force, so a rule that changes
 * also changes for those who are already there, and the same people come and go with it (decision 8).
 */
export function isReached(state: State, params: Params, lead: number, slot: number, share: number): boolean {
  if (share <= 0) return false;
  const key = state.keys.groups[state.people.group[lead]!]!;
  return uniform(key, Stream.procedure, 0, idOf(params, state.people, lead), slot) < share;
}

import type { Controls } from '../controls.ts';
import type { LeverSlot, Params } from '../params.ts';
import type { Grade, Role } from '../vocabulary.ts';

/**
 * Something a state or another organisation can set. A move sets the *requested* level; the *effective* level follows at
 * `risePerDay` / `fallPerDay`; `apply` patches the controls of the day. Pure data plus one small function, so help text,
 * schema, viewer control, sweep axis and the laws over the registry are all derived from the record.
 */
export interface Lever {
  readonly id: string; // camelCase; file name, YAML key, CLI and viewer id
  readonly title: string;
  readonly holderRoles: readonly Role[];
  readonly side: 'pressing' | 'responding' | 'third';
  readonly act: 'rule' | 'negotiation';
  readonly works: 'upstream' | 'hardening' | 'hiding' | 'hosting' | 'bargaining' | 'framing';
  readonly unit: string;
  readonly range: readonly [number, number]; // both ends included
  readonly baseline: number; // the level that changes nothing
  readonly meaning: string;
  readonly risePerDay: number; // Infinity = at once
  readonly fallPerDay: number;
  readonly per: 'actor' | 'segment' | 'leg'; // one level, or one per segment / leg of the holder
  readonly scoped: boolean; // may be limited to groups
  /** Third parties of this role answer it by a rule of their own, on top of their dated moves (actors/history.ts). */
  readonly asks?: Role;
  readonly feeds: readonly string[]; // metric ids this lever changes first
  readonly costEurPerDay: number; // running cost of one unit of level (times `units`), price year of the source
  /** Physical units one unit of level stands for in this slot (kilometres, places …); absent = 1. */
  readonly units?: (slot: LeverSlot, params: Params) => number;
  readonly source: string;
  readonly grade: Grade;
  /** Which fields of Controls `apply` writes, and whether it multiplies (two levers on one field both multiply). */
  readonly fields: readonly { readonly field: keyof Controls; readonly how: 'set' | 'multiply' | 'add' }[];
  /** Patches a fresh copy of the base controls; `level(group)` is the effective level for a group index. */
  readonly apply: (controls: Controls, level: (group: number) => number, slot: LeverSlot, params: Params) => void;
}

import type { Key } from '../kernel/draws.ts';
import type { IdSet } from '../kernel/id-set.ts';
import type { ActorState, DealState, DyadState } from './actor-state.ts';
import type { Controls } from './controls.ts';
import type { Counts } from './counters.ts';
import type { Event } from './events.ts';
import type { Labour } from './labour.ts';
import type { Beliefs } from './people/migrants/beliefs.ts';
import type { LegalPlaces } from './people/migrants/go-legally.ts';
import type { People } from './people/migrants/people.ts';
import type { Facilitators } from './people/smugglers/facilitators.ts';

/** What changes in a run. Shapes as in Params: G groups, P places (incl. strips), S segments, A actors. */
export interface State {
  day: number; // 0 = the scenario's start
  readonly keys: {
    readonly run: Key;
    readonly groups: readonly Key[];
    /** [g*S + s] What a person of a group draws once for each segment: by the segment's name, whatever else is in the file before it. */
    readonly groupSegments: readonly Key[];
    readonly climates: readonly Key[];
    readonly markets: readonly Key[];
    readonly actors: readonly Key[];
    readonly dyads: readonly Key[];
    readonly deals: readonly Key[];
  };
  readonly people: People;
  readonly stageCounts: Int32Array; // [stage][place][group], kept by `moveTo`, recounted by a law
  readonly minorCounts: Int32Array; // the minors among them
  /** Everybody to whom something happens every night: at a border, or inside and unregistered. Kept by `moveTo`. */
  readonly out: IdSet;
  /** Everybody who is less than well, and perhaps some who have got well since: looked at every night. Kept by `weaken`. */
  readonly unwell: IdSet;
  readonly needCounts: Int32Array; // [stage][group] people with protection need, kept by `moveTo`
  readonly unheardNeedCounts: Int32Array; // [group] of them, those in a procedure, or deported, whose claim nobody has heard
  readonly legalPlaces: LegalPlaces;
  readonly counts: Counts;
  readonly accounts: Float64Array; // whole cents, index = Account
  readonly facilitators: Facilitators;
  readonly beliefs: Beliefs;
  readonly labour: Labour | null; // null where nobody works abroad
  readonly levers: { readonly requested: Float64Array; readonly effective: Float64Array }; // [slot][group]
  /** Moves of human actors that arrived for today: step 1 applies them after the dated moves, as a replay does. */
  received?: readonly { readonly slot: number; readonly level: number; readonly groups: readonly number[] }[];
  /** Id of the latest event that set a slot, the cause of what follows from it. */
  readonly leverEvents: (string | null)[];
  readonly controls: Controls;
  /** [slot] How far a third party follows its dates: not come yet, given on its date, given ahead of it, or withheld (actors/history.ts). */
  readonly dates: ('pending' | 'given' | 'ahead' | 'withheld')[];
  readonly regimes: Uint8Array; // thresholds that are crossed, see records/regimes.ts
  readonly campPlacesYesterday: Float64Array; // [segment]
  readonly weather: { readonly tMinC: Float64Array; readonly wet: Uint8Array; readonly noise: Float64Array }; // [climate]
  readonly actors: readonly ActorState[];
  readonly dyads: readonly DyadState[];
  readonly deals: readonly DealState[];
  /** [segment] share of the movement that deals in force and kept stop before the line. */
  readonly dealControl: Float64Array;
  readonly events: Event[];
  eventsToday: number;
  /** Slices of each group's parties, for the law that any cut of the day gives the same bits: [from, to) person ranges. */
  readonly slices: readonly (readonly [number, number])[];
}

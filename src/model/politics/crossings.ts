import type { ActorState } from '../actor-state.ts';
import { feedersOf } from '../causes.ts';
import { log } from '../events-log.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';

type Flag = 'salienceHigh' | 'restrictiveHigh' | 'protectiveHigh' | 'rallyHigh' | 'harmHigh' | 'normLow';

interface Crossing {
  readonly rule: string;
  readonly flag: Flag;
  readonly value: number;
  readonly threshold: number;
  readonly about: string | null;
  readonly feeds: readonly string[]; // records behind the value: their levers are its causes
}

/**
 * Writes an event when a value of home politics rises above its threshold. It must first fall clearly below again
 * (`eventHysteresisShare`) before the next rise counts.
 */
export function logCrossings(state: State, params: Params, actor: number, segments: readonly number[]): void {
  const own = state.actors[actor]!;
  for (const crossing of crossingsOf(own, params, actor)) {
    const { flag, value, threshold } = crossing;
    if (own[flag] === 1) {
      if (value < threshold * (1 - params.p.eventHysteresisShare)) own[flag] = 0;
    } else if (value >= threshold) {
      own[flag] = 1;
      const numbers = { value, threshold, margin: value - threshold };
      const causes = feedersOf(state, params, crossing.feeds, segments);
      log(state, crossing.rule, params.actors[actor]!.id, crossing.about, numbers, causes);
    }
  }
}

function crossingsOf(own: ActorState, params: Params, actor: number): readonly Crossing[] {
  const p = params.p;
  const camp = (rule: string, flag: Flag, about: string, share: number, start: number): Crossing => {
    return {
      rule,
      flag,
      about,
      value: share - start,
      threshold: p.campEventShare,
      feeds: ['entries', 'deathsVisible'],
    };
  };
  const restrictiveStart = trait(params, actor, 'restrictiveCampStart');
  const protectiveStart = trait(params, actor, 'protectiveCampStart');
  return [
    {
      rule: 'salienceCrossed',
      flag: 'salienceHigh',
      about: null,
      value: own.salience,
      threshold: p.salienceEventShare,
      feeds: ['attempts', 'entries'],
    },
    camp('campMobilised', 'restrictiveHigh', 'restrictive', own.restrictiveCampShare, restrictiveStart),
    camp('campMobilised', 'protectiveHigh', 'protective', own.protectiveCampShare, protectiveStart),
    {
      rule: 'rallyRose',
      flag: 'rallyHigh',
      about: null,
      value: own.rally,
      threshold: p.rallyEvent,
      feeds: ['attempts', 'threatFrame'],
    },
    {
      rule: 'harmBecameVisible',
      flag: 'harmHigh',
      about: null,
      value: own.visibleHarm,
      threshold: p.harmEvent,
      feeds: ['deathsVisible', 'pushbacks', 'violence'],
    },
    {
      rule: 'normEroded',
      flag: 'normLow',
      about: null,
      value: trait(params, actor, 'rightsCommitment') - own.rightsCommitment,
      threshold: p.normEventShare,
      feeds: ['pushbacks'],
    },
  ];
}

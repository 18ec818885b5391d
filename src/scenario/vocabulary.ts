import { metrics } from '../metrics/index.ts';
import type { Dimension } from '../metrics/metric.ts';
import { observations } from '../model/actors/observations.ts';
import { type IssueWords, issues } from '../model/issues.ts';
import { levers } from '../model/levers/index.ts';
import type { Parameter } from '../model/parameters/parameter.ts';
import { parameters } from '../model/parameters.ts';
import { traitIds } from '../model/traits.ts';
import type { Role } from '../model/vocabulary.ts';

/** The names of the model that a scenario may use; data, so that checks can be tested with a small made-up model. */
export interface Vocabulary {
  readonly levers: ReadonlyMap<string, LeverWords>;
  readonly metrics: ReadonlyMap<string, MetricWords>;
  readonly parameters: ReadonlyMap<string, { readonly range: readonly [number, number] }>;
  /** Parameters that may be set for one actor, under `traits`. */
  readonly traits: ReadonlyMap<string, { readonly range: readonly [number, number] }>;
  /** What a demand may be about, and which roles can grant it. */
  readonly issues: ReadonlyMap<string, { readonly grantedBy: readonly Role[] }>;
  /** What an actor's rule may read of the actor's own records, and which roles have them. */
  readonly observations: ReadonlyMap<string, ObservationWords>;
}

export interface LeverWords {
  readonly holderRoles: readonly Role[];
  readonly range: readonly [number, number]; // both ends included
  readonly baseline: number;
  readonly per: 'actor' | 'segment' | 'leg';
  readonly scoped: boolean;
  readonly asks?: Role; // third parties of this role answer it
}

interface ObservationWords {
  readonly seenBy: readonly Role[];
  readonly isCount: boolean; // may carry a number of days, as in `attempts7`
}

interface MetricWords {
  readonly dimension: Dimension;
}

/** What the registries of the model say. */
export function modelVocabulary(): Vocabulary {
  return {
    levers: new Map(levers.map((lever) => [lever.id, lever])),
    metrics: new Map(metrics.map((metric) => [metric.id, metric])),
    parameters: new Map(Object.entries<Parameter>(parameters)),
    traits: new Map(traitIds.map((id) => [id, parameters[id]])),
    issues: new Map<string, IssueWords>(Object.entries(issues)),
    observations: new Map(observations.map(({ id, seenBy, sum }) => [id, { seenBy, isCount: sum !== undefined }])),
  };
}

import type { Grade } from '../vocabulary.ts';

/** One constant of the model. */
export interface Parameter {
  readonly symbol: string; // in the equations of docs/model
  readonly unit: string;
  readonly default: number;
  readonly range: readonly [number, number]; // plausible values, both ends included
  readonly distribution: 'fixed' | 'uniform' | 'logUniform' | 'triangular' | 'normal' | 'logNormal' | 'beta';
  readonly grade: Grade;
  readonly source: string; // source key, row of the parameter table, or assumption number
  readonly meaning: string;
}

import { bargaining } from './parameters/bargaining.ts';
import { blocs } from './parameters/blocs.ts';
import { borders } from './parameters/borders.ts';
import { deals } from './parameters/deals.ts';
import { levers } from './parameters/levers.ts';
import { opinion } from './parameters/opinion.ts';
import type { Parameter } from './parameters/parameter.ts';
import { passage } from './parameters/passage.ts';
import { people } from './parameters/people.ts';
import { politics } from './parameters/politics.ts';
import { precedents } from './parameters/precedents.ts';
import { procedure } from './parameters/procedure.ts';
import { responses } from './parameters/responses.ts';
import { restriction } from './parameters/restriction.ts';
import { routes } from './parameters/routes.ts';
import { smugglers } from './parameters/smugglers.ts';

/** The registry: every constant of the model, once, with unit, range, grade and source. */
export const parameters = {
  ...people,
  ...smugglers,
  ...borders,
  ...politics,
  ...bargaining,
  ...deals,
  ...precedents,
  ...levers,
  ...procedure,
  ...routes,
  ...blocs,
  ...responses,
  ...restriction,
  ...passage,
  ...opinion,
};

export type ParameterId = keyof typeof parameters;
export type ParameterValues = Readonly<Record<ParameterId, number>>;

/** Default values; `overrides` come from a scenario and are checked against the ranges there. */
export function parameterValues(overrides: Readonly<Record<string, number>> = {}): ParameterValues {
  const values: Record<string, number> = {};
  for (const [id, parameter] of Object.entries<Parameter>(parameters)) values[id] = overrides[id] ?? parameter.default;
  return values as ParameterValues;
}

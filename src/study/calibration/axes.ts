import type { ParameterId } from '../../model/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Prior } from './abc-smc.ts';
import type { Box } from './history-matching.ts';

/** One parameter that a calibration varies. Its prior is uniform between the two ends on its scale. */
export interface Axis {
  readonly id: ParameterId;
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
}

/** Values of the parameters at a point of the unit cube. */
export function valuesAt(axes: readonly Axis[], point: readonly number[]): Record<string, number> {
  return Object.fromEntries(axes.map((axis, d) => [axis.id, valueAt(axis, point[d]!)]));
}

/** To 6 digits: what is written is what was run. */
function valueAt({ from, to, scale }: Axis, u: number): number {
  const value = scale === 'log' ? from * Math.exp(u * Math.log(to / from)) : from + (to - from) * u;
  return Math.min(to, Math.max(from, Number(value.toPrecision(6))));
}

/** The world with other constants. */
export function withParameters(scenario: Scenario, values: Readonly<Record<string, number>>): Scenario {
  return { ...scenario, parameters: { ...scenario.parameters, ...values } };
}

/** Uniform in a box of the unit cube. */
export function uniformIn(box: Box): Prior {
  return {
    dimensions: box.length,
    draw: (uniforms) => box.map(([low, high], d) => low + (high - low) * uniforms[d]!),
    density: (point) => (point.every((x, d) => x >= box[d]![0] && x <= box[d]![1]) ? 1 : 0),
  };
}

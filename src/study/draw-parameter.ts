import { exp, log } from '../kernel/math.ts';
import type { Parameter } from '../model/parameters/parameter.ts';

/**
 * A plausible value of a parameter for a draw u in [0, 1): log-uniform where the registry says so, else uniform over its range. The registry
 * gives ranges, not shapes, so other distributions are taken as uniform too.
 */
export function drawParameter({ range: [low, high], distribution }: Parameter, u: number): number {
  if (distribution !== 'logUniform') return low + (high - low) * u;
  return low * exp(u * log(high / low));
}

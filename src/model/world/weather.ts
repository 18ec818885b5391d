import { normalQuantile, uniform } from '../../kernel/draws.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';

/**
 * Night temperature = climate of the scenario + noise with a memory (AR(1), stationary standard deviation
 * `weatherNoiseC`); a day is wet with a fixed chance. Each climate has its own key.
 */
export function changeWeather(state: State, params: Params): void {
  const { p } = params;
  const fresh = Math.sqrt(1 - p.weatherMemory * p.weatherMemory);
  params.climates.forEach((climate, c) => {
    const key = state.keys.climates[c]!;
    const z = normalQuantile(uniform(key, Stream.weather, state.day, 0, 0));
    const before = state.day === 0 ? z : state.weather.noise[c]!;
    const noise = state.day === 0 ? z : p.weatherMemory * before + fresh * z;
    state.weather.noise[c] = noise;
    state.weather.tMinC[c] = climate.tMinC[state.day]! + p.weatherNoiseC * noise;
    state.weather.wet[c] = uniform(key, Stream.weather, state.day, 0, 1) < p.wetShare ? 1 : 0;
  });
}

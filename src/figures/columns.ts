import type { Result } from '../run/result.ts';
import type { Observed, Prose, Scenario } from '../scenario/scenario.ts';
import { readable } from './text.ts';

/** The daily values of a metric at one place, all groups together; undefined where the run has none. */
export function columnOf(result: Result, metric: string, where = 'all'): Float64Array | undefined {
  return result.series.find((c) => c.metric === metric && c.where === where && c.group === 'all')?.values;
}

/** Where a metric was recorded, `all` left out, in the order of the run. */
export function placesOf(result: Result, metric: string): string[] {
  const found = result.series.filter((c) => c.metric === metric && c.group === 'all' && c.where !== 'all');
  return [...new Set(found.map((column) => column.where))];
}

/** Observed series of a metric at one place, all groups together. */
export function observedOf(scenario: Scenario, metric: string, where: string): Observed[] {
  return Object.values(scenario.observed).filter(
    (o) => o.metric === metric && o.where === where && (o.group ?? 'all') === 'all',
  );
}

/** Title and publisher of the sources that observed series name, without repeats. */
export function sourceLine(scenario: Scenario, observed: readonly Observed[]): string | undefined {
  const ids = [...new Set(observed.flatMap(({ source }) => (source === undefined ? [] : [source])))];
  const titles = ids.map((id) => {
    const source = scenario.sources[id];
    if (source === undefined) return id;
    return [source.title, source.publisher, source.year].filter((part) => part !== undefined).join(', ');
  });
  return titles.length === 0 ? undefined : titles.join('; ');
}

/** Prose in the reader's language, else in English, else in whatever there is. */
export function proseIn(prose: Prose | undefined, language: string): string {
  if (prose === undefined) return '';
  if (typeof prose === 'string') return prose;
  return prose[language] ?? prose.en ?? Object.values(prose)[0] ?? '';
}

/** The name of a segment, place, actor, group or leg as the scenario gives it, else its id. */
export function nameOf(scenario: Scenario, id: string, language: string): string {
  const border = scenario.borders[id];
  const titled = [
    border?.title,
    scenario.actors[id]?.title,
    scenario.places[id]?.title,
    scenario.groups[id]?.title,
    scenario.legs[id]?.title,
    scenario.facilitators[id]?.title,
    border === undefined ? undefined : scenario.actors[border.to]?.title,
  ];
  return (
    proseIn(
      titled.find((title) => title !== undefined),
      language,
    ) || readable(id)
  );
}

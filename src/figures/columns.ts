import type { Result } from '../run/result.ts';
import type { Observed, Prose, Scenario } from '../scenario/scenario.ts';
import type { Reader } from './reader.ts';
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

/** The name of a segment, place, group or leg as the scenario gives it, else that of the actor of this id, else the id made readable. */
export function nameOf(scenario: Scenario, id: string, language: string): string {
  const border = scenario.borders[id];
  const titled = [
    border?.title,
    scenario.places[id]?.title,
    scenario.groups[id]?.title,
    scenario.legs[id]?.title,
    scenario.actors[id]?.title,
    border === undefined ? undefined : scenario.actors[border.to]?.title,
  ];
  const title = proseIn(
    titled.find((one) => one !== undefined),
    language,
  );
  const leg = scenario.legs[id];
  if (title !== '' || leg === undefined) return title || readable(id);
  return `${nameOf(scenario, leg.from, language)} → ${nameOf(scenario, leg.to, language)}`;
}

/** The name of an actor: a border may have the same id. */
export function actorName(scenario: Scenario, id: string, language: string): string {
  return proseIn(scenario.actors[id]?.title, language) || readable(id);
}

/** A lever slot, `actor/lever` or `actor/lever.where`, as 'Actor: what it sets (where)'. */
export function slotName(scenario: Scenario, slot: string, { words, lever }: Reader): string {
  if (slot.startsWith('deals.')) return nameOf(scenario, slot.slice('deals.'.length), words.language);
  const [actor = '', setting = ''] = slot.split('/');
  const [id = '', where] = setting.split('.');
  const place = where === undefined ? '' : ` (${nameOf(scenario, where, words.language)})`;
  return `${actorName(scenario, actor, words.language)}: ${lever(id)}${place}`;
}

/** Facilitators of one market: the title that the scenario gives, else their kind and where they work. */
export function marketName(scenario: Scenario, id: string, { words }: Reader): string {
  const market = scenario.facilitators[id];
  const title = proseIn(market?.title, words.language);
  if (title !== '' || market === undefined) return title || readable(id);
  const where = market.border ?? market.leg ?? market.group;
  const kind = words.facilitators[market.kind];
  return where === undefined ? kind : `${kind}: ${nameOf(scenario, where, words.language)}`;
}

import { isLanguage, type Language } from './i18n/index.ts';
import { isScenarioId, isSeed, type Settings } from './settings.ts';

/** The version of what stands in an address. A newer one is read as far as it is understood, and the reader is told. */
const VERSION = '1';
const MOST_SETS = 60;
const LONGEST_SET = 400;
const MOST_WHAT_IFS = 20;

export interface Address {
  readonly settings: Partial<Settings> | undefined; // undefined: the address names no scenario
  readonly language: Language | undefined;
  readonly dropped: readonly string[]; // what could not be read
}

/** Reads the query of an address. Nothing in it is trusted: what does not fit is left out and named. */
export function readAddress(query: string): Address {
  const fields = new URLSearchParams(query);
  const dropped: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = fields.get(name);
    if (text === null) return undefined;
    const value = read(text);
    if (value === undefined) dropped.push(`${name}=${text.slice(0, 60)}`);
    return value;
  };
  take('v', (text) => (text === VERSION ? text : undefined));
  const language = take('lang', (text) => (isLanguage(text) ? text : undefined));
  const scenario = take('scenario', (text) => (isScenarioId(text) ? text : undefined));
  const seed = take('seed', (text) => (isSeed(text) ? text : undefined));
  const days = take('days', (text) => (/^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : undefined));
  const mode = take('mode', (text) => (text === 'history' || text === 'free' ? text : undefined));
  const sets = fields.getAll('set').filter((set, at) => {
    const fits = set.length > 0 && set.length <= LONGEST_SET && at < MOST_SETS;
    if (!fits) dropped.push(`set=${set.slice(0, 60)}`);
    return fits;
  });
  const whatIfs = fields.getAll('whatif').filter((id, at) => {
    const fits = isScenarioId(id) && at < MOST_WHAT_IFS;
    if (!fits) dropped.push(`whatif=${id.slice(0, 60)}`);
    return fits;
  });
  const known = ['v', 'lang', 'scenario', 'seed', 'days', 'mode', 'whatif', 'set'];
  for (const name of new Set(fields.keys())) if (!known.includes(name)) dropped.push(name.slice(0, 60));
  const settings: Partial<Settings> = {
    ...(scenario === undefined ? {} : { scenario }),
    ...(seed === undefined ? {} : { seed }),
    ...(days === undefined ? {} : { days }),
    ...(mode === undefined ? {} : { mode }),
    whatIfs,
    sets,
  };
  return { settings: scenario === undefined ? undefined : settings, language, dropped };
}

/** The query that gives these settings again. */
export function writeAddress(settings: Settings | undefined, language: Language): string {
  const fields = new URLSearchParams();
  if (settings !== undefined) {
    fields.set('v', VERSION);
    fields.set('scenario', settings.scenario);
    fields.set('seed', settings.seed);
    if (settings.mode !== 'history') fields.set('mode', settings.mode);
    if (settings.days !== undefined) fields.set('days', String(settings.days));
    for (const id of settings.whatIfs) fields.append('whatif', id);
    for (const set of settings.sets) fields.append('set', set);
  }
  if (language !== 'en') fields.set('lang', language);
  const query = fields.toString();
  return query === '' ? '' : `?${query}`;
}

import { nearest, nearestHint } from './nearest.ts';

/** What a key that the schema does not know was probably meant to be: first by unit, then by spelling. */

/** Endings of keys that are units; the longest that fits is taken off. */
const UNITS = [
  'Usd', 'Euro', 'Euros', 'Eur', 'Dollars', 'Dollar', 'Gbp', 'Pounds', 'Chf', 'Pln', 'Cents', 'Cent',
  'Miles', 'Mile', 'Mi', 'Kilometres', 'Kilometers', 'Kilometre', 'Kilometer', 'Km', 'Metres', 'Meters', 'Metre', 'Meter', 'M',
  'PerKm', 'PerMile', 'PerMiles', 'PerM', 'PerHour', 'PerDay', 'PerWeek', 'PerMonth', 'PerYear', 'PerHead', 'PerPerson', 'PerCapita',
  'Persons', 'Person', 'People', 'Count', 'Number', 'Share', 'Percent', 'Pct', 'Percentage', 'Rate', 'Probability', 'Prob', 'Fraction', 'Ratio',
  'Days', 'Day', 'Hours', 'Hour', 'H', 'Weeks', 'Week', 'Months', 'Month', 'Years', 'Year', 'C', 'Celsius', 'F', 'Fahrenheit', 'K', 'Kelvin', 'Log', 'Ln',
].sort((a, b) => b.length - a.length); // biome-ignore format: a table

/** Words people use for the same thing. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ['distance', 'length'],
  ['cost', 'fare'],
  ['ticket', 'fare'],
  ['price', 'fare'],
  ['fee', 'price'],
  ['fare', 'price'],
  ['wealth', 'cash'],
  ['money', 'cash'],
  ['savings', 'cash'],
  ['capacity', 'clients'],
  ['duration', 'days'],
  ['people', 'atRisk'],
  ['population', 'atRisk'],
  ['persons', 'atRisk'],
  ['temperature', 't'],
  ['date', 'on'],
  ['startDate', 'start'],
  ['begin', 'start'],
  ['length', 'days'],
  ['name', 'title'],
  ['description', 'summary'],
]);

export function unknownKeyHint(key: string, known: readonly string[], present: ReadonlySet<string>): string {
  const free = known.filter((candidate) => !present.has(candidate));
  const byUnit = unitTwin(key, free) ?? unitTwin(key, known);
  if (byUnit !== undefined) return `units are in the key: ${byUnit}`;
  const near = nearest(key, free) ?? nearest(key, known);
  if (near !== undefined) return `did you mean ${near}?`;
  const byWord = SAME_WORD.get(key);
  if (byWord !== undefined && known.includes(byWord)) return `did you mean ${byWord}?`;
  return nearestHint(key, free.length > 0 ? free : known);
}

/** `fareUsd` → `fareEur`, `distanceMiles` → `lengthKm`, `length` → `lengthKm`: the known key with the same word and another unit. */
function unitTwin(key: string, known: readonly string[]): string | undefined {
  const word = withoutUnit(key);
  const hasUnit = word !== key;
  const twins = (wanted: string) =>
    known.find(
      (candidate) => candidate !== key && withoutUnit(candidate) === wanted && (hasUnit || candidate !== wanted),
    );
  const same = twins(word);
  if (same !== undefined) return same;
  const other = SAME_WORD.get(word);
  return other === undefined ? undefined : twins(other);
}

function withoutUnit(key: string): string {
  const unit = UNITS.find((candidate) => key.length > candidate.length && key.endsWith(candidate));
  return unit === undefined ? key : key.slice(0, -unit.length);
}

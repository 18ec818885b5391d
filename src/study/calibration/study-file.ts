import type { Parameter } from '../../model/parameters/parameter.ts';
import { type ParameterId, parameters } from '../../model/parameters.ts';
import { type Issue, inOrder, issueAt } from '../../scenario/issue.ts';
import { nearestHint } from '../../scenario/nearest.ts';
import { keySpotOf, type Located, nodeAt, type Path, pathText, spotOf } from '../../scenario/tree.ts';
import { fitRefusals } from '../refusals.ts';
import type { Axis } from './axes.ts';

/** What a calibration may spend, and how. */
interface Budget {
  readonly runs: number; // of the model, in all
  readonly pilotSeeds: number; // runs at the defaults, for the spread among seeds
  readonly seeds: number; // runs a point, the same seeds at every point
  readonly rounds: number; // of history matching
  readonly roundPoints: number;
  readonly particles: number; // accepted sets
}

/** A target as it is asked for; what it means is looked up in the scenario or in its bands. */
export interface AskedTarget {
  readonly id: string;
  readonly scenario: string;
  readonly band?: string; // an item of the bands of the scenario
  readonly observed?: string; // or an observed series of the scenario …
  readonly at?: string; // … in this period: the month, or the first day
  readonly errorShare: number;
}

/** `limen calibrate`: what a study file says. */
export interface CalibrationStudy {
  readonly id: string;
  readonly scenarios: readonly string[];
  readonly seed: string;
  readonly modelDiscrepancy: number; // standard deviation of what the best possible model would still miss, of a logarithm
  readonly axes: readonly Axis[];
  readonly targets: readonly AskedTarget[];
  readonly budget: Budget;
}

const KEYS = [
  'limenStudy',
  'id',
  'kind',
  'title',
  'scenarios',
  'seed',
  'modelDiscrepancy',
  'parameters',
  'targets',
  'budget',
];
/** Whole numbers: the fewest and the most. */
const BUDGET = {
  runs: [20, 1_000_000],
  pilotSeeds: [2, 1000],
  seeds: [1, 100],
  rounds: [0, 10],
  roundPoints: [4, 2000],
  particles: [4, 2000],
} as const satisfies Record<keyof Budget, readonly [number, number]>;
/** Slots of a draw, and the ends of what a covariance of so few sets can say. */
const MOST_PARAMETERS = 40;
/** A study of another kind looks for the better of two moves, which this command never does. */
const NO_SEARCH = 'a calibration only fits observed series; limen has no optimiser for pressure';

/** A located tree → a study, or every problem of it with its place. */
export function studyFrom(tree: Located): { readonly study?: CalibrationStudy; readonly issues: readonly Issue[] } {
  const reader = new Reader(tree);
  reader.keys([], KEYS, NO_SEARCH);
  if (reader.number(['limenStudy'], 1, 1, 'the version of study files is 1') === undefined) return reader.failed();
  if (reader.text(['kind']) !== 'calibration')
    reader.add(['kind'], 'must be calibration', 'other kinds of study are not built yet');
  const id = reader.text(['id'], /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a name in kebab-case');
  const scenarios = reader.items(['scenarios']);
  const study = {
    id,
    scenarios,
    seed: reader.text(['seed'], /^[\x20-\x7e]{1,40}$/, 'text of 1 to 40 printable ASCII characters, in quotes'),
    modelDiscrepancy: reader.number(['modelDiscrepancy'], 0, 2),
    axes: reader.entries(['parameters']).flatMap((name) => axisOf(reader, name) ?? []),
    targets: reader.entries(['targets']).map((name) => targetOf(reader, name, scenarios)),
    budget: budgetOf(reader),
  };
  if (study.axes.length > MOST_PARAMETERS) reader.add(['parameters'], `more than ${MOST_PARAMETERS} parameters`);
  return reader.issues.length > 0 ? reader.failed() : { study: study as CalibrationStudy, issues: [] };
}

function axisOf(reader: Reader, name: string): Axis | undefined {
  const path = ['parameters', name];
  const refused = fitRefusals([{ name, spot: keySpotOf(reader.tree, path) }]);
  if (refused.length > 0) {
    reader.issues.push(...refused);
    return undefined;
  }
  const parameter: Parameter | undefined = Object.hasOwn(parameters, name)
    ? parameters[name as ParameterId]
    : undefined;
  if (parameter === undefined) {
    reader.add(path, 'there is no such parameter', nearestHint(name, Object.keys(parameters)));
    return undefined;
  }
  reader.keys(path, ['from', 'to', 'note']);
  const [low, high] = parameter.range;
  if (parameter.distribution === 'fixed' || !(low < high)) {
    reader.add(path, 'is fixed: there is nothing to vary');
    return undefined;
  }
  const hint = `the registry has ${low} to ${high}; a study may only narrow it`;
  const from = reader.has([...path, 'from']) ? reader.number([...path, 'from'], low, high, hint) : low;
  const to = reader.has([...path, 'to']) ? reader.number([...path, 'to'], low, high, hint) : high;
  if (from === undefined || to === undefined) return undefined;
  if (!(from < to)) reader.add([...path, 'to'], 'must be above from');
  return { id: name as ParameterId, from, to, scale: parameter.distribution === 'logUniform' ? 'log' : 'linear' };
}

function targetOf(reader: Reader, name: string, scenarios: readonly string[]): AskedTarget {
  const path = ['targets', name];
  reader.keys(path, ['scenario', 'band', 'observed', 'at', 'errorShare'], NO_SEARCH);
  const scenario = reader.has([...path, 'scenario']) ? reader.text([...path, 'scenario']) : scenarios[0];
  if (scenario !== undefined && scenarios.length > 0 && !scenarios.includes(scenario))
    reader.add(
      [...path, 'scenario'],
      `${scenario} is not among the scenarios of the study`,
      nearestHint(scenario, scenarios),
    );
  if (!reader.has([...path, 'scenario']) && scenarios.length > 1)
    reader.add(path, 'the study has several scenarios: name one', `scenario: ${scenarios[0]}`);
  const band = reader.has([...path, 'band']) ? reader.text([...path, 'band']) : undefined;
  const observed = reader.has([...path, 'observed']) ? reader.text([...path, 'observed']) : undefined;
  if ((band === undefined) === (observed === undefined))
    reader.add(path, 'names either a band or an observed series', 'band: ID, or observed: ID and at: YYYY-MM');
  const at =
    observed === undefined
      ? undefined
      : reader.text([...path, 'at'], /^\d{4}-\d{2}(?:-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD');
  return {
    id: name,
    scenario: scenario ?? '',
    ...(band !== undefined && { band }),
    ...(observed !== undefined && { observed }),
    ...(at !== undefined && { at }),
    errorShare:
      reader.number([...path, 'errorShare'], 0.001, 2, 'the standard deviation of the observation as a share of it') ??
      1,
  };
}

function budgetOf(reader: Reader): Budget {
  reader.keys(['budget'], Object.keys(BUDGET));
  const entries = Object.entries(BUDGET).map(([key, [low, high]]) => {
    const value = reader.number(['budget', key], low, high) ?? low;
    if (!Number.isInteger(value)) reader.add(['budget', key], 'must be a whole number');
    return [key, value];
  });
  return Object.fromEntries(entries) as unknown as Budget;
}

/** Reads a located tree and remembers every problem with its place. */
class Reader {
  readonly tree: Located;
  readonly issues: Issue[] = [];

  constructor(tree: Located) {
    this.tree = tree;
  }

  failed(): { readonly issues: readonly Issue[] } {
    return { issues: inOrder(this.issues) };
  }

  add(path: Path, message: string, hint?: string): void {
    this.issues.push(issueAt(spotOf(this.tree, path), pathText(path), message, hint));
  }

  has(path: Path): boolean {
    return nodeAt(this.tree, path) !== undefined;
  }

  /** Refuses keys that are not known. */
  keys(path: Path, known: readonly string[], why?: string): void {
    for (const key of this.names(path).filter((name) => !known.includes(name))) {
      const inner = [...path, key];
      const near = nearestHint(key, known);
      const hint = why === undefined || near.startsWith('did you mean') ? near : why;
      this.issues.push(issueAt(keySpotOf(this.tree, inner), pathText(inner), 'unknown key', hint));
    }
  }

  /** The keys of a map with at least one entry. */
  entries(path: Path): readonly string[] {
    const names = this.names(path);
    if (names.length === 0) this.add(path, 'must be a map with at least one entry');
    return names;
  }

  private names(path: Path): readonly string[] {
    const node = nodeAt(this.tree, path);
    return node?.kind === 'map' ? [...node.entries.keys()] : [];
  }

  /** A list of texts with at least one entry, each once. */
  items(path: Path): readonly string[] {
    const node = nodeAt(this.tree, path);
    const items = node?.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? item.value : null)) : [];
    const texts = items.filter((item): item is string => typeof item === 'string' && item !== '');
    if (texts.length === 0 || texts.length < items.length || new Set(texts).size < texts.length)
      this.add(path, 'must be a list of names, each once');
    return texts;
  }

  text(path: Path, form?: RegExp, expected?: string): string | undefined {
    const node = nodeAt(this.tree, path);
    const value = node?.kind === 'scalar' ? node.value : undefined;
    if (typeof value === 'string' && (form === undefined || form.test(value))) return value;
    this.add(path, node === undefined ? 'missing' : `must be ${expected ?? 'text'}`);
    return undefined;
  }

  number(path: Path, low: number, high: number, hint?: string): number | undefined {
    const node = nodeAt(this.tree, path);
    const value = node?.kind === 'scalar' ? node.value : undefined;
    if (typeof value === 'number' && value >= low && value <= high) return value;
    const range = low === high ? `must be ${low}` : `must be a number from ${low} to ${high}`;
    this.add(path, node === undefined ? 'missing' : range, hint);
    return undefined;
  }
}

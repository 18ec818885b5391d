import { type Issue, inOrder, issueAt } from '../../scenario/issue.ts';
import { nearestHint } from '../../scenario/nearest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Located, pathText, spotOf } from '../../scenario/tree.ts';
import { type Bands, isOutcome } from '../analysis/bands.ts';
import { type Measure, windowsOf } from '../analysis/measure.ts';
import { fitRefusals } from '../refusals.ts';
import type { AskedTarget, CalibrationStudy } from './study-file.ts';
import { observedTarget, type Target } from './targets.ts';

/** The worlds that may be tuned to, and of each the first and the last day. */
export type TuningSet = Readonly<Record<string, { readonly from: string; readonly to: string }>>;

interface Known {
  readonly scenarios: ReadonlyMap<string, Scenario>; // by the name the study gives them
  readonly bands: ReadonlyMap<string, Bands>; // by the id of the scenario; absent = it has none
  readonly tuningSet: TuningSet;
}

/** The targets of a study, or every reason why it is refused: unknown names, numbers kept for validation, worlds and days outside the tuning set. */
export function resolveTargets(
  study: CalibrationStudy,
  tree: Located,
  known: Known,
): { readonly targets: readonly Target[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  study.scenarios.forEach((name, index) => {
    const { id } = known.scenarios.get(name)!;
    if (Object.hasOwn(known.tuningSet, id)) return;
    const hint = `the tuning set: ${Object.keys(known.tuningSet).join(', ')}`;
    const message = `${id} is not in the tuning set: it is kept for validation`;
    issues.push(issueAt(spotOf(tree, ['scenarios', index]), pathText(['scenarios', index]), message, hint));
  });
  const targets = study.targets.flatMap((asked) => {
    const resolved = resolve(asked, tree, known);
    issues.push(...resolved.issues);
    return resolved.target ?? [];
  });
  return { targets, issues: inOrder(issues) };
}

interface Meant {
  readonly measure: Measure;
  readonly observed: number | undefined;
  readonly source: string;
  readonly use: string;
}

function resolve(asked: AskedTarget, tree: Located, known: Known): { target?: Target; issues: readonly Issue[] } {
  const path = ['targets', asked.id];
  const spot = spotOf(tree, path);
  const refused = (message: string, hint?: string) => ({ issues: [issueAt(spot, pathText(path), message, hint)] });
  const scenario = known.scenarios.get(asked.scenario)!;
  const meant = asked.band === undefined ? ofSeries(asked, scenario) : ofBand(asked.band, known.bands.get(scenario.id));
  if (typeof meant === 'string') return refused(meant);
  const { measure, observed, source, use } = meant;
  if (use !== 'calibrate') {
    return refused(`is marked use: ${use}: a calibration may only see what is marked use: calibrate`);
  }
  if (observed === undefined) return refused('has no observed number to be fitted to');
  if (!(observed > 0)) return refused(`was observed as ${observed}: only numbers above 0 can be compared as ratios`);
  const windows = windowsOf(measure);
  const gains = windows.flatMap(({ metric }) => fitRefusals([], [{ metric, asked: { name: pathText(path), spot } }]));
  if (gains.length > 0) return { issues: gains };
  if (windows.some(({ world }) => world !== undefined))
    return refused('reads another world: only the world as it was has been observed');
  const days = known.tuningSet[scenario.id];
  const isInside = ({ from = '', to = '9999' }: { from?: string; to?: string }): boolean =>
    days !== undefined && from >= days.from && to <= days.to;
  if (days !== undefined && !windows.every(isInside))
    return refused(`reads days outside ${days.from} to ${days.to}, which are kept for validation`);
  const { id, errorShare } = asked;
  return { target: { id, scenario: asked.scenario, measure, observed, errorShare, source }, issues: [] };
}

function ofBand(id: string, bands: Bands | undefined): Meant | string {
  const item = bands?.items[id];
  if (bands === undefined || item === undefined)
    return `there is no band ${id} (${nearestHint(id, Object.keys(bands?.items ?? {}))})`;
  const { value, observed, source, use } = item;
  if (isOutcome(value)) return 'is a share of outcomes: a calibration fits observed series of people only';
  return { measure: value, observed, source, use };
}

function ofSeries({ observed: id = '', at = '' }: AskedTarget, scenario: Scenario): Meant | string {
  const series = scenario.observed[id];
  if (series === undefined)
    return `there is no observed series ${id} (${nearestHint(id, Object.keys(scenario.observed))})`;
  const found = observedTarget(series, at);
  if (found === undefined)
    return `the series ${id} has no value at ${at} (it starts at ${series.from}, per ${series.per})`;
  return { measure: found.measure, observed: found.observed, source: series.source ?? '', use: series.use };
}

import type { Result } from '../run/result.ts';
import type { Observed } from '../scenario/scenario.ts';
import { columnOf, nameOf, observedOf, placesOf, sourceLine } from './columns.ts';
import type { Axis, PlainFigure, Series, Table } from './figure.ts';
import { type Month, monthsOf, monthTotals, observedByMonth } from './periods.ts';
import type { Reader } from './reader.ts';

/** Monthly totals of the model at one place, and what was observed there. */
export interface MonthlyPlace {
  readonly where: string;
  readonly name: string;
  readonly model: readonly number[];
  readonly observed: readonly (number | null)[];
  readonly observedFrom: readonly Observed[];
}

export function runMonths(result: Result): Month[] {
  return monthsOf(result.spec.scenario.start, result.days);
}

export function monthsAxis(months: readonly Month[], reader: Reader): Axis {
  return { kind: 'labels', labels: months.map(({ key }, at) => reader.shortMonth(key, at === 0)) };
}

/** Every place a metric was recorded at, with monthly observed points where the scenario has them. */
export function monthlyPlaces(
  result: Result,
  metric: string,
  months: readonly Month[],
  reader: Reader,
): MonthlyPlace[] {
  const { scenario } = result.spec;
  return placesOf(result, metric).flatMap((where) => {
    const values = columnOf(result, metric, where);
    if (values === undefined) return [];
    const observedFrom = observedOf(scenario, metric, where).filter((one) => one.per === 'month');
    const laid = observedFrom.map((one) => observedByMonth(one, months));
    return [
      {
        where,
        name: nameOf(scenario, where, reader.words.language),
        model: monthTotals(values, months),
        observed: months.map(
          (_, at) => laid.map((points) => points[at] ?? null).find((value) => value !== null) ?? null,
        ),
        observedFrom,
      },
    ];
  });
}

/** Sums over the months that have an observed number; null when none has. */
export function whereObserved({ model, observed }: MonthlyPlace): { model: number; observed: number } | null {
  let sums: { model: number; observed: number } | null = null;
  observed.forEach((value, at) => {
    if (value === null) return;
    sums = { model: (sums?.model ?? 0) + (model[at] ?? 0), observed: (sums?.observed ?? 0) + value };
  });
  return sums;
}

interface Head {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  readonly unit: string;
  readonly note: string;
}

/** One panel a place: bars of the model, open circles of what was observed. */
export function monthlyFigure(
  result: Result,
  reader: Reader,
  places: readonly MonthlyPlace[],
  head: Head,
): PlainFigure {
  const months = runMonths(result);
  const source = sourceLine(
    result.spec.scenario,
    places.flatMap(({ observedFrom }) => observedFrom),
  );
  return {
    ...head,
    topic: 'movement',
    ...(source === undefined ? {} : { source }),
    axis: monthsAxis(months, reader),
    series: places.flatMap((place) => placeSeries(place, reader)),
    table: placesTable(places, months, reader),
  };
}

function placeSeries({ where, name, model, observed }: MonthlyPlace, { words }: Reader): Series[] {
  const x = model.map((_, at) => at);
  const bars: Series = { id: where, label: words.inTheModel, panel: name, mark: 'bar', hue: 'people', x, y: model };
  if (observed.every((value) => value === null)) return [bars];
  return [
    bars,
    { id: `${where}-observed`, label: words.observed, panel: name, mark: 'point', hue: 'neutral', x, y: observed },
  ];
}

function placesTable(places: readonly MonthlyPlace[], months: readonly Month[], reader: Reader): Table {
  const { words } = reader;
  const observed = places.filter((place) => place.observed.some((value) => value !== null));
  return {
    columns: [
      { label: words.month },
      ...places.map(({ name }) => ({ label: `${name}, ${words.inTheModel}` })),
      ...observed.map(({ name }) => ({ label: `${name}, ${words.observed}` })),
    ],
    rows: months.map(({ key }, at) => [
      key,
      ...places.map(({ model }) => model[at] ?? null),
      ...observed.map((place) => place.observed[at] ?? null),
    ]),
    empty: words.noFigure,
  };
}

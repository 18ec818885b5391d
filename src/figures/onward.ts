import type { Result } from '../run/result.ts';
import type { PlainFigure } from './figure.ts';
import { monthlyFigure, monthlyPlaces, runMonths, whereObserved } from './monthly.ts';
import { sum } from './periods.ts';
import type { Reader } from './reader.ts';

/** Arrivals recorded by destinations further on, with what was observed there. */
export function onwardFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const places = monthlyPlaces(result, 'onwardArrivals', runMonths(result), reader).filter(
    ({ model, observed }) => sum(model) > 0 || observed.some((value) => value !== null),
  );
  const main = places.toSorted((a, b) => sum(b.model) - sum(a.model))[0];
  if (main === undefined) return null;
  const compared = whereObserved(main);
  return monthlyFigure(result, reader, places, {
    id: 'onward',
    title: words.onward.title,
    finding:
      compared === null
        ? words.onward.finding(main.name, reader.about(sum(main.model)))
        : words.onward.findingObserved(main.name, reader.about(compared.model), reader.about(compared.observed)),
    unit: words.onward.unit,
    note: [places.length > 1 ? words.notes.ownScale : '', words.notes.possibleHistory]
      .filter((part) => part !== '')
      .join(' '),
  });
}

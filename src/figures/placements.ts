import type { Result } from '../run/result.ts';
import type { PlainFigure } from './figure.ts';
import { monthlyFigure, monthlyPlaces, runMonths, whereObserved } from './monthly.ts';
import { sum } from './periods.ts';
import type { Reader } from './reader.ts';

/** Workers who took up work abroad, month by month: what a ban stops. With what was counted, where it was. */
export function placementsFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const places = monthlyPlaces(result, 'placements', runMonths(result), reader).filter(
    ({ model, observed }) => sum(model) > 0 || observed.some((value) => value !== null),
  );
  const main = places.toSorted((a, b) => sum(b.model) - sum(a.model))[0];
  if (main === undefined) return null;
  const compared = whereObserved(main);
  return monthlyFigure(result, reader, places, {
    id: 'placements',
    title: words.placements.title,
    finding:
      compared === null
        ? words.placements.finding(main.name, reader.about(sum(main.model)))
        : words.placements.findingObserved(main.name, reader.about(compared.model), reader.about(compared.observed)),
    unit: words.placements.unit,
    note: [places.length > 1 ? words.notes.ownScale : '', words.notes.possibleHistory]
      .filter((part) => part !== '')
      .join(' '),
  });
}

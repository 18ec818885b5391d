import type { Result } from '../run/result.ts';
import type { PlainFigure } from './figure.ts';
import { monthlyFigure, monthlyPlaces, runMonths, whereObserved } from './monthly.ts';
import { sum } from './periods.ts';
import type { Reader } from './reader.ts';

/** Entries on record at each segment beside what authorities counted there; nothing where nobody published a month. */
export function recordedFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const places = monthlyPlaces(result, 'entries', runMonths(result), reader).filter(
    (place) => whereObserved(place) !== null,
  );
  const main = places.toSorted((a, b) => sum(b.model) - sum(a.model))[0];
  const compared = main === undefined ? null : whereObserved(main);
  if (main === undefined || compared === null) return null;
  return monthlyFigure(result, reader, places, {
    id: 'recorded',
    title: words.recordedEntries.title,
    finding: words.recordedEntries.finding(main.name, reader.about(compared.model), reader.about(compared.observed)),
    unit: words.recordedEntries.unit,
    note: [words.notes.recordedEntries, places.length > 1 ? words.notes.ownScale : '', words.notes.possibleHistory]
      .filter((part) => part !== '')
      .join(' '),
  });
}

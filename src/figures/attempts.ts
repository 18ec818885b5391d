import type { Result } from '../run/result.ts';
import type { PlainFigure } from './figure.ts';
import { monthlyFigure, monthlyPlaces, runMonths, whereObserved } from './monthly.ts';
import { dayOfMost, sum } from './periods.ts';
import type { Reader } from './reader.ts';

/** Attempts per segment and month as the authority counts them, with what was observed. */
export function attemptsFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const months = runMonths(result);
  const places = monthlyPlaces(result, 'attempts', months, reader);
  const main = places.toSorted((a, b) => sum(b.model) - sum(a.model))[0];
  if (main === undefined) return null;
  const top = dayOfMost(main.model);
  const compared = whereObserved(main);
  const finding =
    compared === null
      ? words.attempts.finding(main.name, reader.about(main.model[top] ?? 0), reader.month(months[top]?.key ?? ''))
      : words.attempts.findingObserved(main.name, reader.about(compared.model), reader.about(compared.observed));
  const note = [
    words.notes.attemptsNotPeople,
    places.length > 1 ? words.notes.ownScale : '',
    words.notes.possibleHistory,
  ];
  return monthlyFigure(result, reader, places, {
    id: 'attempts',
    title: words.attempts.title,
    finding,
    unit: words.attempts.unit,
    note: note.filter((part) => part !== '').join(' '),
  });
}

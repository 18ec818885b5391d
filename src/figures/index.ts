import type { Result } from '../run/result.ts';
import { actionsFigure } from './actions.ts';
import { attemptsFigure } from './attempts.ts';
import { concessionFigure } from './concession.ts';
import { countsFigure } from './counts.ts';
import { deathsFigure } from './deaths.ts';
import { entriesFigure } from './entries.ts';
import type { Figure } from './figure.ts';
import { leverageFigure } from './leverage.ts';
import { onwardFigure } from './onward.ts';
import { placementsFigure } from './placements.ts';
import { pricesFigure } from './prices.ts';
import { type Reader, readerOf } from './reader.ts';
import { recordedFigure } from './recorded.ts';
import { stocksFigure } from './stocks.ts';
import type { Words } from './words/words.ts';

type Build = (result: Result, reader: Reader) => Figure | null;

/** Every figure of a run, in reading order: people, movements, power, outcome, why. A new figure is one line here. */
const BUILDERS: readonly Build[] = [
  deathsFigure,
  countsFigure,
  attemptsFigure,
  entriesFigure,
  recordedFigure,
  placementsFigure,
  stocksFigure,
  onwardFigure,
  pricesFigure,
  leverageFigure,
  concessionFigure,
  actionsFigure,
];

/** All figures that this run has numbers for. */
export function figuresOf(result: Result, words: Words): Figure[] {
  const reader = readerOf(words);
  const figures = BUILDERS.map((build) => build(result, reader)).filter((figure) => figure !== null);
  const somebodyCouldMove = result.people > 0 && Object.keys(result.spec.scenario.borders).length > 0;
  return somebodyCouldMove ? figures : figures.filter((figure) => !isPlotOfNothing(figure));
}

/** Where nobody lives, or no border is drawn, a plot of zeros would look as if somebody had counted. */
function isPlotOfNothing({ topic, series }: Figure): boolean {
  return topic === 'movement' && series.every(({ y }) => y.every((value) => value === null || value === 0));
}

import { proseIn } from '../figures/columns.ts';
import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import { metrics } from '../metrics/index.ts';
import type { Ensemble } from '../run/ensemble.ts';
import type { Result } from '../run/result.ts';
import type { Quantiles } from '../run/statistics.ts';
import { indented, table } from './table.ts';

const reader = readerOf(en);

/** Many runs of what `shown` is one run of, in plain words: the middle one and where nine tenths of them lie, the people first. */
export function ensembleText({ spec, people, days }: Result, ensemble: Ensemble): string {
  const { asked, seed, outcome, humanCost, movements } = ensemble;
  const luck = Math.round(outcome.spread.luck * 100);
  const claims = new Map(metrics.map(({ id, claim }) => [id, claim]));
  const costRows = Object.entries(humanCost).map(([id, spread]) => {
    const claim = spread !== null && claims.get(id) === 'atLeast' ? 'at least' : '';
    return [reader.metric(id).replace(/, in the model$/, ''), claim, ...cells(spread)];
  });
  const isOfStates = Object.values(humanCost).every((spread) => spread === null);
  const lines = [
    proseIn(spec.scenario.title, 'en'),
    `${spec.scenario.id} · seeds ${seed}/1 to ${seed}/${asked} · ${spec.mode} mode · ${reader.number(people)} people · ${reader.number(days)} days`,
    `${ensembleSize(ensemble)}; low and high leave out a twentieth of the runs at each end.`,
    '',
    ...(isOfStates
      ? ['Human cost', `  ${en.notModelled}: nobody lives in this world`]
      : [
          'Human cost, in the model; recorded numbers are minimum numbers',
          ...lined([['', '', 'low', 'middle', 'high'], ...costRows], [2, 3, 4]),
          '',
          'Deaths also fall when nobody can leave: read unmet need and waiting beside them.',
        ]),
    '',
    'Concession',
    `  ${concessionCounts(ensemble)}`,
    ...lined(
      [
        ['', 'low', 'middle', 'high'],
        ['Share of the demands conceded', ...cells(outcome.concession, 2)],
        ['The same of what was asked aloud', ...cells(outcome.concessionOfAsk, 2)],
        ['Peak leverage', ...cells(outcome.leveragePeak, 2)],
      ],
      [1, 2, 3],
    ),
    `  Of the spread between runs, ${luck} of 100 parts are luck, ${100 - luck} what is not known about the world.`,
    ...worldLines(ensemble),
    ...(Object.keys(movements).length === 0 ? [] : movementLines(movements)),
  ];
  return `${lines.join('\n')}\n`;
}

function movementLines(movements: Ensemble['movements']): string[] {
  const rows = Object.entries(movements).map(([id, spread]) => [reader.metric(id), ...cells(spread)]);
  return [
    '',
    'Movements',
    ...lined([['', 'low', 'middle', 'high'], ...rows], [1, 2, 3]),
    '',
    `  ${en.notes.attemptsNotPeople}`,
  ];
}

/** What the runs had for parameters, and the rows that depend most on not knowing them. */
function worldLines({ worlds, spread }: Ensemble): string[] {
  if (worlds === undefined) return [];
  const { accepted, drawn, sets, study, runsAWorld } = worlds;
  const shares = Object.entries(spread).map(([id, { parameters }]) => ({ id, parts: Math.round(parameters * 100) }));
  const rows = shares.sort((a, b) => b.parts - a.parts).slice(0, MOST_ROWS);
  return [
    '',
    'What is not known about the world',
    `  ${reader.number(drawn)} of ${reader.number(sets)} accepted parameter sets of the study ${study} (${accepted}), each with ${runsAWorld} runs or more;`,
    '  within a set only luck differs, between sets the parameters too (analysis of variance).',
    ...lined(
      [['', 'parameters, of 100 parts'], ...rows.map(({ id, parts }) => [reader.metric(id), String(parts)])],
      [1],
    ),
  ];
}

/** Rows of the spread that are shown: those in which the parameters weigh most. */
const MOST_ROWS = 6;

/** From fewer runs than this a share of 100 would say more than they do. */
const FEWEST_FOR_SHARES = 20;

export function runsText({ runs }: Ensemble): string {
  return runs === 1 ? '1 run' : `${reader.number(runs)} runs`;
}

/** How many of the runs that were asked for are counted. */
export function ensembleSize(ensemble: Ensemble): string {
  const { runs, asked, failed } = ensemble;
  const failures = failed === 0 ? [] : [`${failed} failed`];
  if (runs + failed < asked) {
    return `${reader.number(runs)} of ${reader.number(asked)} runs (${['interrupted', ...failures].join(', ')})`;
  }
  return failed === 0
    ? `All ${runsText(ensemble)}`
    : `${reader.number(runs)} of ${reader.number(asked)} runs (${failures})`;
}

/** Counted in runs; in runs of 100 as well where there are enough of them and the two differ. */
function concessionCounts(ensemble: Ensemble): string {
  const { runs, outcome } = ensemble;
  const { none, partial, full } = outcome.kind;
  const counts = `none in ${none} of ${runsText(ensemble)}, partial in ${partial}, full in ${full}`;
  if (runs < FEWEST_FOR_SHARES || runs === 100) return counts;
  const shares = outcome.inHundred;
  return `${counts}; in 100 runs: none in ${shares.none}, partial in ${shares.partial}, full in ${shares.full}`;
}

function cells(spread: Quantiles | null, digits = 0): string[] {
  if (spread === null) return ['', en.notModelled, ''];
  return [spread.p05, spread.p50, spread.p95].map((value) => reader.number(value, digits));
}

function lined(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  return indented(table(rows, new Set(right)))
    .trimEnd()
    .split('\n');
}

import type { Result } from '../run/result.ts';
import { actorName, nameOf } from './columns.ts';
import type { PlainFigure, Series } from './figure.ts';
import { dateOf, dayOf } from './periods.ts';
import type { Reader } from './reader.ts';

interface Action {
  readonly day: number;
  readonly actor: string;
  readonly what: string;
  readonly level: number;
  readonly raised: boolean;
}

/** All dated moves of all actors in one lane, both sides drawn alike. */
export function actionsFigure(result: Result, reader: Reader): PlainFigure {
  const { words } = reader;
  const { start } = result.spec.scenario;
  const actions = datedActions(result, reader);
  const actors = [...new Set(actions.map(({ actor }) => actor))];
  const first = actions[0];
  return {
    id: 'actions',
    topic: 'why',
    title: words.actions.title,
    finding:
      first === undefined
        ? words.actions.none
        : words.actions.finding(
            reader.number(actions.length),
            reader.number(actors.length),
            reader.date(dateOf(start, first.day)),
          ),
    unit: words.actions.unit,
    note: words.notes.filledOpen,
    axis: { kind: 'lane', start, days: result.days, names: words.months },
    series: actors.map((actor): Series => {
      const own = actions.filter((action) => action.actor === actor);
      return {
        id: actor,
        label: actorName(result.spec.scenario, actor, words.language),
        mark: 'tick',
        hue: 'neutral',
        x: own.map(({ day }) => day),
        y: own.map(({ raised }) => (raised ? 1 : 0)),
        texts: own.map(({ day, what }) => `${reader.date(dateOf(start, day))}: ${what}`),
      };
    }),
    table: {
      columns: [
        { label: words.date_ },
        { label: words.actions.actor },
        { label: words.actions.what },
        { label: words.actions.level, digits: 2 },
      ],
      rows: actions.map(({ day, actor, what, level }) => [
        dateOf(start, day),
        actorName(result.spec.scenario, actor, words.language),
        what,
        level,
      ]),
      empty: words.notModelled,
    },
  };
}

/** Moves of the timeline and of people who played an actor, by day. */
function datedActions(result: Result, reader: Reader): Action[] {
  const { scenario } = result.spec;
  const { language } = reader.words;
  const moves = [
    ...Object.values(scenario.timeline).map((move) => ({ ...move, day: dayOf(scenario.start, move.on) ?? -1 })),
    ...result.moves,
  ].filter(({ day }) => day >= 0 && day < result.days);
  const levels = new Map<string, number>();
  return moves
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, actor, lever, level, border, leg }) => {
      const target = border ?? leg;
      const key = `${actor}/${lever}/${target ?? ''}`;
      const value = typeof level === 'number' ? level : level.value;
      const raised = value > (levels.get(key) ?? 0);
      levels.set(key, value);
      const title = reader.lever(lever);
      const what = target === undefined ? title : `${title} (${nameOf(scenario, target, language)})`;
      return { day, actor, what, level: value, raised };
    });
}

import { parseDay } from '../kernel/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Check } from './check-json.ts';

const LONGEST_PROSE = 65_536;
const LONGEST_ID = 200;

/** Collections that every resolved scenario has, each a map keyed by id. */
const COLLECTIONS = [
  'groups',
  'places',
  'legs',
  'borders',
  'facilitators',
  'climate',
  'actors',
  'demands',
  'parameters',
  'timeline',
  'rules',
  'whatIfs',
  'observed',
  'sources',
] as const;

/**
 * Checks that the scenario inside a stored run has the shape that pages and figures read: it is shown, not run. Before a scenario from
 * outside is *run*, the parser of `scenario/` checks all of it.
 */
export function checkScenarioShape(scenario: Check): Scenario {
  scenario.key('id').matching(/^[a-z0-9][a-z0-9-]{0,63}$/, 'the id of a scenario');
  prose(scenario.key('title'));
  for (const name of ['summary', 'contentNote', 'teachingNote', 'cannotSee', 'errata']) {
    const text = scenario.optional(name);
    if (text !== undefined) prose(text);
  }
  date(scenario.key('start'));
  scenario.key('days').integer(0, 8192);
  for (const name of COLLECTIONS) {
    scenario.key(name).record((entry) => {
      if (name !== 'parameters') title(entry);
    });
  }
  scenario.optional('deals')?.record(title);
  scenario.key('borders').record((border) => {
    border.key('from').text(LONGEST_ID);
    border.key('to').text(LONGEST_ID);
  });
  scenario.key('timeline').record(timelineMove);
  scenario.key('whatIfs').record((whatIf) => {
    prose(whatIf.key('title'));
    whatIf.key('changes').object();
  });
  scenario.key('observed').record(observed);
  scenario.key('sources').record((source) => {
    source.key('title').text(LONGEST_PROSE);
    source.optional('publisher')?.text(LONGEST_PROSE);
    source.optional('url')?.text(LONGEST_PROSE);
    source.optional('year')?.number();
  });
  return scenario.value as Scenario;
}

function timelineMove(move: Check): void {
  date(move.key('on'));
  move.key('actor').text(LONGEST_ID);
  move.key('lever').text(LONGEST_ID);
  quantity(move.key('level'));
  move.optional('border')?.text(LONGEST_ID);
  move.optional('leg')?.text(LONGEST_ID);
  const note = move.optional('note');
  if (note !== undefined) prose(note);
}

function observed(series: Check): void {
  series.key('metric').text(LONGEST_ID);
  series.key('where').text(LONGEST_ID);
  series.optional('group')?.text(LONGEST_ID);
  series.key('per').oneOf(['day', 'week', 'month', 'year', 'total']);
  series.key('from').matching(/^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$/, 'a month or a day');
  series.key('values').list(100_000, (value) => value.numberOrNull());
  series.optional('source')?.text(LONGEST_ID);
}

function title(entry: Check): void {
  const text = entry.optional('title');
  if (text !== undefined) prose(text);
}

function prose(text: Check): void {
  if (typeof text.value === 'string') text.text(LONGEST_PROSE);
  else text.record((translation) => translation.text(LONGEST_PROSE));
}

function quantity(value: Check): void {
  if (typeof value.value === 'number') value.number();
  else value.key('value').number();
}

function date(day: Check): void {
  if (parseDay(day.text(10)) === null) throw day.fault('should be a calendar day, YYYY-MM-DD');
}

import type { Event } from '../model/events.ts';
import { Check, ResultJsonError } from './check-json.ts';
import { checkScenarioShape } from './check-scenario.ts';
import type { Outcome, RecordedMoveOut, Result, SeriesColumn } from './result.ts';
import type { Mode, RunSpec } from './spec.ts';

/** The format this version writes and reads. */
const RESULT_FORMAT = 'limen-run/1';

/** What the model can address: days, columns and events beyond these are not a run of limen. */
const MOST_DAYS = 8192;
const MOST_COLUMNS = 100_000;
const MOST_NUMBERS = 50_000_000;
const MOST_EVENTS = 1_000_000;

/**
 * A result as JSON text: the same fields, typed arrays as plain lists. Numbers keep every digit. A value of a series that is not
 * finite (an index without a value that day) is written as null.
 */
export function encodeResult(result: Result): string {
  return JSON.stringify({
    ...result,
    series: result.series.map(({ values, ...column }) => ({ ...column, values: Array.from(values) })),
  });
}

/** The result that a JSON text holds. Throws `ResultJsonError`, in words and with the place, for anything else; a newer format is refused. */
export function decodeResult(text: string): Result {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The reader needs to know what the file is not; where the parser stumbled says nothing to them.
    throw new ResultJsonError('$', 'this is not JSON');
  }
  return resultFrom(value);
}

/** The result in a parsed JSON value from outside. Throws `ResultJsonError`. */
export function resultFrom(value: unknown): Result {
  const root = new Check('$', value);
  requireFormat(root);
  const days = root.key('days').integer(0, MOST_DAYS);
  const result: Result = {
    format: RESULT_FORMAT,
    limen: root.key('limen').text(64),
    spec: specFrom(root.key('spec')),
    scenarioHash: root.key('scenarioHash').matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    fingerprint: root.key('fingerprint').matching(/^[0-9a-f]{16}$/, '16 hexadecimal digits'),
    dayDigests: root.key('dayDigests').list(MOST_DAYS, (digest) => digest.text(16)),
    scripted: root.key('scripted').list(1000, (name) => name.text(200)),
    days,
    people: root.key('people').integer(0, Number.MAX_SAFE_INTEGER),
    series: seriesFrom(root.key('series'), days),
    events: root.key('events').list(MOST_EVENTS, (event) => eventFrom(event, days)),
    humanCost: root.key('humanCost').record((total) => total.numberOrNull()),
    outcome: outcomeFrom(root.key('outcome')),
    movements: root.key('movements').record((count) => count.number()),
    stages: root.key('stages').record((count) => count.number()),
    agentSteps: root.key('agentSteps').number(),
    moves: root.key('moves').list(MOST_EVENTS, moveFrom),
  };
  return result;
}

function requireFormat(root: Check): void {
  const format = root.key('format').value;
  if (format === RESULT_FORMAT) return;
  const version = typeof format === 'string' ? /^limen-run\/([0-9]{1,6})$/.exec(format)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    throw new ResultJsonError(
      '$.format',
      `this run was written in a newer format (${String(format)}); this version of limen reads ${RESULT_FORMAT}. Update limen to open it`,
    );
  }
  throw new ResultJsonError('$.format', `this is not a run of limen: the format is not ${RESULT_FORMAT}`);
}

function specFrom(spec: Check): RunSpec {
  const scenario = checkScenarioShape(spec.key('scenario'));
  const days = spec.optional('days')?.integer(0, MOST_DAYS);
  const policies = spec
    .optional('policies')
    ?.record((policy) => policy.oneOf(['scripted', 'adaptive', 'rules', 'human', 'none'] as const));
  const moves = spec.optional('moves')?.list(MOST_EVENTS, moveFrom);
  const held = spec.optional('held')?.list(10_000, (lever) => lever.text(200));
  return {
    scenario,
    seed: spec.key('seed').matching(/^[\x20-\x7E]{1,80}$/, 'a seed of 1 to 80 printable ASCII characters'),
    mode: spec.key('mode').oneOf<Mode>(['history', 'free']),
    ...(days === undefined ? {} : { days }),
    ...(policies === undefined ? {} : { policies }),
    ...(moves === undefined ? {} : { moves }),
    ...(held === undefined ? {} : { held }),
    outputs: {
      series: spec.key('outputs').key('series').boolean(),
      events: spec.key('outputs').key('events').boolean(),
    },
  };
}

function seriesFrom(series: Check, days: number): SeriesColumn[] {
  let left = MOST_NUMBERS;
  return series.list(MOST_COLUMNS, (column) => {
    const values = column.key('values');
    const { length } = values.array();
    left -= length;
    if (left < 0) throw values.fault(`more than ${MOST_NUMBERS} numbers in all`);
    if (length !== days) throw values.fault(`${length} values for ${days} days`);
    return {
      metric: column.key('metric').text(200),
      where: column.key('where').text(200),
      group: column.key('group').text(200),
      values: Float64Array.from(values.array() as unknown[], (value, day) => {
        if (value === null) return Number.NaN;
        if (typeof value !== 'number' || !Number.isFinite(value)) throw values.fault(`day ${day} is not a number`);
        return value;
      }),
    };
  });
}

function eventFrom(event: Check, days: number): Event {
  return {
    id: event.key('id').text(40),
    day: event.key('day').integer(0, Math.max(0, days)),
    rule: event.key('rule').text(200),
    actor: event.key('actor').textOrNull(200),
    about: event.key('about').textOrNull(200),
    numbers: event.key('numbers').record((number) => number.number()),
    causes: event.key('causes').list(1000, (cause) => cause.text(40)),
  };
}

function outcomeFrom(outcome: Check): Outcome {
  const day = outcome.key('day');
  const concession = outcome.key('concession').number();
  return {
    concession,
    kind: outcome.key('kind').oneOf<Outcome['kind']>(['none', 'partial', 'full']),
    symbolic: outcome.key('symbolic').number(),
    day: day.value === null ? null : day.integer(0, MOST_DAYS),
    byIssue: outcome.key('byIssue').record((share) => share.number()),
    endedBy: outcome.key('endedBy').oneOf<Outcome['endedBy']>(['concession', 'stop', 'deal', 'horizon', 'notStarted']),
    leveragePeak: outcome.key('leveragePeak').number(),
    concessionOfAsk: outcome.optional('concessionOfAsk')?.number() ?? concession, // runs kept from before: the ask was the aim
  };
}

function moveFrom(move: Check): RecordedMoveOut {
  const groups = move.optional('groups')?.list(10_000, (group) => group.text(200));
  const border = move.optional('border')?.text(200);
  const leg = move.optional('leg')?.text(200);
  return {
    day: move.key('day').integer(0, MOST_DAYS),
    actor: move.key('actor').text(200),
    lever: move.key('lever').text(200),
    level: move.key('level').number(),
    ...(groups === undefined ? {} : { groups }),
    ...(border === undefined ? {} : { border }),
    ...(leg === undefined ? {} : { leg }),
  };
}

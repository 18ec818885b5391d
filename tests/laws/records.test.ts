// Oracle: states decide on what is recorded or seen in public. Change what happened but was not recorded, and nothing that states do or feel changes.
import { describe, expect, it } from 'vitest';
import { add, type Counter, PLACE_COUNTERS, SEGMENT_COUNTERS } from '../../src/model/counters.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { lineOf, literalText, parse, readRepositoryFile, sourceFiles, walk } from '../support/source.ts';
import { shipped, specFor } from '../support/worlds.ts';

/** What happened, whether or not anybody wrote it down. */
const TRUE_ONLY: readonly Counter[] = [
  'tries',
  'triesForced',
  'entries',
  'abandoned',
  'giveUps',
  'arrivalsStrip',
  'exitsStopped',
  'injuries',
  'separations',
  'deaths',
  'deathsTo',
  'missing',
  'nightsOutdoors',
  'nightsFreezing',
  'minorsOutdoors',
  'moneyLostCents',
  'returnedToRisk',
  'debtOnReturnCents',
];

const seconds = 60_000;
const free: RunSpec = specFor(shipped('toy-crossing'), { mode: 'free', outputs: { series: false, events: true } });
const history: RunSpec = { ...free, mode: 'history' };

/** What states and blocs are, do and say, day by day. */
function politics(spec: RunSpec, disturb: (state: State) => void): { days: string[]; events: string } {
  const days: string[] = [];
  const result = run(spec, {
    afterDay: (state) => {
      const { actors, dyads, levers } = state;
      days.push(JSON.stringify([actors, dyads, [...levers.requested], [...levers.effective]]));
      disturb(state);
    },
  });
  return { days, events: JSON.stringify(result.events) };
}

/** Adds to a counter of today, as if more had happened. */
function more(state: State, counters: readonly Counter[]): void {
  for (const counter of counters) add(state, counter, 0, 0, 25);
}

describe('states', () => {
  it.for([
    ['history', history],
    ['free', free],
  ] as const)('do not see what is not recorded (%s)', { timeout: seconds }, ([, spec]) => {
    const plain = politics(spec, () => {});
    const disturbed = politics(spec, (state) => more(state, TRUE_ONLY));
    expect(disturbed.days.findIndex((day, at) => day !== plain.days[at])).toBe(-1);
    expect(disturbed.events).toBe(plain.events);
  });

  it.for(['recordedAttempts', 'recordedEntries', 'visibleDeaths', 'violenceTo'] as const)(
    'do see %s',
    { timeout: seconds },
    (counter) => {
      const plain = politics(free, () => {});
      const disturbed = politics(free, (state) => more(state, [counter]));
      expect(disturbed.days).not.toEqual(plain.days);
    },
  );
});

describe('the sources', () => {
  /** Files in which states observe, feel, bargain and act. */
  const deciding = ['src/model/actors', 'src/model/diplomacy', 'src/model/politics', 'src/model/records'];
  const single = ['src/model/observed.ts', 'src/model/escalation.ts'];
  const mayRead = new Set([
    'recordedAttempts',
    'recordedEntries',
    'recordedDeaths',
    'visibleDeaths',
    'interceptions',
    'pushbacks',
    'recordedOnward',
    // by the host that does it, before everybody
    'expelled',
    // what becomes public of it: see records/observations.ts
    'violenceTo',
    'violenceFrom',
  ]);
  const counters = new Set<string>([...SEGMENT_COUNTERS, ...PLACE_COUNTERS]);
  const reading = new Set(['count', 'countAll', 'countWindow']);

  function readsIn(path: string, code: string): { what: string; at: string }[] {
    const found: { what: string; at: string }[] = [];
    walk(parse(path, code), (node) => {
      const callee = node.callee as { name?: string } | undefined;
      if (node.type !== 'CallExpression' || callee?.name === undefined || !reading.has(callee.name)) return;
      for (const argument of node.arguments as unknown[]) {
        const text = literalText(argument);
        if (text !== undefined && counters.has(text))
          found.push({ what: text, at: `${path}:${lineOf(code, node.start)}` });
      }
    });
    return found;
  }

  it('of states read recorded counters only', () => {
    const files = [...sourceFiles(deciding), ...single];
    const reads = files.flatMap((path) => readsIn(path, readRepositoryFile(path)));
    expect(reads.length, 'reads found at all').toBeGreaterThan(4);
    expect(reads.filter(({ what }) => !mayRead.has(what))).toEqual([]);
  });

  it('are searched well: a planted read is found', () => {
    const planted = "const seen = countWindow(state, 'deaths', s, state.day - 1, 7);";
    expect(readsIn('src/model/politics/planted.ts', planted)).toEqual([
      { what: 'deaths', at: 'src/model/politics/planted.ts:1' },
    ]);
  });
});

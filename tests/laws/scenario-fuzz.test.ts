// Oracle: laws of reading. Whatever the text, there is an answer; every problem has a place in the text; what is accepted is accepted again
// after printing, as data and as JSON, and is then the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeScenario } from '../../src/scenario/change.ts';
import { type ParseResult, parseScenario, validateScenario } from '../../src/scenario/parse.ts';
import { scenarioYaml } from '../../src/scenario/print.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { toPlain } from '../../src/scenario/tree.ts';
import { accepted, SMALL, small, vocabulary } from '../support/scenario-world.ts';

const SEED = 20_303;
const LINES = SMALL.split('\n');
const WORDS = [...new Set(SMALL.match(/[A-Za-z0-9_.-]+/g))];

const nasty = fc.constantFrom(
  ...[
    '.nan',
    '1e400',
    '-1',
    '0',
    '2',
    '1.5',
    '9007199254740993',
    'null',
    '~',
    'true',
    'no',
    '""',
    '[]',
    '{}',
    '[1]',
    '{value: 2}',
    '&a',
    '*a',
    '!x',
    '<<',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '\t',
    '\n',
    '  ',
    '\0',
    '\u202e',
    'é',
    '2030-02-31',
    '1_000',
    '5 %',
  ],
);

/** One edit of a text, described by numbers so that it shrinks. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: fc.oneof(nasty, fc.constantFrom(...WORDS)) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('word' as const), at: fc.nat(), text: fc.oneof(nasty, fc.constantFrom(...WORDS)) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('indent' as const), at: fc.nat(), by: fc.integer({ min: -3, max: 3 }) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function apply(text: string, change: Edit): string {
  const lines = text.split('\n');
  const line = change.at % lines.length;
  switch (change.kind) {
    case 'insert': {
      const at = change.at % (text.length + 1);
      return text.slice(0, at) + change.text + text.slice(at);
    }
    case 'cut': {
      const at = change.at % (text.length + 1);
      return text.slice(0, at) + text.slice(at + change.length);
    }
    case 'word': {
      const words = [...text.matchAll(/[A-Za-z0-9_.-]+/g)];
      const word = words[change.at % Math.max(1, words.length)];
      return word === undefined
        ? text
        : text.slice(0, word.index) + change.text + text.slice(word.index + word[0].length);
    }
    case 'drop':
      return lines.filter((_, i) => i !== line).join('\n');
    case 'repeat':
      return lines.toSpliced(change.to % (lines.length + 1), 0, lines[line]!).join('\n');
    case 'indent': {
      const moved =
        change.by > 0
          ? ' '.repeat(change.by) + lines[line]!
          : lines[line]!.replace(new RegExp(`^ {0,${-change.by}}`), '');
      return lines.with(line, moved).join('\n');
    }
  }
}

function lawsHold(text: string, result: ParseResult): void {
  if (result.ok) {
    sameAgain(result.scenario);
    return;
  }
  expect(result.issues.length).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { file, line, col, message } of result.issues) {
    expect(file).toBe('small.yaml');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(col).toBeGreaterThanOrEqual(1);
    expect(col).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    expect(message).not.toBe('');
  }
}

function sameAgain(scenario: Scenario): void {
  expect(accepted(validateScenario(scenario, { file: 'x', vocabulary })).scenario).toEqual(scenario);
  expect(accepted(parseScenario(JSON.stringify(scenario), { file: 'scenario.json', vocabulary })).scenario).toEqual(
    scenario,
  );
  expect(accepted(parseScenario(scenarioYaml(scenario), { file: 'scenario.yaml', vocabulary })).scenario).toEqual(
    scenario,
  );
}

describe('any text', () => {
  it('near to a scenario gets an answer with places', { timeout: 120_000 }, () => {
    let valid = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(apply, SMALL);
        const result = parseScenario(text, { file: 'small.yaml', vocabulary });
        if (result.ok) valid++;
        lawsHold(text, result);
      }),
      { numRuns: 800, seed: SEED },
    );
    // Some edits change prose or numbers only; without these the law about what is accepted would be empty.
    expect(valid).toBeGreaterThan(20);
  });

  it('of any characters or words gets an answer with places', { timeout: 60_000 }, () => {
    const line = fc.oneof(
      fc.constantFrom(...LINES),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(fc.oneof(nasty, fc.constantFrom(...WORDS))).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        lawsHold(text, parseScenario(text, { file: 'small.yaml', vocabulary }));
      }),
      { numRuns: 1200, seed: SEED },
    );
  });

  it('in which one value is another kind of value gets an answer with places', { timeout: 120_000 }, () => {
    const data = toPlain(readYaml(SMALL, 'x').tree!);
    const count = JSON.stringify(data).length;
    const value = fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      0.5,
      1e9,
      '',
      'x',
      'village',
      '2030-01-02',
      [],
      [null],
      {},
      { value: 1 },
      { a: { b: 1 } },
      [[1]],
    );
    let valid = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(count), value), { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (current, [at, other]) => withValueAt(current, at, other),
          structuredClone(data),
        );
        const text = JSON.stringify(changed, null, 1);
        const asText = parseScenario(text, { file: 'small.yaml', vocabulary });
        lawsHold(text, asText);
        const asData = validateScenario(changed, { file: 'small.yaml', vocabulary });
        // Data have no file whose name could be another than the id.
        if ((changed as { id?: unknown }).id === 'small') expect(asData.ok).toBe(asText.ok);
        if (asText.ok) valid++;
      }),
      { numRuns: 400, seed: SEED },
    );
    expect(valid).toBeGreaterThan(0);
  });
});

describe('any change', () => {
  it('gives a valid scenario or says why not', { timeout: 60_000 }, () => {
    const base = accepted(parseScenario(SMALL, { file: 'small.yaml', vocabulary }));
    const step = fc.oneof(fc.constantFrom(...WORDS, '*', '0', '1'), nasty);
    const path = fc.oneof(
      fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('.')),
      fc.constantFrom(
        'groups.walkers.atRiskPersons',
        'actors.*.epochDays',
        'north/pushback',
        'transit/steering',
        'north/guards',
      ),
    );
    const value = fc.oneof(
      nasty,
      fc.constantFrom(
        ...WORDS,
        'off from 2030-01-20',
        'on until 2030-02-01',
        '0.5 from 2030-01-02 until 2030-01-03',
        '3',
        '0.5',
      ),
    );
    const sound = fc.constantFrom(
      ...[
        'groups.*.atRiskPersons=7',
        'north/pushback=off from 2030-01-20',
        'transit/steering=2',
        'actors.*.epochDays=3',
        'timeline.ease=null',
      ],
      ...[
        'transit/visaEase=on until 2030-02-01',
        'timeline.*.level=0.5',
        'parameters.rallyStrength=0.1',
        'legs.flight.seatsPerDay=null',
      ],
    );
    let valid = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            sound,
            fc.tuple(path, value).map(([left, right]) => `${left}=${right}`),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        (texts) => {
          const result = changeScenario(base, texts, { vocabulary, option: '--set' });
          if (result.ok) {
            valid++;
            sameAgain(result.scenario);
          } else for (const { file, message } of result.issues) expect(file !== '' && message !== '').toBe(true);
        },
      ),
      { numRuns: 800, seed: SEED },
    );
    expect(valid).toBeGreaterThan(50);
    expect(base.scenario).toEqual(small());
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** The data with the value number `at` (in the order of a walk) replaced. */
function withValueAt(data: unknown, at: number, value: unknown): unknown {
  const places: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(data);
  const place = places[at % places.length];
  if (place !== undefined) place[0][place[1]] = structuredClone(value);
  return data;
}

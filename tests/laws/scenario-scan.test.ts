// Oracle: the YAML library's own parser. What the scanner lets through is never nested deeper than it was told, and the scanner never stops a
// text that the library itself wrote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CST, Parser, stringify } from 'yaml';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { scanNesting } from '../../src/scenario/scan.ts';
import { toPlain } from '../../src/scenario/tree.ts';

const SEED = 20_301;

/** How deep the collections of a text are nested in the library's syntax tree. */
function depthOf(text: string): number {
  let deepest = 0;
  const visit = (token: CST.Token | null | undefined, depth: number): void => {
    if (token === null || token === undefined) return;
    deepest = Math.max(deepest, depth);
    if (token.type === 'document') visit(token.value, depth);
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return;
    deepest = Math.max(deepest, depth + 1);
    for (const item of token.items) {
      visit(item.key, depth + 1);
      visit(item.value, depth + 1);
    }
  };
  for (const token of new Parser().parse(text)) visit(token, 0);
  return deepest;
}

/** Pieces that open, close, quote, comment and continue: whatever could make two lexers disagree. */
const pieces = fc.constantFrom(
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '"',
    "'",
    "''",
    '\\',
    '\\"',
    '#',
    ' #',
    '|',
    '>',
    '|2',
    '>-',
    '\n',
    '\r\n',
  ],
  ...[
    '\n ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    ' ',
    '\t',
    'a',
    'b: ',
    'key:',
    '[[',
    ']]',
    '{a: ',
    '[a, ',
    '---',
    '\n---\n',
    '...',
    '.',
    '1',
    'é',
  ],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

describe('the scanner', () => {
  it('lets nothing through that the library nests deeper', { timeout: 30_000 }, () => {
    let passed = 0;
    let deep = 0;
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (text, limit) => {
        const depth = depthOf(text);
        if (depth > limit) deep++;
        if (scanNesting(text, limit) !== undefined) return;
        passed++;
        expect(depth).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 20_000, seed: SEED },
    );
    // A scanner that refuses everything would pass, and so would texts that are never deep.
    expect(passed).toBeGreaterThan(500);
    expect(deep).toBeGreaterThan(1000);
  });

  it('stops nothing that the library wrote', { timeout: 30_000 }, () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,8}$/).filter((text) => !(text in {}));
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...' :#,[]{}&*!|>\'"%@`-?\n\\a') }),
    );
    // What the library cannot read back itself is left out: blanks around a line break, and lines broken inside brackets.
    const blockText = text.filter((words) => !/^\s|\s\n|\n\s/.test(words));
    const flowText = text.filter((words) => !words.includes('\n'));
    const roundTrip = (words: fc.Arbitrary<string>, write: (data: object) => string, file: string) =>
      fc.assert(
        fc.property(maps(key, words), (data) => {
          const { tree, issues } = readYaml(write(data), file);
          expect(issues).toEqual([]);
          expect(toPlain(tree!)).toEqual(data);
        }),
        { numRuns: 700, seed: SEED },
      );
    const aliasDuplicateObjects = false;
    roundTrip(blockText, (data) => stringify(data, { aliasDuplicateObjects }), 'x.yaml');
    roundTrip(blockText, (data) => stringify(data, { aliasDuplicateObjects, indent: 4, indentSeq: false }), 'x.yaml');
    roundTrip(
      flowText,
      (data) => stringify(data, { aliasDuplicateObjects, indent: 1, collectionStyle: 'flow' }),
      'x.yaml',
    );
    roundTrip(text, (data) => JSON.stringify(data, null, '\t'), 'x.json');
    roundTrip(text, (data) => JSON.stringify(data), 'x.json');
  });
});

/** Nested plain data, a map outermost. */
function maps(key: fc.Arbitrary<string>, words: fc.Arbitrary<string>): fc.Arbitrary<object> {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      words,
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }).map((map) => ({ ...map })),
    ),
  }));
  return fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }).map((map) => ({ ...map }));
}

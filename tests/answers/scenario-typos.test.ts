// Oracle: the word before the slip. Every key and name of a valid scenario is misspelled by one edit; the message must give the word back.
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { schemaPlace } from '../../src/scenario/schema-walk.ts';
import { isReserved, type Located, type Path } from '../../src/scenario/tree.ts';
import { problems, SMALL } from '../support/scenario-world.ts';

/** A small generator of its own (mulberry32), so that the slips are the same everywhere. */
function slips(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function slip(word: string, below: (n: number) => number): string {
  const at = below(word.length);
  const letter = LETTERS[below(26)]!;
  switch (below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return at === 0 ? word : word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
  }
}

interface Word {
  readonly path: Path;
  readonly word: string;
  readonly line: number;
  readonly col: number;
}

/** Keys that the schema fixes. */
function keysOf(node: Located, path: Path = []): readonly Word[] {
  if (node.kind === 'list') return node.items.flatMap((item, i) => keysOf(item, [...path, i]));
  if (node.kind === 'scalar') return [];
  return [...node.entries].flatMap(([word, entry]) => {
    const inner = [...path, word];
    const isFixed = schemaPlace(path)?.keys?.includes(word) === true;
    return [
      ...(isFixed ? [{ path, word, line: entry.keyAt.line, col: entry.keyAt.col }] : []),
      ...keysOf(entry.node, inner),
    ];
  });
}

/** Values that name something, each in its place. */
const NAMED =
  /\.(?:home|destination|from|to|staging|inside|climate|carrier|visa|border|actor|lever|by|metric|where|source|kind|mode|role|aim|acknowledged|per|counts|use)$/;
function namesOf(node: Located, path: Path = []): readonly Word[] {
  if (node.kind === 'list') return node.items.flatMap((item, i) => namesOf(item, [...path, i]));
  if (node.kind === 'map') return [...node.entries].flatMap(([key, entry]) => namesOf(entry.node, [...path, key]));
  const isName =
    typeof node.value === 'string' && NAMED.test(path.join('.')) && path[0] !== 'rules' && !/^[0-9]/.test(node.value);
  return isName ? [{ path, word: node.value as string, line: node.at.line, col: node.at.col }] : [];
}

function replaced({ line, col, word }: Word, by: string): string {
  const lines = SMALL.split('\n');
  const text = lines[line - 1]!;
  if (text.slice(col - 1, col - 1 + word.length) !== word) throw new Error(`${word} is not at ${line}:${col}`);
  lines[line - 1] = text.slice(0, col - 1) + by + text.slice(col - 1 + word.length);
  return lines.join('\n');
}

function wellNamed(
  words: readonly Word[],
  perWord: number,
  isWord: (word: Word, typo: string) => boolean,
): { asked: number; missed: readonly string[] } {
  const below = slips(2030);
  const missed: string[] = [];
  let asked = 0;
  for (const word of words) {
    for (let i = 0; i < perWord; i++) {
      let typo = slip(word.word, below);
      while (typo === '' || typo === word.word || isReserved(typo) || isWord(word, typo)) typo = slip(word.word, below);
      asked++;
      const found = problems(replaced(word, typo));
      const right = new RegExp(`(?:did you mean |units are in the key: )${word.word}(?:\\?\\)|\\))`);
      if (!found.some((problem) => problem.startsWith(`small.yaml:${word.line}:${word.col} `) && right.test(problem))) {
        missed.push(`${[...word.path, word.word].join('.')} as ${typo}: ${found[0] ?? 'accepted'}`);
      }
    }
  }
  return { asked, missed };
}

const tree = readYaml(SMALL, 'small.yaml').tree!;

describe('a slip of one letter', () => {
  it('in a key names the key that was meant', { timeout: 60_000 }, () => {
    const words = keysOf(tree);
    expect(new Set(words.map(({ word }) => word)).size).toBeGreaterThan(60);
    const { asked, missed } = wellNamed(words, 3, ({ path }, typo) => schemaPlace(path)!.keys!.includes(typo));
    expect(asked).toBeGreaterThan(200);
    expect(missed.length / asked, missed.join('\n')).toBeLessThan(0.05);
  });

  it('in a name names what was meant', { timeout: 60_000 }, () => {
    const words = namesOf(tree);
    const known = new Set(words.map(({ word }) => word));
    const { asked, missed } = wellNamed(
      words,
      6,
      (_word, typo) => known.has(typo) || typo === 'all' || /^[A-Z]/.test(typo),
    );
    expect(asked).toBeGreaterThan(200);
    expect(missed.length / asked, missed.join('\n')).toBeLessThan(0.05);
  });
});

// Oracle: a plain evaluator of the expressions from which the texts are printed; for what is refused, a list of texts and of places in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTree, FORMULA_FUNCTIONS, FormulaFault } from '../../src/kernel/expression.ts';
import { parseFormula } from '../../src/scenario/formulas.ts';

const SEED = 20_302;
const VALUES: Readonly<Record<string, number>> = { a: 2, b: -3, c: 0.5, attempts7: 40, zero: 0 };
const names = new Set(Object.keys(VALUES));

function valueOfText(text: string): number {
  const result = parseFormula(text, names);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message} at ${result.problem.at}`);
  return compileTree(result.tree)((name) => VALUES[name]!);
}

interface Expression {
  readonly text: string;
  readonly level: number; // how tightly it binds: 1 conditional, 2 or, 3 and, 4 comparison, 5 sum, 6 product, 7 sign, 8 power, 9 the rest
  readonly value: () => number;
}

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError('not finite');
  return value;
};
const inside = (inner: Expression, level: number): string => (inner.level >= level ? inner.text : `(${inner.text})`);
const truth = (condition: boolean): number => (condition ? 1 : 0);

function binary(op: string, level: number, apply: (a: number, b: number) => number) {
  return (a: Expression, b: Expression, blank: string): Expression => {
    const space = /[a-z]/.test(op) ? ' ' : blank;
    // The left side may be of the same level, except in comparisons, which do not chain; `not` in front of one needs brackets.
    const needs = level === 4 ? 5 : level;
    const left = level === 4 && a.text.startsWith('not') ? `(${a.text})` : inside(a, needs);
    return {
      text: `${left}${space}${op}${space}${inside(b, level + 1)}`,
      level,
      value: () => finite(apply(a.value(), b.value())),
    };
  };
}

const floorMod = (a: number, b: number): number =>
  finite(a - b * 0) && a % b !== 0 && a % b < 0 !== b < 0 ? (a % b) + b : a % b;
const OPERATORS = [
  binary('+', 5, (a, b) => a + b),
  binary('-', 5, (a, b) => a - b),
  binary('*', 6, (a, b) => a * b),
  binary('/', 6, (a, b) => a / b),
  binary('mod', 6, floorMod),
  ...(['<', '<=', '>', '>=', '==', '!='] as const).map((op) =>
    binary(op, 4, (a, b) =>
      truth({ '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '==': a === b, '!=': a !== b }[op]),
    ),
  ),
];
const LAZY = [
  (a: Expression, b: Expression): Expression => ({
    text: `${inside(a, 3)} and ${inside(b, 4)}`,
    level: 3,
    value: () => truth(a.value() !== 0 && b.value() !== 0),
  }),
  (a: Expression, b: Expression): Expression => ({
    text: `${inside(a, 2)} or ${inside(b, 3)}`,
    level: 2,
    value: () => truth(a.value() !== 0 || b.value() !== 0),
  }),
];
const FUNCTIONS: readonly (readonly [string, number, (a: number, b: number, c: number) => number])[] = [
  ['abs', 1, Math.abs],
  ['sign', 1, (a) => Math.sign(a)],
  ['floor', 1, Math.floor],
  ['ceil', 1, Math.ceil],
  ['sqrt', 1, Math.sqrt],
  ['square', 1, (a) => a * a],
  ['clamp01', 1, (a) => Math.min(1, Math.max(0, a))],
  ['min', 2, (a, b) => Math.min(a, b)],
  ['max', 2, (a, b) => Math.max(a, b)],
  ['step', 2, (a, b) => truth(a >= b)],
  ['min3', 3, Math.min],
  ['max3', 3, Math.max],
  ['mix', 3, (a, b, c) => (1 - c) * a + c * b],
];

const atom: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...Object.keys(VALUES)).map((name) => ({ text: name, level: 9, value: () => VALUES[name]! })),
  fc
    .tuple(fc.constantFrom('7', '0', '0.25', '.5', '1e3', '2.5e-2', '1E+2'), fc.constant(9))
    .map(([text, level]) => ({ text, level, value: () => Number(text) })),
  fc
    .constantFrom(['true', 1] as const, ['false', 0] as const, ['pi', Math.PI] as const)
    .map(([text, value]) => ({ text, level: 9, value: () => value })),
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const e = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      atom,
      fc
        .tuple(fc.constantFrom(...OPERATORS), e, e, fc.constantFrom('', ' ', '  ', '\n'))
        .map(([make, a, b, blank]) => make(a, b, blank)),
      fc.tuple(fc.constantFrom(...LAZY), e, e).map(([make, a, b]) => make(a, b)),
      e.map((a) => ({ text: `-${inside(a, 8)}`, level: 7, value: () => finite(0 - a.value()) })),
      e.map((a) => ({ text: `not ${inside(a, 8)}`, level: 7, value: () => truth(a.value() === 0) })),
      e.map((a) => ({ text: `(${a.text})`, level: 9, value: a.value })),
      fc.tuple(e, e, e).map(([c, a, b]) => ({
        text: `${inside(c, 2)} ? ${inside(a, 2)} : ${inside(b, 2)}`,
        level: 1,
        value: () => (c.value() !== 0 ? a.value() : b.value()),
      })),
      fc.tuple(e, e, e).map(([c, a, b]) => ({
        text: `if(${c.text}, ${a.text}, ${b.text})`,
        level: 9,
        value: () => (c.value() !== 0 ? a.value() : b.value()),
      })),
      fc.tuple(fc.constantFrom(...FUNCTIONS), e, e, e).map(([[name, arity, apply], ...all]) => {
        const args = all.slice(0, arity);
        return {
          text: `${name}(${args.map(({ text }) => text).join(',')})`,
          level: 9,
          value: () => {
            const [x = 0, y = 0, z = 0] = args.map((arg) => arg.value());
            return finite(apply(x, y, z));
          },
        };
      }),
    ),
  };
});

describe('a formula', () => {
  it('means what a plain evaluator says, with as few brackets as the order of operators allows', {
    timeout: 30_000,
  }, () => {
    let finiteCount = 0;
    let faults = 0;
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        const result = parseFormula(text, names);
        if (!result.ok) {
          // Only the limits may stop an expression that was printed from a tree.
          expect(result.problem.message).toMatch(/at most|more than/);
          return;
        }
        const run = () => compileTree(result.tree)((name) => VALUES[name]!);
        let expected: number;
        try {
          expected = value();
        } catch {
          faults++;
          expect(run).toThrow(FormulaFault);
          return;
        }
        finiteCount++;
        expect(run() + 0).toBe(expected + 0);
      }),
      { numRuns: 4000, seed: SEED },
    );
    expect(finiteCount).toBeGreaterThan(2000);
    expect(faults).toBeGreaterThan(50);
  });

  it.each([
    ['-2^2', -4],
    ['2^3^2', 512],
    ['-a^2', -4],
    ['2^-1', 0.5],
    ['1 - 2 - 3', -4],
    ['8 / 4 / 2', 1],
    ['8 / 4 * 2', 4],
    ['7 mod 4 * 2', 6],
    ['2 + 3 * 4', 14],
    ['1 < 2 and 2 < 1 or 1', 1],
    ['not zero and 1', 1],
    ['not (a > b)', 0],
    ['a > b ? a : b', 2],
    ['zero ? 1 : zero ? 2 : 3', 3],
    ['if(a > b, a, b)', 2],
    ['zero != 0 and 1 / zero > 2', 0],
    ['round(-2.5)', -3],
    ['-3 mod 2', 1],
    ['attempts7 / 50', 0.8],
    ['1e-3', 0.001],
    [' 1\n+\t1 ', 2],
    ['+a', 2],
    ['e > 2.718 and e < 2.719', 1],
  ])('%s is %d', (text, value) => {
    expect(valueOfText(text)).toBe(value);
  });

  it('is plain data', () => {
    const result = parseFormula('if(a > 1, min(b, 2), -c)', names);
    if (!result.ok) throw new Error(result.problem.message);
    expect(structuredClone(result.tree)).toEqual(JSON.parse(JSON.stringify(result.tree)));
    expect(result.names).toEqual(['a', 'b', 'c']);
  });

  it('says where each part stands in the text', () => {
    const result = parseFormula('  a + min(b, 2.5)', names);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.tree).toEqual({
      kind: 'op',
      op: '+',
      at: 4,
      args: [
        { kind: 'name', name: 'a', at: 2 },
        {
          kind: 'call',
          fn: 'min',
          at: 6,
          args: [
            { kind: 'name', name: 'b', at: 10 },
            { kind: 'number', value: 2.5, at: 13 },
          ],
        },
      ],
    });
  });
});

/** Text, 0-based place, and words of the refusal. */
const refusals: readonly (readonly [text: string, at: number, words: RegExp])[] = [
  ['', 0, /empty/],
  ['   ', 0, /empty/],
  ['5%', 1, /percent/],
  ['a % b', 2, /percent/],
  ['a!', 1, /factorial/],
  ['!a', 0, /factorial/],
  ["a'", 1, /text/],
  ['"a"', 0, /text/],
  ["'a'", 0, /text/],
  ['a = 1', 2, /assign/],
  ['f(x) = 1', 5, /assign/],
  ['a += 1', 3, /assign/],
  ['[1, 2]', 0, /lists/],
  ['a[1]', 1, /lists/],
  ['{a: 1}', 0, /maps/],
  ['a.b', 1, /a point/],
  ['a.constructor', 1, /a point/],
  ['min.constructor("return 1")()', 3, /a point/],
  ['a?.b', 2, /a point/],
  ['3.', 1, /a point/],
  ['3./a', 1, /a point/],
  ['1; 2', 1, /one expression/],
  ['a # b', 2, /comments/],
  ['1:3', 1, /no \? before/],
  ['a | b', 2, /write or|is not part/],
  ['a & b', 2, /is not part/],
  ['a || b', 2, /is not part/],
  ['a && b', 2, /is not part/],
  ['~a', 0, /is not part/],
  ['a << 1', 3, /a value is missing/],
  ['a ** b', 3, /a value is missing/],
  ['a ?? b', 3, /a value is missing/],
  ['a .* b', 2, /a point/],
  ['2a', 1, /operator is missing/],
  ['2 a', 2, /operator is missing/],
  ['a b', 2, /operator is missing/],
  ['a (b)', 0, /unknown function a/],
  ['2 (3)', 2, /operator is missing/],
  ['(a)(b)', 3, /operator is missing/],
  ['(a) b', 4, /operator is missing/],
  ['1_000', 1, /not part of a name/],
  ['1.2.3', 3, /operator is missing/],
  ['3 m', 2, /operator is missing/],
  ['3m', 1, /operator is missing/],
  ['a to b', 2, /not part of a formula|missing/],
  ['a xor b', 2, /not part of a formula|missing/],
  ['m', 0, /unknown name m/],
  ['i', 0, /unknown name i/],
  ['h * 2', 0, /unknown name h/],
  ['x * 2', 0, /unknown name x/],
  ['attempt7', 0, /unknown name attempt7/],
  ['null', 0, /numbers only/],
  ['undefined', 0, /numbers only/],
  ['NaN', 0, /numbers only|not a finite/],
  ['Infinity', 0, /numbers only|not a finite/],
  ['end', 0, /not part/],
  ['1e400', 0, /not a finite number/],
  ['9007199254740993', 0, /2\^53/],
  ['a < b < c', 0, /two values at a time/],
  ['not a > b', 0, /needs brackets/],
  ['min', 0, /is a function/],
  ['min(a)', 0, /takes 2 values, not 1/],
  ['min(a, b, c)', 0, /takes 2 values, not 3/],
  ['min()', 0, /takes 2 values, not 0/],
  ['if(a, b)', 0, /takes 3 values, not 2/],
  ['max(a, b, c, a)', 0, /takes 2 values, not 4/],
  ['foo(1)', 0, /unknown function foo/],
  ['mn(1, 2)', 0, /unknown function mn/],
  ['evaluate("1")', 9, /text/],
  ['parse(1)', 0, /unknown function parse/],
  ['import(1)', 0, /unknown function import/],
  ['createUnit(a)', 0, /unknown function createUnit/],
  ['config(a)', 0, /unknown function config/],
  ['typed(a, b)', 0, /unknown function typed/],
  ['reviver(a, b)', 0, /unknown function reviver/],
  ['random()', 0, /unknown function random/],
  ['factorial(170)', 0, /unknown function factorial/],
  ['combinations(1e9, 5e8)', 0, /unknown function combinations/],
  ['zeros(1e4, 1e4)', 0, /unknown function zeros/],
  ['range(0, 1e8)', 0, /unknown function range/],
  ['constructor(a)', 0, /unknown function constructor/],
  ['toString(a)', 0, /unknown function toString/],
  ['hasOwnProperty(a)', 0, /unknown function hasOwnProperty/],
  ['__proto__', 0, /not part of a name/],
  ['constructor', 0, /unknown name constructor/],
  ['toString', 0, /unknown name toString/],
  ['valueOf', 0, /unknown name valueOf/],
  ['min(1, 2)(3)', 9, /operator is missing/],
  ['(a', 0, /not closed/],
  ['min(a, (b', 7, /not closed/],
  ['a)', 1, /no bracket/],
  ['()', 1, /a value is missing/],
  ['a +', 3, /a value is missing/],
  ['* a', 0, /a value is missing/],
  ['a, b', 1, /./],
  ['a ? b', 4, /./],
  ['(a ? b) : c', 8, /no \? before/],
  ['a ? : b', 4, /a value is missing/],
  ['1 +* 2', 3, /a value is missing/],
  ['min(a,)', 6, /a value is missing/],
  ['min(,a)', 4, /a value is missing/],
  ['é', 0, /"é" is not part/],
  ['a × b', 2, /"×" is not part/],
  ['π', 0, /"π" is not part/],
  ['a\u00a0+ b', 1, /is not part/],
  ['a\0', 1, /is not part/],
  ['👩', 0, /"👩" is not part/],
  [`1${'+1'.repeat(1000)}`, 2000, /at most 2000 characters/],
  [`1${'+1'.repeat(400)}`, 0, /at most 500 parts|at most 64 deep/],
  [`${'('.repeat(65)}1${')'.repeat(65)}`, 64, /64 deep/],
  [`${'-'.repeat(9)}1`, 8, /signs in a row/],
  [`${'not '.repeat(100)}1`, 32, /signs in a row/],
  [`1${'^1'.repeat(65)}`, 129, /64 powers/],
  [`${'a?1:'.repeat(400)}1`, 129, /32 conditions/],
  [`${'min(1,'.repeat(63)}1${')'.repeat(63)}${'+1'.repeat(3)}`, 364, /64 deep/],
];

describe('a text that is no formula', () => {
  it.each(refusals)('%s', (text, at, words) => {
    const result = parseFormula(text, names);
    if (result.ok) throw new Error('it was accepted');
    const { problem } = result;
    expect(problem.message + (problem.hint ?? '')).toMatch(words);
    expect(problem.at).toBe(at);
  });

  it('is every single letter that is not declared: unit names never resolve', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    const accepted = letters.filter((letter) => parseFormula(letter, new Set()).ok);
    expect(accepted).toEqual(['e']);
    for (const unit of ['deg', 'day', 'km', 'kg', 'cm', 'EUR', 'second', 'hours', 'tau', 'phi', 'LN2', 'version']) {
      expect(parseFormula(unit, new Set()).ok, unit).toBe(false);
    }
  });

  it('is every name of mathjs that is not in the list', { timeout: 30_000 }, async () => {
    const math = (await import('mathjs')) as unknown as Record<string, unknown>;
    const others = Object.keys(math).filter(
      (name) => typeof math[name] === 'function' && !FORMULA_FUNCTIONS.has(name) && !['if', 'not'].includes(name),
    );
    expect(others.length).toBeGreaterThan(200);
    const accepted = others.filter((name) =>
      [`${name}(a)`, `${name}(a, b)`, `${name}(a, b, c)`, name].some((text) => parseFormula(text, names).ok),
    );
    expect(accepted).toEqual(['e', 'pi', 'true', 'false'].filter((name) => others.includes(name)));
  });

  it('gets a name near to what was meant', () => {
    const hint = (text: string) => {
      const result = parseFormula(text, names);
      return result.ok ? 'accepted' : result.problem.hint;
    };
    expect(hint('atempts7')).toBe('did you mean attempts7?');
    expect(hint('mni(a, b)')).toBe('did you mean min?');
    expect(hint('max(a, b, c)')).toBe('did you mean max3?');
    expect(hint('a < b < c')).toBe('write a < b and b < c');
  });

  it('never makes the parser throw or answer without a place', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        '1',
        '.5',
        '1e9',
        '(',
        ')',
        ',',
        '+',
        '-',
        '*',
        '/',
        '^',
        '<',
        '<=',
        '==',
        '!=',
        '=',
        '!',
        '%',
        '?',
        ':',
        ' ',
        '\n',
        'not ',
        ' and ',
        ' mod ',
      ],
      ...[
        'min(',
        'if(',
        'if',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '.',
        ';',
        '#',
        '_',
        '&',
        '|',
        'to',
        ' in ',
        'constructor',
        '__proto__',
        'é',
        '\0',
        '\ud800',
        'e',
        'i',
      ],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    let accepted = 0;
    fc.assert(
      fc.property(text, (words) => {
        const result = parseFormula(words, names);
        if (result.ok) {
          accepted++;
          compileTree(result.tree);
          for (const name of result.names) expect(names.has(name)).toBe(true);
        } else {
          expect(result.problem.at).toBeGreaterThanOrEqual(0);
          expect(result.problem.at).toBeLessThanOrEqual(words.length);
          expect(result.problem.message).not.toBe('');
        }
      }),
      { numRuns: 6000, seed: SEED },
    );
    expect(accepted).toBeGreaterThan(30);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

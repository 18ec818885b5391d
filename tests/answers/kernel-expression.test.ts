// Oracle: JavaScript itself, given the same formula as text, where its arithmetic is exact to the bit; closed forms and worked values elsewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTree, FORMULA_FUNCTIONS, FormulaFault, type Operator, type Tree } from '../../src/kernel/expression.ts';
import { exp, log, log1p, logistic, logit, power } from '../../src/kernel/math.ts';

const num = (value: number): Tree => ({ kind: 'number', value });
const name = (text: string, at?: number): Tree =>
  at === undefined ? { kind: 'name', name: text } : { kind: 'name', name: text, at };
const op = (operator: Operator, ...args: Tree[]): Tree => ({ kind: 'op', op: operator, args });
const call = (fn: string, ...args: Tree[]): Tree => ({ kind: 'call', fn, args });
const when = (...args: Tree[]): Tree => ({ kind: 'if', args });
const noNames = (unknown: string): number => {
  throw new Error(`nothing is called ${unknown}`);
};
const value = (tree: Tree, names: Readonly<Record<string, number>> = {}): number =>
  compileTree(tree)((wanted) => names[wanted] ?? noNames(wanted));
const faultOf = (evaluate: () => unknown): FormulaFault => {
  try {
    evaluate();
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
  throw new Error('no fault');
};

describe('a formula', () => {
  const names = { a: 3, b: -1.5, c: 0, d: 1e-3 } as const;
  const written: Partial<Record<Operator, string>> = {
    '+': '+',
    '-': '-',
    '*': '*',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '==': '===',
    '!=': '!==',
  };
  const { tree: trees } = fc.letrec<{ tree: readonly [Tree, string] }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.double({ min: -100, max: 100, noNaN: true }).map((x) => [num(x), `(${Object.is(x, -0) ? '-0' : x})`] as const),
      fc.constantFrom('a', 'b', 'c', 'd').map((x) => [name(x), x] as const),
      fc
        .tuple(fc.constantFrom(...(Object.keys(written) as Operator[])), tie('tree'), tie('tree'))
        .map(([o, [l, left], [r, right]]) => [op(o, l, r), `Number(${left} ${written[o]} ${right})`] as const),
      fc
        .tuple(tie('tree'), tie('tree'))
        .map(([[l, left], [r, right]]) => [op('and', l, r), `Number(${left} !== 0 && ${right} !== 0)`] as const),
      fc
        .tuple(tie('tree'), tie('tree'))
        .map(([[l, left], [r, right]]) => [op('or', l, r), `Number(${left} !== 0 || ${right} !== 0)`] as const),
      tie('tree').map(([x, text]) => [op('not', x), `Number(${text} === 0)`] as const),
      tie('tree').map(([x, text]) => [op('neg', x), `(0 - ${text})`] as const),
      tie('tree').map(([x, text]) => [call('abs', x), `Math.abs(${text})`] as const),
      tie('tree').map(([x, text]) => [call('floor', x), `Math.floor(${text})`] as const),
      fc
        .tuple(tie('tree'), tie('tree'))
        .map(([[l, left], [r, right]]) => [call('max', l, r), `Math.max(${left}, ${right})`] as const),
      fc
        .tuple(tie('tree'), tie('tree'), tie('tree'))
        .map(([[c, test], [y, yes], [n, no]]) => [when(c, y, n), `(${test} !== 0 ? ${yes} : ${no})`] as const),
    ),
  }));

  it('of any shape has the value that JavaScript gives its text', () => {
    let deep = 0;
    fc.assert(
      fc.property(trees, ([tree, text]) => {
        if (text.length > 60) deep++;
        const expected = new Function(...Object.keys(names), `return ${text};`)(...Object.values(names));
        expect(value(tree, names)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(deep).toBeGreaterThan(200);
  });

  it('has the named values at its own time, not at that of compiling', () => {
    const formula = compileTree(op('*', name('x'), num(2)));
    expect([1, 2, 3].map((x) => formula(() => x))).toEqual([2, 4, 6]);
  });
});

describe('operators beyond + − ×', () => {
  it('divide, raise to powers, and take the remainder with the sign of the divisor', () => {
    expect(value(op('/', num(1), num(3)))).toBe(1 / 3);
    expect(value(op('^', num(2.5), num(1.5)))).toBe(power(2.5, 1.5));
    expect(value(op('^', num(10), num(3)))).toBe(1000);
    const remainders = [
      [7, 3, 1],
      [-7, 3, 2],
      [7, -3, -2],
      [-7, -3, -1],
      [6, 3, 0],
      [5.5, 2, 1.5],
      [1e15, 7, 1e15 % 7],
    ] as const;
    for (const [a, b, rest] of remainders) expect(value(op('mod', num(a), num(b))), `${a} mod ${b}`).toBe(rest);
  });

  it('and, or and if look only at what they need', () => {
    const broken = op('/', num(1), num(0));
    expect(value(op('and', num(0), broken))).toBe(0);
    expect(value(op('or', num(3), broken))).toBe(1);
    expect(value(when(num(0), broken, num(7)))).toBe(7);
    expect(value(call('if', num(2), num(8), broken))).toBe(8);
  });
});

describe('functions', () => {
  const worked: Readonly<Record<string, readonly (readonly [args: readonly number[], expected: number])[]>> = {
    abs: [
      [[-2], 2],
      [[2], 2],
    ],
    sign: [
      [[-0.1], -1],
      [[0], 0],
      [[7], 1],
    ],
    floor: [
      [[-1.5], -2],
      [[1.5], 1],
    ],
    ceil: [
      [[-1.5], -1],
      [[1.5], 2],
    ],
    round: [
      [[0.5], 1],
      [[-0.5], -1],
      [[2.5], 3],
      [[-2.4], -2],
      [[0.49999999999999994], 0],
      [[2 ** 52 + 1], 2 ** 52 + 1],
    ],
    sqrt: [
      [[9], 3],
      [[2], Math.SQRT2],
    ],
    square: [[[-3], 9]],
    exp: [
      [[1], exp(1)],
      [[0], 1],
    ],
    log: [
      [[3], log(3)],
      [[1], 0],
    ],
    log1p: [[[1e-9], log1p(1e-9)]],
    logistic: [
      [[0], 0.5],
      [[2], logistic(2)],
    ],
    logit: [
      [[0.5], 0],
      [[0.2], logit(0.2)],
    ],
    clamp01: [
      [[-1], 0],
      [[0.4], 0.4],
      [[3], 1],
    ],
    min: [
      [[2, 3], 2],
      [[3, 2], 2],
    ],
    max: [
      [[2, 3], 3],
      [[3, 2], 3],
    ],
    mean2: [
      [[2, 3], 2.5],
      [[1.7e308, 1.7e308], 1.7e308],
    ],
    step: [
      [[1, 2], 0],
      [[2, 2], 1],
      [[3, 2], 1],
    ],
    min3: [
      [[3, 2, 4], 2],
      [[1, 2, 4], 1],
      [[3, 2, 1], 1],
    ],
    max3: [
      [[3, 2, 4], 4],
      [[5, 2, 4], 5],
      [[3, 6, 1], 6],
    ],
    clamp: [
      [[5, 1, 3], 3],
      [[0, 1, 3], 1],
      [[2, 1, 3], 2],
      [[2, 1, 1], 1],
    ],
    ramp: [
      [[0, 1, 3], 0],
      [[2, 1, 3], 0.5],
      [[4, 1, 3], 1],
    ],
    mix: [
      [[10, 20, 0.25], 12.5],
      [[10, 20, 0], 10],
      [[10, 20, 1], 20],
    ],
  };

  it('have all been worked by hand here', () => {
    expect(Object.keys(worked)).toEqual([...FORMULA_FUNCTIONS.keys()]);
  });

  for (const [fn, cases] of Object.entries(worked)) {
    it(fn, () => {
      for (const [args, expected] of cases) expect(value(call(fn, ...args.map(num))), `${fn}(${args})`).toBe(expected);
      const tooMany = call(fn, num(1), num(1), num(1), num(1));
      expect(faultOf(() => compileTree(tooMany)).message).toContain(
        `${fn} takes ${FORMULA_FUNCTIONS.get(fn)?.arity} value`,
      );
      expect(faultOf(() => compileTree(call(fn))).message).toContain('not 0');
    });
  }

  it('refuse bounds in the wrong order', () => {
    expect(faultOf(() => value(call('clamp', num(1), num(3), num(2)))).message).toBe('clamp gives NaN');
    expect(faultOf(() => value(call('ramp', num(1), num(3), num(3)))).message).toBe('ramp gives NaN');
  });
});

describe('a fault', () => {
  it('names what gave a value that is not finite, and where it stands', () => {
    const inner: Tree = { kind: 'op', op: '/', args: [name('x', 4), num(0)], at: 6 };
    const tree: Tree = { kind: 'op', op: '<', args: [inner, num(1)], at: 9 };
    const fault = faultOf(() => value(tree, { x: 1 }));
    expect([fault.at, fault.message]).toEqual([6, '/ gives Infinity']);
    const unset = faultOf(() => value(tree, { x: NaN }));
    expect([unset.at, unset.message]).toEqual([4, 'x gives NaN']);
    const faults: readonly Tree[] = [
      op('^', num(-8), num(1 / 3)),
      op('mod', num(1), num(0)),
      op('*', num(1e200), num(1e200)),
      call('log', num(0)),
      call('log', num(-1)),
      call('sqrt', num(-1)),
      call('exp', num(710)),
      call('logit', num(1)),
    ];
    for (const each of faults) expect(() => value(each)).toThrow(FormulaFault);
    expect(faultOf(() => value(faults[0] as Tree)).at).toBeUndefined();
    expect(faultOf(() => value({ kind: 'call', fn: 'log', args: [num(0)], at: 12 })).at).toBe(12);
  });

  it('is found at compiling where it can be', () => {
    const wrong: readonly unknown[] = [
      num(NaN),
      num(Infinity),
      call('constructor', num(1)),
      call('toString', num(1)),
      call('eval', num(1)),
      { kind: 'op', op: '**', args: [num(1), num(2)] },
      { kind: 'op', op: 'constructor', args: [num(1), num(2)] },
      op('+', num(1)),
      op('not', num(1), num(2)),
      when(num(1), num(2)),
      call('if', num(1), num(2)),
      { kind: 'text', value: 'a' },
    ];
    for (const tree of wrong) expect(() => compileTree(tree as Tree), JSON.stringify(tree)).toThrow(FormulaFault);
    expect(faultOf(() => compileTree({ kind: 'call', fn: 'sin', args: [num(1)], at: 3 })).at).toBe(3);
  });

  it('is a depth beyond 200, and not an overflow of the stack', () => {
    const nested = (depth: number): Tree =>
      Array.from({ length: depth }).reduce<Tree>((inner) => op('neg', inner), num(1));
    expect(value(nested(200))).toBe(1);
    expect(() => compileTree(nested(201))).toThrow(FormulaFault);
    expect(() => compileTree(nested(5000))).toThrow(FormulaFault);
  });
});

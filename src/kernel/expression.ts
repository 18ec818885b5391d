/**
 * Evaluates a formula given as a tree of plain data (so it can be hashed, cloned and posted to a thread). Reading text is not its
 * business. A tree is compiled once into closures; every value is a finite number, truth is 1 or 0, and any number but 0 counts as true.
 */
import { clamp, clamp01, exp, log, log1p, logistic, logit, power } from './math.ts';

/** `at`: position of the node in the formula's text (0-based UTF-16 offset), when the tree came from a text. */
interface Placed {
  readonly at?: number;
}
interface NumberNode extends Placed {
  readonly kind: 'number';
  readonly value: number;
}
interface NameNode extends Placed {
  readonly kind: 'name';
  readonly name: string;
}
export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | 'mod'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'and'
  | 'or'
  | 'not'
  | 'neg';
interface OpNode extends Placed {
  readonly kind: 'op';
  readonly op: Operator;
  readonly args: readonly Tree[];
}
/** args: condition, value if true, value if false. Only the chosen branch is evaluated. */
interface IfNode extends Placed {
  readonly kind: 'if';
  readonly args: readonly Tree[];
}
interface CallNode extends Placed {
  readonly kind: 'call';
  readonly fn: string;
  readonly args: readonly Tree[];
}
export type Tree = NumberNode | NameNode | OpNode | IfNode | CallNode;

/** Gives the value of a declared name. */
type Lookup = (name: string) => number;
export type Formula = (lookup: Lookup) => number;

/** A formula that cannot be compiled, or whose value is not a finite number. `at` says where in its text, if known. */
export class FormulaFault extends Error {
  override readonly name = 'FormulaFault';
  readonly at: number | undefined;
  constructor(message: string, at: number | undefined) {
    super(message);
    this.at = at;
  }
}

interface FormulaFunction {
  readonly arity: number;
  /** One line for the documentation. */
  readonly summary: string;
  readonly apply: (a: number, b: number, c: number) => number;
}

/** The functions a formula may call, besides `if(c, a, b)`. A Map: names such as "constructor" are not in it. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['abs', { arity: 1, summary: 'size without sign', apply: (a) => Math.abs(a) }],
  ['sign', { arity: 1, summary: '−1, 0 or 1', apply: (a) => (a > 0 ? 1 : a < 0 ? -1 : 0) }],
  ['floor', { arity: 1, summary: 'the whole number at or below', apply: (a) => Math.floor(a) }],
  ['ceil', { arity: 1, summary: 'the whole number at or above', apply: (a) => Math.ceil(a) }],
  ['round', { arity: 1, summary: 'the nearest whole number, halves away from 0', apply: roundHalfAway }],
  ['sqrt', { arity: 1, summary: 'square root of a number ≥ 0', apply: (a) => Math.sqrt(a) }],
  ['square', { arity: 1, summary: 'a·a', apply: (a) => a * a }],
  ['exp', { arity: 1, summary: 'e to the power a', apply: exp }],
  ['log', { arity: 1, summary: 'natural logarithm of a number > 0', apply: log }],
  ['log1p', { arity: 1, summary: 'natural logarithm of 1 + a, a > −1', apply: log1p }],
  ['logistic', { arity: 1, summary: '1 / (1 + e^−a)', apply: logistic }],
  ['logit', { arity: 1, summary: 'log(a / (1 − a)), 0 < a < 1', apply: logit }],
  ['clamp01', { arity: 1, summary: 'a moved into 0..1', apply: clamp01 }],
  ['min', { arity: 2, summary: 'the smaller', apply: (a, b) => Math.min(a, b) }],
  ['max', { arity: 2, summary: 'the larger', apply: (a, b) => Math.max(a, b) }],
  ['mean2', { arity: 2, summary: 'the mean of two numbers', apply: (a, b) => a / 2 + b / 2 }],
  ['step', { arity: 2, summary: '1 if a ≥ b, else 0', apply: (a, b) => (a >= b ? 1 : 0) }],
  ['min3', { arity: 3, summary: 'the smallest of three', apply: (a, b, c) => Math.min(a, b, c) }],
  ['max3', { arity: 3, summary: 'the largest of three', apply: (a, b, c) => Math.max(a, b, c) }],
  ['clamp', { arity: 3, summary: 'a moved into b..c, b ≤ c', apply: (a, b, c) => (b <= c ? clamp(a, b, c) : NaN) }],
  ['ramp', { arity: 3, summary: '0 up to b, 1 from c on, straight between, b < c', apply: ramp }],
  ['mix', { arity: 3, summary: '(1 − c)·a + c·b', apply: (a, b, c) => (1 - c) * a + c * b }],
]);

/** Compiles a tree. Unknown operators or functions, a wrong number of arguments and non-finite constants are FormulaFaults at once. */
export function compileTree(tree: Tree): Formula {
  return compile(tree, 0);
}

/** Deeper trees are refused here rather than by the engine's stack, whose size differs from place to place. */
const DEPTH_MAX = 200;

function compile(node: Tree, depth: number): Formula {
  if (depth > DEPTH_MAX) throw new FormulaFault(`a formula nested more than ${DEPTH_MAX} deep`, node.at);
  switch (node.kind) {
    case 'number': {
      const value = finite(node.value, 'the number', node.at);
      return () => value;
    }
    case 'name': {
      const { name, at } = node;
      return (lookup) => finite(lookup(name), name, at);
    }
    case 'op':
      return compileOperator(node, compileArgs(node, arityOf(node.op, node.at), node.op, depth));
    case 'if':
      return compileIf(compileArgs(node, 3, 'if', depth));
    case 'call':
      return compileCall(node, depth);
    default:
      throw new FormulaFault(
        `a formula cannot hold a node of kind "${String((node as { kind: unknown }).kind)}"`,
        undefined,
      );
  }
}

function compileArgs(
  node: OpNode | IfNode | CallNode,
  arity: number,
  label: string,
  depth: number,
): readonly Formula[] {
  if (node.args.length !== arity) {
    throw new FormulaFault(
      `${label} takes ${arity} ${arity === 1 ? 'value' : 'values'}, not ${node.args.length}`,
      node.at,
    );
  }
  return node.args.map((arg) => compile(arg, depth + 1));
}

function compileIf(args: readonly Formula[]): Formula {
  const [condition, yes, no] = args as readonly [Formula, Formula, Formula];
  return (lookup) => (condition(lookup) !== 0 ? yes(lookup) : no(lookup));
}

function compileCall(node: CallNode, depth: number): Formula {
  if (node.fn === 'if') return compileIf(compileArgs(node, 3, 'if', depth));
  const entry = FORMULA_FUNCTIONS.get(node.fn);
  if (entry === undefined) throw new FormulaFault(`there is no function ${node.fn}`, node.at);
  const [a, b = zero, c = zero] = compileArgs(node, entry.arity, node.fn, depth) as readonly [
    Formula,
    Formula?,
    Formula?,
  ];
  const { apply } = entry;
  const { fn, at } = node;
  return (lookup) => finite(apply(a(lookup), b(lookup), c(lookup)), fn, at);
}

function arityOf(op: Operator, at: number | undefined): number {
  if (!OPERATORS.has(op)) throw new FormulaFault(`there is no operator ${op}`, at);
  return op === 'not' || op === 'neg' ? 1 : 2;
}

function compileOperator(node: OpNode, args: readonly Formula[]): Formula {
  const { op, at } = node;
  const [a, b = zero] = args as readonly [Formula, Formula?];
  // Short-circuit: the second side of and/or is not evaluated when the first decides, so it may guard a division.
  if (op === 'and') return (lookup) => (a(lookup) !== 0 && b(lookup) !== 0 ? 1 : 0);
  if (op === 'or') return (lookup) => (a(lookup) !== 0 || b(lookup) !== 0 ? 1 : 0);
  const apply = OPERATORS.get(op) as (a: number, b: number) => number;
  return (lookup) => finite(apply(a(lookup), b(lookup)), op, at);
}

const OPERATORS: ReadonlyMap<Operator, (a: number, b: number) => number> = new Map<
  Operator,
  (a: number, b: number) => number
>([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['^', power],
  ['mod', floorMod],
  ['<', (a, b) => (a < b ? 1 : 0)],
  ['<=', (a, b) => (a <= b ? 1 : 0)],
  ['>', (a, b) => (a > b ? 1 : 0)],
  ['>=', (a, b) => (a >= b ? 1 : 0)],
  ['==', (a, b) => (a === b ? 1 : 0)],
  ['!=', (a, b) => (a !== b ? 1 : 0)],
  ['and', (a, b) => (a !== 0 && b !== 0 ? 1 : 0)],
  ['or', (a, b) => (a !== 0 || b !== 0 ? 1 : 0)],
  ['not', (a) => (a === 0 ? 1 : 0)],
  ['neg', (a) => 0 - a],
]);

/** The remainder with the sign of b, as mathjs has it; exact, because % is. b = 0 is a fault. */
function floorMod(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function roundHalfAway(a: number): number {
  const size = Math.abs(a);
  const below = Math.floor(size);
  const rounded = size - below >= 0.5 ? below + 1 : below;
  return a < 0 ? 0 - rounded : rounded;
}

function ramp(x: number, from: number, to: number): number {
  return from < to ? clamp01((x - from) / (to - from)) : NaN;
}

function finite(value: number, label: string, at: number | undefined): number {
  if (value - value === 0) return value;
  throw new FormulaFault(`${label} gives ${value}`, at);
}

function zero(): number {
  return 0;
}

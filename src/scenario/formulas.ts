import { FORMULA_FUNCTIONS, type Operator, type Tree } from '../kernel/expression.ts';
import { parser } from './formula-parser.ts';
import { type FormulaProblem, formulaTokens, type Token } from './formula-tokens.ts';
import { nearestHint } from './nearest.ts';

/**
 * The text of a formula → a tree of plain data for `kernel/expression.ts`, or the first problem with its place. mathjs only parses; nothing
 * of what it could evaluate is reached: every node it gives must be on the short list below, and must stand where the words of the text say.
 */
export type FormulaResult =
  | { readonly ok: true; readonly tree: Tree; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: FormulaProblem };

export type { FormulaProblem } from './formula-tokens.ts';

/** The names that a formula may read; a Set of them will do. */
export interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
  /** A name made by a rule, such as `attempts7`, that is near to one that is not known. */
  nearest?(name: string): string | undefined;
  /** Why a name that exists may not be read here, and what may be. */
  refusal?(name: string): { readonly message: string; readonly hint: string } | undefined;
}

const NODES_MAX = 500;
const DEPTH_MAX = 64;

export function parseFormula(text: string, declared: Names): FormulaResult {
  const words = formulaTokens(text);
  if (!words.ok) return words;
  try {
    // A line break inside a formula is a space; mathjs would see two expressions.
    const root: unknown = parser.parse(text.replace(/[\t\r\n]/g, ' '));
    const translation = new Translation(words.tokens, declared);
    const tree = translation.node(root as MathNode, 1);
    return { ok: true, tree, names: [...translation.names] };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    return { ok: false, problem: parserProblem(text, error) };
  }
}

/** What is read of mathjs's nodes. */
interface MathNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: MathNode | string;
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
  readonly condition?: MathNode;
  readonly trueExpr?: MathNode;
  readonly falseExpr?: MathNode;
}

class Refused extends Error {
  readonly problem: FormulaProblem;
  constructor(at: number, message: string, hint?: string) {
    super(message);
    this.problem = hint === undefined ? { at, message } : { at, message, hint };
  }
}

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
  ['true', 1],
  ['false', 0],
]);

const BINARY: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  'mod',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
]);
const COMPARISON: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

class Translation {
  readonly names = new Set<string>();
  private readonly declared: Names;
  private readonly words: readonly Token[];
  private next = 0; // nodes are visited in the order of the text, so each takes the next word
  private nodes = 0;

  constructor(tokens: readonly Token[], declared: Names) {
    this.words = tokens.filter(({ kind }) => kind === 'number' || kind === 'name' || kind === 'operator');
    this.declared = declared;
  }

  node(node: MathNode, depth: number): Tree {
    this.nodes++;
    if (this.nodes > NODES_MAX) throw new Refused(this.at(), `a formula has at most ${NODES_MAX} parts`);
    if (depth > DEPTH_MAX) throw new Refused(this.at(), `a formula is at most ${DEPTH_MAX} deep`);
    switch (node.type) {
      case 'ConstantNode':
        return this.constant(node);
      case 'SymbolNode':
        return this.symbol(node);
      case 'ParenthesisNode':
        return this.node(node.content!, depth + 1);
      case 'OperatorNode':
        return this.operator(node, depth);
      case 'ConditionalNode':
        return this.conditional(node, depth);
      case 'FunctionNode':
        return this.call(node, depth);
      case 'RelationalNode':
        throw new Refused(this.at(), 'a formula compares two values at a time', 'write a < b and b < c');
      default:
        throw new Refused(this.at(), 'this is not part of a formula');
    }
  }

  private constant(node: MathNode): Tree {
    const at = this.at();
    if (typeof node.value === 'boolean')
      return { kind: 'number', value: CONSTANTS.get(this.take(String(node.value)))!, at };
    if (typeof node.value !== 'number') throw new Refused(at, 'a formula holds numbers only', this.hint());
    const written = this.words[this.next++];
    if (!Number.isFinite(node.value))
      throw new Refused(at, `${written?.text ?? 'this'} is not a finite number`, undefined);
    if (written?.kind !== 'number' || Number(written.text) !== node.value)
      throw new Refused(at, 'this cannot be read as a number');
    if (Math.abs(node.value) > Number.MAX_SAFE_INTEGER) throw new Refused(at, 'numbers beyond 2^53 would be rounded');
    return { kind: 'number', value: node.value, at };
  }

  private symbol(node: MathNode): Tree {
    const at = this.at();
    const name = this.take(node.name!);
    if (this.declared.has(name)) {
      this.names.add(name);
      return { kind: 'name', name, at };
    }
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return { kind: 'number', value: constant, at };
    if (isFunction(name)) throw new Refused(at, `${name} is a function and needs its values in brackets`);
    const refusal = this.declared.refusal?.(name);
    if (refusal !== undefined) throw new Refused(at, refusal.message, refusal.hint);
    const near = this.declared.nearest?.(name);
    throw new Refused(
      at,
      `unknown name ${name}`,
      near === undefined ? nearestHint(name, this.declared.keys()) : `did you mean ${near}?`,
    );
  }

  private operator(node: MathNode, depth: number): Tree {
    const args = node.args!;
    const op = node.op!;
    const start = this.at();
    if (node.implicit === true || node.isPercentage === true) throw new Refused(start, 'an operator is missing');
    if (args.length === 1) {
      if (op !== '-' && op !== '+' && op !== 'not') throw new Refused(start, `${op} is not part of a formula`);
      this.take(op);
      const inner = this.node(args[0]!, depth + 1);
      return op === '+' ? inner : { kind: 'op', op: op === '-' ? 'neg' : 'not', args: [inner], at: start };
    }
    if (!BINARY.has(op) || args.length !== 2) throw new Refused(start, `${op} is not part of a formula`);
    const [left, right] = args as readonly [MathNode, MathNode];
    // In mathjs `not a > b` means `(not a) > b`, which nobody means.
    if (COMPARISON.has(op) && left.type === 'OperatorNode' && left.op === 'not') {
      throw new Refused(start, 'not in front of a comparison needs brackets', 'write not (a > b)');
    }
    const first = this.node(left, depth + 1);
    const at = this.at();
    this.take(op);
    return { kind: 'op', op: op as Operator, args: [first, this.node(right, depth + 1)], at };
  }

  private conditional(node: MathNode, depth: number): Tree {
    const condition = this.node(node.condition!, depth + 1);
    const at = this.at();
    this.take('?');
    const yes = this.node(node.trueExpr!, depth + 1);
    this.take(':');
    return { kind: 'if', args: [condition, yes, this.node(node.falseExpr!, depth + 1)], at };
  }

  private call(node: MathNode, depth: number): Tree {
    const at = this.at();
    const fn = typeof node.fn === 'object' && node.fn.type === 'SymbolNode' ? node.fn.name! : undefined;
    if (fn === undefined) throw new Refused(at, 'only functions of the list can be called');
    this.take(fn);
    const arity = fn === 'if' ? 3 : FORMULA_FUNCTIONS.get(fn)?.arity;
    if (arity === undefined)
      throw new Refused(at, `unknown function ${fn}`, nearestHint(fn, ['if', ...FORMULA_FUNCTIONS.keys()]));
    const given = node.args!.length;
    if (given !== arity) {
      const other = `${fn}${given}`;
      const hint = FORMULA_FUNCTIONS.get(other)?.arity === given ? `did you mean ${other}?` : undefined;
      throw new Refused(at, `${fn} takes ${arity} ${arity === 1 ? 'value' : 'values'}, not ${given}`, hint);
    }
    const args = node.args!.map((arg) => this.node(arg, depth + 1));
    return fn === 'if' ? { kind: 'if', args, at } : { kind: 'call', fn, args, at };
  }

  /** The place of the next word. */
  private at(): number {
    return this.words[this.next]?.at ?? this.words.at(-1)!.at;
  }

  private hint(): string | undefined {
    const word = this.words[this.next]?.text;
    return word === undefined ? undefined : `${word} is not a name of this formula`;
  }

  private take(expected: string): string {
    const word = this.words[this.next++];
    if (word?.text !== expected)
      throw new Refused(word?.at ?? 0, `${expected} was read where ${word?.text ?? 'nothing'} is written`);
    return expected;
  }
}

function isFunction(name: string): boolean {
  return name === 'if' || FORMULA_FUNCTIONS.has(name);
}

function parserProblem(text: string, error: unknown): FormulaProblem {
  const char: unknown = typeof error === 'object' && error !== null ? (error as { char?: unknown }).char : undefined;
  const at = typeof char === 'number' ? Math.min(text.length - 1, Math.max(0, char - 1)) : 0;
  const message =
    error instanceof Error && error.name === 'SyntaxError'
      ? error.message.replace(/ \(char \d+\)$/, '')
      : 'cannot be read as a formula';
  return { at, message: message.charAt(0).toLowerCase() + message.slice(1) };
}

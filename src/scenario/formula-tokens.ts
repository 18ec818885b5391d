/** The words of a formula with their places, and what can be refused by looking at two neighbours. */

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma';
  readonly text: string;
  readonly at: number; // 0-based offset
}

export interface FormulaProblem {
  readonly at: number; // 0-based offset in the text of the formula
  readonly message: string;
  readonly hint?: string;
}

export type TokenResult =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: FormulaProblem };

const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod']);
const PREFIX: ReadonlySet<string> = new Set(['-', '+', 'not']);
const FOREIGN_WORDS: ReadonlySet<string> = new Set(['to', 'in', 'xor', 'end']);

const LENGTH_MAX = 2000;
const BRACKETS_MAX = 64;
const CONDITIONS_MAX = 32;
const PREFIXES_MAX = 8;
const POWERS_MAX = 64;

const TOKEN =
  /[ \t\r\n]+|(?<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)|(?<name>[A-Za-z][A-Za-z0-9]*)|(?<operator><=|>=|==|!=|[-+*/^<>?:])|(?<open>\()|(?<close>\))|(?<comma>,)/y;

export function formulaTokens(text: string): TokenResult {
  if (text.length > LENGTH_MAX) return refuse(LENGTH_MAX, `a formula has at most ${LENGTH_MAX} characters`);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return { ok: false, problem: characterProblem(text, at) };
    const kind = (['number', 'name', 'operator', 'open', 'close', 'comma'] as const).find(
      (name) => groups[name] !== undefined,
    );
    if (kind === undefined) continue;
    const word = groups[kind]!;
    const token: Token = { kind: kind === 'name' && WORD_OPERATORS.has(word) ? 'operator' : kind, text: word, at };
    tokens.push(token);
  }
  if (tokens.length === 0) return refuse(0, 'the formula is empty');
  const problem = neighbourProblem(tokens) ?? nestingProblem(tokens);
  return problem === undefined ? { ok: true, tokens } : { ok: false, problem };
}

function neighbourProblem(tokens: readonly Token[]): FormulaProblem | undefined {
  for (let i = 0; i <= tokens.length; i++) {
    const problem = between(tokens[i - 1], tokens[i], tokens[i - 2]);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** What is wrong with `token` after `before`; undefined stands for the start and the end of the formula. */
function between(
  before: Token | undefined,
  token: Token | undefined,
  earlier: Token | undefined,
): FormulaProblem | undefined {
  if (token?.kind === 'name' && FOREIGN_WORDS.has(token.text))
    return { at: token.at, message: `${token.text} is not part of a formula` };
  const hasValue =
    before !== undefined && (before.kind === 'number' || before.kind === 'name' || before.kind === 'close');
  const isCall = before?.kind === 'name' && token?.kind === 'open';
  const startsValue =
    token !== undefined &&
    (token.kind === 'number' || token.kind === 'name' || token.kind === 'open' || token.text === 'not');
  if (hasValue && startsValue && !isCall) {
    return {
      at: token.at,
      message: 'an operator is missing here',
      hint: 'multiplication is written *, and units are in the names',
    };
  }
  const endsWithoutArguments = before?.kind === 'open' && token?.kind === 'close' && earlier?.kind === 'name';
  if (hasValue || startsValue || endsWithoutArguments || (token !== undefined && PREFIX.has(token.text)))
    return undefined;
  return { at: token?.at ?? before!.at + before!.text.length, message: 'a value is missing here' };
}

/** The parser recurses at brackets, conditions, signs and powers. */
function nestingProblem(tokens: readonly Token[]): FormulaProblem | undefined {
  const open: number[] = [];
  const waiting: number[] = []; // depths of the ? that have no : yet
  let conditions = 0;
  let prefixes = 0;
  let powers = 0;
  for (const { kind, text, at } of tokens) {
    if (kind === 'open') open.push(at);
    if (kind === 'close' && open.pop() === undefined)
      return { at, message: 'there is no bracket that this ) could close' };
    if (text === '?') {
      waiting.push(open.length);
      conditions++;
    }
    if (text === ':' && waiting.pop() !== open.length)
      return { at, message: 'there is no ? before this :', hint: 'write if(c, a, b)' };
    if (text === '^') powers++;
    prefixes = PREFIX.has(text) ? prefixes + 1 : 0;
    if (open.length > BRACKETS_MAX) return { at, message: `brackets nested more than ${BRACKETS_MAX} deep` };
    if (conditions > CONDITIONS_MAX) return { at, message: `more than ${CONDITIONS_MAX} conditions` };
    if (prefixes > PREFIXES_MAX) return { at, message: `more than ${PREFIXES_MAX} signs in a row` };
    if (powers > POWERS_MAX) return { at, message: `more than ${POWERS_MAX} powers` };
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? undefined : { at: unclosed, message: 'this bracket is not closed' };
}

function characterProblem(text: string, at: number): FormulaProblem {
  const char = String.fromCodePoint(text.codePointAt(at)!);
  const [message, hint] = CHARACTERS.get(char) ?? [`${JSON.stringify(char)} is not part of a formula`, undefined];
  return hint === undefined ? { at, message } : { at, message, hint };
}

const CHARACTERS: ReadonlyMap<string, readonly [string, string?]> = new Map<string, readonly [string, string?]>([
  ['%', ['percent is not part of a formula', 'write 0.05, or a mod b']],
  ['!', ['factorial is not part of a formula', 'write not a, or a != b']],
  ['=', ['a formula cannot assign', 'equality is written ==']],
  ['"', ['a formula cannot hold text']],
  ["'", ['a formula cannot hold text']],
  ['[', ['a formula cannot hold lists or look things up']],
  [']', ['a formula cannot hold lists or look things up']],
  ['{', ['a formula cannot hold maps']],
  ['}', ['a formula cannot hold maps']],
  ['.', ['a point that is not inside a number', 'write 3.0 or 0.3; a name has no parts']],
  [';', ['a formula is one expression']],
  ['&', ['& is not part of a formula', 'write and']],
  ['|', ['| is not part of a formula', 'write or']],
  ['#', ['a formula has no comments']],
  ['_', ['_ is not part of a name or a number', 'names are camelCase, numbers are written 1000']],
]);

function refuse(at: number, message: string): TokenResult {
  return { ok: false, problem: { at, message } };
}

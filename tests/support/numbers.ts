import { lineOf, parse, type SyntaxNode, walk } from './source.ts';

/** A number in the source of the model that is neither a definition nor registered. */
export interface BareNumber {
  readonly at: string; // file:line
  readonly value: string; // as written
}

/** Where numbers live: the registry, the list of streams and definitions of units. */
const HOMES = /^src\/model\/(parameters\/|streams\.ts$|units\.ts$)/;
const LEVER = /^src\/model\/levers\//;

/**
 * Declarations that number things or keep them in a column: how the model is stored, not how it behaves. A new one needs a line here, and a test
 * asks that each line is needed.
 */
export const technical: Readonly<Record<string, readonly string[]>> = {
  'src/model/accounts.ts': ['Account', 'ACCOUNTS'],
  'src/model/diplomacy/situation.ts': ['Slot'], // of draws
  'src/model/events-log.ts': ['DIGITS'], // of a number that people read
  'src/model/people/migrants/corridor.ts': ['Need'], // bits
  'src/model/people/migrants/harm.ts': ['INJURY_BY_TRANSIT_SIDE'], // a slot of draws
  'src/model/people/migrants/lasting.ts': ['Lasting'], // slots of draws
  'src/model/people/migrants/leave-camp.ts': ['SLOT'], // slots of draws
  'src/model/people/migrants/move-claims.ts': ['PRIORITY'], // slots of draws
  'src/model/people/migrants/people.ts': ['Flag', 'NONE', 'LEGAL', 'COUNT_MAX', 'CASH_MAX_CENTS'], // bits, 8-bit columns and a 32-bit one
  'src/model/people/today.ts': ['FEW'], // where one way to sort is as quick as the other
  'src/model/records/regimes.ts': ['FLAGS'], // flags per segment
  'src/model/stages.ts': ['NUMBERS'], // of a column
};

/** Structure, not size: the empty, the one, the pair, and −1 for "none". */
const isStructure = (value: number): boolean => value === 0 || value === 1 || value === 2;

/** Every bare number of one file, except in declarations called `known`. Levers may hold numbers in the fields of their record, not in what they do. */
export function bareNumbers(path: string, code: string, known = technical[path] ?? []): BareNumber[] {
  if (HOMES.test(path)) return [];
  const found: BareNumber[] = [];
  const root = parse(path, code);
  const inFunctions = functionsOf(root);
  const fine = [...slotsOf(root), ...declarationsOf(root, known)];
  walk(root, (node, parent) => {
    if (node.type !== 'Literal' || typeof node.value !== 'number' || isStructure(node.value)) return;
    if (parent?.type === 'TSLiteralType' || fine.some((outer) => contains(outer, node))) return;
    const isData = LEVER.test(path) && !inFunctions.some((inner) => contains(inner, node));
    if (!isData) found.push({ at: `${path}:${lineOf(code, node.start)}`, value: code.slice(node.start, node.end) });
  });
  return found;
}

function functionsOf(root: SyntaxNode): SyntaxNode[] {
  const functions: SyntaxNode[] = [];
  walk(root, (node) => {
    if (/^(Arrow)?Function(Expression|Declaration)?$/.test(node.type) || node.type === 'ArrowFunctionExpression')
      functions.push(node);
  });
  return functions;
}

const contains = (outer: SyntaxNode, inner: SyntaxNode): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The fifth argument of a draw is an address, not a size: what each slot decides is said in streams.ts. */
function slotsOf(root: SyntaxNode): SyntaxNode[] {
  const slots: SyntaxNode[] = [];
  walk(root, (node) => {
    if (node.type !== 'CallExpression' || (node.callee as { name?: string }).name !== 'uniform') return;
    const slot = (node.arguments as SyntaxNode[])[4];
    if (slot !== undefined) slots.push(slot);
  });
  return slots;
}

/** Excused declarations, and slots of draws that have a name. */
function declarationsOf(root: SyntaxNode, names: readonly string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(root, (node) => {
    const name = node.type === 'VariableDeclarator' ? (node.id as { name?: string }).name : undefined;
    if (name !== undefined && (names.includes(name) || name.endsWith('_SLOT'))) found.push(node);
  });
  return found;
}

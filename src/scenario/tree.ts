import { type Issue, issueAt, type Spot } from './issue.ts';

/** Plain data in which every value and key remembers where it was written, also after `extends` and changes. */
export type Located = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly at: Spot;
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface Entry {
  readonly keyAt: Spot;
  readonly node: Located;
}
interface ListNode {
  readonly kind: 'list';
  readonly at: Spot;
  readonly items: readonly Located[];
}
interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Spot;
  readonly value: Scalar;
  /** Columns from `at` to the first character of text written on one line; absent when columns of the text are not columns of the file. */
  readonly inset?: number;
}
type Scalar = string | number | boolean | null;

export type Path = readonly (string | number)[];

export const NODES_MAX = 20_000;
export const NESTING_MAX = 40;

/** Names that plain objects already have; a record with such a key would be lost or, merged naively, change every object. */
const RESERVED: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

export function isReserved(key: string): boolean {
  return RESERVED.has(key);
}

export function pathText(path: Path): string {
  return path.join('.');
}

/** Where the value at `path` is written; the nearest enclosing key when there is none. */
export function spotOf(root: Located, path: Path): Spot {
  let node = root;
  let spot = root.at;
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = node.entries.get(String(step));
      if (entry === undefined) return spot;
      node = entry.node;
      spot = node.kind === 'scalar' ? node.at : entry.keyAt;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (item === undefined) return spot;
      node = item;
      spot = node.at;
    } else return spot;
  }
  return spot;
}

/** Where the key that ends `path` is written. */
export function keySpotOf(root: Located, path: Path): Spot {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent?.kind === 'map' && key !== undefined ? parent.entries.get(String(key)) : undefined;
  return entry?.keyAt ?? spotOf(root, path);
}

export function nodeAt(root: Located, path: Path): Located | undefined {
  let node: Located | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.node;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** Plain objects and arrays. Reserved keys cannot be in a tree, so ordinary objects are safe. */
export function toPlain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const object: Record<string, unknown> = {};
  for (const [key, entry] of node.entries) object[key] = toPlain(entry.node);
  return object;
}

/** A tree, the problems that were found on the way, or both: a bad value leaves the rest of the tree usable. */
export interface TreeResult {
  readonly tree?: Located;
  readonly issues: readonly Issue[];
}

/** A tree from data that was already parsed (the viewer's JSON); it has no lines, so its spots say 0. */
export function treeOf(data: unknown, file: string): TreeResult {
  const at: Spot = { file, line: 0, col: 0 };
  const issues: Issue[] = [];
  let nodes = 0;
  const visit = (value: unknown, path: Path): Located => {
    nodes++;
    const bad = nodes > NODES_MAX || path.length > NESTING_MAX ? 'too large or too deep' : scalarFault(value);
    if (bad !== undefined) {
      if (issues.length < 20) issues.push(issueAt(at, pathText(path), bad));
      return { kind: 'scalar', at, value: null };
    }
    if (Array.isArray(value)) {
      return { kind: 'list', at, items: value.slice(0, NODES_MAX).map((item, i) => visit(item, [...path, i])) };
    }
    if (typeof value === 'object' && value !== null) {
      const entries = new Map<string, Entry>();
      for (const key of Object.keys(value)) {
        if (nodes > NODES_MAX) break;
        const inner = [...path, key];
        const fault = keyFault(key);
        if (fault !== undefined) issues.push(issueAt(at, pathText(inner), fault));
        else entries.set(key, { keyAt: at, node: visit((value as Record<string, unknown>)[key], inner) });
      }
      return { kind: 'map', at, entries };
    }
    return { kind: 'scalar', at, value: typeof value === 'number' ? value + 0 : (value as Scalar) };
  };
  const tree = visit(data, []);
  return { tree, issues };
}

/** What is wrong with a key in any scenario, whatever its place; undefined if nothing. */
export function keyFault(key: string): string | undefined {
  if (isReserved(key)) return 'a reserved name, which cannot be a key';
  if (key === '') return 'a key cannot be empty';
  if (key.length > 200) return 'a key has at most 200 characters';
  return textFault(key);
}

/** What is wrong with a single value in any scenario, whatever its place; undefined if nothing. */
export function scalarFault(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) return `${value} is not a finite number`;
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return 'numbers beyond 2^53 would be rounded';
      return undefined;
    case 'string':
      return textFault(value);
    case 'boolean':
    case 'object':
      return undefined;
    default:
      return `a value cannot be of type ${typeof value}`;
  }
}

function textFault(text: string): string | undefined {
  const found = forbiddenCharacter(text);
  return found === undefined ? undefined : `holds the ${found.name}`;
}

/** The first character that has no place in a scenario: controls, separators and direction overrides that hide what a text says. */
export function forbiddenCharacter(text: string): { readonly index: number; readonly name: string } | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0)!;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const kind =
    code >= 0xd800 && code <= 0xdfff
      ? 'half of a surrogate pair'
      : (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        ? 'text-direction override'
        : code === 0xfffd
          ? 'sign for bytes that are not UTF-8,'
          : 'control character';
  return { index: match.index, name: `${kind} ${hex}` };
}

const FORBIDDEN = new RegExp(
  [
    '[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]', // controls other than tab and line breaks
    '[\u2028\u2029\u202A-\u202E\u2066-\u2069]', // separators, direction overrides and isolates
    '[\uFEFF\uFFFD\uFFFE\uFFFF]',
    '[\uD800-\uDFFF]', // with the flag u: only surrogates without a partner
    '\r(?!\n)',
  ].join('|'),
  'u',
);

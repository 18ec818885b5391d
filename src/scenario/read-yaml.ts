import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar as YamlScalar } from 'yaml';
import { type Issue, inOrder, issueAt, type Spot } from './issue.ts';
import { guardText, spotFinder } from './text.ts';
import {
  type Entry,
  forbiddenCharacter,
  keyFault,
  type Located,
  NODES_MAX,
  type Path,
  pathText,
  scalarFault,
  type TreeResult,
} from './tree.ts';

/**
 * YAML or JSON text → a located tree, or every problem of form at once. Nothing here knows what a scenario is. The guards of `text.ts` come
 * first; then the library parses; then its nodes (not the finished data) are checked, because a `__proto__` key is gone from finished data.
 */
export function readYaml(source: string, file: string): TreeResult {
  const text = prepared(source, file);
  const guard = guardText(text, file);
  if (guard !== undefined) return { issues: [guard] };
  const spot = spotFinder(text, file);
  let document: ReturnType<typeof parseDocument>;
  try {
    // Duplicate keys are looked for below: the library's own search compares every pair of keys.
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
    });
  } catch (error) {
    return {
      issues: [issueAt({ file, line: 1, col: 1 }, '', `cannot be read as YAML: ${firstLine(error)}`)],
    };
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const issues = faults.map((fault) =>
      issueAt(spot(fault.pos[0]), '', plainMessage(fault.message), hintFor(fault.message)),
    );
    return { issues: onePerLine(inOrder(issues)) };
  }
  if (document.contents === null) return { issues: [issueAt({ file, line: 1, col: 1 }, '', 'the file is empty')] };
  return new Builder(text, spot).build(document.contents as Node);
}

/** Tabs in JSON stand between tokens only (inside a string they are written \t), so a space of the same width keeps every column. */
function prepared(source: string, file: string): string {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  return file.endsWith('.json') && text.length <= 1 << 20 ? text.replaceAll('\t', ' ') : text;
}

class Builder {
  private readonly issues: Issue[] = [];
  private nodes = 0;
  private readonly text: string;
  private readonly spot: (offset: number) => Spot;

  constructor(text: string, spot: (offset: number) => Spot) {
    this.text = text;
    this.spot = spot;
  }

  build(contents: Node): TreeResult {
    const tree = this.visit(contents, [], 0);
    if (this.nodes > NODES_MAX) this.issues.push(issueAt(tree.at, '', `more than ${NODES_MAX} values`));
    return { tree, issues: inOrder(this.issues) };
  }

  private visit(node: Node | null, path: Path, after: number): Located {
    this.nodes++;
    const start = node?.range?.[0] ?? after;
    const at = this.spot(start);
    if (isMap(node)) return { kind: 'map', at, entries: this.entries(node.items as Pair<Node, Node | null>[], path) };
    if (isSeq(node))
      return {
        kind: 'list',
        at,
        items: node.items.map((item, i) => this.visit(item as Node | null, [...path, i], start)),
      };
    if (!isScalar(node)) {
      if (node !== null) this.issues.push(issueAt(at, pathText(path), 'aliases are not part of a scenario'));
      return { kind: 'scalar', at, value: null };
    }
    const inset = this.inset(node);
    const scalar = { kind: 'scalar', at, value: this.value(node, at, path) } as const;
    return inset === undefined ? scalar : { ...scalar, inset };
  }

  /** 0 for plain text, 1 for text in quotes without escapes, undefined otherwise. */
  private inset(node: YamlScalar): number | undefined {
    if (typeof node.value !== 'string' || !node.range) return undefined;
    const [start] = node.range;
    if (this.text.startsWith(node.value, start)) return 0;
    return this.text.startsWith(node.value, start + 1) && /["']/.test(this.text[start]!) ? 1 : undefined;
  }

  private entries(pairs: readonly Pair<Node, Node | null>[], path: Path): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const { key, value } of pairs) {
      const keyAt = this.spot(key?.range?.[0] ?? value?.range?.[0] ?? 0);
      const name = this.keyName(key, keyAt, path);
      if (name === undefined) continue;
      const first = entries.get(name);
      if (first !== undefined) {
        const where = `line ${first.keyAt.line}`;
        this.issues.push(
          issueAt(keyAt, pathText([...path, name]), `the key ${name} appears twice`, `the first is in ${where}`),
        );
        continue;
      }
      entries.set(name, { keyAt, node: this.visit(value, [...path, name], key.range?.[1] ?? 0) });
    }
    return entries;
  }

  private keyName(key: Node | null, at: Spot, path: Path): string | undefined {
    const refuse = (name: string, message: string, hint?: string): undefined => {
      const shown = forbiddenCharacter(name) === undefined ? name : JSON.stringify(name);
      this.issues.push(issueAt(at, pathText([...path, shown]), message, hint));
    };
    if (!isScalar(key) || typeof key.value !== 'string') {
      const written = isScalar(key) && key.range ? this.text.slice(key.range[0], key.range[1]) : '';
      const hint =
        written === 'true' ? 'did you mean on? programs that write YAML 1.1 turn on into true' : 'put it in quotes';
      return refuse(written === '' ? '?' : written, 'a key must be text', hint);
    }
    if (key.value === '<<') return refuse('<<', 'merge keys are not part of a scenario');
    const fault = keyFault(key.value);
    return fault === undefined ? key.value : refuse(key.value.slice(0, 200), fault);
  }

  private value(node: YamlScalar, at: Spot, path: Path): string | number | boolean | null {
    const { value } = node;
    const fault = scalarFault(value);
    if (fault !== undefined) {
      const written = node.range ? this.text.slice(node.range[0], node.range[1]) : String(value);
      const message = typeof value === 'number' ? `${written}: ${fault.replace(/^\S+ is not/, 'not')}` : fault;
      this.issues.push(issueAt(at, pathText(path), message));
      return null;
    }
    // −0 and 0 are one number in a scenario.
    return typeof value === 'number' ? value + 0 : (value as string | boolean | null);
  }
}

/** One mistake often makes the library report several on the same line; the first says it. */
function onePerLine(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue, i) => i === 0 || issue.line !== issues[i - 1]!.line);
}

function plainMessage(message: string): string {
  return firstLine(message).replace(/[.:]$/, '');
}

function hintFor(message: string): string | undefined {
  if (/tab/i.test(message)) return 'indent with spaces';
  if (/multiple documents/i.test(message)) return 'a file holds one document';
  if (/implicit keys/i.test(message)) return 'is a colon or a quotation mark missing in this line?';
  return undefined;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')[0]!
    .slice(0, 200);
}

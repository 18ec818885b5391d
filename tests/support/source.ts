import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A node of the syntax tree. Plain data: the tests walk it without knowing every kind of node. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Where a node hangs: its parent and the field of the parent that holds it (for lists: the field of the list). */
export type Visit = (node: SyntaxNode, parent: SyntaxNode | undefined, field: string) => void;

/** The syntax tree of a TypeScript file; `path` only decides whether `<` may begin JSX. Throws on a syntax error. */
export function parse(path: string, code: string): SyntaxNode {
  return parseAst(code, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }, path) as unknown as SyntaxNode;
}

/** Calls `visit` for every node below `root`, parents first, in the order of the text. */
export function walk(root: SyntaxNode, visit: Visit): void {
  const descend = (node: SyntaxNode, parent: SyntaxNode | undefined, field: string): void => {
    visit(node, parent, field);
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) descend(child, node, name);
      }
    }
  };
  descend(root, undefined, '');
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Line of a position in a text, from 1. */
export function lineOf(code: string, position: number): number {
  return code.slice(0, position).split('\n').length;
}

/** The text of a string literal or of a template without `${}`; `undefined` for anything else. */
export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined;
  const [only] = node.quasis as readonly { value: { cooked: string } }[];
  return only?.value.cooked;
}

/** Paths (from the root of the repository, with `/`) of all .ts and .tsx files under some folders, sorted. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => {
      const absolute = `${repositoryRoot}/${folder}`;
      if (!existsSync(absolute)) return [];
      return readdirSync(absolute, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
    })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

export function readRepositoryFile(path: string): string {
  return readFileSync(`${repositoryRoot}/${path}`, 'utf8');
}

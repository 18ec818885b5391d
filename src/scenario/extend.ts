import { type Issue, issueAt } from './issue.ts';
import { nearestHint } from './nearest.ts';
import { readYaml } from './read-yaml.ts';
import { type Entry, type Located, type MapNode, NODES_MAX, type Path, pathText, type TreeResult } from './tree.ts';

/** A file that another one extends: what to call it in messages, and its text. */
interface LoadedText {
  readonly file: string;
  readonly text: string;
}

/** Finds the text of an id of a shipped scenario or of `./path` (relative to `from`); undefined if there is none. May throw for the world. */
export type Load = (reference: string, from: string) => LoadedText | undefined;

const CHAIN_MAX = 16;

/** Reads a text and everything it extends: maps merge deeply, values and lists replace, null removes. Keys keep the place they came from. */
export function readExtended(text: string, file: string, load: Load): TreeResult {
  return readChain(text, file, load, []);
}

function readChain(text: string, file: string, load: Load, behind: readonly string[]): TreeResult {
  const { tree, issues: found } = readYaml(text, file);
  if (tree === undefined) return { issues: found };
  if (tree.kind !== 'map') return { issues: [...found, issueAt(tree.at, '', 'a scenario is a map of keys')] };
  const issues = [...found];
  if (behind.length === 0) issues.push(...headIssues(tree));
  const entry = tree.entries.get('extends');
  if (entry === undefined) return { tree, issues };
  const base = readBase(entry, file, load, [...behind, file]);
  issues.push(...base.issues);
  // Without its base, what a file says cannot be judged.
  if (base.tree?.kind !== 'map') return { issues };
  const own = new Map(tree.entries);
  own.delete('extends');
  const merged = merge(base.tree, { ...tree, entries: own }, [], issues);
  if (size(merged) > NODES_MAX)
    return { issues: [...issues, issueAt(entry.node.at, 'extends', `together more than ${NODES_MAX} values`)] };
  return { tree: merged, issues };
}

/** What every file says itself, whatever it extends. */
function headIssues(tree: MapNode): readonly Issue[] {
  const issues: Issue[] = [];
  const first = tree.entries.keys().next().value;
  if (!tree.entries.has('limen'))
    issues.push(issueAt(tree.at, 'limen', 'missing', 'the first line of a scenario is limen: 1'));
  else if (first !== 'limen') issues.push(issueAt(tree.entries.get('limen')!.keyAt, 'limen', 'must be the first key'));
  if (tree.entries.has('extends') && !tree.entries.has('id'))
    issues.push(issueAt(tree.at, 'id', 'missing', 'an id is not inherited'));
  return issues;
}

function readBase(entry: Entry, file: string, load: Load, chain: readonly string[]): TreeResult {
  const { node } = entry;
  const refuse = (message: string, hint?: string): TreeResult => ({
    issues: [issueAt(node.at, 'extends', message, hint)],
  });
  if (node.kind !== 'scalar' || typeof node.value !== 'string')
    return refuse('must be the id of a scenario or a path that starts with ./');
  const reference = node.value;
  const isId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(reference) && reference.length <= 64;
  const isPath = /^\.\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(?:yaml|yml|json)$/.test(reference);
  if (!isId && !isPath)
    return refuse(
      `${JSON.stringify(reference.slice(0, 80))} is neither an id nor a path`,
      'write an id, or ./name.yaml in the same folder',
    );
  const loaded = load(reference, file);
  if (loaded === undefined) return refuse(`there is no scenario ${reference}`);
  if (chain.includes(loaded.file)) {
    const cycle = [...chain.slice(chain.indexOf(loaded.file)), loaded.file];
    return refuse(`scenarios extend each other in a circle: ${cycle.join(' → ')}`);
  }
  if (chain.length > CHAIN_MAX) return refuse(`more than ${CHAIN_MAX} scenarios extend each other`);
  return readChain(loaded.text, loaded.file, load, chain);
}

/** `changes` of a what-if hold null as a value ("this change removes"), so nothing in them is removed by null. */
function isChanges(path: Path): boolean {
  return path.length === 3 && path[0] === 'whatIfs' && path[2] === 'changes';
}

function merge(base: MapNode, over: MapNode, path: Path, issues: Issue[]): MapNode {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, entry] of over.entries) {
    const inner = [...path, key];
    const before = entries.get(key);
    const removes = entry.node.kind === 'scalar' && entry.node.value === null && !isChanges(path);
    if (removes && before === undefined) {
      issues.push(
        issueAt(entry.keyAt, pathText(inner), 'there is nothing to remove', nearestHint(key, base.entries.keys())),
      );
    } else if (removes) entries.delete(key);
    else if (before?.node.kind === 'map' && entry.node.kind === 'map') {
      entries.set(key, { keyAt: entry.keyAt, node: merge(before.node, entry.node, inner, issues) });
    } else entries.set(key, { keyAt: entry.keyAt, node: entry.node });
  }
  return { kind: 'map', at: over.at, entries };
}

function size(node: Located): number {
  if (node.kind === 'scalar') return 1;
  let total = 1;
  if (node.kind === 'list') for (const item of node.items) total += size(item);
  else for (const entry of node.entries.values()) total += size(entry.node);
  return total;
}

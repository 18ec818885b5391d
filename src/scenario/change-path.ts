import { located } from './change-lever.ts';
import type { PathChange } from './change-text.ts';
import { type Issue, issueAt } from './issue.ts';
import { nearestHint } from './nearest.ts';
import { schemaPlace } from './schema-walk.ts';
import { type Entry, isReserved, type Located, type MapNode, type Path, pathText } from './tree.ts';

/** `groups.*.atRiskPersons=500`: sets, adds or removes what a dotted path names in the resolved scenario. */
export function applyPath(root: MapNode, change: PathChange, issues: Issue[]): MapNode {
  const steps = change.path.split('.');
  if (steps.some((step) => step === '' || isReserved(step))) {
    issues.push(
      issueAt(change.at, change.path, 'is not a path', 'keys with dots between, as in groups.x.atRiskPersons'),
    );
    return root;
  }
  const setter = new Setter(change, issues);
  const changed = setter.descend(root, [], steps) as MapNode;
  if (setter.reached === 0 && !setter.failed)
    issues.push(issueAt(change.at, change.path, 'nothing in the scenario has this path'));
  return changed;
}

class Setter {
  reached = 0;
  failed = false;
  private readonly change: PathChange;
  private readonly issues: Issue[];

  constructor(change: PathChange, issues: Issue[]) {
    this.change = change;
    this.issues = issues;
  }

  descend(node: Located, path: Path, steps: readonly string[]): Located {
    const [step, ...rest] = steps as [string, ...string[]];
    if (node.kind === 'scalar') return this.fail(node, path, `${pathText(path)} is a value and has no keys`);
    if (node.kind === 'list') return this.descendList(node, path, step, rest);
    const keys = step === '*' ? [...node.entries.keys()] : [step];
    let entries: ReadonlyMap<string, Entry> = node.entries;
    for (const key of keys) {
      entries = rest.length === 0 ? this.put(entries, path, key) : this.into(entries, path, key, rest);
    }
    return { ...node, entries };
  }

  private descendList(node: Located & { kind: 'list' }, path: Path, step: string, rest: readonly string[]): Located {
    const wanted = node.items.map((_, i) => i).filter((i) => step === '*' || step === String(i));
    if (wanted.length === 0) {
      const entries = node.items.length === 0 ? 'the list is empty' : `entries 0 to ${node.items.length - 1}`;
      return this.fail(node, [...path, step], `the list has no entry ${step}`, entries);
    }
    const items = node.items.map((item, i) => {
      if (!wanted.includes(i)) return item;
      if (rest.length > 0) return this.descend(item, [...path, i], rest);
      this.reached++;
      return this.change.value;
    });
    return { ...node, items };
  }

  private into(
    entries: ReadonlyMap<string, Entry>,
    path: Path,
    key: string,
    rest: readonly string[],
  ): ReadonlyMap<string, Entry> {
    const entry = entries.get(key);
    if (entry !== undefined) {
      const node = this.descend(entry.node, [...path, key], rest);
      return new Map(entries).set(key, { ...entry, node });
    }
    const place = schemaPlace([...path, key]);
    const isOptionalMap = schemaPlace(path)?.keys?.includes(key) === true && place?.isMap === true;
    if (!isOptionalMap) return this.unknown(entries, path, key);
    const empty: MapNode = { kind: 'map', at: this.change.at, entries: new Map() };
    return new Map(entries).set(key, { keyAt: this.change.at, node: this.descend(empty, [...path, key], rest) });
  }

  private put(entries: ReadonlyMap<string, Entry>, path: Path, key: string): ReadonlyMap<string, Entry> {
    const { value, at } = this.change;
    const entry = entries.get(key);
    const removes = value.kind === 'scalar' && value.value === null;
    const inner = [...path, key];
    if (removes) {
      if (entry === undefined) return this.unknown(entries, path, key);
      const fewer = new Map(entries);
      fewer.delete(key);
      this.reached++;
      return fewer;
    }
    if (entry === undefined) {
      const place = schemaPlace(path);
      const isKnown = place?.keys?.includes(key) === true;
      const isNewEntry = place?.isRecord === true && (value.kind === 'map' || place.entryIsPlain);
      if (!isKnown && !isNewEntry) return this.unknown(entries, path, key);
    }
    this.reached++;
    const noted = path.length === 1 && path[0] === 'parameters';
    const node = schemaPlace(inner)?.isQuantity === true ? changedQuantity(entry?.node, value, noted) : value;
    return new Map(entries).set(key, { keyAt: entry?.keyAt ?? at, node });
  }

  private unknown(entries: ReadonlyMap<string, Entry>, path: Path, key: string): ReadonlyMap<string, Entry> {
    const known = new Set([...entries.keys(), ...(schemaPlace(path)?.keys ?? [])]);
    this.fail(undefined, [...path, key], 'nothing in the scenario has this path', nearestHint(key, known));
    return entries;
  }

  private fail<T>(unchanged: T, path: Path, message: string, hint?: string): T {
    this.failed = true;
    this.issues.push(issueAt(this.change.at, pathText(path), message, hint));
    return unchanged;
  }
}

/** A new value under the old provenance, marked as changed. A range that no longer holds the value is no longer its range. */
function changedQuantity(before: Located | undefined, value: Located, noted: boolean): Located {
  if (value.kind !== 'scalar' || typeof value.value !== 'number') return value;
  if (before?.kind !== 'map') return noted ? located({ value: value.value, note: 'changed' }, value.at) : value;
  const entries = new Map(before.entries);
  const note = entries.get('note')?.node;
  const earlier = note?.kind === 'scalar' && typeof note.value === 'string' ? note.value : undefined;
  const text = earlier === undefined ? 'changed' : earlier.startsWith('changed') ? earlier : `changed; ${earlier}`;
  entries.set('value', { keyAt: value.at, node: value });
  entries.set('note', { keyAt: value.at, node: { kind: 'scalar', at: value.at, value: text } });
  const range = entries.get('range')?.node;
  const [low, high] =
    range?.kind === 'list' ? range.items.map((item) => (item.kind === 'scalar' ? Number(item.value) : NaN)) : [];
  if (!(low! <= value.value && value.value <= high!)) entries.delete('range');
  return { ...before, entries };
}

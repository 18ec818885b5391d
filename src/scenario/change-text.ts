import { type Issue, issueAt, type Spot } from './issue.ts';
import { readYaml } from './read-yaml.ts';
import type { Located } from './tree.ts';

/** One change of a scenario, as somebody wrote it on the command line or under `changes` of a what-if. */
export type Change = PathChange | LeverChange;

export interface PathChange {
  readonly kind: 'path';
  readonly path: string; // dotted; `*` matches one key
  readonly value: Located; // null removes
  readonly at: Spot;
}

/** `actor/lever=LEVEL [from DATE] [until DATE]`; `actor/lever.border` for a lever that is set per border. */
export interface LeverChange {
  readonly kind: 'lever';
  readonly actor: string;
  readonly lever: string;
  readonly target: string | undefined; // border or leg of a lever that is set per border or leg; absent = all of them
  readonly level: number | 'on' | 'off';
  readonly from: string | undefined; // absent = from the start
  readonly until: string | undefined; // first day on which the earlier course holds again; absent = to the end
  readonly at: Spot;
}

export type ChangesResult =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** `a.b=1, pl/pushback=off from 2021-08-03` → changes. `option` (`--set`, `--what-if`) names the place of a mistake. */
export function parseChanges(text: string, option: string): ChangesResult {
  const changes: Change[] = [];
  const issues: Issue[] = [];
  for (const piece of pieces(text)) {
    const at: Spot = { file: `${option} ${piece.slice(0, 120)}`, line: 0, col: 0 };
    const equals = piece.indexOf('=');
    if (equals <= 0) {
      issues.push(issueAt(at, '', 'a change is written PATH=VALUE or ACTOR/LEVER=LEVEL from DATE'));
      continue;
    }
    const value = piece.slice(equals + 1).trim();
    const read = value === '' ? undefined : readYaml(value, at.file);
    if (read === undefined)
      issues.push(issueAt(at, piece.slice(0, equals).trim(), 'the value is missing', 'null removes'));
    else if (read.tree === undefined || read.issues.length > 0)
      issues.push(...read.issues.map((issue) => issueAt(at, issue.path, issue.message, issue.hint)));
    else {
      const change = changeOf(piece.slice(0, equals).trim(), moved(read.tree, at), at);
      if ('message' in change) issues.push(change);
      else changes.push(change);
    }
  }
  return issues.length === 0 ? { ok: true, changes } : { ok: false, issues };
}

/** One entry of `changes`. */
export function changeOf(name: string, value: Located, at: Spot): Change | Issue {
  if (!name.includes('/')) return { kind: 'path', path: name, value, at };
  const names = /^([A-Za-z][A-Za-z0-9]*)\/([A-Za-z][A-Za-z0-9]*)(?:\.([A-Za-z][A-Za-z0-9]*))?$/.exec(name);
  if (names === null) return issueAt(at, name, 'a lever is written ACTOR/LEVER or ACTOR/LEVER.BORDER');
  const text = value.kind === 'scalar' ? String(value.value) : '';
  const course = /^(on|off|[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)(?:\s+from\s+(\S+))?(?:\s+until\s+(\S+))?$/.exec(
    text,
  );
  if (course === null)
    return issueAt(
      at,
      name,
      `cannot read the level "${text.slice(0, 60)}"`,
      'write on, off or a number, then from DATE, until DATE',
    );
  const [, level, from, until] = course;
  return {
    kind: 'lever',
    actor: names[1]!,
    lever: names[2]!,
    target: names[3],
    level: level === 'on' || level === 'off' ? level : Number(level),
    from,
    until,
    at,
  };
}

/** Splits at commas that are not inside brackets or quotes. */
function pieces(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === ',' && depth <= 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}

function moved(node: Located, at: Spot): Located {
  if (node.kind === 'scalar') return { kind: 'scalar', at, value: node.value };
  if (node.kind === 'list') return { kind: 'list', at, items: node.items.map((item) => moved(item, at)) };
  return {
    kind: 'map',
    at,
    entries: new Map([...node.entries].map(([key, entry]) => [key, { keyAt: at, node: moved(entry.node, at) }])),
  };
}

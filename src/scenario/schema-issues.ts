import type * as z from 'zod';
import { type Issue, issueAt } from './issue.ts';
import { unknownKeyHint } from './key-hints.ts';
import { nearest } from './nearest.ts';
import { type ScenarioFile, scenarioSchema } from './schema.ts';
import { schemaPlace } from './schema-walk.ts';
import { keySpotOf, type Located, nodeAt, type Path, pathText, spotOf, toPlain } from './tree.ts';

/** A located tree → a scenario of the right form, or every problem of form in plain words. */
export function checkForm(tree: Located): { readonly file?: ScenarioFile; readonly issues: readonly Issue[] } {
  const parsed = scenarioSchema.safeParse(toPlain(tree));
  if (parsed.success) return { file: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) => explain(tree, issue, []));
  return { issues: withoutExplainedGaps(issues) };
}

type ZodIssue = z.core.$ZodIssue;

function explain(tree: Located, issue: ZodIssue, outer: Path): readonly Issue[] {
  const path = [...outer, ...(issue.path as Path)];
  const node = nodeAt(tree, path);
  const at = spotOf(tree, path);
  const name = pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(tree, path, key));
    case 'invalid_union':
      return explainUnion(tree, issue, path);
    case 'invalid_key': {
      const message = issue.issues[0]?.message ?? 'not a name that is allowed here';
      const hint = message.includes('language code') ? proseHint(String(path.at(-1))) : undefined;
      return [issueAt(keySpotOf(tree, path), name, message, hint)];
    }
    case 'invalid_type':
      if (node === undefined) return [issueAt(at, name, 'missing', missingHint(path))];
      return [
        issueAt(
          at,
          name,
          `must be ${TYPE_NAMES.get(issue.expected) ?? issue.expected}, not ${described(node)}`,
          typeHint(issue.expected, node) ?? exampleOf(path),
        ),
      ];
    case 'invalid_value': {
      if (node === undefined) return [issueAt(at, name, 'missing', missingHint(path))];
      if (name === 'limen' && node.kind === 'scalar' && Number(node.value) > 1) {
        return [
          issueAt(at, name, `the file is written for a newer limen (it says ${described(node)})`, 'update limen'),
        ];
      }
      const values = issue.values.map(String);
      const near = node.kind === 'scalar' && typeof node.value === 'string' ? nearest(node.value, values) : undefined;
      const list = values.length === 1 ? values[0]! : `one of ${values.join(', ')}`;
      return [
        issueAt(
          at,
          name,
          `must be ${list}, not ${described(node)}`,
          near === undefined ? undefined : `did you mean ${near}?`,
        ),
      ];
    }
    case 'too_small':
      return [
        issueAt(
          at,
          name,
          bound(issue.origin, 'at least', issue.inclusive ? '' : 'more than ', issue.minimum),
          percentHint(node),
        ),
      ];
    case 'too_big':
      return [
        issueAt(
          at,
          name,
          bound(issue.origin, 'at most', issue.inclusive ? '' : 'less than ', issue.maximum),
          percentHint(node),
        ),
      ];
    default:
      return [issueAt(at, name, issue.message)];
  }
}

/** A union is a plain value or a map: what was written says which was meant. */
function explainUnion(tree: Located, issue: ZodIssue & { code: 'invalid_union' }, path: Path): readonly Issue[] {
  const node = nodeAt(tree, path);
  const at = spotOf(tree, path);
  if (node === undefined) return [issueAt(at, pathText(path), 'missing', missingHint(path))];
  const options = issue.errors as readonly (readonly ZodIssue[])[];
  const isQuantity = schemaPlace(path)?.isQuantity === true;
  if (node.kind === 'map') {
    const meant = options.find(
      (problems) => !problems.some((problem) => problem.path.length === 0 && problem.code === 'invalid_type'),
    );
    if (meant !== undefined) return meant.flatMap((problem) => explain(tree, problem, path));
  }
  if (isQuantity && node.kind === 'scalar' && typeof node.value !== 'number') {
    return [issueAt(at, pathText(path), `must be a number, not ${described(node)}`, typeHint('number', node))];
  }
  if (isQuantity && node.kind === 'scalar')
    return (options[0] ?? []).flatMap((problem) => explain(tree, problem, path));
  if (node.kind === 'scalar' && typeof node.value === 'string')
    return (options[0] ?? []).flatMap((problem) => explain(tree, problem, path));
  const shape = isQuantity ? 'a number or {value, range, source, grade, note}' : 'text, or a map from language to text';
  return [issueAt(at, pathText(path), `must be ${shape}, not ${described(node)}`)];
}

function unknownKey(tree: Located, path: Path, key: string): Issue {
  const inner = [...path, key];
  const node = nodeAt(tree, path);
  const present = new Set(node?.kind === 'map' ? node.entries.keys() : []);
  return issueAt(
    keySpotOf(tree, inner),
    pathText(inner),
    'unknown key',
    proseHint(key) ?? unknownKeyHint(key, schemaPlace(path)?.keys ?? [], present),
  );
}

/** A key that was misspelled is also missing: the first says both. */
function withoutExplainedGaps(issues: readonly Issue[]): readonly Issue[] {
  const meant = new Set<string>();
  for (const { path, message, hint } of issues) {
    const key =
      message === 'unknown key'
        ? /(?:did you mean |units are in the key: )([A-Za-z0-9]+)/.exec(hint ?? '')?.[1]
        : undefined;
    if (key !== undefined) meant.add([...path.split('.').slice(0, -1), key].join('.'));
  }
  return issues.filter((issue) => issue.message !== 'missing' || !meant.has(issue.path));
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['string', 'text'],
  ['boolean', 'true or false'],
  ['object', 'a map of keys'],
  ['record', 'a map of keys'],
  ['array', 'a list'],
  ['tuple', 'a list'],
]);

function described(node: Located): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'string')
    return `the text "${node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value}"`;
  return String(node.value);
}

function missingHint(path: Path): string | undefined {
  const place = schemaPlace(path);
  return place?.isQuantity ? 'a number, or {value, range, source, grade, note}' : exampleOf(path);
}

/** Between braces a comma ends a text: what follows it is then read as a key. */
const proseHint = (key: string): string | undefined =>
  /\s/.test(key) ? 'text with a comma or a colon in it needs quotation marks' : undefined;

/** What to write for maps and lists whose form is not obvious from their name, and for what is most often left out. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['tMinC', 'by day: {1994-03-01: 21, 1994-09-01: 24}'],
  ['roughSeaShare', 'by day: {1994-02-01: 0.6, 1994-08-01: 0.2}'],
  ['cashEur', 'write {median: 6000, sigmaLog: 0.6}'],
  ['otherRoute', 'write {costEur: 4000, successShare: 0.5, days: 20}'],
  ['values', 'a list with one number a period: [1200, 800]'],
  ['changes', 'write {timeline.someMove: null} or {path: value}'],
  ['members', 'a list of states: [north, south]'],
  ['clients', 'a list of states: [north, south]'],
  ['settles', 'a list of demands: [money]'],
  ['traits', 'write {trait: value}'],
  ['range', 'write [lowest, highest]'],
]);

/** The same of keys of the file itself, some of which mean something else further in. */
const EXAMPLES_OF_THE_FILE: ReadonlyMap<string, string> = new Map([
  ['title', 'place, year and what was at stake'],
  ['start', 'the first day, YYYY-MM-DD'],
  ['days', 'length of the run, a whole number'],
  ['actors', 'write {someState: {role: transitState}, other: {role: targetState}}'],
]);

const exampleOf = (path: Path): string | undefined =>
  path.length === 1 ? EXAMPLES_OF_THE_FILE.get(String(path[0])) : EXAMPLES.get(String(path.at(-1)));

/** What to write when text stands where a number or a truth value belongs. */
function typeHint(expected: string, node: Located): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.value === null && (expected === 'record' || expected === 'object')) return 'write {} for none';
  if (typeof node.value !== 'string') return undefined;
  const text = node.value.trim();
  if (expected === 'boolean')
    return /^(?:yes|on|y)$/i.test(text) ? 'write true' : /^(?:no|off|n)$/i.test(text) ? 'write false' : undefined;
  if (expected !== 'number' && expected !== 'int') return undefined;
  if (/^[-+]?[0-9]{1,3}(?:[_, ' ][0-9]{3})+(?:\.[0-9]+)?$/.test(text)) return `write ${text.replace(/[_, ' ]/g, '')}`;
  if (/^[-+]?[0-9]+,[0-9]+$/.test(text)) return `write ${text.replace(',', '.')}`;
  if (/^[-+]?[0-9]*\.?[0-9]+$/.test(text)) return 'remove the quotation marks';
  const percent = /^([0-9]+(?:\.[0-9]+)?)\s*%$/.exec(text);
  if (percent !== null) return `write ${Number((Number(percent[1]) / 100).toPrecision(12))}`;
  if (/^[-+]?[0-9][0-9.]*\s*[A-Za-z€$£/]+$/.test(text)) return 'write the number alone: the unit is in the key';
  return undefined;
}

function bound(origin: string, words: string, strict: string, limit: unknown): string {
  const relation = strict === '' ? `${words} ` : strict;
  if (origin === 'string')
    return Number(limit) === 1 ? 'must not be empty' : `must have ${relation}${String(limit)} characters`;
  if (origin === 'array') return `must have ${relation}${String(limit)} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
  return `must be ${relation}${String(limit)}`;
}

function percentHint(node: Located | undefined): string | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  return `it is ${node.value}`;
}

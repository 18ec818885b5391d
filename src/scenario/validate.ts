import { checkMeaning } from './check.ts';
import { type Issue, inOrder } from './issue.ts';
import type { Scenario } from './scenario.ts';
import { withDefaults } from './schema.ts';
import { checkForm } from './schema-issues.ts';
import { sizeIssue } from './size.ts';
import type { Located } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly document: Located }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Form, meaning and size, all in one pass. `earlier` are problems found while reading the text: what is wrong at the same place because of them
 * is not said twice.
 */
export function validateTree(tree: Located, vocabulary: Vocabulary, earlier: readonly Issue[] = []): ParseResult {
  const form = checkForm(tree);
  const unread = new Set(form.issues.flatMap(({ path, message, hint }) => meantCollection(path, message, hint)));
  const issues: Issue[] = [...earlier];
  addNew(issues, form.issues);
  addNew(
    issues,
    checkMeaning(tree, vocabulary).filter(
      (issue) => !unread.has(COLLECTION_OF.get(/^unknown (\w+) /.exec(issue.message)?.[1] ?? '') ?? ''),
    ),
  );
  const size = sizeIssue(tree);
  if (size !== undefined) addNew(issues, [size]);
  if (form.file === undefined || issues.length > 0) return { ok: false, issues: inOrder(issues) };
  return { ok: true, scenario: withDefaults(form.file), document: tree };
}

/** Adds what is not at or below a place that already has a problem. */
function addNew(issues: Issue[], found: readonly Issue[]): void {
  const before = issues.filter(({ path }) => path !== '').map(({ path }) => path);
  issues.push(...found.filter(({ path }) => !before.some((known) => path === known || path.startsWith(`${known}.`))));
}

/** Which collection an unknown key of the document was meant to be: names cannot be looked up in what was not read. */
function meantCollection(path: string, message: string, hint: string | undefined): readonly string[] {
  const meant =
    message === 'unknown key' && !path.includes('.') ? /did you mean (\w+)/.exec(hint ?? '')?.[1] : undefined;
  return meant === undefined ? [] : [meant];
}

const COLLECTION_OF: ReadonlyMap<string, string> = new Map([
  ['place', 'places'],
  ['actor', 'actors'],
  ['climate', 'climate'],
  ['leg', 'legs'],
  ['border', 'borders'],
  ['group', 'groups'],
  ['source', 'sources'],
]);

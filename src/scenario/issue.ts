/** A mistake in something a person wrote, with where it is. Line and column start at 1; line 0 = the whole file or argument. */
export interface Issue {
  readonly file: string; // as the reader was given it, or `--set …`
  readonly line: number;
  readonly col: number;
  readonly path: string; // dotted keys, empty for the document
  readonly message: string;
  readonly hint?: string;
}

/** Where something was written. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** `file:line:col path: message (hint)`; `file: path: message (hint)` where there are no lines. */
export function formatIssue(issue: Issue): string {
  const isLocated = issue.line > 0;
  const where = isLocated ? `${issue.file}:${issue.line}:${issue.col}` : issue.file;
  const what = issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`;
  const separator = isLocated && issue.path !== '' ? ' ' : ': ';
  return `${where}${separator}${what}${issue.hint === undefined ? '' : ` (${issue.hint})`}`;
}

export function issueAt(spot: Spot, path: string, message: string, hint?: string): Issue {
  const issue = { file: spot.file, line: spot.line, col: spot.col, path, message };
  return hint === undefined ? issue : { ...issue, hint };
}

/** More than this many problems help nobody; the rest is counted. */
const ISSUES_MAX = 200;

/** In the order of the text, each once, files in order of first appearance. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const files = [...new Set(issues.map((issue) => issue.file))];
  const seen = new Set<string>();
  const unique = issues.filter((issue) => {
    const text = formatIssue(issue);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const sorted = unique.sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.col - b.col,
  );
  if (sorted.length <= ISSUES_MAX) return sorted;
  const last = sorted[ISSUES_MAX]!;
  return [
    ...sorted.slice(0, ISSUES_MAX),
    issueAt(last, '', `and ${sorted.length - ISSUES_MAX} more problems from here on`),
  ];
}

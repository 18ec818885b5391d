import { formatIssue, type Issue } from './issue.ts';

/** A scenario, or moves in it, with mistakes. The message has one line a mistake, `file:line:col path: message (hint)`; `issues` has them as data. */
export class InvalidScenario extends Error {
  override readonly name = 'InvalidScenario';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.issues = issues;
  }
}

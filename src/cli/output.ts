import { InternalFault } from '../kernel/assert.ts';
import { Failure } from '../node/failure.ts';

/** The product of a command goes to standard output, everything else (progress, notes, errors) to standard error. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The one JSON document of `--json`. */
export function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2));
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that stops reading (`limen list | head -1`) is no error; a full disk behind standard output is. */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    note(`limen: cannot write standard output: ${error.message}`);
    process.exit(5);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(5);
  });
}

/** Prints what went wrong and returns the exit code. Whatever is neither a Failure nor an InternalFault is a fault of ours too: exit 1. */
export function reportFailure(error: unknown): number {
  if (error instanceof Failure) {
    note(error.message.includes('\n') ? error.message : `limen: ${error.message}`);
    return error.exitCode;
  }
  note(`limen: internal fault: ${error instanceof Error ? error.message : String(error)}`);
  const isLocated = error instanceof InternalFault && error.seed !== undefined;
  if (!isLocated && error instanceof Error && error.stack !== undefined) note(error.stack);
  note('This is a mistake in limen, not in your scenario. Please report it with the command you typed.');
  return 1;
}

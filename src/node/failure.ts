/** What ends a command with a message instead of a stack: wrong usage, an invalid scenario, damaged data, or the world. */
export type ExitCode = 1 | 2 | 3 | 4 | 5 | 130;

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Wrong usage, or a file that is not there: exit 2. */
export function usageFailure(message: string): Failure {
  return new Failure(2, message);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a directory',
  EISDIR: 'it is a directory, not a file',
  EEXIST: 'something with this name is already there',
  ENOENT: 'there is nothing with this name',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  EADDRINUSE: 'the port is busy',
  ELOOP: 'the path goes in a circle',
};

/** The error code of the system (`ENOSPC` …), if an error has one. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** The world said no: exit 5, with what was tried, the path and the cause. Errors that are not the system's pass through. */
export function worldFailure(what: string, path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return new Failure(5, `cannot ${what} ${path}: ${CAUSES[code] ?? (error as Error).message} (${code})`, {
    cause: error,
  });
}

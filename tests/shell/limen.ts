import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../support/source.ts';

const MAIN = join(repositoryRoot, 'dist/src/cli/main.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: number; // a file descriptor in place of a pipe
}

/** Starts the built command line as a user does. */
export function start(args: readonly string[], { cwd = repositoryRoot, env = {}, stdout }: Options = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
}

/** Runs the built command line to its end. */
export function limen(args: readonly string[], options: Options = {}): Promise<Ended> {
  return ended(start(args, options));
}

export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (bytes) => {
      stdout += bytes;
    });
    child.stderr?.on('data', (bytes) => {
      stderr += bytes;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Resolves when standard output or error holds the text. */
export function says(child: ChildProcess, text: string | RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    const listen = (bytes: Buffer): void => {
      all += bytes;
      if (typeof text === 'string' ? all.includes(text) : text.test(all)) resolve(all);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('close', (code) => reject(new Error(`ended with ${code} before saying ${text}: ${all}`)));
  });
}

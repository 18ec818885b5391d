import { type Serving, serve } from '../node/serve.ts';
import { builtViewer, shownRun } from '../node/site.ts';
import { note, print } from './output.ts';

/** `limen view [DIR|FILE]`: serves the viewer until Ctrl-C, which is the ordinary end: exit 0. */
export async function view(target: string | undefined, { port }: { port: number }): Promise<number> {
  const run = target === undefined ? undefined : await shownRun(target);
  await serveUntilStopped({ web: await builtViewer(), ...(run && { run }) }, port);
  return 0;
}

/** Serves and waits for Ctrl-C or a polite request to end. */
export async function serveUntilStopped(site: Parameters<typeof serve>[0], port: number): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const serving: Serving = await serve(site, port);
  if (serving.port !== port) note(`Port ${port} is busy, so this is the next free one.`);
  print(`The viewer is at ${serving.url} (Ctrl-C to stop)`);
  await stopped;
  await serving.close();
}

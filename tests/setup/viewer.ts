import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the viewer that browser tests open, so that they never look at an old one. */
export default async function buildViewer(): Promise<void> {
  if (!existsSync(`${root}/web/index.html`)) throw new Error('web/index.html is missing: there is no viewer to test');
  await build({ configFile: `${root}/vite.config.ts`, logLevel: 'warn', mode: 'production' });
}

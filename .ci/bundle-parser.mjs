// Writes dist/src/scenario/formula-parser.js anew as one file that holds what it needs. Run it after tsc: Node would load mathjs as
// hundreds of files, in every command and in every thread. Without this step all works the same, but starts slowly.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: 'src/scenario/formula-parser.ts',
    outDir: join(root, 'dist/src/scenario'),
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
  },
  ssr: { noExternal: true },
});

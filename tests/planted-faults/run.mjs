// Runs test files on sources in which one line was replaced: `node run.mjs '{root, files, fault, report}'`. Writes what became of each test to `report`.
import { startVitest } from 'vitest/node';

const { root, files, fault, report } = JSON.parse(process.argv[2]);
process.env.LIMEN_PLANTED = fault?.id ?? 'none';

/** Replaces one line of one source while it is read; the files stay as they are. */
function plant({ id, file, find, replace }) {
  return {
    name: 'planted-fault',
    enforce: 'pre',
    transform(code, path) {
      if (path.split('?')[0] !== `${root}/${file}`) return null;
      const times = code.split(find).length - 1;
      if (times !== 1) throw new Error(`planted fault ${id}: its line is ${times} times in ${file}`);
      return code.replace(find, () => replace);
    },
  };
}

const vitest = await startVitest(
  'test',
  files,
  {
    config: false,
    root,
    run: true,
    watch: false,
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['json'],
    outputFile: report,
  },
  { plugins: fault === null ? [] : [plant(fault)], logLevel: 'silent' },
);
await vitest.close();
process.exit(0);

// Oracle: the list of words in docs/style.md that nothing a person reads may use, except in attributed quotations.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bannedWordsIn, codeProse, htmlProse, markdownProse, type Prose, yamlProse } from './support/prose.ts';
import { readRepositoryFile, repositoryRoot } from './support/source.ts';
import { trackedFiles } from './support/tracked.ts';

/**
 * Where people read, and how the words are taken out of a file. A file belongs to the first row it matches.
 * `home` is the folder or file whose absence alone excuses a row that matched nothing.
 */
const shown: readonly { files: RegExp; home: string; prose: (path: string, text: string) => Prose[] }[] = [
  { files: /^(README|CHANGELOG)\.md$/, home: 'README.md', prose: (_path, text) => markdownProse(text) },
  { files: /^docs\/.*\.md$/, home: 'docs', prose: (_path, text) => markdownProse(text) },
  { files: /^scenarios\/.*\.ya?ml$/, home: 'scenarios', prose: (_path, text) => yamlProse(text) },
  { files: /^src\/run\/explain\/.*\.ts$/, home: 'src/run/explain/en.ts', prose: catalogue },
  { files: /^web\/(.*\/)?i18n(\/.*)?\.tsx?$/, home: 'web/i18n', prose: catalogue },
  { files: /^web\/.*\.html$/, home: 'web/index.html', prose: (_path, text) => htmlProse(text) },
  { files: /^web\/.*\.tsx?$/, home: 'web', prose: code },
  { files: /^src\/cli\/.*\.ts$/, home: 'src/cli', prose: code },
  { files: /^src\/figures\/.*\.ts$/, home: 'src/figures', prose: code },
  { files: /^src\/metrics\/.*\.ts$/, home: 'src/metrics', prose: code },
  { files: /^src\/model\/levers\/.*\.ts$/, home: 'src/model/levers/index.ts', prose: code },
];

/** Pages that state the list itself. */
const definesTheList = new Set(['docs/style.md', 'docs/glossary.md']);

/** Words of others, with who said them. Only the exact text is excused, and only in its file. */
const quotations: readonly { file: string; text: string; saidBy: string }[] = [];

function catalogue(path: string, text: string): Prose[] {
  return codeProse(path, text, true);
}

function code(path: string, text: string): Prose[] {
  return codeProse(path, text, false);
}

const tracked = trackedFiles();

describe('nothing a person reads uses a banned word', () => {
  const rowOf = (path: string): (typeof shown)[number] | undefined => shown.find(({ files }) => files.test(path));

  it.each(shown)('$files', (row) => {
    const paths = tracked.filter((path) => rowOf(path) === row && !definesTheList.has(path));
    if (existsSync(`${repositoryRoot}/${row.home}`) && tracked.some((path) => path.startsWith(row.home))) {
      expect(paths, `no file of ${row.home} was read`).not.toEqual([]);
    }
    const found = paths.flatMap((path) => {
      const allowed = quotations.filter(({ file }) => file === path).map(({ text }) => text);
      return row
        .prose(path, readRepositoryFile(path))
        .flatMap(({ line, text }) =>
          bannedWordsIn(text, allowed).map((word) => `${path}:${line}: ${word}: ${text.trim()}`),
        );
    });
    expect(found).toEqual([]);
  });

  it('and at least the README was read', () => {
    expect(tracked.filter((path) => rowOf(path)).length).toBeGreaterThanOrEqual(3);
    expect(markdownProse(readRepositoryFile('README.md')).some(({ text }) => /\w{4}/.test(text))).toBe(true);
  });

  it.each(quotations)('the quotation "$text" is still there', ({ file, text, saidBy }) => {
    expect(readRepositoryFile(file)).toContain(text);
    expect(saidBy).not.toBe('');
  });
});

describe('the search for banned words', () => {
  it.each([
    'A Wave of people',
    'the waves',
    'flooding',
    'a surge, then',
    'burden-sharing',
    'tap',
    'the "illegals"',
    'leakage',
    'random streams',
  ])('finds %s', (text) => {
    expect(bannedWordsIn(text)).toHaveLength(1);
  });

  it.each(['illegal entry', 'tape', 'wavelength', 'upstream', 'impulse', 'streams_2', 'swarmen'])(
    'passes %s',
    (text) => {
      expect(bannedWordsIn(text)).toEqual([]);
    },
  );

  it('takes quotations out, and only them', () => {
    expect(bannedWordsIn('She said "a wave of people". A wave.', ['"a wave of people"'])).toEqual(['wave']);
  });

  const wordsOf = (prose: Prose[]): string[] =>
    prose.flatMap(({ line, text }) => bannedWordsIn(text).map((w) => `${line} ${w}`));

  it('reads Markdown but not its code and addresses', () => {
    const page =
      'a flood\n`stream`\n```ts\nstream\n```\n[a leak](https://example.org/tap)\nsee `streams.ts`, a pulse\n';
    expect(wordsOf(markdownProse(page))).toEqual(['1 flood', '6 leak', '7 pulse']);
  });

  it('reads what TypeScript shows but not ids and imports', () => {
    const file = `import { a } from './a stream';\nconst id = 'stream';\nconst shown = "Wave";\nconst long = \`a \${id} leak\`;\n`;
    expect(wordsOf(codeProse('a.ts', file, false))).toEqual(['3 Wave', '4 leak']);
    expect(wordsOf(codeProse('a.ts', file, true))).toEqual(['2 stream', '3 Wave', '4 leak']);
    expect(wordsOf(codeProse('a.tsx', 'const a = <p title="The tap">pulse</p>;', false))).toEqual(['1 tap', '1 pulse']);
  });

  it('reads the words of a page and of a scenario', () => {
    expect(wordsOf(htmlProse('<p class="wave">\na surge</p><script>tap</script>'))).toEqual(['2 surge']);
    expect(wordsOf(yamlProse('title: {en: The influx}\nsources: {A: {title: A wave}}\nwave: 1\n'))).toEqual([
      '0 influx',
    ]);
  });
});

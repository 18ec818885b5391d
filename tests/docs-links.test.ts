// Oracle: the files that are there, and what the built command line says it understands.
import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { limen } from './shell/limen.ts';
import { readRepositoryFile, repositoryRoot } from './support/source.ts';
import { trackedFiles } from './support/tracked.ts';

const pages = trackedFiles().filter((path) => /^(README|CHANGELOG)\.md$|^docs\/.*\.md$/.test(path));
const isThere = (path: string): boolean => existsSync(`${repositoryRoot}/${path}`);

interface Found {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}
const describeFound = ({ page, line, text }: Found): string => `${page}:${line}: ${text}`;

// ————— links —————

/** Everything a page links to, pictures among them; code is left out. */
function linksIn(page: string, markdown: string): Found[] {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank).replace(/`[^`\n]*`/g, blank);
  return prose.split('\n').flatMap((text, at) => {
    const inline = [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(([, target]) => target!);
    const html = [...text.matchAll(/\b(?:href|src)="([^"]+)"/g)].map(([, target]) => target!);
    return [...inline, ...html].map((target) => ({ page, line: at + 1, text: target }));
  });
}

/** Ids that a link may point to in a page: headings as GitHub names them, and anchors written out. */
function anchorsIn(markdown: string): Set<string> {
  const anchors = new Set([...markdown.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!));
  const seen = new Map<string, number>();
  for (const [, heading] of markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return anchors;
}

/** Why a link leads nowhere, or `undefined`. Addresses of the web are not looked up. */
function brokenBecause({ page, text }: Found): string | undefined {
  if (/^(https?|mailto):/.test(text)) return undefined;
  const [path = '', fragment] = text.split('#');
  const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
  if (target.startsWith('..')) return 'leaves the repository';
  if (!isThere(target)) return `${target} is not there`;
  if (fragment === undefined || !target.endsWith('.md')) return undefined;
  return anchorsIn(readRepositoryFile(target)).has(fragment) ? undefined : `${target} has no #${fragment}`;
}

describe('links', () => {
  const links = pages.flatMap((page) => linksIn(page, readRepositoryFile(page)));

  it('were looked at', () => {
    expect(pages).toContain('README.md');
    expect(pages.filter((page) => page.startsWith('docs/')).length).toBeGreaterThanOrEqual(10);
    expect(links.length).toBeGreaterThanOrEqual(100);
  });

  it('lead somewhere', () => {
    const broken = links.flatMap((link) => {
      const why = brokenBecause(link);
      return why === undefined ? [] : [`${describeFound(link)}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['[a](nowhere.md)', 'docs/nowhere.md is not there'],
    ['[a](../src/model/day.ts)', undefined],
    ['[a](../../x)', 'leaves the repository'],
    ['![a](parameters.md#people)', undefined],
    ['<a href="parameters.md#nobody">', 'docs/parameters.md has no #nobody'],
    ['[a](https://example.org)', undefined],
  ])('%s: %s', (markdown, why) => {
    const [link] = linksIn('docs/glossary.md', markdown);
    expect(brokenBecause(link!)).toBe(why);
  });
});

// ————— files —————

/** Paths of this repository that a page names in code: `src/model/day.ts`, `scenarios/belarus-2021.yaml`. */
function filesNamedIn(page: string, markdown: string): Found[] {
  return markdown.split('\n').flatMap((text, at) =>
    [...text.matchAll(/`((?:src|web|workers|tests|scenarios|docs|\.ci)\/[\w./-]*)`/g)].map(([, path]) => {
      return { page, line: at + 1, text: path! };
    }),
  );
}

describe('files named in pages', () => {
  const named = pages.flatMap((page) => filesNamedIn(page, readRepositoryFile(page)));

  it('were looked at', () => {
    expect(named.filter(({ page }) => page.startsWith('docs/model/')).length).toBeGreaterThanOrEqual(10);
  });

  it('are there, and a name with a slash at its end is a folder', () => {
    const missing = named.filter(({ text }) => {
      if (!isThere(text)) return true;
      return text.endsWith('/') && !statSync(`${repositoryRoot}/${text}`).isDirectory();
    });
    expect(missing.map(describeFound)).toEqual([]);
  });
});

// ————— the day —————

describe('the process overview of docs/model', () => {
  it('names the steps of src/model/day.ts in their order', () => {
    const body =
      /export function day\([^)]*\): void \{([\s\S]*?)\n\}/.exec(readRepositoryFile('src/model/day.ts'))?.[1] ?? '';
    const steps = [...body.matchAll(/^ {2}(?:const \w+ = )?(\w+)\(state/gm)].map(([, name]) => name!);
    const rows = readRepositoryFile('docs/model/README.md').matchAll(/^\| [\d, ]+ \| `(\w+)` \|/gm);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect([...rows].map(([, name]) => name)).toEqual(steps);
  });
});

// ————— commands —————

/** Commands that a page tells people to type: lines of code blocks and code in a sentence that begin with `npx limen`, `limen` or `npm`. */
function commandsIn(page: string, markdown: string): Found[] {
  const found: Found[] = [];
  let inBlock = false;
  let pending = '';
  markdown.split('\n').forEach((text, at) => {
    if (/^\s*(```|~~~)/.test(text)) {
      inBlock = !inBlock;
      return;
    }
    if (!inBlock) {
      for (const [, code] of text.matchAll(/`((?:npx limen|npm) [^`]+)`/g))
        found.push({ page, line: at + 1, text: code! });
      return;
    }
    const whole = `${pending}${text.trim().replace(/^\$ /, '')}`;
    pending = whole.endsWith('\\') ? whole.slice(0, -1) : '';
    if (pending === '' && /^(?:npx limen|npm)\b/.test(whole))
      found.push({ page, line: at + 1, text: whole.replace(/\s+#.*$/, '') });
  });
  return found;
}

/** Words of a command line as a shell reads them: quotes keep blanks together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replace(/['"]/g, ''));
}

interface Spoken {
  readonly options: ReadonlySet<string>;
  readonly takesValue: ReadonlySet<string>;
}

/** What the built command line understands, from its own help: command → options. */
async function understood(): Promise<Map<string, Spoken>> {
  const { stdout } = await limen(['--help']);
  const commands = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);
  const known = new Map<string, Spoken>();
  for (const command of commands.filter((name) => name !== 'help')) {
    const help = (await limen([command, '--help'])).stdout;
    const lines = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)( [<[]\S+)?/gm)];
    known.set(command, {
      options: new Set(lines.map(([, option]) => option!)),
      takesValue: new Set(lines.filter(([, , value]) => value !== undefined).map(([, option]) => option!)),
    });
  }
  return known;
}

function readyWhatIfs(scenario: string): object {
  const { whatIfs = {} } = parseYaml(readRepositoryFile(`scenarios/${scenario}.yaml`)) as { whatIfs?: object };
  return whatIfs;
}

const npmScripts = Object.keys((JSON.parse(readRepositoryFile('package.json')) as { scripts: object }).scripts);
const LISTS = ['scenarios', 'levers', 'metrics', 'observations', 'parameters'];

/** Why a command would be refused, or `undefined`. */
function refusedBecause(command: string, known: ReadonlyMap<string, Spoken>): string | undefined {
  const words = wordsOf(command);
  if (words[0] === 'npm') {
    const [, verb = '', script = ''] = words;
    if (['start', 'test', 'ci', 'install', 'pack'].includes(verb)) return undefined;
    return verb === 'run' && npmScripts.includes(script) ? undefined : `there is no npm ${verb} ${script}`;
  }
  const [, , name = '', ...rest] = words;
  if (name.startsWith('-')) return ['--help', '--version'].includes(name) ? undefined : `limen has no ${name}`;
  const spoken = known.get(name);
  if (spoken === undefined) return `there is no command limen ${name}`;
  const targets: string[] = [];
  const whatIfs: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    if (!word.startsWith('--')) {
      targets.push(word);
      continue;
    }
    const [option = '', attached] = word.split('=');
    if (!spoken.options.has(option)) return `limen ${name} has no ${option}`;
    const value = !spoken.takesValue.has(option) ? undefined : (attached ?? rest[++at]);
    if (spoken.takesValue.has(option) && value === undefined) return `${option} needs a value`;
    if (option === '--what-if') whatIfs.push(...value!.split(',').map((id) => id.trim()));
  }
  if (name === 'list') return targets.every((list) => LISTS.includes(list)) ? undefined : `there is no list ${targets}`;
  for (const target of targets) {
    if (/[/.]/.test(target)) continue; // a path of the reader's
    if (name === 'validate' && ['outcomes', 'base-rates', 'sign-tests'].includes(target!)) continue;
    if (name === 'calibrate' && isThere(`scenarios/studies/${target}.yaml`)) continue;
    if (!isThere(`scenarios/${target}.yaml`)) return `there is no scenario ${target}`;
    const unknown = whatIfs.find((id) => !id.includes('=') && !Object.hasOwn(readyWhatIfs(target), id));
    if (unknown !== undefined) return `${target} has no what-if ${unknown}`;
  }
  return undefined;
}

describe('commands', () => {
  let known: Map<string, Spoken>;
  beforeAll(async () => {
    known = await understood();
  }, 60_000);
  const commands = pages.flatMap((page) => commandsIn(page, readRepositoryFile(page)));

  it('were looked at, and the command line said what it understands', () => {
    expect(commands.filter(({ text }) => text.startsWith('npx limen')).length).toBeGreaterThanOrEqual(5);
    expect(commands.filter(({ text }) => text.startsWith('npm')).length).toBeGreaterThanOrEqual(2);
    expect(known.get('run')?.takesValue).toContain('--seed');
    expect(known.get('run')?.options).toContain('--json');
    expect(known.size).toBeGreaterThanOrEqual(5);
  });

  it('are understood', () => {
    const refused = commands.flatMap((command) => {
      const why = refusedBecause(command.text, known);
      return why === undefined ? [] : [`${describeFound(command)}: ${why}`];
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['npx limen run belarus-2021 --sed 7', 'limen run has no --sed'],
    ['npx limen rum belarus-2021', 'there is no command limen rum'],
    ['npx limen run belarus-2020', 'there is no scenario belarus-2020'],
    ['npx limen run belarus-2021 --seed', '--seed needs a value'],
    ['npx limen compare belarus-2021 --what-if nothing', 'belarus-2021 has no what-if nothing'],
    [`npx limen compare belarus-2021 --what-if 'lt/pushback=off from 2021-08-03'`, undefined],
    ['npx limen list leavers', 'there is no list leavers'],
    ['npm run dosc', 'there is no npm run dosc'],
    ['npm test', undefined],
  ])('%s: %s', (command, why) => {
    expect(refusedBecause(command, known)).toBe(why);
  });

  it('are found in blocks and in sentences', () => {
    const page =
      'Type `npx limen --help`.\n```sh\nnpm start   # ten seconds\nnpx limen run \\\n  a/b.yaml --json\n```\n';
    expect(commandsIn('a.md', page).map(({ text }) => text)).toEqual([
      'npx limen --help',
      'npm start',
      'npx limen run a/b.yaml --json',
    ]);
  });
});

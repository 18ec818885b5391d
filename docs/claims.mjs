// The figures of docs/claims.md and of the five objections, kept as docs/validation.md has them. Called by generate.mjs; everything else on these pages is written by hand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** A link whose title says what it quotes: F08, belarus-2021/f02-lag, sign-tests/labourBan, evros-2020/outcome. */
const QUOTED = /\[[^\]]*\]\(((?:\.\.\/)?validation\.md)#[a-z-]+ "([^"]+)"\)/g;

const SECTIONS = { people: 'people-first', series: 'recorded-series', fact: 'stylised-facts' };

/** Pages written by hand whose figures are those of docs/validation.md. */
export const QUOTING = ['docs/claims.md', 'docs/guides/five-objections.md'];

/** Writes them anew, after docs/validation.md was. */
export function refreshQuotations(signTests) {
  for (const path of QUOTING) writeFileSync(new URL(path, root), quotingPage(path, signTests));
}

/** A page with each quoted figure as the validation has it today. What cannot be found is an error that names it. */
export function quotingPage(path, signTests) {
  const validation = read('docs/validation.md').split('\n').map(cells);
  const bands = bandItems();
  return read(path).replace(QUOTED, (old, target, reference) => {
    const [text, section] = quotation(reference, { validation, bands, signTests }) ?? [];
    if (section === undefined) throw new Error(`${path} quotes ${reference}, which nothing is called`);
    return text === undefined ? old : `[${text}](${target}#${section} "${reference}")`;
  });
}

/** Text and section of a reference; no text where validation.md was made without that part, so that what stands there stays. */
function quotation(reference, { validation, bands, signTests }) {
  if (/^F\d\d$/.test(reference)) {
    const row = validation.find((row) => row[1] === reference);
    return [`${reference} ${row === undefined ? 'not computed' : mark(row[0])}`, 'stylised-facts'];
  }
  const [scenario, id] = reference.split('/');
  if (scenario === 'sign-tests') {
    const test = signTests.find((one) => one.id === id);
    if (test === undefined) return undefined;
    const row = rowOf(validation, scenario, test.what);
    return [
      row === undefined ? undefined : `${id} ${row[0] === 'inside' ? 'borne out' : 'not borne out'}`,
      'base-rates-and-claims',
    ];
  }
  if (id === 'outcome') {
    if (!isScenario(scenario)) return undefined;
    const row = validation.find(
      (row) => row.length === 7 && linkText(row[1]) === scenario && ['right', 'miss'].includes(mark(row[0])),
    );
    return [row === undefined ? undefined : `free: ${row[5]} end as coded (${row[3]})`, 'outcomes'];
  }
  const item = bands.get(reference);
  if (item === undefined || SECTIONS[item.kind] === undefined) return undefined;
  const row = rowOf(validation, scenario, item.what);
  return [row === undefined ? undefined : figures(row), SECTIONS[item.kind]];
}

const rowOf = (validation, scenario, what) =>
  validation.find((row) => linkText(row[1] ?? '') === scenario && row[2] === what.replaceAll('|', '\\|'));

/** `22,500, observed 22,000: inside`. */
function figures([pass, , , observed, model]) {
  const seen = observed === '–' ? '' : `, observed ${grouped(observed)}`;
  return `${grouped(model.replace(/ \(.*$/, ''))}${seen}: ${mark(pass)}`;
}

const grouped = (text) => (Math.abs(Number(text)) >= 1000 ? Number(text).toLocaleString('en') : text);
const mark = (cell) => cell.replaceAll('**', '').replace(/^not$/, 'not borne out');
const linkText = (cell) => /^\[([^\]]+)\]/.exec(cell)?.[1] ?? cell;
const isScenario = (id) => readdirSync(new URL('scenarios/', root)).includes(`${id}.yaml`);

const cells = (line) =>
  line.startsWith('| ')
    ? line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((text) => text.trim())
    : [];

/** Every item of every file of bands, by `scenario/id`. */
function bandItems() {
  const folder = new URL('data/bands/', root);
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const { scenario, items } = parse(readFileSync(new URL(name, folder), 'utf8'));
      return Object.entries(items).map(([id, item]) => [`${scenario}/${id}`, item]);
    }),
  );
}

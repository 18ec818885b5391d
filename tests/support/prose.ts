import { parse as parseYaml } from 'yaml';
import { lineOf, literalText, parse, type SyntaxNode, walk } from './source.ts';

/** A piece of text that somebody reads, and the line it begins on (0 where a line means nothing). */
export interface Prose {
  readonly line: number;
  readonly text: string;
}

/** The words of a Markdown page without its code, its links' addresses and its HTML comments. */
export function markdownProse(markdown: string): Prose[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const prose = markdown
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .replace(/(`+)[^`][\s\S]*?\1/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\]\([^)\n]*\)/g, blank)
    .replace(/https?:\/\/\S+/g, blank);
  return prose.split('\n').map((text, index) => ({ line: index + 1, text }));
}

/** The words of an HTML page without its tags, styles and scripts. */
export function htmlProse(html: string): Prose[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const prose = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, blank).replace(/<!--[\s\S]*?-->|<[^>]*>/g, blank);
  return prose.split('\n').map((text, index) => ({ line: index + 1, text }));
}

/**
 * The words that a TypeScript file shows: text between JSX tags, and strings that read as prose (with a blank or a
 * capital). Single lower-case words are taken for ids, except in a catalogue, where every string is shown.
 */
export function codeProse(path: string, code: string, isCatalogue: boolean): Prose[] {
  const found: Prose[] = [];
  const add = (node: SyntaxNode, text: string): void => {
    if (isCatalogue || /\s|^\p{Lu}/u.test(text)) found.push({ line: lineOf(code, node.start), text });
  };
  walk(parse(path, code), (node, parent, field) => {
    if (node.type === 'JSXText') found.push({ line: lineOf(code, node.start), text: String(node.value) });
    if (node.type === 'TemplateElement') add(node, (node.value as { cooked: string }).cooked);
    if (node.type !== 'Literal' || field === 'source' || (field === 'key' && parent?.type === 'Property')) return;
    const text = literalText(node);
    if (text !== undefined) add(node, text);
  });
  return found;
}

/** Every string of a scenario or study except keys and what its `sources` quote: titles of other people's works. */
export function yamlProse(yaml: string): Prose[] {
  const document: unknown = parseYaml(yaml);
  const found: Prose[] = [];
  const descend = (value: unknown): void => {
    if (typeof value === 'string') found.push({ line: 0, text: value });
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(descend);
  };
  if (typeof document === 'object' && document !== null) {
    for (const [key, value] of Object.entries(document)) if (key !== 'sources') descend(value);
  }
  return found;
}

/** Words about people, and about states, that style.md keeps out of everything a person reads; plurals and verbs too. */
const bannedStems = [
  'flood(s|ed|ing)?',
  'waves?',
  'influx(es)?',
  'surg(e|es|ed|ing)',
  'stream(s|ed|ing)?',
  'swarm(s|ed|ing)?',
  'tap(s|ped|ping)?',
  'valves?',
  'waterbeds?',
  'leak(s|ed|ing|age|ages)?',
  'puls(e|es|ed|ing)',
  'burden(s|ed|ing|some)?',
  'absconders?',
  'illegals',
];
const banned = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${bannedStems.join('|')})(?![\p{L}\p{N}_])`, 'giu');

/** The banned words in a text, as written. `quotations` are taken out first. */
export function bannedWordsIn(text: string, quotations: readonly string[] = []): string[] {
  const own = quotations.reduce((rest, quotation) => rest.replaceAll(quotation, ' … '), text);
  return own.match(banned) ?? [];
}

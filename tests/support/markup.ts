const VOID_TAGS = new Set(['meta', 'br', '!doctype']);

/** Tags that are opened and never closed, or the other way round; attribute values may hold anything but the quote and `<`. */
export function unbalancedTags(markup: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, closes, name = '', selfCloses] of markup.matchAll(
    /<(\/?)([!A-Za-z][A-Za-z0-9]*)(?:"[^"<]*"|[^"<>])*?(\/?)>/g,
  )) {
    if (closes === '/') {
      if (open.pop() !== name) faults.push(`</${name}>`);
    } else if (selfCloses !== '/' && !VOID_TAGS.has(name)) open.push(name);
  }
  const tags = markup.match(/</g)?.length ?? 0;
  const read = [...markup.matchAll(/<(\/?)([!A-Za-z][A-Za-z0-9]*)(?:"[^"<]*"|[^"<>])*?(\/?)>/g)].length;
  if (tags !== read) faults.push(`${tags} < but ${read} tags`);
  return [...faults, ...open];
}

/** A link to a web page as reports write it: nothing is loaded until somebody follows it. Any other shape of link is a danger. */
const WEB_LINK = /<a href="https?:\/\/[^"<>]*" rel="noreferrer noopener">/g;

/** What a page could load or run. `xmlns` names a format, it loads nothing. */
export function dangers(page: string): string[] {
  const markup = page.replace(WEB_LINK, '<a>');
  const patterns = [
    /<(script|iframe|object|embed|link|img|image|use|foreignObject|base|form)\b/gi,
    /<[^>]*\s(on[a-z]+|href|src|srcset|xlink:href|action|formaction|style)\s*=/gi,
    /url\(|@import/gi,
  ];
  return patterns.flatMap((pattern) => markup.match(pattern) ?? []);
}

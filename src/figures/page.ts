import { sha256 } from '../kernel/hash.ts';
import { base64 } from './base64.ts';
import { REPORT_STYLE } from './report-style.ts';
import { escapeMarkup } from './text.ts';

/** No report is larger: it is mailed, printed and opened on phones. */
export const MOST_BYTES = 300 * 1024;

/** A report as one HTML file that opens from disk: its one style, no script, nothing from elsewhere. `content` is closed HTML. */
export function pageHtml(
  content: string,
  { language, title, style = REPORT_STYLE }: { language: string; title: string; style?: string },
): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(style))}'; img-src 'none'; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html><html lang="${escapeMarkup(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapeMarkup(title)} · limen</title><style>${style}</style></head><body>`,
    content,
    '</body></html>\n',
  ].join('\n');
}

/** Length in UTF-8. */
export function bytesOf(content: string): number {
  let bytes = 0;
  for (const character of content) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

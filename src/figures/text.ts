/** Numbers and dates as text, without the machine's locale: the same report everywhere. */

export interface NumberStyle {
  readonly thousands: string; // between groups of three digits
  readonly decimal: string;
  readonly groupFrom: number; // digits of the whole part from which groups are made: 4 → 1,000; 5 → 1000 but 10 000
}

/** `digits` = digits after the decimal sign at most; trailing zeros are not written. Not finite: '–'. */
export function formatNumber(value: number, digits: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) return '–';
  const written = decimalText(Math.abs(value), digits);
  const [whole = '0', fraction = ''] = written.split('.');
  const isZero = /^[0.]*$/.test(written);
  const sign = value < 0 && !isZero ? '−' : '';
  return `${sign}${grouped(whole, style)}${fraction === '' ? '' : style.decimal + fraction}`;
}

/** Rounds to what a single run can support: three digits that count, whole below 1,000. */
export function roughly(value: number): number {
  const size = Math.abs(value);
  let unit = 1;
  while (size / unit >= 1000) unit *= 10;
  return Math.round(value / unit) * unit;
}

/** Decimal digits of a number ≥ 0, rounded half up, never with an exponent. */
function decimalText(value: number, digits: number): string {
  if (value >= 1e15) return BigInt(Math.round(value)).toString();
  let factor = 1;
  for (let i = 0; i < digits; i++) factor *= 10;
  const scaled = Math.round(value * factor);
  const text = BigInt(scaled)
    .toString()
    .padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : text.slice(text.length - digits).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function grouped(whole: string, style: NumberStyle): string {
  if (whole.length < style.groupFrom) return whole;
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(style.thousands);
}

/** A sentence whose numbers were written to the last bit, with at most three digits after the point: as a reader reads it. */
export function withShortNumbers(sentence: string): string {
  return sentence.replace(/-?\b[0-9]+(?:,[0-9]{3})*\.[0-9]{4,}(?:e-?[0-9]+)?\b/g, (number) =>
    String(Math.round(Number(number.replaceAll(',', '')) * 1000) / 1000).replace(
      /\B(?=(?:[0-9]{3})+(?:\.|$))(?<!\..*)/g,
      ',',
    ),
  );
}

/** 'nightsFreezing' → 'Nights freezing', 'by' → 'BY': an id that nobody named. The unit at its end is printed elsewhere. */
export function readable(id: string): string {
  if (/^[a-z]{2}$/.test(id)) return id.toUpperCase();
  const text = id
    .replace(/(Eur|Share)$/, '')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these, and halves of surrogate pairs, are what XML 1.0 cannot hold.
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text that stays text in HTML and SVG, also inside a quoted attribute. Characters XML forbids become U+FFFD. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, '\uFFFD').replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

// Oracle: the contrast formula of WCAG 2.2 over the colours of the style sheets: 4.5 for what is read or drawn, 3 for edges of controls.
import { describe, expect, it } from 'vitest';
import { REPORT_STYLE } from '../../src/figures/report-style.ts';
import { readRepositoryFile } from '../support/source.ts';

type Palette = ReadonlyMap<string, string>;

/** Every block of hexadecimal custom properties that holds a whole palette, in order. */
function palettesOf(css: string): Palette[] {
  return css
    .split('}')
    .map(
      (block) => new Map([...block.matchAll(/--([a-z]+):\s*(#[0-9a-f]{3,6})/gi)].map(([, name, hex]) => [name!, hex!])),
    )
    .filter((palette) => palette.has('people') && palette.has('page'));
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const sheets = [
  ['the page', palettesOf(readRepositoryFile('web/style.css')), 3],
  ['the report', palettesOf(REPORT_STYLE), 2],
] as const;

describe('colours', () => {
  it('are measured by the formula of WCAG', () => {
    expect(contrast('#fff', '#000000')).toBeCloseTo(21, 10);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(sheets)('of %s can be read on their paper in both themes', (_, palettes, count) => {
    expect(palettes.length).toBe(count);
    for (const palette of palettes) {
      const weak: string[] = [];
      for (const paper of ['page', 'paper']) {
        for (const name of ['ink', 'muted', 'people', 'cost', 'power', 'outcome', 'neutral']) {
          const ratio = contrast(palette.get(name)!, palette.get(paper)!);
          if (ratio < 4.5) weak.push(`${name} on ${paper}: ${ratio.toFixed(2)}`);
        }
        for (const name of ['control', 'focus', 'axis']) {
          const colour = palette.get(name);
          if (colour === undefined) continue;
          const ratio = contrast(colour, palette.get(paper)!);
          if (ratio < 3) weak.push(`${name} on ${paper}: ${ratio.toFixed(2)}`);
        }
      }
      expect(weak).toEqual([]);
    }
  });
});

// Oracle: the budget of the viewer (docs: shell ≤ 60 KB gzip, Plotly one lazy chunk) and its policy, read from what was built.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtViewer } from '../support/browser.ts';

const html = readFileSync(join(builtViewer, 'index.html'), 'utf8');
const read = (path: string): string => readFileSync(join(builtViewer, path), 'utf8');
/** What the browser loads before anything else happens: the page, its style, its scripts. */
const shell = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path!);

describe('the built page', () => {
  it('has a shell of at most 60 KB, and one lazy chunk with Plotly', () => {
    expect(shell.length).toBeGreaterThanOrEqual(2);
    const bytes = ['index.html', ...shell].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
    const chunks = readdirSync(join(builtViewer, 'assets')).filter((name) => name.endsWith('.js'));
    const withPlotly = chunks.filter((name) => read(`assets/${name}`).includes('js-plotly-plot'));
    expect(withPlotly.length).toBe(1);
    expect(shell).not.toContain(`assets/${withPlotly[0]}`);
    expect(gzipSync(read(`assets/${withPlotly[0]}`)).length).toBeLessThanOrEqual(1.5 * 1024 * 1024);
  });

  it('runs a case as it is with a worker of at most 160 KB: what reads and changes scenarios comes later', () => {
    const [worker] = readdirSync(join(builtViewer, 'assets')).filter((name) => name.startsWith('model.worker-'));
    expect(gzipSync(read(`assets/${worker}`), { level: 9 }).length).toBeLessThanOrEqual(160 * 1024);
  });

  it('has a policy of its own, without inline scripts, eval or other hosts, and keeps to it', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=|<style/i);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('puts no style into the page while it runs: Plotly’s own is a file, that of its maps is left out', () => {
    expect(read('plotly.css')).toContain('.js-plotly-plot .plotly .main-svg{position:absolute');
    const [plotly] = readdirSync(join(builtViewer, 'assets')).filter((name) => name.startsWith('plotly-'));
    expect(read(`assets/${plotly}`)).not.toMatch(
      /\.textContent=`\.maplibregl-map\{[\s\S]{0,80000}?`,document\.head\.appendChild/,
    );
  });

  it('carries every scenario as data, and says that it shows no run by itself', () => {
    const index = JSON.parse(read('scenarios/index.json')) as { id: string; days: number }[];
    expect(index.map(({ id }) => id)).toEqual(expect.arrayContaining(['belarus-2021', 'toy-crossing']));
    for (const { id, days } of index) {
      expect((JSON.parse(read(`scenarios/${id}.json`)) as { days: number }).days).toBe(days);
    }
    expect(read('run/result.json')).toBe('null');
  });
});

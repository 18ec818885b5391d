// What the bundle of the viewer needs besides its sources: scenarios as data, and Plotly made fit for a strict Content-Security-Policy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, parseAst } from 'vite';
import { canonicalJson, sha256Hex } from '../src/kernel/hash.ts';
import { inCaseOrder } from '../src/scenario/case.ts';
import type { Load } from '../src/scenario/extend.ts';
import { formatIssue } from '../src/scenario/issue.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { modelVocabulary } from '../src/scenario/vocabulary.ts';

interface Asset {
  readonly fileName: string;
  readonly source: string;
}

/**
 * Writes every scenario as resolved, validated JSON (`scenarios/<id>.json`) with `scenarios/index.json`, and `run/result.json`, which says that
 * no run is served here: `limen view` answers that address with a run. The development server answers the same addresses.
 */
export function scenarioData(root: string): Plugin {
  return {
    name: 'limen:scenarios',
    generateBundle() {
      for (const asset of scenarioAssets(root)) this.emitFile({ type: 'asset', ...asset });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]?.slice(1);
        const asset = scenarioAssets(root).find(({ fileName }) => fileName === path);
        if (asset === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(asset.source);
      });
    },
  };
}

function scenarioAssets(root: string): Asset[] {
  const scenarios = shippedScenarios(join(root, 'scenarios'));
  const index = scenarios
    .map(({ id, title, days, case: kind }) => ({ id, title, days, type: kind?.type ?? null, tier: kind?.tier ?? null }))
    .sort(inCaseOrder);
  return [
    ...scenarios.map((scenario) => ({ fileName: `scenarios/${scenario.id}.json`, source: JSON.stringify(scenario) })),
    { fileName: 'scenarios/index.json', source: JSON.stringify(index) },
    { fileName: 'run/result.json', source: 'null' },
  ];
}

/** Hash of every scenario as it is shipped, by id: what the worker may run without checking it again. */
export function shippedHashes(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shippedScenarios(join(root, 'scenarios')).map((one) => [one.id, sha256Hex(canonicalJson(one))]),
  );
}

function shippedScenarios(folder: string): Scenario[] {
  const vocabulary = modelVocabulary();
  const read = (id: string): string => readFileSync(join(folder, `${id}.yaml`), 'utf8');
  const load: Load = (id) => (/^[a-z0-9-]+$/.test(id) ? { file: `scenarios/${id}.yaml`, text: read(id) } : undefined);
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  return ids.map((id) => {
    const parsed = parseScenario(read(id), { file: `scenarios/${id}.yaml`, vocabulary, load });
    if (!parsed.ok) throw new Error(`scenarios cannot be bundled:\n${parsed.issues.map(formatIssue).join('\n')}`);
    return parsed.scenario;
  });
}

const PLOTLY = /plotly\.js-dist[\\/]plotly\.js$/;

/**
 * Plotly puts two style sheets into the page while it runs; the policy of the page forbids both. Its own one is written as `plotly.css`
 * (linked by web/plot.ts under the id at which Plotly looks first); that of MapLibre, whose maps are never drawn here, is left out.
 */
export function plotlyWithoutInlineStyles(root: string): Plugin {
  const file = join(root, 'node_modules/plotly.js-dist/plotly.js');
  return {
    name: 'limen:plotly',
    transform(code, id) {
      if (!PLOTLY.test(id.split('?')[0]!)) return undefined;
      const injection = /document\.head\.appendChild\(e58\);/g;
      const found = code.match(injection)?.length ?? 0;
      if (found !== 1)
        throw new Error(`Plotly injects MapLibre's style in ${found} places, not in 1: look at this file again`);
      return { code: code.replace(injection, ''), map: null };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'plotly.css', source: plotlyStyle(readFileSync(file, 'utf8')) });
    },
  };
}

/** The rules that Plotly would insert, as a style sheet. */
function plotlyStyle(code: string): string {
  const start = code.indexOf('var rules = {');
  const end = code.indexOf('};', start);
  if (start < 0 || end < 0) throw new Error('Plotly keeps its style elsewhere now: look at build/plotcss.js in it');
  const [statement] = parseAst(`(${code.slice(start + 'var rules = '.length, end + 1)})`).body;
  const object = statement?.type === 'ExpressionStatement' ? unwrapped(statement.expression) : undefined;
  if (object?.type !== 'ObjectExpression') throw new Error('the style of Plotly is not a plain object any more');
  const rules = object.properties.map((property) => {
    if (property.type !== 'Property' || property.value.type !== 'Literal')
      throw new Error('a rule of Plotly is no text');
    const selector =
      property.key.type === 'Identifier' ? property.key.name : String((property.key as { value: unknown }).value);
    const full = selector
      .replace(/^,/, ' ,')
      .replaceAll('X', '.js-plotly-plot .plotly')
      .replaceAll('Y', '.plotly-notifier');
    return `${full}{${String(property.value.value)}}`;
  });
  if (rules.length < 20) throw new Error(`the style of Plotly has only ${rules.length} rules`);
  // Plotly inserts each rule before the ones already there.
  return `${rules.reverse().join('\n')}\n`;
}

function unwrapped<T extends { readonly type: string }>(expression: T): T {
  return expression.type === 'ParenthesizedExpression'
    ? unwrapped((expression as unknown as { expression: T }).expression)
    : expression;
}

import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { isNode, lineOf, literalText, parse, type SyntaxNode, walk } from './source.ts';

/*
 * Who may import whom, and what may not be written where: docs/architecture.md as a function.
 * `faultsOf` judges one file by its path and text alone, so planted violations can be tested without files.
 */

/** Each folder may import itself and what stands left of it. `index` is the file src/index.ts. */
const chain = ['kernel', 'model', 'metrics', 'scenario', 'run', 'study', 'figures', 'index', 'node', 'cli'] as const;
type Layer = (typeof chain)[number] | 'workers' | 'web';

/** The right-most folder of the chain that these may import; neither is imported by anybody. */
const lastImportable = { workers: 'node', web: 'index' } as const;

const pureLayers: readonly Layer[] = chain.slice(0, chain.indexOf('node'));
/** Where the bits of a result are made: the same on every engine, so nothing whose rounding or order an engine chooses. */
const exactLayers: readonly Layer[] = chain.slice(0, chain.indexOf('study'));

interface PackageRule {
  readonly layers: readonly Layer[];
  /** Files that may import it; all of the layers when absent. */
  readonly files?: RegExp;
  /** Only as `import()` (or as types), so that it is loaded when it is needed. */
  readonly lazily?: true;
}

/** By specifier as written, so that `mathjs/number` does not open the whole of `mathjs`. */
const packageRules: Readonly<Record<string, PackageRule>> = {
  seedrandom: { layers: ['kernel'], files: /^src\/kernel\/draws\.ts$/ },
  '@noble/hashes/sha2.js': { layers: ['kernel'], files: /^src\/kernel\/hash\.ts$/ },
  '@noble/hashes/utils.js': { layers: ['kernel'], files: /^src\/kernel\/hash\.ts$/ },
  yaml: { layers: ['scenario'] },
  zod: { layers: ['scenario'] },
  'mathjs/number': { layers: ['scenario'] },
  piscina: { layers: ['node', 'cli', 'workers'] },
  'hyparquet-writer': { layers: ['node', 'cli'] },
  commander: { layers: ['cli'] },
  'cli-progress': { layers: ['cli'] },
  preact: { layers: ['web'] },
  'preact/hooks': { layers: ['web'] },
  '@preact/signals': { layers: ['web'] },
  'plotly.js-dist': { layers: ['web'], files: /^web\/plot[^/]*(\/.*)?$/, lazily: true },
};

/** Folders of the model that work on the same state side by side: whoever needs a shared type finds it in src/model/*.ts. */
const modelNeighbours = ['people', 'politics', 'world', 'records', 'ledger'] as const;

/** Math that IEEE 754 or the language defines to the last bit. The rest differs between engines: use src/kernel/math.ts. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(' '),
);

/** Globals that know the time, the machine or chance. */
const impureGlobals = new Set(
  'performance crypto globalThis eval setTimeout setInterval setImmediate requestAnimationFrame WeakRef FinalizationRegistry'.split(
    ' ',
  ),
);

export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

interface Import {
  readonly specifier: string | undefined;
  readonly at: number;
  readonly kind: 'static' | 'dynamic' | 'type';
}

/** Every fault in one file. `path` is from the root of the repository: `src/kernel/math.ts`. */
export function faultsOf(path: string, code: string): Fault[] {
  const layer = layerOf(path);
  if (layer === undefined) return [{ path, line: 1, what: 'is in no folder of the architecture' }];
  const faults: Fault[] = [];
  const report = (at: number, what: string): void => {
    faults.push({ path, line: lineOf(code, at), what });
  };
  walk(parse(path, code), (node, parent, field) => {
    const found = importIn(node);
    if (found) {
      const what = importFault(path, layer, found);
      if (what) report(found.at, what);
    }
    const what = constructFault(layer, node, parent, field);
    if (what) report(node.start, what);
  });
  if (layer === 'workers' && code.split('\n').length > 40) report(0, 'an entry file of workers/ has over 40 lines');
  return faults;
}

function layerOf(path: string): Layer | undefined {
  if (path === 'src/index.ts') return 'index';
  if (path.startsWith('workers/')) return 'workers';
  if (path.startsWith('web/')) return 'web';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return chain.find((layer) => layer === folder && layer !== 'index');
}

// ————— imports —————

function importIn(node: SyntaxNode): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration': {
      if (!isNode(node.source)) return undefined;
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      return { specifier: literalText(node.source), at: node.start, kind: isType ? 'type' : 'static' };
    }
    case 'ImportExpression':
      return { specifier: literalText(node.source), at: node.start, kind: 'dynamic' };
    case 'TSImportType':
      return { specifier: literalText(node.source), at: node.start, kind: 'type' };
    case 'TSExternalModuleReference':
      return { specifier: literalText(node.expression), at: node.start, kind: 'static' };
    default:
      return undefined;
  }
}

function importFault(path: string, layer: Layer, { specifier, kind }: Import): string | undefined {
  if (specifier === undefined) return 'import() of something that is not a plain string: nobody can check it';
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return layer === 'web' || pureLayers.includes(layer) ? `imports ${specifier} outside Node's folders` : undefined;
  }
  const target = ownFile(path, specifier);
  return target === undefined ? packageFault(path, layer, specifier, kind) : ownFault(path, layer, target);
}

/** The path in the repository that a specifier means, or `undefined` when it names a package. */
function ownFile(path: string, specifier: string): string | undefined {
  const [bare = ''] = specifier.split('?');
  if (bare === 'limen') return 'src/index.ts';
  if (bare === 'limen/node') return 'src/node/index.ts';
  if (bare.startsWith('#workers/')) return bare.slice(1);
  if (bare.startsWith('#root/')) return bare.slice('#root/'.length);
  return /^[./]/.test(bare) ? posix.join(posix.dirname(path), bare) : undefined;
}

function packageFault(path: string, layer: Layer, specifier: string, kind: Import['kind']): string | undefined {
  const rule = Object.hasOwn(packageRules, specifier) ? packageRules[specifier] : undefined;
  if (!rule?.layers.includes(layer)) return `the package ${specifier} is not for ${layer}`;
  if (rule.files && !rule.files.test(path)) return `the package ${specifier} is only for ${rule.files.source}`;
  if (rule.lazily && kind === 'static') return `the package ${specifier} is only for import()`;
  return undefined;
}

function ownFault(path: string, layer: Layer, target: string): string | undefined {
  const other = layerOf(target);
  if (other === undefined) {
    const isData = layer === 'web' && /^(scenarios|data|schema)\//.test(target);
    return isData ? undefined : `imports ${target}, which is in no folder of the architecture`;
  }
  if (other !== layer && !mayImport(layer, other)) return `${layer} may not import ${other} (${target})`;
  return layer === 'model' && other === 'model'
    ? modelFault(modelFolder(path), modelFolder(target), target)
    : undefined;
}

function mayImport(layer: Layer, other: Layer): boolean {
  if (other === 'workers' || other === 'web') return false;
  const last = layer === 'workers' || layer === 'web' ? lastImportable[layer] : layer;
  return chain.indexOf(other) <= chain.indexOf(last);
}

/** The folder under src/model, or '' for a file directly in it. */
function modelFolder(path: string): string {
  return /^src\/model\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function modelFault(from: string, to: string, target: string): string | undefined {
  if (from === '' || from === to) return undefined;
  if (target === 'src/model/day.ts') return `model/${from} may not import the day, which calls it`;
  const isNeighbour = (name: string): boolean => modelNeighbours.some((neighbour) => neighbour === name);
  // What authorities counted may be read by politics, diplomacy and actors: that is what it is for. People never read it.
  const isReadable = to === 'records' && from !== 'people' && from !== 'world';
  const isClosed =
    (isNeighbour(from) && !isReadable && (isNeighbour(to) || to === 'actors')) ||
    (from === 'diplomacy' && to === 'actors');
  return isClosed ? `model/${from} may not import model/${to}` : undefined;
}

// ————— constructs —————

function constructFault(
  layer: Layer,
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  field: string,
): string | undefined {
  if (!pureLayers.includes(layer)) return undefined;
  return (
    impureFault(node, parent, field) ?? (exactLayers.includes(layer) ? inexactFault(node, parent, field) : undefined)
  );
}

/** What no pure folder may do: ask the clock, the machine or chance. */
function impureFault(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  const name = referenceName(node, parent, field);
  if (name === undefined) return undefined;
  if (impureGlobals.has(name)) return `${name} is not pure`;
  if (name === 'Math' && memberName(parent, node) === 'random') return 'Math.random is not pure';
  const isNow = memberName(parent, node) === 'now' || (isEmptyCall(parent) && field === 'callee');
  if (name === 'Date' && isNow) return 'the clock is not pure';
  return undefined;
}

/** What the folders that make the bits of a result may not do either. */
function inexactFault(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  if ((node.type === 'BinaryExpression' && node.operator === '**') || node.operator === '**=') {
    return '** has no fixed rounding: use kernel/math.ts';
  }
  if (node.type === 'CallExpression' && isNode(node.callee)) {
    const method = propertyName(node.callee);
    const isDefaultOrder = (node.arguments as unknown[]).length === 0;
    if ((method === 'sort' || method === 'toSorted') && isDefaultOrder) return `.${method}() without a comparator`;
  }
  const property = propertyName(node);
  if (property === 'localeCompare' || property?.startsWith('toLocale')) return `.${property}() depends on the machine`;
  const name = referenceName(node, parent, field);
  if (name === 'Date' || name === 'Intl') return `${name} depends on the machine`;
  if (name !== 'Math') return undefined;
  const used = memberName(parent, node);
  if (used === undefined) return 'Math used as a value: nobody can check what is called';
  return exactMath.has(used) ? undefined : `Math.${used} has no fixed rounding: use kernel/math.ts`;
}

/** The name of an identifier that stands for a value or a type, and is not the label of a property. */
function referenceName(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  if (node.type !== 'Identifier') return undefined;
  const isLabel =
    parent !== undefined &&
    parent.computed !== true &&
    ((field === 'property' && parent.type === 'MemberExpression') || (field === 'key' && parent.shorthand !== true));
  return isLabel ? undefined : (node.name as string);
}

/** `m` when `parent` is `object.m` or `object['m']`. */
function memberName(parent: SyntaxNode | undefined, object: SyntaxNode): string | undefined {
  return parent?.object === object ? propertyName(parent) : undefined;
}

function propertyName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return undefined;
  return node.computed === true ? literalText(node.property) : (node.property.name as string);
}

function isEmptyCall(node: SyntaxNode | undefined): boolean {
  const isCall = node?.type === 'NewExpression' || node?.type === 'CallExpression';
  return isCall && (node.arguments as unknown[]).length === 0;
}

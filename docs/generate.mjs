// Writes the pages that are made from the registries of the built model: `npm run docs`. With --check it writes nothing and
// ends with 1 if a page on disk is not what it would write. Plain JS with Node built-ins only, like the set-up.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseSourcesPage } from './case-sources.mjs';
import { casePages } from './cases.mjs';
import { QUOTING, quotingPage } from './claims.mjs';
import { scenarioKeysPage } from './scenario-keys.mjs';
import { whatScenariosSetPage } from './what-scenarios-set.mjs';

const root = new URL('../', import.meta.url);

/** What a file of the registry is called on the page, where its name is not the word people read. */
const PART_TITLES = { smugglers: 'Facilitators' };

const HOLDERS = {
  transitState: 'transit state',
  targetState: 'first-entry state',
  hostState: 'host state',
  originState: 'origin state',
  destinationState: 'destination state',
  bloc: 'bloc',
  carrier: 'carrier',
  patron: 'patron',
  relief: 'relief organisation',
  court: 'court',
  media: 'media',
};
const SIDES = { pressing: 'applying pressure', responding: 'under pressure', third: 'third party' };
const ACTS = { rule: 'sets a rule', negotiation: 'negotiates' };
const WORKS = {
  upstream: 'upstream: who sets out, and where they go',
  hardening: 'hardening: what happens at the line',
  hiding: 'hiding: what others see of it',
  hosting: 'hosting: how people are received, sheltered or brought home',
  bargaining: 'bargaining: what states ask of each other',
  framing: 'framing: what people fear',
};
const FIELD_HOW = { set: 'sets', multiply: 'multiplies', add: 'adds to' };
/** Said again in the overview, so that nobody meets the lever without it. */
const CONTESTED = 'Contested or unlawful under non-refoulement and the ban on collective expulsion';

/**
 * docs/parameters.md.
 * @param {readonly { name: string, parameters: Readonly<Record<string, object>> }[]} parts one per file of the registry
 */
export function parametersPage(parts) {
  const count = parts.reduce((sum, { parameters }) => sum + Object.keys(parameters).length, 0);
  const grades = ['A', 'B', 'C', 'D'].map((grade) => {
    const n = parts.flatMap(({ parameters }) => Object.values(parameters)).filter((p) => p.grade === grade).length;
    return `${n} of grade ${grade}`;
  });
  const lines = [
    '# Parameters',
    '',
    note('src/model/parameters.ts'),
    '',
    `Every constant of the model, once: ${count} parameters, ${grades.slice(0, -1).join(', ')} and ${grades.at(-1)}.`,
    'Grade A is a causal estimate in a close setting, B good descriptive data, C derived or from a single source, D an assumption.',
    'Both ends of a range are included. How to read a source is in [sources.md](sources.md); the numbered assumptions are in',
    '[assumptions.md](assumptions.md). A scenario may set any parameter under `parameters:` and those marked *trait* for one actor.',
    '',
    ...parts.map(({ name, parameters }) => {
      const n = Object.keys(parameters).length;
      return `- [${partTitle(name)}](#${partTitle(name).toLowerCase()}): ${n}, from [${name}.ts](../src/model/parameters/${name}.ts)`;
    }),
  ];
  for (const { name, parameters } of parts) {
    lines.push('', `## ${partTitle(name)}`, '', ...parameterTable(parameters));
  }
  return `${lines.join('\n')}\n`;
}

function parameterTable(parameters) {
  const header = ['id', 'symbol', 'unit', 'default', 'range', 'distribution', 'grade', 'source', 'meaning'];
  const rows = Object.entries(parameters).map(([id, p]) => [
    `${anchor(id)}\`${id}\`${p.trait ? ' *trait*' : ''}`,
    p.symbol === '–' ? '' : `\`${p.symbol}\``,
    p.unit === '–' ? '' : p.unit,
    String(p.default),
    p.range[0] === p.range[1] ? '' : `${p.range[0]} to ${p.range[1]}`,
    p.distribution,
    p.grade,
    linked(p.source),
    p.meaning,
  ]);
  return table(header, rows);
}

/**
 * docs/levers.md.
 * @param {readonly object[]} levers the registry
 * @param {ReadonlyMap<string, string>} metricTitles what a lever's `feeds` are called
 */
export function leversPage(levers, metricTitles) {
  const lines = [
    '# Levers',
    '',
    note('src/model/levers/index.ts'),
    '',
    `Everything a state or another organisation can set in this version: ${levers.length} levers. A move sets the *requested* level; the level`,
    'in force follows it at the speed given here. Levers are applied in the order of this page. What a lever does to people is in',
    'its text, whichever side holds it.',
    '',
    ...table(
      ['lever', 'title', 'side', 'works by', 'range', 'grade'],
      levers.map((lever) => [
        `[\`${lever.id}\`](#${lever.id.toLowerCase()})`,
        lever.title + (lever.meaning.includes(CONTESTED) ? ' (contested or unlawful, see there)' : ''),
        SIDES[lever.side],
        lever.works,
        `${lever.range[0]} to ${lever.range[1]} ${lever.unit}`,
        lever.grade,
      ]),
    ),
  ];
  for (const lever of levers) lines.push('', ...leverSection(lever, metricTitles));
  return `${lines.join('\n')}\n`;
}

function leverSection(lever, metricTitles) {
  const feeds = lever.feeds.map((id) => `\`${id}\`${metricTitles.has(id) ? ` (${metricTitles.get(id)})` : ''}`);
  const fields = lever.fields.map(({ field, how }) => `${FIELD_HOW[how]} \`${field}\``);
  const rows = [
    ['holder', lever.holderRoles.map((role) => HOLDERS[role] ?? role).join(', ')],
    ['side', SIDES[lever.side]],
    ['act', ACTS[lever.act]],
    ['works by', WORKS[lever.works]],
    ['unit', lever.unit],
    ['range', `${lever.range[0]} to ${lever.range[1]}, both included`],
    ['baseline', `${lever.baseline}: the level that changes nothing`],
    ['one level for', { actor: 'the holder', segment: 'each border segment', leg: 'each leg' }[lever.per]],
    ['may be limited to groups', lever.scoped ? 'yes' : 'no'],
    ['rises', speed(lever.risePerDay, lever.range)],
    ['falls', speed(lever.fallPerDay, lever.range)],
    ['feeds', feeds.join(', ')],
    ['effect', fields.length > 0 ? fields.join(', ') : 'none by itself: others respond to it'],
    ['running cost', cost(lever)],
    ['source', linked(lever.source)],
    ['grade', lever.grade],
  ];
  return [
    `## ${lever.id}`,
    '',
    `**${lever.title}.** ${lever.meaning}`,
    '',
    ...table(['', ''], rows),
    '',
    `File: [${lever.id}.ts](../src/model/levers/${lever.id}.ts)`,
  ];
}

function speed(perDay, [from, to]) {
  if (perDay === Infinity) return 'at once';
  const days = Math.round((to - from) / perDay);
  return `${Number(perDay.toPrecision(3))} a day: the whole range in ${days} days`;
}

function cost({ costEurPerDay, units }) {
  if (costEurPerDay === 0) return 'none of its own';
  const per = units ? ', times the kilometres or places that one unit stands for' : '';
  return `EUR ${costEurPerDay} a day for each unit of level${per}`;
}

/**
 * docs/observations.md.
 * @param {readonly object[]} observations the registry
 */
export function observationsPage(observations) {
  const roles = Object.keys(HOLDERS).filter((role) => observations.some(({ seenBy }) => seenBy.includes(role)));
  const lines = [
    '# Observations',
    '',
    note('src/model/actors/observations.ts'),
    '',
    `What the formulas of an actor with policy \`rules\` may read: ${observations.length} observations, by role, besides the levers that the actor holds (their`,
    'level in force today) and the [parameters](parameters.md). Nothing here is the true state: a formula that reads what its actor cannot observe is an',
    "error of the scenario, with its place. *Delay* is the number of days from the newest thing in it to the decision. An actor's own",
    'borders are those that others enter it by, or, if it has none, those that people leave it by; a bloc sums its members.',
    'A *count* may carry a number of days from 1 to 366: `attempts7` is the sum over seven full days ending yesterday.',
    '',
    ...table(
      ['name', 'unit', 'meaning', 'window', 'delay', 'count'],
      observations.map((o) => [
        `${anchor(o.id)}\`${o.id}\``,
        o.unit,
        o.meaning,
        o.window,
        o.delayDays === 0 ? 'none' : `${o.delayDays} day`,
        o.sum ? 'yes' : '',
      ]),
    ),
    '',
    '## Who observes what',
    '',
    ...table(
      ['role', 'observes'],
      roles.map((role) => [
        HOLDERS[role],
        observations
          .filter(({ seenBy }) => seenBy.includes(role))
          .map(({ id }) => `\`${id}\``)
          .join(', '),
      ]),
    ),
    '',
    'The same list: `npx limen list observations`, as data with `--json`.',
  ];
  return `${lines.join('\n')}\n`;
}

// ————— Markdown —————

const note = (source) => `<!-- Generated by \`npm run docs\` from ${source}. Change the source, not this page. -->`;
const partTitle = (name) => PART_TITLES[name] ?? name[0].toUpperCase() + name.slice(1);
const anchor = (id) => `<a id="${id}"></a>`;
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
const linked = (source) =>
  source.replace(/\bA-(\d+)\b/g, (number) => `[${number}](assumptions.md#${number.toLowerCase()})`);

function table(header, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)];
}

// ————— the command —————

/** Names of the files of the parameter registry, in the order in which `parameters.ts` spreads them. */
export function partNames() {
  const text = readFileSync(new URL('src/model/parameters.ts', root), 'utf8');
  const spread = [...(/export const parameters = \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/\.\.\.(\w+)/g)].map(
    ([, name]) => name,
  );
  const files = readdirSync(new URL('src/model/parameters/', root)).map((file) => file.replace(/\.ts$/, ''));
  const missing = files.filter((name) => name !== 'parameter' && !spread.includes(name));
  if (spread.length === 0 || missing.length > 0)
    throw new Error(`parameters.ts does not spread: ${missing.join(', ')}`);
  return spread;
}

/** Every shipped scenario, resolved. */
function shippedScenarios(parse, vocabulary) {
  const read = (id) => readFileSync(new URL(`scenarios/${id}.yaml`, root), 'utf8');
  const load = (reference) => {
    const id = reference.replace(/^\.\//, '').replace(/\.yaml$/, '');
    return { file: `scenarios/${id}.yaml`, text: read(id) };
  };
  return readdirSync(new URL('scenarios/', root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
    .map((id) => {
      const result = parse(read(id), { file: `scenarios/${id}.yaml`, vocabulary, load });
      if (!result.ok) throw new Error(`scenarios/${id}.yaml has mistakes: limen check names them`);
      return result.scenario;
    });
}

/** The pages by path from the root of the repository. `load` imports a module of the model by its path without extension. */
export async function pages(load) {
  const [{ levers }, { metrics }, { traitIds }, { observations }] = await Promise.all(
    ['src/model/levers/index', 'src/metrics/index', 'src/model/traits', 'src/model/actors/observations'].map(load),
  );
  const traits = new Set(traitIds);
  const parts = await Promise.all(
    partNames().map(async (name) => {
      const own = (await load(`src/model/parameters/${name}`))[name];
      const marked = Object.entries(own).map(([id, parameter]) => [id, { ...parameter, trait: traits.has(id) }]);
      return { name, parameters: Object.fromEntries(marked) };
    }),
  );
  const { parseScenario } = await load('src/scenario/parse');
  const { modelVocabulary } = await load('src/scenario/vocabulary');
  const { signTestList } = await load('src/study/analysis/sign-tests');
  const scenarios = shippedScenarios(parseScenario, modelVocabulary());
  const titles = new Map(metrics.map(({ id, title }) => [id, title]));
  return {
    'docs/parameters.md': parametersPage(parts),
    'docs/levers.md': leversPage(levers, titles),
    'docs/observations.md': observationsPage(observations),
    ...Object.fromEntries(QUOTING.map((path) => [path, quotingPage(path, signTestList)])),
    'docs/scenario-keys.md': scenarioKeysPage((await load('src/scenario/json-schema')).scenarioJsonSchema()),
    'docs/what-scenarios-set.md': whatScenariosSetPage(scenarios),
    'docs/case-sources.md': caseSourcesPage(scenarios),
    ...casePages(scenarios),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isCheck = process.argv.includes('--check');
  const built = await pages((path) => import(new URL(`dist/${path}.js`, root).href));
  for (const [path, text] of Object.entries(built)) {
    const file = new URL(path, root);
    if (!isCheck) {
      mkdirSync(new URL('./', file), { recursive: true });
      writeFileSync(file, text);
    } else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${path} is not current: run npm run docs`);
      process.exitCode = 1;
    }
  }
}

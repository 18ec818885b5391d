// Oracle: the table "Who may import whom" of docs/architecture.md, checked on the parsed files.
import { describe, expect, it } from 'vitest';
import { type Fault, faultsOf } from './support/architecture.ts';
import { readRepositoryFile, sourceFiles } from './support/source.ts';

/** A check that looked at almost nothing must not pass. Raise it as the house grows. */
const FEWEST_FILES = 5;

const describeFault = ({ path, line, what }: Fault): string => `${path}:${line}: ${what}`;

describe('the files of the repository', () => {
  const paths = sourceFiles(['src', 'workers', 'web']);

  it('are found', () => {
    expect(paths.length).toBeGreaterThanOrEqual(FEWEST_FILES);
  });

  it('keep to the architecture', () => {
    const faults = paths.flatMap((path) => faultsOf(path, readRepositoryFile(path)));
    expect(faults.map(describeFault)).toEqual([]);
  });
});

type Planted = readonly [path: string, code: string];

describe('a planted violation is reported', () => {
  const planted: Readonly<Record<string, Planted>> = {
    'static import': ['src/kernel/a.ts', `import { day } from '../model/day.ts';`],
    'double quotes': ['src/model/a.ts', `import { run } from "../run/simulate.ts";`],
    'bare import': ['src/metrics/a.ts', `import '../scenario/parse.ts';`],
    'import type': ['src/scenario/a.ts', `import type { Result } from '../run/result.ts';`],
    'inline type': ['src/run/a.ts', `import { type Plan } from '../study/plan.ts';`],
    'export from': ['src/run/a.ts', `export { plan } from '../study/plan.ts';`],
    'export all': ['src/study/a.ts', `export * from '../figures/svg.ts';`],
    'import()': ['src/figures/a.ts', `const x = await import('../node/store.ts');`],
    'import() of a template': ['src/figures/a.ts', 'const x = await import(`../node/store.ts`);'],
    'import() of a variable': ['src/cli/a.ts', `const x = await import(name);`],
    'type of an import()': ['src/kernel/a.ts', `type Day = import('../model/day.ts').Day;`],
    'import equals': ['src/kernel/a.ts', `import day = require('../model/day.ts');`],
    'node imports cli': ['src/node/a.ts', `import { main } from '../cli/main.ts';`],
    'node imports workers': ['src/node/a.ts', `import { task } from '#workers/run';`],
    'workers import cli': ['workers/a.ts', `import { main } from '../src/cli/main.ts';`],
    'web imports node': [
      'web/a.tsx',
      `import { read } from '../src/node/store.ts';\nexport const A = () => <p>hi</p>;`,
    ],
    'own package by name': ['web/a.ts', `import { read } from 'limen/node';`],
    'src imports web': ['src/cli/a.ts', `import { app } from '../../web/app.tsx';`],
    'pure imports the library index': ['src/run/a.ts', `import { run } from '../index.ts';`],
    'index imports node': ['src/index.ts', `export { store } from './node/store.ts';`],
    'file outside the house': ['src/run/a.ts', `import p from '../../package.json' with { type: 'json' };`],
    'file in no folder': ['src/other/a.ts', `export const a = 1;`],
    'node: in a pure folder': ['src/study/a.ts', `import { readFileSync } from 'node:fs';`],
    'a built-in without node:': ['src/kernel/a.ts', `import fs from 'fs';`],
    'node: in web': ['web/a.ts', `import { readFileSync } from 'node:fs';`],
    'people imports world': ['src/model/people/migrants/a.ts', `import { legs } from '../../world/legs.ts';`],
    'politics imports actors': ['src/model/politics/a.ts', `import type { State } from '../actors/state.ts';`],
    'world imports people': ['src/model/world/a.ts', `import { plan } from '../people/migrants/plan.ts';`],
    'records imports ledger': ['src/model/records/a.ts', `import { deaths } from '../ledger/deaths.ts';`],
    'ledger imports actors': ['src/model/ledger/a.ts', `import { actor } from '../actors/actor.ts';`],
    'diplomacy imports actors': ['src/model/diplomacy/a.ts', `import { actor } from '../actors/actor.ts';`],
    'people imports the day': ['src/model/people/migrants/a.ts', `import { day } from '../../day.ts';`],
    'seedrandom elsewhere': ['src/kernel/math.ts', `import seedrandom from 'seedrandom';`],
    'hashes elsewhere': ['src/run/a.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
    'a package in the model': ['src/model/a.ts', `import { z } from 'zod';`],
    'all of mathjs': ['src/scenario/formulas.ts', `import { evaluate } from 'mathjs';`],
    'commander in node': ['src/node/a.ts', `import { Command } from 'commander';`],
    'an unknown package': ['src/cli/a.ts', `import chalk from 'chalk';`],
    'a package named like a property of every object': ['src/cli/a.ts', `import x from 'constructor';`],
    'plotly outside plot': ['web/pages/run.tsx', `const plotly = await import('plotly.js-dist');`],
    'plotly at once': ['web/plot.ts', `import Plotly from 'plotly.js-dist';`],
    'preact in figures': ['src/figures/a.tsx', `import { h } from 'preact';`],
    'Math.exp': ['src/kernel/a.ts', `const x = Math.exp(1);`],
    'Math.hypot by string': ['src/model/a.ts', `const x = Math['hypot'](3, 4);`],
    'Math by variable': ['src/model/a.ts', `const x = Math[name](3);`],
    'Math taken apart': ['src/metrics/a.ts', `const { log } = Math;`],
    'Math.pow, optional': ['src/run/a.ts', `const x = Math?.pow(2, 3);`],
    'Math.cbrt in TSX': ['src/scenario/a.tsx', `const x = <i>{Math.cbrt(3)}</i>;`],
    power: ['src/model/a.ts', `const x = 2 ** 0.5;`],
    'power assignment': ['src/model/a.ts', `let x = 2; x **= 0.5;`],
    'Math.random': ['src/study/a.ts', `const x = Math.random();`],
    'Date.now': ['src/figures/a.ts', `const x = Date.now();`],
    'new Date()': ['src/study/a.ts', `const x = new Date();`],
    'Date, even of a given day': ['src/run/a.ts', `const x = new Date(2021, 3, 1);`],
    Intl: ['src/run/a.ts', `const x = new Intl.NumberFormat('en');`],
    'a number in the words of the machine': ['src/run/a.ts', `const x = (5).toLocaleString();`],
    'the alphabet of the machine': ['src/model/a.ts', `names.sort((a, b) => a.localeCompare(b));`],
    performance: ['src/study/a.ts', `const x = performance.now();`],
    'performance, shorthand': ['src/study/a.ts', `const x = { performance };`],
    globalThis: ['src/model/a.ts', `const x = globalThis.Math.exp(1);`],
    timers: ['src/run/a.ts', `setTimeout(() => {}, 1);`],
    'default sort': ['src/model/a.ts', `names.sort();`],
    'default sort, optional': ['src/model/a.ts', `names?.sort?.();`],
    'default toSorted': ['src/metrics/a.ts', `const x = names.toSorted();`],
    'long worker': ['workers/a.ts', 'const x = 1;\n'.repeat(41)],
  };

  it.each(Object.entries(planted))('%s', (_name, [path, code]) => {
    expect(faultsOf(path, code)).not.toEqual([]);
  });

  it('with the line it is on', () => {
    const code = `// Grüße 😀\nconst a = 1;\nconst b = Math.sin(a);\n`;
    expect(faultsOf('src/model/a.ts', code).map(describeFault)).toEqual([
      'src/model/a.ts:3: Math.sin has no fixed rounding: use kernel/math.ts',
    ]);
  });

  it('and a file that does not parse is an error', () => {
    expect(() => faultsOf('src/model/a.ts', 'const = 1;')).toThrow();
  });
});

describe('what is allowed is not reported', () => {
  const allowed: Readonly<Record<string, Planted>> = {
    'left of itself': ['src/run/simulate.ts', `import { day } from '../model/day.ts';\nimport './events.ts';`],
    'the day sees all of the model': [
      'src/model/day.ts',
      `import { plan } from './people/migrants/plan.ts';\nimport { act } from './actors/act.ts';`,
    ],
    'shared types': ['src/model/people/smugglers/a.ts', `import type { State } from '../../state.ts';`],
    'policies know diplomacy': ['src/model/actors/policies/a.ts', `import { offer } from '../../diplomacy/offer.ts';`],
    'one kind of people knows another': [
      'src/model/people/migrants/a.ts',
      `import { price } from '../smugglers/setPrice.ts';`,
    ],
    'seedrandom in draws': ['src/kernel/draws.ts', `import seedrandom from 'seedrandom';`],
    'hashes in hash': ['src/kernel/hash.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
    'parser only': ['src/scenario/formulas.ts', `import { create, parseDependencies } from 'mathjs/number';`],
    'plotly, lazily': [
      'web/plot.ts',
      `import type { Data } from 'plotly.js-dist';\nconst x = await import('plotly.js-dist');`,
    ],
    'web imports the model': ['web/model.worker.ts', `import { run } from '../src/index.ts';\nimport './style.css';`],
    'node in node': ['src/node/a.ts', `import { readFileSync } from 'node:fs';\nimport { Piscina } from 'piscina';`],
    'a worker that calls run': ['workers/run.ts', `import { simulate } from '../src/run/simulate.ts';`],
    'exact Math': ['src/kernel/a.ts', `const x = Math.sqrt(Math.abs(-2)) + Math.PI + Math.imul(2, 3);`],
    'sort with a comparator': ['src/model/a.ts', `names.sort((a, b) => a - b);`],
    'labels named like globals': [
      'src/model/a.ts',
      `const x = { Date: 1, performance: 2 };\nconst y = x.Date + x.performance;`,
    ],
    'Math.exp in analysis': ['src/study/a.ts', `const x = Math.exp(2) ** 2;`],
    'a given day in analysis': ['src/study/a.ts', `const x = new Date(2021, 3, 1);`],
    'generic arrow in .ts': ['src/model/a.ts', `const same = <T>(value: T): T => value;`],
  };

  it.each(Object.entries(allowed))('%s', (_name, [path, code]) => {
    expect(faultsOf(path, code).map(describeFault)).toEqual([]);
  });
});

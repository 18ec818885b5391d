// Oracle: every scenario that is shipped is valid with the levers, metrics and parameters of the model, also where objects cannot be changed.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeScenario } from '../../src/scenario/change.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { modelVocabulary } from '../../src/scenario/vocabulary.ts';
import { accepted } from '../support/scenario-world.ts';
import { repositoryRoot } from '../support/source.ts';

const vocabulary = modelVocabulary();
const folder = `${repositoryRoot}/scenarios`;
const ids = readdirSync(folder).flatMap((name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? []);
const load = (reference: string) => {
  const file = `scenarios/${reference.replace(/^\.\//, '').replace(/\.yaml$/, '')}.yaml`;
  return { file, text: readFileSync(`${repositoryRoot}/${file}`, 'utf8') };
};
const parsed = (id: string) =>
  accepted(parseScenario(load(id).text, { file: `scenarios/${id}.yaml`, vocabulary, load }));

describe('a shipped scenario', () => {
  it('is there', () => {
    expect(ids).toContain('toy-crossing');
  });

  it.each(ids)('%s is valid, and so are its what-ifs', { timeout: 30_000 }, (id) => {
    const base = parsed(id);
    for (const whatIf of Object.keys(base.scenario.whatIfs)) {
      const changed = changeScenario(base, [whatIf], { vocabulary, option: '--what-if' });
      expect(changed.ok ? [] : changed.issues.map(formatIssue)).toEqual([]);
    }
  });

  it('toy-crossing is stylised: every number of its world is graded D and says so', () => {
    const { scenario } = parsed('toy-crossing');
    const { groups, places, legs, borders, facilitators, demands } = scenario;
    let numbers = 0;
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'number') expect.unreachable(`${path} has no grade`);
      if (typeof value !== 'object' || value === null) return;
      const entry = value as Record<string, unknown>;
      if (typeof entry.value === 'number') {
        numbers++;
        expect(entry, path).toMatchObject({ grade: 'D', note: 'stylised' });
      } else for (const [key, inner] of Object.entries(entry)) visit(inner, `${path}.${key}`);
    };
    visit({ groups, places, legs, borders, facilitators, demands }, 'toy-crossing');
    expect(numbers).toBeGreaterThan(50);
    expect(Object.values(scenario.timeline).every((move) => move.grade === 'D')).toBe(true);
  });
});

describe('reading scenarios', () => {
  // The build of the test set-up is what a person runs.
  const script = `
    import { readFileSync } from 'node:fs';
    import { parseScenario } from './dist/src/scenario/parse.js';
    import { changeScenario } from './dist/src/scenario/change.js';
    import { modelVocabulary } from './dist/src/scenario/vocabulary.js';
    for (const type of [Object, Array, Function, Map, Set, String, Number, RegExp, Promise]) Object.preventExtensions(type.prototype);
    for (const type of [Map, Set, String, Number, RegExp, Promise]) Object.freeze(type.prototype);
    const vocabulary = modelVocabulary();
    const text = readFileSync('scenarios/toy-crossing.yaml', 'utf8');
    const base = parseScenario(text, { file: 'scenarios/toy-crossing.yaml', vocabulary });
    const changed = changeScenario(base, ['north/pushback=off from 2031-06-01'], { vocabulary, option: '--set' });
    const wrong = parseScenario(text.replaceAll('home:', '__proto__:'), { file: 'x', vocabulary });
    if (!base.ok) console.log(base.issues);
    console.log(base.ok, changed.ok, wrong.ok, wrong.issues.length);
  `;

  it.each([['--disable-proto=delete'], ['--disable-proto=throw'], ['--disallow-code-generation-from-strings']])(
    'works under %s with prototypes that cannot grow',
    { timeout: 30_000 },
    (flag) => {
      const { stdout, stderr } = spawnSync(process.execPath, [flag, '--input-type=module', '-e', script], {
        cwd: repositoryRoot,
        encoding: 'utf8',
      });
      expect({ stdout: stdout.trim(), stderr }).toEqual({
        stdout: expect.stringMatching(/^true true false \d+$/),
        stderr: '',
      });
    },
  );
});

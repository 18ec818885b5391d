// Oracle: every number in a sentence is a number of its event; every rule that the model can write has a sentence.
import { describe, expect, it } from 'vitest';
import { told } from '../../src/run/explain/catalogue.ts';
import { en } from '../../src/run/explain/en.ts';
import { readRepositoryFile, sourceFiles } from '../support/source.ts';

const names = {
  name: (id: string | null) => id ?? 'nobody',
  lever: (slot: string | null) => slot ?? 'nothing',
  date: String,
};

describe('every sentence', () => {
  const sentences = Object.entries(en).flatMap(([rule, { said, otherwise }]) => [
    [rule, said] as const,
    ...(otherwise ? [[`${rule}, otherwise`, otherwise] as const] : []),
  ]);

  it.each(sentences)('%s prints only numbers of its event', (_rule, sentence) => {
    const event = { id: 'a.b', day: 0, rule: '', actor: 'north', about: 'south', numbers: {}, causes: [] };
    const asked: string[] = [];
    const text = sentence({
      ...told(event, names),
      n: (key) => {
        asked.push(key);
        return '';
      },
    });
    expect(text).not.toMatch(/[0-9]/);
    expect(text).toMatch(/^([A-Z“]|north|south).*\.$/);
    expect(new Set(asked).size).toBeGreaterThan(0);
  });
});

describe('every rule of the model', () => {
  // Whoever writes an event names its rule as a plain string: `log(state, 'rule', …)`, `report('rule', …)`, `rule: 'rule'`.
  const written = new Map<string, string>();
  for (const path of sourceFiles(['src/model'])) {
    const code = readRepositoryFile(path);
    for (const [, rule] of code.matchAll(
      /(?:\blog\(\s*state,\s*|\breport\(\s*|\brule:\s*|\bcamp\()'([a-z][A-Za-z]+)'/g,
    )) {
      written.set(rule!, path);
    }
  }

  it('is found', () => {
    expect(written.size).toBeGreaterThan(15);
  });

  it.each([...written])('%s (%s) has a sentence', (rule) => {
    expect(Object.keys(en)).toContain(rule);
  });
});

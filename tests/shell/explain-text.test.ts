// Oracle: every number in a sentence is a number of its event; every rule that the model can write has a sentence.
import { describe, expect, it } from 'vitest';
import { type RuleId, rules } from '../../src/model/rules.ts';
import { type Sentence, told } from '../../src/run/explain/catalogue.ts';
import { en } from '../../src/run/explain/en.ts';
import { readRepositoryFile, sourceFiles } from '../support/source.ts';

const names = {
  name: (id: string | null) => id ?? 'nobody',
  lever: (slot: string | null) => slot ?? 'nothing',
  date: String,
};

/** The sentence and the numbers it asks for; the numbers themselves are left out. */
function drafted(sentence: Sentence): { text: string; asked: ReadonlySet<string> } {
  const event = { id: 'a.b', day: 0, rule: '', actor: 'north', about: 'south', numbers: {}, causes: [] };
  const asked = new Set<string>();
  const text = sentence({
    ...told(event, names),
    n: (key) => {
      asked.add(key);
      return '';
    },
  });
  return { text, asked };
}

describe('every sentence', () => {
  const sentences = Object.entries(en).flatMap(([rule, { said, otherwise }]) => [
    [rule, rule, said] as const,
    ...(otherwise ? [[`${rule}, otherwise`, rule, otherwise] as const] : []),
  ]);

  it.each(sentences)('%s prints only numbers that its rule declares', (_name, rule, sentence) => {
    const { text, asked } = drafted(sentence);
    expect(text).not.toMatch(/[0-9]/);
    expect(text).toMatch(/^([A-Z“]|north|south).*\.$/);
    expect(asked.size).toBeGreaterThan(0);
    expect(Object.keys(rules)).toContain(rule);
    for (const key of asked) expect(rules[rule as RuleId].numbers).toContain(key);
  });
});

describe('every rule of the model', () => {
  it.each(Object.keys(rules))('%s has a sentence', (rule) => {
    expect(Object.keys(en)).toContain(rule);
  });

  it('a rule that weighs something says what would have changed it', () => {
    for (const [rule, { numbers }] of Object.entries(rules)) {
      if ((numbers as readonly string[]).includes('margin')) expect.soft(en[rule]?.otherwise, rule).toBeDefined();
    }
  });

  it('is on the list of rules', () => {
    // Whoever writes an event names its rule as a plain string: `log(state, 'rule', …)`, `report('rule', …)`, `rule: 'rule'`.
    const written = sourceFiles(['src/model']).flatMap((path) => {
      const code = readRepositoryFile(path);
      const found = code.matchAll(/(?:\blog\(\s*state,\s*|\breport\(\s*|\brule:\s*|\bcamp\()'([a-z][A-Za-z]+)'/g);
      return [...found].map(([, rule]) => rule!);
    });
    expect(written.length).toBeGreaterThan(15);
    for (const rule of written) expect.soft(Object.keys(rules)).toContain(rule);
  });
});

// Oracle: data/what-scenarios-may-set.yaml. Behaviour is shared: a case sets facts of its world, traits of the list, and at most two fitted constants a segment.
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { traitIds } from '../src/model/traits.ts';
import { numberOf, type Scenario } from '../src/scenario/scenario.ts';
import { readRepositoryFile } from './support/source.ts';
import { shipped, shippedIds } from './support/worlds.ts';

const yaml = (path: string): unknown => parseYaml(readRepositoryFile(path));
const list = yaml('data/what-scenarios-may-set.yaml') as {
  readonly traits: Readonly<Record<string, 'rubric' | 'fact'>>;
  readonly fitted: readonly ('appeal' | 'interceptionOffset' | 'interceptionOffsetHardened')[];
  readonly mostFittedPerSegment: number;
};
const cases = shippedIds()
  .map((id) => shipped(id))
  .filter(({ case: kind }) => kind !== undefined);

/** What a case sets that the list does not allow. */
function beyondTheList({ parameters, actors, borders }: Scenario): string[] {
  const behaviour = Object.keys(parameters).map((id) => `parameters.${id}`);
  const traits = Object.entries(actors).flatMap(([actor, entry]) =>
    Object.keys(entry.traits ?? {})
      .filter((trait) => !Object.hasOwn(list.traits, trait))
      .map((trait) => `actors.${actor}.traits.${trait}`),
  );
  const segments = Object.entries(borders).flatMap(([segment, border]) => {
    const fitted = list.fitted.filter((key) => border[key] !== undefined && numberOf(border[key]!) !== 0);
    const silent = fitted.filter((key) => {
      const constant = border[key]!;
      return typeof constant === 'number' || constant.grade !== 'D' || !/\bfitted\b/.test(constant.note ?? '');
    });
    return [
      ...(fitted.length > list.mostFittedPerSegment ? [`borders.${segment}: ${fitted.join(', ')}`] : []),
      ...silent.map((key) => `borders.${segment}.${key} does not say that it is fitted, of grade D`),
    ];
  });
  return [...behaviour, ...traits, ...segments];
}

describe('the list of what a case may set', () => {
  it('names traits that exist, and as rubric those that the scale gives', () => {
    const scale = readRepositoryFile('data/rubric/scale.yaml');
    for (const [trait, origin] of Object.entries(list.traits)) {
      expect(traitIds as readonly string[]).toContain(trait);
      expect(new RegExp(`\\b${trait}\\b`).test(scale), trait).toBe(origin === 'rubric');
    }
    expect(list.mostFittedPerSegment).toBe(2);
  });

  it('holds for the cases, some of which use it', () => {
    expect(cases.length).toBeGreaterThanOrEqual(26);
    expect(cases.filter(({ borders }) => Object.keys(borders).length > 0).length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases.map((scenario) => [scenario.id, scenario] as const))('%s keeps to it', (_, scenario) => {
    expect(beyondTheList(scenario)).toEqual([]);
  });

  it('sees a parameter, a trait, and a third constant', () => {
    const base = shipped('belarus-2021');
    const third = { value: 1, grade: 'D', note: 'fitted' } as const;
    const silent = { value: 1, grade: 'C', note: 'a guess' } as const;
    const worse: Scenario = {
      ...base,
      parameters: { planHazardPerWeek: 0.1 },
      actors: { ...base.actors, by: { ...base.actors.by!, traits: { discountPerWeek: 0.9 } } },
      borders: {
        lt: { ...base.borders.lt!, interceptionOffset: third },
        pl: { ...base.borders.pl!, interceptionOffset: silent },
      },
    };
    expect(beyondTheList(worse)).toEqual([
      'parameters.planHazardPerWeek',
      'actors.by.traits.discountPerWeek',
      'borders.lt: appeal, interceptionOffset, interceptionOffsetHardened',
      'borders.pl.interceptionOffset does not say that it is fitted, of grade D',
    ]);
  });
});

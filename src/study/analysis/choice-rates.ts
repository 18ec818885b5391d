import { type BaseRateItem, missedBy } from './base-rate-item.ts';
import { type Target, targetsChosen } from './target-choice.ts';

interface Choice {
  readonly id: string;
  readonly what: string;
  readonly from: number;
  readonly is: (target: Target) => boolean;
}

const CHOICES: readonly Choice[] = [
  {
    id: 'weakerChallengers',
    what: 'of the first threats of states that choose between several targets, share at a stronger one',
    from: 0.65,
    is: ({ isStronger }) => isStronger,
  },
  {
    id: 'democraticTargets',
    what: 'of the same threats, share at a democracy',
    from: 0.55,
    is: ({ isDemocratic }) => isDemocratic,
  },
];

/** Whom states choose to threaten (F18), beside what it would be if the same choices were dealt to any of those they could have threatened. */
export function choiceRates(count: number, seed: string): readonly BaseRateItem[] {
  const { even, odd, all } = targetsChosen(count, seed);
  return CHOICES.map(({ id, what, from, is }): BaseRateItem => {
    const share = (targets: readonly Target[]): number | null =>
      targets.length === 0 ? null : targets.filter(is).length / targets.length;
    const model = share(odd);
    const why = missedBy(model, from, null);
    const nulls = { randomConcession: null, permutedValues: share(all) };
    return {
      id,
      what,
      model,
      band: { from, to: null },
      pass: why === null,
      why,
      halfA: share(even),
      nulls,
      source: 'F18',
    };
  });
}

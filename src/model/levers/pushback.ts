import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const pushback: Lever = {
  id: 'pushback',
  title: 'Turning back without an individual procedure',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of intercepted people',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of intercepted people who are turned back without an individual procedure (pushback). ' +
    'Contested or unlawful under non-refoulement and the ban on collective expulsion; legalised at home ' +
    'by Poland, Lithuania and Latvia. Recorded entries fall by definition; attempts, harm and unmet ' +
    'protection need rise.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['pushbacks', 'entries', 'attempts', 'asylumRefusedUnheard', 'deathsVisible'],
  costEurPerDay: 0,
  source: 'parameters.md row 130 and E (S12, S102)',
  grade: 'C',
  fields: [{ field: 'pushbackShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    const groupCount = params.groups.length;
    for (const s of ownEntries(slot, params)) {
      for (let g = 0; g < groupCount; g++) {
        const at = s * groupCount + g;
        controls.pushbackShare[at] = joined(controls.pushbackShare[at]!, level(g));
      }
    }
  },
};

import type { Lever } from './lever.ts';
import { joined, ownEntries, scaleAt } from './patch.ts';

export const borderProcedure: Lever = {
  id: 'borderProcedure',
  title: 'Monitored border procedure',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of people intercepted',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people intercepted whose claim is heard at the border, in weeks, while independent ' +
    'monitors watch. Turning back without a procedure and violence fall by the share.',
  risePerDay: 1 / 60,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['pushbacks', 'asylumRefusedUnheard', 'violence'],
  costEurPerDay: 4000,
  source:
    'parameters.md H, row 95 (EUR 4,000 a case, one case a day and level); duty to monitor as in the ' + 'pact of 2024',
  grade: 'D',
  fields: [
    { field: 'pushbackAllowedShare', how: 'multiply' },
    { field: 'borderProcedureShare', how: 'set' },
  ],
  apply: (controls, level, slot, params) => {
    scaleAt(controls.pushbackAllowedShare, ownEntries(slot, params), 1 - level(0));
    for (const s of ownEntries(slot, params))
      controls.borderProcedureShare[s] = joined(controls.borderProcedureShare[s]!, level(0));
  },
};

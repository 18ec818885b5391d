import type { Lever } from './lever.ts';
import { joined, ownExits, scaleAt } from './patch.ts';

export const exitControl: Lever = {
  id: 'exitControl',
  title: 'Own exit control, relaxed or renewed',
  holderRoles: ['transitState', 'hostState', 'originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'change of the share stopped',
  range: [-1, 1],
  baseline: 0,
  meaning:
    "What the holder's own guards do before the line. Above 0 they stop that share of the attempts that " +
    'they let pass before; below 0 that share of the control kept at the start is given up. People ' +
    'stopped are counted.',
  risePerDay: 1 / 7,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['exitsStopped', 'attempts'],
  costEurPerDay: 20000,
  source:
    'cases.md F23, C02, C03, C06: movement fell by 60–99 % within six weeks of renewed control; guards ' +
    'stood down within a day at Ceuta',
  grade: 'B',
  fields: [
    { field: 'exitRelaxedShare', how: 'set' },
    { field: 'exitLeakShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    const held = Math.max(0, level(0)) * params.p.exitControlMaxShare;
    const relaxed = Math.max(0, -level(0));
    scaleAt(controls.exitLeakShare, ownExits(slot, params), 1 - held);
    for (const s of ownExits(slot, params))
      controls.exitRelaxedShare[s] = joined(controls.exitRelaxedShare[s]!, relaxed);
  },
};

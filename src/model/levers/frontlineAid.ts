import type { Lever } from './lever.ts';
import { ownEntries } from './patch.ts';

export const frontlineAid: Lever = {
  id: 'frontlineAid',
  title: 'Aid to the front-line state',
  holderRoles: ['bloc'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the largest package',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Money and staff of the bloc for the members at whose borders people arrive: orderly handling ' + 'capacity rises.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['pressure'],
  costEurPerDay: 365000,
  source: 'parameters.md A.5 (S35): EUR 200m over about 18 months',
  grade: 'C',
  fields: [{ field: 'handlingPerDay', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    const factor = 1 + params.p.frontlineAidCapacityShare * level(0);
    for (const s of ownEntries(slot, params)) controls.handlingPerDay[s] = controls.handlingPerDay[s]! * factor;
  },
};

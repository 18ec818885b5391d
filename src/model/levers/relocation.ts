import type { Lever } from './lever.ts';
import { ownEntries } from './patch.ts';

export const relocation: Lever = {
  id: 'relocation',
  title: 'Relocation from front-line states',
  holderRoles: ['bloc'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'persons a day',
  range: [0, 1000],
  baseline: 0,
  meaning:
    'People a day in a procedure of a front-line member who are moved, with their claim, to another ' +
    'member, shared among borders by what they can handle.',
  risePerDay: 10,
  fallPerDay: 50,
  per: 'actor',
  scoped: false,
  feeds: ['relocated'],
  costEurPerDay: 500,
  source:
    'cases.md C10 (2015–17: some 35,000 of 160,000 promised, recalled); EUR 6,000 a person is spread ' +
    'over about twelve days',
  grade: 'C',
  fields: [{ field: 'relocationPerDay', how: 'add' }],
  apply: (controls, level, slot, params) => {
    const own = ownEntries(slot, params);
    const capacity = own.reduce((sum, s) => sum + params.segments[s]!.handlingPerDay, 0);
    for (const s of own) {
      const share = capacity > 0 ? params.segments[s]!.handlingPerDay / capacity : 1 / own.length;
      controls.relocationPerDay[s] = controls.relocationPerDay[s]! + level(0) * share;
    }
  },
};

import { hosted } from '../hosted.ts';
import type { Lever } from './lever.ts';
import { scaleAt, segmentsInReach } from './patch.ts';

export const courtRuling: Lever = {
  id: 'courtRuling',
  title: 'Court ruling',
  holderRoles: ['court'],
  side: 'third',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the practice stopped',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of turning back, of transfers abroad and of orders to leave a camp that the holder stops by ' +
    'ruling or interim measure, as far as states comply.',
  risePerDay: Infinity,
  fallPerDay: 1 / 90,
  per: 'actor',
  scoped: false,
  feeds: ['pushbacks', 'transferred', 'expulsions'],
  costEurPerDay: 0,
  source: 'cases.md C15 (June 2022: interim measure stops the first flight), C08 (High Court, 9 February 2017)',
  grade: 'B',
  fields: [
    { field: 'pushbackAllowedShare', how: 'multiply' },
    { field: 'transferAllowedShare', how: 'multiply' },
    { field: 'closureAllowedShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    const reach = segmentsInReach(slot, params);
    scaleAt(controls.pushbackAllowedShare, reach, 1 - params.p.rulingComplianceShare * level(0));
    scaleAt(controls.transferAllowedShare, reach, 1 - level(0));
    scaleAt(controls.closureAllowedShare, hosted(params), 1 - params.p.rulingComplianceShare * level(0));
  },
};

import type { Lever } from './lever.ts';
import { scaleAt, segmentsInReach } from './patch.ts';

export const mediaAccess: Lever = {
  id: 'mediaAccess',
  title: 'Media access',
  holderRoles: ['media'],
  side: 'third',
  act: 'rule',
  works: 'framing',
  unit: 'share of the zone reported on',
  range: [0, 1],
  baseline: 0,
  meaning:
    'How far reporters get to see what happens where the emergency zone keeps them out: by leave, by ' +
    'court order or by their own means.',
  risePerDay: 1 / 7,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['costExposure', 'deathsVisible'],
  costEurPerDay: 0,
  source: 'parameters.md row 18 (media exclusion .4, 0–.8)',
  grade: 'C',
  fields: [{ field: 'exclusionKeptShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    scaleAt(controls.exclusionKeptShare, segmentsInReach(slot, params), 1 - level(0));
  },
};

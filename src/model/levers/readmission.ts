import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const readmission: Lever = {
  id: 'readmission',
  title: 'Readmission',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'hardening',
  unit: 'share of people refused',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people whose claim is refused whom the state they came from, or through, takes back. ' +
    'Without it most refused people stay or move on.',
  risePerDay: 1 / 30,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['returns'],
  costEurPerDay: 1000,
  source: 'cases.md C22, C01 (readmission suspended on 28 June 2021); parameters.md row 96',
  grade: 'C',
  fields: [{ field: 'readmissionShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params))
      controls.readmissionShare[s] = joined(controls.readmissionShare[s]!, level(0));
  },
};

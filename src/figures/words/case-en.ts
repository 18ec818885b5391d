import type { CaseWords } from './case-words.ts';

export const caseEn: CaseWords = {
  types: {
    engineered: 'A route built to apply pressure',
    released: 'People already there, let go or sent on',
    threat: 'Movement threatened, or used where it happens anyway',
    deportation: 'Closing camps and expelling',
    restriction: 'Keeping workers or citizens from leaving',
    destination: 'Pressure from the state of destination',
    cooperative: 'Money and standing for control or hosting',
    norms: 'Bargaining over the rule itself',
  },
  tiers: {
    A: 'series of movements and the politics',
    B: 'the politics, with coarse numbers',
    C: 'negotiation only',
  },
  tier: (tier) => `tier ${tier}`,
  episode: (number) => `episode ${number} of the essays`,
  notACase: 'Not a case',
  heading: 'The case',
  briefings: 'Two briefings',
  pressed: 'As seen from the state under pressure',
  hosts: 'As seen from the hosts of first arrival',
  asked: 'Who asks what of whom',
  demand: (by, to, what) => `${by} → ${to}: ${what}`,
  reveal: 'What really happened',
  granted: (share) =>
    `Of what was asked, ${share} was granted, as coded from the record (0 is nothing, 1 is all of it).`,
  grantedBetween: (low, high) =>
    `Of what was asked, between ${low} and ${high} was granted (0 is nothing, 1 is all of it): coders differ, or what counts is disputed.`,
  grantedOn: (date) => `The main concession dates from ${date}.`,
  inThisRun: (share) => `In this run, one possible history, it is ${share}.`,
  teaching: 'For teachers',
  errata: 'What the essays say otherwise',
  noSources: 'This scenario names no sources: its numbers are assumptions.',
  noPeople:
    'No people are modelled in this world, only what states bargain over. Its human cost is not modelled; that is not zero.',
  inLanguage: (code) => (code === 'en' ? 'in English' : code),
};

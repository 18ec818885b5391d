import type { Catalogue } from './catalogue.ts';

/** What each rule says in English: who did what, and the numbers it was decided on. Utils are the model's unit of cost and value. */
export const en: Catalogue = {
  // ————— levers —————
  leverSet: {
    said: ({ actor, lever, n }) => `${actor} set “${lever}” to ${n('level')} (before: ${n('previous')}).`,
  },

  // ————— between the state applying pressure and the one under it —————
  threatMade: {
    said: ({ actor, about, n }) =>
      `${actor} threatened ${about}: the demand was worth ${n('value')} utils to it, and its threat was believed at ${n('credibility')}, where one is certain.`,
  },
  threatExposed: {
    said: ({ actor, n }) =>
      `${actor} did not carry out its threat; from then on it was believed at ${n('credibility')}, where one is certain.`,
  },
  pressureExecuted: {
    said: ({ actor, about, n }) =>
      `${actor} began to apply pressure on ${about}, at the level ${n('escalation')}, where one is the most; it was believed at ${n('credibility')}, where one is certain.`,
  },
  pressureEscalated: {
    said: ({ actor, about, n }) =>
      `${actor} raised the pressure on ${about} to ${n('escalation')}, where one is the most.`,
    otherwise: ({ n }) => `Stopping would have been the better choice had it been worth ${n('margin')} utils more.`,
  },
  pressureResumed: {
    said: ({ actor, about, n }) =>
      `${actor} applied pressure on ${about} again: its levers stood at ${n('escalation')}, with ${n('threshold')} the least that counts.`,
    otherwise: ({ n }) => `Levers lower by more than ${n('margin')} would not have counted as pressure.`,
  },
  pressureWithdrawn: {
    said: ({ actor, about, n }) =>
      `${actor} took its pressure off ${about}: its levers stood at ${n('escalation')}, below the ${n('threshold')} that counts.`,
    otherwise: ({ n }) => `Levers higher by ${n('margin')} would still have been pressure.`,
  },
  pressureStopped: {
    said: ({ actor, about, n }) =>
      `${actor} stopped applying pressure on ${about}: stopping was worth ${n('stop')} utils to it and going on ${n('hold')}, at a cost of ${n('cost')} a week.`,
    otherwise: ({ n }) => `Going on would have been the better choice had it been worth ${n('margin')} utils more.`,
  },
  offerMade: {
    said: ({ actor, about, n }) =>
      `${actor} offered ${about} the share ${n('share')} of what was asked: the offer was worth ${n('utility')} utils to it and holding on ${n('hold')}.`,
    otherwise: ({ n }) => `Holding on would have been the better choice had it been worth ${n('margin')} utils more.`,
  },
  offerRefused: {
    said: ({ actor, about, n }) =>
      `${actor} refused the share ${n('share')} that ${about} offered: against going on, taking it was a gain of ${n('gain')} utils.`,
    otherwise: ({ n }) =>
      `The answer weighs that gain of ${n('gain')} utils by chance; a larger gain makes a yes likelier.`,
  },
  offerAccepted: {
    said: ({ actor, about, n }) =>
      `${actor} accepted the share ${n('share')} that ${about} offered; of all material issues the share ${n('material')} was then granted, of symbolic ones ${n('symbolic')}, at a cost of ${n('cost')} utils.`,
  },
  dealBroken: {
    said: ({ actor, about, n }) =>
      `The deal of ${actor} with ${about} broke down after ${n('days')} days (the chance was ${n('prob')} that week).`,
  },
  deedRefrained: {
    said: ({ actor, n }) =>
      `${actor} refrained from what it had planned: refraining was worth ${n('refrain')} utils and acting ${n('act')}.`,
    otherwise: ({ n }) => `Acting would have been the better choice had it been worth ${n('margin')} utils more.`,
  },
  deedDone: {
    said: ({ actor, n }) =>
      `${actor} did what it had planned in spite of the threat: acting was worth ${n('act')} utils and refraining ${n('refrain')}.`,
    otherwise: ({ n }) => `The difference was ${n('margin')} utils; above zero refraining is the better choice.`,
  },
  sanctionsHardened: {
    said: ({ actor, n }) =>
      `Sanctions on ${actor} went from ${n('previous')} to ${n('level')} and hardened it: the demand is now worth ${n('valueFactor')} times what it was worth at the start.`,
  },
  leverageCrossed: {
    said: ({ actor, about, n }) =>
      `The leverage of ${actor} over ${about} rose to ${n('leverage')}, past the mark of ${n('threshold')}: holding on for the expected ${n('weeks')} weeks cost more than granting (${n('granting')} utils). Parts of the weekly cost: capacity ${n('capacity')}, restrictive camp ${n('restrictive')}, polarisation ${n('polarisation')}, exposure ${n('exposure')}, less rally ${n('rally')}.`,
    otherwise: ({ n }) =>
      `A leverage lower by more than ${n('margin')} would have left holding on cheaper than granting.`,
  },

  // ————— what is recorded at the border —————
  handlingExceeded: {
    said: ({ actor, about, n }) =>
      `${about}: ${actor} counted ${n('perDay')} attempts a day over a week, more than the ${n('capacity')} people a day it can handle in an orderly way.`,
    otherwise: ({ n }) =>
      `With room for ${n('margin')} more a day, or so many fewer attempts, it would have stayed orderly.`,
  },
  peopleStranded: {
    said: ({ about, n }) =>
      `${about}: ${n('people')} people were held between the lines, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `Room or a way out for ${n('margin')} of them would have kept it below the mark.`,
  },
  firstDeathRecorded: {
    said: ({ actor, about, n }) => `${about}: ${actor} recorded the first deaths, at least ${n('deaths')}.`,
  },

  // ————— politics at home —————
  salienceCrossed: {
    said: ({ actor, n }) =>
      `The border took over public attention in ${actor}: ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `Attention lower by more than ${n('margin')} would not have passed the mark.`,
  },
  campMobilised: {
    said: ({ actor, about, n }) =>
      `The ${about} camp in ${actor} mobilised: ${n('value')} more of the public than at the start, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `A camp smaller by more than ${n('margin')} would not have passed the mark.`,
  },
  rallyRose: {
    said: ({ actor, n }) =>
      `People in ${actor} rallied behind their government: ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `A rally smaller by more than ${n('margin')} would not have passed the mark.`,
  },
  harmBecameVisible: {
    said: ({ actor, n }) =>
      `Harm at the border of ${actor} became visible: ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `Visible harm lower by more than ${n('margin')} would not have passed the mark.`,
  },
  normEroded: {
    said: ({ actor, n }) =>
      `The public commitment of ${actor} to rights had fallen by ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `A fall smaller by more than ${n('margin')} would not have passed the mark.`,
  },
  exposure: {
    said: ({ actor, n }) =>
      `Harm that had been hidden in ${actor} came to light: ${n('released')} of it, ${n('hidden')} stayed hidden and ${n('visible')} is now visible (the chance was ${n('prob')} that day).`,
  },
  courtRuling: {
    said: ({ actor, n }) =>
      `A court ruled against ${actor}: harm of ${n('size')} was stated in public, after breaches that had added up to ${n('debt')} (the chance was ${n('prob')} that day; visible harm is now ${n('visible')}).`,
  },
  imageGained: {
    said: ({ actor, about, n }) =>
      `Harm done by ${about} served the image of ${actor}: a gain of ${n('gain')}, with ${n('threshold')} as the mark (visible harm ${n('harm')}, weight ${n('weight')}). In the model, exposing people pays at this point.`,
    otherwise: ({ n }) => `A gain smaller by more than ${n('margin')} would not have passed the mark.`,
  },
};

import type { Catalogue } from './catalogue.ts';

/** What each rule says in English: who did what, and the numbers it was decided on. Utils are the model's unit of cost and value. */
export const en: Catalogue = {
  // ————— levers —————
  leverSet: {
    said: ({ actor, lever, n }) => `${actor} set “${lever}” to ${n('level')} (before: ${n('previous')}).`,
  },

  // ————— a state applying pressure decides —————
  leversFollowEscalation: {
    said: ({ actor, lever, n }) =>
      `${actor} decided to put “${lever}” at ${n('level')}, which is what pressure at ${n('escalation')} means (one is the most).`,
  },
  steeringChosen: {
    said: ({ actor, lever, n }) =>
      `${actor} led escorts to where people were recorded to get in: “${lever}” at ${n('level')}, because ${n('success')} got in there and ${n('best')} at the best segment.`,
  },
  shelterOpened: {
    said: ({ actor, n }) =>
      `${actor} opened shelter for the ${n('people')} people at the border, now that the pressure was over.`,
  },

  // ————— a state under pressure decides —————
  practiceHardened: {
    said: ({ actor, lever, n }) =>
      `The practice of ${actor} hardened: “${lever}” from ${n('previous')} to ${n('level')}. With pressure at ${n('pressure')} it moves by ${n('drift')} a time, slowed by a rights commitment of ${n('rights')} and hastened by the level ${n('practised')} that others practise.`,
  },
  guardsSet: {
    said: ({ actor, n }) =>
      `${actor} moved its guards from ${n('previous')} to ${n('level')} per kilometre, following pressure at ${n('pressure')}.`,
  },
  fenceDecided: {
    said: ({ actor, n }) =>
      `${actor} decided on a fence: attention was at ${n('salience')}, with ${n('threshold')} as the mark, and the chance was ${n('prob')}.`,
  },
  zoneDeclared: {
    said: ({ actor, n }) =>
      `${actor} kept media and helpers away from the border: hiding harm was worth ${n('gain')} to it and cost ${n('price')}.`,
    otherwise: ({ n }) => `A price higher by more than ${n('margin')} would have kept the border open to them.`,
  },
  zoneLifted: {
    said: ({ actor, n }) =>
      `${actor} let media and helpers back to the border: hiding harm was worth ${n('gain')} to it and would have cost ${n('price')}.`,
    otherwise: ({ n }) => `What hiding was worth and what it cost were ${n('margin')} apart.`,
  },
  frameChosen: {
    said: ({ actor, n }) =>
      `${actor} moved its public framing from ${n('previous')} to ${n('level')} (zero is ordinary, one is threat): a rally was worth ${n('gain')} and mobilisation cost ${n('price')}.`,
    otherwise: ({ n }) => `It turns where the two are equal; they were ${n('margin')} apart.`,
  },
  closureAnnounced: {
    said: ({ actor, n }) =>
      `${actor} announced that the border is closed: the share of people turned back was ${n('pushback')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `A share lower by more than ${n('margin')} would not have passed the mark.`,
  },
  detentionSet: {
    said: ({ actor, n }) =>
      `${actor} put detention at ${n('level')} (before: ${n('previous')}): its restrictive camp stood ${n('mobilised')} above its start, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `The camp was ${n('margin')} from the mark.`,
  },
  receptionSet: {
    said: ({ actor, n }) =>
      `${actor} changed its reception capacity from ${n('previous')} to ${n('level')}: missing capacity cost it ${n('capacity')} a week, the largest other cost was ${n('others')}, and one step is ${n('step')}.`,
  },

  // ————— a bloc decides —————
  aidGranted: {
    said: ({ actor, n }) =>
      `${actor} granted aid to its front-line members: pressure was at ${n('pressure')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `Pressure lower by more than ${n('margin')} would not have passed the mark.`,
  },
  originsApproached: {
    said: ({ actor, n }) =>
      `${actor} turned to the states people come from: ${n('stranded')} people were held at the border, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `With fewer by more than ${n('margin')} it would have waited.`,
  },
  carriersApproached: {
    said: ({ actor, n }) =>
      `${actor} asked carriers and hubs to stop, at ${n('level')} (before: ${n('previous')}): attention was at ${n('salience')} after ${n('weeks')} weeks, with ${n('threshold')} as the mark for asking in public.`,
  },
  packageAdopted: {
    said: ({ actor, n }) =>
      `${actor} adopted a package of sanctions, from ${n('previous')} to ${n('level')}, after ${n('weeks')} weeks of pressure; the way to a decision takes ${n('threshold')}.`,
    otherwise: ({ n }) => `A way longer by more than ${n('margin')} weeks would have put it off.`,
  },

  // ————— third parties decide —————
  routeSuspended: {
    said: ({ actor, n }) =>
      `${actor}, asked quietly, suspended its route (asked with publicity ${n('publicity')}; the weekly hazard was ${n('hazard')}, the chance ${n('prob')}).`,
  },
  boardingRefused: {
    said: ({ actor, n }) =>
      `${actor}, threatened in public, refused boarding (publicity ${n('publicity')}; the weekly hazard was ${n('hazard')}, the chance ${n('prob')}).`,
  },
  flightsStopped: {
    said: ({ actor, n }) =>
      `${actor} grounded flights (effort of others ${n('effort')}, visible suffering of its citizens ${n('shame')}; the weekly hazard was ${n('hazard')}, the chance ${n('prob')}).`,
  },
  repatriationOffered: {
    said: ({ actor, n }) =>
      `${actor} offered flights home, ${n('level')} seats a day (effort of others ${n('effort')}, visible suffering of its citizens ${n('shame')}; the weekly hazard was ${n('hazard')}, the chance ${n('prob')}).`,
  },
  answerWithheld: {
    said: ({ actor, lever, n }) =>
      `${actor} did not set “${lever}” as it had on this date: asked at ${n('asked')} and not at ${n('askedThen')}, it would have with a chance of ${n('prob')}.`,
  },
  reliefSent: {
    said: ({ actor, n }) =>
      `${actor} went where ${n('stranded')} people were held, reaching the share ${n('level')} of them.`,
  },
  proceduresHastened: {
    said: ({ actor, n }) =>
      `${actor} hastened its procedures: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  postsClosed: {
    said: ({ actor, lever, n }) =>
      `${actor} put “${lever}” from ${n('previous')} to ${n('level')}: pressure there was at ${n('value')}, with ${n('threshold')} as the mark for closing.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  asylumSuspended: {
    said: ({ actor, n }) =>
      `${actor} stopped taking claims: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  forceUsed: {
    said: ({ actor, lever, n }) =>
      `${actor} used force at the line, “${lever}” at ${n('level')}: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  corridorClosed: {
    said: ({ actor, lever, n }) =>
      `${actor} put “${lever}” from ${n('previous')} to ${n('level')}: ${n('value')} people a day and resident arrived from inside, with ${n('threshold')} as the mark for closing.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  returnsToFirstCountry: {
    said: ({ actor, lever, n }) =>
      `${actor} put “${lever}” from ${n('previous')} to ${n('level')}: ${n('value')} people a day and resident arrived from inside, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  transfersBegun: {
    said: ({ actor, n }) =>
      `${actor} began to move people and their claims to a partner country: it had ${n('value')} remembered weeks of entries beyond capacity, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  measureEnded: {
    said: ({ actor, lever, n }) =>
      `${actor} ended “${lever}”, at ${n('previous')} until then: what it goes by stood at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  pathwaysOpened: {
    said: ({ actor, n }) =>
      `${actor} opened legal ways for ${n('level')} people a day: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  corridorOpened: {
    said: ({ actor, lever, n }) =>
      `${actor} put “${lever}” from ${n('previous')} to ${n('level')} people a day: ${n('value')} people stood at the border, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  procedureAtBorder: {
    said: ({ actor, n }) =>
      `${actor} had people heard at the border while monitors watch: visible harm was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  helpersLetIn: {
    said: ({ actor, n }) =>
      `${actor} let helpers into the border zone: visible harm was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  passageLet: {
    said: ({ actor, n }) =>
      `${actor} let people travel on: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  protectedAtOnce: {
    said: ({ actor, n }) =>
      `${actor} protected people from across the line at once, those whom nearly everybody recognises: pressure was at ${n('value')}, with ${n('threshold')} as the mark. Others at the same border were not.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  returnsPaid: {
    said: ({ actor, n }) =>
      `${actor} offered ${n('level')} euros to people who return with consent: it had ${n('value')} remembered weeks of entries beyond capacity, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  campaignBegun: {
    said: ({ actor, n }) =>
      `${actor} began to tell people on the way not to come: attention was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  aidWithheld: {
    said: ({ actor, lever, n }) =>
      `${actor} took back “${lever}”, at ${n('previous')} until then, after ${n('weeks')} weeks of pressure.`,
  },
  partnersPaid: {
    said: ({ actor, lever, n }) =>
      `${actor} paid its partners more for control, “${lever}” from ${n('previous')} to ${n('level')}: pressure was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  controlBought: {
    said: ({ actor, lever, n }) =>
      `${actor} bought control, “${lever}” at ${n('level')}: the pressure people are used to was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  contactOffered: {
    said: ({ actor, n }) =>
      `${actor} offered contact, at ${n('level')}: after ${n('weeks')} weeks, with ${n('threshold')} as the mark, the other side had come down by ${n('down')} from its peak, and people stranded on its side stood at ${n('stranded')}.`,
  },
  contactEnded: {
    said: ({ actor, n }) => `${actor} let contact lapse, at ${n('previous')} until then: nobody pressed it any more.`,
  },
  scrutinySpoken: {
    said: ({ actor, n }) =>
      `${actor} changed how it speaks of what members and partners do to people, from ${n('previous')} to ${n('level')} (below zero is praise): visible harm was at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  lawChanged: {
    said: ({ actor, lever, n }) =>
      `${actor} changed the law in favour of practice, “${lever}” at ${n('level')}: after ${n('value')} weeks of pressure, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  aidTied: {
    said: ({ actor, n }) =>
      `${actor} had paid for control once, and tied its aid to all partners to it, from ${n('previous')} to ${n('level')}.`,
  },
  sideDealMade: {
    said: ({ actor, n }) =>
      `${actor} made good more of what its members bear, from ${n('previous')} to ${n('level')}: its unity was at ${n('value')}, with ${n('threshold')} as the mark; the member that bears most bears ${n('cost')} utils a week.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  relocationAgreed: {
    said: ({ actor, n }) =>
      `${actor} agreed to move ${n('level')} people a day from front-line members to others: its unity was at ${n('value')}, with ${n('threshold')} as the mark; the member that bears most bears ${n('cost')} utils a week.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  consulWithdrawn: {
    said: ({ actor, n }) =>
      `${actor} withdrew consuls who issued visas (effort of others ${n('effort')}, with ${n('threshold')} as the mark; the weekly hazard was ${n('hazard')}, the chance ${n('prob')}).`,
  },
  clientBacked: {
    said: ({ actor, n }) =>
      `${actor} put its support for those it backs from ${n('previous')} to ${n('level')}: they felt sanctions at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  practiceStopped: {
    said: ({ actor, lever, n }) =>
      `${actor} stopped a part of the practice, “${lever}” from ${n('previous')} to ${n('level')}, with rulings of the last weeks: ${n('rulings')}; the debt behind them stood at ${n('value')}.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  courtLetGo: {
    said: ({ actor, lever, n }) =>
      `${actor} let “${lever}” lapse, at ${n('previous')} until then: the debt that would carry a case stood at ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  reportersWent: {
    said: ({ actor, n }) =>
      `${actor} got to report from a share of ${n('level')} of the border zone (before: ${n('previous')}): deaths recorded in the last weeks were ${n('value')}, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  hostAppealed: {
    said: ({ actor, lever, n }) =>
      `${actor} put “${lever}” from ${n('previous')} to ${n('level')}: hosting cost it ${n('value')} utils a week, with ${n('threshold')} as the mark.`,
    otherwise: ({ n }) => `It was ${n('margin')} from the mark.`,
  },
  promiseKept: {
    said: ({ actor, lever, n }) =>
      `${actor} kept what was granted, the share ${n('share')}: “${lever}” from ${n('previous')} to ${n('level')}.`,
  },
  promiseWithdrawn: {
    said: ({ actor, lever, n }) =>
      `The deal had broken down, and ${actor} took back what it gave with it: “${lever}” from ${n('previous')} to ${n('level')}.`,
  },
  ruleApplied: {
    said: ({ actor, lever, n }) =>
      `A rule of the scenario put “${lever}” of ${actor} at ${n('level')} (its condition was ${n('when')}; zero would have been no).`,
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
  threatTired: {
    said: ({ actor, n }) =>
      `${actor} kept its threat up ${n('weeks')} weeks past its date without a deed; from then on it was believed at ${n('credibility')}, where one is certain.`,
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
      `${actor} refused the share ${n('share')} that ${about} offered; taking it instead of going on would have brought ${n('gain')} utils.`,
    otherwise: ({ n }) => `The answer weighs those ${n('gain')} utils by chance; a larger gain makes a yes likelier.`,
  },
  offerAccepted: {
    said: ({ actor, about, n }) =>
      `${actor} accepted the share ${n('share')} that ${about} offered; of all material issues the share ${n('material')} was then granted, of symbolic ones ${n('symbolic')}, at a cost of ${n('cost')} utils.`,
  },
  dealBroken: {
    said: ({ actor, about, n }) =>
      `The deal of ${actor} with ${about} broke down after ${n('days')} days (the chance was ${n('prob')} that week).`,
  },
  precedentSeen: {
    said: ({ actor, about, n }) =>
      `${actor} saw how pressure on ${about} ended (weight ${n('weight')}): the chance it gives to pressure went from ${n('before')} to ${n('after')}.`,
  },
  dealBegan: {
    said: ({ actor, about, n }) =>
      `A deal of ${actor} with ${about} came into force: ${n('eurPerYear')} euros a year, the share ${n('share')} of the money asked, for stopping the share ${n('control')} of the people who would come.`,
  },
  tranchePaid: {
    said: ({ actor, about, n }) =>
      `${actor} paid ${about} tranche ${n('tranche')} of their deal, ${n('eur')} euros; ${n('paidEur')} so far.`,
  },
  termsBroken: {
    said: ({ actor, about, n }) =>
      `${actor} broke the terms of its deal with ${about} after ${n('days')} days, unseen: a threat was worth ${n('outside')} times what it was when the deal was made, attention of ${about} to other borders was ${n('attentionAway')}, and the monthly hazard ${n('hazard')}.`,
  },
  trancheWithheld: {
    said: ({ actor, about, n }) =>
      `${actor} found that ${about} had broken their deal (the chance was ${n('prob')}) and withheld ${n('eur')} euros.`,
  },
  dealRenegotiated: {
    said: ({ actor, about, n }) =>
      `${actor} put its demands to ${about} on the table again, with a threat, after ${n('paidEur')} euros had been paid.`,
  },
  dealEnded: {
    said: ({ actor, about, n }) =>
      `The deal of ${actor} with ${about} was over, after ${n('tranches')} tranches and ${n('paidEur')} euros.`,
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
      `The leverage of ${actor} over ${about} rose to ${n('leverage')}, past the mark of ${n('threshold')}: holding on for the expected ${n('weeks')} weeks cost more than granting (${n('granting')} utils). Parts of the weekly cost: capacity ${n('capacity')}, restrictive camp ${n('restrictive')}, polarisation ${n('polarisation')}, exposure ${n('exposure')}, less rally ${n('rally')}; missing workers ${n('shortage')}, tariffs ${n('tariff')}, people kept at home ${n('keptHome')}.`,
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
      `A court ruled against ${actor}: harm of ${n('size')} was stated in public, after breaches that had added up to ${n('debt')} (the chance was ${n('prob')} that day; its files brought ${n('released')} of hidden harm to light; visible harm is now ${n('visible')}).`,
  },
  transfersStopped: {
    said: ({ actor, about, n }) =>
      `Courts stopped all transfers of ${actor} from ${about} to a partner country that week: ${n('wanted')} people a day were to be moved (the chance was ${n('prob')} for the week).`,
  },
  cohesionFell: {
    said: ({ actor, about, n }) =>
      `Members of ${actor} came apart: its unity fell to ${n('cohesion')}, with ${n('threshold')} as the mark. ${about} bears most, ${n('cost')} utils a week, with ${n('mean')} as the mean of all.`,
    otherwise: ({ n }) => `A unity higher by more than ${n('margin')} would not have passed the mark.`,
  },
  audienceLost: {
    said: ({ actor, about, n }) =>
      `${actor} backed down before ${about} in public, which cost it ${n('points')} points of support at home (${n('cost')} utils; ${n('lost')} points in all that are not forgotten yet).`,
  },
  imageGained: {
    said: ({ actor, about, n }) =>
      `Harm done by ${about} served the image of ${actor}: a gain of ${n('gain')}, with ${n('threshold')} as the mark (visible harm ${n('harm')}, weight ${n('weight')}). In the model, exposing people pays at this point.`,
    otherwise: ({ n }) => `A gain smaller by more than ${n('margin')} would not have passed the mark.`,
  },
};

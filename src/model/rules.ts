/**
 * Every rule that can write an event, with the names of its numbers and what it means. The explanations in `run/explain/` have one
 * entry for each. An event's `actor` acts; `about` is a lever slot, another actor or a camp, as the meaning says.
 */
export const rules = {
  // levers
  leverSet: { numbers: ['level', 'previous'], meaning: 'A level was requested for a lever (about: lever slot).' },
  // a state applying pressure
  leversFollowEscalation: {
    numbers: ['escalation', 'level'],
    meaning: 'An adaptive state sets a lever (about) to what its escalation means.',
  },
  steeringChosen: {
    numbers: ['success', 'best', 'level'],
    meaning: 'Escorts are led in proportion to recorded success at each segment (about: lever slot).',
  },
  shelterOpened: {
    numbers: ['people', 'level', 'previous'],
    meaning: 'Pressure is over and shelter is opened for those at the border (about: lever slot).',
  },
  // a state under pressure
  practiceHardened: {
    numbers: ['pressure', 'rights', 'practised', 'drift', 'level', 'previous'],
    meaning:
      'Turning back drifts up with pressure, slowed by the rights commitment and hastened by what others practise (about: lever slot).',
  },
  guardsSet: { numbers: ['pressure', 'level', 'previous'], meaning: 'Guards follow pressure (about: lever slot).' },
  fenceDecided: {
    numbers: ['salience', 'threshold', 'prob', 'level', 'previous'],
    meaning: 'A fence is decided on under high attention (about: lever slot).',
  },
  zoneDeclared: {
    numbers: ['gain', 'price', 'margin', 'level', 'previous'],
    meaning: 'An emergency zone hides more cost than it causes (about: lever slot).',
  },
  zoneLifted: {
    numbers: ['gain', 'price', 'margin', 'level', 'previous'],
    meaning: 'The emergency zone is lifted: neither pressure nor attention is left (about: lever slot).',
  },
  frameChosen: {
    numbers: ['gain', 'price', 'margin', 'level', 'previous'],
    meaning:
      'The public frame moves towards threat if a rally gains more than mobilisation costs, else back (about: lever slot).',
  },
  closureAnnounced: {
    numbers: ['pushback', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Most people are turned back, and it is announced (about: lever slot).',
  },
  detentionSet: {
    numbers: ['mobilised', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Detention follows the mobilised restrictive camp (about: lever slot).',
  },
  receptionSet: {
    numbers: ['capacity', 'others', 'step', 'level', 'previous'],
    meaning: 'Reception capacity is changed, by what costs most and which camp is larger (about: lever slot).',
  },
  // a bloc
  aidGranted: {
    numbers: ['pressure', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'A bloc aids its front-line members (about: lever slot).',
  },
  originsApproached: {
    numbers: ['stranded', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Origin states are approached because people are stranded (about: lever slot).',
  },
  carriersApproached: {
    numbers: ['salience', 'threshold', 'weeks', 'level', 'previous'],
    meaning: 'Carriers and hubs are asked to stop, quietly or in public (about: lever slot).',
  },
  packageAdopted: {
    numbers: ['weeks', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'A package of sanctions is adopted (about: lever slot).',
  },
  // third parties
  routeSuspended: {
    numbers: ['publicity', 'hazard', 'prob'],
    meaning: 'A carrier that was asked quietly suspends its route (about: lever slot).',
  },
  boardingRefused: {
    numbers: ['publicity', 'hazard', 'prob'],
    meaning: 'A carrier or hub that was threatened in public refuses boarding (about: lever slot).',
  },
  flightsStopped: {
    numbers: ['effort', 'shame', 'hazard', 'prob'],
    meaning: 'An origin state grounds flights (about: lever slot).',
  },
  repatriationOffered: {
    numbers: ['effort', 'shame', 'hazard', 'prob', 'level'],
    meaning: 'An origin state offers flights home (about: lever slot).',
  },
  answerWithheld: {
    numbers: ['asked', 'askedThen', 'prob'],
    meaning: 'Asked less than in history, a third party does not do what it did on this date (about: lever slot).',
  },
  reliefSent: {
    numbers: ['stranded', 'level'],
    meaning: 'A relief organisation goes where people are stranded (about: lever slot).',
  },
  // a settlement
  promiseKept: {
    numbers: ['share', 'level', 'previous'],
    meaning: 'The lever of a granted issue is set to the part of it that was granted (about: lever slot).',
  },
  promiseWithdrawn: {
    numbers: ['level', 'previous'],
    meaning: 'A deal broke down, and what was given with it is taken back (about: lever slot).',
  },
  // adaptive actors beyond the first case
  proceduresHastened: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Procedures are decided fast (about: lever slot).',
  },
  postsClosed: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Posts of one border are closed, or opened again once pressure there is over (about: lever slot).',
  },
  asylumSuspended: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Claims are no longer taken (about: lever slot).',
  },
  forceUsed: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Force is used at the line (about: lever slot).',
  },
  corridorClosed: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'The way in from a state inside is closed, or opened again (about: lever slot).',
  },
  returnsToFirstCountry: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People are to go back to the state of first entry, or no longer (about: lever slot).',
  },
  transfersBegun: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Claims are moved to a partner country (about: lever slot).',
  },
  measureEnded: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'What had begun it is over, and a measure ends (about: lever slot).',
  },
  pathwaysOpened: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Legal ways are opened while the protective camp is not the smaller one (about: lever slot).',
  },
  corridorOpened: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People stranded at one border are taken over, or no longer (about: lever slot).',
  },
  procedureAtBorder: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People are heard at the border under watch (about: lever slot).',
  },
  helpersLetIn: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Helpers are let into the zone (about: lever slot).',
  },
  passageLet: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People inside are let travel on (about: lever slot).',
  },
  protectedAtOnce: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning:
      'Groups from across the line who are nearly all recognised are protected at once, others are not (about: lever slot).',
  },
  returnsPaid: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People who return with consent are paid (about: lever slot).',
  },
  campaignBegun: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'People on the way are told not to come (about: lever slot).',
  },
  aidWithheld: {
    numbers: ['weeks', 'level', 'previous'],
    meaning: 'What was given for keeping people is taken back from who presses (about: lever slot).',
  },
  partnersPaid: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Partners are paid for control, one step more (about: lever slot).',
  },
  controlBought: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Control is bought with money while nobody presses (about: lever slot).',
  },
  contactOffered: {
    numbers: ['down', 'stranded', 'weeks', 'threshold', 'level', 'previous'],
    meaning: 'The other side looks for a way out, and somebody calls (about: lever slot).',
  },
  contactEnded: {
    numbers: ['down', 'stranded', 'weeks', 'threshold', 'level', 'previous'],
    meaning: 'Nobody presses any more, and contact ends (about: lever slot).',
  },
  scrutinySpoken: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'How a bloc speaks of what members and partners do changes by a step (about: lever slot).',
  },
  lawChanged: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'The law is changed in favour of practice (about: lever slot).',
  },
  aidTied: {
    numbers: ['level', 'previous'],
    meaning: 'Money was part of a settlement; aid to all partners is tied to control from now on (about: lever slot).',
  },
  sideDealMade: {
    numbers: ['value', 'threshold', 'margin', 'cost', 'level', 'previous'],
    meaning: 'A bloc makes good a part of what members bear (about: lever slot).',
  },
  relocationAgreed: {
    numbers: ['value', 'threshold', 'margin', 'cost', 'level', 'previous'],
    meaning: 'People are moved from front-line members to others (about: lever slot).',
  },
  consulWithdrawn: {
    numbers: ['effort', 'threshold', 'hazard', 'prob'],
    meaning: 'A state of origin withdraws consuls who issued visas (about: lever slot).',
  },
  clientBacked: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'A patron changes by a step what it makes good of sanctions (about: lever slot).',
  },
  practiceStopped: {
    numbers: ['rulings', 'value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'After rulings a court stops a part of the practice (about: lever slot).',
  },
  courtLetGo: {
    numbers: ['rulings', 'value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'No rights debt is left that carries a case (about: lever slot).',
  },
  reportersWent: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'Reporters get further into a zone, or no longer (about: lever slot).',
  },
  hostAppealed: {
    numbers: ['value', 'threshold', 'margin', 'level', 'previous'],
    meaning: 'A host asks others to carry part of what hosting costs, or no longer (about: lever slot).',
  },
  // policy `rules`
  ruleApplied: { numbers: ['level', 'when'], meaning: 'A rule of the scenario set a lever (about: lever slot).' },
  // bargaining (about: the other side)
  threatMade: {
    numbers: ['value', 'credibility', 'expected', 'rent'],
    meaning: 'A threat was made; `expected` and `rent` only where the state chose to make it.',
  },
  threatExposed: {
    numbers: ['credibility'],
    meaning: 'A threat was not carried out; what is left of the credibility.',
  },
  threatTired: {
    numbers: ['credibility', 'weeks'],
    meaning: 'A threat past its date was kept up instead of carried out; what is left of the credibility.',
  },
  pressureExecuted: {
    numbers: ['escalation', 'credibility'],
    meaning: 'A threat was carried out: people are being moved.',
  },
  pressureEscalated: {
    numbers: ['escalation', 'hold', 'stop', 'margin'],
    meaning: 'One step up, because going on beats stopping; only `escalation` where it was read off levers.',
  },
  pressureStopped: {
    numbers: ['stop', 'hold', 'margin', 'cost'],
    meaning: 'The state applying pressure stops by itself.',
  },
  pressureWithdrawn: {
    numbers: ['escalation', 'threshold', 'margin'],
    meaning: 'The levers in force no longer amount to pressure.',
  },
  pressureResumed: {
    numbers: ['escalation', 'threshold', 'margin'],
    meaning: 'After a stop the levers in force amount to pressure again.',
  },
  offerMade: {
    numbers: ['share', 'utility', 'hold', 'margin', 'acceptance'],
    meaning:
      'The state under pressure offers a share of the demand (`acceptance`: believed chance; not at the threat stage).',
  },
  offerRefused: {
    numbers: ['share', 'gain'],
    meaning: 'The offer is refused; `gain` is what accepting would have brought.',
  },
  offerAccepted: {
    numbers: ['share', 'material', 'symbolic', 'cost'],
    meaning: 'An offer is accepted; what was granted, material and symbolic.',
  },
  deedRefrained: {
    numbers: ['refrain', 'act', 'margin', 'credibility'],
    meaning: 'Deterrence worked: the deed is not done.',
  },
  deedDone: {
    numbers: ['refrain', 'act', 'margin', 'credibility'],
    meaning: 'Deterrence failed: the deed is done, and the demand is now to undo it.',
  },
  dealBroken: { numbers: ['prob', 'days'], meaning: 'A deal of money for restraint breaks down after so many days.' },
  precedentSeen: {
    numbers: ['weight', 'before', 'after'],
    meaning:
      'How a matter of others with this target ended changes the believed chance that pressure brings something.',
  },
  // deals of money for control (about: the other side)
  dealBegan: {
    numbers: ['eurPerYear', 'share', 'control'],
    meaning:
      'A deal comes into force: what is paid a year, the part of the money asked, the share of movement stopped.',
  },
  tranchePaid: { numbers: ['eur', 'paidEur', 'tranche'], meaning: 'A tranche is paid; no breach was found.' },
  termsBroken: {
    numbers: ['hazard', 'outside', 'attentionAway', 'days'],
    meaning:
      'The state that is paid breaks the terms unseen: monthly hazard, worth of a threat relative to the start, attention elsewhere.',
  },
  trancheWithheld: {
    numbers: ['eur', 'prob'],
    meaning: 'A breach was found (with this chance), and the tranche is withheld.',
  },
  dealRenegotiated: {
    numbers: ['days', 'paidEur'],
    meaning: 'After a withheld tranche the demands are on the table again, with a threat.',
  },
  dealEnded: { numbers: ['paidEur', 'tranches'], meaning: 'A deal is over for good.' },
  sanctionsHardened: {
    numbers: ['level', 'previous', 'valueFactor'],
    meaning: 'New sanctions also harden the state they hit.',
  },
  leverageCrossed: {
    numbers: [
      'leverage',
      'threshold',
      'margin',
      'weeks',
      'granting',
      'capacity',
      'restrictive',
      'polarisation',
      'exposure',
      'rally',
      'shortage',
      'tariff',
      'keptHome',
    ],
    meaning: 'Holding on came to cost more than granting; with the parts of the weekly cost.',
  },
  // politics
  salienceCrossed: { numbers: ['value', 'threshold', 'margin'], meaning: 'Attention to the border became high.' },
  campMobilised: {
    numbers: ['value', 'threshold', 'margin'],
    meaning: 'A camp is mobilised well above its start (about: restrictive or protective).',
  },
  rallyRose: { numbers: ['value', 'threshold', 'margin'], meaning: 'People rallied behind their government.' },
  harmBecameVisible: { numbers: ['value', 'threshold', 'margin'], meaning: 'Visible harm became large.' },
  normEroded: {
    numbers: ['value', 'threshold', 'margin'],
    meaning: 'The public rights commitment has clearly eroded.',
  },
  exposure: {
    numbers: ['released', 'hidden', 'visible', 'prob'],
    meaning: 'Harm that an emergency zone had hidden came to light.',
  },
  courtRuling: {
    numbers: ['size', 'debt', 'released', 'visible', 'prob'],
    meaning: 'A court ruled on the practice at the border; what its files show of hidden harm is released.',
  },
  cohesionFell: {
    numbers: ['cohesion', 'threshold', 'margin', 'cost', 'mean'],
    meaning: 'What members of a bloc bear has come apart; one of them (about) bears most, beside the mean.',
  },
  transfersStopped: {
    numbers: ['wanted', 'prob'],
    meaning: 'Courts stopped the transfers of a week to a partner country (about: segment).',
  },
  audienceLost: {
    numbers: ['points', 'cost', 'lost'],
    meaning: 'A government that backed down before another (about) lost support among its own people.',
  },
  imageGained: {
    numbers: ['gain', 'threshold', 'margin', 'harm', 'weight'],
    meaning:
      'The state applying pressure gains from visible harm done by the other side (about): exposing people pays.',
  },
  // what was recorded at the borders (about: segment)
  handlingExceeded: {
    numbers: ['perDay', 'capacity', 'margin'],
    meaning: 'Recorded attempts a day came to exceed what can be handled in an orderly way.',
  },
  peopleStranded: { numbers: ['people', 'threshold', 'margin'], meaning: 'Many people came to stand at the border.' },
  firstDeathRecorded: { numbers: ['deaths'], meaning: 'The first deaths at this segment were recorded.' },
} as const satisfies Readonly<Record<string, { readonly numbers: readonly string[]; readonly meaning: string }>>;

export type RuleId = keyof typeof rules;

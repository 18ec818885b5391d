/** What one state, bloc or organisation carries from day to day. All numbers are finite; shares are 0..1. */
export interface ActorState {
  // home politics of a state or bloc under pressure (a bloc: mean of its members, weighted by handling capacity)
  salience: number; // attention to the border, 0..1
  restrictiveCampShare: number; // mobilised, 0..1 (A)
  protectiveCampShare: number; // mobilised, 0..1 (B)
  rally: number; // ≥ 0, lowers the cost of holding on
  incumbentSupport: number; // percentage points, 0..100
  audienceLoss: number; // of these, lost by backing down and not forgotten, ≥ 0
  threatFrame: number; // 0 ordinary … 1 threat: how much salience becomes mobilisation
  compassion: number; // shock of visible deaths that has not faded, ≥ 0
  setback: number; // faded shock that is turning into restrictive mobilisation, ≥ 0
  failure: number; // remembered weeks of entries beyond capacity, ≥ 0
  visibleHarm: number; // index of visible deaths and violence, ≥ 0
  hiddenHarm: number; // not yet exposed, ≥ 0
  rightsDebt: number; // matures as rulings and exposure, ≥ 0
  rightsCommitment: number; // public rights commitment N, 0..1, erodes with pushback
  rightsScrutiny: number; // others' scrutiny of this actor, 0..1
  usualPressure: number; // slow mean of recorded attempts ÷ capacity
  // parts of the weekly cost of holding on (utils)
  costCapacity: number;
  costRestrictive: number;
  costPolarisation: number;
  costExposure: number;
  costRally: number; // subtracted
  costShortage: number; // workers who do not come or are taken home
  costTariff: number; // tariffs threatened or laid
  costKeptHome: number; // people whom their own state does not let go to it
  costHolding: number; // per week, ≥ 0
  // the state applying pressure
  operatingCost: number; // utils per week, may be negative (the crisis pays)
  sanctionsFelt: number; // 0..1
  diversion: number; // what a crisis abroad displaces at home, ≥ 0
  imageGain: number; // utils per week (before scale) from visible harm done by the other side
  costHosting: number; // utils per week of hosting people, after what others deliver
  hostingPromised: number; // share of the cost of hosting that others have promised to carry, 0..1
  hostingSupport: number; // share that they deliver, 0..1
  faceSaving: number; // utils: what makes stopping easier, contact included
  claimCredibility: number; // of what it claims in public, 0..1
  cohesion: number; // of a bloc, 0..1
  opinionDrift: number; // standard deviations of attitude since the start; > 0 more restrictive
  voteShift: number; // points for parties against immigration since the start
  transitExposure: number; // exposures to people passing, less what faded, ≥ 0
  hostedContact: number; // exposures to people who are hosted and met, less what faded, ≥ 0
  // deciding
  lastActDay: number; // −1 never
  pressureSeen: number; // pressure when it last decided
  spentEur: number; // running cost of its levers so far
  // 1 while a value is above the threshold of its event, else 0
  salienceHigh: number;
  restrictiveHigh: number;
  protectiveHigh: number;
  rallyHigh: number;
  harmHigh: number;
  normLow: number;
  imageHigh: number;
  cohesionLow: number;
}

/** One state applying pressure on one state or bloc. Beliefs are over soft, medium and tough opponents and sum to 1. */
export interface DyadState {
  stage: 'latent' | 'threat' | 'executing' | 'deal' | 'stopped' | 'conceded';
  stageSince: number; // day
  started: boolean; // a threat was made or movement organised at some time
  escalation: number; // e, 0..1
  escalationPeak: number; // highest e so far
  credibility: number; // 0..1
  deadline: number; // day on which the deed to be deterred is due, −1 none
  deedDone: boolean; // the deed to be deterred was done: from here on the demand is its reversal
  flowShown: boolean; // movement was organised in this run: the threat is no longer of something unseen
  beliefByTo: Float64Array; // [3] what the one under pressure believes about the other
  beliefByBy: Float64Array; // [3] what the one applying pressure believes
  valueFactor: number; // hardening: the demand's value relative to the start
  incomeFactor: number; // hardening: crisis income relative to the start
  sanctionsAsked: number; // sanctions requested when last looked at, 0..1
  costTo: number; // utils per week to the state under pressure, ≥ 0
  noiseBy: number; // factor by which the state applying pressure misjudges that cost
  noiseTo: number; // factor by which the state under pressure misjudges costBy
  costBy: number; // utils per week to the state applying pressure, may be negative
  threatCost: number; // utils per week the threat would cost if executed
  holdingTime: number; // weeks the one under pressure expects to hold on
  granting: number; // utils: cost of granting the whole demand, as it is today
  leverage: number; // cost of holding on ÷ cost of granting, 1 = indifferent
  leverageBelieved: number; // as the state applying pressure believes it
  leverageHigh: boolean; // above 1
  pressure: number; // movement at the segments ÷ handling capacity
  readonly concession: Float64Array; // [demand of the dyad] 0..1
  symbolic: number; // 0..1
  concededDay: number; // −1 none
  endedBy: 'concession' | 'stop' | 'deal' | 'horizon' | 'notStarted';
  leveragePeak: number;
  lastEvent: string | null; // id of the last event of this dyad
  readonly precedents: Precedents; // what has been seen of others, and of the own matter
  readonly norm: Norm;
  underTerms: boolean; // what was granted is paid under the terms of a deal (diplomacy/deals/)
  /** Where the world has no people at this dyad's borders; else null. */
  readonly flow: FlowState | null;
}

/** Movement where no people are modelled: the aggregate form of diplomacy/movement.ts. Relative to the handling capacity of the state under pressure. */
export interface FlowState {
  pressure: number; // f, ≥ 0
  stranded: number; // st: people held at the line ÷ the reference, ≥ 0
  pushback: number; // pb, as the state under pressure practises it today, 0..1
  exclusion: number; // share of harm that nobody outside sees, 0..1
  hubsClosed: number; // 0..1 of the seats at carriers and hubs that others can talk to
  hubsComply: number; // 1 from the day on which they do as they were asked, else 0
}

/** Weighted counts of others' matters (diplomacy/precedents.ts). */
export interface Precedents {
  conceded: number;
  held: number;
}

/** How usual it is that others press (diplomacy/normalisation.ts). */
interface Norm {
  index: number; // 0..1
  onsetDay: number; // on which this dyad last began, −1 never
  isOn: boolean; // a threat stands or pressure is executed
}

/** Money for control on terms. The payer knows of a breach only what monitoring finds. */
export interface DealState {
  stage: 'pending' | 'inForce' | 'withheld' | 'ended';
  stageSince: number; // day
  isKept: boolean; // the terms, by the state that receives
  share: number; // part of the money that was agreed, 0..1
  tranches: number; // paid so far
  paidCents: number;
  threatThen: number; // utils per week that a threat of the receiving state was worth when the deal was made
  lastEvent: string | null;
}

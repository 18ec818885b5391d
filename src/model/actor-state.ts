/** What one state, bloc or organisation carries from day to day. All numbers are finite; shares are 0..1. */
export interface ActorState {
  // home politics (receiving states and blocs; also the state applying pressure and hosts)
  salience: number; // attention to the border, 0..1
  restrictiveCampShare: number; // mobilised, 0..1 (A)
  protectiveCampShare: number; // mobilised, 0..1 (B)
  rally: number; // ≥ 0, lowers the cost of holding on
  incumbentSupport: number; // percentage points, 0..100
  threatFrame: number; // 0 ordinary … 1 threat: how much salience becomes mobilisation
  visibleHarm: number; // index of visible deaths and violence, ≥ 0
  hiddenHarm: number; // not yet exposed, ≥ 0
  rightsDebt: number; // matures as rulings and exposure, ≥ 0
  rightsCommitment: number; // public rights commitment N, 0..1, erodes with pushback
  rightsScrutiny: number; // others' scrutiny of this actor, 0..1
  // parts of the weekly cost of holding on (utils)
  costCapacity: number;
  costRestrictive: number;
  costPolarisation: number;
  costExposure: number;
  costRally: number; // subtracted
  costHolding: number; // per week, ≥ 0
  // the state applying pressure
  operatingCost: number; // utils per week, may be negative (the crisis pays)
  sanctionsFelt: number; // 0..1
  spentEur: number; // running cost of its levers so far
}

/** One state applying pressure on one state or bloc. Beliefs are over soft, medium and tough opponents and sum to 1. */
export interface DyadState {
  stage: 'latent' | 'threat' | 'executing' | 'deal' | 'stopped' | 'conceded';
  stageSince: number; // day
  escalation: number; // e, 0..1
  credibility: number; // 0..1
  beliefByTo: Float64Array; // [3] what the one under pressure believes about the other
  beliefByBy: Float64Array; // [3] what the one applying pressure believes
  holdingTime: number; // weeks the one under pressure expects to hold on
  leverage: number; // cost of holding on ÷ cost of granting, 1 = indifferent
  leverageBelieved: number; // as the state applying pressure believes it
  pressure: number; // movement at the segments ÷ handling capacity
  readonly concession: Float64Array; // [demand of the dyad] 0..1
  symbolic: number; // 0..1
  concededDay: number; // −1 none
  endedBy: 'concession' | 'stop' | 'deal' | 'horizon' | 'notStarted';
  leveragePeak: number;
  lastEvent: string | null; // id of the last event of this dyad
}

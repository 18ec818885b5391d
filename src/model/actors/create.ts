import { clamp01 } from '../../kernel/math.ts';
import type { ActorState, DyadState } from '../actor-state.ts';
import { createFlow } from '../diplomacy/movement.ts';
import type { Params } from '../params.ts';
import { trait } from '../traits.ts';

/** Every actor as it is before the first day: starting values from its traits, nothing felt, seen or spent. */
export function createActors(params: Params): ActorState[] {
  return params.actors.map((_, actor) => ({
    salience: 0,
    restrictiveCampShare: trait(params, actor, 'restrictiveCampStart'),
    protectiveCampShare: trait(params, actor, 'protectiveCampStart'),
    rally: 0,
    incumbentSupport: trait(params, actor, 'incumbentSupportStart'),
    audienceLoss: 0,
    threatFrame: clamp01(trait(params, actor, 'threatFrameStart') + params.controls.framing[actor]!),
    compassion: 0,
    setback: 0,
    failure: 0,
    visibleHarm: 0,
    hiddenHarm: 0,
    rightsDebt: 0,
    rightsCommitment: trait(params, actor, 'rightsCommitment'),
    rightsScrutiny: trait(params, actor, 'rightsScrutinyStart'),
    usualPressure: 0,
    costCapacity: 0,
    costRestrictive: 0,
    costPolarisation: 0,
    costExposure: 0,
    costRally: 0,
    costShortage: 0,
    costTariff: 0,
    costHolding: 0,
    operatingCost: 0,
    sanctionsFelt: 0,
    diversion: trait(params, actor, 'diversionGain'),
    imageGain: 0,
    costHosting: 0,
    hostingPromised: 0,
    hostingSupport: 0,
    faceSaving: trait(params, actor, 'faceSavingUtil'),
    claimCredibility: 1,
    cohesion: 1,
    opinionDrift: 0,
    voteShift: 0,
    transitExposure: 0,
    hostedContact: 0,
    lastActDay: 0,
    pressureSeen: 0,
    spentEur: 0,
    salienceHigh: 0,
    restrictiveHigh: 0,
    protectiveHigh: 0,
    rallyHigh: 0,
    harmHigh: 0,
    normLow: 0,
    imageHigh: 0,
    cohesionLow: 0,
  }));
}

/** Every dyad before anything was demanded. Nobody knows the other's resolve: all three types are equally likely. */
export function createDyads(params: Params): DyadState[] {
  return params.dyads.map((dyad) => ({
    stage: 'latent',
    stageSince: 0,
    started: false,
    escalation: 0,
    escalationPeak: 0,
    credibility: trait(params, dyad.by, 'executionProb'),
    deadline: -1,
    deedDone: false,
    flowShown: false,
    beliefByTo: new Float64Array(TYPES).fill(1 / TYPES),
    beliefByBy: new Float64Array(TYPES).fill(1 / TYPES),
    valueFactor: 1,
    incomeFactor: 1,
    sanctionsAsked: 0,
    costTo: 0,
    noiseBy: 1,
    noiseTo: 1,
    costBy: 0,
    threatCost: 0,
    holdingTime: 0,
    granting: 0,
    leverage: 0,
    leverageBelieved: 0,
    leverageHigh: false,
    pressure: 0,
    concession: new Float64Array(dyad.demands.length),
    symbolic: 0,
    concededDay: -1,
    endedBy: 'notStarted',
    leveragePeak: 0,
    lastEvent: null,
    precedents: { conceded: 0, held: 0 },
    norm: { index: 0, onsetDay: -1, isOn: false },
    underTerms: false,
    flow: createFlow(params, dyad),
  }));
}

/** Soft, medium, tough. */
const TYPES = ['soft', 'medium', 'tough'].length;

import { total } from './measures.ts';
import { below, both, type SignTest } from './sign-test.ts';
import { negotiation } from './world.ts';

const LAST_DAY = 419;
/** How many of the missing workers can be had from elsewhere, in the one world and in the other. */
const FEW = 0.1;
const MOST = 0.9;
/** The difference that counts as clear: of three bans more than one turns out otherwise. */
const CLEARLY = -0.3;

/** A state bans work in another until contracts have standards, and decides itself how far it goes. */
const world = (labourSubstitutesShare: number) =>
  negotiation({
    days: LAST_DAY + 1,
    groups: {
      workers: {
        home: 'hillTown',
        destination: 'portCity',
        purpose: 'work',
        atRiskPersons: 600,
        abroadPersons: 360,
        wageEurPerMonth: 350,
        cashEur: { median: 600, sigmaLog: 0.6 },
        protectionNeedShare: 0,
      },
    },
    places: {
      hillTown: { kind: 'home', country: 'hills' },
      portCity: { kind: 'destination', country: 'harbour' },
    },
    legs: { workFlight: { from: 'hillTown', to: 'portCity', mode: 'air', days: 1, fareEur: 250 } },
    actors: {
      hills: { role: 'originState', policy: 'adaptive', traits: { openingHazardPerWeek: 0.5 } },
      harbour: {
        role: 'destinationState',
        policy: 'adaptive',
        traits: { labourDependenceShare: 0.8, labourSubstitutesShare },
      },
    },
    demands: {
      standards: {
        by: 'hills',
        to: 'harbour',
        issue: 'workerProtection',
        aim: 'compel',
        acknowledged: 'public',
        value: 0.8,
        cost: 0.5,
        divisible: false,
      },
    },
    parameters: { planHazardPerWeek: { value: 0.02, note: 'as many go as contracts end' } },
    moves: [],
  });

export const labourBan: SignTest = {
  id: 'substitutesDecideALabourBan',
  what: 'A ban on sending workers wins them rights where the other state depends on them and has no substitutes, and not where it has.',
  expected: 'a concession clearly less often, and fewer days of workers under standards, with substitutes than without',
  band: { from: -1, to: CLEARLY },
  first: world(FEW),
  second: world(MOST),
  measures: [
    total('concession at the end', { metric: 'concession' }, { from: LAST_DAY }),
    total('days of workers under standards', { metric: 'rightsGainedDays' }),
    total('cost of missing workers, sum over days', { metric: 'costShortage', at: 'harbour' }),
    total('wages lost, EUR', { metric: 'wagesLostEur' }),
  ],
  judge: ([concession, rights]) => both(below(concession!, CLEARLY), below(rights!)),
};

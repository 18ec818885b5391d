import type { Params } from '../../src/model/params.ts';
import { type CompileOptions, compile } from '../../src/scenario/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readRepositoryFile } from './source.ts';

/** The shipped toy world: every role that holds a lever occurs in it. */
function toyScenario(): Scenario {
  return loadScenario(readRepositoryFile('scenarios/toy-crossing.yaml'), { file: 'toy-crossing.yaml' });
}

/** The toy world compiled; `change` edits the scenario first. */
export function toyParams(
  options: Partial<CompileOptions> = {},
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
): Params {
  return compile(change(toyScenario()), { mode: 'history', ...options });
}

/** The toy world with everybody and everything a lever can act on: a camp, workers abroad, a patron, a court, media, a second hub. */
export function everyLeverScenario(): Scenario {
  const scenario = toyScenario();
  return {
    ...scenario,
    groups: {
      ...scenario.groups,
      campPeople: {
        ...scenario.groups.valley!,
        home: 'lakeCamp',
        origin: 'valleyTown',
        atRiskPersons: 300,
        otherRoute: { costEur: 1500, successShare: 0.4, days: 20 },
      },
      workers: {
        ...scenario.groups.coast!,
        purpose: 'work',
        atRiskPersons: 400,
        abroadPersons: 200,
        wageEurPerMonth: 500,
        protectionNeedShare: 0,
      },
    },
    places: { ...scenario.places, lakeCamp: { kind: 'camp', country: 'host' } },
    legs: {
      ...scenario.legs,
      campRoad: { from: 'lakeCamp', to: 'forestCity', mode: 'road', days: 2, fareEur: 30 },
      workFlight: {
        from: 'valleyTown',
        to: 'farCity',
        mode: 'air',
        days: 1,
        fareEur: 300,
        seatsPerDay: 20,
        visa: 'far',
      },
    },
    actors: {
      ...scenario.actors,
      host: { role: 'hostState' },
      backer: { role: 'patron', clients: ['transit'] },
      rightsCourt: { role: 'court' },
      reporters: { role: 'media' },
    },
  };
}

/** … and compiled. */
export function everyLeverParams(options: Partial<CompileOptions> = {}): Params {
  return compile(everyLeverScenario(), { mode: 'history', ...options });
}

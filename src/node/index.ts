/** The parts of the library that need Node: files, threads and the local server. */
export { Failure } from './failure.ts';
export { loadRun } from './load-run.ts';
export { NewDirectory } from './new-directory.ts';
export { type PoolOptions, type RunAnswer, type RunRow, type RunTask, runAll } from './pool.ts';
export { readScenario as loadScenario, shippedScenarioIds } from './read-scenario.ts';
export { type Serving, type Site, serve } from './serve.ts';
export { saveRun } from './store.ts';

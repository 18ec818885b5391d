/**
 * How long one run takes. After `npm run build`: npm run bench
 * Method: one process, one thread, three runs to warm up, then the variants in turn (A B C A B C …), seven times each; the median of
 * CPU time (user and system) and of wall time. Another machine gives other numbers: compare ratios of one process, never two tables.
 */
import { cpus } from 'node:os';
import { readScenario } from '../dist/src/node/read-scenario.js';
import { run } from '../dist/src/run/run.js';

const ROUNDS = 7;
const everything = { series: true, events: true };
const nothing = { series: false, events: false };
const belarus = await readScenario('belarus-2021');
const toy = await readScenario('toy-crossing');
const variants = [
  { name: 'belarus-2021, everything recorded', scenario: belarus, outputs: everything },
  { name: 'belarus-2021, nothing recorded', scenario: belarus, outputs: nothing },
  { name: 'toy-crossing, everything recorded', scenario: toy, outputs: everything },
];

const once = ({ scenario, outputs }, seed) => {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = run({ scenario, seed, mode: 'history', outputs });
  const cpu = process.cpuUsage(before);
  return { cpuMs: (cpu.user + cpu.system) / 1000, wallMs: performance.now() - start, result };
};

for (const variant of variants) for (const seed of ['warm/1', 'warm/2', 'warm/3']) once(variant, seed);
const times = variants.map(() => []);
for (let round = 1; round <= ROUNDS; round++) {
  for (const [index, variant] of variants.entries()) times[index].push(once(variant, `bench/${round}`));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}; one thread, warm, median of ${ROUNDS}`,
);
console.table(
  variants.map(({ name }, index) => {
    const { result } = times[index][0];
    const cpuMs = median(times[index].map((t) => t.cpuMs));
    return {
      run: name,
      'people at risk': result.people,
      days: result.days,
      'CPU ms': Math.round(cpuMs),
      'wall ms': Math.round(median(times[index].map((t) => t.wallMs))),
      'million person-days per CPU second': Number((result.agentSteps / cpuMs / 1000).toFixed(1)),
    };
  }),
);
console.log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

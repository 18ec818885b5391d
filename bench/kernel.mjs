/**
 * The hot kernel of the model twice: people as columns, and its twin with people as objects. After `npm run build`: npm run bench
 * Workload: 100,000 people at a border for 200 days. On a person's day: two addressed draws, a logit choice among three segments, a
 * logistic chance to try again, a geometric wait. Both twins make the same draws and must end with the same checksum.
 * Method as in run.mjs: in turn, in one process, median CPU time.
 */
import { columns } from '../dist/src/kernel/columns.js';
import { geometricGap, runKey, uniform } from '../dist/src/kernel/draws.js';
import { exp, logistic } from '../dist/src/kernel/math.js';

const PEOPLE = 100_000;
const DAYS = 200;
const SEGMENTS = 3;
const ROUNDS = 5;
const GAP = 1 / 4;
const key = runKey('bench');
const believed = Float64Array.of(0.9, 0.5, 0.3);
const appeal = Float64Array.of(-0.1, -1.2, -0.55);

/** One person's day: the segment and whether it tries again, from its number of tries. Shared, so only the layout differs. */
function segmentOf(u, tries) {
  let total = 0;
  const a = exp((believed[0] - 0.05 * tries) * 6.25 + appeal[0]);
  const b = exp((believed[1] - 0.05 * tries) * 6.25 + appeal[1]);
  const c = exp((believed[2] - 0.05 * tries) * 6.25 + appeal[2]);
  total = a + b + c;
  const left = u * total;
  return left < a ? 0 : left < a + b ? 1 : 2;
}
const goesOn = (u, tries) => u < logistic(2.6 - 0.15 * tries);

function asColumns() {
  const people = columns(PEOPLE, { segment: 'u8', tries: 'u8', nextDay: 'i16' });
  const { segment, tries, nextDay } = people;
  for (let day = 0; day < DAYS; day++) {
    for (let i = 0; i < PEOPLE; i++) {
      if (nextDay[i] !== day) continue;
      segment[i] = segmentOf(uniform(key, 8, day, i, 0), tries[i]);
      if (goesOn(uniform(key, 11, day, i, 0), tries[i])) tries[i] += 1;
      nextDay[i] = day + Math.min(1000, geometricGap(uniform(key, 9, day, i, 0), GAP));
    }
  }
  let sum = 0;
  for (let i = 0; i < PEOPLE; i++) sum = (sum * 31 + segment[i] * 7 + tries[i]) % 1_000_000_007;
  return sum;
}

function asObjects() {
  const people = Array.from({ length: PEOPLE }, (_, id) => ({ id, segment: 0, tries: 0, nextDay: 0 }));
  for (let day = 0; day < DAYS; day++) {
    for (const person of people) {
      if (person.nextDay !== day) continue;
      person.segment = segmentOf(uniform(key, 8, day, person.id, 0), person.tries);
      if (goesOn(uniform(key, 11, day, person.id, 0), person.tries)) person.tries += 1;
      person.nextDay = day + Math.min(1000, geometricGap(uniform(key, 9, day, person.id, 0), GAP));
    }
  }
  let sum = 0;
  for (const person of people) sum = (sum * 31 + person.segment * 7 + person.tries) % 1_000_000_007;
  return sum;
}

const twins = [
  { name: 'columns (as the model)', kernel: asColumns, times: [] },
  { name: 'array of objects', kernel: asObjects, times: [] },
];
const sums = new Set(twins.map(({ kernel }) => kernel()));
if (sums.size !== 1) throw new Error(`the twins disagree: ${[...sums].join(', ')}`);
for (let round = 0; round < ROUNDS; round++) {
  for (const twin of twins) {
    const before = process.cpuUsage();
    twin.kernel();
    const cpu = process.cpuUsage(before);
    twin.times.push((cpu.user + cpu.system) / 1000);
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(twins[0].times);
console.log(
  `kernel: ${PEOPLE.toLocaleString('en')} people, ${DAYS} days, ${SEGMENTS} segments, checksum ${[...sums][0]}, median of ${ROUNDS}`,
);
console.table(
  twins.map(({ name, times }) => ({
    layout: name,
    'CPU ms': Math.round(median(times)),
    'million person-days per CPU second': Number(((PEOPLE * DAYS) / median(times) / 1000).toFixed(1)),
    'times the columns': Number((median(times) / base).toFixed(2)),
  })),
);

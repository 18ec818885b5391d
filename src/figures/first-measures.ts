import type { LedgerTotals } from '../run/result.ts';

/** The measures that stand first, everywhere: what people bear. Deaths stand beside unmet need: they also fall when nobody can leave. */

const ALWAYS = ['deathsTrue', 'unmetProtectionNeed'];
const ON_THE_WAY = [
  'deathsTrue',
  'deathsRecorded',
  'unmetProtectionNeed',
  'nightsOutdoors',
  'violence',
  'protectionReached',
];
/** What camps, workers abroad and people who may not leave bear: worlds without a border count these instead. */
const ELSEWHERE = [
  'expulsions',
  'minorsExpelled',
  'hidingDays',
  'returnedToRisk',
  'workersAbused',
  'wagesLostEur',
  'permitsRefused',
  'rightsGainedDays',
  'legalArrivals',
];

/** As many as a reader takes in at a glance. What is not modelled gives way to what is, but for deaths and unmet need, which then say so. */
export function firstMeasures(humanCost: LedgerTotals): readonly string[] {
  const isModelled = (id: string): boolean => (humanCost[id] ?? null) !== null;
  const known = ON_THE_WAY.filter((id) => Object.hasOwn(humanCost, id));
  const kept = known.filter((id) => ALWAYS.includes(id) || isModelled(id));
  const others = ELSEWHERE.filter(isModelled).slice(0, known.length - kept.length);
  return others.length === 0 ? known : [...kept, ...others];
}

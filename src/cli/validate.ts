import { usageFailure } from '../node/failure.ts';
import { openThreads } from '../node/pool.ts';
import { scenariosWithBands } from '../node/read-bands.ts';
import { readFacts } from '../node/read-facts.ts';
import { shippedScenarioIds } from '../node/read-scenario.ts';
import { nearest } from '../scenario/nearest.ts';
import { type FactFound, factsFound } from '../study/analysis/facts.ts';
import { note, print, printJson } from './output.ts';
import { table } from './table.ts';
import { BASE_RATES, baseRateFinding } from './validate/base-rates.ts';
import type { Finding, FoundItem, ValidateOptions } from './validate/finding.ts';
import { OUTCOMES, outcomeFinding } from './validate/outcomes.ts';
import { scenarioFinding } from './validate/scenario.ts';
import { SIGN_TESTS, signFinding } from './validate/sign-tests.ts';

/** Parts that are no scenario with bands, by the name under which they are asked for. */
const PARTS: Readonly<Record<string, (options: ValidateOptions) => Promise<Finding | null> | Finding>> = {
  [OUTCOMES]: outcomeFinding,
  [BASE_RATES]: baseRateFinding,
  [SIGN_TESTS]: signFinding,
};

/** `limen validate`: model against observed series, outcomes and facts. Misses are part of the answer: exit 0. */
export async function validate(asked: readonly string[], options: ValidateOptions): Promise<number> {
  const withBands = await scenariosWithBands();
  await refuseUnknown(asked, withBands);
  const ids = asked.length > 0 ? asked : [...withBands, ...Object.keys(PARTS)];
  const findings = await findAll(ids, options);
  if (findings === null) {
    note('limen: interrupted before every run had finished');
    return 130;
  }
  const items = Object.values(findings).flatMap((finding) => finding.items);
  const facts = factsFound(await readFacts(), items, asked.length === 0);
  if (options.json) printJson(document(findings, facts));
  else {
    for (const { text } of Object.values(findings)) print(text);
    if (facts.length > 0) print(factsText(facts));
  }
  return 0;
}

/** One part after the other, on the same threads; null when interrupted. */
async function findAll(ids: readonly string[], options: ValidateOptions): Promise<Record<string, Finding> | null> {
  const needsThreads = ids.some((id) => id !== BASE_RATES && id !== SIGN_TESTS);
  const pool = needsThreads ? openThreads(options.threads) : undefined;
  const findings: Record<string, Finding> = {};
  try {
    for (const id of ids) {
      const part = Object.hasOwn(PARTS, id) ? PARTS[id]! : (of: ValidateOptions) => scenarioFinding(id, of);
      const finding = await part(pool === undefined ? options : { ...options, pool });
      if (finding === null) return null;
      findings[id] = finding;
    }
    return findings;
  } finally {
    await pool?.destroy();
  }
}

/** Every name that nothing can be validated under, at once and before the first run; a scenario without bands is told apart from no scenario. */
async function refuseUnknown(asked: readonly string[], withBands: readonly string[]): Promise<void> {
  const known = [...withBands, ...Object.keys(PARTS)];
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const shipped = await shippedScenarioIds();
  const problems = unknown.map((id) => {
    if (shipped.includes(id)) return `${id} has no bands (a file data/bands/${id}.yaml would hold them)`;
    const meant = nearest(id, known);
    return `there is nothing to validate under the name ${id}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
  });
  const parts =
    'outcomes (how every case ends), base-rates (drawn pairs of states), sign-tests (claims in small worlds)';
  throw usageFailure(
    `${problems.join('; ')}\n  scenarios with bands: ${withBands.join(', ')}\n  beside them: ${parts}`,
  );
}

/** The one document of `--json`. */
function document(findings: Readonly<Record<string, Finding>>, facts: readonly FactFound[]) {
  const all = Object.values(findings);
  const items = all.flatMap((finding) => finding.items);
  const of = (kind: FoundItem['kind']) => items.filter((item) => item.kind === kind);
  const passed = (list: readonly FoundItem[]) => list.filter((item) => item.pass).length;
  const nulls = all.flatMap((finding) => (finding.nulls === undefined ? [] : [finding.nulls]));
  const outcomes = all.find((finding) => finding.outcomes !== undefined)?.outcomes;
  return {
    format: 'limen-validate/1',
    items,
    facts,
    nulls: nulls.length === 0 ? null : Object.assign({}, ...nulls),
    chains: Object.fromEntries(
      Object.entries(findings).flatMap(([id, { chains }]) => (chains === undefined ? [] : [[id, chains]])),
    ),
    summary: {
      peopleFactsPassed: passed(of('people')),
      peopleFactsTotal: of('people').length,
      seriesPointsInBandShare: of('series').length === 0 ? null : passed(of('series')) / of('series').length,
      factsPassed: facts.filter(({ pass }) => pass).length,
      factsTotal: facts.length,
      outcomeRps: outcomes?.outcomeRps ?? null,
      outcomeRpsBaseRate: outcomes?.outcomeRpsBaseRate ?? null,
      outcomeRpsPermuted: outcomes?.outcomeRpsPermuted ?? null,
      outcomeTopShare: outcomes?.outcomeTopShare ?? null,
    },
  };
}

function factsText(facts: readonly FactFound[]): string {
  const rows = facts.map(({ id, pass, what, items, why }) => [
    pass ? 'borne out' : 'NOT',
    id,
    what,
    why ?? `${items.length} item${items.length === 1 ? '' : 's'}`,
  ]);
  const borneOut = facts.filter(({ pass }) => pass).length;
  return [`Stylised facts: ${borneOut} of ${facts.length} borne out`, table(rows).join('\n')].join('\n\n');
}

import { type ComparedArm, type ComparisonReport, comparisonHtml } from '../figures/comparison/report.ts';
import { metrics } from '../metrics/index.ts';
import { type CsvCell, csv } from './csv.ts';
import { COMPARISON_FORMAT } from './manifest.ts';
import type { NewDirectory } from './new-directory.ts';
import { packageCommit, packageVersion } from './package.ts';
import { writeWhole } from './store.ts';

const LEDGER_HEADER = [
  'whatIf',
  'id',
  'title',
  'pairs',
  'lessHarm',
  'same',
  'moreHarm',
  'baseMean',
  'whatIfMean',
  'difference',
  'low',
  'high',
  'unit',
  'claim',
  'status',
] as const;

/**
 * Writes the files of a comparison, as `saveRun` writes those of a run: `document` is what `--json` prints. Fails with exit 5 and the path; then nothing
 * has a final name.
 */
export async function saveComparison(
  directory: NewDirectory,
  report: Omit<ComparisonReport, 'version'>,
  document: object,
): Promise<void> {
  const version = packageVersion();
  function* contents(): Generator<readonly [string, string]> {
    yield ['comparison.json', `${JSON.stringify(document, null, 2)}\n`];
    yield ['ledger.csv', comparisonLedgerCsv(report.arms)];
    yield ['report.html', comparisonHtml({ ...report, version })];
  }
  const { base, arms, scenarioHash, command } = report;
  await writeWhole(directory, contents(), (checksums) => ({
    format: COMPARISON_FORMAT,
    version,
    commit: packageCommit(),
    scenario: base.scenario.id,
    scenarioHash,
    seed: base.seed,
    mode: base.mode,
    days: base.days ?? base.scenario.days,
    policies: base.policies ?? {},
    whatIfs: arms.map((arm) => ({ id: arm.id, scenarioHash: arm.scenarioHash, pairs: arm.comparison.pairs })),
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform}-${process.arch}`,
    commandLine: command,
    checksums,
  }));
}

/** The ledger of every what-if beside its base, one row a metric. What either world does not model has empty numbers, never 0. */
function comparisonLedgerCsv(arms: readonly ComparedArm[]): string {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  function* rows(): Generator<CsvCell[]> {
    for (const { id: whatIf, comparison } of arms) {
      for (const { id, compared } of comparison.ledger) {
        const metric = byId.get(id);
        const counts = [compared?.lessHarm, compared?.same, compared?.moreHarm];
        const means = [compared?.baseMean, compared?.armMean];
        const { mean, low, high } = compared?.difference ?? {};
        yield [
          whatIf,
          id,
          metric?.title ?? id,
          comparison.pairs,
          ...[...counts, ...means, mean, low, high].map((value) => value ?? null),
          (metric?.unit ?? '').replace(/\/day$/, ''),
          metric?.claim ?? '',
          compared === null ? 'notModelled' : 'modelled',
        ];
      }
    }
  }
  return csv(LEDGER_HEADER, rows());
}

// Adds up what the test reports of `.ci/run` say, and prints "N passed, N failed" as the last line.
// usage: count.mjs FOLDER SCRIPT… -- FAILED_STEP…     (FOLDER/SCRIPT.json is Vitest's JSON report of that script)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const scripts = rest.slice(0, rest.indexOf('--'));
const failedSteps = rest.slice(rest.indexOf('--') + 1);
const reports = new Map(scripts.map((name) => [name, read(join(folder, `${name}.json`))]));
const { passed, failed, notes } = count(reports, failedSteps);
for (const note of notes) console.log(note);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {Map<string, unknown>} reports by script, `undefined` where a script wrote none
 * @param {string[]} failedSteps names of the steps of the CI that ended with an error
 */
function count(reports, failedSteps) {
  let passed = 0;
  let failed = 0;
  const notes = [];
  const explained = new Set();
  for (const [script, report] of reports) {
    if (report === undefined) {
      notes.push(`${script}: no test report was written`);
      failed += 1;
      explained.add(script);
      continue;
    }
    // A file that does not load has no test that could fail.
    const brokenFiles = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    const failures = report.numFailedTests + brokenFiles.length;
    passed += report.numPassedTests;
    failed += failures;
    if (failures > 0) explained.add(script);
    for (const file of brokenFiles) notes.push(`${script}: ${file.name} did not run to its end`);
    for (const file of report.testResults) {
      for (const test of file.assertionResults) {
        if (test.status !== 'passed' && test.status !== 'failed')
          notes.push(`${script}: ${test.status}: ${test.fullName}`);
      }
    }
  }
  for (const step of failedSteps) {
    notes.push(`failed step: ${step}`);
    if (!explained.has(step)) failed += 1;
  }
  if (passed + failed === 0) {
    notes.push('no test ran');
    failed = 1;
  }
  return { passed, failed, notes };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The script stopped before or while it wrote its report; count() turns that into a failure.
    return undefined;
  }
}

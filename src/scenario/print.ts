import { stringify } from 'yaml';
import type { Scenario } from './scenario.ts';

/** A resolved scenario as YAML that reads back to the same scenario: no anchors, no line is folded, keys in the order of the file. */
export function scenarioYaml(scenario: Scenario): string {
  return stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 0, version: '1.2' });
}

/**
 * What happened among states, in numbers: moves, regime changes, threshold crossings, offers, answers, harm becoming
 * visible. People appear as daily counts. No sentences: templates live in `run/explain/<language>.ts`, one per rule.
 */
export interface Event {
  readonly id: string; // `day.n`, n counts from 0 within the day
  readonly day: number;
  readonly rule: string; // camelCase id; every catalogue has an entry for it
  readonly actor: string | null;
  readonly about: string | null; // lever, issue, segment, group or other actor, as the rule declares
  readonly numbers: Readonly<Record<string, number>>; // inputs, threshold and margin of the rule
  readonly causes: readonly string[]; // ids of earlier events
}

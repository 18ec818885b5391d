import { formatIssue, type Issue } from '../../src/scenario/issue.ts';
import { type ParseOptions, type ParseResult, parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { LeverWords, Vocabulary } from '../../src/scenario/vocabulary.ts';

/** A small made-up model, so that tests of scenario files do not move when levers and metrics do. */
export const vocabulary: Vocabulary = {
  levers: new Map<string, LeverWords>([
    ['visaEase', { holderRoles: ['transitState'], range: [0, 1], baseline: 0, per: 'actor', scoped: true }],
    ['temporaryProtection', { holderRoles: ['targetState'], range: [0, 1], baseline: 0, per: 'actor', scoped: true }],
    ['pushback', { holderRoles: ['targetState'], range: [0, 1], baseline: 0, per: 'actor', scoped: true }],
    ['guards', { holderRoles: ['targetState'], range: [0, 60], baseline: 0, per: 'actor', scoped: false }],
    ['steering', { holderRoles: ['transitState'], range: [0, 100], baseline: 1, per: 'segment', scoped: false }],
    ['legSeats', { holderRoles: ['carrier'], range: [0, 2], baseline: 0, per: 'leg', scoped: false }],
  ]),
  metrics: new Map([
    ['attempts', { dimension: 'segment' }],
    ['arrivalsHub', { dimension: 'place' }],
    ['concession', { dimension: 'issue' }],
    ['leverLevel', { dimension: 'lever' }],
    ['salience', { dimension: 'actor' }],
    ['facilitatorPriceEur', { dimension: 'market' }],
    ['seats', { dimension: 'leg' }],
  ]),
  parameters: new Map([
    ['rumourDelayDays', { range: [1, 60] }],
    ['rallyStrength', { range: [0, 1] }],
  ]),
  traits: new Map([['rallyStrength', { range: [0, 1] }]]),
  issues: new Map([
    ['recognition', { grantedBy: ['bloc', 'targetState'] }],
    ['exitControl', { grantedBy: ['transitState'] }],
  ]),
  observations: new Map([
    ['day', { seenBy: ['targetState', 'transitState', 'bloc', 'carrier'], isCount: false }],
    ['salience', { seenBy: ['targetState', 'transitState', 'bloc'], isCount: false }],
    ['attempts', { seenBy: ['targetState', 'transitState', 'bloc'], isCount: true }],
  ]),
};

/** A valid scenario in which every kind of entry occurs. Tests count its lines: edit by replacing text, not by inserting. */
export const SMALL = `limen: 1
id: small
title: {en: 'A made-up valley, 2030, and who was heard'}
start: 2030-01-01
days: 60
priceYear: 2030
groups:
  walkers:
    home: village
    destination: farCity
    atRiskPersons: {value: 100, range: [50, 200], source: S1, grade: D, note: made up}
    cashEur: {median: 5000, sigmaLog: 0.6}
    kinHelpShare: 0.5
places:
  village: {kind: home, country: homeland}
  hubCity: {kind: hub, country: transit, climate: plain}
  northTown: {kind: target, country: north}
  farCity: {kind: destination, country: far}
legs:
  flight:
    from: village
    to: hubCity
    mode: air
    days: 1
    fareEur: 600
    seatsPerDay: {value: 60, grade: D}
    carrier: airline
    visa: transit
  road: {from: northTown, to: farCity, mode: road, days: 1, fareEur: 50}
borders:
  northLine:
    from: transit
    to: north
    staging: hubCity
    inside: northTown
    lengthKm: 180
    guardsPerKm: 1
    climate: plain
facilitators:
  guides: {kind: guide, border: northLine, count: 4, clientsPerDay: 5, priceEur: 800, escrowShare: 0.5}
climate:
  plain: {tMinC: {2030-01-01: -4, 2030-02-01: -2}}
actors:
  transit: {role: transitState, epochDays: 7}
  north: {role: targetState, policy: rules, traits: {rallyStrength: 0.3}}
  far: {role: destinationState}
  union: {role: bloc, members: [north, far]}
  airline: {role: carrier}
demands:
  recognition: {by: transit, to: union, issue: recognition, aim: compel, acknowledged: tacit, value: 0.4, cost: 0.3, divisible: true}
parameters:
  rumourDelayDays: {value: 10, note: made up}
timeline:
  ease: {on: 2030-01-05, actor: transit, lever: visaEase, level: 1}
  north-pushback: {on: 2030-01-10, actor: north, lever: pushback, level: 1, groups: [walkers], source: S1}
  steer: {on: 2030-01-11, actor: transit, lever: steering, level: 3, border: northLine}
rules:
  follow: {actor: north, lever: guards, level: 'min(8, attempts7 / 50)', when: attempts7 > 20}
whatIfs:
  no-pushback:
    title: The north hears everybody
    changes:
      timeline.north-pushback: null
observed:
  northAttempts:
    metric: attempts
    where: northLine
    per: month
    from: 2030-01
    values: [120, null]
    counts: events
    use: show
    source: S1
sources:
  S1: {title: An invented report, year: 2031}
`;

/** SMALL with one place replaced; the text to replace must occur exactly once. */
export function edited(...replacements: readonly (readonly [find: string, replacement: string])[]): string {
  return replacements.reduce((text, [find, replacement]) => {
    if (text.split(find).length !== 2) throw new Error(`"${find}" occurs ${text.split(find).length - 1} times`);
    return text.replace(find, () => replacement);
  }, SMALL);
}

/** The problems of a text as people see them. `small.yaml` is the file unless said otherwise. */
export function problems(text: string, options: Partial<ParseOptions> = {}): readonly string[] {
  const result = parseScenario(text, { file: 'small.yaml', vocabulary, ...options });
  return result.ok ? [] : result.issues.map(formatIssue);
}

export function small(text: string = SMALL): Scenario {
  return accepted(parseScenario(text, { file: 'small.yaml', vocabulary })).scenario;
}

export function accepted(result: ParseResult): Extract<ParseResult, { ok: true }> {
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result;
}

export function refused(result: ParseResult): readonly Issue[] {
  if (result.ok) throw new Error('the scenario was accepted');
  return result.issues;
}

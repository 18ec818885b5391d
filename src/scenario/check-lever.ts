import type { Role } from '../model/vocabulary.ts';
import { type LooseEntry, type LooseScenario, listIn, textIn } from './loose.ts';
import { nearestHint } from './nearest.ts';
import type { LeverWords, Vocabulary } from './vocabulary.ts';

/** What is wrong with naming a lever of an actor (at a border or leg): key of the mistake, message, hint. */
export interface LeverFault {
  readonly key: 'lever' | 'actor' | 'border' | 'leg';
  readonly message: string;
  readonly hint?: string;
}

/** `entry` is a dated move or a rule: it names an actor, a lever, and a border or leg if the lever is set at each. */
export function leverFaults(entry: LooseEntry, scenario: LooseScenario, vocabulary: Vocabulary): readonly LeverFault[] {
  const faults: LeverFault[] = [];
  const named = {
    actor: textIn(entry, 'actor'),
    lever: textIn(entry, 'lever'),
    border: textIn(entry, 'border'),
    leg: textIn(entry, 'leg'),
  };
  const unknown = (key: LeverFault['key'], id: string, known: Iterable<string>) =>
    faults.push({ key, message: `unknown ${key} ${id}`, hint: nearestHint(id, known) });
  const isUnknown = (id: string | undefined, known: readonly string[]): id is string =>
    id !== undefined && !known.includes(id);
  if (isUnknown(named.actor, scenario.ids('actors'))) unknown('actor', named.actor, scenario.ids('actors'));
  if (isUnknown(named.border, scenario.ids('borders'))) unknown('border', named.border, scenario.ids('borders'));
  if (isUnknown(named.leg, scenario.ids('legs'))) unknown('leg', named.leg, scenario.ids('legs'));
  const lever = named.lever === undefined ? undefined : vocabulary.levers.get(named.lever);
  if (named.lever === undefined) return faults;
  if (lever === undefined) {
    unknown('lever', named.lever, vocabulary.levers.keys());
    return faults;
  }
  const role = textIn(scenario.entry('actors', named.actor), 'role');
  if (role !== undefined && !lever.holderRoles.includes(role as Role)) {
    const message = `${named.actor} is a ${role} and does not hold ${named.lever}`;
    faults.push({ key: 'lever', message, hint: `held by ${lever.holderRoles.join(', ')}` });
  }
  if (faults.length > 0 || named.actor === undefined) return faults;
  return targetFaults(
    named.lever,
    lever,
    named.border,
    named.leg,
    leverTargets(named.actor, lever, scenario),
    named.actor,
  );
}

/** The borders or legs at which an actor sets a lever; one empty entry for a lever that its holder sets once. */
export function leverTargets(
  actor: string,
  lever: LeverWords,
  scenario: LooseScenario,
): readonly { border?: string; leg?: string }[] {
  if (lever.per === 'actor') return [{}];
  if (lever.per === 'leg') return scenario.ids('legs').map((leg) => ({ leg }));
  const territory: readonly unknown[] = [actor, ...listIn(scenario.entry('actors', actor), 'members')];
  return scenario
    .entries('borders')
    .filter(([, border]) => territory.includes(border.from) || territory.includes(border.to))
    .map(([border]) => ({ border }));
}

function targetFaults(
  name: string,
  lever: LeverWords,
  border: string | undefined,
  leg: string | undefined,
  targets: readonly { border?: string; leg?: string }[],
  actor: string,
): readonly LeverFault[] {
  if (border !== undefined && lever.per !== 'segment')
    return [{ key: 'border', message: `${name} is not set per border`, hint: leftOut('border', lever, actor) }];
  if (leg !== undefined && lever.per !== 'leg')
    return [{ key: 'leg', message: `${name} is not set per leg`, hint: leftOut('leg', lever, actor) }];
  if (lever.per === 'actor') return [];
  const key = lever.per === 'segment' ? 'border' : 'leg';
  const known = targets.map((target) => target.border ?? target.leg!);
  const given = border ?? leg;
  if (given === undefined) {
    const hint = known.length > 0 ? `write ${key}: ${known.join(' or ')}` : 'there are none';
    return [{ key, message: `missing: ${name} is set per ${key}`, hint }];
  }
  return known.includes(given)
    ? []
    : [{ key, message: `${given} is not a ${key} of ${actor}`, hint: nearestHint(given, known) }];
}

function leftOut(key: 'border' | 'leg', { per }: LeverWords, actor: string): string {
  const instead =
    per === 'segment' ? 'it is set per border' : per === 'leg' ? 'it is set per leg' : `it holds for all of ${actor}`;
  return `leave ${key} out: ${instead}`;
}

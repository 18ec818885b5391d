import { nearestHint } from './nearest.ts';
import type { Scenario } from './scenario.ts';
import type { LeverWords, Vocabulary } from './vocabulary.ts';

/** What is wrong with naming this lever of this actor (at this border or leg): key of the mistake, message, hint. */
export interface LeverFault {
  readonly key: 'lever' | 'actor' | 'border' | 'leg';
  readonly message: string;
  readonly hint?: string;
}

export interface LeverNaming {
  readonly actor: string;
  readonly lever: string;
  readonly border?: string;
  readonly leg?: string;
}

export function leverFaults(naming: LeverNaming, scenario: Scenario, vocabulary: Vocabulary): readonly LeverFault[] {
  const faults: LeverFault[] = [];
  const actor = Object.hasOwn(scenario.actors, naming.actor) ? scenario.actors[naming.actor] : undefined;
  if (actor === undefined) faults.push(unknown('actor', naming.actor, Object.keys(scenario.actors)));
  const lever = vocabulary.levers.get(naming.lever);
  if (lever === undefined) return [...faults, unknown('lever', naming.lever, vocabulary.levers.keys())];
  if (actor !== undefined && !lever.holderRoles.includes(actor.role)) {
    const message = `${naming.actor} is a ${actor.role} and does not hold ${naming.lever}`;
    faults.push({ key: 'lever', message, hint: `held by ${lever.holderRoles.join(', ')}` });
  }
  if (naming.border !== undefined && !Object.hasOwn(scenario.borders, naming.border)) {
    faults.push(unknown('border', naming.border, Object.keys(scenario.borders)));
  } else if (naming.leg !== undefined && !Object.hasOwn(scenario.legs, naming.leg)) {
    faults.push(unknown('leg', naming.leg, Object.keys(scenario.legs)));
  } else if (actor !== undefined) faults.push(...targetFaults(naming, lever, scenario));
  return faults;
}

/** The borders or legs at which an actor sets a lever; one entry without a target for a lever set once. */
export function leverTargets(
  actor: string,
  lever: LeverWords,
  scenario: Pick<Scenario, 'actors' | 'borders' | 'legs'>,
): readonly { border?: string; leg?: string }[] {
  if (lever.per === 'actor') return [{}];
  if (lever.per === 'leg') return Object.keys(scenario.legs).map((leg) => ({ leg }));
  const territory = [
    actor,
    ...((Object.hasOwn(scenario.actors, actor) ? scenario.actors[actor]?.members : undefined) ?? []),
  ];
  return Object.entries(scenario.borders)
    .filter(([, border]) => territory.includes(border.from) || territory.includes(border.to))
    .map(([border]) => ({ border }));
}

function targetFaults(naming: LeverNaming, lever: LeverWords, scenario: Scenario): readonly LeverFault[] {
  const { border, leg } = naming;
  const name = naming.lever;
  const faults: LeverFault[] = [];
  if (border !== undefined && lever.per !== 'segment')
    faults.push({ key: 'border', message: `${name} is not set per border` });
  if (leg !== undefined && lever.per !== 'leg') faults.push({ key: 'leg', message: `${name} is not set per leg` });
  if (faults.length > 0 || lever.per === 'actor') return faults;
  const key = lever.per === 'segment' ? 'border' : 'leg';
  const known = leverTargets(naming.actor, lever, scenario).map((target) => target.border ?? target.leg!);
  const given = border ?? leg;
  if (given === undefined)
    return [
      {
        key,
        message: `${name} is set per ${key}: which one is missing`,
        hint: known.length > 0 ? `${key}: one of ${known.join(', ')}` : 'there are none',
      },
    ];
  if (!known.includes(given))
    return [{ key, message: `${given} is not a ${key} of ${naming.actor}`, hint: nearestHint(given, known) }];
  return [];
}

function unknown(key: LeverFault['key'], id: string, known: Iterable<string>): LeverFault {
  return { key, message: `unknown ${key} ${id}`, hint: nearestHint(id, known) };
}

import { canonicalJson } from '../kernel/hash.ts';
import { entryOf, numberOf } from './loose.ts';
import { type MapNode, nodeAt, toPlain } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Third parties' dated moves answer what was asked of them in history. Where changes ask otherwise, the scenario keeps what was asked before, as
 * `askedInHistory`: it is then complete in itself, runs again from its file, and third parties can answer the difference.
 */
export function withHistory(before: MapNode, after: MapNode, vocabulary: Vocabulary): MapNode {
  if (nodeAt(after, ['askedInHistory']) !== undefined) return after;
  if (canonicalJson(course(before, vocabulary)) === canonicalJson(course(after, vocabulary))) return after;
  const actors = nodeAt(after, ['actors']);
  const timeline = nodeAt(before, ['timeline']);
  const moves = timeline?.kind === 'map' ? [...timeline.entries] : [];
  const kept = moves.filter(([, { node }]) => {
    const move = entryOf(toPlain(node));
    return asks(move, vocabulary) && actors?.kind === 'map' && actors.entries.has(String(move?.actor));
  });
  const at = timeline?.at ?? before.at;
  const node: MapNode = { kind: 'map', at, entries: new Map(kept) };
  return { ...after, entries: new Map(after.entries).set('askedInHistory', { keyAt: at, node }) };
}

/** What is asked, by whom, from when: without prose, sources and names of entries. */
function course(tree: MapNode, vocabulary: Vocabulary): unknown {
  const timeline = nodeAt(tree, ['timeline']);
  if (timeline === undefined) return [];
  return Object.values(entryOf(toPlain(timeline)) ?? {}).flatMap((value) => {
    const move = entryOf(value);
    if (!asks(move, vocabulary)) return [];
    const { on, actor, lever, level, groups, border, leg } = move!;
    return [[on, actor, lever, numberOf(level) ?? null, groups, border, leg].map((part) => part ?? null)];
  });
}

function asks(move: Readonly<Record<string, unknown>> | undefined, vocabulary: Vocabulary): boolean {
  return typeof move?.lever === 'string' && vocabulary.levers.get(move.lever)?.asks !== undefined;
}

/** The stylised facts of the evidence (data/facts.yaml), each held against the items that compute it. */

interface Fact {
  readonly what: string;
  readonly confidence: 'A' | 'B' | 'C';
  readonly items?: readonly string[]; // ids of items
  readonly why?: string; // where nothing computes it
}

export type Facts = Readonly<Record<string, Fact>>; // by number, F01 …

export interface FactFound {
  readonly id: string;
  readonly what: string;
  readonly confidence: Fact['confidence'];
  readonly items: readonly string[]; // `scenario/item`
  readonly pass: boolean; // every item is inside its band; false where there is none
  readonly why: string | null; // of a miss
}

interface Item {
  readonly id: string;
  readonly scenario: string;
  readonly pass: boolean;
}

/** Facts that these items speak of; with `isWhole` all others too, as misses. */
export function factsFound(facts: Facts, items: readonly Item[], isWhole: boolean): readonly FactFound[] {
  return Object.entries(facts).flatMap(([id, { what, confidence, items: named = [], why }]) => {
    const own = items.filter(
      (item) => named.includes(item.id) || item.id.toLowerCase().startsWith(`${id.toLowerCase()}-`),
    );
    if (own.length === 0 && !isWhole) return [];
    const missed = own.filter((item) => !item.pass).map(nameOf);
    const pass = own.length > 0 && missed.length === 0;
    const reason = own.length === 0 ? (why ?? 'no world computes it yet') : `outside: ${missed.join(', ')}`;
    return [{ id, what, confidence, items: own.map(nameOf), pass, why: pass ? null : reason }];
  });
}

const nameOf = ({ scenario, id }: Item): string => `${scenario}/${id}`;

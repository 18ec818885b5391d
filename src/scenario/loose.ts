import type { Scenario } from './scenario.ts';

/**
 * A scenario whose form may still be wrong. It gives what is there and has the right type, and nothing for the rest, so that references can be
 * checked in the same pass in which a wrong number is reported elsewhere.
 */
export class LooseScenario {
  private readonly data: LooseEntry;

  constructor(data: unknown) {
    this.data = entryOf(data) ?? {};
  }

  value(key: keyof Scenario): unknown {
    return own(this.data, key);
  }

  text(key: keyof Scenario): string | undefined {
    const value = this.value(key);
    return typeof value === 'string' ? value : undefined;
  }

  number(key: keyof Scenario): number | undefined {
    return numberOf(this.value(key));
  }

  ids(collection: keyof Scenario): readonly string[] {
    return Object.keys(entryOf(this.value(collection)) ?? {});
  }

  /** Entries that are maps, in the order of the file. */
  entries(collection: keyof Scenario): readonly (readonly [string, LooseEntry])[] {
    return Object.entries(entryOf(this.value(collection)) ?? {}).flatMap(([id, value]) => {
      const entry = entryOf(value);
      return entry === undefined ? [] : [[id, entry] as const];
    });
  }

  entry(collection: keyof Scenario, id: string | undefined): LooseEntry | undefined {
    return id === undefined ? undefined : entryOf(own(entryOf(this.value(collection)) ?? {}, id));
  }
}

export type LooseEntry = Readonly<Record<string, unknown>>;

export function entryOf(value: unknown): LooseEntry | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseEntry) : undefined;
}

export function textIn(entry: LooseEntry | undefined, key: string): string | undefined {
  const value = entry === undefined ? undefined : own(entry, key);
  return typeof value === 'string' ? value : undefined;
}

export function listIn(entry: LooseEntry | undefined, key: string): readonly unknown[] {
  const value = entry === undefined ? undefined : own(entry, key);
  return Array.isArray(value) ? value : [];
}

/** The number of a quantity, however it is written. */
export function numberOf(value: unknown): number | undefined {
  const number = entryOf(value) === undefined ? value : own(entryOf(value)!, 'value');
  return typeof number === 'number' ? number : undefined;
}

/** The own value of a key, never something inherited. */
function own(entry: LooseEntry, key: string): unknown {
  return Object.hasOwn(entry, key) ? entry[key] : undefined;
}

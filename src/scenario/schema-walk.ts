import { scenarioSchema } from './schema.ts';
import type { Path } from './tree.ts';

/** What the schema says about one place of a scenario. */
export interface SchemaPlace {
  /** Keys of a map with fixed keys; undefined for a map of entries, a list or a single value. */
  readonly keys: readonly string[] | undefined;
  /** A map whose keys are ids. */
  readonly isRecord: boolean;
  /** Entries of such a map may be written as a plain value. */
  readonly entryIsPlain: boolean;
  readonly isQuantity: boolean;
  readonly isMap: boolean;
}

/** The place at `path`, undefined when the schema has no such place. Keys of entries are not checked. */
export function schemaPlace(path: Path): SchemaPlace | undefined {
  let options: readonly Schema[] = [scenarioSchema as unknown as Schema];
  for (const step of path) {
    options = options.flatMap((option) => variants(option)).flatMap((option) => child(option, step));
    if (options.length === 0) return undefined;
  }
  const all = options.flatMap((option) => variants(option));
  const object = all.find((option) => option.def.type === 'object');
  const record = all.find((option) => option.def.type === 'record');
  const keys = object === undefined ? undefined : Object.keys(object.def.shape ?? {});
  return {
    keys,
    isRecord: record !== undefined,
    entryIsPlain: record !== undefined && variants(record.def.valueType!).some((option) => !isMapType(option.def.type)),
    isQuantity: all.length > 1 && keys?.[0] === 'value',
    isMap: object !== undefined || record !== undefined,
  };
}

interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly innerType?: Schema;
    readonly valueType?: Schema;
    readonly element?: Schema;
    readonly items?: readonly Schema[];
  };
}

function variants(schema: Schema): readonly Schema[] {
  if (schema.def.innerType !== undefined) return variants(schema.def.innerType);
  return schema.def.options === undefined ? [schema] : schema.def.options.flatMap(variants);
}

function child(schema: Schema, step: string | number): readonly Schema[] {
  const { def } = schema;
  if (def.type === 'object') {
    const found = Object.hasOwn(def.shape!, String(step)) ? def.shape![String(step)] : undefined;
    return found === undefined ? [] : [found];
  }
  if (def.type === 'record') return [def.valueType!];
  if (def.type === 'array') return [def.element!];
  if (def.type === 'tuple') {
    const item = def.items?.[Number(step)];
    return item === undefined ? [] : [item];
  }
  return [];
}

function isMapType(type: string): boolean {
  return type === 'object' || type === 'record' || type === 'unknown';
}

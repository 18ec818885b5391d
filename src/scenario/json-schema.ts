import * as z from 'zod';
import { entryKeys, fileKeys } from './meanings.ts';
import { scenarioSchema } from './schema.ts';

/**
 * The form of a scenario file as JSON Schema (2020-12), for editors. A file that extends another is partial: nothing but `limen` and `id` is
 * required there, and null removes. What names refer to is checked only by `limen check`.
 */
export function scenarioJsonSchema(): unknown {
  const { $schema, ...whole } = z.toJSONSchema(scenarioSchema, { reused: 'ref' }) as unknown as Schema & {
    $schema: string;
  };
  const { $defs: definitions, ...bare } = whole as { $defs: Schema };
  const { root, $defs } = described(bare, definitions);
  const partialDefs = Object.fromEntries(
    Object.entries($defs).map(([name, schema]) => [`${name}-partial`, partial(schema)]),
  );
  const extended = partial(root);
  return {
    $schema,
    title: 'limen scenario, version 1',
    description:
      'What is at stake at a border: people, places, actors, demands and dated moves. Check a file with: limen check FILE',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      ...extended,
      properties: { ...properties(extended), extends: EXTENDS, limen: properties(root).limen, id: properties(root).id },
      required: ['limen', 'id'],
    },
    else: root,
    $defs: { ...$defs, ...partialDefs },
  };
}

/** Every key with what it means, which editors show. */
function described(bare: Schema, definitions: Schema): { readonly root: Schema; readonly $defs: Schema } {
  const $defs: Record<string, unknown> = { ...definitions };
  const withMeanings = (schema: Schema, meanings: Readonly<Record<string, string>>): Schema => ({
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties(schema)).map(([key, inner]) => [
        key,
        { ...(inner as Schema), description: meanings[key] },
      ]),
    ),
  });
  /** The schema itself, or the definition that it points to, with the keys of `name` explained. */
  const explained = (schema: Schema, name: string): Schema => {
    const target = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref))?.[1];
    if (target === undefined) {
      if (schema.properties !== undefined) return withMeanings(schema, entryKeys[name]!);
      return { ...schema, additionalProperties: explained(schema.additionalProperties as Schema, name) };
    }
    $defs[target] = explained($defs[target] as Schema, name);
    return schema;
  };
  const root = Object.fromEntries(
    Object.entries(properties(bare)).map(([key, inner]) => [
      key,
      Object.hasOwn(entryKeys, key) ? explained(inner as Schema, key) : inner,
    ]),
  );
  return { root: withMeanings({ ...bare, properties: root }, fileKeys), $defs };
}

type Schema = Readonly<Record<string, unknown>>;

const EXTENDS = { type: 'string', pattern: '^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\\./.+\\.(?:yaml|yml|json))$' };

function properties(schema: Schema): Schema {
  return (schema.properties ?? {}) as Schema;
}

/** The same schema with nothing required, and null wherever something may be removed. */
function partial(schema: unknown): Schema {
  const changed = Object.entries(schema as Schema).flatMap(([key, value]): [string, unknown][] => {
    switch (key) {
      case 'required':
        return [];
      case '$ref':
        return [[key, `${String(value)}-partial`]];
      case 'properties':
        return [
          [key, Object.fromEntries(Object.entries(value as Schema).map(([name, inner]) => [name, removable(inner)]))],
        ];
      case 'additionalProperties':
        return [[key, typeof value === 'object' && value !== null ? removable(value) : value]];
      case 'anyOf':
        return [[key, (value as unknown[]).map(partial)]];
      default:
        return [[key, value]];
    }
  });
  return Object.fromEntries(changed);
}

function removable(schema: unknown): Schema {
  return { anyOf: [partial(schema), { type: 'null' }] };
}

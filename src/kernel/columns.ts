/** Struct of arrays: one typed array a field ("column"), all in one ArrayBuffer, so that a population is a few flat blocks of memory. */
import { invariant } from './assert.ts';

const ELEMENT = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

export type ElementType = keyof typeof ELEMENT;
export type ColumnSpec = Readonly<Record<string, ElementType>>;

interface ArrayOf {
  u8: Uint8Array<ArrayBuffer>;
  i8: Int8Array<ArrayBuffer>;
  u16: Uint16Array<ArrayBuffer>;
  i16: Int16Array<ArrayBuffer>;
  u32: Uint32Array<ArrayBuffer>;
  i32: Int32Array<ArrayBuffer>;
  f32: Float32Array<ArrayBuffer>;
  f64: Float64Array<ArrayBuffer>;
}
export type Column = ArrayOf[ElementType];

/** What every set of columns says about itself; these names cannot be columns. */
export interface ColumnsInfo {
  /** Number of rows: every column has this length. */
  readonly rowCount: number;
  /** Bytes one row takes in all columns together, padding between columns not counted. */
  readonly bytesPerRow: number;
  /** The arena. */
  readonly buffer: ArrayBuffer;
  /** Column names in declared order. */
  readonly columnNames: readonly string[];
}

export type Columns<S extends ColumnSpec> = { readonly [Name in keyof S]: ArrayOf[S[Name]] } & ColumnsInfo;

/** Every column starts at a multiple of 64 bytes: aligned for its type, and two columns never share a cache line. */
const ALIGN_BYTES = 64;

/** Allocates `rowCount` (whole, ≥ 0) rows of zeros. Names are camelCase identifiers: a name like "1" would change the declared order. */
export function columns<const S extends ColumnSpec>(rowCount: number, spec: S): Columns<S> {
  invariant(Number.isInteger(rowCount) && rowCount >= 0, () => `columns: ${rowCount} is not a number of rows`);
  const columnNames = Object.keys(spec);
  let byteCount = 0;
  let bytesPerRow = 0;
  const offsets: number[] = [];
  for (const name of columnNames) {
    invariant(/^[a-z][A-Za-z0-9]*$/.test(name) && !RESERVED.has(name), () => `columns: "${name}" cannot name a column`);
    const elementBytes = ELEMENT[spec[name] as ElementType].BYTES_PER_ELEMENT;
    offsets.push(byteCount);
    bytesPerRow += elementBytes;
    byteCount += Math.ceil((elementBytes * rowCount) / ALIGN_BYTES) * ALIGN_BYTES;
  }
  const buffer = new ArrayBuffer(byteCount);
  const named = columnNames.map((name, index) => {
    const column: unknown = new ELEMENT[spec[name] as ElementType](buffer, offsets[index] as number, rowCount);
    return [name, column] as const;
  });
  // Made whole: an object that is given so many names one by one is a dictionary, searched anew at every access.
  return Object.fromEntries<unknown>([
    ...named,
    ['rowCount', rowCount],
    ['bytesPerRow', bytesPerRow],
    ['buffer', buffer],
    ['columnNames', columnNames],
  ]) as unknown as Columns<S>;
}

/** The columns in declared order, for hashing and comparison. */
export function columnsInOrder(set: ColumnsInfo): readonly (readonly [name: string, column: Column])[] {
  const byName = set as unknown as Readonly<Record<string, Column>>;
  return set.columnNames.map((name) => [name, byName[name] as Column] as const);
}

/** The bytes of one column, without a copy (little-endian on every machine that runs a JavaScript engine today). */
export function bytesOf(column: Column): Uint8Array<ArrayBuffer> {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

const RESERVED: ReadonlySet<string> = new Set(['rowCount', 'bytesPerRow', 'buffer', 'columnNames']);

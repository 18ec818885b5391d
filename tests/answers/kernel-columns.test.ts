// Oracle: what ECMA-262 defines for typed arrays over one buffer, and the declared layout.
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { InternalFault } from '../../src/kernel/assert.ts';
import { bytesOf, columns, columnsInOrder, type ElementType } from '../../src/kernel/columns.ts';

const BYTES: Readonly<Record<ElementType, number>> = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, f32: 4, f64: 8 };
const ELEMENTS = Object.keys(BYTES) as ElementType[];

describe('columns', () => {
  it('have the declared types, to the compiler and at run time', () => {
    const people = columns(3, { stage: 'u8', cashCents: 'i32', belief: 'f64' });
    expectTypeOf(people.stage).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
    expectTypeOf(people.cashCents).toEqualTypeOf<Int32Array<ArrayBuffer>>();
    expectTypeOf(people.belief).toEqualTypeOf<Float64Array<ArrayBuffer>>();
    expect([people.stage, people.cashCents, people.belief]).toEqual([
      new Uint8Array(3),
      new Int32Array(3),
      new Float64Array(3),
    ]);
    expect([people.rowCount, people.bytesPerRow]).toEqual([3, 13]);
    people.stage[1] = 257;
    people.cashCents[2] = -5;
    expect([...people.stage, ...people.cashCents]).toEqual([0, 1, 0, 0, 0, -5]);
  });

  it('lie in one buffer, aligned, without overlap, in declared order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ELEMENTS), { minLength: 1, maxLength: 12 }),
        fc.nat(200),
        (elements, rows) => {
          const names = elements.map((_, i) => `column${(i * 7) % 13}x${i}`);
          const set = columns(rows, Object.fromEntries(names.map((name, i) => [name, elements[i] as ElementType])));
          const listed = columnsInOrder(set);
          expect(listed.map(([name]) => name)).toEqual(names);
          expect(set.bytesPerRow).toBe(elements.reduce((sum, element) => sum + BYTES[element], 0));
          let end = 0;
          listed.forEach(([, column], i) => {
            expect(column.buffer).toBe(set.buffer);
            expect(column.length).toBe(rows);
            expect(column.byteOffset % 64).toBe(0);
            expect(column.byteOffset).toBeGreaterThanOrEqual(end);
            end = column.byteOffset + column.byteLength;
            column.fill(i + 1);
            expect(bytesOf(column).byteLength).toBe(rows * BYTES[elements[i] as ElementType]);
          });
          expect(set.buffer.byteLength).toBeGreaterThanOrEqual(end);
          listed.forEach(([, column], i) => {
            expect(column.every((value: number) => value === i + 1)).toBe(true);
          });
        },
      ),
    );
  });

  it('show their bytes without a copy', () => {
    const set = columns(2, { a: 'u8', b: 'i32' });
    set.b[1] = 0x01020304;
    expect([...bytesOf(set.b)]).toEqual([0, 0, 0, 0, 4, 3, 2, 1]);
    bytesOf(set.b)[0] = 9;
    expect(set.b[0]).toBe(9);
    expect([...bytesOf(set.a)]).toEqual([0, 0]);
  });

  it('refuse names that would lose their place, and numbers that are no count', () => {
    for (const name of ['1', 'a b', 'Stage', '', '__proto__', 'rowCount', 'buffer', 'bytesPerRow', 'columnNames']) {
      expect(() => columns(1, Object.fromEntries([[name, 'u8' as const]])), name).toThrow(InternalFault);
    }
    for (const rows of [-1, 0.5, NaN, Infinity]) expect(() => columns(rows, { a: 'u8' })).toThrow(InternalFault);
    expect(columns(0, { a: 'u8' }).a.length).toBe(0);
  });
});

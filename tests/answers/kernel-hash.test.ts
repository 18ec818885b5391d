// Oracle: the published vectors of FIPS 180-4 (SHA-256) and RFC 8785 (canonical JSON), and Node's own SHA-256.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, createHasher, sha256, sha256Hex } from '../../src/kernel/hash.ts';

describe('SHA-256', () => {
  it('gives the published digests', () => {
    const digests = [
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      [
        'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
        '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      ],
      ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ] as const;
    for (const [text, digest] of digests) expect(sha256Hex(text)).toBe(digest);
  });

  it('is that of Node for any text and any bytes, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(300),
        (text, bytes, cut) => {
          expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
          const digest = createHash('sha256').update(bytes).digest();
          expect(sha256Hex(bytes)).toBe(digest.toString('hex'));
          expect(Buffer.from(sha256(bytes)).equals(digest)).toBe(true);
          const hasher = createHasher().update(bytes.subarray(0, cut)).update(bytes.subarray(cut));
          expect(hasher.digestHex()).toBe(digest.toString('hex'));
        },
      ),
    );
  });

  it('refuses half a surrogate pair, which has no UTF-8', () => {
    expect(() => sha256Hex('a\ud800')).toThrow(TypeError);
    expect(() => sha256Hex('a😀')).not.toThrow();
  });
});

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value).match(/(?<=:")[^"]*/g)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 }, 10: 4, 9: 5 })).toBe('{"10":4,"9":5,"a":{"c":3,"d":2},"b":1}');
  });

  it('writes numbers as appendix B lists them', () => {
    const numbers = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['8000000000000001', '-5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['ffefffffffffffff', '-1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['c340000000000000', '-9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['44b52d02c7e14af7', '1.0000000000000001e+23'],
      ['444b1ae4d6e2ef4e', '999999999999999700000'],
      ['444b1ae4d6e2ef4f', '999999999999999900000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555553', '333333333.3333332'],
      ['41b3de4355555554', '333333333.33333325'],
      ['41b3de4355555555', '333333333.3333333'],
      ['41b3de4355555556', '333333333.3333334'],
      ['41b3de4355555557', '333333333.33333343'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ] as const;
    for (const [bits, text] of numbers) expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('refuses what JSON cannot say, and names where it stands', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = { again: [cyclic] };
    const refused = [
      [NaN, '$'],
      [{ a: Infinity }, '$.a'],
      [{ a: [1, -Infinity] }, '$.a[1]'],
      [undefined, '$'],
      [{ a: undefined }, '$.a'],
      [{ a: { b: () => 1 } }, '$.a.b'],
      [Symbol('a'), '$'],
      [10n, '$'],
      [new Array(2), '$[0]'],
      [new Date(0), '$'],
      [{ m: new Map() }, '$.m'],
      [new Float64Array(1), '$'],
      [Object.create({ inherited: 1 }), '$'],
      [{ '\ud800': 1 }, '$'],
      [['\udc00'], '$[0]'],
      [cyclic, '$.self.again[0]'],
    ] as const;
    for (const [value, where] of refused) {
      expect(() => canonicalJson(value), where).toThrow(TypeError);
      expect(() => canonicalJson(value)).toThrow(new RegExp(`^${where.replace(/[$.[\]]/g, '\\$&')} `));
    }
  });

  it('takes the same object twice, keys like __proto__, and objects without a prototype', () => {
    const shared = { x: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
    expect(canonicalJson(Object.assign(Object.create(null), { b: 1 }))).toBe('{"b":1}');
  });

  it('does not depend on the order of keys, is read back as the same value, and is a fixed point', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversedKeys(value))).toBe(text);
      }),
    );
  });
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

/** SHA-256 (synchronous, in every engine) and the canonical text of plain data (RFC 8785), of which hashes are taken. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The 32 bytes of SHA-256 (FIPS 180-4). A string stands for its UTF-8 bytes and must be well-formed UTF-16. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return nobleSha256(toBytes(data));
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(data));
}

/** Bytes as lower-case hex. */
export const hexOf = (bytes: Uint8Array): string => bytesToHex(bytes);

export interface Hasher {
  /** Appends bytes. How the bytes are cut into calls does not change the digest. Throws after `digestHex`. */
  update(bytes: Uint8Array): Hasher;
  /** SHA-256 of everything appended, 64 lower-case hexadecimal digits. Ends the hasher. */
  digestHex(): string;
}

/** SHA-256 of bytes that arrive in pieces. */
export function createHasher(): Hasher {
  const state = nobleSha256.create();
  return {
    update(bytes) {
      state.update(bytes);
      return this;
    },
    digestHex: () => bytesToHex(state.digest()),
  };
}

/**
 * The canonical JSON text of plain data, RFC 8785: keys sorted by UTF-16 code units, numbers as ECMAScript writes them (−0 as 0), no white
 * space. Plain data is null, booleans, finite numbers, well-formed strings, arrays without holes, and objects made by `{}` or
 * `Object.create(null)`. Anything else (undefined, NaN, ±Infinity, functions, symbols, bigints, dates, maps, typed arrays, cycles) is a TypeError
 * that names where it was found: a value dropped in silence would give two different inputs one hash.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', new Set());
}

function write(value: unknown, where: string, open: Set<object>): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value, where);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${where} is ${value}, which JSON cannot say`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`${where} is of type ${typeof value}, which JSON cannot say`);
  if (open.has(value)) throw new TypeError(`${where} contains itself`);
  open.add(value);
  const text = Array.isArray(value) ? writeArray(value, where, open) : writeObject(value, where, open);
  open.delete(value);
  return text;
}

function writeArray(items: readonly unknown[], where: string, open: Set<object>): string {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) parts.push(write(items[i], `${where}[${i}]`, open));
  return `[${parts.join(',')}]`;
}

function writeObject(object: object, where: string, open: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // An object of another realm (a test's sandbox, a frame) has that realm's Object.prototype: it counts as plain when nothing is behind it.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError(`${where} is not a plain object`);
  const parts: string[] = [];
  for (const key of Object.keys(object).sort(byCodeUnits)) {
    parts.push(`${quote(key, where)}:${write((object as Record<string, unknown>)[key], `${where}.${key}`, open)}`);
  }
  return `{${parts.join(',')}}`;
}

/** RFC 8785 refuses lone surrogates; for every other string JSON.stringify already writes the canonical form. */
function quote(text: string, where: string): string {
  requireWellFormed(text, where);
  return JSON.stringify(text);
}

function toBytes(data: Uint8Array | string): Uint8Array {
  if (typeof data !== 'string') return data;
  requireWellFormed(data, 'the text to hash');
  return utf8ToBytes(data);
}

/** With the flag u a pair is one character, so the class finds only surrogates without a partner. */
function requireWellFormed(text: string, where: string): void {
  if (/[\uD800-\uDFFF]/u.test(text)) throw new TypeError(`${where} holds half of a surrogate pair`);
}

/** `<` on strings compares UTF-16 code units, in every language setting. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

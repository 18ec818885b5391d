import { canonicalJson, sha256Hex } from '../kernel/hash.ts';
import type { Params } from '../model/params.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * SHA-256 of the canonical JSON (RFC 8785) of what the model can see: Params, the start, policies, timeline. Prose, sources,
 * notes, what-ifs and observed series are outside it. Functions are named by their lever; an unlimited number is null.
 */
export function scenarioHash(scenario: Scenario, params: Params): string {
  return sha256Hex(canonicalJson({ start: scenario.start, rules: scenario.rules, params: plain(params) }));
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'function') return null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  const out: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    out[key] = key === 'lever' ? (inner as { id: string }).id : plain(inner);
  }
  return out;
}

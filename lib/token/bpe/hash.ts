/**
 * A polynomial hash over bytes, modulo 2^32. Chosen because the hash of any substring follows in constant time from
 * prefix hashes, and the scanner's output never has to be copied into a string to be looked up.
 *
 * Collisions cost time and never correctness: every hit is confirmed byte by byte.
 */
export const HASH_BASE = 0x01000193;

export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, HASH_BASE) + bytes[i]! + 1) | 0;
  return hash;
}

/** powers[n] = HASH_BASE ** n modulo 2^32 */
export function hashPowers(upTo: number): Int32Array {
  const powers = new Int32Array(upTo + 1);
  powers[0] = 1;
  for (let i = 1; i <= upTo; i++) powers[i] = Math.imul(powers[i - 1]!, HASH_BASE);
  return powers;
}

/** Slot of a hash in a table of 2 ** bits entries: the high bits of a product are the well mixed ones. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}

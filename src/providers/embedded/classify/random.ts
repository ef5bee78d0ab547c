/**
 * The places of some keys in an order that looks like chance and is the same in every process. Two keys keep their order
 * whatever other keys there are.
 */
export function scattered(keys: readonly number[], round: number): Uint32Array {
  const mixed = Uint32Array.from(keys, (key) => mix(key ^ Math.imul(round + 1, 0x9e3779b1)))
  return Uint32Array.from(keys.keys()).sort((one, other) => (mixed[one] ?? 0) - (mixed[other] ?? 0) || one - other)
}

/** The end of Murmur3: every bit of a number depends on every other. */
function mix(key: number): number {
  let mixed = key
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

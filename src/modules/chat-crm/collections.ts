/** Items by key, in their order. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) {
      group.push(item)
    } else {
      groups.set(key, [item])
    }
  }
  return groups
}

/** The first item of each key. */
export function uniqueBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return [...groupBy(items, keyOf).values()].map((group) => group[0] as T)
}

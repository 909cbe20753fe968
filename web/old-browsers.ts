// Chrome 109 and Safari 15.6 lack these; what server and browser share uses them.
const lists: object = Array.prototype
if (!('toSorted' in lists)) {
  Object.defineProperty(lists, 'toSorted', {
    value<Item>(this: Item[], compare?: (one: Item, other: Item) => number) {
      const copy = [...this]
      Array.prototype.sort.call(copy, compare)
      return copy
    },
    configurable: true,
    writable: true,
  })
}

const maps: object = Map
if (!('groupBy' in maps)) {
  Object.defineProperty(maps, 'groupBy', {
    value<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, place: number) => Key) {
      const groups = new Map<Key, Item[]>()
      let place = 0
      for (const item of items) {
        const key = keyOf(item, place)
        const group = groups.get(key)
        if (group) group.push(item)
        else groups.set(key, [item])
        place += 1
      }
      return groups
    },
    configurable: true,
    writable: true,
  })
}

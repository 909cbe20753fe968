// Chrome 109 and Safari 15.6 lack this one; the rules that server and browser share use it.
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

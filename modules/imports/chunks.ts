import { setImmediate } from 'node:timers/promises'

const size = 500

/** Deals with items a chunk at a time, in order; whatever else waits to be answered is answered in between. */
export async function inChunks<Item>(
  items: readonly Item[],
  act: (chunk: Item[], done: number) => Promise<void>,
): Promise<void> {
  for (let done = 0; done < items.length; done += size) {
    await act(items.slice(done, done + size), Math.min(done + size, items.length))
    await setImmediate()
  }
}

/** Makes one of each item, as `inChunks` does. */
export async function mapInChunks<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  await inChunks(items, async chunk => void made.push(...chunk.map(make)))
  return made
}

import { append, emptyFrontier, type ReadNode, recordHash } from '../../packages/ledger/index.ts'
import type { Reader } from '../db/database.ts'
import { refuse } from '../refused.ts'
import { readEntries } from '../work/journal.ts'
import { lineOfWhatever } from './record-of.ts'
import { readNode } from './store.ts'

/** Subtrees of this level and above are kept; those below are made again from a block of 256 entries. */
export const storedFrom = 8

const blockSize = 2 ** storedFrom

/** Finds the nodes of the sealed tree. A node that cannot be found was removed by somebody: refused. */
export function storedNodes(reader: Reader): ReadNode {
  const blocks = new Map<number, Promise<Nodes>>()
  return async (level, index) => {
    if (level >= storedFrom) return (await readNode(reader, level, index)) ?? refuse(missing)
    const first = Math.floor((index * 2 ** level) / blockSize) * blockSize
    const block = blocks.get(first) ?? blockFrom(reader, first)
    blocks.set(first, block)
    return (await block).get(`${level}/${index}`) ?? refuse(missing)
  }
}

type Nodes = ReadonlyMap<string, Uint8Array>

const missing = { code: 'audit.altered', status: 409 }

/** All nodes over the entries of one block, whose first leaf has this number. */
async function blockFrom(reader: Reader, first: number): Promise<Nodes> {
  const nodes = new Map<string, Uint8Array>()
  let frontier = emptyFrontier
  for (const entry of await readEntries(reader, first, blockSize)) {
    const leaf = recordHash(lineOfWhatever(entry))
    frontier = append(frontier, leaf, (level, index, hash) => nodes.set(`${level}/${first / 2 ** level + index}`, hash))
  }
  return nodes
}

import { setTimeout } from 'node:timers/promises'
import { withDatabase } from '../database.ts'
import { median, type Row, rowOf } from '../row.ts'
import { type Crowd, startCrowd } from './crowd.ts'
import { type House, openHouse, openPeer, openRaw } from './houses.ts'
import { heldBytes } from './memory.ts'

const sizes = [1_000, 5_000] as const
const repetitions = 31

/** One happening to 1,000 and 5,000 viewers in a second process: from the commit to the last viewer's last byte. */
export function measure(): Promise<Row[]> {
  return withDatabase(async url => {
    const crowd = startCrowd()
    const houses = [await openRaw(), await openHouse(url), await openPeer()] as const
    try {
      const rows: Row[] = []
      let inside = 0
      for (const size of sizes) {
        const [, ours = 0, theirs = 0] = await letIn(crowd, houses, size - inside)
        inside = size
        rows.push(...(await tellAll(crowd, houses, size)), memoryRow(size, ours, theirs))
      }
      return rows
    } finally {
      await crowd.leave()
      for (const house of houses) await house.close()
    }
  })
}

type Houses = readonly [floor: House, ours: House, peer: House]

/** Lets the same number into each house and answers the bytes that each viewer costs there. */
async function letIn(crowd: Crowd, houses: Houses, count: number): Promise<number[]> {
  const costs: number[] = []
  for (const { kind, port } of houses) {
    const before = await heldBytes()
    await crowd.enter(kind, port, count)
    costs.push(((await heldBytes()) - before) / count)
  }
  return costs
}

/** Takes turns between the houses, so that what else the machine does falls on all of them alike. */
async function tellAll(crowd: Crowd, houses: Houses, size: number): Promise<Row[]> {
  const times = houses.map(() => [] as number[])
  for (let round = 0; round < repetitions; round += 1)
    for (const [index, house] of houses.entries()) {
      const token = `fanout-${size}-${round}`
      const { seen } = await crowd.lookFor(house.kind, token)
      await setTimeout(20)
      const [start, last] = await Promise.all([house.tell(token), seen])
      times[index]?.push(Number(last - start) / 1e6)
    }
  const [floor = 0, ours = 0, peer = 0] = times.map(median)
  const value = { what: `commit to the last of ${size} viewers`, value: ours, unit: 'ms' }
  const [raw, , socketIo] = houses
  return [
    rowOf({ ...value, against: { what: raw.what, value: floor }, ...(size === 5_000 && { most: 1.5 }) }),
    rowOf({ ...value, against: { what: socketIo.what, value: peer }, ...(size === 5_000 && { most: 1 }) }),
  ]
}

function memoryRow(size: number, ours: number, theirs: number): Row {
  return rowOf({
    what: `objects and buffers per idle viewer, at ${size}`,
    value: ours / 1024,
    unit: 'KiB',
    against: { what: 'Socket.IO', value: theirs / 1024 },
  })
}

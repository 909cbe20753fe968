import { withDatabase } from '../database.ts'
import { percentile, type Row, rowOf } from '../row.ts'
import { type Act, acts } from './acts.ts'
import { bareQuery, type House, list, openHouse, timed } from './house.ts'
import { wholes } from './wholes.ts'

const [few, many] = [200, 2_000]
const [warmUp, rounds] = [5, 200]

/** Whether a register of two thousand comments answers like one of two hundred: through the HTTP door, 95 of 100 answers. */
export function measure(): Promise<Row[]> {
  return withDatabase(fewUrl =>
    withDatabase(async manyUrl => {
      const houses = [await openHouse(fewUrl, few), await openHouse(manyUrl, many)] as const
      try {
        return [...(await compared(houses)), await floored(houses[1]), ...(await wholly(houses))]
      } finally {
        for (const { plenum } of houses) await plenum.close()
      }
    }),
  )
}

/**
 * Both take turns with every act in every round, and each of them comes first in every other one, so that what else the machine does
 * falls on all alike.
 */
async function compared(houses: readonly [House, House]): Promise<Row[]> {
  const times = new Map(Object.keys(acts).map(what => [what, [[], []] as [number[], number[]]]))
  for (let turn = 0; turn < warmUp + rounds; turn += 1)
    for (const [what, act] of Object.entries(acts))
      for (const index of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const took = await act(houses[index], turn)
        if (turn >= warmUp) times.get(what)?.[index].push(took)
      }
  return [...times].map(([what, [small, large]]) => {
    const against = { what: `${few} comments`, value: percentile(small, 95) }
    const value = percentile(large, 95)
    return rowOf({ what: `${what}, p95 of ${rounds} at ${many} comments`, value, unit: 'ms', against, most: 1.5 })
  })
}

async function floored(house: House): Promise<Row> {
  const [times, bare]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < rounds; turn += 1) {
    times.push(await timed(() => list(house)))
    bare.push(await timed(() => bareQuery(house)))
  }
  const against = { what: 'one bare query', value: percentile(bare, 95) }
  return rowOf({ what: `the first page at ${many} comments, p95`, value: percentile(times, 95), unit: 'ms', against })
}

/** What is done with the whole register at once, for each line of it. */
async function wholly(houses: readonly [House, House]): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, act] of Object.entries(wholes)) {
    const [less, more] = [await perLine(houses[0], act), await perLine(houses[1], act)]
    const against = { what: `${few} comments`, value: less }
    rows.push(rowOf({ what: `${what}: a line of ${many}`, value: more, unit: 'ms', against, most: 1.5 }))
  }
  return rows
}

async function perLine(house: House, act: Act): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) times.push((await act(house, turn)) / house.comments)
  return percentile(times, 50)
}

import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { rulebook } from '../../modules/rulebook/index.ts'
import { type Actor, system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { bigOrganisation } from '../../tools/demonstration/big-organisation.ts'
import { withDatabase } from '../database.ts'
import { openMeasured } from '../plenum.ts'
import { percentile, type Row, rowOf } from '../row.ts'
import { load } from './load.ts'
import { questionsAbout } from './questions.ts'

const small = { bodies: 5_800, people: 77_000 }
const large = { bodies: 58_000, people: 770_000 }
const [warmUp, rounds] = [100, 1_000]

/** Whether pages of an organisation ten times as large take as long: through the HTTP door, 95 of 100 answers. */
export function measure(): Promise<Row[]> {
  return withDatabase(smallUrl =>
    withDatabase(async largeUrl => {
      const houses = [await openHouse(smallUrl, small), await openHouse(largeUrl, large)] as const
      try {
        const rows: Row[] = []
        for (const page of houses[0].questions.keys()) rows.push(await compare(page, houses))
        return rows
      } finally {
        for (const house of houses) await house.plenum.close()
      }
    }),
  )
}

interface House {
  plenum: Plenum
  questions: Map<string, string[]>
}

async function openHouse(databaseUrl: string, size: typeof small): Promise<House> {
  const organisation = bigOrganisation({ ...size, seed: 1 })
  const profile = rulebook.get(organisation.profile)
  if (!profile) throw new Error(`there is no profile ${organisation.profile}`)
  const plenum = await openMeasured(databaseUrl, request => clerk(String(request.headers['x-clerk'])))
  const { name } = organisation
  await plenum.transact(system('bench'), work =>
    setUpOrganisation(work, { name, language: 'vi', profile: profile.code }),
  )
  const client = await plenum.database.connect()
  try {
    await load(client, organisation, profile)
  } finally {
    client.release(true)
  }
  return { plenum, questions: questionsAbout(organisation, warmUp + rounds) }
}

/** Takes turns between the two, so that what else the machine does falls on both alike. */
async function compare(page: string, houses: readonly [House, House]): Promise<Row> {
  const times = houses.map(() => [] as number[])
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [index, house] of houses.entries()) {
      const took = await ask(house, page, round)
      if (round >= warmUp) times[index]?.push(took)
    }
  const [few = 0, many = 0] = times.map(values => percentile(values, 95))
  const what = `${page}, p95 of ${rounds} at ${large.people} people`
  return rowOf({ what, value: many, unit: 'ms', against: { what: `${small.people} people`, value: few }, most: 1.5 })
}

async function ask({ plenum, questions }: House, page: string, round: number): Promise<number> {
  const url = `/api${questions.get(page)?.[round]}`
  const start = performance.now()
  const { statusCode, body } = await plenum.http.inject({ url, headers: { 'x-clerk': String(round) } })
  const took = performance.now() - start
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`)
  return took
}

/** Every question is asked by another clerk, since the door lets nobody ask so much in a minute. */
function clerk(number: string): Actor {
  const id = `00000000-0000-4000-8000-${number.padStart(12, '0')}`
  return { ...system('bench'), kind: 'account', id, roles: ['clerk'] }
}

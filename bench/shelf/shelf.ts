import { system, type Actor } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { withDatabase } from '../database.ts'
import { openMeasured } from '../plenum.ts'
import { percentile, type Row, rowOf } from '../row.ts'
import { fill, numberOf, rareWordOf } from './fill.ts'

const [few, many] = [30, 3_000]
const [warmUp, rounds] = [10, 100]
const keeperId = '00000000-0000-4000-8000-000000000001'

/** Whether a shelf of three thousand papers answers like one of thirty: through the HTTP door, 95 of 100 answers. */
export function measure(): Promise<Row[]> {
  return withDatabase(fewUrl =>
    withDatabase(async manyUrl => {
      const houses = [await openHouse(fewUrl, few), await openHouse(manyUrl, many)] as const
      try {
        const rows: Row[] = []
        for (const [what, question] of Object.entries(questions)) rows.push(await compare(what, question, houses))
        return rows
      } finally {
        for (const { plenum } of houses) await plenum.close()
      }
    }),
  )
}

interface House {
  plenum: Plenum
  papers: number
}

type Question = (round: number, papers: number) => string

const search = (words: string) => `/papers?search=${encodeURIComponent(words)}`

const questions: Record<string, Question> = {
  'the first page of the shelf': () => '/papers',
  'a paper by its number': (round, papers) => search(numberOf(round % papers)),
  'a word that stands in one paper': (round, papers) => search(rareWordOf(round % papers)),
  'words that stand in every paper': () => search('nghị quyết'),
  'words that stand nowhere': round => search(`khongco${round}`),
  'what a text cites': (round, papers) => `/papers/numbered?numbers=${encodeURIComponent(numberOf(round % papers))}`,
}

async function openHouse(databaseUrl: string, papers: number): Promise<House> {
  const plenum = await openMeasured(databaseUrl, request => reader(String(request.headers['x-reader'])))
  await fill(plenum, papers, keeperId)
  return { plenum, papers }
}

/** Takes turns between the two, so that what else the machine does falls on both alike. */
async function compare(what: string, question: Question, houses: readonly [House, House]): Promise<Row> {
  const times = houses.map(() => [] as number[])
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [index, house] of houses.entries()) {
      const took = await ask(house, question(round, house.papers), round)
      if (round >= warmUp) times[index]?.push(took)
    }
  const [small = 0, large = 0] = times.map(values => percentile(values, 95))
  const against = { what: `${few} papers`, value: small }
  return rowOf({ what: `${what}, p95 of ${rounds} at ${many} papers`, value: large, unit: 'ms', against })
}

async function ask({ plenum }: House, path: string, round: number): Promise<number> {
  const start = performance.now()
  const { statusCode, body } = await plenum.http.inject({ url: `/api${path}`, headers: { 'x-reader': `${round}` } })
  const took = performance.now() - start
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${body}`)
  return took
}

/** Every question is asked by another reader, since the door lets nobody ask so much in a minute. */
function reader(number: string): Actor {
  const id = `00000000-0000-4000-8000-${number.padStart(12, '0')}`
  return { ...system('bench'), kind: 'account', id, roles: ['clerk'] }
}

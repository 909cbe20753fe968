import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { system } from './actor.ts'
import { openEar } from './ear.ts'
import { readHead, recordHappenings } from './journal.ts'
import { type Announce, startPublisher } from './publisher.ts'

const tester = system('test')
const farAwayMs = 3_600_000

interface Server {
  subjects: () => string[]
  /** Settles when the server has announced this subject. */
  announced: (subject: string) => Promise<void>
  publisher: ReturnType<typeof startPublisher>
}

/** Another server's publisher on the hall's database, which counts only on being told unless a test says otherwise. */
async function serve(hall: Hall, options: { fallbackMs?: number; announce?: Announce } = {}): Promise<Server> {
  const { fallbackMs = farAwayMs, announce = () => {} } = options
  const { database } = hall.plenum
  const after = (await readHead(database.reader)).position
  const subjects: string[] = []
  const waiting = new Map<string, () => void>()
  const publisher = startPublisher({
    database,
    after,
    fallbackMs,
    troubled: () => {},
    announce: entries => {
      for (const { subjectId } of entries) {
        subjects.push(subjectId)
        waiting.get(subjectId)?.()
      }
      return announce(entries)
    },
  })
  const ear = openEar({ database, channels: { journal: publisher.hear }, troubled: () => {}, retryMs: 5 })
  onTestFinished(async () => {
    await Promise.all([publisher.stop(), ear.stop()])
  })
  const announced = (subject: string) =>
    new Promise<void>(resolve => {
      if (subjects.includes(subject)) resolve()
      else waiting.set(subject, resolve)
    })
  return { subjects: () => subjects, announced, publisher }
}

function tell(hall: Hall, subjectId: string) {
  return hall.plenum.transact(tester, work => work.tell({ name: 'test.told', subjectId }))
}

/** Commits a happening as a server does that dies before it wakes anybody. */
function tellAndDie({ plenum: { database } }: Hall, subjectId: string) {
  const now = new Date()
  return database.begin(tx => recordHappenings({ tx, actor: tester, now }, [{ name: 'test.told', subjectId }]))
}

test('every server announces everything once and in the same order, whoever numbers it', async ({ hall }) => {
  const [one, other] = [await serve(hall), await serve(hall)]
  const last = fresh('last')
  await Promise.all(Array.from({ length: 100 }, (_, index) => tell(hall, `s${index}`).then(one.publisher.wake)))
  await tell(hall, last)
  await Promise.all([one.announced(last), other.announced(last)])
  expect(one.subjects()).toEqual(other.subjects())
  expect(new Set(one.subjects()).size).toBe(101)
  expect(one.subjects()).toHaveLength(101)
})

test('what a killed server has committed and not numbered is found by looking', async ({ hall }) => {
  const server = await serve(hall, { fallbackMs: 20 })
  const left = fresh('left')
  await tellAndDie(hall, left)
  await server.announced(left)
  expect(server.subjects()).toEqual([left])
})

test('a server whose listening connection was cut listens again', async ({ hall }) => {
  const server = await serve(hall)
  const [before, after] = [fresh('before'), fresh('after')]
  await tell(hall, before)
  await server.announced(before)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %'`.execute(hall.plenum.database.outer)
  await tell(hall, after)
  await server.announced(after)
  expect(server.subjects()).toEqual([before, after])
})

test('who fails to hear does not stop the others from hearing what comes next, nor makes them hear twice', async ({
  hall,
}) => {
  const server = await serve(hall, { announce: () => Promise.reject(new Error('deaf')) })
  const [first, second] = [fresh('first'), fresh('second')]
  for (const subject of [first, second]) {
    await tell(hall, subject)
    await server.announced(subject)
  }
  expect(server.subjects()).toEqual([first, second])
})

test('a server that stops first announces what is left', async ({ hall }) => {
  const server = await serve(hall)
  const left = fresh('left')
  await tellAndDie(hall, left)
  await server.publisher.stop()
  expect(server.subjects()).toContain(left)
})

import { expect, onTestFinished } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { guest, system } from '../work/actor.ts'
import { makeTransact } from '../work/transact.ts'
import { forgetAnswers } from './forget-answers.ts'
import type { JobTable, Task } from './job.ts'
import { type Jobs, openJobs } from './open.ts'

interface Office {
  jobs: Jobs
  transact: ReturnType<typeof makeTransact>
  counted: unknown[]
  faults: unknown[]
}

/** A server's jobs beside those of the hall, on the same database. */
function office(hall: Hall, table: JobTable, pollSeconds = 0.5): Office {
  const { database } = hall.plenum
  const counted: unknown[] = []
  const faults: unknown[] = []
  const jobs = openJobs({
    database,
    table,
    timeZone: 'Asia/Ho_Chi_Minh',
    clock: hall.parts.clock,
    pollSeconds,
    pauseSeconds: 1,
    transact: (actor, act) => transact(actor, act),
    count: (...value) => void counted.push(value),
    fault: error => void faults.push(error),
  })
  const transact = makeTransact({
    database,
    listeners: [jobs.listeners],
    clock: hall.parts.clock,
    committed: jobs.wake,
  })
  onTestFinished(jobs.stop)
  return { jobs, transact, counted, faults }
}

/** A job that waits to be awaited. */
function awaited(run: (task: Task) => Promise<void> = () => Promise.resolve()) {
  const calls: Task[] = []
  let ring = () => {}
  return {
    calls,
    run: async (task: Task) => {
      calls.push(task)
      ring()
      await run(task)
    },
    times: async (count: number) => {
      while (calls.length < count)
        await new Promise<void>(resolve => {
          ring = resolve
        })
    },
  }
}

test('two servers that start at once on a new database share the jobs, and each job is done once', async ({ hall }) => {
  const name = fresh('job')
  const done = awaited()
  const [one, other] = [1, 2].map(() => office(hall, { [name]: { run: done.run } }))
  await Promise.all([one?.jobs.start(), other?.jobs.start()])
  const subjects = Array.from({ length: 12 }, (_, index) => `s${index}`)
  for (const [index, subjectId] of subjects.entries()) {
    const server = index % 2 ? one : other
    await server?.transact(system('test'), work => server.jobs.enqueue(work, name, { subjectId, facts: {} }))
    server?.jobs.wake()
  }
  await done.times(subjects.length)
  await Promise.all([one?.jobs.stop(), other?.jobs.stop()])
  const doneFor = done.calls.map(({ subjectId }) => String(subjectId))
  expect(doneFor.toSorted()).toEqual(subjects.toSorted())
})

test('whatever waits is done at once, by as many as work at the same time, however long one would pause to look for it', async ({
  hall,
}) => {
  const [alone, together] = [fresh('job'), fresh('job')]
  const [one, two, pair] = [awaited(), awaited(), Promise.withResolvers<void>()]
  let begun = 0
  const inPairs = async (task: Task) => {
    begun += 1
    if (begun === 2) pair.resolve()
    await pair.promise
    await two.run(task)
  }
  const { jobs, transact } = office(hall, { [alone]: { run: one.run }, [together]: { atOnce: 2, run: inPairs } }, 600)
  await jobs.start()
  await transact(system('test'), async work => {
    for (const name of [alone, together])
      for (const subjectId of ['a', 'b', 'c', 'd', 'e']) await jobs.enqueue(work, name, { subjectId, facts: {} })
  })
  jobs.wake()
  await Promise.all([one.times(5), two.times(5)])
  await jobs.stop()
  expect(one.calls.map(({ subjectId }) => subjectId)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(new Set(two.calls.map(({ subjectId }) => subjectId))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
})

test('a job is enqueued with what caused it, or not at all', async ({ hall }) => {
  const done = awaited()
  const name = fresh('job')
  const happening = fresh('test')
  const { jobs, transact } = office(hall, { [name]: { after: [happening], run: done.run } })
  const asked = { ...guest(), kind: 'account' as const, id: people.clerk.id }

  const refused = transact(asked, async work => {
    await work.tell({ name: happening, subjectId: 'rolled-back' })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await transact(asked, work => work.tell({ name: happening, subjectId: 'kept', facts: { round: 1 } }))
  await done.times(1)
  await jobs.stop()
  expect(done.calls).toHaveLength(1)
  expect(done.calls[0]).toMatchObject({ subjectId: 'kept', facts: { round: 1 }, actorId: people.clerk.id })
})

test('a job that fails is tried again, and at last administrators are alarmed', async ({ hall }) => {
  const name = fresh('job')
  const failing = awaited(() => Promise.reject(new Error('Nguyễn Văn A could not be reached')))
  const { jobs, transact, faults } = office(hall, { [name]: { tries: 2, run: failing.run } })
  const id = await transact(system('test'), work => jobs.enqueue(work, name, { subjectId: 'it', facts: {} }))
  await failing.times(2)
  let alarms: unknown[] = []
  while (alarms.length === 0) alarms = (await hall.heard()).filter(entry => entry.name === 'job.failed')
  expect(alarms).toMatchObject([
    { subjectId: id, facts: { job: name, about: 'it', tries: 2 }, audiences: ['administrators'] },
  ])
  expect(failing.calls).toHaveLength(2)
  expect(faults).toEqual([1, 2].map(() => new Error('Nguyễn Văn A could not be reached')))
  const kept = await rows(hall, name)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain('Nguyễn')
})

test('a job works as the system, and says how far it is to who caused it', async ({ hall }) => {
  const name = fresh('job')
  const telling = awaited(async ({ transact, progress, subjectId }) => {
    progress(12.5)
    await transact(work => work.tell({ name: 'test.done', subjectId: String(subjectId) }))
  })
  const { jobs, transact, counted } = office(hall, { [name]: { run: telling.run } })
  const asked = { ...guest(), kind: 'account' as const, id: people.clerk.id }
  await transact(asked, work => jobs.enqueue(work, name, { subjectId: 's1', facts: {} }))
  let told: unknown[] = []
  while (told.length === 0) told = (await hall.heard()).filter(entry => entry.name === 'test.done')
  expect(told).toMatchObject([{ actorId: `system:job:${name}`, subjectId: 's1' }])
  expect(counted).toEqual([[`account:${people.clerk.id}`, `${name}:s1`, 13]])
})

test('what runs when the server stops is finished first, and leaves its further work for the next start', async ({
  hall,
}) => {
  const [name, further] = [fresh('job'), fresh('job')]
  let finish = () => {}
  let finished = false
  const slow = awaited(async task => {
    await new Promise<void>(resolve => {
      finish = resolve
    })
    await task.transact(work => jobs.enqueue(work, further, { subjectId: null, facts: {} }))
    finished = true
  })
  const { jobs, transact } = office(hall, { [name]: { run: slow.run }, [further]: { run: () => Promise.resolve() } })
  await transact(system('test'), work => jobs.enqueue(work, name, { subjectId: null, facts: {} }))
  await slow.times(1)
  const stopping = jobs.stop()
  finish()
  await stopping
  expect(finished).toBe(true)
  expect(await rows(hall, name)).toMatchObject([{ state: 'completed' }])
  expect(await rows(hall, further)).toMatchObject([{ state: 'created' }])
})

test('a job is about ids and codes, never about names', async ({ hall }) => {
  const { jobs, transact } = office(hall, {})
  const enqueuing = transact(system('test'), work =>
    jobs.enqueue(work, 'any', { subjectId: null, facts: { name: 'Nguyễn Văn A' } }),
  )
  await expect(enqueuing).rejects.toThrow('is not an id, code, number or day')
})

test('answers kept for repeated requests are forgotten after two days', async ({ hall }) => {
  const { database, transact } = hall.plenum
  const now = hall.parts.clock.now()
  const hours = (count: number) => new Date(now.getTime() - count * 3_600_000)
  const key = fresh('key')
  await transact(system('test'), ({ tx }) =>
    tx
      .insertInto('work.answer')
      .values(
        [1, 47, 49, 200].map(age => ({
          actorId: 'a',
          key: `${key}-${age}`,
          requestHash: Buffer.alloc(32),
          answer: null,
          at: hours(age),
        })),
      )
      .execute(),
  )
  await forgetAnswers.run({
    subjectId: null,
    facts: {},
    actorId: null,
    reader: database.reader,
    now,
    transact: act => transact(system('test'), act),
    progress: () => {},
    signal: AbortSignal.timeout(10_000),
  })
  const left = await database.reader.selectFrom('work.answer').select('key').where('actorId', '=', 'a').execute()
  expect(left.map(row => row.key).toSorted()).toEqual([`${key}-1`, `${key}-47`])
})

async function rows(hall: Hall, name: string): Promise<Record<string, unknown>[]> {
  const client = await hall.plenum.database.connect()
  try {
    const found = await client.query<Record<string, unknown>>('select * from pgboss.job where name = $1', [name])
    return found.rows
  } finally {
    client.release()
  }
}

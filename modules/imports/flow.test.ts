import { expect, onTestFinished } from 'vitest'
import type { Task } from '../../platform/jobs/job.ts'
import { system } from '../../platform/work/actor.ts'
import { listenOn, openBrowser } from '../../tests/browser.ts'
import { fresh, openHall, test } from '../../tests/hall.ts'
import { listsIn } from '../../tests/lists.ts'
import { bigOrganisation } from '../../tools/demonstration/big-organisation.ts'
import { columns } from './contract.ts'
import { jobs } from './jobs.ts'

test('while 5,000 rows are taken over, everybody else is answered and hears what others do', async () => {
  const hall = await openHall()
  onTestFinished(hall.close)
  const address = await listenOn(hall.plenum)
  const [clerk, member] = [
    await openBrowser(address, hall.cookies.clerk),
    await openBrowser(address, hall.cookies.member),
  ]
  onTestFinished(clerk.close)
  onTestFinished(member.close)
  const people = [...bigOrganisation({ bodies: 100, people: 5_000, seed: 4 }).people]
  const rows = people.map(person => columns.people.map(column => person[column]))
  const lists = listsIn(hall)
  const { id, counts } = await lists.bring([[...columns.people], ...rows].map(row => row.join('\t')).join('\n'))
  expect(counts.new).toBe(5_000)

  let over = false
  const taking = lists.commit(id).finally(() => {
    over = true
  })
  const established: unknown[] = []
  while (!over) {
    const { body } = await hall.post('admin', '/bodies', {
      code: fresh('B'),
      kind: 'directCommittee',
      name: 'Trong lúc nhập',
    })
    expect((await hall.get('member', `/bodies/${String(body['id'])}`)).status).toBe(200)
    await member.until(() => member.heard.some(({ data }) => data.subject === body['id']))
    established.push(body['id'])
  }
  expect((await taking).done.new).toBe(5_000)
  await member.until(() => member.heard.some(({ data }) => data.name === 'import.committed'))
  await clerk.until(() => clerk.heard.some(({ event }) => event === 'reset'))

  expect(established.length).toBeGreaterThan(2)
  const counted = clerk.heard.filter(({ event }) => event === 'count').map(({ data }) => data.value ?? 0)
  expect(counted.length).toBeGreaterThan(0)
  expect(counted).toEqual(counted.toSorted((one, other) => one - other))
  expect(member.heard.some(({ event }) => event === 'count')).toBe(false)
})

test('lists that were brought a week ago are forgotten with all their rows, younger ones are not', async ({ hall }) => {
  const { reader } = hall.plenum.database
  const lists = listsIn(hall)
  const { id: old } = await lists.bring('Nguyễn Văn Cũ')
  hall.itIs('2026-10-20T01:00:00Z')
  const { id: young } = await lists.bring('Nguyễn Văn Mới')
  const forget = async (now: string) => {
    hall.itIs(now)
    const transact: Task['transact'] = act => hall.plenum.transact(system('imports.forget'), act)
    const task = { reader, now: new Date(now), transact, subjectId: null, facts: {}, actorId: null }
    await jobs['imports.forget']?.run({ ...task, progress: () => {}, signal: new AbortController().signal })
  }
  await forget('2026-10-21T00:59:00Z')
  expect((await hall.get('clerk', `/imports/${old}`)).status).toBe(200)
  await forget('2026-10-21T01:01:00Z')
  expect((await hall.get('clerk', `/imports/${old}`)).code).toBe('import.not_found')
  expect(await lists.rows(young)).toHaveLength(1)
  hall.itIs('2026-10-14T01:00:00Z')
})

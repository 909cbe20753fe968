import { expect } from 'vitest'
import { test } from './instance.ts'

test('of two administrators who rename one body, the second is told what the first changed', async ({ instances }) => {
  const instance = await instances.furnished()
  const server = await instance.start()
  const { admin, clerk } = instance.cookies
  const made = await server.ask(admin, 'POST', '/bodies', { code: 'B-1', kind: 'directCommittee', name: 'Tên đầu' })
  const rename = (who: string, name: string) =>
    server.ask(
      who,
      'PATCH',
      `/bodies/${String(made.body['id'])}`,
      { name },
      { 'if-match': String(made.headers['etag']) },
    )

  const replies = await Promise.all([rename(admin, 'Tên một'), rename(clerk, 'Tên hai')])
  expect(replies.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412])
  const kept = replies[0].status === 200 ? 'Tên một' : 'Tên hai'
  expect(replies.find(({ status }) => status === 412)).toMatchObject({
    code: 'body.changed_meanwhile',
    body: { facts: { version: 2, fields: ['name'] }, current: { name: kept, version: 2 } },
  })
  const now = await server.ask(clerk, 'GET', `/bodies/${String(made.body['id'])}`)
  expect(now).toMatchObject({ body: { name: kept, version: 2 }, headers: { etag: '"2"' } })
  await server.stop()
})

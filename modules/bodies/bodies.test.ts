import { expect } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'

async function establish(hall: Hall, more: object = {}): Promise<{ id: string; version: number }> {
  const body = { code: fresh('B'), kind: 'directCommittee', name: 'Đảng bộ cơ sở thử nghiệm', ...more }
  const reply = await hall.post('clerk', '/bodies', body)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body as { id: string; version: number }
}

test('a clerk establishes a body and everybody can read it', async ({ hall }) => {
  const code = fresh('B')
  const { id } = await establish(hall, { code, name: 'Đảng bộ  Văn phòng '.normalize('NFD') })
  expect((await hall.get('member', `/bodies/${id}`)).body).toMatchObject({
    code,
    name: 'Đảng bộ  Văn phòng',
    path: [],
    terms: [],
    version: 1,
  })
  expect(await hall.heard()).toMatchObject([{ name: 'body.established', subjectId: id, audiences: ['everyone'] }])
})

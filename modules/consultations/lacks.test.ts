import { expect } from 'vitest'
import { comments, scene, thirty, version } from '../../tests/asked-about-text.ts'
import { test } from '../../tests/hall.ts'

test('what stands between a text and its final mark is listed with where it is settled, and then nothing does', async ({
  hall,
}) => {
  const one = await scene(hall)
  const lacks = () => hall.get('member', `/papers/${one.paperId}/lacks`)
  expect((await lacks()).body).toEqual({ items: [] })
  const [comment] = await comments(one, [thirty])
  await version(hall, one, { 2: 'Kinh phí do đơn vị tự lo.' })
  expect((await lacks()).body).toEqual({
    items: [
      { code: 'consultation.unanswered', facts: { count: 1 }, blocks: false, roundId: one.roundId },
      { code: 'consultation.unbound_changes', facts: { count: 1, from: 1, to: 2 }, blocks: false, roundId: null },
    ],
  })
  const pass = (code: string) => ({ code, reason: 'Họp gấp', orderedBy: 'Bí thư' })
  const final = (codes: string[]) =>
    hall.post('member', `/drafts/${one.paperId}/final`, { number: 2, passes: codes.map(pass) })
  expect((await final(['consultation.unanswered'])).code).toBe('consultation.unbound_changes')
  expect((await final(['consultation.unbound_changes'])).code).toBe('consultation.unanswered')
  const answers = [{ id: comment?.rowId, version: 1 }]
  const said = { rows: answers, kind: 'explained', words: 'Đã nêu ở mục khác.' }
  expect((await hall.post('member', `/rounds/${one.roundId}/register/answers`, said)).status).toBe(200)
  expect((await final(['consultation.unbound_changes'])).status).toBe(200)
})

test('only those who write on a text learn what it lacks', async ({ hall }) => {
  const { paperId } = await scene(hall)
  expect((await hall.get('clerk', `/papers/${paperId}/lacks`)).code).toBe('paper.not_found')
  const version = Number((await hall.get('member', `/papers/${paperId}`)).body['version'])
  await hall.ask('member', 'PATCH', `/papers/${paperId}`, { body: { sharing: 'everyone' }, version })
  expect((await hall.get('clerk', `/papers/${paperId}/lacks`)).code).toBe('draft.writers_only')
})

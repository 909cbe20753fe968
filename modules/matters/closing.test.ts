import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { closeMatter } from './actions/closing.ts'
import type { MatterView } from './contract.ts'
import type { Facts } from './index.ts'

/** What a later module would know: a rule that has a source keeps the gate shut, a custom does not. */
const knows = (source: string | null): Facts => {
  const lack = { code: 'draft.not_final', facts: {}, blocks: source !== null, source, to: '/papers' }
  return async (_look, papers) => papers.map(({ paperId }) => ({ paperId, lacks: [lack] }))
}

const begun = async (hall: Hall) => {
  const { id: paperId } = await bringRead(hall, 'member', { name: `${fresh('tài liệu')}.txt`, content: fresh('chữ') })
  const parts = [{ paperId, part: 'other' }]
  return String((await hall.post('member', '/matters', { title: fresh('Việc'), parts })).body['id'])
}

const close = (hall: Hall, id: string, facts: Facts) => {
  const passes = [{ code: 'draft.not_final', reason: 'Họp gấp', orderedBy: 'Bí thư' }]
  return hall.plenum.transact(people.member, work => closeMatter(work, { id, ifMatch: 1, passes }, [facts]))
}

test('a gate that a rule with a named source keeps shut is not passed on any order, and the source is told', async ({
  hall,
}) => {
  const id = await begun(hall)
  await expect(close(hall, id, knows('Quy định số 1'))).rejects.toMatchObject({
    obstacle: { code: 'matter.incomplete', current: { lacks: [{ blocks: true, source: 'Quy định số 1' }] } },
  })
  expect((await hall.get('member', `/matters/${id}`)).body['closedAt']).toBeNull()
})

test('every other gate is passed with a reason and the name of who ordered it, which stay on record', async ({
  hall,
}) => {
  const id = await begun(hall)
  await close(hall, id, knows(null))
  const { closings } = (await hall.get('member', `/matters/${id}`)).body as unknown as MatterView
  expect(closings).toMatchObject([
    { passed: [{ code: 'draft.not_final', reason: 'Họp gấp', orderedBy: 'Bí thư' }], reopened: null },
  ])
})

import { expect } from 'vitest'
import { findAccountOf } from '../accounts/index.ts'
import { system } from '../../platform/work/actor.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'

/** Somebody with an account, signed in. */
async function signedIn(hall: Hall) {
  const { id: personId } = await sceneIn(hall).person('Lê Thị Sương')
  await hall.post('admin', '/accounts', { personId })
  return hall.plenum.transact(system('test'), async work => {
    const account = await findAccountOf(work.tx, personId)
    const accountId = account?.id ?? ''
    const { cookie } = await hall.plenum.auth.openSession(work, { accountId, method: 'authenticator' })
    return { personId, accountId, cookie: cookie.split(';')[0] ?? '' }
  })
}

test('of an erased person the notes go, what they said to others stays without a name, and nothing of it is told', async ({
  hall,
}) => {
  const { personId, accountId, cookie } = await signedIn(hall)
  const file = { name: 'a.txt', content: fresh('nội dung') }
  const { id } = await bringRead(hall, { cookie }, file, '?sharing=everyone')
  const path = `/papers/${id}/versions/1`
  const post = (to: string, body: object) => hall.ask('guest', 'POST', to, { body, headers: { cookie } })
  await post(`${path}/notes`, { spot: {}, kind: 'note', words: 'riêng' })
  await post(`${path}/comments`, { spot: {}, words: 'chung' })
  await post(`/papers/${id}/read`, { number: 1 })
  await hall.heard()
  expect((await hall.ask('clerk', 'POST', `/people/${personId}/erase`, { version: 1 })).status).toBe(200)

  const { reader } = hall.plenum.database
  const notes = await reader.selectFrom('papers.note').select('id').where('makerId', '=', accountId).execute()
  const marks = await reader
    .selectFrom('papers.readingMark')
    .where('accountId', '=', accountId)
    .select('number')
    .execute()
  expect([notes, marks]).toEqual([[], []])
  const { body } = await hall.get('member', `${path}/comments`)
  expect(body['comments']).toMatchObject([{ words: 'chung', by: { id: accountId, name: '' } }])
  expect((await hall.get('member', `/papers/${id}`)).body).toMatchObject({ keeper: { name: '' } })
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['person.erased', 'account.suspended', 'session.ended'])
})

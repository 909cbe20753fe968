import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '../../platform/work/actor.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { people as accounts } from '../../tests/people.ts'
import { type Made, sceneIn } from '../../tests/scene.ts'
import { sightOf, visibleTo } from './visible.ts'

const contact = { email: 'somebody@khoi.example', phone: '0101 222 333', birthDate: '1980-01-02', sex: 'female' }
const roles = ['admin', 'clerk', 'auditor', 'member', 'guest'] as const

/** Somebody in office, somebody who never was, and the member's own person, who never was either. */
async function castIn(hall: Hall): Promise<Record<'seated' | 'unseated' | 'own' | 'body' | 'mandate', Made>> {
  const scene = sceneIn(hall)
  const [seated, unseated, own] = [
    await scene.person('Đỗ Thị Ngồi', contact),
    await scene.person('Đỗ Thị Đứng', contact),
    await scene.person('Đỗ Thị Mình', contact),
  ]
  const body = await scene.body()
  const mandate = await scene.appoint(body.id, seated.id, { toDay: '2026-12-31' })
  const { outer } = hall.plenum.database
  await outer.updateTable('auth.account').set({ personId: own.id }).where('id', '=', accounts.member.id).execute()
  return { seated, unseated, own, body, mandate }
}

test('every door answers each role as it should, and hides by 404 what it hides', async ({ hall }) => {
  const { seated, unseated, own, body, mandate } = await castIn(hall)
  const change = { version: 9, body: { phone: null } }
  const doors: [string, string, { version?: number; body?: object }, string][] = [
    ['GET', `/people/${seated.id}`, {}, '200 200 200 200 401'],
    ['GET', `/people/${unseated.id}`, {}, '200 200 200 404 401'],
    ['GET', `/people/${own.id}`, {}, '200 200 200 200 401'],
    ['GET', `/people/${seated.id}/offices`, {}, '200 200 200 200 401'],
    ['GET', `/people/${unseated.id}/offices`, {}, '200 200 200 404 401'],
    ['GET', `/bodies/${body.id}/composition`, {}, '200 200 200 200 401'],
    ['GET', `/bodies/${body.id}/authority`, {}, '200 200 200 200 401'],
    ['GET', `/people`, {}, '200 200 200 200 401'],
    ['POST', `/people`, { body: { familyName: 'X' } }, '400 400 403 400 401'],
    ['PATCH', `/people/${seated.id}`, change, '412 412 403 403 401'],
    ['PATCH', `/people/${unseated.id}`, change, '412 412 403 404 401'],
    ['PATCH', `/people/${own.id}`, change, '412 412 403 403 401'],
    ['POST', `/people/${unseated.id}/erase`, { version: 9 }, '412 412 403 404 401'],
    ['POST', `/bodies/${body.id}/mandates`, { body: appointing(unseated) }, '200 409 403 403 401'],
    ['PATCH', `/mandates/${mandate.id}`, { version: 9, body: { precedence: 1 } }, '412 412 403 403 401'],
    ['POST', `/mandates/${mandate.id}/end`, { version: 9, body: { lastDay: '2026-11-30' } }, '412 412 403 403 401'],
    ['DELETE', `/mandates/${mandate.id}`, { version: 9 }, '412 412 403 403 401'],
  ]
  for (const [method, path, asking, expected] of doors) {
    const statuses: number[] = []
    for (const who of roles) statuses.push((await hall.ask(who, method, path, asking)).status)
    expect([method, path, statuses.join(' ')]).toEqual([method, path, expected])
  }
})

test('the office sees a person whole, a member sees the name and the offices of today, and themselves whole', async ({
  hall,
}) => {
  const { seated, own, body, mandate } = await castIn(hall)
  await sceneIn(hall).appoint(body.id, seated.id, { fromDay: '2020-01-01', toDay: '2020-12-31' })
  for (const who of ['admin', 'clerk', 'auditor'] as const) {
    const { body: whole } = await hall.get(who, `/people/${seated.id}`)
    expect(whole).toMatchObject({
      sight: 'whole',
      ...contact,
      offices: [{ particulars: { fromDay: '2025-06-15' } }, {}],
    })
  }
  expect((await hall.get('member', `/people/${seated.id}`)).body).toEqual({
    sight: 'name',
    id: seated.id,
    familyName: 'Đỗ',
    middleName: 'Thị',
    givenName: 'Ngồi',
    offices: [{ mandateId: mandate.id, bodyId: body.id, bodyName: 'Đảng bộ thử nghiệm', office: 'committeeMember' }],
  })
  expect((await hall.get('member', `/people/${own.id}`)).body).toMatchObject({ sight: 'whole', ...contact })
})

test('a composition gives members names and offices, and no days', async ({ hall }) => {
  const { seated, body, mandate } = await castIn(hall)
  const person = { id: seated.id, familyName: 'Đỗ', middleName: 'Thị', givenName: 'Ngồi' }
  const authority = { chairs: false, signs: false, keepsRecords: false }
  const seat = { mandateId: mandate.id, office: 'committeeMember', ...authority, person }
  expect((await hall.get('member', `/bodies/${body.id}/composition`)).body).toEqual({ seats: [seat], complete: true })
  const particulars = { fromDay: '2025-06-15', toDay: '2026-12-31', precedence: 50, version: 1 }
  expect((await hall.get('auditor', `/bodies/${body.id}/composition`)).body['seats']).toEqual([
    { ...seat, particulars },
  ])
})

test('lists and searches of a member hold the seated and the member, and nobody’s contact but their own', async ({
  hall,
}) => {
  const { seated, unseated, own } = await castIn(hall)
  for (const path of ['/people?take=200', '/people?take=200&search=do', '/people?take=200&search=thi%20d']) {
    const shown = await itemsAt(hall, 'member', path)
    const [first, ...others] = shown.map(({ id }) => id).filter(id => [unseated.id, own.id].includes(id))
    expect([path, first, others]).toEqual([path, own.id, []])
    expect(shown.filter(item => 'email' in item || item.sight === 'whole').map(({ id }) => id)).toEqual([own.id])
    expect((await itemsAt(hall, 'clerk', path)).map(({ id }) => id)).toContain(unseated.id)
  }
  expect((await itemsAt(hall, 'member', '/people?search=thi%20ngoi')).map(({ id }) => id)).toContain(seated.id)
})

test('the predicate and its SQL say the same of everybody to everybody', async ({ hall }) => {
  const { seated, unseated, own } = await castIn(hall)
  const { reader } = hall.plenum.database
  const member: Actor = { ...accounts.member, personId: own.id }
  const stranger: Actor = { ...accounts.member, personId: null }
  const guest: Actor = { ...accounts.member, kind: 'guest', id: null, roles: [] }
  for (const actor of [accounts.admin, accounts.clerk, accounts.auditor, member, stranger, guest]) {
    for (const person of [
      { ...seated, seated: true },
      { ...unseated, seated: false },
      { ...own, seated: false },
    ]) {
      const { rows } = await sql<{ visible: boolean | null }>`
        select ${visibleTo(actor, sql.ref('person.id'))} as visible
        from people.person where id = ${person.id}`.execute(reader)
      expect(rows[0]?.visible ?? false).toBe(sightOf(actor, person) !== undefined)
    }
  }
})

async function itemsAt(hall: Hall, who: 'member' | 'clerk', path: string) {
  const { body } = await hall.get(who, path)
  return body['items'] as { id: string; sight: string }[]
}

function appointing({ id }: Made) {
  return { personId: id, office: 'committeeMember', fromDay: '2026-01-01' }
}

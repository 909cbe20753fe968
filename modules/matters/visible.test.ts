import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Actor, guest, system } from '../../platform/work/actor.ts'
import { bring } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { findMatter, type Matter } from './store/matters.ts'
import { seesAmong, visibleTo, whoMayHear } from './visible.ts'

const { member: owner, clerk: worker, admin, auditor } = people

async function paper(hall: Hall, query = ''): Promise<string> {
  const { fates } = await bring(hall, 'member', [{ name: 'a.txt', content: fresh('chữ') }], { query })
  return fates[0]?.paperId ?? ''
}

async function matter(hall: Hall, paperIds: string[], workers: string[] = []): Promise<string> {
  const parts = paperIds.map(paperId => ({ paperId, part: 'draft' }))
  return String((await hall.post('member', '/matters', { title: fresh('Việc'), parts, workers })).body['id'])
}

test('lists and single matters are shown to exactly the same, who are exactly those who hear of them', async ({
  hall,
}) => {
  const reader = hall.plenum.database.reader
  const [hidden, open] = [await paper(hall), await paper(hall, '?sharing=everyone')]
  const ids = [
    await matter(hall, []),
    await matter(hall, [hidden]),
    await matter(hall, [open]),
    await matter(hall, [], [worker.id]),
  ]
  const matters = (await Promise.all(ids.map(id => findMatter(reader, id)))).filter(one => one !== undefined)
  const other: Actor = { ...owner, id: randomUUID() }
  const actors: Record<string, Actor> = {
    ...people,
    assistant: { ...other, onBehalfOf: worker.id },
    'assistant of the owner': { ...other, onBehalfOf: owner.id },
    'auditor of nothing': { ...auditor, subjectIds: [] },
    'auditor of the open paper': { ...auditor, subjectIds: [open] },
    'owner limited to a matter': { ...owner, subjectIds: ids.slice(0, 1) },
    'owner limited to a paper': { ...owner, subjectIds: [hidden] },
    guest: guest(),
    system: system('test'),
  }
  const seen: Record<string, number[]> = {}
  for (const [name, actor] of Object.entries(actors)) {
    const { rows } = await sql<{ id: string }>`
      select id from matters.matter where id = any(${ids}::uuid[]) and ${visibleTo(actor)}`.execute(reader)
    const shown = await seesAmong(reader, actor, matters)
    expect({ name, listed: rows.map(({ id }) => id).toSorted() }).toEqual({ name, listed: [...shown].toSorted() })
    seen[name] = ids.flatMap((id, place) => (shown.has(id) ? place : []))
  }
  expect(seen).toEqual({
    member: [0, 1, 2, 3],
    clerk: [2, 3],
    admin: [2],
    auditor: [2],
    assistant: [2, 3],
    'assistant of the owner': [2],
    'auditor of nothing': [],
    'auditor of the open paper': [2],
    'owner limited to a matter': [0],
    'owner limited to a paper': [1],
    guest: [],
    system: [],
  })
  await heardByThoseWhoSee(hall, matters)
})

async function heardByThoseWhoSee({ plenum }: Hall, matters: readonly Matter[]): Promise<void> {
  const { reader } = plenum.database
  for (const one of matters) {
    const audiences = await whoMayHear(reader, one)
    for (const actor of [owner, worker, admin]) {
      const hears = ['everyone', `account:${actor.id}`].some(audience => audiences.includes(audience))
      expect(hears).toBe((await seesAmong(reader, actor, [one])).has(one.id))
    }
  }
}

test('every door of a matter tells those who may not see it that there is none', async ({ hall }) => {
  const id = await matter(hall, [await paper(hall)])
  const someId = '11111111-1111-4111-8111-111111111111'
  const due = { how: 'day', on: '2026-11-01' }
  const knocks: [string, string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { title: 'x' }],
    ['PUT', '/parts', { parts: [{ paperId: await paper(hall, '?sharing=everyone'), part: 'draft' }] }],
    ['DELETE', `/parts/${someId}`],
    ['POST', '/deadlines', { words: 'x', due }],
    ['PATCH', `/deadlines/${someId}`, { met: true }],
    ['POST', '/close', { passes: [] }],
    ['POST', '/reopen', { reason: 'x' }],
  ]
  for (const who of ['clerk', 'admin'] as const)
    for (const [method, path, body] of knocks) {
      const reply = await hall.ask(who, method, `/matters/${id}${path}`, { version: 1, ...(body && { body }) })
      expect([method, path, reply.status, reply.code]).toEqual([method, path, 404, 'matter.not_found'])
    }
})

test('whoever only reads a paper of a matter changes nothing of it', async ({ hall }) => {
  const open = await paper(hall, '?sharing=everyone')
  const id = await matter(hall, [open])
  const change = await hall.ask('clerk', 'PATCH', `/matters/${id}`, { body: { title: 'x' }, version: 1 })
  expect(change.code).toBe('matter.workers_only')
  expect((await hall.ask('clerk', 'DELETE', `/matters/${id}/parts/${open}`)).code).toBe('matter.workers_only')
  expect((await hall.post('clerk', `/matters/${id}/reopen`, { reason: 'x' })).code).toBe('matter.workers_only')
})

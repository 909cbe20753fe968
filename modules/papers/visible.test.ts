import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type Actor, guest, system } from '../../platform/work/actor.ts'
import { test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { insertPaper, lockPaper, type Paper, replaceReaders, updatePaper } from './store/papers.ts'
import { mayRead, readableAmong, whoMayHear } from './visible.ts'

const { member: keeper, clerk: chosen, admin } = people

test('lists and single papers are shown to exactly the same, who are exactly those who hear of them', async ({
  hall,
}) => {
  const papers = await hall.plenum.transact(system('test'), async ({ tx, now }) => {
    const made: Paper[] = []
    for (const sharing of ['mine', 'chosen', 'everyone'] as const)
      for (const withdrawnAt of [null, now]) {
        const paper = { keeperId: keeper.id, sharing, title: 'Đề án', changedAt: now, fileName: 'a.txt' }
        const { id } = await insertPaper(tx, paper)
        await replaceReaders(tx, id, [chosen.id])
        const before = await lockPaper(tx, id)
        if (before) await updatePaper(tx, before, { withdrawnAt }, 'a.txt')
        const after = await lockPaper(tx, id)
        if (after) made.push(after)
      }
    return made
  })
  const ids = papers.map(({ id }) => id)
  const own: Actor = { ...people.member, id: randomUUID() }
  const actors: Record<string, Actor> = {
    ...people,
    assistant: { ...own, onBehalfOf: chosen.id },
    'assistant of the keeper': { ...own, onBehalfOf: keeper.id },
    'auditor of nothing': { ...people.auditor, subjectIds: [] },
    'auditor of some': { ...people.auditor, subjectIds: ids.slice(4, 5) },
    'limited keeper': { ...keeper, subjectIds: [] },
    guest: guest(),
    system: system('test'),
  }
  const seen: Record<string, number> = {}
  for (const [name, actor] of Object.entries(actors)) {
    const listed = await readableAmong(hall.plenum.database.reader, actor, ids)
    const shown = papers.filter(paper => mayRead(actor, paper)).map(({ id }) => id)
    expect({ name, listed: [...listed].toSorted() }).toEqual({ name, listed: shown.toSorted() })
    seen[name] = shown.length
  }
  expect(seen).toEqual({
    member: 6,
    clerk: 2,
    admin: 1,
    auditor: 1,
    assistant: 2,
    'assistant of the keeper': 1,
    'auditor of nothing': 0,
    'auditor of some': 1,
    'limited keeper': 0,
    guest: 0,
    system: 0,
  })
  for (const paper of papers)
    for (const actor of [keeper, chosen, admin]) {
      const audiences = ['everyone', `account:${actor.id}`]
      expect(whoMayHear(paper).some(one => audiences.includes(one))).toBe(mayRead(actor, paper))
    }
})

import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type Actor, guest, system } from '../../platform/work/actor.ts'
import { test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { insertPack, lockPack, type Pack, pageOfPacks, replacePackReaders } from './store/packs.ts'
import { insertPaper, lockPaper, type Paper, replaceReaders, updatePaper } from './store/papers.ts'
import { mayRead, maySeePack, packVisibleTo, readableAmong, whoMayHear, whoMayHearPack } from './visible.ts'

const { member: keeper, clerk: chosen, admin } = people

/** Everybody who may see more or less than others. */
function actorsFor(subjectIds: string[]): Record<string, Actor> {
  const own: Actor = { ...people.member, id: randomUUID() }
  return {
    ...people,
    assistant: { ...own, onBehalfOf: chosen.id },
    'assistant of the keeper': { ...own, onBehalfOf: keeper.id },
    'auditor of nothing': { ...people.auditor, subjectIds: [] },
    'auditor of some': { ...people.auditor, subjectIds },
    'limited keeper': { ...keeper, subjectIds: [] },
    guest: guest(),
    system: system('test'),
  }
}

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
  const seen: Record<string, number> = {}
  for (const [name, actor] of Object.entries(actorsFor(ids.slice(4, 5)))) {
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

test('lists of packs and single packs are shown to exactly the same, who are exactly those who hear of them', async ({
  hall,
}) => {
  const packs = await hall.plenum.transact(system('test'), async ({ tx, now }) => {
    const made: Pack[] = []
    for (const sharing of ['mine', 'chosen', 'everyone'] as const) {
      const { id } = await insertPack(tx, { keeperId: keeper.id, sharing, title: 'Tập tài liệu', madeAt: now })
      await replacePackReaders(tx, id, [chosen.id])
      const pack = await lockPack(tx, id)
      if (pack) made.push(pack)
    }
    return made
  })
  const ids = packs.map(({ id }) => id)
  const seen: Record<string, number> = {}
  for (const [name, actor] of Object.entries(actorsFor(ids))) {
    const listed = await pageOfPacks(hall.plenum.database.reader, packVisibleTo(actor), { take: 1_000 })
    const among = listed.map(({ id }) => id).filter(id => ids.includes(id))
    const shown = packs.filter(pack => maySeePack(actor, pack)).map(({ id }) => id)
    expect({ name, listed: among.toSorted() }).toEqual({ name, listed: shown.toSorted() })
    seen[name] = shown.length
  }
  expect(seen).toEqual({
    member: 3,
    clerk: 2,
    admin: 1,
    auditor: 1,
    assistant: 2,
    'assistant of the keeper': 1,
    'auditor of nothing': 0,
    'auditor of some': 0,
    'limited keeper': 0,
    guest: 0,
    system: 0,
  })
  for (const pack of packs)
    for (const actor of [keeper, chosen, admin]) {
      const audiences = ['everyone', `account:${actor.id}`]
      expect(whoMayHearPack(pack).some(one => audiences.includes(one))).toBe(maySeePack(actor, pack))
    }
})

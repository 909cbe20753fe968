import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import * as contract from './contract.ts'

const someId = '11111111-1111-4111-8111-111111111111'
const note = { spot: {}, kind: 'note', words: 'x' }

/** What each action wants, so that it is refused for what it is about and not for how it is asked. */
const bodies: Record<string, object> = {
  joinPaper: { paperId: someId },
  markRead: { number: 1 },
  makeNote: note,
  changeNote: note,
  makeComment: { spot: {}, words: 'x' },
  changeComment: { words: 'x' },
  changePaper: { title: 'x' },
  stopMachine: { stopped: true },
}

const doors = Object.entries(contract).flatMap(([name, door]): [string, string, string][] =>
  'path' in door && door.path.startsWith('/papers/{id}') ? [[name, door.method, door.path]] : [],
)

async function hidden(hall: Hall): Promise<{ id: string; word: string }> {
  const word = fresh('kin').replaceAll('-', '')
  return { ...(await bringRead(hall, 'member', { name: `${word}.txt`, content: `Điều 1. ${word}` })), word }
}

test('every door of a paper tells those who may not see it that there is none', async ({ hall }) => {
  const { id } = await hidden(hall)
  expect(doors.length).toBeGreaterThan(20)
  for (const who of ['clerk', 'admin'] as const)
    for (const [name, method, path] of doors) {
      const place = path
        .replace('{id}', id)
        .replace('{number}', '1')
        .replace('{key}', 'page-1')
        .replace(/\{\w+\}/g, someId)
      const query = name === 'searchPages' ? '?search=kin' : ''
      const body = bodies[name]
      const reply = await hall.ask(who, method, `${place}${query}`, { version: 1, ...(body && { body }) })
      expect([name, reply.status, reply.code]).toEqual([name, 404, 'paper.not_found'])
    }
})

test('a hidden paper comes out of no list, search, comparison or pack, and nobody else hears of it', async ({
  hall,
}) => {
  const { id, word } = await hidden(hall)
  const open = await bringRead(hall, 'member', { name: 'a.txt', content: fresh('x') }, '?sharing=everyone')
  const pack = { title: fresh('Tập'), sharing: 'everyone', paperIds: [id, open.id] }
  const { body: made } = await hall.post('member', '/packs', pack)
  for (const who of ['clerk', 'admin', 'auditor'] as const) {
    const seen = await hall.get(who, `/packs/${String(made['id'])}`)
    expect((seen.body['papers'] as { id: string }[]).map(paper => paper.id)).toEqual([open.id])
    for (const query of [`search=${word}`, 'take=100', 'withdrawn=true'])
      expect(JSON.stringify((await hall.get(who, `/papers?${query}`)).body)).not.toContain(id)
    for (const [a, b] of [
      [id, open.id],
      [open.id, id],
    ])
      for (const door of ['comparison', 'comparison.pdf'])
        expect((await hall.get(who, `/papers/${door}?a=${a}&aNumber=1&b=${b}&bNumber=1`)).code).toBe('paper.not_found')
  }
  const told = (await hall.heard()).filter(({ subjectId }) => subjectId === id)
  expect(told.flatMap(({ audiences }) => audiences)).toEqual(told.map(() => `account:${people.member.id}`))
  expect(JSON.stringify(told)).not.toContain(word)
})

test('nobody makes a pack or a next version of what they may not see', async ({ hall }) => {
  const { id } = await hidden(hall)
  const pack = { title: fresh('Tập'), paperIds: [id] }
  expect(await hall.post('clerk', '/packs', pack)).toMatchObject({ status: 404, code: 'paper.not_found' })
  const mine = await bringRead(hall, 'clerk', { name: 'a.txt', content: fresh('x') })
  const joined = await hall.post('clerk', `/papers/${mine.id}/join`, { paperId: id })
  expect(joined).toMatchObject({ status: 404, code: 'paper.not_found' })
})

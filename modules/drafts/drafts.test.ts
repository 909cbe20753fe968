import { expect } from 'vitest'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { documentOf, paragraph } from '../../tests/invented-text.ts'
import { bring, bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people, type PersonName } from '../../tests/people.ts'
import type { DraftView, WrittenText } from './contract.ts'

const lines = ['Mục tiêu đến năm 2030.', 'Nhiệm vụ của văn phòng.', 'Tổ chức thực hiện.']

async function draft(hall: Hall, who: PersonName = 'member') {
  const text = documentOf(lines.map((line, place) => paragraph(`p${place}`, `${line} ${fresh('chữ')}`)))
  const { id } = await bringRead(hall, who, { name: `${fresh('dự thảo')}.docx`, content: Buffer.from(writeDocx(text)) })
  const { body } = await hall.get(who, `/papers/${id}/versions/1/text`)
  return { id, document: body['document'] as WrittenText }
}

/** The text with other words in one of its provisions. */
function reworded(document: WrittenText, place: number, words: string): WrittenText {
  const provisions = document.provisions.map((one, at) => (at === place ? { ...one, runs: [{ text: words }] } : one))
  return { ...document, provisions }
}

const keep = (hall: Hall, who: PersonName, id: string, body: object) =>
  hall.ask(who, 'PUT', `/drafts/${id}/working-copy`, { body })
const wordsOf = (document: WrittenText) => document.provisions.map(({ runs }) => runs.map(run => run.text).join(''))

const statuses = (replies: readonly { status: number }[]) =>
  replies.map(({ status }) => status).toSorted((one, other) => one - other)

async function textOf(hall: Hall, id: string, number: number): Promise<WrittenText> {
  const { body } = await hall.get('member', `/papers/${id}/versions/${number}/text`)
  return body['document'] as WrittenText
}

async function writer(hall: Hall, id: string) {
  const named = { body: { writers: [people.clerk.id] } }
  expect((await hall.ask('member', 'PUT', `/drafts/${id}/writers`, named)).status).toBe(200)
}

test('a working copy is kept for its maker alone, and nothing is told of it', async ({ hall }) => {
  const { id, document } = await draft(hall)
  await writer(hall, id)
  await hall.heard()
  const mine = reworded(document, 1, 'Nhiệm vụ mới.')
  expect(await keep(hall, 'member', id, { base: 1, revision: 0, document: mine })).toMatchObject({
    status: 200,
    body: { revision: 1 },
  })
  expect((await hall.get('member', `/drafts/${id}/working-copy`)).body).toMatchObject({ base: 1, document: mine })
  expect((await hall.get('clerk', `/drafts/${id}/working-copy`)).code).toBe('draft.no_working_copy')
  expect(await hall.heard()).toEqual([])
})

test('saving makes a version whose provisions are themselves, and says who, when, why and of which text', async ({
  hall,
}) => {
  const { id, document } = await draft(hall)
  await keep(hall, 'member', id, { base: 1, revision: 0, document: reworded(document, 1, 'Nhiệm vụ mới.') })
  await hall.heard()
  const saved = await hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Theo ý kiến họp' })
  expect(saved).toMatchObject({ status: 200, body: { number: 2 } })
  const told = await hall.heard()
  expect(told.map(({ name }) => name).slice(0, 2)).toEqual(['paper.brought', 'draft.saved'])
  const after = await textOf(hall, id, 2)
  expect(after.provisions.map(one => one.id)).toEqual(document.provisions.map(one => one.id))
  expect(wordsOf(after)[1]).toBe('Nhiệm vụ mới.')
  const view = (await hall.get('member', `/drafts/${id}`)).body as unknown as DraftView
  expect(view).toMatchObject({ workingCopy: null, savings: [{ number: 2, base: 1, note: 'Theo ý kiến họp' }] })
  expect(view.savings[0]?.textSha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a version that was written here goes to Word and back as any other', async ({ hall }) => {
  const { id, document } = await draft(hall)
  await keep(hall, 'member', id, { base: 1, revision: 0, document: reworded(document, 0, 'Mục tiêu khác.') })
  await hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Bản hai' })
  await expect.poll(async () => (await latest(hall, id)).stage, { timeout: 20_000 }).toBe('ready')
  expect(await latest(hall, id)).toMatchObject({ number: 2, returned: null, hasText: true })
  const url = `/api/papers/${id}/versions/2/export?format=docx`
  const { rawPayload } = await hall.plenum.http.inject({ url, headers: { cookie: hall.cookies.member } })
  const back = await bring(hall, 'member', [{ name: 'sửa.docx', content: rawPayload }], { query: `?paperId=${id}` })
  expect(back.fates[0]?.fate).toBe('same')
})

async function latest(hall: Hall, id: string) {
  const { body } = await hall.get('member', `/papers/${id}`)
  return body['latest'] as Record<string, unknown>
}

test('of two who save, the second is told, sees both, chooses provision by provision, and loses nothing', async ({
  hall,
}) => {
  const { id, document } = await draft(hall)
  await writer(hall, id)
  const [hers, his] = [
    reworded(reworded(document, 0, 'Mục tiêu của chị.'), 1, 'Nhiệm vụ của chị.'),
    reworded(reworded(document, 1, 'Nhiệm vụ của anh.'), 2, 'Thực hiện của anh.'),
  ]
  await keep(hall, 'member', id, { base: 1, revision: 0, document: hers })
  await keep(hall, 'clerk', id, { base: 1, revision: 0, document: his })
  const both = await Promise.all([
    hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Của chị' }),
    hall.post('clerk', `/drafts/${id}/versions`, { revision: 1, note: 'Của anh' }),
  ])
  expect(statuses(both)).toEqual([200, 409])
  const [second, other] = both[0].status === 409 ? (['member', 'clerk'] as const) : (['clerk', 'member'] as const)
  expect(both.find(({ status }) => status === 409)?.code).toBe('draft.saved_meanwhile')

  const { body } = await hall.get(second, `/drafts/${id}/working-copy/meanwhile`)
  const provisionId = document.provisions[1]?.id
  expect(body).toMatchObject({ onto: 2, conflicts: [{ provisionId }] })
  const taking = { revision: 1, onto: 2, choices: [] }
  expect((await hall.post(second, `/drafts/${id}/working-copy/take-over`, taking)).code).toBe('draft.choice_missing')
  const choices = [{ provisionId, take: 'mine' }]
  const taken = await hall.post(second, `/drafts/${id}/working-copy/take-over`, { ...taking, choices })
  expect(taken).toMatchObject({ status: 200, body: { revision: 2 } })
  expect((await hall.post(second, `/drafts/${id}/versions`, { revision: 2, note: 'Cả hai' })).status).toBe(200)
  const [mine, theirs] = second === 'member' ? [hers, his] : [his, hers]
  const text = wordsOf(await textOf(hall, id, 3))
  expect(text[1]).toBe(wordsOf(mine)[1])
  expect(text[second === 'member' ? 2 : 0]).toBe(wordsOf(theirs)[other === 'member' ? 0 : 2])
  expect(text[second === 'member' ? 0 : 2]).toBe(wordsOf(mine)[second === 'member' ? 0 : 2])
})

test('what one device kept is not written over by another that had not seen it', async ({ hall }) => {
  const { id, document } = await draft(hall)
  const both = await Promise.all(
    ['Một.', 'Hai.'].map(words =>
      keep(hall, 'member', id, { base: 1, revision: 0, document: reworded(document, 0, words) }),
    ),
  )
  expect(statuses(both)).toEqual([200, 409])
  const again = ['Ba.', 'Bốn.'].map(words =>
    keep(hall, 'member', id, { base: 1, revision: 1, document: reworded(document, 0, words) }),
  )
  const replies = await Promise.all(again)
  expect(statuses(replies)).toEqual([200, 409])
  const refused = replies.find(({ status }) => status === 409)
  expect(refused).toMatchObject({ code: 'draft.kept_elsewhere', body: { facts: { revision: 2 } } })
})

test('a final text takes no version until its mark is taken off on record', async ({ hall }) => {
  const { id, document } = await draft(hall)
  await hall.heard()
  const passes = [{ code: 'consultation.unanswered', reason: 'Họp gấp', orderedBy: 'Bí thư' }]
  expect((await hall.post('member', `/drafts/${id}/final`, { number: 2, passes })).code).toBe('draft.not_newest')
  expect((await hall.post('member', `/drafts/${id}/final`, { number: 1, passes })).status).toBe(200)
  expect((await hall.post('member', `/drafts/${id}/final`, { number: 1 })).code).toBe('draft.is_final')
  await keep(hall, 'member', id, { base: 1, revision: 0, document: reworded(document, 0, 'Khác.') })
  const saving = { revision: 1, note: 'Sửa' }
  expect((await hall.post('member', `/drafts/${id}/versions`, saving)).code).toBe('draft.is_final')
  expect((await hall.get('member', `/drafts/${id}`)).body).toMatchObject({ final: { number: 1, passed: passes } })
  expect((await hall.post('member', `/drafts/${id}/reopen`, { reason: 'Sai số liệu' })).status).toBe(200)
  expect((await hall.post('member', `/drafts/${id}/versions`, saving)).status).toBe(200)
  const names = (await hall.heard()).map(({ name }) => name)
  expect(names.filter(name => name.startsWith('draft.'))).toEqual(['draft.finalised', 'draft.reopened', 'draft.saved'])
})

test('only those who write on a text touch it, and whoever may not read it finds nothing', async ({ hall }) => {
  const { id, document } = await draft(hall)
  const body = { base: 1, revision: 0, document }
  expect((await keep(hall, 'clerk', id, body)).code).toBe('paper.not_found')
  expect((await hall.get('clerk', `/drafts/${id}`)).code).toBe('paper.not_found')
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { sharing: 'everyone' }, version: 1 })
  expect((await keep(hall, 'clerk', id, body)).code).toBe('draft.writers_only')
  expect((await hall.post('clerk', `/drafts/${id}/final`, { number: 1 })).code).toBe('draft.writers_only')
  expect((await hall.ask('clerk', 'PUT', `/drafts/${id}/writers`, { body: { writers: [] } })).code).toBe(
    'paper.keeper_only',
  )
  expect((await hall.get('clerk', `/drafts/${id}`)).body).toMatchObject({ mayWrite: false })
})

test('a text with foreign pictures, doubled ids or unknown fields is refused, and the copy stays', async ({ hall }) => {
  const { id, document } = await draft(hall)
  await keep(hall, 'member', id, { base: 1, revision: 0, document })
  const [first] = document.provisions
  const picture = { key: 'nowhere', widthPt: 10, heightPt: 10, alt: '' }
  const odd = [
    { ...document, provisions: [...document.provisions, first] },
    { ...document, provisions: [{ ...first, runs: [{ text: '\uFFFC', picture }] }] },
    { ...document, provisions: [{ ...first, script: 'x' }] },
    { ...document, provisions: [{ ...first, runs: [{ text: 'a\u0000b' }] }] },
  ]
  for (const one of odd) {
    const reply = await keep(hall, 'member', id, { base: 1, revision: 1, document: one })
    expect([400, 422]).toContain(reply.status)
  }
  expect((await hall.get('member', `/drafts/${id}/working-copy`)).body).toMatchObject({ revision: 1, document })
})

test('what was not changed is not saved, and a copy that was given up is gone', async ({ hall }) => {
  const { id, document } = await draft(hall)
  await keep(hall, 'member', id, { base: 1, revision: 0, document })
  expect((await hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Như cũ' })).code).toBe(
    'draft.nothing_changed',
  )
  expect((await hall.ask('member', 'DELETE', `/drafts/${id}/working-copy`)).status).toBe(200)
  expect((await hall.ask('member', 'DELETE', `/drafts/${id}/working-copy`)).code).toBe('draft.no_working_copy')
})

import { expect } from 'vitest'
import { verifyEntryProof } from '../../packages/ledger/index.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import {
  apply,
  changes,
  comments,
  lines,
  save,
  type Scene,
  scene,
  thirty,
  version,
} from '../../tests/asked-about-text.ts'
import type { Traced } from './contract.ts'
import { passagesIn } from './tracing/passages.ts'

const twenty = 'Văn phòng chủ trì thẩm định hồ sơ trong thời hạn 20 ngày.'

const pathOf = ({ paperId }: Scene, words: string, more = '') =>
  `/papers/${paperId}/trace?words=${encodeURIComponent(words)}${more}`

/** Asks once all that was told has its position. */
async function traced(hall: Hall, one: Scene, words: string, more = ''): Promise<Traced> {
  await hall.heard()
  const reply = await hall.get('member', pathOf(one, words, more))
  expect(reply.status).toBe(200)
  return reply.body as unknown as Traced
}

const tracedBy = async (who: Seated, one: Scene, words: string) =>
  (await who.get(pathOf(one, words))).body as unknown as Traced

test('a sentence names who asked for it, who answered and released, with their offices, and the proof in the log', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const one = await scene(hall, body)
  const [comment] = await comments(one, [thirty])
  const rows = [{ id: comment?.rowId, version: 1 }]
  const register = `/rounds/${one.roundId}/register`
  const answered = await hall.post('member', `${register}/answers`, { rows, kind: 'accepted', words: 'Đã sửa.' })
  expect(answered.status).toBe(200)
  await apply(hall, one, comment)
  await save(hall, one, 2)
  expect((await hall.post('member', `/rounds/${one.roundId}/release`, {})).status).toBe(200)

  const { found, places, steps } = await traced(hall, one, 'trong thời hạn 20 ngày')
  expect([found, places.map(({ number, words }) => [number, words])]).toEqual(['exact', [[2, twenty]]])
  expect(steps.map(({ number, did, way, note }) => [number, did, way, note])).toEqual([
    [1, 'entered', 'file', null],
    [2, 'changed', 'editor', 'Theo ý kiến'],
  ])
  expect(steps[0]).toMatchObject({ asked: [], own: null, unasked: true, entry: null })
  const [asked] = steps[1]?.asked ?? []
  expect(asked).toMatchObject({ state: 'confirmed', withheld: false, row: { id: comment?.rowId, number: 1 } })
  expect(asked?.senders).toMatchObject([{ source: 'screen', sentBy: { offices: [expect.stringContaining(', ')] } }])
  expect(asked?.answer).toMatchObject({ kind: 'accepted', words: 'Đã sửa.', released: { by: { offices: [] } } })

  const names = steps[1]?.proof.map(({ name }) => name)
  for (const name of ['round.opened', 'round.answered', 'answers.proposed', 'draft.saved', 'answers.released'])
    expect(names).toContain(name)
  const positions = steps[1]?.proof.map(({ position }) => position ?? 0) ?? []
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('each proof is checked against the signed log: one that waits, one that was altered and one that is gone say so', async ({
  hall,
}) => {
  const one = await scene(hall)
  const statesOf = async () => {
    const { steps } = await traced(hall, one, lines[1] ?? '')
    return [...new Set(steps[0]?.proof.map(({ state }) => state))]
  }
  await hall.heard()
  await hall.plenum.audit.seal()
  expect(await statesOf()).toEqual(['proven'])
  const ofPaper = `where subject_id = '${one.paperId}'`
  await tampering(hall, `update journal.entry set facts = facts || '{"count": 7}' ${ofPaper}`)
  expect(await statesOf()).toEqual(['unproven'])
  await tampering(hall, `update journal.entry set facts = facts - 'count' ${ofPaper}`)
  await tampering(hall, `update journal.entry set at = at - interval '1 day' ${ofPaper}`)
  expect(await statesOf()).toEqual(['missing'])
  await tampering(hall, `update journal.entry set at = at + interval '1 day' ${ofPaper}`)
  expect(await statesOf()).toEqual(['proven'])

  await version(hall, one, { 1: twenty })
  const { steps } = await traced(hall, one, twenty)
  expect(steps.at(-1)?.proof.map(({ state }) => state)).toContain('waiting')
})

test('whoever writes on the text takes the proof of an entry along, as the verifier takes it, and of no other entry', async ({
  hall,
}) => {
  const one = await scene(hall)
  await hall.heard()
  await hall.plenum.audit.seal()
  const { steps, mayProve } = await traced(hall, one, lines[1] ?? '')
  expect(mayProve).toBe(true)
  const position = steps[0]?.proof[0]?.position ?? 0
  const words = encodeURIComponent(lines[1] ?? '')
  const path = (which: number) => `/papers/${one.paperId}/trace/proof?words=${words}&position=${which}`
  const { body: proof, headers } = await hall.plenum.http.inject({
    url: `/api${path(position)}`,
    headers: { cookie: hall.cookies.member },
  })
  expect(headers['content-disposition']).toContain('.tlog-proof')
  const { verifierKeys } = (await hall.get('admin', '/audit/log')).body
  expect(verifyEntryProof(proof, verifierKeys as string[])).toMatchObject({ record: { position } })
  expect(await hall.get('member', path(1))).toMatchObject({ status: 404, code: 'audit.no_such_entry' })
  expect(await one.an.get(path(position))).toMatchObject({ status: 403, code: 'draft.writers_only' })
  expect((await tracedBy(one.an, one, lines[1] ?? '')).mayProve).toBe(false)
})

test('several passages are printed together, each with its own history', async ({ hall }) => {
  const one = await scene(hall)
  const ids = one.document.provisions.slice(1).map(({ id }) => id)
  const print = async (words: readonly string[], more = '') => {
    const url = `/api/papers/${one.paperId}/trace.pdf?words=${encodeURIComponent(words.join('\n'))}${more}`
    const { statusCode, rawPayload } = await hall.plenum.http.inject({ url, headers: { cookie: hall.cookies.member } })
    expect(statusCode).toBe(200)
    return rawPayload.length
  }
  const alone = await print(lines.slice(1, 2))
  expect(await print(lines.slice(1), `&at=${ids.join(',')}`)).toBeGreaterThan(alone)
  expect(passagesIn('Một.\nHai.', 'a,b').named).toEqual([
    { words: 'Một.', provisionId: 'a' },
    { words: 'Hai.', provisionId: 'b' },
  ])
  expect(passagesIn('Một.\n\nHai.', 'a')).toEqual({ named: undefined, lines: [{ words: 'Một.' }, { words: 'Hai.' }] })
})

/** Changes the journal as somebody with every right in the database would. */
async function tampering(hall: Hall, statement: string): Promise<void> {
  const client = await hall.plenum.database.connect()
  try {
    await client.query('alter table journal.entry disable trigger user')
    await client.query(statement)
    await client.query('alter table journal.entry enable trigger user')
  } finally {
    client.release()
  }
}

test('what nobody asked for is said to be so, and a reason of the drafter is named as theirs', async ({ hall }) => {
  const one = await scene(hall)
  await version(hall, one, { 2: 'Kinh phí thực hiện do từng đơn vị tự bảo đảm.' })
  const before = await traced(hall, one, 'từng đơn vị tự bảo đảm')
  expect(before.steps.at(-1)).toMatchObject({ number: 2, asked: [], own: null, unasked: true })
  const [change] = (await changes(hall, one)).items
  const own = { from: 1, to: 2, provisionIds: [change?.provisionId], ownReason: 'Theo luật ngân sách' }
  await hall.post('member', `/papers/${one.paperId}/changes/bindings`, own)
  const { steps } = await traced(hall, one, 'từng đơn vị tự bảo đảm')
  expect(steps.at(-1)).toMatchObject({ own: { reason: own.ownReason, by: { offices: [] } }, unasked: false })
  expect(steps.at(-1)?.proof.map(({ name }) => name)).toContain('changes.bound')
})

test('a sentence that is gone is found in the newest version that had it, and nothing is ever guessed', async ({
  hall,
}) => {
  const one = await scene(hall)
  await version(hall, one, { 1: 'Văn phòng tổ chức sơ kết.', 2: 'Văn phòng tổ chức sơ kết.' })
  const gone = await traced(hall, one, lines[1] ?? '')
  expect(gone).toMatchObject({ found: 'exact', places: [{ number: 1 }], steps: [{ number: 1, did: 'entered' }] })
  const twice = await traced(hall, one, 'Văn phòng tổ chức sơ kết.')
  expect([twice.found, twice.places.length, twice.steps]).toEqual(['several', 2, []])
  const chosen = await traced(hall, one, 'Văn phòng tổ chức sơ kết.', `&provisionId=${twice.places[1]?.provisionId}`)
  expect(chosen).toMatchObject({ found: 'exact', steps: [{ number: 2 }] })
  const like = await traced(hall, one, 'Mục tiêu đến năm 2030 hoàn thành toàn bộ nhiệm vụ đề ra', '&number=1')
  expect(like).toMatchObject({
    found: 'like',
    places: [{ words: wordsOf(one.document.provisions[0] ?? { runs: [] }) }],
  })
  expect(await traced(hall, one, 'Không có câu nào như thế này.')).toMatchObject({ found: 'nowhere', steps: [] })
  expect((await hall.get('member', pathOf(one, 'Văn phòng', '&number=9'))).code).toBe('paper.no_text')
})

test('a confidential comment, its sender and answers that are not released are withheld from other readers', async ({
  hall,
}) => {
  const one = await scene(hall)
  const other = await seated(hall)
  const [comment] = await comments(one, [{ ...thirty, confidential: true, words: 'Đề nghị kín.' }])
  const rows = [{ id: comment?.rowId, version: 1 }]
  await hall.post('member', `/rounds/${one.roundId}/register/answers`, { rows, kind: 'accepted', words: 'Kín.' })
  await apply(hall, one, comment)
  await save(hall, one, 2)
  expect((await other.get(pathOf(one, twenty))).code).toBe('paper.not_found')
  const { body: paper } = await hall.get('member', `/papers/${one.paperId}`)
  const sharing = { body: { sharing: 'everyone' }, version: Number(paper['version']) }
  expect((await hall.ask('member', 'PATCH', `/papers/${one.paperId}`, sharing)).status).toBe(200)
  const hidden = await tracedBy(other, one, twenty)
  expect(hidden.steps.at(-1)?.asked).toEqual([
    { state: 'confirmed', withheld: true, row: null, senders: [], answer: null },
  ])
  expect(JSON.stringify(hidden)).not.toMatch(/kín/i)
  expect(hidden.steps.at(-1)?.proof.map(({ name }) => name)).not.toContain('round.answered')
  const sender = await tracedBy(one.an, one, twenty)
  expect(sender.steps.at(-1)?.asked).toMatchObject([{ withheld: false, row: { words: 'Đề nghị kín.' }, answer: null }])
  const [own] = (await traced(hall, one, twenty)).steps.at(-1)?.asked ?? []
  expect(own).toMatchObject({ withheld: false, answer: { kind: 'accepted', released: null } })
})

test('nobody learns from a trace what was merged into an answer that is not released, or what others of one line said', async ({
  hall,
}) => {
  const one = await scene(hall)
  const [first, second] = await comments(one, [
    { ...thirty, words: 'Một.' },
    { on: 'thẩm định hồ sơ', words: 'Hai mật.', confidential: true },
  ])
  const register = `/rounds/${one.roundId}/register`
  await hall.post('member', `${register}/answers`, {
    rows: [{ id: second?.rowId, version: 1 }],
    kind: 'explained',
    words: 'Chưa duyệt.',
  })
  const merged = { rows: [{ id: first?.rowId, version: 1 }], kind: 'merged', words: '', mergedInto: second?.rowId }
  expect((await hall.post('member', `${register}/answers`, merged)).status).toBe(200)
  await apply(hall, one, first)
  await save(hall, one, 2)
  const rows = [{ id: first?.rowId, version: 2 }]
  const alone = await hall.post('member', `/rounds/${one.roundId}/release`, { rows })
  expect(alone.code).toBe('consultation.nothing_to_release')
  const sender = await tracedBy(one.an, one, twenty)
  expect(sender.steps.at(-1)?.asked).toMatchObject([{ withheld: false, row: { words: 'Một.' }, answer: null }])
  expect(JSON.stringify(sender)).not.toContain('Chưa duyệt')

  const other = await seated(hall)
  const { body: paper } = await hall.get('member', `/papers/${one.paperId}`)
  const sharing = { body: { sharing: 'everyone' }, version: Number(paper['version']) }
  await hall.ask('member', 'PATCH', `/papers/${one.paperId}`, sharing)
  await hall.post('member', `/rounds/${one.roundId}/release`, {})
  for (const who of [other, await seated(hall)]) {
    const seen = await tracedBy(who, one, twenty)
    expect(seen.steps.at(-1)?.asked).toMatchObject([{ withheld: true, row: null, senders: [], answer: null }])
    expect(JSON.stringify(seen)).not.toMatch(/Một|mật|Chưa duyệt/)
  }
})

test('the page to print is a PDF in the language of whoever asks, and as hidden as the paper', async ({ hall }) => {
  const one = await scene(hall)
  const [comment] = await comments(one, [{ ...thirty, words: 'Rút ngắn @thời hạn #let "x".' }])
  await apply(hall, one, comment)
  await save(hall, one, 2)
  const path = pathOf(one, twenty).replace('/trace?', '/trace.pdf?')
  const headers = { cookie: hall.cookies.member }
  const printed = await hall.plenum.http.inject({ url: `/api${path}`, headers })
  expect(printed).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/pdf' } })
  expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await hall.get('clerk', path)).code).toBe('paper.not_found')
})

test('a trace says who recorded a comment, and not how many were told of their answers', async ({ hall }) => {
  const one = await scene(hall)
  const [own] = await comments(one, [{ on: 'Mục tiêu', words: 'Nêu rõ.' }])
  const askedId = ((await one.an.get(`/rounds/${one.roundId}`)).body['mine'] as { askedId: string }).askedId
  const items = [{ words: 'Rút ngắn.', proposed: '20 ngày' }]
  const told = { askedId, items, source: { kind: 'floor' } }
  const { body } = await hall.post('member', `/rounds/${one.roundId}/recorded`, told)
  const [id] = body['ids'] as string[]
  const all = (await one.an.get(`/rounds/${one.roundId}/comments`)).body['items'] as (typeof own)[]
  const recorded = all.find(comment => comment?.id === id)
  const rows = all.map(comment => ({ id: comment?.rowId, version: 1 }))
  await hall.post('member', `/rounds/${one.roundId}/register/answers`, { rows, kind: 'accepted', words: '' })
  await version(hall, one, { 1: twenty })
  const bound = { from: 1, to: 2, provisionIds: [one.document.provisions[1]?.id], rowIds: [recorded?.rowId] }
  expect((await hall.post('member', `/papers/${one.paperId}/changes/bindings`, bound)).status).toBe(200)
  expect((await hall.post('member', `/rounds/${one.roundId}/release`, {})).status).toBe(200)
  const { steps } = await traced(hall, one, 'trong thời hạn 20 ngày')
  expect(steps[1]?.asked[0]?.senders).toMatchObject([{ source: 'floor', sentBy: { name: 'member' } }])
  const names = steps.flatMap(({ proof }) => proof.map(({ name }) => name))
  expect(names).toContain('answers.released')
  expect(names).not.toContain('answers.received')
})

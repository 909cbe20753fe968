import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { anchor } from '../packages/text/anchor.ts'
import { writeDocx } from '../packages/text/docx/write-docx.ts'
import { type TextDocument, wordsOf } from '../packages/text/model.ts'
import { bringRead } from './forms.ts'
import { fresh, type Hall, type Reply } from './hall.ts'
import { documentOf, paragraph } from './invented-text.ts'
import { type Seated, seated } from './seated.ts'
import type { Made } from './scene.ts'
import type { WrittenText } from '../modules/drafts/contract.ts'
import type { ChangeRow, CommentRow } from '../modules/consultations/contract.ts'

// A text of three lines that somebody was asked about, for the tests of what became of it.

export const lines = [
  'Mục tiêu đến năm 2030 hoàn thành toàn bộ chỉ tiêu đề ra.',
  'Văn phòng chủ trì thẩm định hồ sơ trong thời hạn 30 ngày.',
  'Kinh phí thực hiện do ngân sách cấp hằng năm bảo đảm.',
]

export const docx = (lines: readonly string[]) =>
  Buffer.from(writeDocx(documentOf(lines.map((line, place) => paragraph(`p${place}`, line)))))

export interface Scene {
  paperId: string
  roundId: string
  document: TextDocument
  an: Seated
}

/** A text of three lines about which somebody was asked. */
export async function scene(hall: Hall, seat?: Made): Promise<Scene> {
  const an = await seated(hall, seat)
  const mark = fresh('số')
  const own = [`${lines[0]} ${mark}`, ...lines.slice(1)]
  const { id: paperId } = await bringRead(hall, 'member', { name: `${fresh('dự thảo')}.docx`, content: docx(own) })
  const { body } = await hall.get('member', `/papers/${paperId}/versions/1/text`)
  const asked = [{ kind: 'account', id: an.accountId }]
  const round = await hall.post('member', '/rounds', { paperId, number: 1, asked })
  return { paperId, roundId: String(round.body['id']), document: body['document'] as TextDocument, an }
}

/** Comments on stretches of the text, sent; each with the row that it became. */
export async function comments(
  { roundId, document, an }: Scene,
  wishes: readonly { on: string; proposed?: string; words?: string; confidential?: boolean }[],
): Promise<CommentRow[]> {
  const { body: round } = await an.get(`/rounds/${roundId}`)
  const askedId = (round['mine'] as { askedId: string }).askedId
  const items = wishes.map(({ on, proposed, words = 'Đề nghị sửa.', confidential = false }) => {
    const provision = document.provisions.find(one => wordsOf(one).includes(on))
    const start = provision ? wordsOf(provision).indexOf(on) : 0
    const place = { provisionId: provision?.id ?? '', selection: { start, end: start + on.length } }
    return {
      words,
      confidential,
      spot: { anchor: anchor(document, place) },
      ...(proposed !== undefined && { proposed }),
    }
  })
  expect((await an.post(`/rounds/${roundId}/comments`, { askedId, items })).status).toBe(200)
  expect((await an.post(`/rounds/${roundId}/answer`, { askedId, how: 'sent' })).status).toBe(200)
  return (await an.get(`/rounds/${roundId}/comments`)).body['items'] as CommentRow[]
}

export const apply = (hall: Hall, { roundId }: Scene, comment: CommentRow | undefined, more: object = {}) =>
  hall.post('member', `/rounds/${roundId}/register/${comment?.rowId}/apply`, { commentId: comment?.id, ...more })

export const save = (hall: Hall, { paperId }: Scene, revision: number) =>
  hall.post('member', `/drafts/${paperId}/versions`, { revision, note: 'Theo ý kiến' })

export async function copyOf(
  hall: Hall,
  { paperId }: Scene,
): Promise<{ revision: number; document: WrittenText; base: number }> {
  return (await hall.get('member', `/drafts/${paperId}/working-copy`)).body as never
}

export interface Changes {
  items: ChangeRow[]
  unasked: number
  unconfirmed: number
}

export async function changes(hall: Hall, { paperId }: Scene, from = 1, to = 2): Promise<Changes> {
  const reply = await hall.get('member', `/papers/${paperId}/changes?from=${from}&to=${to}`)
  expect(reply.status).toBe(200)
  return reply.body as unknown as Changes
}

/** The text with other words in its lines, kept in the working copy of whoever writes. */
export async function write(
  hall: Hall,
  { paperId }: Scene,
  from: WrittenText,
  words: Record<number, string>,
  at: object,
) {
  const provisions = from.provisions.map((one, place) =>
    words[place] === undefined ? one : { ...one, runs: [{ text: words[place] }] },
  )
  const body = { ...at, document: { ...from, provisions } }
  const reply = await hall.ask('member', 'PUT', `/drafts/${paperId}/working-copy`, { body })
  expect(reply.status).toBe(200)
}

/** A version with other words in its lines, written in the editor. */
export async function version(hall: Hall, one: Scene, words: Record<number, string>, base = 1): Promise<Reply> {
  const { body } = await hall.get('member', `/papers/${one.paperId}/versions/${base}/text`)
  await write(hall, one, body['document'] as WrittenText, words, { base, revision: 0 })
  return save(hall, one, 1)
}

export const thirty = { on: '30 ngày', proposed: '20 ngày' }
export const money = { on: 'ngân sách cấp hằng năm', proposed: 'nguồn xã hội hóa' }

/** Proposing comes after reading, as a job. */
export async function untilProposed(hall: Hall, one: Scene): Promise<void> {
  while ((await changes(hall, one)).unconfirmed === 0) await setTimeout(20)
}

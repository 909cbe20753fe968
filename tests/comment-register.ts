import { expect } from 'vitest'
import type { z } from 'zod'
import { anchor } from '../packages/text/anchor.ts'
import type { TextDocument } from '../packages/text/model.ts'
import { bringRead } from './forms.ts'
import { fresh, type Hall } from './hall.ts'
import type { Seated } from './seated.ts'
import type { listRegister, RegisterRow } from '../modules/consultations/contract.ts'

export type Register = z.output<typeof listRegister.answer>

/** Another text each time, since the same bytes are the same paper. */
const scheme = () => `I. Mục tiêu

1. Đến năm 2030 tổng sản phẩm tăng bình quân 10 phần trăm.

2. Thu nhập tăng gấp đôi.

II. Nhiệm vụ

1. Đầu tư hạ tầng giao thông nông thôn, ${fresh('vùng')}.
`

/** A round on a short scheme. */
export interface Round {
  id: string
  paperId: string
  document: TextDocument
}

/** A round that the member runs, on a text of six provisions. */
export async function opened(hall: Hall, asked: readonly Seated[], more: object = {}): Promise<Round> {
  const { id: paperId } = await bringRead(hall, 'member', { name: `${fresh('dự thảo')}.txt`, content: scheme() })
  const { body } = await hall.post('member', '/rounds', {
    paperId,
    number: 1,
    asked: asked.map(({ accountId: id }) => ({ kind: 'account', id })),
    ...more,
  })
  const { body: text } = await hall.get('member', `/papers/${paperId}/versions/1/text`)
  return { id: String(body['id']), paperId, document: text['document'] as TextDocument }
}

/** Somebody writes comments and sends them. */
export async function sent(who: Seated, { id }: Round, items: readonly (string | object)[]) {
  const { body } = await who.get(`/rounds/${id}`)
  const askedId = (body['mine'] as { askedId: string }).askedId
  const written = items.map(item => (typeof item === 'string' ? { words: item } : item))
  expect((await who.post(`/rounds/${id}/comments`, { askedId, items: written })).status).toBe(200)
  expect((await who.post(`/rounds/${id}/answer`, { askedId, how: 'sent' })).status).toBe(200)
  return askedId
}

/** A comment on words of the provision that has them. */
export function on({ document }: Round, exact: string, more: object) {
  const provision = document.provisions.find(({ runs }) =>
    runs
      .map(run => run.text)
      .join('')
      .includes(exact),
  )
  const words = provision?.runs.map(run => run.text).join('') ?? ''
  const [start, provisionId] = [words.indexOf(exact), provision?.id ?? '']
  return {
    spot: { anchor: anchor(document, { provisionId, selection: { start, end: start + exact.length } }) },
    ...more,
  }
}

/** The register as the member sees it. */
export const register = async (hall: Hall, { id }: Round, query = '') =>
  (await hall.get('member', `/rounds/${id}/register${query}`)).body as unknown as Register
export const seen = (rows: readonly RegisterRow[]) => rows.map(({ id, version }) => ({ id, version }))
export const answer = (hall: Hall, { id }: Round, rows: readonly RegisterRow[], more: object) =>
  hall.post('member', `/rounds/${id}/register/answers`, { rows: seen(rows), words: '', ...more })

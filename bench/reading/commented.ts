import { makeComment } from '../../modules/papers/actions/comments.ts'
import { anchorAll } from '../../packages/text/anchor.ts'
import type { TextDocument } from '../../packages/text/model.ts'
import { system } from '../../platform/work/actor.ts'
import type { House } from '../browser-house.ts'

/** Where a draft is read with what was said about it, and where one comments on it. */
export interface Commented {
  comments: number
  /** The addresses of its screens. */
  paper: string
  round: string
}

/** A draft of so many pages with so many comments spread over it: on the paper, and as one's own list in a round about it. */
export async function commented(house: House, pages: number, comments: number): Promise<Commented> {
  const paperId = await house.bring(pages, comments)
  const items = await said(house, paperId, comments)
  const { accountId: id, plenum } = house
  await plenum.transact({ ...system('bench'), kind: 'account', id, roles: ['member'] }, async work => {
    for (const item of items) await makeComment(work, { id: paperId, number: 1, ...item })
  })
  const round = await ask<{ id: string }>(house, '/rounds', { paperId, number: 1, asked: [{ kind: 'account', id }] })
  const { mine } = await ask<{ mine: { askedId: string } }>(house, `/rounds/${round.id}`)
  const written = items.map(item => ({ ...item, proposed: null }))
  await ask(house, `/rounds/${round.id}/comments`, { askedId: mine.askedId, items: written })
  return { comments, paper: `/papers/${paperId}?view=text`, round: `/rounds/${round.id}/comments` }
}

/** Every comment is about a few words of a provision of its own. */
async function said(house: House, paperId: string, comments: number) {
  const { document } = await ask<{ document: TextDocument }>(house, `/papers/${paperId}/versions/1/text`)
  const { provisions } = document
  const places = Array.from({ length: comments }, (_, place) => ({
    provisionId: provisions[Math.floor((place * provisions.length) / comments)]?.id ?? '',
    selection: { start: 2, end: 12 },
  }))
  return anchorAll({ ...document, pictures: {} }, places).map((anchor, place) => ({
    words: `Đề nghị làm rõ chỗ thứ ${place}.`,
    spot: { page: null, point: null, anchor },
  }))
}

async function ask<Answer>({ browser, address }: House, path: string, data?: object): Promise<Answer> {
  const url = `${address}/api${path}`
  const reply = await (data
    ? browser.request.post(url, { data, headers: { origin: address } })
    : browser.request.get(url))
  if (!reply.ok()) throw new Error(`${path} answered ${reply.status()}: ${await reply.text()}`)
  return (await reply.json()) as Answer
}

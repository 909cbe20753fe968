import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openAccount } from '../../modules/accounts/actions.ts'
import type { RoundView } from '../../modules/consultations/contract.ts'
import type { PaperView } from '../../modules/papers/contract.ts'
import { admitPerson } from '../../modules/people/actions.ts'
import { anchor } from '../../packages/text/anchor.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { system } from '../../platform/work/actor.ts'
import { parted } from '../scene.ts'
import { brought } from './brought.ts'
import type { Seating, Stage } from './stage.ts'

export interface CommentedDraft {
  /** Whoever runs the round sits here. */
  page: Page
  paperId: string
  roundId: string
}

export interface Wish {
  on: string
  words: string
  proposed?: string
}

/** The lines of a draft: articles of three lines each. */
export const linesOf = (articles: number): string[] =>
  Array.from({ length: articles }, (_, place) => [
    `Điều ${place + 1}. Chế độ báo cáo phần ${place + 1}`,
    `1. Chi bộ báo cáo kết quả phần ${place + 1} trong mười hôm.`,
    `2. Văn phòng theo dõi việc thực hiện phần ${place + 1} và tổng hợp.`,
  ]).flat()

/** A draft on which somebody commented by telephone; each comment hangs on words of the text. */
export async function commentedDraft(
  stage: Stage,
  { lines, wishes, seating = {} }: { lines: readonly string[]; wishes: readonly Wish[]; seating?: Seating },
): Promise<CommentedDraft> {
  const accountId = await stage.plenum.transact(system('stage'), async work => {
    const { id: personId } = await admitPerson(work, parted('Giàng Thị Mỷ'))
    return (await openAccount(work, { personId, language: 'vi' })).id
  })
  const page = await stage.seat('clerk', seating)
  const paperId = await brought(page, fileOf(lines))
  const asked = { paperId, number: 1, asked: [{ kind: 'account', id: accountId }] }
  const { id: roundId } = await posted<{ id: string }>(page, '/rounds', asked)
  const { document } = await fetched<{ document: TextDocument }>(page, `/papers/${paperId}/versions/1/text`)
  const round = await fetched<RoundView>(page, `/rounds/${roundId}`)
  const askedId = round.asked[0]?.id
  const items = wishes.map(({ on, ...said }) => ({ ...said, spot: spotOn(document, on) }))
  await posted(page, `/rounds/${roundId}/recorded`, { askedId, items, source: { kind: 'phone' } })
  return { page, paperId, roundId }
}

/** The next version of the draft, read and with everything proposed for it that can be. */
export async function nextVersion({ page, paperId }: CommentedDraft, lines: readonly string[]): Promise<void> {
  const answer = await page.request.post(`/api/papers?paperId=${paperId}`, { multipart: { file: fileOf(lines) } })
  expect(answer.status()).toBe(200)
  const isRead = async () => {
    const { latest } = await fetched<PaperView>(page, `/papers/${paperId}`)
    return latest.number > 1 && latest.stage === 'ready'
  }
  await expect.poll(isRead, { timeout: 60_000 }).toBe(true)
  const unconfirmed = async () =>
    (await fetched<{ unconfirmed: number }>(page, `/papers/${paperId}/changes`)).unconfirmed
  await expect.poll(unconfirmed, { timeout: 60_000 }).toBeGreaterThan(0)
}

export async function posted<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api${path}`, { data })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Answer
}

async function fetched<Answer>(page: Page, path: string): Promise<Answer> {
  return (await (await page.request.get(`/api${path}`)).json()) as Answer
}

function fileOf(lines: readonly string[]) {
  return { name: 'Dự thảo quy chế báo cáo.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) }
}

function spotOn(document: TextDocument, on: string) {
  const provision = document.provisions.find(one => wordsOf(one).includes(on))
  const start = provision ? wordsOf(provision).indexOf(on) : 0
  const place = { provisionId: provision?.id ?? '', selection: { start, end: start + on.length } }
  return { anchor: anchor(document, place) }
}

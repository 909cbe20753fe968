import { expect } from 'vitest'
import { wordsOf } from '../../packages/text/model.ts'
import type { WrittenText } from '../drafts/contract.ts'
import { apply, comments, copyOf, scene, thirty } from '../../tests/asked-about-text.ts'
import { type Hall, test } from '../../tests/hall.ts'

test('what is kept while a wording is applied is refused with the revision that is there, and both edits can stand', async ({
  hall,
}) => {
  const one = await scene(hall)
  const [comment] = await comments(one, [thirty])
  const own = { base: 1, revision: 0, document: reworded(one.document) }
  expect((await keep(hall, one.paperId, own)).status).toBe(200)
  const { document, revision } = await copyOf(hall, one)
  const [kept, applied] = await Promise.all([
    keep(hall, one.paperId, { base: 1, revision, document: reworded(document, 'Kinh phí do cấp trên lo.') }),
    apply(hall, one, comment),
  ])
  expect(applied.status).toBe(200)
  if (kept.status !== 200) {
    expect(kept).toMatchObject({ code: 'draft.kept_elsewhere', body: { facts: { revision: revision + 1 } } })
    const there = await copyOf(hall, one)
    const both = { ...there, document: reworded(there.document, 'Kinh phí do cấp trên lo.') }
    expect((await keep(hall, one.paperId, both)).status).toBe(200)
  }
  const text = (await copyOf(hall, one)).document.provisions.map(wordsOf).join('\n')
  expect(text).toContain('thời hạn 20 ngày')
  expect(text).toContain('Kinh phí do cấp trên lo.')
})

const keep = (hall: Hall, id: string, { base, revision, document }: Copy) =>
  hall.ask('member', 'PUT', `/drafts/${id}/working-copy`, { body: { base, revision, document } })

interface Copy {
  base: number
  revision: number
  document: WrittenText
}

/** The text with other words in its last line, and without the bytes of pictures. */
function reworded(document: Omit<WrittenText, 'pictures'>, words = 'Kinh phí do đơn vị tự lo.'): WrittenText {
  const provisions = document.provisions.map((one, place) => (place === 2 ? { ...one, runs: [{ text: words }] } : one))
  return { ...document, provisions, pictures: {} }
}

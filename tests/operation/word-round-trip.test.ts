import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { inventedScheme } from '../../packages/text/invented-scheme.ts'
import { wordsOf, type Proposal, type Provision, type Reading, type TextDocument } from '../../packages/text/model.ts'
import { matchReturned, type Returned } from '../../packages/text/returned.ts'
import { test } from '../../platform/data-folder/folder-under-test.ts'
import { editInOffice, type Edit } from './edit-in-office.ts'

const origin = { textId: 'text-1', versionId: 'version-1' }
const picture = {
  mediaType: 'image/png',
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    letter => letter.charCodeAt(0),
  ),
}
const scheme = inventedScheme({ pages: 20, seed: 7, tables: true, footnotes: true, picture })

test('a scheme of 20 pages goes to the word processor and back twice without losing an id', async ({ folder }) => {
  const [word, gone, taken, goal, before] = clauses(scheme)
  const first = await returned(scheme, folder, [
    { do: 'replace', in: printed(word), words: firstWord(word), by: 'Riêng' },
    { do: 'delete', paragraph: printed(gone) },
    { do: 'insert', after: printed(before), words: 'Đoạn này vừa được thêm vào khi sửa.' },
    { do: 'move', paragraph: printed(taken), after: printed(goal) },
  ])
  expect(first.lost).toEqual([gone.id])
  expect(changesOf(first)).toEqual({
    changed: [word.id],
    moved: [taken.id],
    added: ['Đoạn này vừa được thêm vào khi sửa.'],
  })
  expect(untouched(first.document, scheme)).toHaveLength(scheme.provisions.length - 2)

  const kept = clauses(first.document).at(-1)
  if (!kept) throw new Error('the scheme has become too short')
  const second = await returned(first.document, folder, [
    { do: 'replace', in: printed(kept), words: firstWord(kept), by: 'Chung' },
    { do: 'delete', paragraph: 'Đoạn này vừa' },
  ])
  expect(second.lost).toHaveLength(1)
  expect(changesOf(second)).toEqual({ changed: [kept.id], moved: [], added: [] })
  expect(untouched(second.document, scheme)).toHaveLength(scheme.provisions.length - 3)
  expect(untouched(second.document, first.document)).toHaveLength(scheme.provisions.length - 2)
})

test('a paragraph that was split keeps its id, two that were joined keep one, and a new cell is its table changed', async ({
  folder,
}) => {
  const [split, , joined] = clauses(scheme)
  const below = scheme.provisions[scheme.provisions.indexOf(joined) + 1]
  const table = scheme.provisions.find(({ kind }) => kind === 'table')
  const words = wordsOf(split)
  const half = words.split(' ').slice(5).join(' ')
  const back = await returned(scheme, folder, [
    { do: 'split', in: printed(split), before: half },
    { do: 'join', paragraph: printed(joined) },
    { do: 'cell', table: 0, cell: 'A1', by: 'Ô vừa sửa' },
  ])
  expect(back.lost).toEqual([below?.id])
  expect(changesOf(back)).toEqual({
    changed: [split.id, table?.id, joined.id].toSorted(inOrderOf(scheme)),
    moved: [],
    added: [half],
  })
})

test('what was never edited comes back as it was, to the letter', async ({ folder }) => {
  const { document, comparison } = await returned(scheme, folder, [])
  expect(document).toEqual(scheme)
  expect(comparison.entries.filter(each => each.becomes !== null)).toEqual([])
})

test('tracked changes and comments come back as proposals and balloons, and nothing is accepted', async ({
  folder,
}) => {
  const [word, gone, before, remarked] = clauses(scheme)
  const { document, proposals, balloons, lost } = await returned(scheme, folder, [
    { do: 'comment', in: printed(remarked), words: firstWord(remarked), author: 'Trần Bình', says: 'Cần nói rõ hơn.' },
    { do: 'track', on: true },
    { do: 'replace', in: printed(word), words: fifthWord(word), by: 'khác' },
    { do: 'delete', paragraph: printed(gone) },
    { do: 'insert', after: printed(before), words: 'Đoạn được đề nghị thêm.' },
  ])
  expect(lost).toEqual([])
  expect(document.provisions.map(told)).toEqual(scheme.provisions.map(told))
  const asked = proposals.map(({ change, place, was, proposed }) => [
    change,
    place.provisionId,
    was.trim(),
    proposed.trim(),
  ])
  expect(asked).toEqual([
    ['replace', word.id, fifthWord(word), 'khác'],
    ['delete', gone.id, wordsOf(gone), ''],
    ['insert', before.id, '', 'Đoạn được đề nghị thêm.'],
  ])
  expect(balloons).toMatchObject([
    { author: 'Trần Bình', quoted: firstWord(remarked), words: 'Cần nói rõ hơn.', answers: null },
  ])
  expect(balloons[0]?.place.provisionId).toBe(remarked.id)
})

test('what three people tracked, in paragraphs, at their ends and in a table, is told under their names', async ({
  folder,
}) => {
  const [word, split, joined] = clauses(scheme)
  const next = scheme.provisions[scheme.provisions.indexOf(joined) + 1]
  const table = scheme.provisions.find(({ kind }) => kind === 'table')
  const half = wordsOf(split).split(' ').slice(5).join(' ')
  const { document, proposals } = await returned(scheme, folder, [
    { do: 'track', on: true },
    { do: 'author', first: 'An', last: 'Lê' },
    { do: 'replace', in: printed(word), words: fifthWord(word), by: 'khác' },
    { do: 'author', first: 'Bình', last: 'Trần' },
    { do: 'split', in: printed(split), before: half },
    { do: 'join', paragraph: printed(joined) },
    { do: 'author', first: 'Cường', last: 'Phạm' },
    { do: 'cell', table: 0, cell: 'B2', by: 'Ô vừa sửa' },
  ])
  expect(document).toEqual(scheme)
  const asked = proposals.map(({ author, change, place, was, proposed }) => [
    author,
    change,
    place.provisionId,
    was,
    proposed,
  ])
  const cell = table?.table?.rows[1]?.cells[1]?.paragraphs[0]?.runs[0]?.text
  expect(asked).toEqual(
    [
      ['An Lê', 'replace', word.id, fifthWord(word), 'khác'],
      ['Cường Phạm', 'replace', table?.id, cell, 'Ô vừa sửa'],
      ['Bình Trần', 'insert', split.id, '', '\n'],
      ['Bình Trần', 'delete', joined.id, '\n', ''],
      ['Bình Trần', 'insert', next?.id, '', ' '],
    ].toSorted(([, , one], [, , other]) => inOrderOf(scheme)(one, other)),
  )
})

test('what is rejected in the word processor is as it was, and what is accepted is there', async ({ folder }) => {
  const [word, gone, before] = clauses(scheme)
  const at = (provision: Provision, start: number, end: number) => ({
    place: { provisionId: provision.id, selection: { start, end } },
  })
  const by = { id: '', author: 'Lê Cúc', at: '2026-03-04T08:30:00Z' }
  const [old, { length }] = [firstWord(word), wordsOf(before)]
  const proposals: Proposal[] = [
    { ...by, ...at(word, 0, old.length), change: 'replace', was: old, proposed: 'Riêng' },
    { ...by, change: 'delete', place: { provisionId: gone.id }, was: wordsOf(gone), proposed: '' },
    { ...by, ...at(before, length, length), change: 'insert', was: '', proposed: '\nĐoạn được đề nghị thêm.' },
  ]
  const rejected = await returned(scheme, folder, [{ do: 'settle', how: 'reject' }], proposals)
  expect([rejected.proposals, rejected.document]).toEqual([[], scheme])

  const accepted = await returned(scheme, folder, [{ do: 'settle', how: 'accept' }], proposals)
  expect([accepted.proposals, accepted.lost]).toEqual([[], [gone.id]])
  expect(changesOf(accepted)).toEqual({ changed: [word.id], moved: [], added: ['Đoạn được đề nghị thêm.'] })
})

/** Out as a Word document, through the hands of an editor, and back. */
async function returned(
  base: TextDocument,
  folder: string,
  edits: readonly Edit[],
  proposals: readonly Proposal[] = [],
): Promise<Returned> {
  const [out, back] = [join(folder, 'out.docx'), join(folder, 'back.docx')]
  await writeFile(out, writeDocx(base, { origin, proposals }))
  await editInOffice(out, back, folder, edits)
  const reading: Reading = readDocx(await readFile(back), { makeId: counting('read-') })
  expect(reading).toMatchObject({ origin, losses: [] })
  return matchReturned(base, reading, counting('new-'))
}

/** Clauses far apart from each other, with nothing below them, so that each edit has its own place. */
function clauses({ provisions }: TextDocument): [Provision, Provision, Provision, Provision, Provision] {
  const all = provisions.filter(({ kind, depth, runs }, index) => {
    const hasChildren = (provisions[index + 1]?.depth ?? 0) > depth
    return kind === 'clause' && !hasChildren && runs.every(run => run.note === undefined)
  })
  const [first, second, third, fourth, fifth] = [1, 3, 5, 7, 9].map(place => all[Math.floor((all.length * place) / 10)])
  if (!first || !second || !third || !fourth || !fifth) throw new Error('the scheme has too few clauses')
  return [first, second, third, fourth, fifth]
}

function inOrderOf({ provisions }: TextDocument) {
  const place = new Map(provisions.map(({ id }, index) => [id, index]))
  return (one = '', other = '') => (place.get(one) ?? 0) - (place.get(other) ?? 0)
}

function printed(provision: Provision): string {
  return `${provision.label} ${wordsOf(provision)}`.slice(0, 60)
}

function firstWord(provision: Provision): string {
  return wordsOf(provision).split(' ')[0] ?? ''
}

function fifthWord(provision: Provision): string {
  return wordsOf(provision).split(' ')[4] ?? ''
}

function told({ id, kind, label, runs, table }: Provision) {
  return [id, kind, label, wordsOf({ runs, ...(table && { table }) })]
}

function changesOf({ comparison, document }: Returned) {
  const words = new Map(document.provisions.map(provision => [provision.id, wordsOf(provision)]))
  const { entries } = comparison
  return {
    changed: entries.filter(each => each.changed).map(each => each.after),
    moved: entries.filter(each => each.moved).map(each => each.after),
    added: entries.filter(each => each.added).map(each => words.get(each.after ?? '')),
  }
}

/** The provisions that are what they were, to the letter. */
function untouched(document: TextDocument, base: TextDocument): Provision[] {
  const before = new Map(base.provisions.map(provision => [provision.id, JSON.stringify(provision)]))
  return document.provisions.filter(provision => before.get(provision.id) === JSON.stringify(provision))
}

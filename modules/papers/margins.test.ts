import { expect } from 'vitest'
import { anchor } from '../../packages/text/anchor.ts'
import type { Provision, TextDocument } from '../../packages/text/model.ts'
import { bring, bringRead, untilRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { pdfOf } from '../../tests/pdf.ts'
import type { CommentRow, NoteRow, Spot } from './contract.ts'

const nowhere = { page: null, point: null, anchor: null }
const first = 'Phát triển kinh tế biển bền vững gắn với bảo đảm quốc phòng, an ninh.'
const second = 'Đào tạo nguồn nhân lực chất lượng cao cho các ngành mũi nhọn của tỉnh.'
const plain = (lines: readonly string[]) => ({
  name: `${fresh('tệp')}.txt`,
  // Nobody brings the same bytes twice: they would be told that they are there.
  content: [...lines, fresh('hết')].join('\n\n'),
})

async function notesOn(hall: Hall, id: string, number: number, who: 'member' | 'clerk' | 'admin' = 'member') {
  return (await hall.get(who, `/papers/${id}/versions/${number}/notes`)).body['notes'] as NoteRow[]
}

async function commentsOn(hall: Hall, id: string, number = 1, who: 'member' | 'clerk' = 'member') {
  return (await hall.get(who, `/papers/${id}/versions/${number}/comments`)).body['comments'] as CommentRow[]
}

async function documentOf(hall: Hall, id: string, number: number): Promise<TextDocument> {
  const { body } = await hall.get('member', `/papers/${id}/versions/${number}/text`)
  return body['document'] as TextDocument
}

async function spotAt(hall: Hall, id: string, words: string): Promise<Spot> {
  const document = await documentOf(hall, id, 1)
  const has = ({ runs }: Provision) => runs.some(run => run.text.includes(words))
  const provision = document.provisions.find(has)
  if (!provision) throw new Error('no provision has these words')
  const start = provision.runs
    .map(run => run.text)
    .join('')
    .indexOf(words)
  const made = anchor(document, { provisionId: provision.id, selection: { start, end: start + words.length } })
  return { ...nowhere, anchor: made }
}

const note = (spot: object = {}, words = 'ghi riêng') => ({ spot, kind: 'note', words })

async function nextVersion(hall: Hall, id: string, file: { name: string; content: string | Buffer }): Promise<void> {
  await bring(hall, 'member', [file], { query: `?paperId=${id}` })
  await untilRead(hall, 'member', { id, number: 2 })
}

test('a note is seen by its maker alone, and nothing of it is told', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]), '?sharing=everyone')
  await hall.heard()
  const made = await hall.post('member', `/papers/${id}/versions/1/notes`, note())
  expect(made.status).toBe(200)
  expect(await hall.heard()).toEqual([])
  expect(await notesOn(hall, id, 1)).toMatchObject([{ words: 'ghi riêng', found: { state: 'kept' } }])
  const path = `/papers/${id}/notes/${String(made.body['id'])}`
  for (const who of ['clerk', 'admin'] as const) {
    expect(await notesOn(hall, id, 1, who)).toEqual([])
    const tried = [
      await hall.ask(who, 'PATCH', path, { body: { words: 'x' }, version: 1 }),
      await hall.ask(who, 'DELETE', path),
    ]
    for (const reply of tried) expect(reply).toMatchObject({ status: 404, code: 'note.not_found' })
  }
  expect((await hall.ask('member', 'DELETE', path)).status).toBe(200)
  expect(await notesOn(hall, id, 1)).toEqual([])
})

test('a note on a paper that its maker may no longer read is out of reach, and comes back with the paper', async ({
  hall,
}) => {
  const { id } = await bringRead(hall, 'member', plain([first]), '?sharing=everyone')
  await hall.post('clerk', `/papers/${id}/versions/1/notes`, note())
  await hall.post('member', `/papers/${id}/withdraw`)
  expect((await hall.get('clerk', `/papers/${id}/versions/1/notes`)).status).toBe(404)
  await hall.post('member', `/papers/${id}/put-back`)
  expect(await notesOn(hall, id, 1, 'clerk')).toHaveLength(1)
})

test('a note that is edited on two devices at once is changed by the first of them', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]))
  const made = await hall.post('member', `/papers/${id}/versions/1/notes`, note())
  const change = (words: string) =>
    hall.ask('member', 'PATCH', `/papers/${id}/notes/${String(made.body['id'])}`, { body: { words }, version: 1 })
  const replies = await Promise.all([change('một'), change('hai')])
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
  const refused = replies.find(({ status }) => status === 412)
  const [kept] = await notesOn(hall, id, 1)
  expect(refused).toMatchObject({ code: 'note.changed_meanwhile', body: { current: { words: kept?.words } } })
})

test('pen marks are fractions of their page', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', {
    name: 'a.pdf',
    content: pdfOf([['mot', 'hai', 'ba', 'bon', 'nam']]),
  })
  const pen = (x: number) => ({ spot: { page: 1 }, kind: 'pen', strokes: [[[x, 0.5, 1]]], colour: 'red' })
  expect((await hall.post('member', `/papers/${id}/versions/1/notes`, pen(1.5))).status).toBe(400)
  expect((await hall.post('member', `/papers/${id}/versions/1/notes`, pen(0.5))).status).toBe(200)
  expect(await notesOn(hall, id, 1)).toMatchObject([{ kind: 'pen', strokes: [[[0.5, 0.5, 1]]], colour: 'red' }])
})

test('what an edit of a note leaves out stays as it is', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]))
  const drawn = { spot: { page: 1 }, kind: 'pen', strokes: [[[0.5, 0.5, 1]]], colour: 'red', words: 'ghi riêng' }
  const made = await hall.post('member', `/papers/${id}/versions/1/notes`, drawn)
  const path = `/papers/${id}/notes/${String(made.body['id'])}`
  expect((await hall.ask('member', 'PATCH', path, { body: { spot: { page: 2 } }, version: 1 })).status).toBe(200)
  expect(await notesOn(hall, id, 1)).toMatchObject([{ ...drawn, spot: { page: 2 } }])
})

test('what hangs on words is found again in the next version, and said to be unclear where they went', async ({
  hall,
}) => {
  const { id } = await bringRead(hall, 'member', plain([first, second]))
  const path = `/papers/${id}/versions/1`
  await hall.post('member', `${path}/notes`, note(await spotAt(hall, id, 'kinh tế biển'), 'còn'))
  await hall.post('member', `${path}/notes`, note(await spotAt(hall, id, 'nguồn nhân lực chất lượng cao'), 'mất'))
  await nextVersion(hall, id, plain(['Quan điểm chung về mọi mặt công tác của cả nhiệm kỳ.', `Tập trung: ${first}`]))
  const notes = await notesOn(hall, id, 2)
  const [kept, lost] = ['còn', 'mất'].map(said => notes.find(one => one.words === said))
  expect([kept?.words, kept?.found.state]).toEqual(['còn', 'moved'])
  const document = await documentOf(hall, id, 2)
  const provision = document.provisions.find(one => one.id === kept?.found.place?.provisionId)
  const { start = 0, end = 0 } = kept?.found.place?.selection ?? {}
  expect(
    provision?.runs
      .map(run => run.text)
      .join('')
      .slice(start, end),
  ).toBe('kinh tế biển')
  expect([lost?.words, lost?.found]).toEqual(['mất', { state: 'unclear', place: null, page: null, point: null }])
})

test('what hangs on a point of a page follows its page, and is not put on another one', async ({ hall }) => {
  const pages = ['mot', 'hai'].map(name => [
    `Trang ${name} co rat nhieu chu rieng cua no`,
    `khong giong trang nao khac ${name}`,
  ])
  const { id } = await bringRead(hall, 'member', { name: 'a.pdf', content: pdfOf(pages) })
  const point = { x: 0.25, y: 0.75 }
  for (const page of [1, 2])
    await hall.post('member', `/papers/${id}/versions/1/notes`, note({ page, point }, `trang ${page}`))
  await nextVersion(hall, id, { name: 'a.pdf', content: pdfOf([['Bia moi cua van ban nay'], pages[0] ?? []]) })
  const notes = (await notesOn(hall, id, 2)).toSorted((one, other) => (one.words < other.words ? -1 : 1))
  const found = notes.map(one => one.found)
  expect(found).toEqual([
    { state: 'moved', place: null, page: 2, point },
    { state: 'unclear', place: null, page: null, point: null },
  ])
})

test('a comment is seen by everybody who reads the paper, and changed by its maker alone', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]), '?sharing=everyone')
  await hall.heard()
  const made = await hall.post('clerk', `/papers/${id}/versions/1/comments`, {
    spot: {},
    words: 'Đề nghị bổ sung số liệu.',
  })
  const path = `/papers/${id}/comments/${String(made.body['id'])}`
  expect(await commentsOn(hall, id)).toMatchObject([
    { words: 'Đề nghị bổ sung số liệu.', mine: false, by: { name: 'clerk' } },
  ])
  expect((await hall.ask('member', 'PATCH', path, { body: { words: 'x' }, version: 1 })).code).toBe('comment.not_found')
  expect((await hall.ask('clerk', 'PATCH', path, { body: { withdrawn: true }, version: 1 })).status).toBe(200)
  expect((await hall.ask('clerk', 'PATCH', path, { body: { words: 'x' }, version: 1 })).code).toBe(
    'comment.changed_meanwhile',
  )
  expect((await commentsOn(hall, id))[0]).toMatchObject({ words: '', withdrawnAt: '2026-10-14T01:00:00.000Z' })
  expect((await commentsOn(hall, id, 1, 'clerk'))[0]?.words).toBe('Đề nghị bổ sung số liệu.')
  const told = await hall.heard()
  expect(told.map(({ name, audiences }) => [name, audiences])).toEqual([
    ['comment.made', ['everyone']],
    ['comment.changed', ['everyone']],
  ])
  expect(JSON.stringify(told)).not.toContain('Đề nghị')
})

test('nobody comments on what they may not read, or on a version that is not there', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]))
  await hall.heard()
  const body = { spot: {}, words: 'Ý kiến' }
  expect((await hall.post('clerk', `/papers/${id}/versions/1/comments`, body)).code).toBe('paper.not_found')
  expect((await hall.post('member', `/papers/${id}/versions/2/comments`, body)).code).toBe('paper.not_found')
  expect((await hall.post('clerk', `/papers/${id}/read`, { number: 1 })).code).toBe('paper.not_found')
  expect(await hall.heard()).toEqual([])
})

test('who reads a paper again is told which version they had before, and nobody else is', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', plain([first]), '?sharing=everyone')
  await hall.post('clerk', `/papers/${id}/read`, { number: 1 })
  await nextVersion(hall, id, plain([first, second]))
  await hall.heard()
  expect((await hall.get('clerk', `/papers/${id}`)).body['readNumber']).toBe(1)
  expect((await hall.get('member', `/papers/${id}`)).body['readNumber']).toBeNull()
  expect((await hall.post('clerk', `/papers/${id}/read`, { number: 2 })).body['previous']).toBe(1)
  expect((await hall.post('clerk', `/papers/${id}/read`, { number: 1 })).body['previous']).toBe(2)
  expect((await hall.get('clerk', `/papers/${id}`)).body['readNumber']).toBe(2)
  expect(await hall.heard()).toEqual([])
})

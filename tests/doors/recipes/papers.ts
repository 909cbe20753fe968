import { anchor } from '../../../packages/text/anchor.ts'
import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { bring, bringRead, type Dropped, formOf } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { pdfOf } from '../../pdf.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'

const spot = { page: 1, point: { x: 0.5, y: 0.5 }, anchor: null }
const note = { spot, kind: 'pen', words: 'chữ', strokes: [[[0.1, 0.2, 0.5]]], colour: 'red' }

const ours = (make: Recipe['make']): Recipe => ({ who: 'member', make })
const atPaper = (more: object = {}) => ours(async kitchen => ({ params: { id: await readPaper(kitchen) }, ...more }))
const atRead = (more: object = {}) =>
  ours(async kitchen => ({ params: { id: await readPaper(kitchen), number: '1' }, ...more }))
const atPdf = (more: object = {}) =>
  ours(async kitchen => ({ params: { id: await readPdf(kitchen), number: '1' }, ...more }))

export const papers: Recipes = {
  'POST /papers': ours(() => {
    const { payload, headers } = formOf([{ name: 'a.txt', content: fresh('x') }])
    return { query: { sharing: 'mine' }, payload, headers }
  }),
  'GET /papers': ours(() => ({ query: { search: 'kế hoạch', take: '5', withdrawn: 'false' } })),
  'GET /papers/readers': ours(() => ({ query: { search: 'an', take: '5' } })),
  'GET /papers/numbered': ours(() => ({ query: { numbers: '12-NQ/TU,30/2020/NĐ-CP' } })),
  'GET /papers/comparison': ours(async kitchen => {
    const id = await readPaper(kitchen)
    return { query: { a: id, aNumber: '1', b: id, bNumber: '1' } }
  }),
  'GET /papers/comparison.pdf': ours(async kitchen => {
    const id = await readPaper(kitchen)
    return { query: { a: id, aNumber: '1', b: id, bNumber: '1', layout: 'side-by-side' } }
  }),
  'GET /papers/{id}': atPaper(),
  'PATCH /papers/{id}': ours(async kitchen => {
    const id = await readPaper(kitchen)
    const { body } = await asked(kitchen, 'GET', `/papers/${id}`)
    return {
      params: { id },
      ...editing(body['version']),
      body: { title: fresh('Tên'), sharing: 'chosen', readers: [] },
    }
  }),
  'POST /papers/{id}/withdraw': atPaper(),
  'POST /papers/{id}/put-back': atPaper(),
  'POST /papers/{id}/join': ours(async kitchen => ({
    params: { id: await ownPaper(kitchen) },
    body: { paperId: await readPaper(kitchen) },
  })),
  'POST /papers/{id}/read': atPaper({ body: { number: 1 } }),
  'GET /papers/{id}/versions/{number}/file': atRead(),
  'GET /papers/{id}/versions/{number}/pages.pdf': atPdf(),
  'GET /papers/{id}/versions/{number}/pages': atPdf({ query: { from: '1', take: '5' } }),
  'GET /papers/{id}/versions/{number}/search': atPdf({ query: { search: 'trang' } }),
  'GET /papers/{id}/versions/{number}/text': atRead(),
  'GET /papers/{id}/versions/{number}/export': atRead({ query: { format: 'md' } }),
  'GET /papers/{id}/versions/{number}/pictures/{key}': ours(async kitchen => ({
    params: { id: await readPicture(kitchen), number: '1', key: 'page-1' },
  })),
  'POST /papers/{id}/versions/{number}/confirm': ours(async kitchen => ({
    params: { id: await returnedPaper(kitchen), number: '2' },
  })),
  'POST /papers/{id}/versions/{number}/read-again': ours(async ({ hall, cookie }) => {
    const program = { name: 'a.exe', content: `MZ${fresh('x')}` }
    return { params: { id: (await bringRead(hall, { cookie }, program)).id, number: '1' } }
  }),
  'POST /papers/{id}/versions/{number}/machine': atPdf({ body: { stopped: true } }),
  'GET /papers/{id}/versions/{number}/notes': atRead(),
  'POST /papers/{id}/versions/{number}/notes': ours(async kitchen => {
    const id = await readPaper(kitchen)
    return { params: { id, number: '1' }, body: { ...note, spot: { ...spot, anchor: await anchorIn(kitchen, id) } } }
  }),
  'PATCH /papers/{id}/notes/{noteId}': ours(async kitchen => ({
    params: await atNote(kitchen),
    ...editing(1),
    body: { ...note, number: 1 },
  })),
  'DELETE /papers/{id}/notes/{noteId}': ours(async kitchen => ({ params: await atNote(kitchen) })),
  'GET /papers/{id}/versions/{number}/comments': atRead(),
  'POST /papers/{id}/versions/{number}/comments': atRead({ body: { spot, words: 'Ý kiến' } }),
  'PATCH /papers/{id}/comments/{commentId}': ours(async kitchen => {
    const id = await readPaper(kitchen)
    const commentId = await made(kitchen, `/papers/${id}/versions/1/comments`, { spot, words: 'Ý kiến' })
    return { params: { id, commentId }, ...editing(1), body: { words: 'Sửa', withdrawn: false } }
  }),
  'GET /packs': ours(() => ({ query: { take: '5' } })),
  'POST /packs': ours(async kitchen => ({
    body: { title: 'Tập', sharing: 'mine', readers: [], paperIds: [await readPaper(kitchen)] },
  })),
  'GET /packs/{id}': ours(async kitchen => ({ params: { id: await ownPack(kitchen) } })),
  'PATCH /packs/{id}': ours(async kitchen => ({
    params: { id: await ownPack(kitchen) },
    ...editing(1),
    body: { title: 'Tập', sharing: 'everyone', readers: [], paperIds: [] },
  })),
}

/** A paper of the caller's own that nothing happened to yet. */
async function ownPaper({ hall, cookie }: Kitchen): Promise<string> {
  const { fates } = await bring(hall, { cookie }, [{ name: 'a.txt', content: fresh('chữ') }])
  return fates[0]?.paperId ?? ''
}

/** One that has been read, the same for all knocks of one caller. */
export function onceRead(file: () => Dropped): (kitchen: Kitchen) => Promise<string> {
  const known = new WeakMap<Kitchen, Promise<string>>()
  return kitchen => {
    const { hall, cookie } = kitchen
    const found = known.get(kitchen) ?? bringRead(hall, { cookie }, file()).then(({ id }) => id)
    known.set(kitchen, found)
    return found
  }
}

const readPaper = onceRead(() => ({ name: 'a.txt', content: `Mở đầu.\n\n${fresh('chữ')}` }))
const readPdf = onceRead(() => ({ name: 'a.pdf', content: pdfOf([['trang', fresh('x')]]) }))

const readPicture = onceRead(() => ({ name: 'a.png', content: onePixel }))
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A copy of it that came back from Word with another word. */
async function returnedPaper({ hall, cookie }: Kitchen): Promise<string> {
  const write = (words: string, origin?: { textId: string; versionId: string }) => {
    const provision = { id: 'p1', kind: 'paragraph' as const, depth: 0, label: '', runs: [{ text: words }] }
    const document = { provisions: [provision], pictures: {}, running: { headers: [], footers: [] } }
    return { name: 'a.docx', content: Buffer.from(writeDocx(document, origin && { origin })) }
  }
  const words = fresh('chữ')
  const { id } = await bringRead(hall, { cookie }, write(words))
  await bringRead(hall, { cookie }, write(`${words} khác`, { textId: id, versionId: '1' }), `?paperId=${id}`)
  return id
}

async function anchorIn(kitchen: Kitchen, id: string) {
  const { body } = await asked(kitchen, 'GET', `/papers/${id}/versions/1/text`)
  const document = body['document'] as TextDocument
  return anchor(document, { provisionId: document.provisions[0]?.id ?? '', selection: { start: 0, end: 2 } })
}

async function made(kitchen: Kitchen, path: string, body: object): Promise<string> {
  return String((await asked(kitchen, 'POST', path, body)).body['id'])
}

function asked({ hall, cookie }: Kitchen, method: string, path: string, body?: object) {
  return hall.ask('guest', method, path, { headers: { cookie }, ...(body && { body }) })
}

async function atNote(kitchen: Kitchen) {
  const id = await readPaper(kitchen)
  return { id, noteId: await made(kitchen, `/papers/${id}/versions/1/notes`, note) }
}

async function ownPack(kitchen: Kitchen): Promise<string> {
  return made(kitchen, '/packs', { title: 'Tập', paperIds: [await readPaper(kitchen)] })
}

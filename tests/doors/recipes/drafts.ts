import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { WrittenText } from '../../../modules/drafts/contract.ts'
import { formOf } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { documentOf, paragraph } from '../../invented-text.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'
import { onceRead } from './papers.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'member', make })
const atDraft = (more: object = {}) => ours(async kitchen => ({ params: { id: await draft(kitchen) }, ...more }))
const atCopy = (more: object = {}) => ours(async kitchen => ({ params: { id: await begun(kitchen) }, ...more }))

export const drafts: Recipes = {
  'GET /drafts/{id}': atDraft(),
  'PUT /drafts/{id}/writers': atDraft({ body: { writers: [] } }),
  'GET /drafts/{id}/working-copy': atCopy(),
  'GET /drafts/{id}/working-copy/meanwhile': atCopy(),
  'PUT /drafts/{id}/working-copy': ours(async kitchen => {
    const id = await draft(kitchen)
    return { params: { id }, body: { base: 1, revision: 0, document: await written(kitchen, id) } }
  }),
  'DELETE /drafts/{id}/working-copy': atCopy(),
  'POST /drafts/{id}/working-copy/take-over': atCopy({ body: { revision: 1, onto: 1, choices: [] } }),
  'POST /drafts/{id}/working-copy/pictures': ours(async kitchen => {
    const id = await draft(kitchen)
    return { params: { id }, ...formOf([{ name: 'hình.png', content: dot }]) }
  }),
  'GET /drafts/{id}/working-copy/pictures/{key}': ours(async kitchen => {
    const id = await draft(kitchen)
    const form = formOf([{ name: 'hình.png', content: dot }])
    const url = `/api/drafts/${id}/working-copy/pictures`
    const { cookie } = kitchen
    const headers = { ...form.headers, cookie, 'idempotency-key': crypto.randomUUID() }
    const { payload } = await kitchen.hall.plenum.http.inject({ method: 'POST', url, payload: form.payload, headers })
    return { params: { id, key: (JSON.parse(payload) as { key: string }).key } }
  }),
  'POST /drafts/{id}/versions': atCopy({ body: { revision: 1, note: fresh('Bản mới') } }),
  'POST /drafts/{id}/final': atDraft({ body: { number: 1, passes: [] } }),
  'POST /drafts/{id}/reopen': ours(async kitchen => {
    const id = await draft(kitchen)
    await ask(kitchen, 'POST', `/drafts/${id}/final`, { number: 1 })
    return { params: { id }, body: { reason: 'Sửa số liệu' } }
  }),
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const text = (more = '') => documentOf([paragraph('a', `Nhiệm vụ${more}`), paragraph('b', 'Tổ chức thực hiện.')])
export const draft = onceRead(() => ({
  name: `${fresh('dự thảo')}.docx`,
  content: Buffer.from(writeDocx(text(fresh(' ')))),
}))

/** A draft with a working copy in which something is changed. */
export async function begun(kitchen: Kitchen): Promise<string> {
  const id = await draft(kitchen)
  const document = await written(kitchen, id)
  await ask(kitchen, 'PUT', `/drafts/${id}/working-copy`, { base: 1, revision: 0, document })
  return id
}

async function written(kitchen: Kitchen, id: string): Promise<WrittenText> {
  const { body } = await ask(kitchen, 'GET', `/papers/${id}/versions/1/text`)
  const document = body['document'] as WrittenText
  const [first, ...others] = document.provisions
  return first ? { ...document, provisions: [{ ...first, runs: [{ text: 'Câu mới.' }] }, ...others] } : document
}

export function ask({ hall, cookie }: Kitchen, method: string, path: string, body?: object) {
  return hall.ask('guest', method, path, { headers: { cookie }, ...(body && { body }) })
}

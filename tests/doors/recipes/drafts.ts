import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { WrittenText } from '../../../modules/drafts/contract.ts'
import { bringRead } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { documentOf, paragraph } from '../../invented-text.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'

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
  'POST /drafts/{id}/versions': atCopy({ body: { revision: 1, note: fresh('Bản mới') } }),
  'POST /drafts/{id}/final': atDraft({ body: { number: 1, passes: [] } }),
  'POST /drafts/{id}/reopen': ours(async kitchen => {
    const id = await draft(kitchen)
    await kitchen.hall.post('member', `/drafts/${id}/final`, { number: 1 })
    return { params: { id }, body: { reason: 'Sửa số liệu' } }
  }),
}

async function draft({ hall }: Kitchen): Promise<string> {
  const text = documentOf([paragraph('a', fresh('Nhiệm vụ')), paragraph('b', 'Tổ chức thực hiện.')])
  const { id } = await bringRead(hall, 'member', {
    name: `${fresh('dự thảo')}.docx`,
    content: Buffer.from(writeDocx(text)),
  })
  return id
}

/** A draft with a working copy in which something is changed. */
async function begun(kitchen: Kitchen): Promise<string> {
  const id = await draft(kitchen)
  const document = await written(kitchen, id)
  const body = { base: 1, revision: 0, document }
  await kitchen.hall.ask('member', 'PUT', `/drafts/${id}/working-copy`, { body })
  return id
}

async function written({ hall }: Kitchen, id: string): Promise<WrittenText> {
  const { body } = await hall.get('member', `/papers/${id}/versions/1/text`)
  const document = body['document'] as WrittenText
  const [first, ...others] = document.provisions
  return first ? { ...document, provisions: [{ ...first, runs: [{ text: 'Câu mới.' }] }, ...others] } : document
}

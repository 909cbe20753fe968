import { anchor } from '../../../packages/text/anchor.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import type { ChangeRow, Traced } from '../../../modules/consultations/contract.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'
import { ask, begun, draft } from './drafts.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'member', make })
const between = { from: 1, to: 2 }

export const bindings: Recipes = {
  'GET /papers/{id}/trace': ours(async kitchen => ({
    params: { id: await draft(kitchen) },
    query: { words: 'Tổ chức thực hiện', number: '1' },
  })),
  'GET /papers/{id}/trace.pdf': ours(async kitchen => ({
    params: { id: await draft(kitchen) },
    query: { words: 'Tổ chức thực hiện', at: 'p1' },
  })),
  'GET /papers/{id}/trace/proof': ours(async kitchen => {
    const id = await draft(kitchen)
    await kitchen.hall.heard()
    await kitchen.hall.plenum.audit.seal()
    const words = 'Tổ chức thực hiện'
    const { body } = await ask(kitchen, 'GET', `/papers/${id}/trace?words=${encodeURIComponent(words)}`)
    const [step] = body['steps'] as Traced['steps']
    return { params: { id }, query: { words, position: String(step?.proof[0]?.position ?? 1) } }
  }),
  'GET /papers/{id}/lacks': ours(async kitchen => ({ params: { id: await changed(kitchen) } })),
  'GET /papers/{id}/changes': ours(async kitchen => ({
    params: { id: await changed(kitchen) },
    query: { from: '1', to: '2' },
  })),
  'POST /papers/{id}/changes/bindings': ours(async kitchen => {
    const id = await changed(kitchen)
    const [change] = await changesOf(kitchen, id)
    const provisionIds = [change?.provisionId]
    return { params: { id }, body: { ...between, provisionIds, rowIds: [], ownReason: 'Rà soát lại' } }
  }),
  'POST /papers/{id}/changes/confirm': ours(async kitchen => {
    const { id, bindingId } = await bound(kitchen)
    return { params: { id }, body: { bindingIds: [bindingId] } }
  }),
  'POST /papers/{id}/changes/unbind': ours(async kitchen => {
    const { id, bindingId } = await bound(kitchen)
    return { params: { id }, body: { bindingIds: [bindingId] } }
  }),
  'POST /rounds/{id}/register/{rowId}/apply': ours(async kitchen => {
    const { id, rowId, commentId } = await commented(kitchen)
    return { params: { id, rowId }, body: { commentId, proposed: 'Nhiệm vụ mới' } }
  }),
}

async function changed(kitchen: Kitchen): Promise<string> {
  const id = await begun(kitchen)
  await ask(kitchen, 'POST', `/drafts/${id}/versions`, { revision: 1, note: 'Bản mới' })
  return id
}

async function changesOf(kitchen: Kitchen, id: string): Promise<ChangeRow[]> {
  return (await ask(kitchen, 'GET', `/papers/${id}/changes?from=1&to=2`)).body['items'] as ChangeRow[]
}

async function bound(kitchen: Kitchen): Promise<{ id: string; bindingId: string }> {
  const id = await changed(kitchen)
  const provisionIds = (await changesOf(kitchen, id)).map(change => change.provisionId)
  await ask(kitchen, 'POST', `/papers/${id}/changes/bindings`, { ...between, provisionIds, ownReason: 'Rà soát' })
  const [change] = await changesOf(kitchen, id)
  return { id, bindingId: change?.bindings[0]?.id ?? '' }
}

/** A comment with a wording that was sent and stands in the register. */
async function commented(kitchen: Kitchen) {
  const paperId = await draft(kitchen)
  const { body: text } = await ask(kitchen, 'GET', `/papers/${paperId}/versions/1/text`)
  const document = text['document'] as TextDocument
  const asked = [{ kind: 'account', id: kitchen.accountId }]
  const id = String((await ask(kitchen, 'POST', '/rounds', { paperId, number: 1, asked })).body['id'])
  const [first] = (await ask(kitchen, 'GET', `/rounds/${id}`)).body['asked'] as { id: string }[]
  const askedId = first?.id
  const spot = { anchor: anchor(document, { provisionId: document.provisions[0]?.id ?? '' }) }
  const items = [{ words: 'Đề nghị sửa.', proposed: 'Nhiệm vụ khác', spot }]
  await ask(kitchen, 'POST', `/rounds/${id}/comments`, { askedId, items })
  await ask(kitchen, 'POST', `/rounds/${id}/answer`, { askedId, how: 'sent' })
  const { body } = await ask(kitchen, 'GET', `/rounds/${id}/comments`)
  const [comment] = body['items'] as { id: string; rowId: string }[]
  return { id, rowId: comment?.rowId ?? '', commentId: comment?.id ?? '' }
}

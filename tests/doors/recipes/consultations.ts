import { system } from '../../../platform/work/actor.ts'
import { formOf } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'
import { onceRead } from './papers.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'member', make })
const atRound = (more: object = {}) => ours(async kitchen => ({ params: { id: (await round(kitchen)).id }, ...more }))
const asAsked = (body: object = {}) =>
  ours(async kitchen => {
    const { id, askedId } = await round(kitchen)
    return { params: { id }, body: { askedId, ...body } }
  })

export const consultations: Recipes = {
  'POST /rounds': ours(async kitchen => ({ body: await opening(kitchen) })),
  'GET /rounds': ours(() => ({ query: { take: '5', mine: 'false' } })),
  'GET /rounds/{id}': atRound(),
  'PATCH /rounds/{id}': atRound({ ...editing(1), body: { title: fresh('Đợt') } }),
  'POST /rounds/{id}/answer': asAsked({ how: 'agreed' }),
  'POST /rounds/{id}/recorded': asAsked({ items: [{ words: fresh('Đề nghị làm rõ') }], source: { kind: 'floor' } }),
  'GET /rounds/{id}/asked/{askedId}/members': ours(async kitchen => {
    const body = await seatedBody(kitchen)
    const paperId = await paper(kitchen)
    const asked = [{ kind: 'body', id: body.id }]
    const { body: opened } = await ask(kitchen, 'POST', '/rounds', { paperId, number: 1, asked })
    const id = String(opened['id'])
    const { body: view } = await ask(kitchen, 'GET', `/rounds/${id}`)
    const [one] = view['asked'] as { id: string }[]
    return { params: { id, askedId: one?.id ?? '' } }
  }),
  'POST /rounds/{id}/found/declined': atRound({ body: { keys: ['x'.repeat(43)], reason: fresh('Trùng') } }),
  'GET /rounds/{id}/comments/{commentId}/attachments/{paperId}': ours(async kitchen => {
    const [{ id, askedId }, paperId] = [await round(kitchen), await paper(kitchen)]
    const items = [{ words: fresh('Đề nghị xem kèm'), attachments: [paperId] }]
    const { body } = await ask(kitchen, 'POST', `/rounds/${id}/comments`, { askedId, items })
    const [commentId = ''] = body['ids'] as string[]
    return { params: { id, commentId, paperId } }
  }),
  'POST /rounds/{id}/take-back': ours(async kitchen => {
    const { id, askedId } = await round(kitchen)
    await ask(kitchen, 'POST', `/rounds/${id}/answer`, { askedId, how: 'agreed' })
    return { params: { id }, body: { askedId } }
  }),
  'POST /rounds/{id}/remind': atRound({ body: {} }),
  'POST /rounds/{id}/close': atRound({ ...editing(1), body: { passes: [] } }),
  'GET /rounds/{id}/comments': atRound(),
  'POST /rounds/{id}/comments': asAsked({ items: [{ words: fresh('Đề nghị làm rõ') }] }),
  'PATCH /rounds/{id}/comments/{commentId}': ours(async kitchen => {
    const { id, askedId } = await round(kitchen)
    const items = [{ words: fresh('Đề nghị bổ sung') }]
    const { body } = await ask(kitchen, 'POST', `/rounds/${id}/comments`, { askedId, items })
    const [commentId = ''] = body['ids'] as string[]
    return { params: { id, commentId }, ...editing(1), body: { words: fresh('Đề nghị cân nhắc') } }
  }),
  'POST /rounds/{id}/comments/{commentId}/corrections': ours(async kitchen => {
    const { id, askedId } = await round(kitchen)
    const spoken = { askedId, items: [{ words: fresh('Đề nghị bổ sung') }], source: { kind: 'phone' } }
    const { body } = await ask(kitchen, 'POST', `/rounds/${id}/recorded`, spoken)
    const [commentId = ''] = body['ids'] as string[]
    const right = { words: fresh('Đề nghị cân nhắc'), proposed: null, reason: 'Nghe nhầm' }
    return { params: { id, commentId }, ...editing(1), body: right }
  }),
  'GET /rounds/{id}/register': atRound({ query: { take: '5', search: 'lam ro', collides: 'false' } }),
  'GET /rounds/{id}/register/alike': atRound(),
  'POST /rounds/{id}/register/answers': atRows(({ rows }) => ({ rows, kind: 'noted', words: '' })),
  'POST /rounds/{id}/register/clear': atRows(({ rows }) => ({ rows })),
  'POST /rounds/{id}/register/note': atRows(({ rows: [row] }) => ({ row, note: fresh('Họp lần hai') })),
  'POST /rounds/{id}/register/group': atRows(({ rows }) => ({ rows, words: fresh('Đề nghị chung') })),
  'POST /rounds/{id}/register/ungroup': atRows(({ rows: [row], commentIds }) => ({ row, commentIds })),
  'GET /rounds/{id}/assignments': atRound(),
  'PUT /rounds/{id}/assignments': ours(async kitchen => {
    const { id } = await round(kitchen)
    const body = await kitchen.scene.body()
    return { params: { id }, body: { items: [{ provisionId: null, bodyId: body.id, dueOn: '2026-10-30' }] } }
  }),
  'PUT /rounds/{id}/register/answerer': ours(async kitchen => {
    const { id, rows } = await answered(kitchen)
    const body = await kitchen.scene.body()
    const named = { bodyId: body.id, dueOn: '2026-10-30' }
    return { params: { id }, body: { rowIds: rows.map(row => row.id), named } }
  }),
  'POST /rounds/{id}/release': ours(async kitchen => ({ params: { id: (await answered(kitchen)).id }, body: {} })),
  'POST /rounds/{id}/comments/{commentId}/reaction': ours(async kitchen => {
    const {
      id,
      commentIds: [commentId = ''],
    } = await answered(kitchen)
    await ask(kitchen, 'POST', `/rounds/${id}/release`, {})
    return { params: { id, commentId }, body: { reserved: fresh('Xin bảo lưu') } }
  }),
  'GET /consultations/mine': ours(() => ({})),
  'GET /rounds/{id}/table': atRound({ query: { format: 'docx', confidential: 'false' } }),
  'POST /rounds/{id}/table': ours(async kitchen => {
    const { id } = await registered(kitchen)
    const url = `/api/rounds/${id}/table?format=docx`
    const { rawPayload } = await kitchen.hall.plenum.http.inject({ url, headers: { cookie: kitchen.cookie } })
    return { params: { id }, ...formOf([{ name: 'bảng.docx', content: rawPayload }]) }
  }),
  'GET /rounds/{id}/letters/{askedId}': ours(async kitchen => {
    const { id } = await answered(kitchen)
    await ask(kitchen, 'POST', `/rounds/${id}/release`, {})
    const { body } = await ask(kitchen, 'GET', `/rounds/${id}`)
    const [one] = body['asked'] as { id: string }[]
    return { params: { id, askedId: one?.id ?? '' }, query: { format: 'docx' } }
  }),
  'GET /rounds/{id}/found/{paperId}': ours(async kitchen => ({
    params: { id: (await round(kitchen)).id, paperId: await paper(kitchen) },
  })),
  'POST /rounds/{id}/sheet': atRound(formOf([{ name: 'góp ý.csv', content: 'STT;Ý kiến góp ý\n1;Đề nghị làm rõ' }])),
  'GET /rounds/{id}/form': atRound({ query: { format: 'xlsx' } }),
}

interface Filled {
  id: string
  rows: { id: string; version: number }[]
  commentIds: string[]
}

function atRows(body: (filled: Filled) => object): Recipe {
  return ours(async kitchen => {
    const filled = await registered(kitchen)
    return { params: { id: filled.id }, body: body(filled) }
  })
}

/** A round whose register has two comments. */
async function registered(kitchen: Kitchen): Promise<Filled> {
  const { id, askedId } = await round(kitchen)
  const items = [{ words: fresh('Đề nghị làm rõ') }, { words: fresh('Đề nghị bổ sung') }]
  const { body: made } = await ask(kitchen, 'POST', `/rounds/${id}/comments`, { askedId, items })
  await ask(kitchen, 'POST', `/rounds/${id}/answer`, { askedId, how: 'sent' })
  const { body } = await ask(kitchen, 'GET', `/rounds/${id}/register`)
  const rows = (body['items'] as Filled['rows']).map(row => ({ id: row.id, version: row.version }))
  return { id, rows, commentIds: (made['ids'] as string[]).slice(0, 1) }
}

async function answered(kitchen: Kitchen): Promise<Filled> {
  const filled = await registered(kitchen)
  const { id, rows } = filled
  await ask(kitchen, 'POST', `/rounds/${id}/register/answers`, { rows, kind: 'noted', words: '' })
  return filled
}

const paper = onceRead(() => ({ name: 'dự thảo.txt', content: `Mở đầu.\n\n${fresh('chữ')}` }))

/** Whoever opens it is asked, too, so that one caller stands at every door. */
async function opening(kitchen: Kitchen) {
  return { paperId: await paper(kitchen), number: 1, asked: [{ kind: 'account', id: kitchen.accountId }] }
}

/** A body for which the caller acts. */
async function seatedBody({ hall, scene, accountId }: Kitchen) {
  const [body, person] = [await scene.body(), await scene.person(`Lê Văn ${fresh('Tên')}`)]
  await scene.appoint(body.id, person.id, { office: 'secretary' })
  await hall.plenum.transact(system('hall'), ({ tx }) =>
    tx.updateTable('auth.account').set({ personId: person.id }).where('id', '=', accountId).execute(),
  )
  return body
}

async function round(kitchen: Kitchen): Promise<{ id: string; askedId: string }> {
  const id = String((await ask(kitchen, 'POST', '/rounds', await opening(kitchen))).body['id'])
  const { body } = await ask(kitchen, 'GET', `/rounds/${id}`)
  const [asked] = body['asked'] as { id: string }[]
  return { id, askedId: asked?.id ?? '' }
}

function ask({ hall, cookie }: Kitchen, method: string, path: string, body?: object) {
  return hall.ask('guest', method, path, { headers: { cookie }, ...(body && { body }) })
}

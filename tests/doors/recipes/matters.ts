import { bring } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'member', make })
const atMatter = (more: object = {}) => ours(async kitchen => ({ params: { id: await begun(kitchen) }, ...more }))
const passes = [{ code: 'matter.no_papers', reason: 'Gấp', orderedBy: 'Bí thư' }]
const due = { how: 'working-days', workingDays: -8, from: '2026-10-14' }

export const matters: Recipes = {
  'GET /matters/proposal': ours(async kitchen => ({ query: { paperIds: await paper(kitchen) } })),
  'POST /matters': ours(async kitchen => ({ body: await beginning(kitchen) })),
  'GET /matters': ours(() => ({ query: { search: 'việc', stage: 'preparing', take: '5' } })),
  'GET /matters/working-days': ours(() => ({ query: { from: '2026-10-14', workingDays: '-8' } })),
  'GET /matters/{id}': atMatter(),
  'GET /matters/{id}/decisions': atMatter(),
  'PATCH /matters/{id}': atMatter({ ...editing(1), body: { title: fresh('Việc') } }),
  'PUT /matters/{id}/parts': ours(async kitchen => ({
    params: { id: await begun(kitchen) },
    body: { parts: [{ paperId: await paper(kitchen), part: 'appendix' }] },
  })),
  'DELETE /matters/{id}/parts/{paperId}': ours(async kitchen => {
    const body = await beginning(kitchen)
    const [part] = body.parts
    return { params: { id: await made(kitchen, '/matters', body), paperId: part?.paperId ?? '' } }
  }),
  'POST /matters/{id}/deadlines': atMatter({ body: { words: fresh('Gửi tài liệu'), due } }),
  'GET /matters/deadlines': ours(() => ({})),
  'PUT /matters/{id}/order': ours(async kitchen => {
    const body = await beginning(kitchen)
    return {
      params: { id: await made(kitchen, '/matters', body) },
      body: { paperIds: body.parts.map(one => one.paperId) },
    }
  }),
  'POST /matters/{id}/deadlines/{deadlineId}/remove': ours(async kitchen => {
    const id = await begun(kitchen)
    const deadlineId = await made(kitchen, `/matters/${id}/deadlines`, { words: 'Gửi tài liệu', due })
    return { params: { id, deadlineId }, ...editing(1), body: { reason: 'Không cần nữa' } }
  }),
  'PATCH /matters/{id}/deadlines/{deadlineId}': ours(async kitchen => {
    const id = await begun(kitchen)
    const deadlineId = await made(kitchen, `/matters/${id}/deadlines`, { words: 'Gửi tài liệu', due })
    return {
      params: { id, deadlineId },
      ...editing(1),
      body: { due: { how: 'day', on: '2026-10-20' }, reason: 'Muộn' },
    }
  }),
  'POST /matters/{id}/close': atMatter({ ...editing(1), body: { passes } }),
  'POST /matters/{id}/reopen': ours(async kitchen => {
    const id = await begun(kitchen)
    await ask(kitchen, 'POST', `/matters/${id}/close`, { passes }, 1)
    return { params: { id }, body: { reason: 'Bổ sung' } }
  }),
}

/** A paper that stands in no matter yet. */
async function paper({ hall, cookie }: Kitchen): Promise<string> {
  const { fates } = await bring(hall, { cookie }, [{ name: `${fresh('tờ trình')}.txt`, content: fresh('Tờ trình') }])
  return fates[0]?.paperId ?? ''
}

async function beginning(kitchen: Kitchen) {
  const parts = [{ paperId: await paper(kitchen), part: 'submission', type: 'TTr', title: fresh('Tờ trình') }]
  return { title: fresh('Việc'), parts, target: { words: 'Hội nghị tháng 11', on: '2026-11-20' } }
}

async function begun(kitchen: Kitchen): Promise<string> {
  return made(kitchen, '/matters', { title: fresh('Việc'), parts: [] })
}

async function made(kitchen: Kitchen, path: string, body: object): Promise<string> {
  return String((await ask(kitchen, 'POST', path, body)).body['id'])
}

function ask({ hall, cookie }: Kitchen, method: string, path: string, body: object, version?: number) {
  return hall.ask('guest', method, path, { headers: { cookie }, body, ...(version !== undefined && { version }) })
}

import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipes } from '../kitchen.ts'

const newBody = () => ({
  name: 'Đảng uỷ thử nghiệm',
  kind: 'directCommittee',
  symbol: 'ĐU',
  parentId: null,
  precedence: 1,
  validFrom: '2020-01-01',
})

export const bodies: Recipes = {
  'GET /bodies': { who: 'member', make: () => ({ query: { take: '5', on: '2026-10-14', search: 'dang' } }) },
  'GET /bodies/tree': { who: 'member', make: () => ({ query: { on: '2026-10-14' } }) },
  'GET /bodies/{id}': { who: 'auditor', make: atBody },
  'POST /bodies': { who: 'clerk', make: () => ({ body: { ...newBody(), code: fresh('B') } }) },
  'PATCH /bodies/{id}': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atBody(kitchen)), ...editing(1), body: newBody() }),
  },
  'POST /bodies/{id}/close': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atBody(kitchen)), ...editing(1), body: { lastDay: '2026-10-14' } }),
  },
  'POST /bodies/{id}/reopen': {
    who: 'administrator',
    make: async kitchen => ({ ...(await atBody(kitchen)), ...editing(1) }),
  },
  'POST /bodies/{id}/terms': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atBody(kitchen)), body: newTerm }),
  },
  'PATCH /bodies/{id}/terms/{termId}': {
    who: 'clerk',
    make: async kitchen => {
      const { params } = await atBody(kitchen)
      const { body } = await kitchen.hall.post('clerk', `/bodies/${params.id}/terms`, newTerm)
      return { params: { ...params, termId: String(body['id']) }, ...editing(1), body: newTerm }
    },
  },
}

const newTerm = { ordinal: 12, startsOn: '2020-10-01', endsOn: '2025-09-30' }

async function atBody({ scene }: Kitchen) {
  return { params: { id: (await scene.body()).id } }
}

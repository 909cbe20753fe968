import { fresh } from '../../hall.ts'
import { listsIn, tabbed } from '../../lists.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'

const byClerk = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })

export const imports: Recipes = {
  'POST /imports': byClerk(() => ({ body: { kind: 'people', text: table(), sheet: 'Danh sách' } })),
  'GET /imports/{id}': byClerk(atImport),
  'DELETE /imports/{id}': byClerk(atImport),
  'GET /imports/{id}/rows': byClerk(async kitchen => ({
    ...(await atImport(kitchen)),
    query: { take: '5', fate: 'new' },
  })),
  'PATCH /imports/{id}/rows/{number}': byClerk(async kitchen => {
    const { params } = await atImport(kitchen)
    return { params: { ...params, number: '2' }, body: { cells: { given_name: 'Bình' } } }
  }),
  'POST /imports/{id}/commit': byClerk(atImport),
  'GET /imports/{id}/faulty.{format}': byClerk(async kitchen => {
    const { params } = await atImport(kitchen)
    return { params: { ...params, format: 'csv' } }
  }),
  'GET /exports/{kind}.{format}': byClerk(() => ({
    params: { kind: 'bodies', format: 'xlsx' },
    query: { on: '2026-10-14' },
  })),
}

async function atImport({ hall }: Kitchen) {
  return { params: { id: (await listsIn(hall).bring(table())).id } }
}

function table(): string {
  return tabbed('code family_name middle_name given_name', [fresh('P'), 'Lê', 'Văn', 'An'])
}

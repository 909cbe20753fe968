import { z } from 'zod'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../platform/http/cursor.ts'
import { id } from '../../platform/http/fields.ts'
import { refuse } from '../../platform/refused.ts'
import type { Look } from '../../platform/work/work.ts'
import type { listBodies as listing, readTree as reading } from './contract.ts'
import { pageOfBodies, type Place, wholeTree } from './lists.ts'
import { countChildrenAfter, findBody, listTerms, pathUp } from './store.ts'

const place = z.object({ precedence: z.int(), name: z.string(), id })
const mostInTree = 20_000

/** Bodies on a day, a page at a time. Everybody who is signed in may see them: they are not personal. */
export async function listBodies(
  look: Look,
  { on = look.today, take, after, ...wanted }: CheckedInputOf<typeof listing>,
) {
  const from = placeIn(after, (value): value is Place => place.safeParse(value).success)
  const rows = await pageOfBodies(look.reader, { ...wanted, on, after: from, take: take + 1 })
  return pageFrom(
    rows,
    take,
    row => row,
    ({ precedence, name, id }) => ({ precedence, name, id }),
  )
}

/** The whole tree on a day; `complete` is false when there are more than a screen should hold at once. */
export async function readTree(look: Look, { on = look.today }: CheckedInputOf<typeof reading>) {
  const rows = await wholeTree(look.reader, on, mostInTree + 1)
  return { bodies: rows.slice(0, mostInTree), complete: rows.length <= mostInTree }
}

/** One body, open or closed. */
export async function readBody(look: Look, { id }: { id: string }) {
  const body = await findBody(look.reader, id)
  if (!body) return refuse({ code: 'body.not_found', status: 404 })
  const [up, terms, childCount] = await Promise.all([
    pathUp(look.reader, id),
    listTerms(look.reader, id),
    countChildrenAfter(look.reader, id, look.today),
  ])
  return { ...body, terms, childCount, path: up.slice(1).toReversed() }
}

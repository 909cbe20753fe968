import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { id as anId, moment } from '../../../platform/http/fields.ts'
import type { Look } from '../../../platform/work/work.ts'
import { accountsKnownTo } from '../../accounts/index.ts'
import type { findReaders as finding, listPapers as listing } from '../contract.ts'
import { pageOfPapers, type ShelfPlace } from '../store/shelf.ts'
import { hitsIn } from './hits.ts'
import { paperRowsOf } from './rows.ts'

const place = z.object({ changedAt: moment, id: anId })

/** Papers that the actor may read, a page at a time, with where the words stand that were sought. */
export async function listPapers(look: Look, { take, after, search, withdrawn }: CheckedInputOf<typeof listing>) {
  const from = placeIn(after, (value): value is ShelfPlace => place.safeParse(value).success)
  const papers = await pageOfPapers(look.reader, look.actor, { search, withdrawn, after: from, take: take + 1 })
  const rows = await paperRowsOf(look, papers)
  const hits = await hitsIn(
    look,
    rows.map(({ versionId }) => versionId),
    search,
  )
  return pageFrom(
    rows,
    take,
    ({ versionId, row }) => ({ ...row, hits: hits.get(versionId) ?? [] }),
    ({ paper: { changedAt, id } }) => ({ changedAt, id }),
  )
}

/** Whom a paper can be shared with, besides oneself. */
export async function findReaders({ reader, actor }: Look, { search, take }: CheckedInputOf<typeof finding>) {
  const known = await accountsKnownTo(reader, actor, { search, take: take + 1 })
  return { items: known.filter(({ id }) => id !== actor.id).slice(0, take) }
}

import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { id as anId, moment } from '../../../platform/http/fields.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import type { listPacks as listing } from '../contract.ts'
import { findPack, type PackPlace, pageOfPacks } from '../store/packs.ts'
import { papersAmong } from '../store/shelf.ts'
import { packVisibleTo, readableAmong, visiblePack } from '../visible.ts'
import { paperRowsOf } from './rows.ts'

const place = z.object({ madeAt: moment, id: anId })

/** Packs that the actor may read, the latest first; each counts the papers that the actor may read of it. */
export async function listPacks({ reader, actor }: Look, { take, after }: CheckedInputOf<typeof listing>) {
  const from = placeIn(after, (value): value is PackPlace => place.safeParse(value).success)
  const packs = await pageOfPacks(reader, packVisibleTo(actor), { after: from, take: take + 1 })
  const readable = await readableAmong(
    reader,
    actor,
    packs.flatMap(({ paperIds }) => paperIds),
  )
  const names = await namesOfAccounts(
    reader,
    packs.map(({ keeperId }) => keeperId),
  )
  return pageFrom(
    packs,
    take,
    ({ id, title, sharing, madeAt, version, keeperId, paperIds }) => ({
      id,
      title,
      sharing,
      madeAt,
      version,
      keeper: { id: keeperId, name: names.get(keeperId) ?? '' },
      paperCount: paperIds.filter(id => readable.has(id)).length,
    }),
    ({ madeAt, id }) => ({ madeAt, id }),
  )
}

/** One pack with those of its papers that the actor may read, in order. */
export async function readPack(look: Look, { id }: { id: string }) {
  const { reader, actor } = look
  const pack = visiblePack(actor, await findPack(reader, id))
  const papers = new Map((await papersAmong(reader, actor, pack.paperIds)).map(paper => [paper.id, paper]))
  const rows = await paperRowsOf(
    look,
    pack.paperIds.flatMap(paperId => papers.get(paperId) ?? []),
  )
  const mayKeep = pack.keeperId === actor.id
  const readerIds = mayKeep ? pack.readerIds : []
  const names = await namesOfAccounts(reader, [pack.keeperId, ...readerIds])
  return {
    id,
    title: pack.title,
    sharing: pack.sharing,
    keeper: { id: pack.keeperId, name: names.get(pack.keeperId) ?? '' },
    readers: readerIds.map(readerId => ({ id: readerId, name: names.get(readerId) ?? '' })),
    papers: rows.map(({ row }) => row),
    mayKeep,
    version: pack.version,
  }
}

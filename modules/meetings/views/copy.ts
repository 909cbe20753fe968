import type { Look } from '../../../platform/work/work.ts'
import { seenMeeting } from '../standing.ts'
import { listCopies } from '../store/copies.ts'

/** The pack that the actor takes along to a meeting, if any. */
export async function readCopy(look: Look, { id }: { id: string }) {
  await seenMeeting(look, id)
  const copies = await listCopies(look.reader, id)
  return { packId: copies.find(({ accountId }) => accountId === look.actor.id)?.packId ?? null }
}

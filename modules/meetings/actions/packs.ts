import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { lockMeeting } from '../store/meetings.ts'
import { askForPack, findPack } from '../store/packs.ts'
import { planOf } from '../views/pack.ts'

/** How long one that was asked for is waited for before it is asked for anew, in milliseconds. */
const patience = 10 * 60_000

/** Has the papers that the actor may read made into one file. One that others may read the same of is made once for all of them. */
export async function orderPack(work: Work, { id }: { id: string }, timeZone: string) {
  const { tx, now, today, actor } = work
  const { plan, key } = await planOf({ reader: tx, actor, now, today }, id, timeZone)
  const accountId = accountOf(work)
  // Of two who order the same at once, the second finds what the first ordered.
  await lockMeeting(tx, id)
  const known = await findPack(tx, { meetingId: id, key })
  const isUnderWay = known && known.madeAt === null && now.getTime() - Date.parse(known.askedAt) < patience
  const askedAt = isUnderWay ? new Date(known.askedAt) : now
  await askForPack(tx, { meetingId: id, key }, { plan, accountId, askedAt })
  if (known?.madeAt || isUnderWay) return { id }
  await work.tell({
    name: 'meeting.pack_ordered',
    subjectId: id,
    facts: { key },
    audiences: [`account:${accountId}`],
  })
  return { id }
}

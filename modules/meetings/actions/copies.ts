import { mustActInPerson } from '../../../platform/auth/in-person.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { accountOf, fillAnew, putTogether, takeApart } from '../../papers/index.ts'
import { obstacleToChanging } from '../rules.ts'
import { deleteCopy, listCopies, writeCopy } from '../store/copies.ts'
import { type Line, listLines } from '../store/lines.ts'
import type { Meeting } from '../store/meetings.ts'
import { lockSeen } from './held.ts'

/**
 * Puts the papers of a meeting into a pack of the actor's own, or brings that pack up to date. It names all papers of the agenda: who reads
 * a pack sees of it what they may read at that moment, so that nothing has to be remembered of who may read what.
 */
export async function takeAlong(work: Work, { id }: { id: string }) {
  refuseIf(mustActInPerson(work.actor))
  const { meeting } = await lockSeen(work, id)
  refuseIf(obstacleToChanging(meeting))
  const accountId = accountOf(work)
  const filling = fillingOf(meeting, await listLines(work.tx, id))
  const known = (await listCopies(work.tx, id)).find(one => one.accountId === accountId)
  if (known && (await fillAnew(work, known.packId, filling))) return { packId: known.packId }
  const packId = await putTogether(work, filling)
  await writeCopy(work.tx, id, { accountId, packId })
  return { packId }
}

/** What was taken along follows the agenda as it is sent; in one order, so that two who change packs do not wait for each other. */
export async function refillCopies(work: Work, meeting: Meeting, lines: readonly Line[]): Promise<void> {
  for (const { packId } of await listCopies(work.tx, meeting.id))
    await fillAnew(work, packId, fillingOf(meeting, lines))
}

/** Nothing is taken along to a meeting that is cancelled, nor by those who are called no longer. */
export async function dropCopies(work: Work, meetingId: string, personIds?: readonly string[]): Promise<void> {
  const gone = personIds && new Set((await accountsOfPersons(work.tx, personIds)).values())
  for (const { accountId, packId } of await listCopies(work.tx, meetingId)) {
    if (gone && !gone.has(accountId)) continue
    await takeApart(work, packId)
    await deleteCopy(work.tx, meetingId, accountId)
  }
}

function fillingOf({ title }: Meeting, lines: readonly Line[]) {
  const paperIds = lines.flatMap(({ papers }) => papers.map(({ paperId }) => paperId))
  return { title, paperIds: [...new Set(paperIds)] }
}

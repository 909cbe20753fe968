import type { FileStore } from '../../../platform/files/index.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { nameWriters } from '../../drafts/index.ts'
import { accountOf, composePaper } from '../../papers/index.ts'
import { lockLed } from '../../sittings/index.ts'
import { titleOf } from '../form/document.ts'
import { leadersOf, readsAllLines } from '../readers.ts'
import { obstacleToKeeping } from '../rules.ts'
import { findKept, insertKept, replaceSentences } from '../store/kept.ts'
import { recordOf, type Times } from '../views/record.ts'
import { lookOf, tellMinutes } from './held.ts'
import { withOwnIds } from './own-ids.ts'

/**
 * Keeps what was recorded as a paper, which is from then on edited like any other. Those who lead the meeting and may read all of its lines read
 * it and write on it. The row of the meeting is locked, so of two who keep its minutes the second is told.
 */
export async function keepMinutes(
  work: Work,
  { id }: { id: string },
  { files, ...times }: Times & { files: FileStore },
) {
  const { tx, now, today } = work
  const { meeting, standing, state } = await lockLed(work, id)
  const on = times.dayOf(new Date(meeting.startsAt))
  refuseIf(obstacleToKeeping({ state, on, readsAll: await readsAllLines(tx, id, standing) }, today))
  if (await findKept(tx, id)) refuse({ code: 'minutes.kept_already', status: 409 })
  const { minutes, ...recorded } = await recordOf(lookOf(work), id, times)
  const { document, sentences } = withOwnIds(recorded)
  const { all } = await leadersOf(tx, meeting, today)
  const paper = await composePaper(
    work,
    { title: titleOf(minutes), readerIds: all, document: { ...document, pictures: {} } },
    files,
  )
  await nameWriters(work, paper, all)
  const kept = { meetingId: id, paperId: paper.id, keptBy: accountOf(work) }
  await insertKept(tx, { ...kept, keptAt: now })
  await replaceSentences(tx, id, sentences)
  await tellMinutes(work, { kept: { ...kept, keptAt: now.toISOString() }, paper }, { name: 'minutes.kept' })
  return { id: paper.id, number: 1 }
}

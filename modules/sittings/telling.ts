import type { Happening } from '../../platform/work/happening.ts'
import type { Work } from '../../platform/work/work.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import type { Line } from '../meetings/index.ts'
import { deskOf, hallOf } from './audiences.ts'

type Told = Pick<Happening, 'name' | 'facts'>

/** Tells everybody in a meeting, the desk first, as it is shown most; those whom it concerns (`personIds`) hear of themselves. */
export async function tellHall(
  { tx, tell }: Pick<Work, 'tx' | 'tell'>,
  meetingId: string,
  told: Told,
  personIds: readonly string[] = [],
): Promise<void> {
  const accounts = (await accountsOfPersons(tx, [...personIds])).values()
  const audiences = [deskOf(meetingId), ...[...accounts].map(id => `account:${id}`).toSorted(), hallOf(meetingId)]
  await tell({ ...told, subjectId: meetingId, audiences })
}

/** Tells those who may read a line: the hall, or the few that it is for, and the desk. */
export async function tellOf(work: Work, meetingId: string, line: Line, told: Told): Promise<void> {
  if (line.readerIds === null) return tellHall(work, meetingId, told)
  const accounts = (await accountsOfPersons(work.tx, line.readerIds)).values()
  const audiences = [...[...accounts].map(id => `account:${id}`).toSorted(), deskOf(meetingId)]
  await work.tell({ ...told, subjectId: meetingId, audiences })
}

/** Tells those who chair the meeting or record it, of the meeting or of something of it. */
export async function tellDesk(
  { tell }: Pick<Work, 'tell'>,
  meetingId: string,
  { name, facts = {}, subjectId = meetingId }: Told & { subjectId?: string },
): Promise<void> {
  await tell({ name, subjectId, facts: { ...facts, meetingId }, audiences: [deskOf(meetingId)] })
}

import type { Work } from '../../platform/work/work.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { findMeeting, listLines, whoMayHearLine } from '../meetings/index.ts'
import { seatedIn } from '../people/index.ts'
import { deskOf, hallOf } from '../sittings/index.ts'
import type { ActionRow, Saying } from './store.ts'

type To = Pick<Saying, 'toBody' | 'toPerson'>

/** Tells those who may see an action: whoever may read its line, and those to whom it falls or fell. */
export async function tellOfAction(
  work: Work,
  { id: subjectId, meetingId, lineId }: Pick<ActionRow, 'id' | 'meetingId' | 'lineId'>,
  { name, to, facts }: { name: string; to: readonly To[]; facts: Parameters<Work['tell']>[0]['facts'] },
): Promise<void> {
  const theirs = await accountsOf(work, to)
  const readers = await readersOf(work, { meetingId, lineId })
  const audiences = [...new Set([...readers, ...theirs.map(one => `account:${one}`).toSorted()])]
  await work.tell({ name, subjectId, facts: { meetingId, lineId, ...facts }, audiences })
}

async function readersOf(
  { tx, today: day }: Work,
  { meetingId, lineId }: Pick<ActionRow, 'meetingId' | 'lineId'>,
): Promise<string[]> {
  const all = [deskOf(meetingId), hallOf(meetingId)]
  const line = lineId === null ? undefined : (await listLines(tx, meetingId)).find(({ id }) => id === lineId)
  const meeting = line && line.readerIds !== null ? await findMeeting(tx, meetingId) : undefined
  return line && meeting ? whoMayHearLine(tx, { meeting, line, day }) : all
}

/** The accounts of those to whom something falls: the person, or those who act for the body. */
async function accountsOf({ tx, today }: Work, to: readonly To[]): Promise<string[]> {
  const bodyIds = to.flatMap(({ toBody }) => toBody ?? [])
  const acting = (await seatedIn(tx, [...new Set(bodyIds)], today)).filter(({ acts }) => acts)
  const persons = [...to.flatMap(({ toPerson }) => toPerson ?? []), ...acting.map(({ personId }) => personId)]
  return [...(await accountsOfPersons(tx, [...new Set(persons)])).values()]
}

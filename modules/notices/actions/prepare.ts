import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Work } from '../../../platform/work/work.ts'
import { linesRead } from '../../conclusions/index.ts'
import { nameWriters } from '../../drafts/index.ts'
import type { Line } from '../../meetings/index.ts'
import { accountOf, composePaper, whoMayHear } from '../../papers/index.ts'
import { type Held, lockLed } from '../../sittings/index.ts'
import { concludedOn, frameOf, textOf } from '../composing.ts'
import type { prepareNotice as preparing } from '../contract.ts'
import { noticeDocument } from '../form/notice.ts'
import { knowingOf, readersOfNotice } from '../knowing.ts'
import { insertNotice } from '../store/notices.ts'
import { refuseRecipients, signerAmong } from './signed.ts'

export interface Room {
  files: FileStore
  dayOf: Clock['dayOf']
}

/**
 * Prepares a notice of what was concluded. Its text is a paper, which until it is issued only those who lead the meeting and whoever signs
 * may read. The row of the meeting is locked, so that no line becomes narrower and nobody declares an interest meanwhile.
 */
export async function prepareNotice(work: Work, input: CheckedInputOf<typeof preparing>, { files, dayOf }: Room) {
  const { tx, today, now, actor } = work
  const { id, title, lineIds, signerId, authority, recipients } = input
  const held = await lockLed(work, id)
  const { meeting } = held
  const lines = await chosenLines(work, held, lineIds)
  const concluded = await concludedOn({ reader: tx, actor, now, today }, id, lines)
  if (concluded.length < lines.length) refuse({ code: 'notice.nothing_concluded', status: 409 })
  const frame = await frameOf(tx, meeting, dayOf)
  const asked = [signerId, ...recipients.flatMap(party => (party.kind === 'person' ? party.id : []))]
  const knowing = await knowingOf(tx, { meeting, day: today }, [
    ...asked,
    ...(meeting.chairId ? [meeting.chairId] : []),
  ])
  const signer = await signerAmong(tx, frame, { signerId, lines, knowing })
  await refuseRecipients(tx, recipients, { lines, knowing, on: today })
  const text = await textOf(tx, frame, { lines, concluded, signer, authority, recipients })
  const readerIds = readersOfNotice({ chairId: meeting.chairId, signerId, lines }, knowing)
  const paper = await composePaper(work, { title, readerIds, document: noticeDocument(text) }, files)
  const writers = [meeting.convenedBy, ...meeting.recorderIds].filter(one => readerIds.includes(one))
  await nameWriters(work, paper, writers)
  const made = await insertNotice(tx, {
    meetingId: id,
    paperId: paper.id,
    signerId,
    authority,
    office: signer.office,
    madeAt: now,
    madeBy: accountOf(work),
    lineIds: lines.map(line => line.id),
    recipients,
  })
  const facts = { meetingId: id, paperId: paper.id, lines: lines.length }
  await work.tell({ name: 'notice.prepared', subjectId: made.id, facts, audiences: whoMayHear(paper) })
  return { ...made, paperId: paper.id }
}

/** In the order of the agenda; what the actor may not read is not found. */
async function chosenLines({ tx }: Work, { meeting, standing }: Held, lineIds: readonly string[]): Promise<Line[]> {
  const lines = (await linesRead(tx, meeting.id, standing)).filter(({ id }) => lineIds.includes(id))
  if (lines.length < new Set(lineIds).size) refuse({ code: 'agenda.line_not_found', status: 404 })
  return lines
}

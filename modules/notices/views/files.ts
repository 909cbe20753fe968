import { composedFile } from '../../../platform/letters/file.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { FileAnswer } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import { lineRead } from '../../conclusions/index.ts'
import { namesOfPeople, whenShown } from '../../meetings/index.ts'
import { newestNumber } from '../../drafts/index.ts'
import { seenText, wholeDocument } from '../../papers/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { seenSitting } from '../../sittings/index.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import { concludedOn, frameOf } from '../composing.ts'
import { extractDocument } from '../form/extract.ts'
import { words } from '../form/words.ts'
import { saidOf } from '../said.ts'
import { letterheadOf, signatureOf } from '../signers.ts'
import { seenNotice } from './notices.ts'

type Format = 'docx' | 'pdf'

/** A notice as its newest version reads; a Word file says which text it is, so that an edited copy comes back as the next version. */
export async function downloadNotice(
  look: Look,
  { format, ...which }: { id: string; noticeId: string; format: Format },
  files: Pick<FileStore, 'open'>,
): Promise<FileAnswer> {
  const { reader } = look
  const { paperId: id } = await seenNotice(look, which)
  const number = await newestNumber(reader, id)
  const { paper, version, reading } = await seenText(look, { id, number })
  const document = await wholeDocument(reader, files, { versionId: version.id, reading })
  const { language } = await profileOf(reader)
  const origin = { textId: id, versionId: String(number) }
  return composedFile(document, { title: paper.title, language, format, origin })
}

/** What was concluded on one line and still holds, for whoever may read the line. */
export async function downloadExtract(
  look: Look,
  { id, lineId, format }: { id: string; lineId: string; format: Format },
  { timeZone, dayOf }: { timeZone: string; dayOf: Clock['dayOf'] },
): Promise<FileAnswer> {
  const { reader } = look
  const { meeting, standing, openedAt } = await seenSitting(look, id)
  const line = await lineRead(reader, { id, lineId }, standing)
  const [concluded] = await concludedOn(look, id, [line])
  if (!concluded) return refuse({ code: 'notice.nothing_concluded', status: 409 })
  const { profile, on, body } = await frameOf(reader, meeting, dayOf)
  const { language } = profile
  const { head } = await signatureOf(reader, { body, on, profile })
  const chair = meeting.chairId && ((await namesOfPeople(reader, [meeting.chairId])).get(meeting.chairId) ?? '')
  const letterhead = await letterheadOf(reader, { head, profile, signatory: { office: null, name: chair ?? '' } })
  const document = extractDocument({
    language,
    letterhead,
    meeting: meeting.title,
    when: whenShown(openedAt ?? meeting.startsAt, timeZone, language),
    place: meeting.place,
    chair,
    title: line.title,
    votes: await votesOn(look, { id, lineId }),
    said: saidOf(concluded, { title: line.title, profile, on }),
  })
  const title = `${sayIn(words, language)('extract_form.file')} - ${line.title}`
  return composedFile(document, { title, language, format })
}

async function votesOn({ reader }: Look, { id, lineId }: { id: string; lineId: string }) {
  const votes = (await votesOfMeeting(reader, id)).filter(vote => vote.lineId === lineId)
  const shown = await shownVotes(reader, votes)
  return shown.flatMap(({ words: asked, result }) => (result ? [{ words: asked, counts: result.counts }] : []))
}

import { composedFile } from '../../../platform/letters/file.ts'
import type { Letterhead } from '../../../platform/letters/letterhead.ts'
import type { FileAnswer } from '../../../platform/http/contract.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import { findBody } from '../../bodies/index.ts'
import { findMeeting } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { minutesDocument } from '../form/document.ts'
import { words } from '../form/words.ts'
import { readMinutes } from './minutes.ts'

/** The draft minutes as a file, in the form of the profile. */
export async function downloadMinutes(
  look: Look,
  { id, format }: { id: string; format: 'docx' | 'pdf' },
  { timeZone, dayOf }: { timeZone: string; dayOf: Clock['dayOf'] },
): Promise<FileAnswer> {
  const minutes = await readMinutes(look, { id }, dayOf)
  const letterhead = await letterheadOf(look, id, minutes.chair)
  const day = dayOf(new Date(minutes.openedAt ?? minutes.startsAt))
  const { language } = minutes
  const title = `${sayIn(words, language)('minutes_form.file')} - ${minutes.title}`
  return composedFile(minutesDocument(minutes, { letterhead, timeZone, day }), { title, language, format })
}

async function letterheadOf({ reader }: Look, meetingId: string, chair: string | null): Promise<Letterhead> {
  const { code: profile } = await profileOf(reader)
  const meeting = await findMeeting(reader, meetingId)
  const body = meeting && (await findBody(reader, meeting.bodyId))
  const superior = body?.parentId ? await findBody(reader, body.parentId) : undefined
  return {
    profile,
    superior: superior?.name ?? null,
    organ: body?.name ?? '',
    symbol: body?.symbol ?? null,
    signatory: { office: null, name: chair ?? '' },
  }
}

import type { Letterhead } from '../../../platform/letters/letterhead.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBody } from '../../bodies/index.ts'
import { findMeeting } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import type { Minutes } from '../contract.ts'
import { recordedText } from '../form/document.ts'
import { minutesOf } from './minutes.ts'

/** How days and hours are told. */
export interface Times {
  timeZone: string
  dayOf: Clock['dayOf']
}

/** What was recorded, as a text in the form of the profile, as far as the actor may read it. */
export async function recordOf(look: Look, id: string, { timeZone, dayOf }: Times) {
  const minutes = await minutesOf(look, id, dayOf)
  const letterhead = await letterheadOf(look, minutes)
  const day = dayOf(new Date(minutes.openedAt ?? minutes.startsAt))
  return { minutes, ...recordedText(minutes, { letterhead, timeZone, day }) }
}

async function letterheadOf({ reader }: Look, { id, chair }: Minutes): Promise<Letterhead> {
  const { code: profile } = await profileOf(reader)
  const meeting = await findMeeting(reader, id)
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

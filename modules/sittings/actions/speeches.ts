import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { seatsOf } from '../../meetings/index.ts'
import { accountOf } from '../../papers/index.ts'
import type {
  askFloor as asking,
  endSpeech as ending,
  extendSpeech as extending,
  giveFloor as giving,
} from '../contract.ts'
import { type Held, lineOf, lockLed, lockSitting } from '../held.ts'
import { attendanceOn, streamOf } from '../present.ts'
import { obstacleToLeading } from '../rules.ts'
import { endGoingOn, insertSpeech, listSpeeches, type SpeechRow, updateSpeech } from '../store/speeches.ts'
import { tellOf } from '../telling.ts'

/** Asks for the floor, for oneself or, at the desk, for somebody who raised a hand; also on a line that is still to come. */
export async function askFloor(work: Work, { id, lineId, personId }: CheckedInputOf<typeof asking>) {
  const { tx, actor } = work
  const held = await lockSitting(work, id)
  const whose = personId ?? actor.personId ?? refuse({ code: 'sitting.not_called', status: 409 })
  if (whose !== actor.personId) refuseIf(obstacleToLeading(held))
  const line = await lineOf(work, id, lineId)
  if (held.state !== 'open') refuse({ code: 'sitting.not_open', status: 409 })
  if (held.lines.get(lineId) === 'closed') refuse({ code: 'speech.line_over', status: 409 })
  if (!(await seatsOf(tx, id)).some(seat => [seat.personId, seat.substituteId].includes(whose)))
    refuse({ code: 'sitting.not_called', status: 409 })
  const { recused } = attendanceOn(await streamOf(tx, id), line)
  if (recused.includes(whose) || line.readerIds?.includes(whose) === false)
    refuse({ code: 'speech.not_for_them', status: 409 })
  const waits = (await listSpeeches(tx, id)).some(
    one => one.lineId === lineId && one.personId === whose && one.endedAt === null && one.withdrawnAt === null,
  )
  if (waits) refuse({ code: 'speech.asked_already', status: 409 })
  const made = await insertSpeech(tx, {
    meetingId: id,
    lineId,
    personId: whose,
    askedAt: held.at,
    askedBy: accountOf(work),
  })
  await tellOf(work, id, line, { name: 'speech.asked', facts: { lineId, speechId: made.id, personId: whose } })
  return made
}

/** Gives the floor on the open line. Of two who give it to different people the second is told, unless they saw the first one speak. */
export async function giveFloor(work: Work, { id, speechId, minutes, after }: CheckedInputOf<typeof giving>) {
  const { tx } = work
  const held = await lockLed(work, id)
  const speeches = await listSpeeches(tx, id)
  const { lineId } = waitingAmong(speeches, speechId)
  if (held.state !== 'open') refuse({ code: 'sitting.not_open', status: 409 })
  if (held.openLineId !== lineId) refuse({ code: 'speech.line_not_open', status: 409 })
  const speaking = speeches.find(one => one.givenAt !== null && one.endedAt === null)
  if ((speaking?.id ?? null) !== after) refuse({ code: 'speech.somebody_speaks', status: 409 })
  await endGoingOn(tx, id, held.at)
  await updateSpeech(tx, speechId, { givenAt: held.at, minutes })
  await tell(work, held, 'speech.given', { speechId, lineId })
  return { id: speechId }
}

/** Gives whoever speaks more time, or less, from what somebody saw that they had. */
export async function extendSpeech(work: Work, { id, speechId, from, to }: CheckedInputOf<typeof extending>) {
  const { tx } = work
  const held = await lockLed(work, id)
  const speech = (await listSpeeches(tx, id)).find(one => one.id === speechId)
  if (!speech) return refuse({ code: 'speech.not_found', status: 404 })
  if (speech.givenAt === null || speech.endedAt !== null) refuse({ code: 'speech.over', status: 409 })
  if (speech.minutes !== from) refuse({ code: 'speech.extended_already', status: 409 })
  await updateSpeech(tx, speechId, { minutes: to })
  await tell(work, held, 'speech.extended', { speechId, lineId: speech.lineId })
  return { id: speechId }
}

/** Ends a speech, or takes back that somebody asked. Whoever it is may do so, and so may the desk. */
export async function endSpeech(work: Work, { id, speechId }: CheckedInputOf<typeof ending>) {
  const { tx, actor } = work
  const held = await lockSitting(work, id)
  const speech = (await listSpeeches(tx, id)).find(one => one.id === speechId)
  if (!speech) return refuse({ code: 'speech.not_found', status: 404 })
  const isOwn = speech.personId === actor.personId
  if (!isOwn && !held.leads) refuse({ code: 'speech.not_found', status: 404 })
  if (speech.endedAt !== null || speech.withdrawnAt !== null) refuse({ code: 'speech.over', status: 409 })
  await updateSpeech(tx, speechId, speech.givenAt === null ? { withdrawnAt: held.at } : { endedAt: held.at })
  const name = speech.givenAt === null ? 'speech.withdrawn' : 'speech.ended'
  await tell(work, held, name, { speechId, lineId: speech.lineId })
  return { id: speechId }
}

function waitingAmong(speeches: readonly SpeechRow[], id: string): SpeechRow {
  const speech = speeches.find(one => one.id === id) ?? refuse({ code: 'speech.not_found', status: 404 })
  const waits = speech.givenAt === null && speech.withdrawnAt === null
  return waits ? speech : refuse({ code: 'speech.over', status: 409 })
}

async function tell(work: Work, { meeting: { id } }: Held, name: string, facts: { speechId: string; lineId: string }) {
  await tellOf(work, id, await lineOf(work, id, facts.lineId), { name, facts })
}

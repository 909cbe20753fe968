import { expect } from 'vitest'
import type { MeetingView } from '../modules/meetings/contract.ts'
import { fresh, type Hall } from './hall.ts'
import { type Made, sceneIn } from './scene.ts'
import { type Seated, seated } from './seated.ts'

const morning = '2026-12-14T01:00:00.000Z'

/** A committee with a secretary who can sign in, a member who can, and a guest of other bodies. */
export async function committee(hall: Hall) {
  const scene = sceneIn(hall)
  const body = await scene.body({ name: 'Đảng bộ Khối thử nghiệm' })
  await hall.post('clerk', `/bodies/${body.id}/terms`, { ordinal: 13, startsOn: '2025-01-01', endsOn: '2029-12-31' })
  const [secretary, member] = [await seated(hall, body), await seated(hall, body, 'committeeMember')]
  return { body, secretary, member, guest: await seated(hall) }
}

/** What it takes to convene a meeting. */
export const wanted = (body: Made, chair: Seated, more: object = {}) => ({
  bodyId: body.id,
  kind: 'regularMeeting',
  title: fresh('Hội nghị'),
  number: null,
  startsAt: morning,
  endsAt: null,
  place: 'Hội trường A',
  videoLink: null,
  chairId: chair.personId,
  invitedIds: [],
  recorderIds: [],
  ...more,
})

/** Convenes one and answers its id. */
export async function convened(chair: Seated, body: Made, more: object = {}): Promise<string> {
  const { status, body: made } = await chair.post('/meetings', wanted(body, chair, more))
  expect(status).toBe(200)
  return String(made['id'])
}

/** The meeting as somebody sees it. */
export const view = async (who: Seated, id: string) => (await who.get(`/meetings/${id}`)).body as unknown as MeetingView
export const agenda = async (who: Seated, id: string, lines: object[]) =>
  who.ask('PUT', `/meetings/${id}/agenda`, { lines }, (await view(who, id)).version)
export const summon = async (who: Seated, id: string) =>
  who.ask('POST', `/meetings/${id}/summons`, {}, (await view(who, id)).version)

/** A version of a paper as a line of an agenda names it. */
export const paper = ({ id: paperId, number }: { id: string; number: number }) => ({ paperId, number })

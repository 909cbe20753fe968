import { expect } from 'vitest'
import type { Room } from '../modules/sittings/contract.ts'
import { agenda, committee, convened, summon, view } from './convened.ts'
import type { Hall } from './hall.ts'
import type { Seated } from './seated.ts'

/** A meeting of a committee that was called, with these lines on its agenda, and not yet opened. */
export async function called(hall: Hall, lines: object[] = [{ kind: 'item', title: 'Báo cáo' }], more: object = {}) {
  const people = await committee(hall)
  const { body, secretary, guest } = people
  const id = await convened(secretary, body, { invitedIds: [guest.personId], ...more })
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  expect((await summon(secretary, id)).status).toBe(200)
  const lineIds = (await view(secretary, id)).agenda.map(line => line.id)
  return { ...people, id, lineIds }
}

/** The same, opened by the secretary, with everybody there but the guest. */
export async function opened(hall: Hall, lines?: object[], more?: object) {
  const made = await called(hall, lines, more)
  const { secretary, member, id } = made
  expect((await secretary.post(`/meetings/${id}/steps`, { kind: 'opened' })).status).toBe(200)
  const here = { personIds: [secretary.personId, member.personId], kind: 'arrived' }
  expect((await secretary.post(`/meetings/${id}/moves`, here)).status).toBe(200)
  return made
}

/** The meeting as somebody in it sees it. */
export async function room(who: Seated, id: string): Promise<Room> {
  return (await who.get(`/meetings/${id}/room`)).body as unknown as Room
}

import type { AudiencesOf } from '../../platform/realtime/audiences.ts'
import type { Affects } from '../../platform/realtime/broadcast.ts'
import { meetingsNear } from '../meetings/index.ts'

/** Everybody who may see the meeting. */
export function hallOf(meetingId: string): string {
  return `meeting:${meetingId}`
}

/** Those of them who chair it, record it or prepared it. */
export function deskOf(meetingId: string): string {
  return `desk:${meetingId}`
}

/** The halls of the meetings of these weeks to which somebody belongs, and their desks. */
export const meetingAudiences: AudiencesOf = async look => {
  if (look.actor.kind !== 'account') return []
  const near = await meetingsNear(look)
  return near.flatMap(({ meeting: { id, chairId }, runs }) => {
    const leads = runs || (chairId !== null && chairId === look.actor.personId)
    return leads ? [deskOf(id), hallOf(id)] : [hallOf(id)]
  })
}

/** Whoever is called, or no longer is, belongs to another hall than before. */
export const meetingAffects: Affects = ({ name, audiences }) =>
  /^meeting\.(convened|changed|called)$/.test(name)
    ? audiences.flatMap(one => (one.startsWith('account:') ? [one.slice('account:'.length)] : []))
    : []

import type { proposeMeeting } from '../../modules/meetings/contract.ts'
import type { OrganisationView } from '../../modules/organisation/contract.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import type { ShownLine, ShownMeeting } from '../demonstration/next-meetings.ts'
import type { Brought } from './bring-papers.ts'
import type { House } from './house.ts'
import type { Visitor } from './visitor.ts'

interface Made {
  id: string
  version: number
}

/** Convenes the next meeting, sets its agenda, sends the invitations, and writes down what some answered. */
export async function bringMeeting(house: House, brought: Brought, shown: ShownMeeting): Promise<void> {
  const keeper = await house.enter(shown.keeper)
  const { id, version, members } = await convene(house, keeper, shown)
  const lines = []
  for (const line of shown.lines) lines.push(await lineOf(house, { keeper, brought, members }, line, shown))
  const set = await keeper.ask<Made>('PUT', `/meetings/${id}/agenda`, { lines }, version)
  await keeper.ask('POST', `/meetings/${id}/summons`, {}, set.version)
  const [excused] = members.slice(shown.coming)
  for (const personId of members.slice(0, shown.coming))
    await keeper.ask('POST', `/meetings/${id}/reply`, { personId, reply: 'coming' })
  const apology = { personId: excused, reply: 'excused', reason: shown.excused }
  if (excused !== undefined) await keeper.ask('POST', `/meetings/${id}/reply`, apology)
}

/** A meeting as the rules propose it, and its members in order of precedence. */
async function convene(house: House, keeper: Visitor, shown: ShownMeeting) {
  const { body, kind, inDays, from, to, place } = shown
  const { id: bodyId } = await house.partyOf(body)
  const on = house.day(inDays)
  const { timeZone } = await keeper.ask<OrganisationView>('GET', '/organisation')
  const asked = { bodyId, kind, on, ...(shown.number !== undefined && { number: String(shown.number) }) }
  const query = new URLSearchParams(asked).toString()
  const { title, number, chairId, members } = await keeper.ask<AnswerOf<typeof proposeMeeting>>(
    'GET',
    `/meetings/proposal?${query}`,
  )
  const made = await keeper.ask<Made>('POST', '/meetings', {
    bodyId,
    kind,
    title,
    number,
    chairId,
    startsAt: momentAt(on, from, timeZone),
    endsAt: momentAt(on, to, timeZone),
    place,
    videoLink: null,
    invitedIds: [],
    recorderIds: [],
  })
  return { ...made, members: members.map(({ person }) => person.id) }
}

interface Around {
  keeper: Visitor
  brought: Brought
  members: readonly string[]
}

async function lineOf(
  house: House,
  { keeper, brought, members }: Around,
  { kind, title, minutes, paper, presenter, readers, awaits }: ShownLine,
  { inDays }: ShownMeeting,
) {
  const paperId = paper && (paper === 'scheme' ? brought.schemeId : brought.scanId)
  return {
    kind,
    title,
    minutes,
    ...(paperId !== undefined && { papers: [{ paperId, number: await keeper.untilRead(paperId) }] }),
    ...(presenter !== undefined && { presenterId: members[presenter] }),
    ...(readers !== undefined && { readerIds: members.slice(0, readers) }),
    ...(awaits !== undefined && { awaits: { bodyId: (await house.partyOf(awaits)).id, by: house.day(inDays - 5) } }),
  }
}

/** The moment at which clocks in a time zone show this day and time of day. */
function momentAt(day: string, time: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const parts = clock.formatToParts(new Date(`${day}T${time}:00Z`))
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || 'Z'
  return new Date(`${day}T${time}:00${offset}`).toISOString()
}

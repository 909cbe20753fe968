import { fresh, type Hall } from './hall.ts'
import { type Made, sceneIn } from './scene.ts'
import { type Seated, seated } from './seated.ts'

/** A meeting that is open, with a secretary who chairs it, members who are there, and one line on its agenda. */
export interface InSession {
  id: string
  lineId: string
  body: Made
  chair: Seated
  /** Without the chair. */
  members: Seated[]
  arrive: (...who: readonly { personId: string }[]) => Promise<void>
  leave: (...who: readonly { personId: string }[]) => Promise<void>
}

interface Wanted {
  members?: number
  /** Of them, how many are there; all when left out. */
  present?: number
  line?: object
  /** Who leads a body already; somebody new when left out. */
  led?: { body: Made; chair: Seated }
}

export async function inSession(
  hall: Hall,
  { members: count = 4, present = count, line = {}, led }: Wanted = {},
): Promise<InSession> {
  const body = led?.body ?? (await sceneIn(hall).body({ name: fresh('Đảng bộ') }))
  const chair = led?.chair ?? (await seated(hall, body))
  const members: Seated[] = []
  for (let one = 0; one < count; one += 1) members.push(await seated(hall, body, 'committeeMember'))
  const made = await chair.post('/meetings', {
    bodyId: body.id,
    kind: 'regularMeeting',
    title: fresh('Hội nghị'),
    number: null,
    startsAt: '2026-10-14T01:00:00.000Z',
    endsAt: null,
    place: null,
    videoLink: null,
    chairId: chair.personId,
    invitedIds: [],
    recorderIds: [],
  })
  const id = String(made.body['id'])
  await chair.ask(
    'PUT',
    `/meetings/${id}/agenda`,
    { lines: [{ kind: 'item', title: 'Thông qua nghị quyết', ...line }] },
    1,
  )
  await chair.ask('POST', `/meetings/${id}/summons`, {}, 2)
  const agenda = (await chair.get(`/meetings/${id}`)).body['agenda'] as { id: string }[]
  const move =
    (kind: 'arrived' | 'left') =>
    async (...who: readonly { personId: string }[]) => {
      const personIds = who.map(({ personId }) => personId)
      await chair.post(`/meetings/${id}/moves`, { personIds, kind })
    }
  const meeting = {
    id,
    lineId: agenda[0]?.id ?? '',
    body,
    chair,
    members,
    arrive: move('arrived'),
    leave: move('left'),
  }
  await chair.post(`/meetings/${id}/steps`, { kind: 'opened' })
  await meeting.arrive(chair, ...members.slice(0, present))
  return meeting
}

/** Puts the line to the vote. */
export async function votedOn({ chair, id, lineId }: InSession, more: object = {}) {
  const asked = {
    lineId,
    words: 'Đồng chí nào nhất trí thông qua nghị quyết?',
    rule: 'resolution',
    manner: 'device',
    ...more,
  }
  return chair.post(`/meetings/${id}/votes`, asked)
}

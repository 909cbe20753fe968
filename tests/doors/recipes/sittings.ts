import type { Unheard } from '../../../modules/sittings/contract.ts'
import { system } from '../../../platform/work/actor.ts'
import { bring } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { called } from '../../sat.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'

type Set = Awaited<ReturnType<typeof setting>>

/** Whoever knocks records the meeting; its chair opens it. Each door shares one, as far as it can be knocked at again. */
const sitting = (make: (set: Set) => object | Promise<object>): Recipe => ({
  who: 'member',
  make: async kitchen => {
    const set = await known(kitchen)
    return { params: { id: set.id }, ...(await make(set)) }
  },
})

const settings = new WeakMap<Kitchen, ReturnType<typeof setting>>()

function known(kitchen: Kitchen): ReturnType<typeof setting> {
  const made = settings.get(kitchen) ?? setting(kitchen)
  settings.set(kitchen, made)
  return made
}

async function setting({ hall, accountId }: Kitchen) {
  const lines = [
    { kind: 'item', title: 'Báo cáo' },
    { kind: 'item', title: 'Đề án' },
  ]
  const made = await called(hall, lines, { recorderIds: [accountId] })
  const { id, lineIds, secretary, member } = made
  const [lineId = ''] = lineIds
  const meeting = (path: string, body: object = {}) => secretary.post(`/meetings/${id}/${path}`, body)
  const stepped = (kind: string) => meeting(`lines/${lineId}/steps`, { kind })
  await meeting('steps', { kind: 'opened' })
  const asked = async () => {
    const { body } = await meeting(`lines/${lineId}/speeches`, { personId: member.personId })
    return String(body['id'])
  }
  return { ...made, lineId, meeting, stepped, asked, body: made.body }
}

/** What somebody has to have given back before they can ask again. */
async function waiting({ asked, meeting, id, member, secretary, lineId }: Set): Promise<string> {
  const { body } = await secretary.get(`/meetings/${id}/room`)
  const { speeches } = body['live'] as { speeches: { id: string; lineId: string; endedAt: string | null }[] }
  for (const one of speeches) if (one.lineId === lineId && one.endedAt === null) await meeting(`speeches/${one.id}/end`)
  return member.personId === '' ? '' : asked()
}

async function moved({ meeting, member, secretary, id }: Set): Promise<string> {
  await meeting('moves', { personIds: [member.personId], kind: 'left' })
  await meeting('moves', { personIds: [member.personId], kind: 'arrived' })
  const { body } = await secretary.get(`/meetings/${id}/desk`)
  const seats = body['seats'] as { person: { id: string }; moves: { id: string }[] }[]
  return seats.find(({ person }) => person.id === member.personId)?.moves.at(-1)?.id ?? ''
}

const note = { words: 'Đề nghị làm rõ nguồn vốn.' }

export const sittings: Recipes = {
  'GET /meetings/{id}/room': sitting(() => ({})),
  'GET /meetings/{id}/desk': sitting(() => ({})),
  'GET /meetings/{id}/projector': sitting(() => ({})),
  'GET /meetings/{id}/jottings': sitting(() => ({})),
  'POST /meetings/{id}/steps': sitting(async ({ meeting, stepped }) => {
    await stepped('closed')
    await meeting('steps', { kind: 'closed' })
    return { body: { kind: 'opened' } }
  }),
  'POST /meetings/{id}/lines/{lineId}/steps': sitting(async ({ id, lineId, stepped }) => {
    await stepped('suspended')
    await stepped('closed')
    return { params: { id, lineId }, body: { kind: 'opened', closes: null } }
  }),
  'POST /meetings/{id}/moves': sitting(({ member }) => ({
    body: { personIds: [member.personId], kind: 'arrived', at: '2026-10-13T01:00:00.000Z' },
  })),
  'POST /meetings/{id}/moves/{moveId}/strike': sitting(async set => ({
    params: { id: set.id, moveId: await moved(set) },
  })),
  'POST /meetings/{id}/check-in-code': sitting(() => ({})),
  'POST /meetings/{id}/check-in': {
    who: 'member',
    make: async kitchen => {
      const set = await known(kitchen)
      await seat(kitchen, set)
      const { body } = await set.meeting('check-in-code')
      return { params: { id: set.id }, body: { code: String(body['code']) } }
    },
  },
  'POST /meetings/{id}/check-out': {
    who: 'member',
    make: async kitchen => {
      const set = await known(kitchen)
      await seat(kitchen, set)
      return { params: { id: set.id } }
    },
  },
  'POST /meetings/{id}/lines/{lineId}/speeches': sitting(async set => {
    const speechId = await waiting(set)
    await set.meeting(`speeches/${speechId}/end`)
    return { params: { id: set.id, lineId: set.lineId }, body: { personId: set.member.personId } }
  }),
  'POST /meetings/{id}/speeches/{speechId}/give': sitting(async set => {
    await set.stepped('opened')
    return { params: { id: set.id, speechId: await waiting(set) }, body: { minutes: 5, after: null } }
  }),
  'POST /meetings/{id}/speeches/{speechId}/extend': sitting(async set => {
    await set.stepped('opened')
    const speechId = await waiting(set)
    await set.meeting(`speeches/${speechId}/give`, { minutes: 5 })
    return { params: { id: set.id, speechId }, body: { from: 5, to: 7 } }
  }),
  'POST /meetings/{id}/speeches/{speechId}/end': sitting(async set => ({
    params: { id: set.id, speechId: await waiting(set) },
  })),
  'POST /meetings/{id}/jottings': sitting(({ lineId, member }) => ({
    body: { ...note, lineId, speakerId: member.personId, isAction: true },
  })),
  'POST /meetings/{id}/jottings/{jottingId}/comment': {
    who: 'member',
    make: async kitchen => {
      const set = await known(kitchen)
      const roundId = await roundOn(kitchen, set)
      const { body } = await set.meeting('jottings', { ...note, lineId: set.lineId, speakerId: set.member.personId })
      return { params: { id: set.id, jottingId: String(body['id']) }, body: { roundId } }
    },
  },
  'GET /meetings/{id}/unheard': sitting(() => ({})),
  'POST /meetings/{id}/lines/{lineId}/comments': {
    who: 'member',
    make: async kitchen => {
      const set = await known(kitchen)
      await roundOn(kitchen, set)
      const { id, lineId, member, secretary } = set
      await set.meeting('jottings', { ...note, lineId, speakerId: member.personId })
      const items = (await secretary.get(`/meetings/${id}/unheard`)).body['items'] as Unheard[]
      return { params: { id, lineId }, body: { paperId: items[0]?.drafts[0]?.paperId ?? '' } }
    },
  },
  'PATCH /meetings/{id}/jottings/{jottingId}': sitting(async ({ id, meeting }) => {
    const { body } = await meeting('jottings', note)
    return { params: { id, jottingId: String(body['id']) }, ...editing(1), body: { isAction: true, struck: false } }
  }),
}

/** Whoever knocks is a person who has a seat. */
async function seat({ hall, accountId, scene }: Kitchen, { id, secretary, guest }: Set): Promise<void> {
  const person = await scene.person('Trần Thị Mai')
  await hall.plenum.transact(system('hall'), async ({ tx }) => {
    await tx.updateTable('auth.account').set({ personId: person.id }).where('id', '=', accountId).execute()
  })
  const { body } = await secretary.get(`/meetings/${id}`)
  const invitedIds = [guest.personId, person.id]
  await secretary.ask('PATCH', `/meetings/${id}`, { invitedIds }, Number(body['version']))
}

const rounds = new WeakMap<Kitchen, Promise<string>>()

/** A round that whoever knocks has opened on a paper of the line. */
function roundOn(kitchen: Kitchen, set: Set): Promise<string> {
  const made = rounds.get(kitchen) ?? openedOn(kitchen, set)
  rounds.set(kitchen, made)
  return made
}

async function openedOn({ hall, cookie, accountId }: Kitchen, { id, lineId, lineIds, secretary }: Set) {
  const asking = { headers: { cookie } }
  const { fates } = await bring(hall, { cookie }, [{ name: `${fresh('đề án')}.txt`, content: fresh('Đề án') }])
  const paperId = fates[0]?.paperId ?? ''
  const line = { id: lineId, kind: 'item', title: 'Báo cáo', papers: [{ paperId, number: 1 }] }
  const others = lineIds.slice(1).map(other => ({ id: other, kind: 'item', title: 'Đề án' }))
  const { version } = (await secretary.get(`/meetings/${id}`)).body
  await hall.ask('guest', 'PUT', `/meetings/${id}/agenda`, {
    ...asking,
    version: Number(version),
    body: { lines: [line, ...others] },
  })
  const asked = [{ kind: 'account', id: accountId }]
  const { body } = await hall.ask('guest', 'POST', '/rounds', { ...asking, body: { paperId, number: 1, asked } })
  return String(body['id'])
}

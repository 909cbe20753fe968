import { fresh, type Hall, type Reply } from './hall.ts'

/** What an action answers. */
export interface Made {
  id: string
  version: number
}

/** Sets the scene for tests of people: bodies, people and who sits where, all through the front door as the clerk. */
export function sceneIn(hall: Hall) {
  return {
    body: (more: object = {}) =>
      made(hall, '/bodies', { code: fresh('B'), kind: 'directCommittee', name: 'Đảng bộ thử nghiệm', ...more }),
    person: (name: string, more: object = {}) => made(hall, '/people', { ...parted(name), ...more }),
    appoint: (bodyId: string, personId: string, more: object = {}) =>
      made(hall, `/bodies/${bodyId}/mandates`, { personId, office: 'committeeMember', fromDay: '2025-06-15', ...more }),
  }
}

/** Takes a full name apart as Vietnamese people write it: the family name, all in the middle, the given name. */
export function parted(name: string) {
  const words = name.split(' ')
  const [familyName = '', givenName = ''] = [words.at(0), words.at(-1)]
  return { familyName, middleName: words.slice(1, -1).join(' ') || null, givenName }
}

/** The full names in an answer that lists people or seats, in its order. */
export function namesIn({ body }: Reply): string[] {
  const rows = (body['items'] ?? (body['seats'] as { person: object }[]).map(({ person }) => person)) as Named[]
  return rows.map(({ familyName, middleName, givenName }) =>
    [familyName, middleName, givenName].filter(Boolean).join(' '),
  )
}

interface Named {
  familyName: string
  middleName: string | null
  givenName: string
}

async function made(hall: Hall, path: string, body: object): Promise<Made> {
  const reply = await hall.post('clerk', path, body)
  if (reply.status !== 200) throw new Error(`${path} answered ${JSON.stringify(reply.body)}`)
  return reply.body as unknown as Made
}

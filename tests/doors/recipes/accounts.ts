import { makeToken } from '../../../platform/auth/tokens.ts'
import { system } from '../../../platform/work/actor.ts'
import { fresh } from '../../hall.ts'
import { makeAccount } from '../../visitor.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'
import { registered } from './entrances.ts'

const byAdministrator = (make: Recipe['make']): Recipe => ({ who: 'administrator', make })
const days = { startsOn: '2026-10-14', endsOn: '2026-12-31' }

export const accounts: Recipes = {
  'GET /accounts': byAdministrator(() => ({ query: { take: '5', search: 'nguyen', role: 'clerk' } })),
  'GET /accounts/{id}': byAdministrator(atAccount),
  'POST /accounts': byAdministrator(() => ({
    body: { name: 'Nguyễn Thị Bình', login: fresh('binh'), language: 'vi' },
  })),
  'PATCH /accounts/{id}': byAdministrator(async kitchen => ({
    ...(await atAccount(kitchen)),
    ...editing(1),
    body: { name: 'Trần Văn Cường', login: fresh('cuong'), language: 'en' },
  })),
  'POST /accounts/{id}/roles': byAdministrator(async kitchen => ({
    ...(await atAccount(kitchen)),
    body: { role: 'clerk' },
  })),
  'DELETE /accounts/{id}/roles/{role}': byAdministrator(async ({ hall }) => {
    const { id } = await makeAccount(hall, { roles: ['signer'], password: null })
    return { params: { id, role: 'signer' } }
  }),
  'PUT /accounts/{id}/audit': byAdministrator(async kitchen => ({
    ...(await atAccount(kitchen)),
    body: { ...days, subjectIds: [kitchen.accountId] },
  })),
  'POST /accounts/{id}/suspend': byAdministrator(atAccount),
  'POST /accounts/{id}/reopen': byAdministrator(atAccount),
  'POST /accounts/{id}/links': byAdministrator(async kitchen => ({
    ...(await atAccount(kitchen)),
    body: { purpose: 'device' },
  })),
  'DELETE /accounts/{id}/links': byAdministrator(atAccount),
  'GET /accounts/{id}/sessions': byAdministrator(atAccount),
  'DELETE /accounts/{id}/sessions': byAdministrator(atAccount),
  'DELETE /accounts/{id}/sessions/{sessionId}': byAdministrator(async ({ hall }) => {
    const { id } = await makeAccount(hall, { password: null })
    const { auth, transact } = hall.plenum
    const opening = { accountId: id, method: 'device' } as const
    const { sessionId } = await transact(system('kitchen'), work => auth.openSession(work, opening))
    return { params: { id, sessionId } }
  }),
  'GET /accounts/{id}/devices': byAdministrator(atAccount),
  'DELETE /accounts/{id}/devices/{deviceId}': byAdministrator(async kitchen => {
    const { accountId, deviceId } = await registered(kitchen)
    return { params: { id: accountId, deviceId } }
  }),
  'GET /accounts/{id}/assistants': byAdministrator(atAccount),
  'POST /accounts/{id}/assistants': byAdministrator(async kitchen => {
    const { id: assistantId } = await makeAccount(kitchen.hall, { password: null })
    return { ...(await atAccount(kitchen)), body: { assistantId, ...days } }
  }),
  'DELETE /accounts/{id}/assistants/{assistanceId}': byAdministrator(async ({ hall }) => {
    const [principal, assistant] = [
      await makeAccount(hall, { password: null }),
      await makeAccount(hall, { password: null }),
    ]
    const wanted = { assistantId: assistant.id, ...days }
    const { body } = await hall.post('admin', `/accounts/${principal.id}/assistants`, wanted)
    return { params: { id: principal.id, assistanceId: String(body['id']) } }
  }),
  'GET /me': { who: 'guest', make: () => ({}) },
  'PATCH /me': { who: 'member', make: () => ({ body: { language: 'en' } }) },
  'GET /me/passkeys': { who: 'member', make: () => ({}) },
  'GET /me/tokens': { who: 'member', make: () => ({}) },
  'POST /me/tokens': {
    who: 'member',
    make: () => ({ body: { name: 'Script', access: 'read', endsOn: '2026-12-31' } }),
  },
  'DELETE /me/tokens/{id}': {
    who: 'member',
    make: async ({ hall, accountId }) => {
      const wanted = { accountId, name: 'Script', access: 'read', endsOn: '2026-12-31' } as const
      const { id } = await hall.plenum.transact(system('kitchen'), work => makeToken(work, wanted))
      return { params: { id } }
    },
  },
  // Comes last: it is only open to a house that is not set up, and leaves one so until it has been used.
  'POST /first-run': {
    who: 'guest',
    make: async ({ hall }) => {
      await hall.plenum.transact(system('kitchen'), ({ tx }) => tx.deleteFrom('organisation.settings').execute())
      const token = new URL((await hall.plenum.firstRunUrl()) ?? '').hash.slice(1)
      const names = { organisation: 'Đảng bộ Khối', name: 'Nguyễn Thị Bình', login: fresh('binh') }
      return { body: { token, language: 'vi', profile: 'vn-party', ...names, password: 'a good long password' } }
    },
  },
}

async function atAccount({ hall }: Kitchen) {
  const { id } = await makeAccount(hall, { password: null })
  return { params: { id } }
}

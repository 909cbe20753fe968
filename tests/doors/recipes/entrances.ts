import { makeLink, type Purpose } from '../../../platform/auth/links.ts'
import { system } from '../../../platform/work/actor.ts'
import { browserKey } from '../../authenticator.ts'
import { makeAccount, visitor } from '../../visitor.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'

const byGuest = (make: Recipe['make']): Recipe => ({ who: 'guest', make })
const pin = '274918'

/** One-use links, and members' own devices. */
export const entrances: Recipes = {
  'POST /auth/links/look': byGuest(async kitchen => ({ body: { token: (await linkFor(kitchen, 'device')).token } })),
  'POST /auth/links/device': byGuest(async kitchen => ({
    body: { token: (await linkFor(kitchen, 'device')).token, pin, key: browserKey().key, name: 'Điện thoại' },
  })),
  'POST /auth/links/password': byGuest(async kitchen => ({
    body: { token: (await linkFor(kitchen, 'password')).token, password: 'a good long password' },
  })),
  'POST /auth/devices/{id}/challenge': byGuest(async kitchen => ({
    params: { id: (await registered(kitchen)).deviceId },
  })),
  'POST /auth/devices/{id}/sign-in': byGuest(async kitchen => {
    const { deviceId, sign } = await registered(kitchen)
    const { body } = await visitor(kitchen.hall).post(`/auth/devices/${deviceId}/challenge`)
    const challenge = String(body['challenge'])
    return { params: { id: deviceId }, body: { challenge, signature: sign(deviceId, challenge), pin } }
  }),
}

/** A device of a new account. */
export async function registered(kitchen: Kitchen) {
  const { key, sign } = browserKey()
  const { token, accountId } = await linkFor(kitchen, 'device')
  const { body } = await visitor(kitchen.hall).post('/auth/links/device', { token, pin, key, name: 'Điện thoại' })
  return { accountId, deviceId: String(body['deviceId']), sign }
}

async function linkFor({ hall }: Kitchen, purpose: Purpose) {
  const { id: accountId } = await makeAccount(hall, { password: null })
  const { token } = await hall.plenum.transact(system('kitchen'), work => makeLink(work, accountId, purpose))
  return { token, accountId }
}

import { expect } from 'vitest'
import { fresh, type Hall, openHall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { system } from '../../platform/work/actor.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'

async function opened(hall: Hall, more: object = {}): Promise<string> {
  const { body, status } = await hall.post('clerk', '/accounts', { name: 'Nguyễn Thị Bình', ...more })
  expect([status, body['code']]).toEqual([200, undefined])
  return String(body['id'])
}

async function personCalled(hall: Hall, familyName: string, givenName: string): Promise<string> {
  const names = { familyName, middleName: 'Văn', givenName }
  const rest = { birthDate: null, sex: null, email: null, phone: null }
  return String((await hall.post('clerk', '/people', { ...names, ...rest, code: fresh('P') })).body['id'])
}

test('a clerk makes an account and hands out a link; nobody can come in before', async ({ hall }) => {
  const id = await opened(hall)
  expect((await hall.get('clerk', `/accounts/${id}`)).body).toMatchObject({
    name: 'Nguyễn Thị Bình',
    login: null,
    roles: [],
    suspended: false,
    ways: { password: false, authenticator: false, passkeys: 0, devices: 0 },
  })
  const { body } = await hall.post('clerk', `/accounts/${id}/links`, { purpose: 'device' })
  const url = new URL(String(body['url']))
  expect([url.origin, url.pathname, url.search]).toEqual(['http://localhost:4000', '/enter', ''])
  expect(body['qr']).toMatch(/^<svg/)
  const phone = visitor(hall)
  const reply = await phone.post('/auth/links/device', { token: url.hash.slice(1), pin: '274918', name: 'Phone' })
  expect(reply.status).toBe(200)
  expect((await phone.get('/me')).body).toMatchObject({
    kind: 'account',
    id,
    name: 'Nguyễn Thị Bình',
    roles: ['member'],
  })
  const names = (await hall.heard()).map(({ name, actorId }) => [name, actorId])
  expect(names).toEqual([
    ['account.opened', people.clerk.id],
    ['link.made', people.clerk.id],
    ['device.registered', null],
    ['account.signed_in', null],
  ])
})

test('an account is called like its person, follows a new name, and goes when the person is erased', async ({
  hall,
}) => {
  const personId = await personCalled(hall, 'Trần', 'Bảo')
  const id = await opened(hall, { personId, login: fresh('bao'), name: undefined })
  expect((await hall.get('clerk', `/accounts/${id}`)).body).toMatchObject({ name: 'Trần Văn Bảo', personId })
  expect((await hall.post('clerk', '/accounts', { personId })).code).toBe('account.person_unfit')
  const renamed = await hall.ask('clerk', 'PATCH', `/accounts/${id}`, { body: { name: 'Khác' }, version: 1 })
  expect(renamed.code).toBe('account.named_by_person')

  await hall.ask('clerk', 'PATCH', `/people/${personId}`, { body: { familyName: 'Lê' }, version: 1 })
  expect((await hall.get('clerk', `/accounts/${id}`)).body['name']).toBe('Lê Văn Bảo')
  const erased = await hall.ask('clerk', 'POST', `/people/${personId}/erase`, { version: 2 })
  expect(erased.status).toBe(200)
  expect((await hall.get('clerk', `/accounts/${id}`)).body).toMatchObject({ name: '', login: null, suspended: true })
})

test('only an administrator erases a person whose account is trusted with something', async ({ hall }) => {
  const personId = await personCalled(hall, 'Phan', 'Chủ')
  const id = await opened(hall, { personId, login: fresh('chu'), name: undefined })
  await hall.post('admin', `/accounts/${id}/roles`, { role: 'administrator' })
  const erase = (who: 'clerk' | 'admin') => hall.ask(who, 'POST', `/people/${personId}/erase`, { version: 1 })
  expect((await erase('clerk')).code).toBe('account.roles_need_administrator')
  expect((await hall.get('admin', `/accounts/${id}`)).body).toMatchObject({ suspended: false, name: 'Phan Văn Chủ' })
  expect((await erase('admin')).status).toBe(200)
})

test('two who ask for one sign-in name at once do not both get it', async ({ hall }) => {
  const login = fresh('Đỗ')
  const tries = Array.from({ length: 4 }, () => hall.post('clerk', '/accounts', { name: 'Đỗ', login }))
  const replies = await Promise.all(tries)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ code }) => code === 'account.login_taken')).toHaveLength(3)
})

test('accounts are listed by name, found without diacritics, and kept from members and auditors', async ({ hall }) => {
  const mark = fresh('ten').replace(/-/g, '')
  for (const name of ['Đặng', 'An', 'Ân']) await opened(hall, { name: `${name} ${mark}` })
  const names = async (path: string) => {
    const { body } = await hall.get('clerk', path)
    return { names: (body['items'] as { name: string }[]).map(({ name }) => name.split(' ')[0]), next: body['next'] }
  }
  const first = await names(`/accounts?search=${mark}&take=2`)
  expect(first.names).toEqual(['An', 'Ân'])
  expect((await names(`/accounts?search=${mark}&take=2&after=${String(first.next)}`)).names).toEqual(['Đặng'])
  expect((await names(`/accounts?search=dang%20${mark}`)).names).toEqual(['Đặng'])
  for (const who of ['member', 'auditor'] as const) expect((await hall.get(who, '/accounts')).code).toBe('role.needed')
})

test('an account cannot be changed by a clerk once it is trusted with something, nor enter by what a clerk made', async ({
  hall,
}) => {
  const id = await opened(hall, { login: fresh('login') })
  const { body } = await hall.post('clerk', `/accounts/${id}/links`, { purpose: 'device' })
  const token = new URL(String(body['url'])).hash.slice(1)
  const tablet = visitor(hall)
  await tablet.post('/auth/links/device', { token, pin: '274918', name: 'Tablet' })
  const script = await tablet.post('/me/tokens', { name: 'Script', access: 'read', endsOn: '2027-10-01' })
  const headers = { authorization: `Bearer ${String(script.body['token'])}` }
  expect((await hall.ask('guest', 'GET', '/bodies', { headers })).status).toBe(200)
  const again = await hall.post('clerk', `/accounts/${id}/links`, { purpose: 'device' })
  const unused = new URL(String(again.body['url'])).hash.slice(1)

  expect((await hall.post('admin', `/accounts/${id}/roles`, { role: 'signer' })).status).toBe(200)
  expect((await tablet.get('/me')).body['kind']).toBe('guest')
  expect((await hall.ask('guest', 'GET', '/bodies', { headers })).code).toBe('token.unknown')
  expect((await visitor(hall).post('/auth/links/look', { token: unused })).code).toBe('link.not_valid')
  expect((await hall.post('admin', `/accounts/${id}/links`, { purpose: 'device' })).code).toBe('account.device_unfit')
  for (const [method, path, asked] of [
    ['POST', 'links', { purpose: 'device' }],
    ['DELETE', 'links', undefined],
    ['POST', 'suspend', undefined],
    ['PATCH', '', { login: 'taken-over' }],
  ] as const) {
    const url = `/accounts/${id}${path && `/${path}`}`
    const reply = await hall.ask('clerk', method, url, {
      ...(asked && { body: asked }),
      ...(method === 'PATCH' && { version: 1 }),
    })
    expect([path, reply.code]).toEqual([path, 'account.roles_need_administrator'])
  }
})

test('only an administrator resets passwords, appoints and withdraws', async ({ hall }) => {
  const { id } = await makeAccount(hall)
  for (const purpose of ['password', 'recovery']) {
    expect((await hall.post('clerk', `/accounts/${id}/links`, { purpose })).code).toBe('role.needed')
    expect((await hall.post('admin', `/accounts/${id}/links`, { purpose })).status).toBe(200)
  }
  for (const who of ['clerk', 'member'] as const) {
    expect((await hall.post(who, `/accounts/${id}/roles`, { role: 'administrator' })).code).toBe('role.needed')
    expect((await hall.ask(who, 'DELETE', `/accounts/${people.admin.id}/roles/administrator`)).code).toBe('role.needed')
  }
  await hall.heard()
  expect((await hall.post('admin', `/accounts/${id}/roles`, { role: 'clerk' })).status).toBe(200)
  expect((await hall.post('admin', `/accounts/${id}/roles`, { role: 'clerk' })).code).toBe('account.role_held')
  expect((await hall.ask('admin', 'DELETE', `/accounts/${id}/roles/clerk`)).status).toBe(200)
  expect((await hall.heard()).map(({ name, facts }) => [name, facts['role']])).toEqual([
    ['link.withdrawn', undefined],
    ['link.withdrawn', undefined],
    ['account.role_granted', 'clerk'],
    ['account.role_withdrawn', 'clerk'],
  ])
})

test('of the last two administrators who withdraw or suspend each other at once, one remains', async () => {
  for (const how of ['withdraw', 'suspend']) {
    const hall = await openHall()
    const { id, browser } = await secondAdministrator(hall)
    const [method, end] = how === 'withdraw' ? ['DELETE', 'roles/administrator'] : ['POST', 'suspend']
    const replies = await Promise.all([
      hall.ask('admin', method, `/accounts/${id}/${end}`),
      browser.ask(method, `/accounts/${people.admin.id}/${end}`),
    ])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await hall.plenum.database.reader
      .selectFrom('auth.accountRole')
      .innerJoin('auth.account', 'auth.account.id', 'accountId')
      .select('accountId')
      .where('role', '=', 'administrator')
      .where('suspendedAt', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
    await hall.close()
  }
})

test('a suspended account is out at once, and in again once reopened', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  expect((await hall.post('clerk', `/accounts/${id}/suspend`)).status).toBe(200)
  expect((await browser.get('/bodies')).status).toBe(401)
  expect((await visitor(hall).post('/auth/sign-in', { login, password })).code).toBe('account.suspended')
  expect((await visitor(hall).post('/auth/sign-in', { login, password: 'not this one' })).code).toBe('sign_in.refused')
  expect((await hall.post('clerk', `/accounts/${id}/reopen`)).status).toBe(200)
  expect((await visitor(hall).post('/auth/sign-in', { login, password })).status).toBe(200)
})

async function secondAdministrator(hall: Hall) {
  const { id } = await makeAccount(hall, { roles: ['administrator'], password: null })
  const { auth, transact } = hall.plenum
  const opening = { accountId: id, method: 'passkey' } as const
  const { cookie } = await transact(system('hall'), work => auth.openSession(work, opening))
  const browser = visitor(hall)
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
  browser.cookies.set(name, value)
  return { id, browser }
}

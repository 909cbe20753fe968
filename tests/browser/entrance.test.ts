import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { hashOfPassword, setPassword } from '../../platform/auth/password.ts'
import { system } from '../../platform/work/actor.ts'
import { enrol } from './authenticator-app.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a slip from the office opens Plenum on a phone, and from then on a PIN does', async ({ stage }) => {
  const { id } = await stage.admit('member')
  const office = await stage.seat('clerk', { at: `/administration/accounts/${id}` })
  await office.getByRole('button', { name: 'Phiếu đăng ký thiết bị' }).click()
  await office.getByRole('dialog').getByRole('img').waitFor()
  expect(await faultsAtEverySize(office, 'vi')).toEqual([])
  const link = await office.getByRole('dialog').getByText(stage.address).innerText()

  const page = await stage.seat('guest', { at: link, size: phone })
  await page.getByRole('heading', { name: 'Đăng ký thiết bị này' }).waitFor()
  await page.getByLabel(/^Chọn mã PIN/).fill('123456')
  await page.getByLabel(/^Nhập lại mã PIN/).fill('123456')
  await page.getByRole('button', { name: 'Đăng ký và vào' }).click()
  await page.getByRole('alert').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(phone)
  await page.getByLabel(/^Chọn mã PIN/).fill('582917')
  await page.getByLabel(/^Nhập lại mã PIN/).fill('582917')
  await page.getByRole('button', { name: 'Đăng ký và vào' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  expect(page.url()).toBe(`${stage.address}/`)

  await signOut(page)
  await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByLabel(/^Mã PIN 6 chữ số/).fill('111222')
  await page.getByRole('alert').waitFor()
  await page.getByLabel(/^Mã PIN 6 chữ số/).fill('582917')
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()

  const stranger = await stage.seat('guest', { at: link, size: phone })
  await stranger.getByRole('alert').waitFor()
})

test('an administrator comes in with a password and a code, and with nothing less', async ({ stage }) => {
  const login = await withPassword(stage, await stage.admit('administrator'))
  const page = await stage.seat('guest')
  await signIn(page, login, 'một mật khẩu sai hẳn')
  await page.getByRole('alert').waitFor()
  await signIn(page, login, password)
  await page.getByRole('heading', { name: 'Thêm lớp xác thực thứ hai' }).waitFor()
  await page.goto('/administration/accounts')
  await page.getByRole('heading', { name: 'Thêm lớp xác thực thứ hai' }).waitFor()
  await page.getByLabel(/^Mật khẩu/).fill(password)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const app = await enrol(page)
  await page.getByRole('heading', { name: 'Tài khoản', level: 1 }).waitFor()

  await signOut(page)
  await signIn(page, login, password)
  await page.getByRole('heading', { name: 'Xác thực lớp thứ hai' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByLabel(/^Mã 6 chữ số/).fill('000000')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel(/^Mã 6 chữ số/).fill(app(1))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('heading', { level: 1, name: /Việc của tôi|Tài khoản/ }).waitFor()
})

test('a passkey on the own device stands in for password and code', async ({ stage }) => {
  const login = await withPassword(stage, await stage.admit('administrator'))
  const page = await stage.seat('guest')
  await plugInSecurityKey(page)
  await signIn(page, login, password)
  await page.getByLabel(/^Khóa truy cập trên thiết bị này/).check()
  await page.getByRole('button', { name: 'Tạo khóa truy cập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  await signOut(page)
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  await page.getByRole('link', { name: 'Mở tài khoản cho mọi người' }).click()
  await page.getByRole('heading', { name: 'Tài khoản', level: 1 }).waitFor()
})

test('a member needs a password only, and a slip from the administrator to choose it', async ({ stage }) => {
  const { id } = await stage.admit('member')
  const office = await stage.seat('administrator', { at: `/administration/accounts/${id}` })
  await office.getByRole('button', { name: 'Phiếu đặt mật khẩu' }).click()
  const slip = office.getByRole('dialog')
  const page = await stage.seat('guest', { at: await slip.getByText(stage.address).innerText(), size: phone })
  const login = await page.getByLabel(/^Tên đăng nhập/).inputValue()
  await page.getByLabel(/^Mật khẩu mới/).fill(password)
  await page.getByRole('button', { name: 'Dùng mật khẩu này' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await signIn(page, login, password)
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
})

const password = 'sông dài trời rộng bến cô liêu'

/** Gives the account the password above and answers the name to sign in with. */
async function withPassword({ plenum }: Stage, { id }: { id: string }): Promise<string> {
  const hash = await hashOfPassword(password)
  return plenum.transact(system('stage'), async ({ tx, now }) => {
    await setPassword(tx, id, hash, now)
    const account = await tx.selectFrom('auth.account').select('login').where('id', '=', id).executeTakeFirstOrThrow()
    return account.login ?? ''
  })
}

/** A key that Chromium makes up; it says yes to whatever it is asked. */
async function plugInSecurityKey(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page)
  const options = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  await debug.send('WebAuthn.enable')
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
  })
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel(/^Tên đăng nhập/).fill(login)
  await page.getByLabel(/^Mật khẩu/).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
}

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { changeBody } from '../../modules/bodies/actions.ts'
import { endSessions } from '../../platform/auth/sessions.ts'
import { system } from '../../platform/work/actor.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { screenOf } from './screens.ts'
import { desk, type Stage, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('what one browser renames another one shows, without reloading', async ({ stage }) => {
  const at = await screenOf(stage, 'bodies', 'DUK-BTC')
  const reader = await stage.seat('member', { at, size: tablet })
  await title(reader, 'Ban Tổ chức Đảng ủy Khối')
  await reader.evaluate('globalThis.isTheSamePage = true')
  await rename(await stage.seat('clerk', { at }), 'Ban Tổ chức Khối')
  await title(reader, 'Ban Tổ chức Khối')
  expect(await reader.evaluate('globalThis.isTheSamePage')).toBe(true)
})

test('of two who edit one body the second sees both versions side by side and chooses', async ({ stage }) => {
  const at = await screenOf(stage, 'bodies', 'DUK-UBKT')
  const second = await stage.seat('administrator', { at })
  await openEditor(second)
  await second.getByLabel(/^Tên/).fill('Ủy ban Kiểm tra Khối')
  await second.getByLabel(/^Ký hiệu/).fill('UBKT-K')
  await rename(await stage.seat('administrator', { at }), 'Ủy ban Kiểm tra của Khối')

  await second.getByRole('button', { name: 'Lưu' }).click()
  await second.getByText('Trong lúc đang sửa, người khác đã lưu thay đổi.').waitFor()
  expect(await faultsAtEverySize(second, 'vi')).toEqual([])
  await second.setViewportSize(desk)
  const name = second.getByRole('group', { name: 'Tên' })
  expect(await name.innerText()).toMatch(/Ủy ban Kiểm tra của Khối.*Ủy ban Kiểm tra Khối/s)
  await name.getByLabel(/Đang lưu trong hệ thống/).check()
  await second
    .getByRole('group', { name: 'Ký hiệu' })
    .getByLabel(/Vừa nhập tại đây/)
    .check()
  await second.getByRole('button', { name: 'Lưu' }).click()
  await title(second, 'Ủy ban Kiểm tra của Khối')
  await second.getByText('UBKT-K').waitFor()
})

test('while the network is away the screen says so and keeps what it has; then it catches up by itself', async ({
  stage,
}) => {
  const at = await screenOf(stage, 'bodies', 'DUK-BTG')
  const page = await stage.seat('member', { at, size: tablet })
  await title(page, 'Ban Tuyên giáo và Dân vận Đảng ủy Khối')
  stage.line.cut()
  await page.getByText('Mất kết nối. Đang hiện nội dung tải lần cuối.').waitFor()
  await title(page, 'Ban Tuyên giáo và Dân vận Đảng ủy Khối')
  await renameElsewhere(stage, at, 'Ban Tuyên giáo Khối')
  stage.line.mend()
  await title(page, 'Ban Tuyên giáo Khối')
  await page.getByText('Mất kết nối.').waitFor({ state: 'detached' })
})

test('what was typed outlives a network that is away when it is saved', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK-VP') })
  await openEditor(page)
  await page.getByLabel(/^Tên/).fill('Văn phòng Khối')
  stage.line.cut()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Chưa liên lạc được với máy chủ.').waitFor()
  stage.line.mend()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await title(page, 'Văn phòng Khối')
})

test('a session that ends in the middle of an edit costs nothing that was typed', async ({ stage }) => {
  const { id } = await stage.admit('clerk')
  const page = await stage.seat('clerk', { account: id, at: await screenOf(stage, 'bodies', 'DUK-01') })
  await openEditor(page)
  await page.getByLabel(/^Tên/).fill('Đảng ủy Văn phòng')
  await stage.plenum.transact(system('stage'), work => endSessions(work, { accountId: id }))
  await page.getByText('Phiên đăng nhập đã hết').waitFor()
  expect(await page.getByLabel(/^Tên/).first().inputValue()).toBe('Đảng ủy Văn phòng')
})

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel(/^Tên/).waitFor()
}

async function rename(page: Page, name: string): Promise<void> {
  await openEditor(page)
  await page.getByLabel(/^Tên/).fill(name)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await title(page, name)
}

/** Renames a body from a place whose line to the server is whole. */
async function renameElsewhere({ plenum }: Stage, at: string, name: string): Promise<void> {
  const id = at.replace('/bodies/', '')
  await plenum.transact(system('stage'), work => changeBody(work, { id, name, ifMatch: 1 }))
}

function title(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { name, level: 1, exact: true }).waitFor()
}

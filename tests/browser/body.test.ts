import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { screenOf } from './screens.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('the composition of a body is that of the day, with who held which office then', async ({ stage }) => {
  const page = await stage.seat('member', { at: await screenOf(stage, 'bodies', 'DUK') })
  await page.getByText('43 người').waitFor()
  const [secretary] = await seats(page)
  expect(secretary).toMatch(/Bí thư/)
  await page.getByRole('textbox', { name: 'Tại ngày' }).fill('14/10/2021')
  await expect.poll(() => seats(page).then(([first]) => first)).not.toBe(secretary)
})

test('a clerk corrects a body, gives somebody an office in it and ends it again', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK-BNC') })
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel(/^Ký hiệu/).fill('BNC')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu.').waitFor()

  await page.getByRole('button', { name: 'Giao chức vụ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Người giữ chức vụ' }).fill('le thi chi')
  await dialog.getByRole('option', { name: 'Lê Thị Chi' }).first().click()
  await dialog.getByLabel(/^Chức vụ/).selectOption({ label: 'Chuyên viên' })
  await dialog.getByLabel(/^Từ ngày/).fill('1/9/2026')
  await dialog.getByRole('button', { name: 'Giao chức vụ' }).click()
  await page.getByText('Đã giao chức vụ.').waitFor()
  await expect.poll(() => seats(page)).toContainEqual(expect.stringMatching(/Lê Thị Chi.*Chuyên viên.*01\/09\/2026/s))

  await page.getByRole('button', { name: 'Chức vụ của Lê Thị Chi' }).click()
  await page.getByRole('menuitem', { name: 'Kết thúc giữ chức vụ' }).click()
  await page.getByRole('textbox', { name: 'Ngày cuối cùng giữ chức vụ' }).fill('30/9/2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc giữ chức vụ' }).click()
  await expect.poll(() => seats(page).then(all => all.filter(seat => seat.includes('Lê Thị Chi')))).toEqual([])
})

test('what a member may not do is grey, and says why when it is pressed', async ({ stage }) => {
  const page = await stage.seat('member', { at: await screenOf(stage, 'bodies', 'DUK') })
  const edit = page.getByRole('button', { name: 'Sửa', exact: true })
  expect(await edit.getAttribute('aria-disabled')).toBe('true')
  await edit.click({ force: true })
  await page
    .getByRole('paragraph')
    .filter({ hasText: /Việc này dành cho/ })
    .first()
    .waitFor()
  expect(await page.getByRole('dialog', { name: 'Sửa tổ chức' }).count()).toBe(0)
})

test('a closed body stays where old papers point to, and can be opened again', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK-BDV') })
  await page.getByText('Tổ chức này đã kết thúc hoạt động').waitFor()
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByText('Đã mở lại.').waitFor()
  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).waitFor()
})

/** The lines of the composition, as they are read out. */
function seats(page: Page): Promise<string[]> {
  return page
    .getByRole('table', { name: 'Thành phần' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .allInnerTexts()
}

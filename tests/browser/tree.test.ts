import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { bigOrganisation } from '../../tools/demonstration/big-organisation.ts'
import { loadOrganisation } from '../../tools/demonstration/load.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('arrow keys walk the tree, open and close its branches, and Enter goes to a body', async ({ stage }) => {
  const page = await stage.seat('member', { at: '/bodies' })
  const tree = page.getByRole('tree', { name: 'Cây tổ chức' })
  await tree.focus()
  await expect.poll(() => current(page)).toMatch(/^Đảng ủy Khối các cơ quan An Bình/)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => current(page)).toMatch(/^Ủy ban Kiểm tra Đảng ủy Khối/)
  await page.keyboard.press('End')
  await expect.poll(() => current(page)).toMatch(/^Đảng ủy Bưu điện An Bình/)
  await page.keyboard.press('Home')
  for (let line = 1; line <= 7; line += 1) await page.keyboard.press('ArrowDown')
  await expect.poll(() => current(page)).toMatch(/^Đảng ủy Văn phòng Ủy ban nhân dân/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => current(page)).toMatch(/^Ban Thường vụ/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Đảng ủy Văn phòng Ủy ban nhân dân An Bình', level: 1 }).waitFor()
})

test('a filter without diacritics keeps what fits in its place, and coming back finds it again', async ({ stage }) => {
  const page = await stage.seat('member', { at: '/bodies' })
  await page.getByLabel(/^Lọc theo tên/).fill('truong bach khoa')
  await expect
    .poll(() => names(page))
    .toEqual(['Đảng ủy Khối các cơ quan An Bình', 'Đảng ủy Đại học An Bình', 'Đảng ủy Trường Bách khoa'])
  await page.getByText('1 trong 98 tổ chức').waitFor()
  await page.getByRole('link', { name: 'Đảng ủy Trường Bách khoa' }).click()
  await page.getByRole('heading', { name: 'Đảng ủy Trường Bách khoa', level: 1 }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByLabel(/^Lọc theo tên/).inputValue()).toBe('truong bach khoa')
  await page.getByLabel(/^Lọc theo tên/).fill('không có đâu')
  await page.getByText('Không có tổ chức nào phù hợp với “không có đâu”').waitFor()
})

test('on an earlier day the tree has the bodies of that day, and a link to it keeps the day', async ({ stage }) => {
  const page = await stage.seat('member', { at: '/bodies' })
  await page.getByRole('treeitem', { name: 'Ban Nội chính Đảng ủy Khối' }).waitFor()
  expect(await page.getByRole('treeitem', { name: /^Ban Dân vận Đảng ủy Khối/ }).count()).toBe(0)
  await page.getByRole('textbox', { name: 'Tại ngày' }).fill('14/10/2021')
  await page.getByText('Đang xem theo ngày 14/10/2021.').waitFor()
  await page.getByRole('link', { name: /^Ban Dân vận Đảng ủy Khối/ }).click()
  await page.getByRole('heading', { name: 'Ban Dân vận Đảng ủy Khối', level: 1 }).waitFor()
  expect(page.url()).toContain('?on=2021-10-14')
  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await page.getByText('Đã kết thúc ngày 14/02/2025').waitFor()
})

test('a day that is none is pointed out, and what was typed stays', async ({ stage }) => {
  const page = await stage.seat('member', { at: '/bodies' })
  await page.getByRole('textbox', { name: 'Tại ngày' }).fill('31/2/2024')
  await page.getByRole('textbox', { name: 'Tại ngày' }).blur()
  await page.getByText('Ngày cần viết theo mẫu ngày/tháng/năm').waitFor()
  expect(await page.getByRole('textbox', { name: 'Tại ngày' }).inputValue()).toBe('31/2/2024')
})

test('of a tree of 5,800 bodies only what is in sight is drawn, and its code finds one', async ({ stage }) => {
  const { bodies } = bigOrganisation({ bodies: 5800, people: 0, seed: 1 })
  await loadOrganisation(stage.plenum, { bodies, terms: [], people: [], mandates: [] })
  const page = await stage.seat('member', { at: '/bodies' })
  await page.getByText('5.898 tổ chức').waitFor()
  expect(await page.getByRole('treeitem').count()).toBeLessThan(60)
  await page.getByLabel(/^Lọc theo tên/).fill([...bodies].at(-1)?.code ?? '')
  await page.getByText('1 trong 5.898 tổ chức').waitFor()
  await page.getByLabel(/^Lọc theo tên/).fill('chi bo')
  await page.getByText(/^[\d.]{5} trong 5.898 tổ chức$/).waitFor()
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  await expect.poll(() => current(page)).toMatch(/^Chi bộ/)
  expect(await page.getByRole('treeitem').count()).toBeLessThan(60)
})

/** The line that a screen reader reads out now. */
function current(page: Page): Promise<string> {
  return page.getByRole('treeitem', { selected: true }).innerText()
}

function names(page: Page): Promise<string[]> {
  return page.getByRole('treeitem').locator('a > span:first-child').allInnerTexts()
}

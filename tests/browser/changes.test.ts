import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { commentedDraft, linesOf, nextVersion } from './commented-draft.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const lines = linesOf(4)
const wishes = [
  { on: 'phần 1 trong mười hôm', proposed: 'phần 1 trong mười lăm hôm', words: 'Đề nghị nới thời hạn báo cáo.' },
  { on: 'phần 2 trong mười hôm', words: 'Đề nghị rút ngắn thời hạn.' },
]
const edited = lines
  .map(line => line.replace('phần 1 trong mười hôm', 'phần 1 trong mười lăm hôm'))
  .map(line => line.replace('phần 2 trong mười hôm', 'phần 2 trong bảy hôm'))
  .map(line => line.replace('thực hiện phần 3 và tổng hợp', 'thực hiện phần 3 và báo cáo cấp trên'))
  .map(line => line.replace('thực hiện phần 4 và tổng hợp', 'thực hiện phần 4 và lưu hồ sơ'))

test('changes are confirmed or refused with one key, and what nobody asked for gets its reason, many at once', async ({
  stage,
}) => {
  const draft = await commentedDraft(stage, { lines, wishes })
  const { page, paperId } = draft
  await nextVersion(draft, edited)
  await page.goto(`/papers/${paperId}`)
  await page.getByRole('link', { name: 'Chỗ sửa và ý kiến' }).click()
  await page.getByRole('button', { name: 'Không theo ý kiến nào (2)' }).waitFor()
  await wholeInBoth(page)
  await boxes(page).first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã xác nhận 1 gợi ý.').waitFor()
  await page.getByRole('button', { name: 'Chờ xác nhận (1)' }).waitFor()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Không theo ý kiến nào (3)' }).click()
  await page.waitForURL(/show=unasked/)
  await expect.poll(() => boxes(page).count()).toBe(3)
  expect(await page.getByRole('button', { name: 'Gắn với ý kiến số 2' }).count()).toBe(0)
  await boxes(page).first().check()
  await page.getByRole('combobox', { name: 'Gắn với ý kiến: tìm theo nội dung' }).fill('rút ngắn')
  await page.getByRole('option', { name: /rút ngắn thời hạn/ }).click()
  await expect.poll(() => boxes(page).count()).toBe(2)

  await page.getByRole('button', { name: 'Chọn tất cả đang hiện' }).click()
  await page.getByLabel('Lý do tự sửa').fill('Rà soát cho thống nhất.')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Ghi là tự sửa (2)' }).click()
  await page.getByText('Mọi chỗ sửa đều có ý kiến hoặc lý do.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await page.getByRole('button', { name: 'Không theo ý kiến nào (2)' }).waitFor()
})

test('from a change one comes to its line in the register, and from there to the change again', async ({ stage }) => {
  const draft = await commentedDraft(stage, { lines, wishes })
  const { page, paperId } = draft
  await nextVersion(draft, edited)
  await page.goto(`/papers/${paperId}/changes?show=proposed`)
  await page.getByRole('link', { name: 'Ý kiến số 1' }).click()
  await page.waitForURL(/register\?row=/)
  await expect.poll(() => page.getByRole('table').getByRole('checkbox').count()).toBe(1)
  await page.getByRole('link', { name: 'Chỗ sửa chờ xác nhận' }).click()
  await page.waitForURL(/changes\?row=/)
  await expect.poll(() => boxes(page).count()).toBe(1)
  await page.getByText('Chỉ hiện chỗ sửa gắn với ý kiến đã chọn.').waitFor()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Xem tất cả chỗ sửa' }).click()
  await expect.poll(() => boxes(page).count()).toBe(4)
})

const boxes = (page: Page) => page.getByRole('list', { name: 'Các chỗ sửa' }).getByRole('checkbox')

async function wholeInBoth(page: Page): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    await speak(page, language)
    expect(await faultsAtEverySize(page, language)).toEqual([])
  }
  await speak(page, 'vi')
  await page.setViewportSize(desk)
}

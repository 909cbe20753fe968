import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { commentedDraft, linesOf, nextVersion } from './commented-draft.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const lines = linesOf(3)
const on = 'phần 1 trong mười hôm'

test('overlapping wordings stand side by side, and what is put into the draft is gone to', async ({ stage }) => {
  const wishes = ['hai tuần', 'một quý'].map(term => ({
    on,
    words: `Sửa thành ${term}.`,
    proposed: `phần 1 trong ${term}`,
  }))
  const { page, roundId } = await commentedDraft(stage, { lines, wishes })
  await page.goto(`/rounds/${roundId}/register`)
  await boxes(page).first().check()
  await page.getByRole('button', { name: 'Đặt cạnh nhau' }).click()
  const dialog = page.getByRole('dialog')
  await expect
    .poll(() => dialog.getByRole('list', { name: 'Câu chữ chồng nhau' }).getByRole('listitem').count())
    .toBe(2)
  await wholeInBoth(page)
  await dialog.getByRole('button', { name: 'Đưa câu chữ vào dự thảo' }).last().click()
  await dialog.getByRole('link', { name: 'Xem chỗ vừa sửa' }).click()
  await page.waitForURL(/write\?provision=/)
  await page.locator('[contenteditable=true]').getByText('phần 1 trong một quý').first().waitFor()
})

test('lines are put together under own words, and answers that are chosen are released alone', async ({ stage }) => {
  const wishes = ['Nêu rõ thời hạn.', 'Ghi rõ thời hạn.', 'Sửa lỗi chính tả.'].map(words => ({ on, words }))
  const { page, roundId } = await commentedDraft(stage, { lines, wishes })
  await page.goto(`/rounds/${roundId}/register`)
  await boxes(page).nth(0).check()
  await boxes(page).nth(1).check()
  await page.getByRole('button', { name: 'Ghép và ghi nội dung tổng hợp' }).click()
  await page.getByLabel('Nội dung tổng hợp của dòng').fill('Quy định thời hạn cho rõ.')
  await wholeInBoth(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ghép 2 dòng thành một' }).click()
  await page.getByRole('table').getByText('Quy định thời hạn cho rõ.').waitFor()

  await boxes(page).first().check()
  await page.getByRole('button', { name: 'Giao nơi trả lời (1)' }).click()
  await page.getByLabel('Tìm tổ chức trả lời').fill('Văn phòng')
  await page.getByRole('listbox').getByRole('option').first().click()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await page
    .getByRole('table')
    .getByText(/^Nơi trả lời: /)
    .waitFor()
  await page.getByRole('button', { name: 'Chọn tất cả đang lọc' }).click()
  await page.getByLabel('Tiếp thu', { exact: true }).check()
  await page.getByRole('button', { name: 'Ghi trả lời (2)' }).click()
  await page.getByRole('button', { name: 'Chờ duyệt (2)' }).waitFor()
  await boxes(page).first().check()
  await page.getByRole('button', { name: 'Duyệt và gửi trả lời', exact: true }).click()
  await page.getByLabel('Các dòng đã chọn (1)').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Duyệt và gửi trả lời (1)' }).click()
  await page.getByRole('button', { name: 'Đã duyệt (1)' }).waitFor()
})

test('what seems to come of a comment is confirmed beside it in the register', async ({ stage }) => {
  const draft = await commentedDraft(stage, { lines, wishes: [{ on, words: 'Nới thời hạn.' }] })
  const { page, roundId } = draft
  await nextVersion(
    draft,
    lines.map(line => line.replace(on, 'phần 1 trong mười lăm hôm')),
  )
  await page.goto(`/rounds/${roundId}/register`)
  await boxes(page).first().check()
  const panel = page.getByRole('complementary', { name: 'Trả lời các dòng đã chọn' })
  await panel.getByRole('link', { name: 'Từ bản 1 đến bản 2' }).waitFor()
  await wholeInBoth(page)
  await panel.getByRole('button', { name: 'Đúng' }).click()
  await page.getByRole('link', { name: 'Đã sửa văn bản' }).waitFor()
  await expect.poll(() => panel.getByRole('button', { name: 'Đúng' }).count()).toBe(0)
})

const boxes = (page: Page) => page.getByRole('table').getByRole('checkbox')

async function wholeInBoth(page: Page): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    await speak(page, language)
    expect(await faultsAtEverySize(page, language)).toEqual([])
  }
  await speak(page, 'vi')
  await page.setViewportSize(desk)
}

import { expect } from 'vitest'
import { letGo, openPaper } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText, printed, trackedWord } from './paper-files.ts'
import { printedText } from './printed.ts'
import { desk, phone, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('files let go anywhere on the shelf each have a fate, are found by their words, and open by themselves', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await page.getByText('Chưa có tài liệu').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  const empty = { name: 'rỗng.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }
  await letGo(page, [plainText('Quy chế A.txt', 6), printed('Kế hoạch.pdf', 3), trackedWord('Góp ý.docx'), empty])
  const fates = page.getByRole('region', { name: 'Tệp vừa đưa vào' }).getByRole('listitem')
  await expect.poll(() => fates.count()).toBe(4)
  await expect.poll(() => fates.getByText('Xem được').count(), { timeout: 60_000 }).toBe(3)
  await fates.filter({ hasText: 'rỗng.pdf' }).getByRole('button', { name: 'Gửi lại' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByLabel(/^Tìm theo tên/).fill('noi dung thu 5')
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2)
  await page.getByRole('table').getByRole('link', { name: 'Quy chế A' }).first().click()
  await page.getByRole('heading', { level: 1, name: /Quy chế A/ }).waitFor()
  await page.getByText('Điều 5.').waitFor()
})

test('a PDF is looked at by page, searched, and commented at a point that everybody sees', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, printed('Bản vẽ.pdf', 12))
  await page.getByRole('region', { name: 'Trang 1', exact: true }).locator('canvas').waitFor()
  await page.getByLabel('Tìm trong tài liệu này').fill('hạng mục 9')
  await page.getByText('1/1').waitFor()
  await page.getByLabel('Tìm trong tài liệu này').press('Enter')
  await page.getByRole('region', { name: 'Trang 9', exact: true }).locator('canvas').waitFor()

  await page.getByRole('button', { name: 'Ghim ý kiến' }).click()
  await page.getByRole('region', { name: 'Trang 9', exact: true }).click({ position: { x: 200, y: 150 } })
  await page.getByLabel('Nội dung', { exact: true }).fill('Tỷ lệ này chưa đúng.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('list', { name: 'Ý kiến' }).getByText('Tỷ lệ này chưa đúng.').waitFor()
  await page.getByRole('button', { name: 'Ý kiến 1' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
})

test('a text leaves on paper from its first words to its last, and nothing beside it', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế dài.txt', 60))
  await page.getByText('Điều 60.').waitFor()
  const paper = await printedText(page)
  expect(paper).toContain('Điều 1. Nội dung thứ 1')
  expect(paper).toContain('Điều 60. Nội dung thứ 60')
  expect(paper.match(/Văn phòng tổng hợp/g)).toHaveLength(60)
  expect(paper).not.toContain('Văn bản được dẫn')
})

test('what came tracked in a Word file is listed with its author, and nothing of it is accepted', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, trackedWord('Bản có sửa.docx'), '?view=text')
  const along = page.getByRole('region', { name: 'Đi kèm trong tệp' })
  await along.getByText('Chưa có gì được chấp nhận').waitFor()
  expect(await along.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('và xử lý')])
  await along.getByText('Gồm cả văn bản điện tử?').waitFor()
  expect(await along.getByText('Lê Thu').count()).toBe(2)
  const text = page.locator('[data-provision]', { hasText: 'Quy chế quy định' })
  expect(await text.locator('[data-at]').allInnerTexts()).toContain('tiếp nhận')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
})

test('a text shows in its margin what it cites, and takes a comment on selected words', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy định C.txt', 4))
  const cited = page.getByRole('complementary', { name: 'Văn bản được dẫn' }).first()
  await cited.getByText('24-QĐ/TW').waitFor()
  await cited.getByRole('button').focus()
  await page.locator('[data-lit=true]').first().waitFor()

  await page.locator('[data-provision]', { hasText: 'Văn phòng tổng hợp' }).first().locator('p').dblclick()
  await page.getByRole('button', { name: 'Góp ý phần đã chọn' }).click()
  await page.getByLabel('Nội dung', { exact: true }).fill('Giao đơn vị khác.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('list', { name: 'Ý kiến' }).getByText('Giao đơn vị khác.').waitFor()
})

test('a next version is offered over a paper, and what changed is read side by side and on a phone in one text', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế D.txt', 6))
  await page.getByText('Điều 3.').waitFor()
  await letGo(page, [plainText('Quy chế D.txt', 6, '15 ngày')])
  await page.getByRole('button', { name: 'Đưa vào', exact: true }).click()
  await page.getByRole('link', { name: 'Xem thay đổi' }).click({ timeout: 60_000 })
  await page.getByText('Sửa (1)').waitFor()
  expect(await page.locator('del').allInnerTexts()).toEqual(['30'])
  expect(await page.locator('ins').allInnerTexts()).toEqual(['15'])
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('1/1').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])

  await page.setViewportSize(phone)
  await expect.poll(() => page.getByRole('button', { name: 'Hai cột' }).count()).toBe(0)
  expect(await page.locator('del').allInnerTexts()).toEqual(['30'])
})

test('the reading view goes where the chair says, shows what is new, and keeps notes private', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế E.txt', 6))
  await page.getByRole('link', { name: 'Mở để đọc' }).click()
  const jump = page.getByLabel(/^Đến trang hoặc/)
  await jump.fill('khoản 2 Điều 4')
  await jump.press('Enter')
  await jump.fill('Điều 9')
  await jump.press('Enter')
  await page.getByText('Tài liệu không có chỗ “Điều 9”.').waitFor()

  await page.locator('[data-provision]', { hasText: 'Văn phòng tổng hợp' }).first().locator('p').dblclick()
  await page.getByRole('button', { name: 'Tô vàng' }).click()
  await page.locator('mark').first().waitFor()
  await page.getByRole('list', { name: 'Ghi chú riêng' }).getByText('Đã tô').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByRole('button', { name: /^Xóa/ }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.locator('mark').first().waitFor()
})

test('on a tablet a note is written in sight of its words, however long the text is', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers', size: tablet })
  await openPaper(page, plainText('Quy chế H.txt', 60))
  await page.getByRole('link', { name: 'Mở để đọc' }).click()
  const passage = page.locator('[data-provision]', { hasText: 'Văn phòng tổng hợp' }).nth(4).locator('p')
  await passage.dblclick()
  await page.getByRole('group', { name: 'Phần đã chọn' }).getByRole('button', { name: 'Ghi chú' }).click()
  await page.getByLabel('Nội dung ghi chú').fill('Hỏi lại thời hạn.')
  expect(await passage.evaluate(isInSight)).toBe(true)
  expect(await page.getByRole('group', { name: 'Phần đã chọn' }).count()).toBe(0)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('list', { name: 'Ghi chú riêng' }).getByText('Hỏi lại thời hạn.').waitFor()
})

test('a paper is renamed and shared, appears on the shelf of others, is taken off and comes back', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  const other = await stage.seat('member', { at: '/papers', language: 'en' })
  await other.getByText('No papers yet').waitFor()
  await openPaper(page, plainText('Quy chế G.txt', 2))
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Tên và người xem' }).click()
  await page.getByLabel('Tên tài liệu').fill('Quy chế làm việc')
  await page.getByText('Những người được chọn').click()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByText('Mọi tài khoản').click()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quy chế làm việc' }).waitFor()
  await other.getByRole('link', { name: 'Quy chế làm việc' }).waitFor()

  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Cất tài liệu' }).click()
  await other.getByText('No papers yet').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('link', { name: 'Quy chế làm việc' }).waitFor()
  await other.getByRole('link', { name: 'Quy chế làm việc' }).waitFor()
})

/** Runs in the browser: whether it stands between the bar above and the foot of the window. */
function isInSight(element: { getBoundingClientRect: () => { top: number; bottom: number } }): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top > 0 && bottom < innerHeight
}

declare const innerHeight: number

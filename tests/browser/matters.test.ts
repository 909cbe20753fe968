import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { letGo } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import type { PaperFile } from './paper-files.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const text = (name: string, lines: readonly string[]): PaperFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(lines.join('\n')),
})
const files = [
  text('To trinh chuong trinh hoc tap.txt', [
    'TỜ TRÌNH',
    'về chương trình học tập năm 2027',
    '',
    'Kính trình Ban Thường vụ xem xét.',
  ]),
  text('Du thao nghi quyet hoc tap.txt', [
    'NGHỊ QUYẾT',
    'về chương trình học tập năm 2027',
    '',
    'Điều 1. Mục tiêu',
    'Mỗi chi bộ học bốn chuyên đề.',
  ]),
  text('Phu luc 1 chuyen de.txt', ['PHỤ LỤC 1', 'Danh mục chuyên đề', '', '1. Chuyên đề quý I']),
]
const begun = 'Chương trình học tập năm 2027'

test('a matter begins by dropping its files: each is proposed, confirmed on one screen, and found in its place', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/matters' })
  await page.getByText('Chưa có nội dung nào').waitFor()
  await letGo(page, files)
  await page.getByRole('heading', { level: 1, name: 'Lập nội dung' }).waitFor()
  const list = page.getByRole('list', { name: 'Mỗi tệp là gì' })
  await expect.poll(() => list.getByLabel('Là').count(), { timeout: 60_000 }).toBe(3)
  const kinds = await list.getByLabel('Là').evaluateAll(all => all.map(one => (one as unknown as Chosen).value))
  expect(kinds.toSorted()).toEqual(['appendix', 'draft', 'submission'])
  await page.getByRole('textbox', { name: 'Tên nội dung' }).fill(begun)
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Lập nội dung' }).click()
  await page.getByRole('heading', { level: 1, name: begun }).waitFor()
  for (const part of ['Tờ trình', 'Dự thảo', 'Phụ lục'])
    await page.getByRole('region', { name: part, exact: true }).getByRole('listitem').waitFor()
  await gone(page, 'Đã lập nội dung.')
  await wholeInBoth(page)
  await page.goto('/matters')
  await page.getByRole('table').getByRole('link', { name: begun }).waitFor()
  await wholeInBoth(page)
  await page.getByRole('tab', { name: 'Theo giai đoạn' }).click()
  await page.getByRole('region', { name: 'Chuẩn bị' }).getByRole('link', { name: begun }).waitFor()
  await wholeInBoth(page)
})

test('a file dropped on a matter again becomes a new version there; a paper taken out comes back at one press', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  await openMatter(page, 'Quy chế tiếp dân')
  await letGo(page, [text('Quy che tiep dan.txt', ['QUY CHẾ', 'tiếp dân', '', 'Điều 1. Lịch', 'Tiếp dân ngày 15.'])])
  await page.getByLabel('Là', { exact: true }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Đưa vào nội dung' }).click()
  const draft = page.getByRole('region', { name: 'Dự thảo', exact: true }).getByRole('listitem')
  await draft.getByText('Bản 1').waitFor()
  await letGo(page, [text('Quy che tiep dan.txt', ['QUY CHẾ', 'tiếp dân', '', 'Điều 1. Lịch', 'Tiếp dân ngày 20.'])])
  await page.getByRole('button', { name: 'Nhập làm bản mới' }).click()
  await page.getByText('Đã nằm trong “Quy chế tiếp dân”.').waitFor({ timeout: 60_000 })
  await draft.getByText('Bản 2').waitFor()
  await page.getByRole('button', { name: 'Đóng' }).click()
  await draft.getByRole('button', { name: /ra khỏi nội dung/ }).click()
  await page.getByText('Chưa có tài liệu. Thả tệp vào trang này.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await draft.getByText('Bản 2').waitFor()
})

test('a deadline is counted in working days, says which days it left out, and is moved with a reason', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  await openMatter(page, 'Quy chế làm việc')
  await page.getByRole('button', { name: 'Đặt mốc' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Việc phải xong').fill('Gửi tài liệu cho đại biểu')
  await dialog.getByRole('radio', { name: 'Theo ngày làm việc' }).check()
  await dialog.getByLabel('Số ngày làm việc').fill('3')
  await dialog.getByRole('textbox', { name: 'Tính từ ngày' }).fill('05/05/2026')
  await dialog.getByText('Hạn là ngày 28/04/2026.').waitFor()
  await dialog.getByText('Không tính 4 ngày nghỉ').waitFor()
  await wholeInBoth(page)
  await dialog.getByRole('button', { name: 'Đặt mốc' }).click()
  const deadline = page.getByRole('list', { name: 'Mốc thời hạn' }).getByRole('listitem').first()
  await deadline.getByText('3 ngày làm việc trước 05/05/2026').waitFor()
  await page.getByRole('button', { name: 'Sửa, dời' }).click()
  await dialog.getByLabel('Số ngày làm việc').fill('2')
  await dialog.getByText('Hạn là ngày 29/04/2026.').waitFor()
  await dialog.getByLabel('Lý do dời').fill('Chờ số liệu của chi bộ')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await deadline.getByText(/Trước là 28\/04\/2026;.*Chờ số liệu của chi bộ/).waitFor()
  await deadline.getByRole('button', { name: 'Đánh dấu đã xong' }).click()
  await deadline.getByRole('button', { name: 'Chưa xong' }).waitFor()
})

test('a deadline is reminded of by a message to copy, waits in My work, and is taken away with a reason', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  const path = await openMatter(page, 'Lịch công tác quý')
  const due = { how: 'day', on: '2026-01-05' }
  await page.request.post(`/api${path}/deadlines`, { data: { words: 'Gửi lịch cho các ban', due } })
  const deadline = page.getByRole('list', { name: 'Mốc thời hạn' }).getByRole('listitem').first()
  await deadline.getByRole('button', { name: 'Nhắc' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Lời nhắc').inputValue()).toMatch(
    /^Nhắc việc: Gửi lịch cho các ban đã quá hạn \(ngày 05\/01\/2026\)\. Xem tại http.*\/matters\//,
  )
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Đóng' }).first().click()
  await page.goto('/')
  const mine = page.getByRole('list', { name: 'Thời hạn của tôi' })
  await mine.getByRole('link', { name: 'Lịch công tác quý' }).waitFor()
  await wholeInBoth(page)
  await mine.getByRole('link', { name: 'Lịch công tác quý' }).click()
  await deadline.getByRole('button', { name: 'Bỏ mốc' }).click()
  await dialog.getByLabel('Lý do bỏ').fill('Đã đưa vào lịch tháng')
  await dialog.getByRole('button', { name: 'Bỏ mốc' }).click()
  await page.getByText('Chưa đặt mốc nào.').waitFor()
  await page.getByText('Các mốc đã bỏ').click()
  await page.getByText(/05\/01\/2026 Gửi lịch cho các ban: .* bỏ .*Đã đưa vào lịch tháng/).waitFor()
})

test('appendices are put in order by the arrow keys, and a matter is found from anywhere by the title of one', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  await openMatter(page, 'Dự toán năm')
  await letGo(page, [
    text('Phu luc 1 thu.txt', ['PHỤ LỤC 1', 'Bảng thu hội phí', '', 'Một dòng.']),
    text('Phu luc 2 chi.txt', ['PHỤ LỤC 2', 'Bảng chi văn phòng phẩm', '', 'Một dòng.']),
  ])
  await expect.poll(() => page.getByLabel('Là', { exact: true }).count(), { timeout: 60_000 }).toBe(2)
  await page.getByLabel('Loại văn bản').first().selectOption({ label: 'Báo cáo (BC)' })
  await page.getByRole('button', { name: 'Đưa vào nội dung' }).click()
  const appendices = page.getByRole('region', { name: 'Phụ lục', exact: true }).getByRole('listitem')
  await expect.poll(() => appendices.count()).toBe(2)
  const titles = () => appendices.getByRole('link').first().allInnerTexts()
  const [before] = await titles()
  await appendices
    .first()
    .getByRole('button', { name: /^Đổi chỗ/ })
    .press('ArrowDown')
  await expect.poll(async () => (await titles())[0]).not.toBe(before)
  await gone(page, 'Đã đưa vào nội dung.')
  await wholeInBoth(page)
  await page.reload()
  await expect.poll(async () => (await titles())[0] ?? before).not.toBe(before)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByLabel('Tên, có dấu hoặc không dấu').fill('phu luc 2')
  await page.getByRole('option', { name: /Dự toán năm/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Dự toán năm' }).waitFor()
})

test('closing lists what is missing, each leading to its place, and passes it only on an order; then it is opened again', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  await openMatter(page, 'Chuyên đề quý')
  await page.getByRole('button', { name: 'Khép lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('link', { name: 'Nội dung chưa có tài liệu nào.' }).waitFor()
  await dialog.getByRole('button', { name: 'Khép lại' }).focus()
  await page.getByText('Hãy hoàn tất các việc còn thiếu').first().waitFor()
  await dialog.getByRole('checkbox', { name: 'Vẫn khép lại theo chỉ đạo' }).check()
  await wholeInBoth(page)
  await dialog.getByLabel('Lý do').fill('Chuyển sang quý sau')
  await dialog.getByLabel('Người chỉ đạo').fill('Đồng chí Phó Bí thư')
  await dialog.getByRole('button', { name: 'Khép lại' }).click()
  await page.getByText('Bỏ qua “chưa có tài liệu”: Chuyển sang quý sau (Đồng chí Phó Bí thư)').waitFor()
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await dialog.getByLabel('Lý do mở lại').fill('Có tờ trình mới')
  await dialog.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByRole('button', { name: 'Khép lại' }).waitFor()
  await gone(page, 'Đã khép lại nội dung.')
  await wholeInBoth(page)
})

test('whoever edits a matter after somebody else sees both versions', async ({ stage }) => {
  const page = await stage.seat('clerk')
  await openMatter(page, 'Đại hội chi bộ')
  await page.getByRole('button', { name: 'Sửa' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên nội dung').fill('Đại hội các chi bộ')
  const path = new URL(page.url()).pathname
  const elsewhere = await page.request.patch(`/api${path}`, {
    headers: { 'if-match': '"1"' },
    data: { title: 'Đại hội chi bộ nhiệm kỳ mới' },
  })
  expect(elsewhere.status()).toBe(200)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.getByRole('group', { name: 'Tên nội dung' }).getByText('Đại hội chi bộ nhiệm kỳ mới').waitFor()
  await wholeInBoth(page)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đại hội các chi bộ' }).waitFor()
})

/** What is said in passing stays in the language in which it was said. */
async function gone(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).waitFor({ state: 'hidden' })
}

/** A matter without papers, as whoever sits at this browser. */
async function openMatter(page: Page, title: string): Promise<string> {
  const answer = await page.request.post('/api/matters', { data: { title, parts: [] } })
  const path = `/matters/${((await answer.json()) as { id: string }).id}`
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return path
}

async function wholeInBoth(page: Page): Promise<void> {
  for (const language of ['en', 'vi'] as const) {
    await speak(page, language)
    expect(await faultsAtEverySize(page, language)).toEqual([])
  }
  await page.setViewportSize(desk)
}

/** As much of a field as is looked at in the browser. */
interface Chosen {
  value: string
}

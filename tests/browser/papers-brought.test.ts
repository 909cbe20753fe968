import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { letGo, openPaper, paste } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { edited, oldText, plainText, printed, renamedProgram } from './paper-files.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('files let go or pasted on any screen are brought, and the mark above leads to what became of them', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/people', language: 'en' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await letGo(page, [plainText('Quy chế K.txt', 2), renamedProgram('Kế hoạch.docx')])
  await page.getByText('Bringing 2 files to the papers.').waitFor()
  await paste(page, [printed('Ảnh chụp.pdf', 1)])
  expect(new URL(page.url()).pathname).toBe('/people')
  await page.getByRole('link', { name: '3 files have arrived' }).click()
  const fates = page.getByRole('list', { name: 'Files just brought' }).getByRole('listitem')
  await expect.poll(() => fates.getByText('Ready').count(), { timeout: 60_000 }).toBe(2)
  await fates.filter({ hasText: 'Kế hoạch.docx' }).getByText('This is a program').waitFor()
  expect(await page.getByRole('link', { name: '3 files have arrived' }).count()).toBe(0)
  expect(await faultsAtEverySize(page, 'en')).toEqual([])
})

test('a table let go on the import screen is imported, and is no paper', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/administration/import' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const rows = Buffer.from('Mã,Họ và tên\nNS-9,Nguyễn An')
  await letGo(page, [{ name: 'nhan-su.csv', mimeType: 'text/csv', buffer: rows }])
  await page.getByText('Tệp: nhan-su.csv').waitFor()
  await page.goto('/papers')
  await page.getByText('Chưa có tài liệu').waitFor()
})

test('sending can be stopped while the others arrive, and begun again', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  const slow = await page.context().newCDPSession(page)
  await slow.send('Network.enable')
  const throttle = (uploadThroughput: number) =>
    slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  await throttle(20_000)
  const large = { ...plainText('Phụ lục lớn.txt', 1), buffer: Buffer.alloc(2_000_000, 'Phụ lục. ') }
  await letGo(page, [large, plainText('Quy chế L.txt', 2)])
  const fates = page.getByRole('list', { name: 'Tệp vừa đưa vào' }).getByRole('listitem')
  await fates.filter({ hasText: 'Quy chế L.txt' }).getByText('Đã đưa vào').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Dừng gửi Phụ lục lớn.txt' }).click()
  await page.getByText('Đã dừng; chưa đưa vào.').waitFor()
  expect(await page.getByRole('table').getByRole('link', { name: 'Phụ lục lớn' }).count()).toBe(0)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await throttle(-1)
  await page.getByRole('button', { name: 'Gửi lại' }).click()
  await page.getByRole('table').getByRole('link', { name: 'Phụ lục lớn' }).waitFor({ timeout: 60_000 })
})

test('a copy that comes back from Word shows what differs, and its keeper confirms it', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế M.txt', 6))
  const here = new URL(page.url()).pathname
  const word = await page.request.get(`/api${here}/versions/1/export?format=docx`)
  const copy = edited('Quy chế M (sửa).docx', await word.body(), 'trong 30 ngày', 'trong 20 ngày')
  await page.goto('/papers')
  await letGo(page, [copy])
  await fateOf(page, copy.name).getByText('Có thể là bản mới của “Quy chế M”.').waitFor({ timeout: 60_000 })
  await fateOf(page, copy.name).getByRole('link', { name: copy.name }).click()
  await page.getByRole('button', { name: 'Nhập làm bản mới' }).click()
  await page.getByText('Tệp này là bản 1 đã sửa trong Word; 1 mục khác.').waitFor({ timeout: 60_000 })
  expect(new URL(page.url()).pathname).toBe(here)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('link', { name: 'Xem chỗ khác' }).click()
  await page.locator('del').first().waitFor()
  expect(await page.locator('del').allInnerTexts()).toEqual(['30'])
  expect(await page.locator('ins').allInnerTexts()).toEqual(['20'])
  await page.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
  await page.getByText('Đã xác nhận bản 2.').waitFor()
  await page.getByRole('link', { name: 'Về trang tài liệu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quy chế M' }).waitFor()
  expect(await page.getByText('đã sửa trong Word').count()).toBe(0)
  expect(await page.getByText('lần đọc trước là bản 1').count()).toBe(0)
})

test('a file that may be a newer version becomes it at one press', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  const file = plainText('Quy chế N.txt', 3)
  await openPaper(page, file)
  await page.goto('/papers')
  await letGo(page, [{ ...plainText('Quy chế N.txt', 3, '15 ngày') }])
  await page.getByText('Có thể là bản mới của “Quy chế N”.').waitFor()
  await fateOf(page, file.name).getByText('Xem được').waitFor({ timeout: 60_000 })
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Nhập làm bản mới' }).click()
  await fateOf(page, file.name).getByText('Đã đưa vào: bản 2').waitFor()
  await expect.poll(() => page.getByRole('table').getByRole('link', { name: 'Quy chế N' }).count()).toBe(1)
})

test('letters of an old code page are turned, said to be, and shown as they stand in the file', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, oldText('Báo cáo cũ.txt'))
  await page.getByText('Tệp dùng bảng mã cũ (TCVN3)').waitFor()
  await page.getByText('Các chi bộ đã tổ chức học tập đầy đủ').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Xem chữ như trong tệp' }).click()
  await page.getByText('C¸c chi bé').waitFor()
  await page.getByRole('button', { name: 'Xem chữ Unicode' }).click()
  await page.getByText('Các chi bộ đã tổ chức học tập đầy đủ').waitFor()
})

test('two files are chosen, compared, and printed as one PDF', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế P.txt', 4))
  await page.goto('/papers')
  await openPaper(page, plainText('Dự thảo Q.txt', 4, '45 ngày'))
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'So sánh' }).click()
  const before = page.getByRole('group', { name: 'Bản trước' })
  await before.getByRole('combobox').fill('Quy chế P')
  await before.getByRole('option', { name: 'Quy chế P' }).click()
  await page.getByText('Sửa (1)').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  for (const layout of ['Một cột', 'Hai cột']) {
    await page.getByRole('button', { name: layout }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải PDF' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
    expect(await (await saved).failure()).toBeNull()
  }
})

test('a text that cites a paper of the shelf leads to it, from its margin and from the list beside it', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  const words = ['ĐẢNG BỘ PHƯỜNG AN HÒA', 'BAN CHẤP HÀNH', '*', 'Số 24-QĐ/TW', 'ĐẢNG CỘNG SẢN VIỆT NAM']
  const head = [
    ...words,
    'An Hòa, ngày 30 tháng 7 năm 2021',
    '',
    'QUY ĐỊNH',
    'về thi hành Điều lệ',
    '',
    'Điều 1. Phạm vi',
  ]
  const cited = { name: 'Quy định 24.txt', mimeType: 'text/plain', buffer: Buffer.from(head.join('\n')) }
  await openPaper(page, cited)
  expect(await page.getByRole('complementary', { name: 'Văn bản được dẫn' }).count()).toBe(0)
  await page.goto('/papers')
  await openPaper(page, plainText('Quy chế R.txt', 3))
  const list = page.getByRole('region', { name: 'Văn bản được dẫn (1)' })
  await list.getByRole('button', { name: '24-QĐ/TW: Đến chỗ dẫn (3)' }).click()
  await list.getByRole('button', { name: '24-QĐ/TW: Chỗ 1/3' }).waitFor()
  await page.locator('[data-here=true]').waitFor()
  await list.getByRole('link', { name: /24-QĐ\/TW/ }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('complementary', { name: 'Văn bản được dẫn' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /24-QĐ\/TW/ }).waitFor()
})

function fateOf(page: Page, name: string) {
  return page.getByRole('list', { name: 'Tệp vừa đưa vào' }).getByRole('listitem').filter({ hasText: name })
}

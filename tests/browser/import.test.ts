import { expect } from 'vitest'
import { writeTable } from '../../platform/tables/write-table.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a pasted list of people is shown row by row, one is corrected, the good ones are saved, and people find them', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  await page.getByRole('link', { name: 'Dán danh sách tổ chức và nhân sự' }).click()
  await page.getByLabel(/^Dán bảng vào đây/).fill(people)
  await page.getByRole('button', { name: 'Xem trước' }).click()

  await page.getByRole('heading', { name: 'Xem trước: Nhân sự' }).waitFor()
  await page.getByText('Chưa ghi gì.').waitFor()
  const tabs = page.getByRole('tab')
  await expect.poll(() => tabs.allInnerTexts()).toEqual(['Tất cả (3)', 'Mới (2)', 'Có lỗi (1)'])
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByRole('button', { name: 'Sửa dòng 4' }).click()
  await page.getByLabel('Ngày sinh').fill('30/4/1985')
  await page.getByRole('button', { name: 'Xét lại dòng này' }).click()
  await expect.poll(() => tabs.allInnerTexts()).toEqual(['Tất cả (3)', 'Mới (3)'])
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await page.getByRole('link', { name: 'Xem nhân sự' }).click()
  await page.getByLabel(/^Tìm theo họ tên/).fill('khuong thi thuy ngan')
  await page.getByRole('link', { name: 'Khương Thị Thúy Ngân' }).click()
  await page.getByRole('heading', { name: 'Khương Thị Thúy Ngân' }).waitFor()
  await page.getByText('30/04/1985').waitFor()
})

test('one bad row never loses the rest, and can be taken along to be corrected', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/administration/import' })
  await page
    .getByLabel(/^Dán bảng vào đây/)
    .fill('Họ và tên\tNgày sinh\nĐàm Văn Khởi\t1/2/1979\nĐàm Văn Kết\t31/2/1979')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await page.getByText('Còn 1 dòng chưa ghi').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải các dòng chưa ghi (CSV)' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})

test.for(['csv', 'xlsx'] as const)('bodies come from a %s file', async (format, { stage }) => {
  const page = await stage.seat('clerk', { at: '/administration/import' })
  const name = `Đảng ủy Trường Cao đẳng ${format === 'csv' ? 'Du lịch' : 'Y tế'}`
  const rows = [
    ['Mã', 'Tên', 'Loại hình', 'Trực thuộc', 'Thành lập ngày'],
    [`MOI-${format}`, name, 'Đảng ủy cơ sở', 'DUK', '2026-01-05'],
  ]
  const file = await writeTable({ rows, format, sheet: 'Tổ chức' })
  await page.locator('input[type=file]').setInputFiles({
    name: `tổ chức.${format}`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file),
  })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await page.getByRole('link', { name: 'Xem cây tổ chức' }).click()
  await page.getByLabel(/^Lọc theo tên/).fill(`moi-${format}`)
  await page.getByRole('treeitem', { name }).waitFor()
})

test('a broken file is refused with a reason, and another one can be chosen at once', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/administration/import' })
  const broken = {
    name: 'hỏng.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 nothing'),
  }
  await page.locator('input[type=file]').setInputFiles(broken)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: 'Bỏ tệp' }).click()
  await page.getByLabel(/^Dán bảng vào đây/).waitFor()
})

const people = [
  'Họ và tên\tNgày sinh\tGiới tính\tChức vụ\tTổ chức',
  'Nghiêm Xuân Trường\t2/9/1975\tNam\tChuyên viên\tDUK-VP',
  'Quách Thị Ánh Tuyết\t20/11/1990\tNữ\tChuyên viên\tDUK-BTC',
  'Khương Thị Thúy Ngân\t31/4/1985\tNữ\tChuyên viên\tDUK-BTC',
].join('\n')

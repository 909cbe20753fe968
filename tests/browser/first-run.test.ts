import { expect } from 'vitest'
import { enrol } from './authenticator-app.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { testOn } from './stage.ts'

const test = testOn({})

test('without the printed link nobody sets Plenum up', async ({ stage }) => {
  const page = await stage.seat('guest')
  await page.getByText('Plenum chưa được thiết lập').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
})

test('from the printed link to a tree that a second browser sees change without reloading', async ({ stage }) => {
  const page = await stage.seat('guest', { at: (await stage.plenum.firstRunUrl()) ?? '' })
  await page.getByLabel('English').check()
  await page.getByRole('heading', { name: 'Set up Plenum' }).waitFor()
  expect(await faultsAtEverySize(page, 'en')).toEqual([])
  await page.getByLabel('Tiếng Việt').check()
  await page.getByLabel(/^Tổ chức đảng/).check()
  await page.getByLabel(/^Tên tổ chức/).fill('Đảng ủy Khối các cơ quan An Bình')
  await page.getByLabel(/^Họ và tên/).fill('Nguyễn Thị Hà')
  await page.getByLabel(/^Tên đăng nhập/).fill('ha')
  await page.getByLabel(/^Mật khẩu/).fill('mùa thu vàng trên sông')
  await page.getByRole('button', { name: 'Thiết lập và bắt đầu' }).click()

  await page.getByRole('heading', { name: 'Thêm lớp xác thực thứ hai' }).waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Mã dự phòng').first().waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await enrol(page)

  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  await page.getByText('Hiện không có việc nào chờ xử lý').waitFor()
  await page.getByRole('link', { name: 'Dán danh sách tổ chức và nhân sự' }).click()
  await page.getByLabel(/^Dán bảng vào đây/).fill(bodies)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await page.getByRole('link', { name: 'Xem cây tổ chức' }).click()
  await page.getByRole('treeitem', { name: 'Văn phòng Đảng ủy Khối' }).waitFor()

  const second = await stage.seat('member', { at: '/bodies' })
  await second.getByRole('treeitem', { name: 'Văn phòng Đảng ủy Khối' }).waitFor()
  await page.getByRole('link', { name: 'Văn phòng Đảng ủy Khối' }).click()
  await page.getByRole('button', { name: 'Sửa' }).click()
  await page.getByLabel(/^Tên/).fill('Văn phòng Khối')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await second.getByRole('treeitem', { name: 'Văn phòng Khối', exact: false }).waitFor()
})

test('the printed link works once', async ({ stage }) => {
  expect(await stage.plenum.firstRunUrl()).toBeUndefined()
  const page = await stage.seat('guest', { at: '/first-run#something' })
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
})

const bodies = [
  'Mã\tTên\tLoại hình\tTrực thuộc\tKý hiệu',
  'DUK\tĐảng ủy Khối các cơ quan An Bình\tĐảng ủy trực thuộc Trung ương\t\tĐUK',
  'DUK-VP\tVăn phòng Đảng ủy Khối\tVăn phòng cấp ủy\tDUK\tVPĐUK',
  'DUK-01\tĐảng ủy Sở Nội vụ\tĐảng ủy cơ sở\tDUK\tĐU',
].join('\n')

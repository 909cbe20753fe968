import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'the office convenes the plenary, sets its agenda with an item for some, sends it, and a member replies on the phone',
  { timeout: 180_000 },
  async ({ stage }) => {
    const [first, reader, , , , , other] = await seatedIn(stage, 'DUK', 7)
    if (!first || !reader || !other) throw new Error('the committee has too few members')
    const page = await stage.seat('clerk', { at: '/meetings' })
    const paper = await brought(page, plainText('Báo cáo quý IV.txt', 3))
    await page.getByText('Chưa có cuộc họp nào sắp tới').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)

    await convene(page)
    await page.getByRole('link', { name: 'Đặt chương trình' }).click()
    await setAgenda(page, { paper: 'Báo cáo quý IV', reader: reader.name })
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('button', { name: 'Gửi giấy triệu tập' }).click()
    await page.getByRole('button', { name: /^Gửi cho \d+ người$/ }).click()
    await page.getByText('Đã triệu tập').waitFor()
    await enterBySlip(page, await stage.seat('guest', { size: tablet }))

    const member = await stage.seat('member', { account: other.accountId, size: phone })
    await member.getByRole('link', { name: title }).click()
    await member.getByText('Mục dành riêng cho một số người dự').waitFor()
    expect(await member.getByText('Công tác nhân sự').count()).toBe(0)
    expect(await faultsAtEverySize(member, 'vi')).toEqual([])
    await member.setViewportSize(phone)
    await member.getByRole('link', { name: 'Báo cáo quý IV' }).click()
    await member.getByText('Nội dung thứ 1').first().waitFor()
    expect(member.url()).toContain(paper)
    await member.goBack()
    await member.getByRole('button', { name: 'Mang theo trên thiết bị này' }).click()
    await member.getByText(/^Đã mang theo lúc/).waitFor()
    await member.getByRole('button', { name: 'Báo vắng' }).click()
    await member.getByLabel('Lý do vắng').fill('Đi công tác')
    await member.getByRole('button', { name: 'Lưu' }).click()
    await member.getByText('Đã báo vắng cuộc họp này.').waitFor()

    await page
      .getByRole('row', { name: new RegExp(other.name) })
      .getByText('Đi công tác')
      .waitFor()
    await record(page, first.name)
    await supplement(page)
    await asLastTime(page)
  },
)

const title = /^Hội nghị .*lần thứ 6, khóa XIII$/

async function convene(page: Page) {
  await page.getByRole('link', { name: 'Lập cuộc họp' }).first().click()
  await page.getByRole('combobox', { name: 'Tổ chức nào họp' }).fill('đảng ủy khối')
  await page
    .getByRole('option', { name: /^Đảng ủy Khối/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Ngày họp' }).fill('14/12/2026')
  await page.getByRole('textbox', { name: 'Từ giờ' }).fill('8h')
  await page.getByRole('textbox', { name: 'Đến giờ' }).fill('9h30')
  await page.getByText(/Cần ít nhất \d+ trên \d+ thành viên/).waitFor()
  await page.getByLabel('Lần thứ').fill('6')
  await expect.poll(() => page.getByLabel('Tên cuộc họp').inputValue()).toMatch(title)
  await page.getByLabel('Địa điểm').fill('Hội trường lớn')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Somebody without a way in is handed a slip, and with its link comes straight to the meeting on a tablet of their own. */
async function enterBySlip(page: Page, own: Page) {
  await page.getByRole('button', { name: 'Việc khác với cuộc họp' }).click()
  await page.getByRole('menuitem', { name: 'Phiếu vào họp (mã QR)' }).click()
  await page.getByRole('button', { name: /^Lập phiếu cho \d+ người chưa có lối vào$/ }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page
    .getByRole('button', { name: /^Lập phiếu cho \D/ })
    .last()
    .click()
  const slip = page.getByRole('list', { name: 'Phiếu vào họp' }).getByRole('listitem')
  const link = await slip.getByText('/enter#').innerText()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await own.goto(link)
  await own.getByLabel('Chọn mã PIN').fill('274918')
  await own.getByLabel('Nhập lại mã PIN').fill('274918')
  await own.getByRole('button', { name: 'Đăng ký và vào' }).click()
  await own.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('button', { name: 'Đã trao xong' }).click()
  await page.getByText('Đã có lối vào').first().waitFor()
  await page.getByRole('link', { name: title }).click()
}

/** An opening, an item for all with a paper, one for the chair's deputy alone, and a break that is put in between. */
async function setAgenda(page: Page, { paper, reader }: { paper: string; reader: string }) {
  const name = page.getByLabel('Tên mục')
  await page.getByRole('button', { name: 'Thêm thủ tục' }).click()
  await name.fill('Khai mạc')
  await page.getByLabel('Số phút').fill('15')
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await name.fill('Báo cáo kết quả quý IV')
  await page.getByLabel('Số phút').fill('45')
  await page.getByLabel(/^Thêm tài liệu/).fill(paper)
  await page.getByRole('option', { name: new RegExp(`^${paper}`) }).click()
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await name.fill('Công tác nhân sự')
  await page.getByLabel('Số phút').fill('30')
  await page.getByLabel('Chỉ một số người được đọc mục này').check()
  await page.getByRole('combobox', { name: 'Thêm người được đọc' }).fill(reader)
  await page.getByRole('listbox').getByRole('option', { name: reader }).click()
  await page.getByRole('button', { name: 'Thêm nghỉ giải lao' }).click()
  await name.fill('Giải lao')
  await page.getByLabel('Số phút').fill('15')
  await page.getByRole('button', { name: /^Đổi chỗ “Giải lao”/ }).press('ArrowUp')
  await page.getByText('Dự kiến kết thúc lúc 09:45, sau giờ đã báo là 09:30.').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Lưu chương trình' }).click()
  const lines = page.getByRole('list', { name: 'Chương trình' }).getByRole('listitem')
  await lines.getByText('2. Công tác nhân sự').waitFor()
  expect(await page.getByText(/^\d\d:\d\d$/).allInnerTexts()).toEqual(['08:00', '08:15', '09:00', '09:15'])
}

/** Those who have not answered are shown alone; one who is written down leaves them. */
async function record(page: Page, name: string) {
  await page.getByLabel('Hiện', { exact: true }).selectOption({ label: 'Chưa trả lời' })
  await page.getByRole('button', { name: `Ghi trả lời của ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor({ state: 'detached' })
  await page.getByLabel('Hiện', { exact: true }).selectOption({ label: 'Tất cả' })
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByText('Minh An ghi')
    .waitFor()
}

/** A line that was changed after sending is told before it is sent again; the message to copy has no narrow title. */
async function supplement(page: Page) {
  await page.getByRole('link', { name: 'Đặt chương trình' }).click()
  await page.getByRole('button', { name: 'Bỏ “Giải lao” khỏi chương trình' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Sửa “Khai mạc”' }).click()
  await page.getByLabel('Tên mục').fill('Khai mạc, chào cờ')
  await page.getByRole('button', { name: 'Lưu chương trình' }).click()
  await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
  await page.getByRole('dialog').getByText('Sửa: Khai mạc, chào cờ').waitFor()
  await page.getByRole('button', { name: /^Gửi cho \d+ người$/ }).click()
  await page.getByText('Bổ sung lần 1').waitFor()
  await page.getByRole('button', { name: 'Việc khác với cuộc họp' }).click()
  await page.getByRole('menuitem', { name: 'Tin nhắn mời họp để chép' }).click()
  const message = await page.getByRole('textbox', { name: 'Tin nhắn' }).inputValue()
  expect(message).toContain('Báo cáo kết quả quý IV')
  expect(message).not.toContain('nhân sự')
}

/** The next meeting of the kind is offered the place of this one. */
async function asLastTime(page: Page) {
  await page.goto('/meetings/new')
  await page.getByRole('combobox', { name: 'Tổ chức nào họp' }).fill('đảng ủy khối')
  await page
    .getByRole('option', { name: /^Đảng ủy Khối/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Ngày họp' }).fill('15/03/2027')
  await page.getByRole('button', { name: 'Như cuộc trước' }).click()
  expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Hội trường lớn')
}

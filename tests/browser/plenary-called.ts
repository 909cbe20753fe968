import type { Page } from 'playwright-core'
import type { MeetingView } from '../../modules/meetings/contract.ts'
import { brought } from './brought.ts'
import { ask, guestsOf, type Person } from './many-people.ts'
import { plainText } from './paper-files.ts'
import type { Stage } from './stage.ts'

/** Who plays a part of their own in the plenary. */
export interface Cast {
  chair: Person
  deputy: Person
  member: Person
  dead: Person
  concerned: Person
  late: Person
  absent: Person
}

/** Three papers come to the office; of the resolution comments are open. */
export async function drafts(office: Page, { accountId }: Person) {
  const names = ['Báo cáo quý IV', 'Dự thảo nghị quyết', 'Dự thảo quy chế']
  const papers: string[] = []
  for (const [place, name] of names.entries()) papers.push(await brought(office, plainText(`${name}.txt`, 4 + place)))
  const asked = [{ kind: 'account', id: accountId }]
  await ask(office, 'POST', '/rounds', { data: { paperId: papers[1], number: 1, asked } })
}

/** The office convenes, sets five items, and sends the invitations to forty-three members and seventeen guests. */
export async function convened(stage: Stage, page: Page, { chair, deputy }: Cast): Promise<string> {
  await page.getByRole('combobox', { name: 'Tổ chức nào họp' }).fill('đảng ủy khối')
  const committee = page.getByRole('option', { name: /^Đảng ủy Khối/ })
  await committee.first().click()
  await page.getByRole('textbox', { name: 'Ngày họp' }).fill('14/12/2026')
  await page.getByRole('textbox', { name: 'Từ giờ' }).fill('8h')
  await page.getByLabel('Lần thứ').fill('6')
  await page.getByLabel('Địa điểm').fill('Hội trường lớn')
  await page.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await page.getByRole('heading', { level: 1, name: /lần thứ 6, khóa XIII$/ }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const guests = await guestsOf(stage, chair.bodyId, 17)
  const { version } = await ask<MeetingView>(page, 'GET', `/meetings/${id}`)
  const invitedIds = guests.map(one => one.id)
  await ask(page, 'PATCH', `/meetings/${id}`, { data: { invitedIds }, version })

  await page.getByRole('link', { name: 'Đặt chương trình' }).click()
  await item(page, 'Báo cáo kết quả quý IV', { paper: 'Báo cáo quý IV' })
  await item(page, 'Công tác nhân sự', {})
  await page.getByLabel('Chỉ một số người được đọc mục này').check()
  for (const { name } of [chair, deputy]) {
    await page.getByRole('combobox', { name: 'Thêm người được đọc' }).fill(name)
    await page.getByRole('listbox').getByRole('option', { name }).click()
  }
  await item(page, 'Thông qua nghị quyết', { paper: 'Dự thảo nghị quyết' })
  await item(page, 'Hợp đồng thuê trụ sở', {})
  await item(page, 'Sửa đổi quy chế làm việc', { paper: 'Dự thảo quy chế' })
  await page.getByLabel('Người điều hành').selectOption({ label: deputy.name })
  await page.getByRole('button', { name: 'Lưu chương trình' }).click()
  await page.getByText('5. Sửa đổi quy chế làm việc').waitFor()
  await page.getByRole('button', { name: 'Gửi giấy triệu tập' }).click()
  await page.getByRole('button', { name: 'Gửi cho 60 người' }).click()
  await page.getByText('Đã triệu tập').waitFor()
  return id
}

async function item(page: Page, title: string, { paper }: { paper?: string }) {
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await page.getByLabel('Tên mục').fill(title)
  await page.getByLabel('Số phút').fill('30')
  if (paper === undefined) return
  await page.getByLabel(/^Thêm tài liệu/).fill(paper)
  await page.getByRole('option', { name: new RegExp(`^${paper}`) }).click()
}

/** The office writes down what everybody answered by telephone: all come but one. */
export async function repliesOf(office: Page, id: string, { people, absent }: { people: Person[]; absent: Person }) {
  const record = (personId: string, said: object) =>
    ask(office, 'POST', `/meetings/${id}/reply`, { data: { personId, ...said } })
  for (const { personId } of people)
    await record(personId, personId === absent.personId ? { reply: 'excused', reason: 'Đi học' } : { reply: 'coming' })
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { VoteView } from '../../modules/votes/contract.ts'
import { wordsIn } from './in-word.ts'
import { ask, type Device, devicesOf, type Person } from './many-people.ts'
import { type Cast, convened, drafts, repliesOf } from './plenary-called.ts'
import { seatedIn } from './seated-in.ts'
import { type Stage, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'a plenary of sixty with five items is run at the desk and followed in the room and on the wall, and its minutes and notice say exactly what happened',
  { timeout: 300_000 },
  async ({ stage }) => {
    const people = await seatedIn(stage, 'DUK', 43)
    const [first, second, , , , member, dead, concerned, late, absent] = people
    if (!first || !second || !member || !dead || !concerned || !late || !absent) throw new Error('too few members')
    const cast = { chair: first, deputy: second, member, dead, concerned, late, absent }
    const { id: account } = await stage.admit('clerk')
    const office = await stage.seat('clerk', { account, at: '/meetings/new' })
    await drafts(office, first)
    const id = await convened(stage, office, cast)
    await repliesOf(office, id, { people, absent })

    const chair = await stage.seat('member', { account: first.accountId, at: `/meetings/${id}/desk` })
    const room = await stage.seat('member', { account: member.accountId, size: tablet, at: `/meetings/${id}/room` })
    const wall = await stage.seat('clerk', { account, at: `/meetings/${id}/projector` })
    await office.goto(`/meetings/${id}/desk`)
    const screens = { chair, recorder: office, room, wall }
    await opened(screens, cast)
    await heard(screens, cast)
    const others = people.filter(one => ![first, member, dead, absent].includes(one))
    await resolved(screens, { id, cast, devices: await devicesOf(stage, others) })
    await withoutTheConcerned(stage, screens, { id, concerned })
    await agreed(screens, cast)
    await minuted(office, id, cast)
    await made(office, id)
  },
)

interface Screens {
  chair: Page
  recorder: Page
  room: Page
  wall: Page
}

/** Everybody who said so is there but one who comes late; the member checks in with the code on the wall. */
async function opened({ chair, recorder, room, wall }: Screens, { late, member }: Cast) {
  await recorder.getByRole('tab', { name: 'Điểm danh' }).click()
  await recorder.getByRole('button', { name: 'Ghi có mặt 42 người báo dự' }).click()
  await wall.getByText('Có mặt 42/43').waitFor()
  const list = recorder.getByRole('list', { name: 'Điểm danh' })
  for (const { name } of [late, member]) {
    await recorder.getByLabel('Tìm tên, có dấu hoặc không dấu').fill(name)
    await list.getByRole('button', { name: `Ghi nhầm: ${name}` }).click()
    await list.getByRole('button', { name: `Ghi có mặt: ${name}` }).waitFor()
  }
  await wall.getByText('Có mặt 40/43').waitFor()
  await recorder.getByRole('button', { name: 'Tạo mã điểm danh' }).click()
  await room.getByLabel('Mã điểm danh gồm 6 chữ số').fill((await wall.getByText(/^\d{6}$/).textContent()) ?? '')
  await room.getByRole('button', { name: 'Điểm danh' }).click()
  await wall.getByText('Có mặt 41/43').waitFor()
  await chair.getByRole('button', { name: 'Khai mạc cuộc họp' }).click()
  await room.getByText('Chưa có mục nào đang mở.').waitFor()
}

/** The report is heard and delegated; something is concluded on the item for some while one more comes. */
async function heard({ chair, recorder, room, wall }: Screens, { late }: Cast) {
  await chair.getByRole('button', { name: 'Mở mục 1' }).click()
  await room.getByRole('heading', { name: 'Mục 1. Báo cáo kết quả quý IV' }).waitFor()
  await delegated(chair, 'Báo cáo kết quả quý IV', 'gửi báo cáo lên cấp trên')
  await chair.getByRole('button', { name: 'Kết thúc mục này, mở mục 2' }).click()
  await chair.getByRole('heading', { name: 'Mục 2. Công tác nhân sự' }).waitFor()
  await room.getByRole('heading', { name: 'Mục 2. Mục dành cho một số người dự họp' }).waitFor()
  await recorder.getByLabel('Tìm tên, có dấu hoặc không dấu').fill(late.name)
  await recorder.getByRole('button', { name: `Ghi có mặt: ${late.name}` }).click()
  await wall.getByText('Có mặt 42/43').waitFor()
  await chair.getByRole('article', { name: 'Công tác nhân sự' }).getByRole('button', { name: 'Ghi kết quả' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('Ghi nhận').click()
  await dialog.getByLabel('Lời kết luận').fill(kept)
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What was concluded on the item that is for some. */
const kept = 'Giới thiệu hai đồng chí.'

/** The resolution: two speak from the floor, forty-two vote, one of them by hand; it is approved and delegated. */
async function resolved(screens: Screens, { id, cast, devices }: { id: string; cast: Cast; devices: Device[] }) {
  const { chair, room, wall } = screens
  await chair.getByRole('button', { name: 'Kết thúc mục này, mở mục 3' }).click()
  await room.getByRole('heading', { name: 'Mục 3. Thông qua nghị quyết' }).waitFor()
  await fromTheFloor(screens, cast)
  await chair.getByRole('button', { name: 'Mở biểu quyết' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByLabel('Nội dung biểu quyết').fill('Đồng chí nào nhất trí thông qua nghị quyết?')
  await dialog.getByRole('button', { name: 'Mở biểu quyết' }).click()
  await wall.getByText('Đã biểu quyết 0/42').waitFor()
  await room.getByLabel('Chọn một ý kiến').getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await room.getByText('Phiếu đã được ghi.').waitFor()
  await chair.getByLabel('Chọn một ý kiến').getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await chair.getByText('Phiếu đã được ghi.').waitFor()
  const { items } = await ask<{ items: VoteView[] }>(chair, 'GET', `/meetings/${id}/votes`)
  const voteId = items[0]?.id
  const says = (place: number) => (place < 2 ? 'no' : place < 3 ? 'other' : 'yes')
  await Promise.all(devices.map(({ post }, place) => post(`/votes/${voteId}/ballot`, { choice: says(place) })))
  await wall.getByText('Đã biểu quyết 41/42').waitFor()
  await chair.getByText('Ghi phiếu giơ tay cho người không dùng được máy').click()
  await chair.getByRole('group', { name: cast.dead.name }).getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await wall.getByText('Đã biểu quyết 42/42').waitFor()
  await chair.getByRole('button', { name: 'Kết thúc và công bố' }).click()
  for (const page of [chair, room, wall]) await page.getByText('Đồng ý 39, không đồng ý 2, ý kiến khác 1').waitFor()
  await delegated(chair, 'Thông qua nghị quyết', 'hoàn thiện, ban hành nghị quyết')
}

/** Whoever is concerned by the contract says so and stays away from it: hands are counted of one fewer. */
async function withoutTheConcerned(
  stage: Stage,
  { chair, room, wall }: Screens,
  { id, concerned }: { id: string; concerned: Person },
) {
  const theirs = await stage.seat('member', { account: concerned.accountId, at: `/meetings/${id}` })
  await theirs.getByRole('button', { name: /^Báo có liên quan.*Hợp đồng thuê trụ sở/ }).click()
  await theirs
    .getByRole('dialog')
    .getByLabel(/^Liên quan thế nào/)
    .fill('Người nhà là bên cho thuê')
  await theirs
    .getByRole('dialog')
    .getByRole('button', { name: /^Báo có liên quan/ })
    .click()
  await theirs.getByRole('dialog').waitFor({ state: 'detached' })
  await chair.getByRole('button', { name: 'Kết thúc mục này, mở mục 4' }).click()
  await room.getByRole('heading', { name: 'Mục 4. Hợp đồng thuê trụ sở' }).waitFor()
  await wall.getByText('Có mặt 41/42').waitFor()
  await theirs.goto(`/meetings/${id}/room`)
  await theirs.getByText('Đã khai báo có lợi ích liên quan nên không tham gia mục này.').waitFor()
  await chair.getByRole('button', { name: 'Mở biểu quyết' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('Giơ tay, đếm chung').click()
  await dialog.getByRole('button', { name: 'Mở biểu quyết' }).click()
  for (const [choice, count] of [
    ['Đồng ý', '40'],
    ['Không đồng ý', '1'],
    ['Ý kiến khác', '0'],
  ] as const)
    await chair.getByLabel(choice, { exact: true }).fill(count)
  await chair.getByRole('button', { name: 'Kết thúc và công bố' }).click()
  await room.getByText('Đồng ý 40, không đồng ý 1, ý kiến khác 0').waitFor()
}

/** The rules of procedure, led by the deputy, are agreed to in one press and delegated, and the meeting is closed. */
async function agreed({ chair, room, wall }: Screens, { deputy }: Cast) {
  await chair.getByRole('button', { name: 'Kết thúc mục này, mở mục 5' }).click()
  await wall.getByText('Có mặt 42/43').waitFor()
  await room.getByText(`Điều hành: ${deputy.name}`).waitFor()
  await chair.getByRole('button', { name: 'Mở biểu quyết' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('Thống nhất, không đếm').click()
  await dialog.getByRole('button', { name: 'Ghi thống nhất' }).click()
  await room.getByText('Thống nhất, không đếm phiếu').waitFor()
  await delegated(chair, 'Sửa đổi quy chế làm việc', 'hoàn thiện quy chế')
  await chair.getByRole('button', { name: 'Kết thúc mục 5' }).click()
  await chair.getByRole('button', { name: 'Bế mạc cuộc họp' }).click()
  await room.getByText('Cuộc họp đã bế mạc.').waitFor()
}

/** The member speaks and what was said becomes a comment on the draft. */
async function fromTheFloor({ chair, recorder, room }: Screens, { member }: Cast) {
  await room.getByRole('button', { name: 'Đăng ký phát biểu' }).click()
  await chair.getByRole('button', { name: `Mời phát biểu: ${member.name}` }).click()
  await room.getByRole('button', { name: 'Kết thúc phát biểu' }).click()
  await recorder.getByRole('tab', { name: 'Ghi chép' }).click()
  await recorder.getByLabel('Người phát biểu').selectOption({ label: member.name })
  await recorder.getByLabel('Nội dung ghi').fill('Đề nghị bổ sung chương về rủi ro.')
  await recorder.getByRole('button', { name: 'Ghi', exact: true }).click()
  await recorder.getByRole('button', { name: 'Đưa vào ý kiến góp ý' }).click()
  await recorder.getByText('Đã đưa vào ý kiến').waitFor()
}

/** What is to be done, recorded at the desk with the sentence that is proposed. */
async function delegated(chair: Page, title: string, task: string) {
  await chair.getByRole('article', { name: title }).getByRole('button', { name: 'Ghi kết quả' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('Giao, ủy quyền').click()
  await dialog.getByLabel('Việc phải làm').fill(task)
  await dialog.getByRole('textbox', { name: 'Hạn', exact: true }).fill('31/12/2026')
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The minutes are kept, and say what was voted, delegated and missed. */
async function minuted(office: Page, id: string, { concerned, late, absent }: Cast) {
  await office.goto(`/meetings/${id}`)
  await office.getByRole('link', { name: 'Xem biên bản' }).click()
  await office.getByRole('button', { name: 'Lưu thành biên bản' }).click()
  await office.getByText('Số liệu, thành phần, biểu quyết và kết luận đúng như đã ghi nhận.').waitFor()
  const said = await wordsIn(office)
  for (const fact of [
    'Có mặt 42/43 thành viên',
    `${late.name}, Ủy viên Ban Chấp hành (từ`,
    `Vắng có báo trước: ${absent.name}`,
    'Khi khai mạc có mặt 41/43 thành viên',
    'Đề nghị bổ sung chương về rủi ro.',
    'Tán thành 39, không tán thành 2, ý kiến khác 1; tính trên 43, cần 22: đạt.',
    `Không tham gia mục này do có liên quan: ${concerned.name}.`,
    'Tán thành 40, không tán thành 1, ý kiến khác 0; tính trên 42, cần 22: đạt.',
    'Thống nhất thông qua, không đếm',
    kept,
    ...delegations,
  ])
    expect(said).toContain(fact)
}

/** The notice says what was delegated, and nothing of the item that was for some. */
async function made(office: Page, id: string) {
  await office.goto(`/meetings/${id}`)
  await office.getByRole('link', { name: 'Soạn thông báo' }).click()
  await office.getByRole('button', { name: 'Soạn thông báo' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Soạn thông báo' }).click()
  await office.getByText('Đã soạn, chưa ban hành').waitFor()
  const said = await wordsIn(office)
  for (const fact of delegations) expect(said).toContain(fact)
  expect(said).not.toContain(kept)
}

const delegations = [
  'gửi báo cáo lên cấp trên, xong trước ngày 31/12/2026',
  'hoàn thiện, ban hành nghị quyết, xong trước ngày 31/12/2026',
  'hoàn thiện quy chế, xong trước ngày 31/12/2026',
]

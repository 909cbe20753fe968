import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openAccount } from '../../modules/accounts/actions.ts'
import { system } from '../../platform/work/actor.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { plainText } from './paper-files.ts'
import { desk, type Stage, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'a plenary is opened, attended and spoken in at the desk, while a member and the wall follow, and each sees what is theirs',
  { timeout: 240_000 },
  async ({ stage }) => {
    const recorder = await stage.admit('clerk')
    const chair = await stage.seat('clerk', { account: recorder.id })
    const { id, member } = await convened(stage, chair)
    await chair.goto(`/meetings/${id}/desk`)
    await chair.getByText('Chưa khai mạc', { exact: true }).waitFor()
    const room = await stage.seat('member', { account: member.accountId, size: tablet, at: `/meetings/${id}/room` })
    await room.getByText('Cuộc họp chưa khai mạc.').waitFor()
    const wall = await stage.seat('clerk', { account: recorder.id, at: `/meetings/${id}/projector` })
    await wall.getByText('Cuộc họp chưa khai mạc.').waitFor()

    await attend({ chair, room, wall }, member.name)
    await chair.getByRole('button', { name: 'Khai mạc cuộc họp' }).click()
    await room.getByText('Chưa có mục nào đang mở.').waitFor()
    await chair.getByRole('button', { name: 'Mở mục 1' }).click()
    await room.getByRole('heading', { name: 'Mục 1. Báo cáo quý IV' }).waitFor()
    await wall.getByRole('heading', { name: 'Mục 1. Báo cáo quý IV' }).waitFor()
    expect(await room.getByRole('link', { name: 'Bao cao quy IV' }).count()).toBe(1)

    await chair.getByRole('article', { name: 'Báo cáo quý IV' }).getByRole('button', { name: 'Ghi kết quả' }).waitFor()
    await speakIn({ chair, room, wall }, member.name)
    await jotDown(chair, member.name)
    await wholeInBoth(chair)

    await chair.getByRole('button', { name: 'Kết thúc mục này, mở mục 2' }).click()
    await room.getByRole('heading', { name: 'Mục 2. Mục dành cho một số người dự họp' }).waitFor()
    await wall.getByRole('heading', { name: 'Mục 2. Mục dành cho một số người dự họp' }).waitFor()
    await chair.getByRole('heading', { name: 'Mục 2. Công tác nhân sự' }).waitFor()
    expect(await room.getByRole('button', { name: 'Đăng ký phát biểu' }).count()).toBe(0)
    await chair.getByRole('button', { name: 'Kết thúc mục 2' }).click()
    await chair.getByRole('button', { name: 'Bế mạc cuộc họp' }).click()
    await room.getByText('Cuộc họp đã bế mạc.').waitFor()
  },
)

test('when the line is gone the room says from when it is what it shows, and catches up', async ({ stage }) => {
  const chair = await stage.seat('clerk')
  const { id, member } = await convened(stage, chair)
  const room = await stage.seat('member', { account: member.accountId, size: tablet, at: `/meetings/${id}/room` })
  await room.getByText('Cuộc họp chưa khai mạc.').waitFor()
  await room.context().setOffline(true)
  stage.line.cut()
  await room.getByText(/Màn hình đang hiển thị tình hình lúc \d\d:\d\d/).waitFor({ timeout: 60_000 })
  await room.getByText('Cuộc họp chưa khai mạc.').waitFor()
  stage.line.mend()
  await chair.request.post(`/api/meetings/${id}/steps`, { data: { kind: 'opened' } })
  await room.context().setOffline(false)
  await room.getByText('Chưa có mục nào đang mở.').waitFor({ timeout: 60_000 })
  stage.complaints()
})

interface Screens {
  chair: Page
  room: Page
  wall: Page
}

/** Everybody who replied in one press, the member by the code on the wall, and one put right. */
async function attend({ chair, room, wall }: Screens, member: string): Promise<void> {
  await chair.getByRole('tab', { name: 'Điểm danh' }).click()
  await chair.getByRole('button', { name: 'Ghi có mặt 2 người báo dự' }).click()
  await room.getByText('Có mặt 2/').waitFor()
  await chair.getByRole('button', { name: 'Tạo mã điểm danh' }).click()
  const code = (await wall.getByText(/^\d{6}$/).textContent()) ?? ''
  await room.getByLabel('Mã điểm danh gồm 6 chữ số').fill(code === '000000' ? '000001' : '000000')
  await room.getByRole('button', { name: 'Điểm danh' }).click()
  await room.getByText('Mã chưa đúng. Còn 4 lần nhập.').waitFor()
  await room.getByLabel('Mã điểm danh gồm 6 chữ số').fill(code)
  await room.getByRole('button', { name: 'Điểm danh' }).click()
  await room.getByText('Đã điểm danh').waitFor()
  await wall.getByText('Có mặt 3/').waitFor()
  const list = chair.getByRole('list', { name: 'Điểm danh' })
  await list.getByRole('button', { name: `Ghi ra về: ${member}` }).click()
  await room.getByRole('button', { name: 'Điểm danh' }).waitFor()
  await list.getByRole('button', { name: `Ghi có mặt: ${member}` }).click()
  await room.getByText('Đã điểm danh').waitFor()
  await wall.getByText('Có mặt 3/').waitFor()
  await chair.getByLabel('Hiển thị').selectOption({ label: 'Chưa có mặt' })
  const away = list.getByRole('button', { name: /^Ghi có mặt: / })
  const [name = ''] = await away.evaluateAll(all => all.map(one => (one as unknown as Named).ariaLabel.slice(12)))
  await chair
    .getByLabel('Tìm tên, có dấu hoặc không dấu')
    .fill(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  await list.getByRole('button', { name: `Ghi có mặt: ${name}` }).click()
  await wall.getByText('Có mặt 4/').waitFor()
  await chair.getByLabel('Hiển thị').selectOption({ label: 'Tất cả' })
  await list.getByRole('button', { name: `Ghi nhầm: ${name}` }).click()
  await wall.getByText('Có mặt 3/').waitFor()
  await chair.getByLabel('Tìm tên, có dấu hoặc không dấu').fill('')
  await wholeInBoth(chair, wall)
}

/** The member asks, is given the floor for five minutes, and gives it back. */
async function speakIn({ chair, room, wall }: Screens, name: string): Promise<void> {
  await chair.getByRole('tab', { name: 'Điều hành' }).click()
  await room.getByRole('button', { name: 'Đăng ký phát biểu' }).click()
  await room.getByText('Đã đăng ký, đứng thứ 1.').waitFor()
  await chair.getByRole('button', { name: `Mời phát biểu: ${name}` }).click()
  await room.getByText('Đang được mời phát biểu.').waitFor()
  await wall.getByText(/^Còn [45]:\d\d$/).waitFor()
  await chair.getByRole('button', { name: `Thêm 2 phút: ${name}` }).click()
  await wall.getByText(/^Còn [67]:\d\d$/).waitFor()
  await wholeInBoth(chair, room, wall)
  await room.getByRole('button', { name: 'Kết thúc phát biểu' }).click()
  await chair.getByText('Đã phát biểu').waitFor()
}

/** A line by speaker, marked, and edited by two at once. */
async function jotDown(chair: Page, name: string): Promise<void> {
  await chair.getByRole('tab', { name: 'Ghi chép' }).click()
  await chair.getByLabel('Người phát biểu').selectOption({ label: name })
  await chair.getByLabel('Nội dung ghi').fill('Đề nghị bổ sung chương về rủi ro.')
  await chair.getByRole('button', { name: 'Ghi', exact: true }).click()
  const note = chair.getByRole('list', { name: 'Ghi chép' }).getByRole('listitem')
  await note.getByText('Đề nghị bổ sung chương về rủi ro.').waitFor()
  await note.getByRole('button', { name: 'Đánh dấu là việc cần làm' }).click()
  await note.getByText('Việc cần làm', { exact: true }).waitFor()
  await note.getByRole('button', { name: 'Đưa vào ý kiến góp ý' }).click()
  await note.getByText('Đã đưa vào ý kiến').waitFor()
  await note.getByRole('button', { name: 'Sửa dòng ghi' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByLabel('Nội dung ghi').fill('Đề nghị thêm chương về rủi ro.')
  const path = `/api${new URL(chair.url()).pathname.replace('/desk', '/jottings')}`
  const { items } = (await (await chair.request.get(path)).json()) as { items: { id: string; version: number }[] }
  const [found] = items
  const elsewhere = await chair.request.patch(`${path}/${found?.id}`, {
    headers: { 'if-match': `"${found?.version}"` },
    data: { words: 'Đề nghị bổ sung chương quản lý rủi ro.' },
  })
  expect(elsewhere.status()).toBe(200)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog
    .getByRole('group', { name: 'Nội dung ghi' })
    .getByText('Đề nghị bổ sung chương quản lý rủi ro.')
    .waitFor()
  await wholeInBoth(chair)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await note.getByText('Đề nghị thêm chương về rủi ro.').waitFor()
}

/** A plenary that was called, two of whose members said that they come, with a paper and an item that is for some. */
async function convened(stage: Stage, page: Page) {
  const people = await membersOf(stage)
  const [first, second, , , , , member] = people
  if (!first || !second || !member) throw new Error('the committee has too few members')
  const { bodyId } = first
  const { id: accountId } = await stage.plenum.transact(system('stage'), work =>
    openAccount(work, { personId: member.personId, language: 'vi' }),
  )
  const paperId = await brought(page, plainText(`Bao cao quy IV ${accountId.slice(0, 8)}.txt`, 3))
  const send = async (method: 'POST' | 'PUT', path: string, data: object, version = 0) => {
    const headers = { 'if-match': `"${version}"` }
    const answer = await page.request.fetch(`/api${path}`, { method, data, headers })
    expect(answer.status()).toBe(200)
    return (await answer.json()) as { id: string; version: number }
  }
  const { id } = await send('POST', '/meetings', {
    bodyId,
    kind: 'regularMeeting',
    title: `Hội nghị lần thứ ${accountId.slice(0, 4)}`,
    number: null,
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Hội trường lớn',
    videoLink: null,
    chairId: first.personId,
    invitedIds: [],
    recorderIds: [],
  })
  const lines = [
    {
      kind: 'item',
      title: 'Báo cáo quý IV',
      minutes: 45,
      presenterId: second.personId,
      papers: [{ paperId, number: 1 }],
    },
    { kind: 'item', title: 'Công tác nhân sự', minutes: 30, readerIds: [first.personId, second.personId] },
  ]
  const set = await send('PUT', `/meetings/${id}/agenda`, { lines }, 1)
  await send('POST', `/meetings/${id}/summons`, {}, set.version)
  await send('POST', '/rounds', { paperId, number: 1, asked: [{ kind: 'account', id: accountId }] })
  for (const { personId } of [first, second]) await send('POST', `/meetings/${id}/reply`, { personId, reply: 'coming' })
  return { id, member: { ...member, accountId } }
}

/** Members of the committee of the demonstration, in order of precedence; of each journey others have an account. */
async function membersOf({ plenum }: Stage) {
  const rows = await plenum.database.reader
    .selectFrom('people.mandate')
    .innerJoin('bodies.body', 'bodies.body.id', 'people.mandate.bodyId')
    .innerJoin('people.person', 'people.person.id', 'people.mandate.personId')
    .leftJoin('auth.account', 'auth.account.personId', 'people.person.id')
    .select(['people.person.id', 'people.mandate.bodyId', 'people.person.familyName', 'people.person.middleName'])
    .select('people.person.givenName')
    .where('bodies.body.code', '=', 'DUK')
    .where('people.mandate.toDay', 'is', null)
    .where('auth.account.id', 'is', null)
    .orderBy('people.mandate.precedence')
    .execute()
  return rows.map(({ id: personId, bodyId, familyName, middleName, givenName }) => ({
    personId,
    bodyId,
    name: [familyName, middleName, givenName].filter(Boolean).join(' '),
  }))
}

async function wholeInBoth(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    const size = page.viewportSize() ?? desk
    for (const language of ['en', 'vi'] as const) {
      await speak(page, language)
      expect(await faultsAtEverySize(page, language)).toEqual([])
    }
    await page.setViewportSize(size)
  }
}

/** As much of a button as is looked at in the browser. */
interface Named {
  ariaLabel: string
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { seatedIn } from './seated-in.ts'
import { desk, type Stage, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'a vote is opened at the desk, cast on a tablet that loses the network, by hand for a dead one, and its result comes to all',
  { timeout: 240_000 },
  async ({ stage }) => {
    const meeting = await inSession(stage)
    const { chair, room, wall } = await screensOf(stage, meeting)
    await chair.getByRole('button', { name: 'Mở biểu quyết' }).click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByLabel('Nội dung biểu quyết').fill('Đồng chí nào nhất trí thông qua báo cáo?')
    await wholeInBoth(chair)
    await dialog.getByRole('button', { name: 'Mở biểu quyết' }).click()
    await chair.getByText(`Đã biểu quyết 0/${meeting.present}`).waitFor()
    await room.getByRole('heading', { name: 'Đồng chí nào nhất trí thông qua báo cáo?' }).waitFor()
    await wall.getByText(`Đã biểu quyết 0/${meeting.present}`).waitFor()
    await wholeInBoth(chair, room, wall)

    await castWithoutNetwork(room)
    await wall.getByText(`Đã biểu quyết 1/${meeting.present}`).waitFor()
    await chair.getByText('Ghi phiếu giơ tay cho người không dùng được máy').click()
    const { name } = meeting.dead
    await chair.getByRole('group', { name }).getByRole('button', { name: 'Không đồng ý' }).click()
    await wall.getByText(`Đã biểu quyết 2/${meeting.present}`).waitFor()
    expect(await room.getByText('Không thông qua').count()).toBe(0)

    await chair.getByRole('button', { name: 'Kết thúc và công bố' }).click()
    for (const page of [chair, room, wall]) {
      await page.getByText('Đồng ý 1, không đồng ý 1, ý kiến khác 0').waitFor()
      await page.getByText('Không thông qua', { exact: true }).waitFor()
    }
    await wholeInBoth(chair, room, wall)

    await chair.getByRole('button', { name: 'Mở biểu quyết' }).click()
    await dialog.getByText('Thống nhất, không đếm').click()
    await dialog.getByRole('button', { name: 'Ghi thống nhất' }).click()
    await room.getByText('Thống nhất, không đếm phiếu').waitFor()
    stage.complaints()
  },
)

test(
  'between meetings a vote waits in my work until its deadline, and is called off with a reason',
  { timeout: 180_000 },
  async ({ stage }) => {
    const [first, second] = await seatedIn(stage, 'DUK-UBKT', 2)
    if (!first || !second) throw new Error('the committee has too few members')
    const chair = await stage.seat('member', { account: first.accountId, at: `/bodies/${first.bodyId}` })
    await chair.getByRole('button', { name: 'Lấy biểu quyết' }).click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByLabel('Nội dung biểu quyết').fill('Đồng ý ban hành kế hoạch kiểm tra năm sau?')
    await dialog.getByRole('textbox', { name: 'Hạn cuối' }).fill('31/12/2099')
    await wholeInBoth(chair)
    await dialog.getByRole('button', { name: 'Lấy biểu quyết' }).click()
    await dialog.waitFor({ state: 'detached' })
    const member = await stage.seat('member', { account: second.accountId, size: tablet, at: '/' })
    await member.getByRole('heading', { name: 'Đồng ý ban hành kế hoạch kiểm tra năm sau?' }).waitFor()
    await wholeInBoth(member)
    await member.getByLabel('Chọn một ý kiến').getByRole('button', { name: 'Đồng ý', exact: true }).click()
    await member.getByText('Phiếu đã được ghi.').waitFor()
    await chair.goto('/')
    await chair.getByText('Đã biểu quyết 1/').waitFor()
    expect(await chair.getByRole('button', { name: 'Kết thúc và công bố' }).getAttribute('aria-disabled')).toBe('true')
    await chair.getByRole('button', { name: 'Hủy biểu quyết' }).click()
    await dialog.getByLabel('Lý do').fill('Kế hoạch còn phải sửa')
    await dialog.getByRole('button', { name: 'Hủy biểu quyết' }).click()
    await member.getByRole('button', { name: 'Đã kết thúc (1)' }).click()
    await member.getByText('Đã hủy: Kế hoạch còn phải sửa').waitFor()
    await wholeInBoth(chair, member)
  },
)

interface Meeting {
  id: string
  present: number
  chairId: string
  memberId: string
  dead: { name: string }
}

/** A plenary that goes on, with its first item open and everybody there. */
async function inSession(stage: Stage): Promise<Meeting> {
  const [first, second, third] = await seatedIn(stage, 'DUK', 3)
  if (!first || !second || !third) throw new Error('the committee has too few members')
  const page = await stage.seat('clerk')
  const send = async (method: 'POST' | 'PUT', path: string, data: object, version = 0) => {
    const answer = await page.request.fetch(`/api${path}`, { method, data, headers: { 'if-match': `"${version}"` } })
    expect(answer.status()).toBe(200)
    return (await answer.json()) as { id: string; version: number }
  }
  const { id } = await send('POST', '/meetings', {
    bodyId: first.bodyId,
    kind: 'regularMeeting',
    title: 'Hội nghị Ban Chấp hành',
    number: null,
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Hội trường lớn',
    videoLink: null,
    chairId: first.personId,
    invitedIds: [],
    recorderIds: [],
  })
  const lines = [{ kind: 'item', title: 'Báo cáo quý IV', minutes: 45 }]
  const set = await send('PUT', `/meetings/${id}/agenda`, { lines }, 1)
  await send('POST', `/meetings/${id}/summons`, {}, set.version)
  const { seats, agenda } = (await (await page.request.get(`/api/meetings/${id}`)).json()) as {
    seats: { person: { id: string } }[]
    agenda: { id: string }[]
  }
  await send('POST', `/meetings/${id}/moves`, { personIds: seats.map(({ person }) => person.id), kind: 'arrived' })
  await send('POST', `/meetings/${id}/steps`, { kind: 'opened' })
  await send('POST', `/meetings/${id}/lines/${agenda[0]?.id}/steps`, { kind: 'opened' })
  return { id, present: seats.length, chairId: first.accountId, memberId: second.accountId, dead: third }
}

async function screensOf(stage: Stage, { id, chairId, memberId }: Meeting) {
  const chair = await stage.seat('member', { account: chairId, at: `/meetings/${id}/desk` })
  const room = await stage.seat('member', { account: memberId, size: tablet, at: `/meetings/${id}/room` })
  const wall = await stage.seat('member', { account: chairId, at: `/meetings/${id}/projector` })
  return { chair, room, wall }
}

/** The choice stays and is sent by itself; nothing says that it is recorded before it is. */
async function castWithoutNetwork(room: Page): Promise<void> {
  await room.context().setOffline(true)
  await room.getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await room.getByText(/^Chưa gửi được: Đồng ý\./).waitFor()
  expect(await room.getByText('Phiếu đã được ghi.').count()).toBe(0)
  expect(await room.getByRole('button', { name: 'Không đồng ý' }).getAttribute('aria-disabled')).toBe('true')
  await room.context().setOffline(false)
  await room.getByText('Phiếu đã được ghi.').waitFor()
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

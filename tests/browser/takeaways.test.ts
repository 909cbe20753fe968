import { expect } from 'vitest'
import type { MeetingView } from '../../modules/meetings/contract.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'a member takes the papers along as one file, stays away from an item that concerns them, and the chair has a script',
  { timeout: 180_000 },
  async ({ stage }) => {
    const member = (await seatedIn(stage, 'DUK', 7)).at(-1)
    if (!member) throw new Error('the committee has too few members')
    const page = await stage.seat('clerk', { at: '/meetings' })
    const paperId = await brought(page, plainText('Báo cáo quý IV.txt', 3))
    const body = await stage.plenum.database.reader
      .selectFrom('bodies.body')
      .select('id')
      .where('code', '=', 'DUK')
      .executeTakeFirstOrThrow()
    const meeting = {
      bodyId: body.id,
      kind: 'regularMeeting',
      title: 'Hội nghị lần thứ 6, khóa XIII',
      number: 6,
      startsAt: '2099-12-14T01:00:00.000Z',
      endsAt: null,
      place: 'Hội trường A',
      videoLink: null,
      chairId: null,
      invitedIds: [],
      recorderIds: [],
    }
    const { id } = (await (await page.request.post('/api/meetings', { data: meeting })).json()) as { id: string }
    const lines = [
      { kind: 'formality', title: 'Khai mạc', minutes: 15 },
      { kind: 'item', title: 'Báo cáo kết quả năm', minutes: 45, papers: [{ paperId, number: 1 }] },
    ]
    const version = async () => ((await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView).version
    const edit = async () => ({ headers: { 'if-match': `"${await version()}"` } })
    const set = await page.request.put(`/api/meetings/${id}/agenda`, { data: { lines }, ...(await edit()) })
    expect(await set.json()).toMatchObject({ id })
    const sent = await page.request.post(`/api/meetings/${id}/summons`, { data: {}, ...(await edit()) })
    expect(await sent.json()).toMatchObject({ number: 1 })

    const theirs = await stage.seat('member', { account: member.accountId, size: phone, at: `/meetings/${id}` })
    await theirs.getByRole('button', { name: 'Gộp 1 tài liệu thành một tệp' }).click()
    const ready = theirs.getByRole('link', { name: /^Tải 1 tài liệu trong một tệp/ })
    await ready.waitFor({ timeout: 60_000 })
    const [file] = await Promise.all([theirs.waitForEvent('download'), ready.click()])
    expect(file.suggestedFilename()).toBe('Hội nghị lần thứ 6, khóa XIII.pdf')
    const [entry] = await Promise.all([
      theirs.waitForEvent('download'),
      theirs.getByRole('link', { name: 'Đưa vào lịch' }).click(),
    ])
    expect(entry.suggestedFilename()).toBe('Hội nghị lần thứ 6, khóa XIII.ics')
    expect(await theirs.getByText('Kịch bản điều hành').count()).toBe(0)

    await theirs.getByRole('button', { name: /^Báo có liên quan đến mục/ }).click()
    expect(await faultsAtEverySize(theirs, 'vi')).toEqual([])
    await theirs.setViewportSize(phone)
    await theirs.getByLabel('Liên quan thế nào (không bắt buộc)').fill('Đơn vị của người nhà')
    await theirs.getByRole('button', { name: 'Báo có liên quan', exact: true }).click()
    await theirs.getByText('Tài liệu của mục này đã đóng với người có liên quan.').waitFor()
    await expect.poll(() => ready.count()).toBe(0)
    expect(await faultsAtEverySize(theirs, 'vi')).toEqual([])

    await page.goto(`/meetings/${id}`)
    await page.getByText('Đơn vị của người nhà').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('link', { name: 'Kịch bản điều hành' }).click()
    await page.getByText('có liên quan nên không tham gia nội dung này.').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  },
)

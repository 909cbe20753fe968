import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { MeetingView } from '../../modules/meetings/contract.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'whoever leads records who is to do what in three presses, puts the words right on record, and takes the minutes along; members see what was concluded',
  { timeout: 180_000 },
  async ({ stage }) => {
    const { page, member, id } = await openMeeting(stage)
    await page.goto(`/meetings/${id}`)
    const line = page.getByRole('article', { name: 'Thông qua đề án' })

    await line.getByRole('button', { name: 'Ghi kết quả' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Giao, ủy quyền').click()
    expect(await dialog.getByLabel('Lời kết luận').inputValue()).toMatch(/^Ủy quyền cho .* tiếp thu ý kiến/)
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
    await dialog.waitFor({ state: 'detached' })
    await line.getByText(/: tiếp thu ý kiến, hoàn thiện và ban hành/).waitFor()

    await line.getByRole('button', { name: 'Ghi kết quả' }).click()
    await dialog.getByText('Thông qua', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Thêm kết quả khác' }).click()
    await dialog.getByRole('list', { name: 'Ghi cùng lúc' }).getByText('Thông qua: “Đề án”').waitFor()
    await dialog.getByText('Giao, ủy quyền').click()
    await dialog.getByLabel('Giao cho').selectOption('Cơ quan khác…')
    await dialog.getByLabel('Tên cơ quan').fill('ban thuong vu')
    await dialog.getByRole('listbox').getByRole('option').nth(3).click()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
    await dialog.waitFor({ state: 'detached' })
    await line.getByText(/^Ban Thường vụ.*: tiếp thu ý kiến/).waitFor()
    await line.getByRole('button', { name: 'Đổi kết quả' }).nth(1).click()
    await dialog.getByText('Ghi nhận', { exact: true }).click()
    await dialog.getByLabel('Lý do').fill('Nghe nhầm')
    await dialog.getByRole('button', { name: 'Đính chính' }).click()
    await dialog.waitFor({ state: 'detached' })
    await line.getByText('Đính chính: Nghe nhầm').waitFor()

    await line.getByRole('button', { name: 'Đính chính' }).click()
    await dialog.getByLabel('Lời kết luận').fill('Thống nhất thông qua đề án.')
    await dialog.getByLabel('Lý do').fill('Ghi thiếu ý đầu')
    await dialog.getByRole('button', { name: 'Đính chính' }).click()
    await dialog.waitFor({ state: 'detached' })
    await line.getByText('Đính chính: Ghi thiếu ý đầu').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Biên bản.*\.docx$/)
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')

    const theirs = await stage.seat('member', { account: member, size: phone, at: `/meetings/${id}` })
    const seen = theirs.getByRole('article', { name: 'Thông qua đề án' })
    await seen.getByText('Thống nhất thông qua đề án.').waitFor()
    expect(await seen.getByRole('button').count()).toBe(0)
    expect(await theirs.getByRole('link', { name: 'Tải Word' }).count()).toBe(0)
    await line.getByRole('button', { name: 'Rút' }).nth(1).click()
    await dialog.getByLabel('Lý do').fill('Ghi nhầm mục')
    await dialog.getByRole('button', { name: 'Rút' }).click()
    await seen.getByText('Đính chính: Ghi nhầm mục').waitFor()
  },
)

/** A meeting that was opened, with a draft on its one line. */
async function openMeeting(stage: Stage) {
  const member = (await seatedIn(stage, 'DUK', 7)).at(-1)
  if (!member) throw new Error('the committee has too few members')
  const page = await stage.seat('clerk', { at: '/meetings' })
  const paperId = await brought(page, plainText('Đề án.txt', 3))
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
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Hội trường A',
    videoLink: null,
    chairId: null,
    invitedIds: [],
    recorderIds: [],
  }
  const { id } = (await (await page.request.post('/api/meetings', { data: meeting })).json()) as { id: string }
  const lines = [{ kind: 'item', title: 'Thông qua đề án', papers: [{ paperId, number: 1 }] }]
  const edit = async () => {
    const { version } = (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView
    return { headers: { 'if-match': `"${version}"` } }
  }
  expect((await page.request.put(`/api/meetings/${id}/agenda`, { data: { lines }, ...(await edit()) })).ok()).toBe(true)
  expect((await page.request.post(`/api/meetings/${id}/summons`, { data: {}, ...(await edit()) })).ok()).toBe(true)
  expect((await page.request.post(`/api/meetings/${id}/steps`, { data: { kind: 'opened' } })).ok()).toBe(true)
  return { page, member: member.accountId, id }
}

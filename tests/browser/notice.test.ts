import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { MeetingView } from '../../modules/meetings/contract.ts'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { brought } from './brought.ts'
import { posted } from './commented-draft.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { seatedIn } from './seated-in.ts'
import { desk, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'what a meeting concluded goes out as a notice without what is for some, comes home to the matter, and what was said goes to the register',
  { timeout: 240_000 },
  async ({ stage }) => {
    const { page, id, matterId, secretary } = await heldMeeting(stage)
    await page.goto(`/meetings/${id}`)
    await page.getByText('2 ý kiến phát biểu về “Đề án” chưa chuyển đến cơ quan soạn thảo.').waitFor()
    await page.getByRole('button', { name: 'Chuyển tất cả vào bảng ý kiến' }).click()
    await page.getByText('2 ý kiến phát biểu').waitFor({ state: 'detached' })

    await page.getByRole('link', { name: 'Soạn thông báo' }).click()
    await page.getByText('Chưa có thông báo').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('button', { name: 'Soạn thông báo' }).click()
    const dialog = page.getByRole('dialog')
    const narrow = dialog.getByRole('checkbox', { name: 'Nhân sự (dành cho một số người)' })
    expect(await narrow.isChecked()).toBe(false)
    expect(await dialog.getByLabel('Thẩm quyền ký').inputValue()).toMatch(/^T\/M /)
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await narrow.check()
    await dialog.getByText('Có nội dung chỉ dành cho một số người.').waitFor()
    await narrow.uncheck()
    await dialog.getByLabel('Thêm cơ quan hoặc người dự họp').fill('van phong')
    await dialog.getByRole('option', { name: /^Văn phòng/ }).click()
    await dialog.getByRole('button', { name: 'Soạn thông báo' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Đã soạn, chưa ban hành').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải Word' }).click(),
    ])
    const { document } = readDocx(await readFile(await file.path()), { makeId: counting() })
    const said = document.provisions.map(wordsOf).join('\n')
    for (const part of ['THÔNG BÁO', 'Thống nhất thông qua đề án.', 'T/M ', secretary.name])
      expect(said).toContain(part)
    expect(said).not.toContain('Điều động')

    await page.getByRole('link', { name: 'Sửa văn bản' }).click()
    await page.getByRole('textbox', { name: 'Nội dung dự thảo' }).getByText('Thống nhất thông qua đề án.').waitFor()

    await page.goto('/')
    const waiting = page.getByRole('list', { name: 'Ý kiến phát biểu chờ trả lời' })
    await waiting.getByText('2 ý kiến tại Hội nghị lần thứ 6, khóa XIII').waitFor()
    expect(await page.getByText('Hiện không có việc nào chờ xử lý').count()).toBe(0)
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)

    await page.goto(`/matters/${matterId}`)
    const decided = page.getByRole('article', { name: 'Thông qua đề án' })
    await decided.getByText('Thống nhất thông qua đề án.').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    const [extract] = await Promise.all([
      page.waitForEvent('download'),
      decided.getByRole('link', { name: 'Trích kết luận (PDF)' }).click(),
    ])
    expect((await readFile(await extract.path())).subarray(0, 5).toString()).toBe('%PDF-')
  },
)

/** A meeting that concluded something on a draft and something that is for some, and two remarks on the draft. */
async function heldMeeting(stage: Stage) {
  const [secretary, member] = await seatedIn(stage, 'DUK', 7)
  if (!secretary || !member) throw new Error('the committee has too few members')
  const page = await stage.seat('clerk', { at: '/meetings' })
  const paperId = await brought(page, plainText('Đề án.txt', 3))
  const matter = { title: 'Đề án chuyển đổi số', parts: [{ paperId, part: 'draft' }] }
  const { id: matterId } = await posted<{ id: string }>(page, '/matters', matter)
  const { id } = await posted<{ id: string }>(page, '/meetings', {
    bodyId: secretary.bodyId,
    kind: 'regularMeeting',
    title: 'Hội nghị lần thứ 6, khóa XIII',
    number: 6,
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Hội trường A',
    videoLink: null,
    chairId: secretary.personId,
    invitedIds: [],
    recorderIds: [],
  })
  const lines = [
    { kind: 'item', title: 'Thông qua đề án', papers: [{ paperId, number: 1 }] },
    { kind: 'item', title: 'Nhân sự', readerIds: [secretary.personId] },
  ]
  const meeting = async () => (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView
  const edit = async () => ({ headers: { 'if-match': `"${(await meeting()).version}"` } })
  expect((await page.request.put(`/api/meetings/${id}/agenda`, { data: { lines }, ...(await edit()) })).ok()).toBe(true)
  expect((await page.request.post(`/api/meetings/${id}/summons`, { data: {}, ...(await edit()) })).ok()).toBe(true)
  await posted(page, `/meetings/${id}/steps`, { kind: 'opened' })
  const [first, second] = (await meeting()).agenda.map(line => line.id)
  for (const words of ['Bổ sung chương về rủi ro.', 'Làm rõ nguồn vốn.'])
    await posted(page, `/meetings/${id}/jottings`, { lineId: first, speakerId: member.personId, words })
  await posted(page, `/meetings/${id}/lines/${first}/conclusions`, {
    outcomes: [{ draft: { paperId, number: 1 }, decided: { kind: 'approved' } }],
    words: 'Thống nhất thông qua đề án.',
  })
  await posted(page, `/meetings/${id}/lines/${second}/conclusions`, { words: 'Điều động cán bộ.' })
  await posted(page, `/meetings/${id}/steps`, { kind: 'closed' })
  return { page, id, matterId, secretary }
}

import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { reword } from '../../packages/text/reword.ts'
import type { MeetingView } from '../../modules/meetings/contract.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test(
  'minutes are kept, come back from Word with another count, are put right after the record, and signed by whoever wrote and chaired',
  { timeout: 180_000 },
  async ({ stage }) => {
    const { page, chair, id } = await closedMeeting(stage)
    await page.goto(`/meetings/${id}`)
    await page.getByRole('link', { name: 'Xem biên bản' }).click()
    await page.getByText('Tán thành 40, không tán thành 3').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('button', { name: 'Lưu thành biên bản' }).click()
    await page.getByText('Số liệu, thành phần, biểu quyết và kết luận đúng như đã ghi nhận.').waitFor()

    const word = page.getByRole('link', { name: 'Tải Word' })
    const file = await page.request.get((await word.getAttribute('href')) ?? '')
    const buffer = editedIn(await file.body(), 'Tán thành 40', 'Tán thành 41')
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await page
      .locator('input[type=file][accept=".docx"]')
      .setInputFiles({ name: 'Biên bản đã sửa.docx', mimeType, buffer })
    const differing = page.getByRole('listitem').filter({ hasText: 'Số tán thành: Thông qua đề án' })
    await differing.getByText('Biên bản: 41').waitFor()
    await differing.getByText('Ghi nhận: 40').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await differing.getByRole('button', { name: 'Xem trong biên bản' }).click()
    await page.locator('[data-here=true]', { hasText: 'Tán thành 41' }).waitFor()

    await page.getByRole('button', { name: 'Ký', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Bản này còn khác ghi nhận ở 1 chỗ.').waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await dialog.getByRole('button', { name: 'Thôi' }).click()
    await differing.getByRole('button', { name: 'Lấy theo ghi nhận' }).click()
    await page.getByText('Số liệu, thành phần, biểu quyết và kết luận đúng như đã ghi nhận.').waitFor()
    await page.getByText('Tán thành 40, không tán thành 3').waitFor()

    await page.getByRole('button', { name: 'Ký', exact: true }).click()
    await dialog.getByRole('button', { name: 'Ký', exact: true }).click()
    await page.getByText('Đang ký', { exact: true }).waitFor()
    const theirs = await stage.seat('member', { account: chair, size: phone, at: '/' })
    await theirs.getByRole('link', { name: 'Xem và ký' }).click()
    await theirs.getByRole('button', { name: 'Ký', exact: true }).click()
    await theirs.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).click()
    await theirs.getByText('Đã ký', { exact: true }).waitFor()
    await page.getByText('Đã ký', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Sửa', exact: true }).count()).toBe(0)
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  },
)

/** A Word file in which somebody wrote other words in place of these. */
function editedIn(bytes: Buffer, from: string, to: string): Buffer {
  const { document, origin } = readDocx(bytes, { makeId: counting() })
  const provisions = document.provisions.map(one =>
    one.table ? one : (reword(one, undefined, wordsOf(one).replace(from, to)) ?? one),
  )
  return Buffer.from(writeDocx({ ...document, provisions }, origin ? { origin } : {}))
}

/** A meeting that voted on its one line by hands and was closed. */
async function closedMeeting(stage: Stage) {
  const members = await seatedIn(stage, 'DUK', 1)
  const [chair] = members
  if (!chair) throw new Error('the committee has no members')
  const page = await stage.seat('clerk', { at: '/meetings' })
  const body = await stage.plenum.database.reader
    .selectFrom('bodies.body')
    .select('id')
    .where('code', '=', 'DUK')
    .executeTakeFirstOrThrow()
  const post = async (path: string, data: object, headers: Record<string, string> = {}) => {
    const answer = await page.request.post(`/api${path}`, { data, headers })
    expect(answer.ok() || (await answer.text())).toBe(true)
    return (await answer.json()) as { id: string }
  }
  const { id } = await post('/meetings', {
    bodyId: body.id,
    kind: 'regularMeeting',
    title: 'Hội nghị lần thứ 6, khóa XIII',
    number: 6,
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Hội trường A',
    videoLink: null,
    chairId: chair.personId,
    invitedIds: [],
    recorderIds: [],
  })
  const meeting = async () => (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView
  const edit = async () => ({ 'if-match': `"${(await meeting()).version}"` })
  const lines = [{ kind: 'item', title: 'Thông qua đề án' }]
  const set = await page.request.put(`/api/meetings/${id}/agenda`, { data: { lines }, headers: await edit() })
  expect(set.ok()).toBe(true)
  await post(`/meetings/${id}/summons`, {}, await edit())
  await post(`/meetings/${id}/steps`, { kind: 'opened' })
  await post(`/meetings/${id}/moves`, {
    personIds: (await meeting()).seats.map(({ person }) => person.id),
    kind: 'arrived',
  })
  const lineId = (await meeting()).agenda[0]?.id
  await post(`/meetings/${id}/lines/${lineId}/steps`, { kind: 'opened' })
  const asked = { lineId, words: 'Đồng chí nào nhất trí?', rule: 'resolution', manner: 'hands' }
  const vote = await post(`/meetings/${id}/votes`, asked)
  await post(`/votes/${vote.id}/close`, { counts: { yes: 40, no: 3, other: 0 } })
  await post(`/meetings/${id}/lines/${lineId}/conclusions`, { words: 'Thống nhất thông qua đề án.' })
  await post(`/meetings/${id}/lines/${lineId}/steps`, { kind: 'closed' })
  await post(`/meetings/${id}/steps`, { kind: 'closed' })
  return { page, chair: chair.accountId, id }
}

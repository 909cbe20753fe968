import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { asked, body, person } from './asked.ts'
import { letGo } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { type PaperFile, trackedWord } from './paper-files.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a letter is dropped on a round, taken apart beside its text, corrected, and its comments stand in the register with it as their source', async ({
  stage,
}) => {
  const chief = await person(stage, 'Nông Văn Páo')
  const { id: bodyId } = await body(stage, 'Đảng ủy phường Minh An', chief.personId)
  const page = await stage.seat('clerk')
  const roundId = await asked(page, [{ kind: 'body', id: bodyId }])
  await page.goto(`/rounds/${roundId}`)
  await page.getByRole('link', { name: 'Góp ý bằng văn bản' }).click()
  await page.getByRole('heading', { name: 'Phiếu góp ý để gửi đi' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await letGo(page, [letter])
  await page.getByRole('button', { name: 'Xem ý kiến' }).click()
  const list = page.getByRole('list', { name: 'Ý kiến tìm thấy' })
  await list.getByText('đề nghị làm rõ cơ quan chủ trì').waitFor({ timeout: 60_000 })
  expect(await page.getByLabel('Số, ký hiệu').inputValue()).toBe('15-CV/ĐU')
  expect(await page.getByLabel('Là ý kiến của').locator('option:checked').textContent()).toMatch(
    /^Đảng ủy phường Minh An/,
  )
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByRole('button', { name: /^Sửa: Tại khoản 2/ }).click()
  await list.getByLabel('Ý kiến', { exact: true }).fill('Đề nghị nêu rõ cơ quan chủ trì.')
  await list.getByRole('button', { name: 'Chọn lại' }).click()
  await list.getByRole('combobox', { name: 'Tìm đoạn của dự thảo theo chữ' }).fill('Văn phòng tổng hợp')
  await list
    .getByRole('option', { name: /Văn phòng tổng hợp/ })
    .first()
    .click()
  await list.getByText('Người nói, loại, ý kiến kín, tài liệu kèm').click()
  await list.getByLabel(/^Ý kiến kín/).check()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await list.getByRole('button', { name: 'Xong' }).click()

  await page.getByRole('button', { name: /^Không đưa vào: Tại trang 3/ }).click()
  await page.getByLabel('Lý do').fill('Dự thảo không có từ này.')
  await page.getByRole('button', { name: 'Không đưa vào, lưu lý do' }).click()
  await list.getByText(/Dự thảo không có từ này/).waitFor()

  await selectIn(page, 'Kinh phí nên chia theo từng năm.')
  await page.getByRole('button', { name: 'Ý kiến mới từ chữ đã chọn' }).click()
  await page.getByRole('button', { name: 'Đưa vào bảng tổng hợp (3)' }).click()
  await expect.poll(() => list.getByText('Đã đưa vào bảng tổng hợp').count()).toBe(2)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.goto(`/rounds/${roundId}`)
  const said = page.getByRole('list', { name: 'Ý kiến đã gửi' })
  await said.getByText('Đề nghị nêu rõ cơ quan chủ trì.').waitFor()
  await said.getByText('Kinh phí nên chia theo từng năm.').waitFor()
  expect(await said.getByText(/Công văn 15-CV\/ĐU, ngày 12\/10\/2026/).count()).toBe(3)
  await page.getByRole('link', { name: 'Góp ý bằng văn bản' }).click()
  await page
    .getByRole('list', { name: 'Văn bản đã xử lý' })
    .getByText(/3 ý kiến/)
    .waitFor()
})

test('a marked-up Word file is taken author by author, and nothing of it is taken twice', async ({ stage }) => {
  const [thu, other] = [await person(stage, 'Lê Thu'), await person(stage, 'Trần Văn Ải')]
  const page = await stage.seat('clerk', { language: 'en' })
  const parties = [thu, other].map(({ accountId: id }) => ({ kind: 'account', id }))
  const roundId = await asked(page, parties)
  await page.goto(`/rounds/${roundId}/sources`)
  await page.getByRole('heading', { name: 'The form to send out' }).waitFor()
  await letGo(page, [trackedWord('góp ý.docx')])
  await page.getByRole('button', { name: 'Look at the comments' }).click()
  const list = page.getByRole('list', { name: 'Comments found' })
  await expect.poll(() => list.getByText(/Lê Thu/).count(), { timeout: 60_000 }).toBeGreaterThan(0)
  expect(await page.getByLabel('Lê Thu is').locator('option:checked').textContent()).toMatch(/^Lê Thu/)
  expect(await faultsAtEverySize(page, 'en')).toEqual([])
  await page.setViewportSize(desk)
  const found = await list.getByRole('checkbox').count()
  await page.getByRole('button', { name: `Take into the register (${found})` }).click()
  await expect.poll(() => list.getByText('In the register').count()).toBe(found)
  await page.reload()
  await expect.poll(() => list.getByText('In the register').count()).toBe(found)
  expect(await page.getByRole('button', { name: /^Take into the register/ }).count()).toBe(0)
})

test('a filled-in form is shown line by line; what was not understood is repaired in place, and all of it taken over', async ({
  stage,
}) => {
  const an = await person(stage, 'Vàng A Dính')
  const page = await stage.seat('clerk')
  const roundId = await asked(page, [{ kind: 'account', id: an.accountId }])
  await page.goto(`/rounds/${roundId}/sources`)
  for (const [name, format] of [
    ['Phiếu Word (DOCX)', 'docx'],
    ['Phiếu Excel (XLSX)', 'xlsx'],
  ] as const)
    expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(
      `/api/rounds/${roundId}/form?format=${format}`,
    )
  await letGo(page, [sheet])
  const list = page.getByRole('list', { name: 'Ý kiến tìm thấy' })
  await list.getByText('Đề nghị làm rõ thời hạn.').waitFor()
  await list.getByText('Dòng 2').waitFor()
  await page.getByText('Chưa rõ vị trí').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Lấy làm ý kiến: dòng 3' }).click()
  await page.getByRole('button', { name: 'Đưa vào bảng tổng hợp (3)' }).click()
  await page.getByText('Đã đưa 3 ý kiến vào bảng tổng hợp.').waitFor()
  await page.goto(`/rounds/${roundId}/sources`)
  await page.getByRole('heading', { name: 'Phiếu góp ý để gửi đi' }).waitFor()
  await letGo(page, [sheet])
  await expect.poll(() => list.getByText('Đã đưa vào bảng tổng hợp').count()).toBe(2)
})

test('what somebody says from the floor is recorded with its place and a file, beside the list they sent', async ({
  stage,
}) => {
  const an = await person(stage, 'Sùng A Chứ')
  const page = await stage.seat('clerk')
  const roundId = await asked(page, [{ kind: 'account', id: an.accountId }])
  await page.goto(`/rounds/${roundId}/sources`)
  await page.getByLabel('Ghi thay').selectOption({ label: 'Sùng A Chứ' })
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ý kiến 1').fill('Cần thêm nguồn lực.')
  await dialog.getByText('Người nói, loại, ý kiến kín, tài liệu kèm').click()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Kèm tệp từ máy' }).click()
  await (await chooser).setFiles([textFile('số liệu một.txt', 'Một'), textFile('số liệu hai.txt', 'Hai')])
  await dialog.getByRole('button', { name: 'Bỏ số liệu một.txt' }).waitFor()
  await dialog.getByRole('button', { name: 'Bỏ số liệu hai.txt' }).click()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Ghi vào đợt' }).click()
  await page.goto(`/rounds/${roundId}`)
  const said = page.getByRole('list', { name: 'Ý kiến đã gửi' })
  await said.getByText(/Phát biểu tại hội nghị · .* ghi thay/).waitFor()
  await said.getByRole('link', { name: 'số liệu một' }).waitFor()
  expect(await said.getByRole('link', { name: 'số liệu hai' }).count()).toBe(0)

  const commenter = await stage.seat('member', { account: an.accountId, at: `/rounds/${roundId}/comments` })
  const link = commenter.getByRole('link', { name: 'số liệu một' })
  const file = await commenter.request.get((await link.getAttribute('href')) ?? '')
  expect(await file.text()).toBe('Một')
})

const letter: PaperFile = textFile(
  'công văn 15.txt',
  `ĐẢNG BỘ KHỐI THỬ NGHIỆM
ĐẢNG ỦY PHƯỜNG MINH AN
Số 15-CV/ĐU
Minh An, ngày 12 tháng 10 năm 2026

Kính gửi: Đảng ủy Khối

Sau khi nghiên cứu dự thảo, Đảng ủy phường có ý kiến như sau:

1. Tại khoản 2 Điều 1: đề nghị làm rõ cơ quan chủ trì.

2. Tại trang 3, dòng 5: đề nghị bỏ từ “kịp thời”.

3. Đề nghị sửa “10 ngày” ở khoản 1 Điều 2 thành “15 ngày”.

Trên đây là ý kiến của Đảng ủy phường.

Kinh phí nên chia theo từng năm.`,
)

const sheet: PaperFile = {
  name: 'phiếu góp ý.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'STT;Vị trí;Ý kiến góp ý\n1;khoản 1 Điều 1;Đề nghị làm rõ thời hạn.\n2;Điều 2 nên gọn lại;\n3;Phụ lục 7;Đề nghị bỏ.',
  ),
}

function textFile(name: string, words: string): PaperFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(words) }
}

/** Draws over a line of the letter as a hand does. */
async function selectIn(page: Page, words: string): Promise<void> {
  const line = page.locator('[data-provision]', { hasText: words }).locator('[data-at]').last()
  await line.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + 1, y + 5)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height - 5, { steps: 5 })
  await page.mouse.up()
}

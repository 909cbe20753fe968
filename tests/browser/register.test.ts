import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openAccount } from '../../modules/accounts/actions.ts'
import type { RegisterRow, RoundView } from '../../modules/consultations/contract.ts'
import { admitPerson } from '../../modules/people/actions.ts'
import { anchor } from '../../packages/text/anchor.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { system } from '../../platform/work/actor.ts'
import { parted } from '../scene.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { edited, type PaperFile } from './paper-files.ts'
import { desk, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const articles = ['Thời hạn', 'Kinh phí', 'Tổ chức thực hiện'].flatMap((title, place) => [
  `Điều ${place + 1}. ${title}`,
  '1. Chi bộ báo cáo trong mười hôm.',
  '2. Văn phòng theo dõi việc thực hiện.',
])
const draft: PaperFile = {
  name: 'Dự thảo quy chế.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(articles.join('\n')),
}

test('twenty like comments are answered in four presses, and one press takes that back', async ({ stage }) => {
  const said = Array.from({ length: 20 }, (_, place) => `Bổ sung kinh phí cho đơn vị thứ ${place + 1}.`)
  const { page } = await atRegister(stage, [...said, 'Nhất trí.'])
  await wholeInBoth(page)
  await page.getByRole('searchbox', { name: 'Tìm trong ý kiến, nơi gửi' }).fill('kinh phi')
  await page.waitForURL(/search=kinh/)
  await expect.poll(() => boxes(page).count()).toBe(20)
  await page.getByRole('button', { name: 'Chọn tất cả đang lọc' }).click()
  await page.getByLabel('Giải trình').check()
  await page.getByLabel('Nội dung trả lời').fill('Kinh phí do ngân sách bảo đảm.')
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Ghi trả lời (20)' }).click()
  await page.getByText('Đã ghi trả lời cho 20 dòng.').waitFor()
  await page.getByRole('button', { name: 'Chờ duyệt (20)' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Chưa trả lời (21)' }).waitFor()
})

test('arrows walk the lines, shift chooses several in a row, and two lines become one and two again', async ({
  stage,
}) => {
  const { page } = await atRegister(stage, ['Thống nhất tên gọi.', 'Thống nhất cách gọi.', 'Sửa lỗi chính tả.'])
  await boxes(page).first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('heading', { name: 'Đã chọn 2 dòng' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Đã chọn 3 dòng' }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Ghép 2 dòng thành một' }).click()
  await page.getByText('Ghép 2 ý kiến').waitFor()
  await expect.poll(() => boxes(page).count()).toBe(2)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => boxes(page).count()).toBe(3)
})

test('like comments are suggested, and put together by a person; one is merged into another', async ({ stage }) => {
  const { page } = await atRegister(stage, [
    'Đề nghị quy định rõ thời hạn báo cáo từng chi bộ hằng quý.',
    'Đề nghị quy định rõ thời hạn báo cáo từng chi bộ theo quý.',
    'Bổ sung căn cứ ban hành.',
  ])
  await page.getByRole('button', { name: 'Ý kiến giống nhau' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghép 2 dòng thành một' }).waitFor()
  await wholeInBoth(page)
  await dialog.getByRole('button', { name: 'Ghép 2 dòng thành một' }).click()
  await dialog.getByText('Không thấy ý kiến nào giống nhau.').waitFor()
  await page.keyboard.press('Escape')
  await boxes(page).nth(1).check()
  await page.getByLabel('Gộp', { exact: true }).check()
  await page.getByRole('option', { name: /thời hạn báo cáo/ }).click()
  await page.getByRole('button', { name: 'Ghi trả lời (1)' }).click()
  await page.getByText('Theo trả lời ở số 1').waitFor()
})

test('wordings over the same words carry a mark that shows them alone; one is put into the draft', async ({
  stage,
}) => {
  const { page } = await atRegister(stage, ['Nhất trí.'], ['hai tuần', 'một quý'])
  await page.getByRole('button', { name: 'Chồng câu chữ với 1 dòng khác' }).first().click()
  await page.waitForURL(/colliding=true/)
  await expect.poll(() => boxes(page).count()).toBe(2)
  await boxes(page).first().check()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Đưa câu chữ vào dự thảo' }).click()
  await page.getByText(/^Câu chữ này đã ở trong bản đang soạn/).waitFor()
})

test('of two who answer one line the second is shown what is there, and keeps it or overwrites it', async ({
  stage,
}) => {
  const { page, roundId } = await atRegister(stage, ['Rút ngắn thời hạn.', 'Bỏ Điều 4.'])
  await page.getByRole('button', { name: 'Chọn tất cả đang lọc' }).click()
  await answered(page, roundId, 'Giữ như dự thảo.')
  await page.getByLabel('Ghi nhận').check()
  await page.getByRole('button', { name: 'Ghi trả lời (2)' }).click()
  await page
    .getByRole('alert')
    .getByText(/Giữ như dự thảo/)
    .waitFor()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Giữ trả lời đã lưu' }).click()
  await page.getByText('Đã ghi trả lời cho 1 dòng.').waitFor()
  await expect
    .poll(async () => (await rowsOf(page, roundId)).map(({ answer }) => answer?.kind))
    .toEqual(['explained', 'noted'])

  await page.getByRole('button', { name: 'Chọn tất cả đang lọc' }).click()
  await answered(page, roundId, 'Đã rút ngắn.')
  await page.getByLabel('Tiếp thu', { exact: true }).check()
  await page.getByRole('button', { name: 'Ghi trả lời (2)' }).click()
  await page.getByRole('button', { name: 'Ghi đè' }).click()
  await expect
    .poll(async () => (await rowsOf(page, roundId)).map(({ answer }) => answer?.kind))
    .toEqual(['accepted', 'accepted'])
})

test('sections are assigned, answers are released with a count, and the table comes back with one difference', async ({
  stage,
}) => {
  const { page, roundId } = await atRegister(stage, ['Ghi rõ nguồn kinh phí.'])
  await page.getByRole('button', { name: 'Phân công trả lời' }).click()
  await page.getByLabel('Tìm tổ chức trả lời').fill('Văn phòng')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await page
    .getByRole('table')
    .getByText(/^Nơi trả lời: /)
    .waitFor()
  await page.getByLabel('Nơi trả lời').waitFor()

  await answered(page, roundId, 'Do ngân sách cấp.')
  await page.getByRole('button', { name: 'Tải bảng' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Word', exact: true }).click(),
  ])
  const table = edited('bang.docx', await readFile(await download.path()), 'Do ngân sách cấp', 'Do hội phí chi')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhập bảng đã sửa' }).click(),
  ])
  await chooser.setFiles(table)
  await page.getByText(/^Có 1 chỗ khác/).waitFor()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Lấy theo bảng, số 1' }).click()
  await page.getByText('Đã lấy theo bảng.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('table').getByText('Do hội phí chi.').waitFor()

  await page.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click()
  await page.getByRole('dialog').getByText('Thào A Páo').waitFor()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Duyệt và gửi trả lời (1)' }).click()
  await page.getByRole('button', { name: 'Đã duyệt (1)' }).waitFor()
  await page.getByRole('button', { name: 'Văn bản trả lời' }).click()
  await page.getByRole('link', { name: 'Văn bản trả lời Thào A Páo, Word' }).waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
})

test('from the round one comes to the register, and from what is missing to what has no answer', async ({ stage }) => {
  const { page, roundId } = await atRegister(stage, ['Làm rõ Điều 1.'])
  await page.goto(`/rounds/${roundId}`)
  await page.getByRole('button', { name: 'Kết thúc đợt' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Trả lời ý kiến (1)' }).click()
  await page.waitForURL(/register\?state=open/)
  await page.getByRole('searchbox').fill('không có từ này')
  await page.getByRole('heading', { name: 'Không có dòng nào phù hợp' }).waitFor()
  await page.getByRole('button', { name: 'Xem tất cả ý kiến' }).click()
  await expect.poll(() => boxes(page).count()).toBe(1)
})

/** A round in which somebody said these things by telephone, and would have the words "mười hôm" of Article 1 read so; opened at its register. */
async function atRegister(stage: Stage, said: readonly string[], wordings: readonly string[] = []) {
  const accountId = await stage.plenum.transact(system('stage'), async work => {
    const { id: personId } = await admitPerson(work, parted('Thào A Páo'))
    return (await openAccount(work, { personId, language: 'vi' })).id
  })
  const page = await stage.seat('clerk')
  const paperId = await brought(page, draft)
  const asked = { paperId, number: 1, asked: [{ kind: 'account', id: accountId }] }
  const { id: roundId } = await posted<{ id: string }>(page, '/rounds', asked)
  const text = await page.request.get(`/api/papers/${paperId}/versions/1/text`)
  const { document } = (await text.json()) as { document: TextDocument }
  const round = (await (await page.request.get(`/api/rounds/${roundId}`)).json()) as RoundView
  const askedId = round.asked[0]?.id
  const proposals = wordings.map(proposed => ({ words: `Sửa thành ${proposed}.`, proposed, spot: spotOn(document) }))
  const items = [...said.map(words => ({ words })), ...proposals]
  await posted(page, `/rounds/${roundId}/recorded`, { askedId, items, source: { kind: 'phone' } })
  await page.goto(`/rounds/${roundId}/register`)
  await expect.poll(() => boxes(page).count()).toBe(items.length)
  return { page, roundId }
}

function spotOn(document: TextDocument) {
  const provision = document.provisions.find(one => wordsOf(one).includes('mười hôm'))
  const start = provision ? wordsOf(provision).indexOf('mười hôm') : 0
  const place = { provisionId: provision?.id ?? '', selection: { start, end: start + 'mười hôm'.length } }
  return { anchor: anchor(document, place) }
}

const boxes = (page: Page) => page.getByRole('table').getByRole('checkbox')

/** Somebody else answers the first line. */
async function answered(page: Page, roundId: string, words: string): Promise<void> {
  const rows = (await rowsOf(page, roundId)).slice(0, 1).map(({ id, version }) => ({ id, version }))
  await posted(page, `/rounds/${roundId}/register/answers`, { rows, kind: 'explained', words })
}

async function rowsOf(page: Page, roundId: string): Promise<RegisterRow[]> {
  const answer = await page.request.get(`/api/rounds/${roundId}/register`)
  return ((await answer.json()) as { items: RegisterRow[] }).items
}

async function posted<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api${path}`, { data })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Answer
}

async function wholeInBoth(page: Page): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    await speak(page, language)
    expect(await faultsAtEverySize(page, language)).toEqual([])
  }
  await speak(page, 'vi')
  await page.setViewportSize(desk)
}

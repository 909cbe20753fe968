import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RegisterRow } from '../../modules/consultations/contract.ts'
import { commentedDraft, linesOf, nextVersion, posted } from './commented-draft.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { settled } from './screens.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const lines = linesOf(3)
const wishes = [
  { on: 'phần 1 trong mười hôm', proposed: 'phần 1 trong mười lăm hôm', words: 'Đề nghị nới thời hạn báo cáo.' },
]
const edited = lines
  .map(line => line.replace('phần 1 trong mười hôm', 'phần 1 trong mười lăm hôm'))
  .map(line => line.replace('thực hiện phần 3 và tổng hợp', 'thực hiện phần 3 và báo cáo cấp trên'))

test('words that are selected while reading are traced to who asked, who answered and what proves it', async ({
  stage,
}) => {
  const draft = await commentedDraft(stage, { lines, wishes })
  const { page, paperId, roundId } = draft
  const { items } = (await (await page.request.get(`/api/rounds/${roundId}/register`)).json()) as {
    items: RegisterRow[]
  }
  const rows = items.map(({ id, version }) => ({ id, version }))
  await posted(page, `/rounds/${roundId}/register/answers`, { rows, kind: 'accepted', words: 'Nới hạn theo đề nghị.' })
  await posted(page, `/rounds/${roundId}/release`, {})
  await nextVersion(draft, edited)
  await page.goto(`/papers/${paperId}/read?view=text`)
  await select(page, 'mười lăm hôm')
  await page.getByRole('link', { name: 'Nguồn gốc câu chữ' }).click()
  await page.waitForURL(/\/trace\?/)
  await page.getByText('Câu này theo ý kiến góp ý.').waitFor()
  const changed = page.getByRole('listitem').filter({ hasText: 'Được sửa ở bản 2' })
  await changed.getByText('Đề nghị nới thời hạn báo cáo.').waitFor()
  await changed.getByText('Giàng Thị Mỷ').first().waitFor()
  await changed.getByText('Nới hạn theo đề nghị.').waitFor()
  await changed.getByRole('button', { name: /^Bằng chứng trong nhật ký/ }).click()
  await changed.getByText('Duyệt trả lời ý kiến').waitFor()
  await wholeInBoth(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
})

test('what reaches over two provisions is told one by one, and nobody asked for the second', async ({ stage }) => {
  const draft = await commentedDraft(stage, { lines, wishes })
  const { page, paperId } = draft
  await nextVersion(draft, edited)
  await page.goto(`/papers/${paperId}/read?view=text`)
  await select(page, 'kết quả phần 3', 'báo cáo cấp trên')
  await page.getByRole('link', { name: 'Nguồn gốc câu chữ' }).click()
  await expect.poll(() => page.getByRole('list', { name: 'Câu này qua các bản' }).count()).toBe(2)
  await page.getByText('Không theo ý kiến nào và không có lý do.').waitFor()
  await wholeInBoth(page)
})

test('a sentence is pasted after its paper was chosen; what stands in several places is chosen by a person', async ({
  stage,
}) => {
  const twice = [
    ...linesOf(1),
    'Điều 2. Hiệu lực',
    '1. Quy chế này có hiệu lực ngay.',
    '2. Quy chế này có hiệu lực ngay.',
  ]
  const { page, paperId } = await commentedDraft(stage, { lines: twice, wishes })
  await page.goto(`/papers/${paperId}`)
  await page.getByRole('link', { name: 'Nguồn gốc câu chữ' }).click()
  const words = page.getByLabel('Câu cần tìm nguồn gốc')
  await words.fill('Câu này nằm ngoài văn bản.')
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Tìm nguồn gốc' }).click()
  await page.getByText('Không có trong văn bản này.').waitFor()
  await words.fill('Quy chế này có hiệu lực ngay.')
  await page.getByRole('button', { name: 'Tìm nguồn gốc' }).click()
  await page.getByText(/^Có ở nhiều chỗ trong bản 1/).waitFor()
  await wholeInBoth(page)
  await page.getByRole('button', { name: 'Xem chỗ này' }).last().click()
  await page.getByText('Có từ đầu, không theo ý kiến nào.').waitFor()
  await page.getByText('Câu này không theo ý kiến nào.').waitFor()
})

test('a sentence that is pasted into the finder is traced once its paper was chosen', async ({ stage }) => {
  const { page } = await commentedDraft(stage, { lines, wishes })
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Chi bộ báo cáo kết quả phần 2 trong mười hôm.')
  await page.getByRole('option', { name: 'Nguồn gốc câu chữ' }).click()
  await page.waitForURL(/\/trace\?words=/)
  await wholeInBoth(page)
  await page
    .getByRole('option', { name: /Dự thảo quy chế báo cáo/ })
    .first()
    .click()
  await page.getByText('Câu này không theo ý kiến nào.').waitFor()
})

/** Draws over the text from where one provision begins to where another, or the same, ends. */
async function select(page: Page, first: string, last = first): Promise<void> {
  const [from, to] = await Promise.all([boxOf(page, first), boxOf(page, last)])
  await page.mouse.move(from.x + 1, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 1, to.y + to.height - 5, { steps: 5 })
  await page.mouse.up()
}

async function boxOf(page: Page, words: string) {
  const place = page.locator('[data-provision]', { hasText: words }).first().locator('[data-at]').last()
  await place.scrollIntoViewIfNeeded()
  return (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}

async function wholeInBoth(page: Page): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    await speak(page, language)
    expect(await faultsAtEverySize(page, language)).toEqual([])
  }
  await speak(page, 'vi')
  await page.setViewportSize(desk)
}

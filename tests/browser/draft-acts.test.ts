import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { atEndOf, beginWriting, kept, labels, text } from './drafting.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { desk, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('provisions move by keys, by tools and by their handle, and every move is taken back', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers', size: tablet })
  await beginWriting(page, 'Quy chế G.txt')
  const begun = await words(page)
  await atEndOf(page, 'Nội dung thứ 2')
  await page.keyboard.press('Alt+ArrowUp')
  expect((await words(page))[0]).toBe('Nội dung thứ 2')
  expect(await labels(page)).toEqual(['Điều 1.', '1.', '2.', 'Điều 2.', '1.', '2.'])
  await page.keyboard.press('Control+z')
  expect(await words(page)).toEqual(begun)
  await page.getByRole('button', { name: /^Chuyển lên/ }).click()
  expect((await words(page))[0]).toBe('Nội dung thứ 2')
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()

  await atEndOf(page, 'Nội dung thứ 2')
  const handle = page.getByRole('button', { name: /^Kéo, hoặc dùng phím mũi tên/ })
  const [from, to] = [await handle.boundingBox(), await text(page).locator('p').first().boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 20)
  await page.mouse.down()
  await page.mouse.move((from?.x ?? 0) + 20, (to?.y ?? 0) + 2, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await words(page))[0]).toBe('Nội dung thứ 2')
  await kept(page)
})

test('tables, footnotes and pictures are written, and the editor stays right for everybody', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế H.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.getByRole('button', { name: /^Thêm chú thích/ }).click()
  await page.keyboard.insertText('Theo quy chế làm việc.')
  expect((await labels(page)).at(-1)).toBe('1')

  await atEndOf(page, 'Nội dung thứ 2')
  await page.getByRole('button', { name: 'Bảng' }).click()
  await page.getByRole('menuitem', { name: 'Thêm bảng' }).click()
  await page.keyboard.insertText('Tiêu đề chung')
  await page.getByRole('button', { name: 'Bảng' }).click()
  await page.getByRole('menuitem', { name: 'Gộp với ô bên phải' }).click()
  expect(await text(page).getByRole('cell').count()).toBe(5)

  await atEndOf(page, 'Nội dung thứ 2')
  await page.getByRole('button', { name: 'Hình', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Hình' })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: /^Chọn tệp hình/ }).click()
  await (await choosing).setFiles({ name: 'sơ đồ.png', mimeType: 'image/png', buffer: dot })
  await dialog.getByLabel('Mô tả hình bằng lời').fill('Sơ đồ tổ chức')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Thêm hình' }).click()
  await text(page).getByRole('img', { name: 'Sơ đồ tổ chức' }).waitFor()
  await kept(page)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByLabel('Ghi chú về bản này').fill('Thêm bảng, hình, chú thích')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByRole('img', { name: 'Sơ đồ tổ chức' }).waitFor()
})

test('what is copied from Word comes in as provisions that count on, and goes out again with one step back', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế I.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  const begun = await words(page)
  const html = '<p class="MsoNormal">3. Từ <b>Word</b> sang</p><p class="MsoNormal">4. Dòng nữa<script>x</script></p>'
  await text(page).evaluate((one, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
  await text(page).getByText('Từ Word sang').waitFor()
  expect(await labels(page)).toEqual(['Điều 1.', '1.', '2.', '3.', '4.', 'Điều 2.', '1.', '2.'])
  await kept(page)
  await page.keyboard.press('Control+z')
  expect(await words(page)).toEqual(begun)
})

test('the editor speaks English', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers', language: 'en' })
  const address = await page.evaluate(async () => {
    const form = new FormData()
    form.append('file', new File(['Article 1. Scope\n1. These standing orders apply to all branches.'], 'Orders.txt'))
    const headers = { 'idempotency-key': 'standing-orders-in-english' }
    const brought = await fetch('/api/papers', { method: 'POST', body: form, headers })
    const { fates } = (await brought.json()) as { fates: { paperId: string }[] }
    const path = `/papers/${fates[0]?.paperId}`
    for (;;) {
      const paper = (await (await fetch(`/api${path}`)).json()) as { latest: { stage: string } }
      if (paper.latest.stage === 'ready') return `${path}/write`
    }
  })
  await page.goto(address)
  await page.getByRole('textbox', { name: 'Text of the draft' }).waitFor()
  expect(await faultsAtEverySize(page, 'en')).toEqual([])
})

function words(page: Page): Promise<string[]> {
  return text(page).locator('p').allInnerTexts()
}

/** As much of the browser's own as the hands above need. */
declare class DataTransfer {
  setData: (type: string, words: string) => void
}

declare class ClipboardEvent {
  clipboardData: DataTransfer
  constructor(name: string, carrying: { clipboardData: DataTransfer; bubbles: boolean; cancelable: boolean })
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { atEndOf, beginWriting, kept, labels, text } from './drafting.ts'
import { openPaper } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { composing, retyping } from './keyboards.ts'
import { plainText } from './paper-files.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a draft is written on the screen: numbers count on by themselves, and it becomes a version', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế A.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Khoản thêm vào.')
  expect(await labels(page)).toEqual(['Điều 1.', '1.', '2.', '3.', 'Điều 2.', '1.', '2.'])
  await page.keyboard.press('Tab')
  expect(await labels(page)).toEqual(['Điều 1.', '1.', '2.', 'a)', 'Điều 2.', '1.', '2.'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText(' Đậm')
  await page.keyboard.press('Control+z')
  await kept(page)

  await page.getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByLabel('Ghi chú về bản này').fill('Thêm khoản 3')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByText('Đã lưu bản 2.').waitFor()
  await page.locator('[data-provision]', { hasText: 'Khoản thêm vào.' }).getByText('3.').waitFor()
})

test('Vietnamese keyboards write into a draft as anywhere else', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế B.txt')
  const words = 'Đường lối đổi mới được giữ vững'
  const typed: string[] = []
  for (const type of [composing, retyping]) {
    await atEndOf(page, 'theo dõi việc thực hiện.')
    await page.keyboard.press('Enter')
    await type(page, words)
    typed.push(words)
    await expect.poll(() => text(page).locator('p', { hasText: 'giữ vững' }).allInnerTexts()).toEqual(typed)
  }
  await kept(page)
})

test('of two who save, the second sees both and chooses for each provision', async ({ stage }) => {
  const account = await stage.admit('clerk')
  const page = await stage.seat('clerk', { at: '/papers', account: account.id })
  await beginWriting(page, 'Quy chế Đ.txt')
  const { id: colleague } = await stage.admit('clerk')
  const paperId = new URL(page.url()).pathname.split('/')[2]
  await page.request.put(`/api/drafts/${paperId}/writers`, {
    data: { writers: [colleague] },
    headers: { 'idempotency-key': 'writers-of-the-draft-0001', origin: stage.address },
  })
  const other = await stage.seat('clerk', { at: `/papers/${paperId}/write`, account: colleague })
  await writeAndSave(other, ' Theo đồng nghiệp.')
  await other.getByText('Đã lưu bản 2.').waitFor()
  await writeAndSave(page, ' Theo mình.')
  await page.getByText('Bản 2 được lưu trong khi soạn').waitFor()
  await page.getByRole('radio', { name: /Theo mình/ }).check()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Soạn tiếp' }).click()
  await text(page).getByText('Theo mình.').waitFor()
  await page.getByText('Soạn từ bản 2').waitFor()
})

test('the editor is right for eyes, fingers and screen readers at every size', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế E.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.getByRole('button', { name: 'Bảng' }).click()
  await page.getByRole('menuitem', { name: 'Thêm bảng' }).click()
  await page.keyboard.insertText('Ô đầu')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Ô hai')
  await kept(page)
  expect(await text(page).getByRole('cell').allTextContents()).toEqual(['Ô đầu', 'Ô hai', '', '', '', ''])
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await text(page).press('Escape')
  await expect
    .poll(() =>
      page
        .getByRole('button', { name: 'Đoạn văn' })
        .or(page.getByRole('button', { name: 'Loại mục' }))
        .evaluate(one => one === one.ownerDocument.activeElement),
    )
    .toBe(true)
  await speak(page, 'en')
  await page.getByRole('button', { name: 'Save version' }).waitFor()
})

test('a link leads to a provision of the draft, with the caret in it', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế Đ6.txt', 40))
  await page.goto(`${new URL(page.url()).pathname}/write`)
  const last = text(page).locator('p', { hasText: 'Nội dung thứ 40' })
  const id = await last.getAttribute('data-provision')
  await page.goto(`${new URL(page.url()).pathname}?provision=${id}`)
  await expect
    .poll(() => last.evaluate(one => one.getBoundingClientRect().bottom < 900 && one.getBoundingClientRect().top > 0))
    .toBe(true)
  await page.keyboard.insertText(' ngay chỗ này')
  await text(page).getByText('Nội dung thứ 40 ngay chỗ này').waitFor()
  await kept(page)
})

test('whoever only reads fetches no editor', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  const fetched: string[] = []
  page.on('request', one => fetched.push(new URL(one.url()).pathname))
  await openPaper(page, plainText('Quy chế Đ7.txt', 2))
  await page.goto(`${new URL(page.url()).pathname}/read`)
  await page.getByText('theo dõi việc thực hiện.').first().waitFor()
  expect(fetched.filter(path => /write|writing|editor/.test(path))).toEqual([])
})

async function writeAndSave(page: Page, words: string): Promise<void> {
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(words)
  await page.getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByLabel('Ghi chú về bản này').fill('Sửa khoản 2')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu bản mới' }).click()
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
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

test('not one letter is lost when the tab is killed, the network is gone, or the server is', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế C.txt')
  const address = page.url()

  await page.context().setOffline(true)
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Viết khi mất mạng.')
  await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })
  await page.context().setOffline(false)
  await kept(page)

  stage.line.cut()
  await atEndOf(page, 'Viết khi mất mạng.')
  await page.keyboard.insertText(' Viết khi máy chủ tắt.')
  await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })
  await page.close()
  stage.line.mend()

  const again = await page.context().newPage()
  await again.goto(address)
  await again.getByText('Viết khi mất mạng. Viết khi máy chủ tắt.').waitFor()
  await kept(again)
})

test('a text that was kept on another device meanwhile is shown beside this one', async ({ stage }) => {
  const account = await stage.admit('clerk')
  const page = await stage.seat('clerk', { at: '/papers', account: account.id })
  await beginWriting(page, 'Quy chế D.txt')
  const other = await stage.seat('clerk', { at: new URL(page.url()).pathname, account: account.id })
  await atEndOf(other, 'theo dõi việc thực hiện.')
  await other.keyboard.insertText(' Từ máy kia.')
  await kept(other)
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Từ máy này.')
  const both = page.getByRole('dialog')
  await both.getByRole('region', { name: 'Nội dung lưu từ thiết bị khác' }).getByText('Từ máy kia.').waitFor()
  await both.getByRole('button', { name: 'Giữ nội dung ở đây' }).click()
  await kept(page)
  expect(await text(page).innerText()).toContain('Từ máy này.')
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

const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung dự thảo' })

async function beginWriting(page: Page, name: string): Promise<void> {
  await openPaper(page, plainText(name, 2))
  await page.getByRole('link', { name: 'Soạn trên màn hình' }).click()
  await text(page).waitFor()
}

async function writeAndSave(page: Page, words: string): Promise<void> {
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(words)
  await page.getByRole('button', { name: 'Lưu bản mới' }).click()
  await page.getByLabel('Ghi chú về bản này').fill('Sửa khoản 2')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu bản mới' }).click()
}

/** The editor sets its own caret once more shortly after it gets the focus, so a key that comes faster than any hand is pressed again. */
async function atEndOf(page: Page, words: string): Promise<void> {
  const line = text(page).locator('p', { hasText: words }).first()
  await line.click()
  await expect
    .poll(async () => {
      await page.keyboard.press('End')
      return line.evaluate(async one => {
        await new Promise(rested => setTimeout(rested, 100))
        const after = one.ownerDocument.getSelection()?.getRangeAt(0).cloneRange()
        after?.setEndAfter(one)
        return after?.toString() === ''
      })
    })
    .toBe(true)
}

function kept(page: Page): Promise<void> {
  return page.getByText('Đã lưu bản đang soạn').waitFor({ timeout: 40_000 })
}

function labels(page: Page): Promise<(string | null)[]> {
  return text(page)
    .locator('[data-label]')
    .evaluateAll(all => all.map(one => one.getAttribute('data-label')))
}

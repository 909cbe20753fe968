import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { atEndOf, beginWriting, kept, text } from './drafting.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

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

test('a server that is stopped while somebody writes costs no word', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế C2.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Trước khi dừng.')
  await stage.restart(async () => {
    await page.keyboard.insertText(' Khi máy chủ dừng.')
    await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })
  })
  await kept(page)
  const again = await page.context().newPage()
  await again.goto(page.url())
  await text(again).getByText('Trước khi dừng. Khi máy chủ dừng.').waitFor()
})

test('a minute without a network costs no word', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế C3.txt')
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.context().setOffline(true)
  for (let sentence = 1; sentence <= 12; sentence += 1) {
    await page.keyboard.insertText(` Câu ${sentence}.`)
    await page.waitForTimeout(5_000)
  }
  await page.context().setOffline(false)
  await kept(page)
  const again = await page.context().newPage()
  await again.goto(page.url())
  const all = Array.from({ length: 12 }, (_, place) => ` Câu ${place + 1}.`).join('')
  await text(again).getByText(`theo dõi việc thực hiện.${all}`).waitFor()
})

test('two tabs of one account share a draft: what either writes is in both, and not one word is lost', async ({
  stage,
}) => {
  const account = await stage.admit('clerk')
  const page = await stage.seat('clerk', { at: '/papers', account: account.id })
  await beginWriting(page, 'Quy chế D.txt')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await text(other).waitFor()
  await atEndOf(other, 'theo dõi việc thực hiện.')
  await other.keyboard.insertText(' Từ tab kia.')
  await kept(other)
  await text(page).getByText('Từ tab kia.').waitFor()

  await Promise.all([other, page].map(one => one.context().setOffline(true)))
  await atEndOf(other, 'Nội dung thứ 1')
  await other.keyboard.insertText(' do tab kia sửa')
  await atEndOf(page, 'Nội dung thứ 2')
  await page.keyboard.insertText(' do tab này sửa')
  await page.context().setOffline(false)
  for (const one of [page, other]) {
    await text(one).getByText('Nội dung thứ 1 do tab kia sửa').waitFor({ timeout: 40_000 })
    await text(one).getByText('Nội dung thứ 2 do tab này sửa').waitFor({ timeout: 40_000 })
    await kept(one)
  }
})

test('where browsers lend no locks, too, a tab takes up what a closed one left, and nothing that is still being written', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await page
    .context()
    .addInitScript({ content: "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })" })
  await page.reload()
  await beginWriting(page, 'Quy chế D2.txt')
  await page.route(/working-copy$/, route => route.abort())
  await atEndOf(page, 'Nội dung thứ 1')
  await page.keyboard.insertText(' chưa gửi đi')
  await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })

  const other = await page.context().newPage()
  await other.goto(page.url())
  await atEndOf(other, 'Nội dung thứ 2')
  await other.keyboard.insertText(' do tab kia sửa')
  await kept(other)
  expect(await text(other).getByText('chưa gửi đi').count()).toBe(0)
  await page.close()

  const again = await other.context().newPage()
  await again.goto(other.url())
  await text(again).getByText('Nội dung thứ 1 chưa gửi đi').waitFor()
  await text(again).getByText('Nội dung thứ 2 do tab kia sửa').waitFor()
  await kept(again)
})

test('what two devices wrote in one provision is chosen there, and all else goes together', async ({ stage }) => {
  const account = await stage.admit('clerk')
  const page = await stage.seat('clerk', { at: '/papers', account: account.id })
  await beginWriting(page, 'Quy chế Đ2.txt')
  const other = await stage.seat('clerk', { at: new URL(page.url()).pathname, account: account.id })
  await atEndOf(other, 'theo dõi việc thực hiện.')
  await other.keyboard.insertText(' Từ máy kia.')
  await atEndOf(other, 'Nội dung thứ 2')
  await other.keyboard.insertText(' do máy kia thêm')
  await kept(other)
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Từ máy này.')
  const both = page.getByRole('dialog', { name: 'Cùng một bản đang soạn được sửa ở hai nơi' })
  await both.getByRole('radio', { name: /Từ máy kia/ }).waitFor()
  await both.getByRole('radio', { name: /Từ máy này/ }).check()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await both.getByRole('button', { name: 'Soạn tiếp' }).click()
  await kept(page)
  expect(await text(page).innerText()).toContain('Từ máy này.')
  expect(await text(page).innerText()).toContain('Nội dung thứ 2 do máy kia thêm')
})

test('what the server refuses is said, stays here, and is sent again only when somebody asks for it', async ({
  stage,
}) => {
  const account = await stage.admit('clerk')
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế Đ3.txt')
  const path = new URL(page.url()).pathname
  const writers = (ids: string[], key: string) =>
    page.request.put(`/api/drafts/${path.split('/')[2]}/writers`, {
      data: { writers: ids },
      headers: { 'idempotency-key': `refused-writers-${key}`, origin: stage.address },
    })
  await writers([account.id], '00000001')
  const other = await stage.seat('clerk', { at: path, account: account.id })
  await text(other).waitFor()
  await writers([], '00000002')
  let asked = 0
  other.on('request', one => (asked += one.method() === 'PUT' ? 1 : 0))
  await atEndOf(other, 'theo dõi việc thực hiện.')
  await other.keyboard.insertText(' Không được nhận.')
  await other.getByText('Máy chủ không nhận nội dung này').waitFor()
  await other.keyboard.insertText(' Vẫn còn đây.')
  await other.waitForTimeout(3_000)
  expect(asked).toBe(1)
  await writers([account.id], '00000003')
  await other.getByRole('button', { name: 'Gửi lại' }).click()
  await kept(other)
  expect(await text(other).innerText()).toContain('Không được nhận. Vẫn còn đây.')
})

test('signing out asks about words that are nowhere else, and leaves nothing of a draft on the device', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế Đ4.txt')
  stage.line.cut()
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Chỉ có ở đây.')
  await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })
  expect(await leftOnDevice(page)).toBeGreaterThan(0)
  await page.getByRole('button', { name: /Tài khoản|Minh An/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  const asking = page.getByRole('dialog', { name: 'Đăng xuất' })
  await asking.getByText('Nội dung đang soạn ở 1 tài liệu chưa lên được máy chủ').waitFor({ timeout: 30_000 })
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  stage.line.mend()
  await asking.getByRole('button', { name: 'Đăng xuất và xóa' }).click()
  await page
    .getByRole('heading', { name: /Đăng nhập|Plenum/ })
    .first()
    .waitFor()
  expect(await leftOnDevice(page)).toBe(0)
})

test('what was being written opens where the server cannot be asked', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: '/papers' })
  await beginWriting(page, 'Quy chế Đ5.txt')
  const path = new URL(page.url()).pathname.replace('/write', '')
  stage.line.cut()
  await atEndOf(page, 'theo dõi việc thực hiện.')
  await page.keyboard.insertText(' Viết dở.')
  await page.getByText('Chưa gửi được lên máy chủ').waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Quy chế Đ5' }).first().click()
  await page.waitForURL(url => url.pathname === path)
  await page.goBack()
  await text(page).getByText('Viết dở.').waitFor({ timeout: 30_000 })
  stage.line.mend()
  await kept(page)
})

/** How much of drafts lies in this browser's own storage. */
function leftOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    `new Promise(answer => {
      const opening = indexedDB.open('plenum-drafts')
      opening.onsuccess = () => {
        const counting = opening.result.transaction('unsent').objectStore('unsent').count()
        counting.onsuccess = () => answer(counting.result)
      }
    })`,
  )
}

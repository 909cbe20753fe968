import { expect } from 'vitest'
import { openPaper } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { speak } from './judge/language.ts'
import { plainText } from './paper-files.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('who writes on a text is named, it is marked as final, and the mark comes off with a reason', async ({
  stage,
}) => {
  await stage.admit('member')
  const page = await stage.seat('clerk', { at: '/papers' })
  await openPaper(page, plainText('Quy chế hoàn thiện.txt', 2))
  await page.getByRole('button', { name: 'Dự thảo', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Người soạn thảo…' }).click()
  await page.getByRole('combobox', { name: 'Thêm người soạn thảo' }).fill('Minh An')
  await page.getByRole('option', { name: 'Minh An' }).first().click()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  const history = page.getByRole('region', { name: 'Quá trình soạn thảo' })
  await history.getByText('Cùng soạn thảo: Minh An').waitFor()

  await page.getByRole('button', { name: 'Dự thảo', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Đánh dấu hoàn thiện…' }).click()
  await page.getByRole('dialog').getByText('Không còn thiếu gì.').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('dialog').getByRole('button', { name: 'Đánh dấu hoàn thiện' }).click()
  await history.getByText('Bản 1 đã hoàn thiện').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Soạn trên màn hình' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Dự thảo', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Bỏ đánh dấu hoàn thiện' }).click()
  await page.getByLabel('Lý do').fill('Sai số liệu ở Điều 2')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ đánh dấu hoàn thiện' }).click()
  await page.getByRole('link', { name: 'Soạn trên màn hình' }).waitFor()
  await speak(page, 'en')
  await page.getByRole('region', { name: 'How it was written' }).waitFor()
})

test('what is missing before a text is final leads to where it is settled, and is passed only on an order', async ({
  stage,
}) => {
  const account = await stage.admit('clerk')
  const { id: asked } = await stage.admit('member')
  const page = await stage.seat('clerk', { at: '/papers', account: account.id })
  await openPaper(page, plainText('Quy chế còn thiếu.txt', 2))
  const paperId = new URL(page.url()).pathname.split('/')[2]
  const how = (name: string) => ({ 'idempotency-key': `finishing-${name}-00001`, origin: stage.address })
  await page.request.post('/api/rounds', {
    data: { paperId, number: 1, asked: [{ kind: 'account', id: asked }] },
    headers: how('round'),
  })
  const text = await (await page.request.get(`/api/papers/${paperId}/versions/1/text`)).json()
  const { document } = text as { document: { provisions: { runs: { text: string }[] }[] } }
  const [first, ...rest] = document.provisions
  const changed = { ...document, provisions: [{ ...first, runs: [{ text: 'Nội dung khác hẳn' }] }, ...rest] }
  const copy = { base: 1, revision: 0, document: changed }
  await page.request.put(`/api/drafts/${paperId}/working-copy`, { data: copy, headers: how('copy') })
  const saving = { revision: 1, note: 'Tự sửa' }
  await page.request.post(`/api/drafts/${paperId}/versions`, { data: saving, headers: how('version') })

  await page.goto(`/papers/${paperId}`)
  const history = page.getByRole('region', { name: 'Quá trình soạn thảo' })
  await history.getByText('Tự sửa').waitFor()
  await page.getByRole('button', { name: 'Dự thảo', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Đánh dấu hoàn thiện…' }).click()
  const missing = page.getByRole('region', { name: 'Còn thiếu' })
  await missing.getByRole('link', { name: /còn 1 chỗ sửa/ }).waitFor()
  await page.getByLabel('Vẫn hoàn thiện theo chỉ đạo').check()
  await page.getByLabel('Lý do').fill('Họp gấp')
  await page.getByLabel('Người chỉ đạo').fill('Bí thư')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('dialog').getByRole('button', { name: 'Đánh dấu hoàn thiện' }).click()
  await history.getByText(/Bỏ qua chỗ sửa không theo ý kiến nào theo chỉ đạo của Bí thư: Họp gấp/).waitFor()
  await history.getByRole('link', { name: 'So với bản 1' }).click()
  await page.waitForURL(/\/papers\/comparison/)
})

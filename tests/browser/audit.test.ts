import { createReadStream } from 'node:fs'
import { expect } from 'vitest'
import { linesOf, verifyExport } from '../../packages/ledger/index.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { printedText } from './printed.ts'
import { screenOf } from './screens.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('what was done is in the log with who did it, and leads to what it was about', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK-BTC') })
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel(/^Tên/).fill('Ban Tổ chức Khối')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu.').waitFor()

  const auditor = await stage.seat('auditor', { at: '/administration/audit' })
  await auditor.getByLabel('Việc', { exact: true }).selectOption({ label: 'Tổ chức và nhiệm kỳ' })
  const row = auditor.getByRole('row').filter({ hasText: 'Sửa tổ chức' }).first()
  await row.getByText('mục đã sửa: tên').waitFor()
  await row.getByRole('link', { name: 'Ban Tổ chức Khối' }).click()
  await auditor.getByRole('heading', { name: 'Ban Tổ chức Khối', level: 1 }).waitFor()
})

test('an auditor takes the checkpoint on paper and the export on a disk, and proves that they agree', async ({
  stage,
}) => {
  await stage.plenum.audit.seal()
  const page = await stage.seat('auditor', { at: '/administration/audit' })
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByText(/Toàn bộ [\d.]+ dòng đúng như lúc được ký/).waitFor()

  await page.getByRole('button', { name: 'In điểm niêm phong' }).click()
  const sheet = page.getByRole('dialog')
  const [checkpoint = '', keys = ''] = await sheet.locator('pre').allInnerTexts()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  const paper = await printedText(page)
  expect(paper).toContain(stage.plenum.audit.origin)
  expect(paper).not.toContain('Việc của tôi')
  await sheet.getByRole('button', { name: 'Đóng' }).click()

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Xuất kèm bằng chứng' }).click()
  const exported = createReadStream(await (await saving).path())
  const evidence = { verifierKeys: keys.trim().split('\n'), outsideCheckpoints: [checkpoint] }
  expect(await verifyExport(linesOf(exported), evidence)).toMatchObject({ ok: true, from: 1, agreed: 1 })
})

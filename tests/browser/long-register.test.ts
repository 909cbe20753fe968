import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openAccount } from '../../modules/accounts/actions.ts'
import type { RegisterRow, RoundView } from '../../modules/consultations/contract.ts'
import { admitPerson } from '../../modules/people/actions.ts'
import { system } from '../../platform/work/actor.ts'
import { parted } from '../scene.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { edited } from './paper-files.ts'
import { desk, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('of two thousand comments those in sight are drawn: they scroll, are walked by keyboard, counted and printed', async ({
  stage,
}) => {
  const { page } = await atRegister(
    stage,
    Array.from({ length: 2_000 }, (_, place) => `Đề nghị làm rõ điểm thứ ${place + 1}.`),
  )
  const lines = page.getByRole('table').getByRole('checkbox')
  await expect.poll(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe('2001')
  expect(await lines.count()).toBeLessThan(60)
  await page.mouse.move(400, 600)
  for (let turn = 0; turn < 60 && !(await page.getByText('Đề nghị làm rõ điểm thứ 400.').isVisible()); turn += 1) {
    await page.mouse.wheel(0, 3_000)
    await page.waitForTimeout(50)
  }
  await page.getByText('Đề nghị làm rõ điểm thứ 400.').waitFor()
  expect(await lines.count()).toBeLessThan(60)

  await page.evaluate('scrollTo(0, 0)')
  await page.getByText('Đề nghị làm rõ điểm thứ 1.', { exact: true }).waitFor()
  await lines.first().focus()
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
  expect(await rowIndexOfFocus(page)).toBe('32')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('heading', { name: 'Đã chọn 2 dòng' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  expect(await rowIndexOfFocus(page)).toBe('2')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  expect(await rowIndexOfFocus(page)).toBe('32')
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await expect.poll(() => page.getByText('Đề nghị làm rõ điểm thứ 1.', { exact: true }).count()).toBe(0)
  await page.keyboard.press('ArrowUp')
  expect(await rowIndexOfFocus(page)).toBe('31')
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await lines.count()).toBeGreaterThanOrEqual(400)
  await page.evaluate('dispatchEvent(new Event("afterprint"))')
  await expect.poll(() => lines.count()).toBeLessThan(60)
})

test('a line that moved while its table was away is shown, decided and never written over silently', async ({
  stage,
}) => {
  const { page, roundId } = await atRegister(stage, ['Làm rõ thời hạn.', 'Làm rõ kinh phí.'])
  await answer(page, roundId, 'Đã nêu tại Điều 1.')
  await page.reload()
  await page.getByRole('button', { name: 'Tải bảng' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Word', exact: true }).click(),
  ])
  const once = edited('bang.docx', await readFile(await download.path()), 'tại Điều 1', 'tại Điều 2')
  const table = edited('bang.docx', once.buffer, 'tại Điều 1', 'tại Điều 2')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhập bảng đã sửa' }).click(),
  ])
  await chooser.setFiles(table)
  await page.getByText(/^Có 2 chỗ khác/).waitFor()
  await answer(page, roundId, 'Sẽ bổ sung Điều 3.')

  await page.getByRole('button', { name: 'Lấy theo bảng cả 2 chỗ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Sẽ bổ sung Điều 3.').first().waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Giữ trả lời đã lưu' }).first().click()
  await dialog.getByRole('button', { name: 'Ghi đè' }).click()
  await dialog.getByText('Đã lấy theo bảng.').waitFor()
  await dialog.getByText('Giữ như trong hệ thống.').waitFor()
  const answers = (await rowsOf(page, roundId)).map(row => row.answer?.words)
  expect(answers).toEqual(['Sẽ bổ sung Điều 3.', 'Đã nêu tại Điều 2.'])
})

/** A round in which somebody said these things by telephone, opened at its register. */
async function atRegister(stage: Stage, said: readonly string[]) {
  const accountId = await stage.plenum.transact(system('stage'), async work => {
    const { id: personId } = await admitPerson(work, parted('Giàng Thị Mỷ'))
    return (await openAccount(work, { personId, language: 'vi' })).id
  })
  const page = await stage.seat('clerk')
  const buffer = Buffer.from('Điều 1. Thời hạn\n1. Chi bộ báo cáo trong mười hôm.')
  const paperId = await brought(page, { name: 'Dự thảo dài.txt', mimeType: 'text/plain', buffer })
  const asked = { paperId, number: 1, asked: [{ kind: 'account', id: accountId }] }
  const { id: roundId } = await posted<{ id: string }>(page, '/rounds', asked)
  const round = (await (await page.request.get(`/api/rounds/${roundId}`)).json()) as RoundView
  const askedId = round.asked[0]?.id
  const source = { kind: 'phone' }
  for (let from = 0; from < said.length; from += 500) {
    const items = said.slice(from, from + 500).map(words => ({ words }))
    await posted(page, `/rounds/${roundId}/recorded`, { askedId, items, source })
  }
  await page.goto(`/rounds/${roundId}/register`)
  await page.getByRole('table').getByRole('checkbox').first().waitFor()
  return { page, roundId }
}

/** Somebody else answers every line. */
async function answer(page: Page, roundId: string, words: string): Promise<void> {
  const rows = (await rowsOf(page, roundId)).map(({ id, version }) => ({ id, version }))
  await posted(page, `/rounds/${roundId}/register/answers`, { rows, kind: 'explained', words })
}

async function rowsOf(page: Page, roundId: string): Promise<RegisterRow[]> {
  const reply = await page.request.get(`/api/rounds/${roundId}/register`)
  return ((await reply.json()) as { items: RegisterRow[] }).items
}

function rowIndexOfFocus(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.closest("tr")?.getAttribute("aria-rowindex")')
}

async function posted<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const reply = await page.request.post(`/api${path}`, { data })
  expect(reply.status()).toBe(200)
  return (await reply.json()) as Answer
}

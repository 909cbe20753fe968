import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { pdfOf } from '../pdf.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { desk, tablet, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

/** A page with words enough to be known again. */
const pageOf = (name: string) =>
  Array.from({ length: 12 }, (_, line) => `Trang ${name} dong ${line}: phan cong thuc hien nhiem vu ${name}${line}`)

test('what is drawn with a pen on a page is there after a reload, for its maker alone', async ({ stage }) => {
  const page = await stage.seat('clerk')
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot'), pageOf('hai')]), '?sharing=everyone')
  await page.goto(`/papers/${id}/read?view=pages`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await draw(page, [0.2, 0.1], [0.6, 0.2])
  await page.getByRole('radio', { name: 'Bút tô' }).check()
  await draw(page, [0.2, 0.3], [0.6, 0.3])
  await expect.poll(() => inkOn(page).count()).toBe(2)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await expect.poll(() => saved(page, id)).toEqual(['highlight', 'pen'])

  await page.reload()
  await expect.poll(() => inkOn(page).count()).toBe(2)
  await page.getByRole('list', { name: 'Ghi chú riêng' }).getByText('Viết tay: 2 nét').waitFor()
  const other = await stage.seat('administrator', { at: `/papers/${id}/read?view=pages`, language: 'en' })
  await other.getByRole('region', { name: 'Page 1', exact: true }).locator('canvas').waitFor()
  expect([await inkOn(other).count(), await saved(other, id)]).toEqual([0, []])
})

test('a pen presses harder for a thicker line, and whole strokes are erased, undone and redone from the keyboard', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot')]))
  await page.goto(`/papers/${id}/read?view=pages`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await draw(page, [0.2, 0.1], [0.6, 0.1], { force: 0.2 })
  await draw(page, [0.2, 0.2], [0.6, 0.2], { force: 1 })
  const [light = 0, hard = 0] = await heights(page)
  expect(hard).toBeGreaterThan(light * 1.5)

  await page.getByRole('radio', { name: 'Bút', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: 'Tẩy (xóa cả nét)' }).isChecked()).toBe(true)
  await draw(page, [0.4, 0.05], [0.4, 0.25])
  await expect.poll(() => inkOn(page).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => inkOn(page).count()).toBe(2)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => inkOn(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => inkOn(page).count()).toBe(1)
  await expect.poll(() => saved(page, id)).toEqual(['pen'])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('radio').count()).toBe(0)
})

test('fingers draw until a pen is used; then they scroll, and a hand that rests leaves no mark', async ({ stage }) => {
  const page = await stage.seat('clerk', { size: tablet })
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot'), pageOf('hai'), pageOf('ba')]))
  await page.goto(`/papers/${id}/read?view=pages`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await swipe(page, [0.3, 0.3], [0.7, 0.4])
  await expect.poll(() => inkOn(page, 0).count()).toBe(1)
  await draw(page, [0.2, 0.2], [0.6, 0.2])
  await page.getByText('Đã nhận bút').waitFor()
  await expect.poll(() => inkOn(page, 0).count()).toBe(2)
  const before = await scrolled(page)
  await swipe(page, [0.5, 0.5], [0.5, 0.3])
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before)
  expect(await inkOn(page, 0).count()).toBe(2)
  await page.getByRole('button', { name: 'Viết bằng ngón tay' }).click()
  await swipe(page, [0.3, 0.3], [0.7, 0.35])
  await expect.poll(() => inkOn(page, 0).count()).toBe(3)
})

test('while the network is away strokes are kept, said to be unsaved, and saved when it is back', async ({ stage }) => {
  const page = await stage.seat('clerk')
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot')]))
  await page.goto(`/papers/${id}/read?view=pages`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await surface(page).waitFor()
  stage.line.cut()
  await draw(page, [0.2, 0.2], [0.6, 0.2])
  await page.getByText('Nét bút vừa viết chưa lưu được').waitFor()
  stage.line.mend()
  await page.getByRole('button', { name: 'Lưu ngay' }).click()
  await page.getByText('Nét bút vừa viết chưa lưu được').waitFor({ state: 'detached' })
  await expect.poll(() => saved(page, id)).toEqual(['pen'])
})

test('a new version keeps what was drawn where its page went; the rest is listed and put on another page', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot'), pageOf('hai')]))
  await page.goto(`/papers/${id}/read?view=pages`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await draw(page, [0.2, 0.2], [0.6, 0.2])
  await page.getByLabel(/^Đến trang hoặc/).fill('2')
  await page.getByLabel(/^Đến trang hoặc/).press('Enter')
  await surface(page, 2).scrollIntoViewIfNeeded()
  await draw(page, [0.2, 0.1], [0.6, 0.1], { on: 2 })
  await expect.poll(() => saved(page, id)).toEqual(['pen', 'pen'])

  await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('bia'), pageOf('mot'), pageOf('cuoi')]), `?paperId=${id}`)
  await page.goto(`/papers/${id}/read?view=pages&page=2`)
  await expect.poll(() => inkOn(page, 2).count()).toBe(1)
  const notes = page.getByRole('list', { name: 'Ghi chú riêng' }).getByRole('listitem')
  const lost = notes.filter({ hasText: 'Chưa rõ vị trí' })
  expect(await lost.count()).toBe(1)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await lost.getByRole('button', { name: 'Đặt vào chỗ khác' }).click()
  await page.getByRole('button', { name: 'Đặt ở trang 2' }).click()
  await expect.poll(() => inkOn(page, 2).count()).toBe(2)
  await expect.poll(() => lost.count()).toBe(0)
})

test('what is drawn over words goes with its provisions, and can be taken away and back as one', async ({ stage }) => {
  const page = await stage.seat('clerk')
  const id = await brought(page, 'Quy chế.txt', plainText('', 4).buffer)
  await page.goto(`/papers/${id}/read`)
  await page.getByRole('button', { name: 'Bút', exact: true }).click()
  await surface(page, 0).waitFor()
  const box = await page.locator('[data-provision]', { hasText: 'Nội dung thứ 3' }).boundingBox()
  if (!box) throw new Error('the provision is not on the screen')
  await trace(page, [box.x + 20, box.y + 10], [box.x + 260, box.y + 12])
  await expect.poll(() => saved(page, id)).toEqual(['pen'])

  await brought(
    page,
    'Quy chế.txt',
    Buffer.from(`Căn cứ mới.\n${plainText('', 4).buffer.toString()}`),
    `?paperId=${id}`,
  )
  await page.goto(`/papers/${id}/read`)
  await expect.poll(() => inkOn(page, 0).count()).toBe(1)
  const place = await page.locator('[data-provision]', { hasText: 'Nội dung thứ 3' }).boundingBox()
  const mark = await inkOn(page, 0).boundingBox()
  expect(mark && place && mark.y > place.y - 10 && mark.y < place.y + place.height).toBe(true)
  await page.getByRole('button', { name: /^Xóa/ }).click()
  await expect.poll(() => inkOn(page, 0).count()).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => inkOn(page, 0).count()).toBe(1)
})

test('what another browser of the same person notes appears without reloading, and is edited in both', async ({
  stage,
}) => {
  const account = (await stage.admit('clerk')).id
  const page = await stage.seat('clerk', { account })
  const id = await brought(page, 'Kế hoạch.pdf', pdfOf([pageOf('mot')]))
  await page.goto(`/papers/${id}/read?view=pages`)
  const other = await stage.seat('clerk', { account, at: `/papers/${id}/read?view=pages` })
  await other.getByText('Chọn chữ trong văn bản').waitFor()
  await page.getByRole('button', { name: 'Ghi chú trang 1' }).click()
  await page.getByLabel('Nội dung ghi chú').fill('Hỏi lại số liệu.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await other.getByText('Hỏi lại số liệu.').waitFor()
  await other.getByRole('button', { name: /^Sửa/ }).click()
  await other.getByLabel('Nội dung ghi chú').fill('Đã rõ số liệu.')
  expect(await faultsAtEverySize(other, 'vi')).toEqual([])
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã rõ số liệu.').waitFor()
  await page.getByRole('button', { name: /^Xóa/ }).click()
  await other.getByText('Chọn chữ trong văn bản').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await other.getByText('Đã rõ số liệu.').waitFor()
})

test('since the last reading what is gone is struck where it stood, long stretches folded, and every change gone to', async ({
  stage,
}) => {
  const page = await stage.seat('clerk')
  const whole = plainText('', 8).buffer.toString().split('\n')
  const id = await brought(page, 'Quy chế.txt', Buffer.from(whole.join('\n')))
  await page.goto(`/papers/${id}/read`)
  await page.getByText('Điều 8.').waitFor()
  const shorter = [...whole.slice(0, 5), ...whole.slice(6, 9), ...whole.slice(18)]
  const changed = shorter.map(line => line.replace('30 ngày', '15 ngày'))
  await brought(page, 'Quy chế.txt', Buffer.from(changed.join('\n')), `?paperId=${id}`)
  await page.goto(`/papers/${id}/read`)
  await page.getByText('10 đoạn bị bỏ').waitFor()
  const short = page.getByRole('region', { name: 'Đã bỏ 1 đoạn' })
  expect(await short.locator('del').allInnerTexts()).toContainEqual(expect.stringContaining('Văn phòng tổng hợp'))
  const long = page.getByRole('region', { name: 'Đã bỏ 9 đoạn' })
  expect(await long.locator('del').count()).toBe(0)
  for (const count of ['1/3', '2/3', '3/3']) {
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText(count).waitFor()
  }
  await long.locator('del').first().waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
})

type At = readonly [x: number, y: number]

/** Brings a file as somebody does who has it, and waits until it can be read. */
async function brought(page: Page, name: string, buffer: Buffer, query = ''): Promise<string> {
  const { origin } = new URL(page.url())
  const files = { name, mimeType: 'application/octet-stream', buffer }
  const reply = await page.request.post(`/api/papers${query}`, { headers: { origin }, multipart: { files } })
  const { fates } = (await reply.json()) as { fates: { paperId: string; number: number }[] }
  const [{ paperId, number } = { paperId: '', number: 0 }] = fates
  for (;;) {
    const paper = await page.request.get(`/api/papers/${paperId}`)
    const { versions } = (await paper.json()) as { versions: { number: number; stage: string }[] }
    if (versions.find(version => version.number === number)?.stage === 'ready') return paperId
    await setTimeout(50)
  }
}

/** What is drawn on a page, or with 0 on any provision. */
function inkOn(page: Page, number = 1) {
  const sheet = number > 0 ? `[data-page="${number}"]` : ''
  return page.locator(`${sheet} svg[data-on][data-kind] g path`)
}

/** What takes the pointer on a page, or with 0 on a text. */
function surface(page: Page, number = 1) {
  return page.locator(`${number > 0 ? `[data-page="${number}"] ` : ''}[data-surface]`)
}

/** The kinds of what the server has of one's own, in the order of the alphabet. */
async function saved(page: Page, id: string): Promise<string[]> {
  const reply = await page.request.get(`/api/papers/${id}/versions/1/notes`)
  const { notes } = (await reply.json()) as { notes: { kind: string }[] }
  return notes.map(({ kind }) => kind).toSorted()
}

async function heights(page: Page): Promise<number[]> {
  await expect.poll(() => inkOn(page).count()).toBe(2)
  return Promise.all((await inkOn(page).all()).map(async path => (await path.boundingBox())?.height ?? 0))
}

function scrolled(page: Page): Promise<number> {
  return page.getByRole('region', { name: 'Các trang' }).evaluate(box => (box as { scrollTop: number }).scrollTop)
}

/** Fractions of something on the screen as pixels of the window. */
async function placesIn(shown: Locator, places: readonly At[]): Promise<At[]> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('what is drawn on is not on the screen')
  return places.map(([x, y]): At => [box.x + x * box.width, box.y + y * box.height])
}

/** Draws a straight line on a page with a pen; places are fractions of the page. */
async function draw(page: Page, from: At, to: At, { on = 1, force = 0.5 } = {}): Promise<void> {
  await surface(page, on).waitFor()
  const [start = from, end = to] = await placesIn(page.locator(`[data-page="${on}"]`), [from, to])
  await trace(page, start, end, force)
}

/** The pointer of a pen from one place of the window to another. */
async function trace(page: Page, from: At, to: At, force = 0.5): Promise<void> {
  const hand = await page.context().newCDPSession(page)
  const say = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    hand.send('Input.dispatchMouseEvent', {
      ...between(from, to, share),
      type,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
      force,
    })
  await say('mousePressed', 0)
  for (let step = 1; step <= steps; step += 1) await say('mouseMoved', step / steps)
  await say('mouseReleased', 1)
}

/** A finger from one place to another; places are fractions of the box in which the pages are. */
async function swipe(page: Page, from: At, to: At): Promise<void> {
  await surface(page).waitFor()
  const [start = from, end = to] = await placesIn(page.getByRole('region', { name: 'Các trang' }), [from, to])
  const hand = await page.context().newCDPSession(page)
  const say = (type: 'touchStart' | 'touchMove', share: number) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: [between(start, end, share)] })
  await say('touchStart', 0)
  for (let step = 1; step <= steps; step += 1) await say('touchMove', step / steps)
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const steps = 12

function between([fromX, fromY]: At, [toX, toY]: At, share: number): { x: number; y: number } {
  return { x: fromX + (toX - fromX) * share, y: fromY + (toY - fromY) * share }
}

import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { system } from '../../platform/work/actor.ts'
import type { PackView } from '../../modules/papers/contract.ts'
import { brought, packed } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText, printed } from './paper-files.ts'
import { desk, phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a pack is made, filled from the shelf, put in order by keys and by hand, and what is taken out comes back', async ({
  stage,
}) => {
  const page = await stage.seat('clerk', { at: '/papers/packs' })
  await page.getByText('Chưa có tập tài liệu').waitFor()
  for (const [place, name] of ['Một', 'Hai', 'Ba'].entries()) await brought(page, plainText(`${name}.txt`, place + 2))
  await page.getByRole('button', { name: 'Lập tập tài liệu' }).first().click()
  await page.getByLabel('Tên tập').fill('Kỳ họp thứ năm')
  await page.getByRole('dialog').getByRole('button', { name: 'Lập tập tài liệu' }).click()
  await page.getByText('Tập chưa có tài liệu').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByRole('button', { name: 'Thêm tài liệu' }).first().click()
  for (const name of ['Một', 'Hai', 'Ba']) {
    await page.getByRole('combobox', { name: 'Tìm tài liệu để thêm' }).fill(name)
    await page.getByRole('option', { name }).click()
    await page.getByText(`Đã thêm “${name}”.`).waitFor()
  }
  await page.keyboard.press('Escape')
  await order(page, ['Một', 'Hai', 'Ba'])
  await handle(page, 'Ba').press('ArrowUp')
  await order(page, ['Một', 'Ba', 'Hai'])
  await drag(page, 'Hai', 'Một')
  await order(page, ['Hai', 'Một', 'Ba'])
  await page.getByRole('button', { name: 'Bỏ “Một” khỏi tập' }).click()
  await order(page, ['Hai', 'Ba'])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await order(page, ['Hai', 'Một', 'Ba'])
  await expect.poll(() => saved(page)).toEqual(['Hai', 'Một', 'Ba'])
  await page.reload()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Đưa “Ba” lên' }).click()
  await order(page, ['Hai', 'Ba', 'Một'])
})

test('a pack that somebody else arranged meanwhile is not overwritten unasked', async ({ stage }) => {
  const { page, id } = await withPack(stage)
  const elsewhere = { title: 'Tên khác', paperIds: [] }
  const meanwhile = async (route: Route) => {
    await page.request.patch(`/api/packs/${id}`, { data: elsewhere, headers: { 'if-match': '"1"' } })
    await route.continue()
  }
  await page.route(`**/api/packs/${id}`, meanwhile, { times: 1 })
  await page.getByRole('button', { name: 'Đưa “Bản vẽ” lên' }).click()
  await page.getByText('Tập vừa được sửa ở nơi khác.').waitFor()
  await page.getByRole('button', { name: 'Lưu bản tại đây' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tên khác' }).waitFor()
  await order(page, ['Bản vẽ', 'Quy chế'])
})

test('a shared pack is read through, and papers that its readers cannot open are opened to them', async ({ stage }) => {
  const { page, id } = await withPack(stage, { title: 'Session', sharing: 'everyone' })
  const reader = await stage.seat('member', { at: `/papers/packs/${id}`, language: 'en' })
  await reader.getByText('No papers in this pack yet').waitFor()
  expect(await faultsAtEverySize(reader, 'en')).toEqual([])
  await reader.setViewportSize(desk)
  await page.getByRole('button', { name: 'Mở cho họ' }).click()
  await page.getByText('chưa mở cho người xem').waitFor({ state: 'detached' })
  await reader.reload()
  await reader.getByRole('link', { name: 'Read through' }).click()
  const steps = reader.getByRole('navigation', { name: 'Reading through a pack' })
  await steps.getByText('1 of 2').waitFor()
  await steps.getByRole('link', { name: 'Next paper' }).click()
  await reader.getByRole('heading', { level: 1, name: 'Bản vẽ' }).waitFor()
  expect(await steps.getByRole('link', { name: 'Next paper' }).count()).toBe(0)
})

test('a copy is read without a network: pages, provisions, and a note that reaches the server afterwards', async ({
  stage,
}) => {
  const { page, id } = await withPack(stage)
  await keep(page)
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.context().setOffline(true)
  stage.line.cut()
  await page.reload()
  await page.getByText('Không có kết nối: đang đọc bản mang theo lúc').waitFor()
  await order(page, ['Quy chế', 'Bản vẽ'])
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)

  await page.getByRole('link', { name: 'Đọc cả tập' }).click()
  await page.locator('[data-provision]', { hasText: 'Văn phòng tổng hợp' }).first().locator('p').dblclick()
  await page.getByRole('button', { name: 'Tô vàng' }).click()
  await page.locator('mark').first().waitFor({ timeout: 30_000 })
  await page.getByText('1 ghi chú làm khi không có mạng đang chờ gửi.').waitFor()
  await page.getByRole('link', { name: 'Tài liệu sau' }).click()
  await page.getByRole('button', { name: 'Trang', exact: true }).click()
  await page.getByRole('region', { name: 'Trang 1', exact: true }).locator('canvas').waitFor()
  await page.reload()
  await page.getByRole('region', { name: 'Trang 1', exact: true }).locator('canvas').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])

  stage.line.mend()
  await page.context().setOffline(false)
  await page.getByText('đang chờ gửi').waitFor({ state: 'detached', timeout: 60_000 })
  await page.getByText('Không có kết nối').waitFor({ state: 'detached' })
  const pack = (await (await page.request.get(`/api/packs/${id}`)).json()) as PackView
  const notes = await page.request.get(`/api/papers/${pack.papers[0]?.id}/versions/1/notes`)
  expect(await notes.json()).toMatchObject({ notes: [{ kind: 'highlight', colour: 'yellow' }] })
})

test('a note made without a network on a paper that is no longer shared stays, with its words and the reason', async ({
  stage,
}) => {
  const keeper = await stage.seat('clerk')
  const paperId = await brought(keeper, plainText('Quy chế.txt', 4), 'everyone')
  const id = await packed(keeper, 'Kỳ họp', [paperId], 'everyone')
  const page = await stage.seat('member', { at: `/papers/packs/${id}` })
  await keep(page)
  stage.line.cut()
  await page.getByRole('link', { name: 'Đọc cả tập' }).click()
  await page.locator('[data-provision]', { hasText: 'Văn phòng tổng hợp' }).first().locator('p').dblclick()
  await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
  await page.getByLabel('Nội dung ghi chú').fill('Hỏi lại số liệu.')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('1 ghi chú làm khi không có mạng đang chờ gửi.').waitFor()
  await stage.plenum.transact(system('stage'), async ({ tx }) => {
    await tx.updateTable('papers.paper').set({ sharing: 'mine' }).where('id', '=', paperId).execute()
  })
  stage.line.mend()
  const refused = page.getByRole('alert').filter({ hasText: 'Ghi tại đây: Hỏi lại số liệu.' })
  await refused.getByText('Không tìm thấy tài liệu này.').waitFor({ timeout: 60_000 })
  await expect.poll(async () => (await keptOf(page)).filter(path => path.includes(paperId))).toEqual([])
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await refused.getByRole('button', { name: 'Bỏ ghi chú này' }).click()
  await refused.waitFor({ state: 'detached' })
})

test('a copy follows its pack: a new version comes, and a paper that is taken out goes', async ({ stage }) => {
  const { page, id, papers } = await withPack(stage)
  await keep(page)
  const before = await keptOf(page)
  expect(before.some(path => path.startsWith(`/api/papers/${papers[1]}/versions/1/pages.pdf`))).toBe(true)
  const { version } = (await (await page.request.get(`/api/packs/${id}`)).json()) as PackView
  const without = { data: { paperIds: [papers[0]] }, headers: { 'if-match': `"${version}"` } }
  expect((await page.request.patch(`/api/packs/${id}`, without)).ok()).toBe(true)
  await expect.poll(async () => (await keptOf(page)).filter(path => path.includes(`${papers[1]}`))).toEqual([])

  const next = plainText('Quy chế.txt', 3, '15 ngày')
  await page.request.post(`/api/papers?paperId=${papers[0]}`, { multipart: { file: next } })
  await expect
    .poll(async () => (await keptOf(page)).filter(path => path.includes('/versions/2/text')), { timeout: 60_000 })
    .toHaveLength(1)
  await page.getByRole('button', { name: 'Xóa bản mang theo' }).click()
  await page.getByRole('button', { name: 'Mang theo ngoại tuyến' }).waitFor()
  expect(await keptOf(page)).toEqual([])
})

test('signing out says that copies go, and removes them with the program that read them', async ({ stage }) => {
  const { page } = await withPack(stage)
  await page.evaluate(`caches.open('plenum-shell-of-an-older-build').then(() => {})`)
  await keep(page)
  expect(await page.evaluate(`caches.keys().then(all => all.filter(name => name.includes('shell')).length)`)).toBe(1)
  await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).first().click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByText('Mọi bản mang theo trên thiết bị này sẽ bị xóa').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.getByRole('button', { name: 'Đăng xuất và xóa' }).click()
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  expect(await page.evaluate('caches.keys()')).toEqual([])
  expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then(all => all.length)')).toBe(0)
})

test('whoever sits down next finds no copy, and an ended session gives none out even without a network', async ({
  stage,
}) => {
  const { page, id } = await withPack(stage)
  await keep(page)
  const context = page.context()
  const mine = await context.cookies()
  await context.clearCookies()
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  stage.line.cut()
  await page.goto(`/papers/packs/${id}`)
  await page.getByText('Chưa liên lạc được với máy chủ').waitFor({ timeout: 60_000 })
  stage.line.mend()

  const [other] = await (await stage.seat('member')).context().cookies()
  await context.addCookies(mine.map(cookie => ({ ...cookie, value: other?.value ?? '' })))
  await page.goto(`/papers/packs/${id}`)
  await page.getByText('Không tìm thấy tập tài liệu này.').waitFor()
  await expect.poll(() => keptOf(page)).toEqual([])
})

/** A browser at a pack of a text and a PDF. */
async function withPack({ seat }: Stage, { title = 'Kỳ họp', sharing = 'mine' } = {}) {
  const page = await seat('clerk')
  const papers = [await brought(page, plainText('Quy chế.txt', 3)), await brought(page, printed('Bản vẽ.pdf', 3))]
  const id = await packed(page, title, papers, sharing)
  await page.goto(`/papers/packs/${id}`)
  await order(page, ['Quy chế', 'Bản vẽ'])
  return { page, id, papers }
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mang theo ngoại tuyến' }).click()
  await page.getByText('Đã mang theo lúc').waitFor({ timeout: 60_000 })
}

/** The addresses of which this browser keeps answers. */
function keptOf(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    const names = (await caches.keys()).filter(name => name.startsWith('plenum-copy-'))
    const kept = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })()`)
}

function handle(page: Page, title: string) {
  return page.getByRole('button', { name: `Đổi chỗ “${title}”` })
}

async function drag(page: Page, title: string, onto: string): Promise<void> {
  const [from, to] = [await handle(page, title).boundingBox(), await handle(page, onto).boundingBox()]
  if (!from || !to) throw new Error('both papers are on the screen')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y - 10)
  await page.mouse.up()
}

/** The order that the server has of the pack on the screen. */
async function saved(page: Page): Promise<string[]> {
  const answer = await page.request.get(`/api/packs/${new URL(page.url()).pathname.split('/').at(-1)}`)
  return ((await answer.json()) as PackView).papers.map(({ title }) => title)
}

async function order(page: Page, titles: string[]): Promise<void> {
  const papers = page.getByRole('list', { name: 'Tài liệu trong tập' }).getByRole('link')
  await expect.poll(() => papers.allInnerTexts()).toEqual(titles)
}

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { body, person } from './asked.ts'
import { commentsOf, letter, mailed, markedUp, reworked } from './cycle-papers.ts'
import { letGo } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import type { PaperFile } from './paper-files.ts'
import { desk, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

const bodies = ['Đảng ủy phường Bình Minh', 'Đảng ủy phường Hòa An', 'Đảng ủy phường Tân Lập']
const marker = 'Lê Thu Hằng'

test(
  'four e-mailed files become a matter, forty comments a register, and any sentence says where it came from',
  { timeout: 300_000 },
  async ({ stage }) => {
    await everybody(stage)
    const page = await stage.seat('clerk', { at: '/matters' })
    await begin(page)
    await askEverybody(page)

    await page.getByRole('link', { name: 'Góp ý bằng văn bản' }).click()
    for (const [place, name] of bodies.entries()) await take(page, letter(name, 21 + place, commentsOf(place * 4)), 11)
    await take(page, markedUp('gop y.docx', marker), 7)

    await page.goto((await addressOfRound(page)) + '/register')
    await page.getByRole('button', { name: 'Tất cả (40)' }).waitFor()
    await mergeSix(page)
    await page.getByRole('button', { name: 'Tất cả (35)' }).waitFor()
    await collision(page)
    await tableInWord(page)

    await newVersion(page)
    await page.getByRole('button', { name: 'Không theo ý kiến nào (2)' }).click()
    await page.getByText('phần 9').first().waitFor()
    await page.getByText('vào ngày cuối quý').first().waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
    await page.setViewportSize(desk)
    await confirmProposed(page)

    await page
      .getByRole('link', { name: /Chế độ báo cáo/ })
      .first()
      .click()
    await page.waitForURL(/papers\/[\w-]+(\?|$)/)
    await page.getByRole('link', { name: 'Nguồn gốc câu chữ' }).click()
    await page.getByLabel('Câu cần tìm nguồn gốc').fill('Chi bộ báo cáo kết quả phần 3 trong 15 ngày làm việc.')
    await page.getByRole('button', { name: 'Tìm nguồn gốc' }).click()
    await page.getByText('Câu này theo ý kiến góp ý.').waitFor()
    await page.getByText(marker).first().waitFor()
    expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  },
)

/** Three committees with somebody who acts for each, and a member. */
async function everybody(stage: Stage): Promise<void> {
  const chiefs = ['Nông Văn Dền', 'Lò Thị Xuyến', 'Vàng Seo Lử']
  for (const [place, name] of bodies.entries())
    await body(stage, name, (await person(stage, chiefs[place] ?? '')).personId)
  await person(stage, marker)
}

/** Drops the four files, looks over what they are, and begins the matter. */
async function begin(page: Page): Promise<void> {
  await letGo(page, mailed)
  const list = page.getByRole('list', { name: 'Mỗi tệp là gì' })
  await expect.poll(() => list.getByLabel('Là').count(), { timeout: 60_000 }).toBe(4)
  const kinds = await list.getByLabel('Là').evaluateAll(all => all.map(one => (one as unknown as Chosen).value))
  expect(kinds.toSorted()).toEqual(['appendix', 'appendix', 'draft', 'submission'])
  await page.getByRole('textbox', { name: 'Tên nội dung' }).fill('Quy chế báo cáo')
  await page.getByRole('button', { name: 'Lập nội dung' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quy chế báo cáo' }).waitFor()
}

async function askEverybody(page: Page): Promise<void> {
  const part = page.getByRole('region', { name: 'Dự thảo', exact: true }).getByRole('listitem')
  await part.getByRole('button', { name: 'Lấy ý kiến' }).click()
  for (const name of [...bodies, marker]) {
    await page.getByLabel(/^Thêm tổ chức hoặc người/).fill(name)
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await page.getByRole('button', { name: `Bỏ ${name}` }).waitFor()
  }
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await page.getByRole('heading', { name: 'Nơi được hỏi' }).waitFor()
}

/** Brings one source, and takes all that was found in it into the register. */
async function take(page: Page, file: PaperFile, comments: number): Promise<void> {
  await page.getByRole('heading', { name: 'Phiếu góp ý để gửi đi' }).waitFor()
  await letGo(page, [file])
  const arrived = page.getByRole('list', { name: 'Tệp vừa đưa vào' })
  await arrived.getByRole('link', { name: file.name }).waitFor({ timeout: 60_000 })
  await arrived.getByRole('button', { name: `Xem ý kiến: ${file.name}` }).click()
  await page.getByRole('button', { name: `Đưa vào bảng tổng hợp (${comments})` }).click({ timeout: 60_000 })
  await page.getByText(`Đã đưa ${comments} ý kiến vào bảng tổng hợp.`).first().waitFor()
  await page.getByRole('button', { name: 'Nguồn khác' }).click()
}

async function mergeSix(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tìm trong ý kiến, nơi gửi' }).fill('kinh phi bao dam')
  await page.waitForURL(/search=kinh/)
  await expect.poll(() => boxes(page).count()).toBe(6)
  await page.getByRole('button', { name: 'Chọn tất cả đang lọc' }).click()
  await page.getByRole('button', { name: 'Ghép 6 dòng thành một' }).click()
  await expect.poll(() => boxes(page).count()).toBe(1)
  await boxes(page).first().check()
  await page.getByLabel('Tiếp thu', { exact: true }).check()
  await page.getByLabel('Nội dung trả lời').fill('Đã bổ sung kinh phí.')
  await page.getByRole('button', { name: 'Ghi trả lời (1)' }).click()
  await page.getByText('Đã ghi trả lời cho 1 dòng.').waitFor()
  await page.getByRole('searchbox').fill('')
}

/** The member and a letter would have the same words of Article 2 read differently. */
async function collision(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Câu chữ chồng nhau \(2\)/ }).click()
  await expect.poll(() => boxes(page).count()).toBe(2)
  await page.getByRole('button', { name: /^Câu chữ chồng nhau \(2\)/ }).click()
}

async function tableInWord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tải bảng' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Word', exact: true }).click()
  const bytes = await readFile(await (await coming).path())
  const { document } = readDocx(bytes, { makeId: () => crypto.randomUUID() })
  const rows = document.provisions.flatMap(({ table }) => table?.rows ?? []).filter(({ header }) => !header)
  expect(rows.length).toBeGreaterThanOrEqual(35)
}

/** Brings the draft as it was worked on in Word: six changes that were asked for, and two that nobody asked for. */
async function newVersion(page: Page): Promise<void> {
  // From the register up to the round, and from there to the text.
  for (const path of [/rounds\/[\w-]+(\?|$)/, /papers\/[\w-]+(\?|$)/]) {
    await page
      .getByRole('link', { name: /Chế độ báo cáo/ })
      .first()
      .click()
    await page.waitForURL(path)
  }
  const asked = [2, 3, 4, 5, 6, 7].map(part => [`phần ${part} trong 10 ngày`, `phần ${part} trong 15 ngày`] as const)
  const own = [
    ['phần 9 trong 10 ngày', 'phần 9 trong 7 ngày'],
    ['phần 10 trong 10 ngày làm việc', 'phần 10 vào ngày cuối quý'],
  ] as const
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Đưa bản mới' }).click()
  await (await chooser).setFiles(reworked('Du thao Quy che bao cao.docx', [...asked, ...own]))
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào' }).click()
  await page.getByRole('link', { name: 'Chỗ sửa và ý kiến' }).click({ timeout: 60_000 })
}

async function confirmProposed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chờ xác nhận (6)' }).click()
  await page.getByRole('button', { name: 'Chọn tất cả đang hiện' }).click()
  await page
    .getByRole('button', { name: /^Xác nhận/ })
    .first()
    .click()
  await page.getByText(/^Đã xác nhận \d gợi ý\./).waitFor()
}

async function addressOfRound(page: Page): Promise<string> {
  return new URL(page.url()).pathname.replace(/\/sources.*/, '')
}

const boxes = (page: Page) => page.getByRole('table').getByRole('checkbox')

/** As much of a field as is looked at in the browser. */
interface Chosen {
  value: string
}

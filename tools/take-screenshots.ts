import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import type { MatterView } from '../modules/matters/contract.ts'
import type { MeetingView } from '../modules/meetings/contract.ts'
import type { NoticeProposal } from '../modules/notices/contract.ts'
import { screenOf, settled } from '../tests/browser/screens.ts'
import { system } from '../platform/work/actor.ts'
import { desk, openStage, phone, type Seating, type Stage } from '../tests/browser/stage.ts'
import type { DemonstrationProfile } from './demonstration/load.ts'
import { furnish as furnishDemonstration } from './demo/furnish.ts'
import { admitPlayers } from './demo/players.ts'
import { type Visitor, visitorWith } from './demo/visitor.ts'
import { withScratchDatabase } from './scratch-database.ts'

// Usage: node tools/take-screenshots.ts
// Takes the pictures of README.md anew, with Debian's Chromium and the demonstration organisations.
const folder = join(import.meta.dirname, '../docs/screenshots')

const desktop = { width: 1200, height: 800 }
const wide = { width: 1440, height: 900 }
const slate = { width: 820, height: 1000 }

const people = [
  'Mã\tHọ và tên\tNgày sinh\tChức vụ\tTổ chức',
  'NS-0501\tNghiêm Xuân Trường\t2/9/1975\tChuyên viên\tDUK-VP',
  'NS-0502\tQuách Thị Ánh Tuyết\t20/11/1990\tChuyên viên\tDUK-BTC',
  'NS-0503\tKhương Thị Thúy Ngân\t31/4/1985\tChuyên viên\tDUK-BTC',
  'NS-0003\tĐinh Văn Nam\t6/7/1968\t\t',
  'NS-0504\tĐàm Văn Khởi\t1/2/1979\tTrưởng phòng\tDUK-BNC',
].join('\n')

await mkdir(folder, { recursive: true })
await withScratchDatabase(async url => {
  process.env['PLENUM_TEST_DATABASE_URL'] = url
  await onStage('vn-party', async stage => {
    await take(stage, 'tree', { at: '/bodies' }, openCommittees)
    await take(stage, 'import', { at: '/administration/import', size: { width: 1440, height: 780 } }, pasteList)
    await take(stage, 'phone', { at: await screenOf(stage, 'bodies', 'DUK-BTV'), size: phone })
    const { schemeId, scanId, accountOf, enter } = await furnish(stage, 'vn-party')
    const account = accountOf('uyvien')
    await take(stage, 'shelf', { at: '/papers', size: desktop, account })
    await take(stage, 'paper', { at: `/papers/${schemeId}?view=text`, size: desktop, account })
    await take(stage, 'scan', { at: `/papers/${scanId}`, size: desktop, account }, untilRead)
    await take(stage, 'reading', { at: `/papers/${schemeId}/read`, size: slate, account })
    const clerk = await enter('vanthu')
    const [scheme, rules] = [await draftOf(clerk, '2027 - 2030'), await draftOf(clerk, 'tiếp nhận và trả lời')]
    await takeCycle(stage, { ...scheme, traced: rules.paperId }, accountOf('vanthu'))
    await takeMeeting(stage, clerk, accountOf)
  })
  await onStage('general', async stage => {
    await take(stage, 'body', { at: await screenOf(stage, 'bodies', 'BOARD'), language: 'en' })
    const { schemeId, accountOf } = await furnish(stage, 'general')
    const account = accountOf('member')
    const sides = `a=${schemeId}&aNumber=1&b=${schemeId}&bNumber=2`
    await take(stage, 'comparison', { at: `/papers/comparison?${sides}`, size: desktop, language: 'en', account })
  })
})

/** One matter from its papers to what became of each comment. */
async function takeCycle(
  stage: Stage,
  { matterId, roundId, paperId, traced }: Cycle & { traced: string },
  account: string,
): Promise<void> {
  const at = (path: string, size = desktop) => ({ at: path, size, account })
  await take(stage, 'matters', at('/matters', wide), page => page.getByRole('tab', { name: 'Theo giai đoạn' }).click())
  await take(stage, 'matter', at(`/matters/${matterId}`))
  await take(stage, 'round', at(`/rounds/${roundId}`))
  await take(stage, 'register', at(`/rounds/${roundId}/register`, wide), chooseRow)
  await take(stage, 'editor', at(`/papers/${paperId}/write`))
  await take(stage, 'changes', at(`/papers/${paperId}/changes?from=1&to=2`))
  const sentence = new URLSearchParams({ paper: traced, words: 'Ý kiến được trả lời trong thời hạn 20 ngày' })
  await take(stage, 'trace', at(`/trace?${sentence.toString()}`))
}

/** The next meeting of the demonstration as it is called, and then in the middle of a vote: at the desk, on a tablet and on the wall. */
async function takeMeeting(stage: Stage, clerk: Visitor, accountOf: (named: string) => string): Promise<void> {
  const [next] = (await clerk.ask<{ items: { id: string }[] }>('GET', '/meetings')).items
  const path = `/meetings/${next?.id}`
  const { seats, agenda } = await clerk.ask<MeetingView>('GET', path)
  await take(stage, 'meeting', { at: path, size: desktop, account: accountOf('uyvien') })
  const item = agenda.find(({ content }) => content && content.papers.length > 0)
  const here = seats.filter(({ reply }) => reply?.reply !== 'excused').map(({ person }) => person.id)
  await clerk.ask('POST', `${path}/moves`, { personIds: here, kind: 'arrived', at: null })
  await clerk.ask('POST', `${path}/steps`, { kind: 'opened' })
  const [opening] = agenda
  await clerk.ask('POST', `${path}/lines/${opening?.id}/steps`, { kind: 'opened', closes: null })
  await clerk.ask('POST', `${path}/lines/${item?.id}/steps`, { kind: 'opened', closes: opening?.id })
  const put = {
    lineId: item?.id,
    words: `${item?.content?.title}: đồng ý thông qua?`,
    rule: 'resolution',
    manner: 'device',
  }
  const { id: voteId } = await clerk.ask<{ id: string }>('POST', `${path}/votes`, put)
  await take(stage, 'sitting-desk', { at: `${path}/desk`, size: desktop, account: accountOf('vanthu') })
  await take(stage, 'room', { at: `${path}/room`, size: slate, account: accountOf('uyvien') })
  await take(stage, 'wall', { at: `${path}/projector`, size: desktop, account: accountOf('vanthu') })
  await clerk.ask('POST', `/votes/${voteId}/withdraw`, { reason: 'Biểu quyết bằng giơ tay' })
  const { id: counted } = await clerk.ask<{ id: string }>('POST', `${path}/votes`, { ...put, manner: 'hands' })
  await clerk.ask('POST', `/votes/${counted}/close`, { counts: { yes: 17, no: 0, other: 0 } })
  await takeAfter(stage, { clerk, path, lineId: item?.id }, accountOf('vanthu'))
}

/** The same meeting once it is over: its minutes, and the notice of what it concluded. */
async function takeAfter(
  stage: Stage,
  { clerk, path, lineId }: { clerk: Visitor; path: string; lineId: string | undefined },
  account: string,
): Promise<void> {
  const outcomes = [{ draft: null, decided: { kind: 'approved' }, voteId: null }]
  const words = 'Thống nhất thông qua đề án; giao Văn phòng tiếp thu ý kiến, hoàn thiện và trình ký.'
  await clerk.ask('POST', `${path}/lines/${lineId}/conclusions`, { outcomes, words })
  await clerk.ask('POST', `${path}/lines/${lineId}/steps`, { kind: 'closed', closes: null })
  await clerk.ask('POST', `${path}/steps`, { kind: 'closed' })
  await clerk.ask('POST', `${path}/minutes`)
  await take(stage, 'minutes', { at: `${path}/minutes`, size: desktop, account })
  const { title, signers } = await clerk.ask<NoticeProposal>('GET', `${path}/notices/proposal`)
  const [signer] = signers
  const signed = { signerId: signer?.id, authority: signer?.authority ?? null, recipients: [] }
  const { paperId } = await clerk.ask<{ paperId: string }>('POST', `${path}/notices`, {
    title,
    lineIds: [lineId],
    ...signed,
  })
  await take(stage, 'notice', { at: `/papers/${paperId}/read?view=text`, size: desktop, account })
}

interface Cycle {
  matterId: string
  roundId: string
  paperId: string
}

/** The matter of the demonstration that is called so, its draft, and the round about that. */
async function draftOf(visitor: Visitor, called: string): Promise<Cycle> {
  const search = new URLSearchParams({ search: called }).toString()
  const [matter] = (await visitor.ask<{ items: { id: string }[] }>('GET', `/matters?${search}`)).items
  const view = await visitor.ask<MatterView>('GET', `/matters/${matter?.id}`)
  const paper = view.parts.find(({ part }) => part === 'draft')?.paper
  return { matterId: view.id, roundId: paper?.rounds[0]?.id ?? '', paperId: paper?.id ?? '' }
}

/** The demonstration's papers, and the accounts of the players who look at them. */
async function furnish({ plenum, address }: Stage, profile: DemonstrationProfile) {
  const players = await admitPlayers(plenum, profile, randomUUID())
  const accountOf = (named: string) => players.find(player => player.login === named)?.id ?? ''
  const enter = async (named: string) => {
    const opening = { accountId: accountOf(named), method: 'authenticator' as const }
    const { cookie } = await plenum.transact(system('stage'), work => plenum.auth.openSession(work, opening))
    return visitorWith({ address, signal: AbortSignal.timeout(240_000) }, [cookie])
  }
  return { ...(await furnishDemonstration(profile, enter)), accountOf, enter }
}

async function onStage(profile: DemonstrationProfile, act: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage({ profile })
  try {
    await act(stage)
  } finally {
    await stage.close()
  }
}

async function take(
  stage: Stage,
  name: string,
  seating: Seating,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await stage.seat('clerk', { size: desk, ...seating })
  await settled(page)
  await prepare?.(page)
  await page.evaluate('document.fonts.ready.then(() => {})')
  await page.evaluate('document.activeElement?.blur()')
  const picture = await small(await page.screenshot({ animations: 'disabled' }))
  await writeFile(join(folder, `${name}.webp`), picture)
  console.log(`docs/screenshots/${name}.webp: ${Math.round(picture.length / 1000)} kB`)
}

/** A third of what PNG takes, and as easy to read. */
async function small(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.encode('webp', 88)
}

async function openCommittees(page: Page): Promise<void> {
  const committee = page.getByRole('treeitem', { name: 'Đảng ủy Văn phòng Ủy ban nhân dân' })
  await committee.locator('button').click()
}

async function untilRead(page: Page): Promise<void> {
  await page.getByText(/do máy đọc từ ảnh/).waitFor({ timeout: 60_000 })
}

async function chooseRow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Chưa trả lời/ }).click()
  await settled(page)
  await page.getByRole('checkbox').first().check()
}

async function pasteList(page: Page): Promise<void> {
  await page.getByLabel(/^Dán bảng vào đây/).fill(people)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('tab').first().click()
  await settled(page)
}

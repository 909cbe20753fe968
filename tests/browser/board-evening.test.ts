import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { wordsIn } from './in-word.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import type { Person } from './many-people.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'general' })

test(
  'a board of nine meets in the evening: six come, a budget is agreed, somebody is told what to do, and the minutes are kept, signed and followed by a notice',
  { timeout: 240_000 },
  async ({ stage }) => {
    const board = await seatedIn(stage, 'BOARD', 9, 'en')
    const [chair, secretary, member] = [board[0], board[3], board[8]]
    if (!chair || !secretary || !member) throw new Error('the board has too few members')
    const page = await stage.seat('member', { language: 'en', account: secretary.accountId, at: '/meetings/new' })
    const address = await invited(page)
    const guest = await atTheTable(stage, member, address)
    await page.goto(`${address}/desk`)
    await opened(page, [chair, secretary, ...board.slice(4, 8)])
    await guest.getByText('No item is open at the moment.').waitFor()
    await needless(guest)
    await dealtWith(page, guest)
    await needless(page, guest)
    await minuted(page, address)
    await signed(stage, chair, address)
    await made(page, address)
  },
)

/** What a board of neighbours never has to learn. */
const notTheirs =
  /\b(plenar\w*|submission|matters?|stages?|summon\w*|mandates?|organs?|verdicts?|comrades?|recus\w*)\b/i

async function needless(...pages: Page[]) {
  for (const page of pages) {
    expect(await faultsAtEverySize(page, 'en')).toEqual([])
    await page.setViewportSize(desk)
    expect((await page.locator('body').innerText()).match(notTheirs)).toBeNull()
  }
}

/** The secretary convenes the board with its usual agenda and one more item; answers where the meeting is. */
async function invited(page: Page): Promise<string> {
  await page.getByRole('option', { name: /^Board of/ }).click()
  await page.getByRole('textbox', { name: 'Day' }).fill('09/12/2026')
  await page.getByRole('textbox', { name: 'From' }).fill('19:00')
  await page.getByText('At least 5 of 9 members have to be there.').waitFor()
  await page.getByRole('button', { name: 'Convene a meeting' }).click()
  await page.getByRole('link', { name: 'Set the agenda' }).click()
  const address = new URL(page.url()).pathname.replace('/agenda', '')
  await page.getByRole('button', { name: /^Begin with the usual \d+ lines$/ }).click()
  await page.getByRole('button', { name: 'Add an item' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Repairs budget')
  await page.getByRole('button', { name: 'Save the agenda' }).click()
  await page.getByText(/Repairs budget/).waitFor()
  await page.getByRole('button', { name: 'Send the invitations' }).click()
  await page.getByRole('button', { name: 'Send to 9 people' }).click()
  await page.getByRole('heading', { name: 'What was sent' }).waitFor()
  await needless(page)
  return address
}

async function atTheTable(stage: Stage, { accountId }: Person, address: string): Promise<Page> {
  const guest = await stage.seat('member', { language: 'en', account: accountId, size: phone })
  await guest.getByRole('button', { name: /^I am coming/ }).click()
  await guest.goto(`${address}/room`)
  await guest.getByText('The meeting has not been opened yet.').waitFor()
  return guest
}

/** Whoever sits at the table is ticked off, and the meeting is opened. */
async function opened(page: Page, here: readonly Person[]) {
  await page.getByRole('tab', { name: 'Attendance' }).click()
  const list = page.getByRole('list', { name: 'Attendance' })
  for (const { name } of here) await list.getByRole('button', { name: `Here: ${name}` }).click()
  await page.getByText(/^6 of 9 present/).waitFor()
  await page.getByRole('tab', { name: 'Running' }).click()
  await page.getByRole('button', { name: 'Open the meeting' }).click()
}

/** The one item with something to decide is opened, agreed to, and given to somebody; then everybody goes home. */
async function dealtWith(page: Page, guest: Page) {
  const next = page.getByRole('region', { name: 'Next step' }).getByRole('button')
  await toTheLastItem(next)
  await guest.getByRole('heading', { name: /Repairs budget/ }).waitFor()
  await page.getByRole('button', { name: 'Open a vote' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Agreed, no count').click()
  await dialog.getByRole('button', { name: 'Record the agreement' }).click()
  await guest.getByText('Agreed without a count').waitFor()
  const item = page.getByRole('article', { name: 'Repairs budget' })
  await item.getByRole('button', { name: 'Record an outcome' }).click()
  await dialog.getByText('Delegated').click()
  await needless(page)
  await dialog.getByLabel('What is to be done').fill('ask three firms for an offer')
  await dialog.getByRole('button', { name: 'Record an outcome' }).click()
  await dialog.waitFor({ state: 'detached' })
  await item
    .getByText(/ask three firms for an offer/)
    .first()
    .waitFor()
  await next.click()
  await page.getByRole('button', { name: 'Close the meeting' }).click()
  await guest.getByText('The meeting is closed.').waitFor()
}

/** The secretary keeps the minutes before the lights go out. */
async function minuted(page: Page, address: string) {
  await page.goto(address)
  await needless(page)
  await page.getByRole('link', { name: 'Open the minutes' }).click()
  await needless(page)
  await page.getByRole('button', { name: 'Keep the minutes' }).click()
  await page.getByText('Not signed yet').waitFor()
  await needless(page)
}

/** The chair reads them at home, and signs. */
async function signed(stage: Stage, { accountId }: Person, address: string) {
  const page = await stage.seat('member', { language: 'en', account: accountId, at: `${address}/minutes`, size: phone })
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Signed', { exact: true }).waitFor()
  await needless(page)
}

/** What was decided is told in a notice. */
async function made(page: Page, address: string) {
  await page.goto(`${address}/notice`)
  await page.getByRole('button', { name: 'Write up the decisions' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Title' }).waitFor()
  await needless(page)
  await dialog.getByRole('button', { name: 'Write up the decisions' }).click()
  await dialog.waitFor({ state: 'detached' })
  await needless(page)
  const said = await wordsIn(page, 'As Word')
  expect(said).toContain('ask three firms for an offer')
  expect(said).not.toMatch(notTheirs)
}

/** Takes one step after the other until no item is left to open. */
async function toTheLastItem(next: Locator) {
  for (let said = await next.innerText(); !said.startsWith('Close item'); said = await next.innerText()) {
    const before = said
    await next.click()
    await expect.poll(() => next.innerText()).not.toBe(before)
  }
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsAtEverySize } from './judge/judge.ts'
import { seatedIn } from './seated-in.ts'
import { desk, phone, type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'general' })

test(
  'a board of nine is invited by its secretary, who meets the chair on the agenda; a member comes, and hears of the end',
  { timeout: 180_000 },
  async ({ stage }) => {
    const board = await seatedIn(stage, 'BOARD', 9, 'en')
    const [chair, secretary, absent, member] = [board[0], board[3], board[7], board[8]]
    if (!chair || !secretary || !absent || !member) throw new Error('the board has too few members')
    const language = 'en'
    const page = await stage.seat('member', { language, account: secretary.accountId, at: '/meetings/new' })
    await page.getByRole('option', { name: /^Board of/ }).click()
    await page.getByRole('textbox', { name: 'Day' }).fill('09/12/2026')
    await page.getByRole('textbox', { name: 'From' }).fill('19:00')
    await page.getByText('At least 5 of 9 members have to be there.').waitFor()
    expect(await page.getByLabel('Chair').inputValue()).toBe(chair.personId)
    expect(await faultsAtEverySize(page, language)).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('button', { name: 'Convene a meeting' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()

    await page.getByRole('link', { name: 'Set the agenda' }).click()
    await page.getByRole('button', { name: /^Begin with the usual \d+ lines$/ }).click()
    await page.getByText('Any other business').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('No agenda yet').waitFor()
    await add(page, 'Add one without debate', 'Minutes of November', '5')
    await add(page, 'Add an item', 'Repairs budget', '25')
    const other = await stage.seat('member', { language, account: chair.accountId, at: new URL(page.url()).pathname })
    await add(other, 'Add an item', 'Chair’s report', '10')
    await other.getByRole('button', { name: 'Save the agenda' }).click()
    await page.getByRole('region', { name: 'Saved now' }).getByText('Chair’s report · 10 min').waitFor()
    expect(await faultsAtEverySize(page, language)).toEqual([])
    await page.setViewportSize(desk)
    await page.getByRole('button', { name: 'Keep what is here, with the new lines below' }).click()
    await page.getByRole('button', { name: 'Save the agenda' }).click()
    await page.getByText('3. Chair’s report').waitFor()
    await page.getByRole('button', { name: 'Send the invitations' }).click()
    await page.getByRole('button', { name: 'Send to 9 people' }).click()
    await page.getByRole('heading', { name: 'What was sent' }).waitFor()

    const guest = await stage.seat('member', { language, account: member.accountId, size: phone })
    await guest.getByRole('button', { name: /^I am coming/ }).click()
    await page
      .getByRole('row', { name: new RegExp(member.name) })
      .getByText('Coming')
      .waitFor()
    await guest.getByRole('button', { name: /^Search for/ }).click()
    await guest.getByRole('combobox').fill('board meeting')
    await guest.getByRole('option', { name: /Meeting/ }).click()
    await guest.getByText('You are coming to this meeting.').waitFor()
    expect(await faultsAtEverySize(guest, language)).toEqual([])

    await coOpted(stage, { givenName: 'Hazel', familyName: 'Winterbourne' })
    await page.getByRole('button', { name: `Write down the reply of ${absent.name}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Apologies', { exact: true }).click()
    await dialog.getByLabel('Why not').fill('Abroad that week')
    await dialog.getByLabel(/^Who comes instead/).fill('winterb')
    await dialog.getByRole('option', { name: 'Hazel Winterbourne' }).click()
    expect(await faultsAtEverySize(page, language)).toEqual([])
    await page.setViewportSize(desk)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/Hazel Winterbourne comes instead/).waitFor()

    await page.getByRole('button', { name: 'More about this meeting' }).click()
    await page.getByRole('menuitem', { name: 'Cancel the meeting' }).click()
    await page.getByLabel('Why it is cancelled').fill('The hall is flooded')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click()
    await guest.getByText(/The hall is flooded/).waitFor()
  },
)

const title = /^Board of .* meeting, 12\/2026$/

async function add(page: Page, button: string, name: string, minutes: string) {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(name)
  await page.getByRole('textbox', { name: 'Minutes' }).fill(minutes)
}

/** Somebody who sits in a committee of the board, and not in the board itself. */
async function coOpted(stage: Stage, names: { givenName: string; familyName: string }) {
  const clerk = await stage.seat('clerk', { language: 'en' })
  const { id: personId } = (await (await clerk.request.post('/api/people', { data: names })).json()) as { id: string }
  const { items } = (await (await clerk.request.get('/api/bodies?search=finance')).json()) as {
    items: { id: string }[]
  }
  const data = { personId, office: 'member', fromDay: '2026-01-01' }
  expect((await clerk.request.post(`/api/bodies/${items[0]?.id}/mandates`, { data })).status()).toBe(200)
}

import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersOn } from './judge/accessibility.ts'
import { screenOf, settled } from './screens.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('the language is chosen in the menu, at once, for this person on every device', async ({ stage }) => {
  const { id } = await stage.admit('member')
  const page = await stage.seat('member', { account: id })
  await openMenu(page, 'Tài khoản và cài đặt')
  const kept = page.waitForResponse(response => response.request().method() === 'PATCH' && response.ok())
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  await page.locator('html[lang=en]').waitFor()
  expect(await page.title()).toBe('My work · Plenum')
  await kept
  await page.reload()
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  const elsewhere = await stage.seat('member', { account: id })
  await elsewhere.getByRole('heading', { name: 'My work' }).waitFor()
})

test.for([
  { name: 'Tối', theme: 'dark' },
  { name: 'Hội trường (chữ lớn)', theme: 'hall' },
])(
  'in the appearance "$name" every letter can be read, and it is there again before the first paint',
  async ({ name, theme }, { stage }) => {
    const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK') })
    await settled(page)
    const [paper, size] = await look(page)
    await openMenu(page, 'Tài khoản và cài đặt')
    await page.getByRole('menuitemradio', { name }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => look(page)).not.toEqual([paper, size])
    for (const at of ['/', '/bodies', '/people', '/administration/import', await screenOf(stage, 'bodies', 'DUK')]) {
      await page.goto(at, { waitUntil: 'commit' })
      await page.locator(`html[data-theme=${theme}]`).waitFor()
      await settled(page)
      expect(await barriersOn(page)).toEqual([])
    }
  },
)

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menu').waitFor()
}

/** The colour of the paper and the size of the letters. */
function look(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).fontSize]',
  )
}

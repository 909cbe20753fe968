import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { type Stage, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('who sits down in the place of somebody else sees nothing of theirs, and no page that knew it', async ({
  stage,
}) => {
  const page = await seated(stage)
  await page.evaluate('globalThis.isTheSamePage = true')
  await sitDown(stage, page)
  await expect.poll(() => page.evaluate('globalThis.isTheSamePage'), { timeout: 20_000 }).toBeUndefined()
})

test('whoever signs out leaves an empty page for the browser to go back to', async ({ stage }) => {
  const page = await seated(stage)
  // The next page does not come (204), so that the one that is left can be looked at.
  await page.route(`${stage.address}/`, route => route.fulfill({ status: 204 }))
  await page
    .getByRole('button', { name: /Tài khoản và cài đặt/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: /Đăng xuất/ }).click()
  await expect.poll(() => page.evaluate('document.body.innerText'), { timeout: 20_000 }).toBe('')
})

async function seated({ seat }: Stage): Promise<Page> {
  const page = await seat('clerk', { at: '/people' })
  await page.getByText('Nguyễn').first().waitFor()
  return page
}

/** A member signs in where somebody else was signed in, as in another tab of the same browser, which ends the session before. */
async function sitDown({ address, seat }: Stage, page: Page): Promise<void> {
  const [before] = await page.context().cookies()
  const [after] = await (await seat('member')).context().cookies()
  if (!before || !after) throw new Error('whoever is seated holds a session')
  await page.context().addCookies([{ ...before, value: after.value }])
  const headers = { cookie: `${before.name}=${before.value}` }
  await fetch(`${address}/api/auth/sign-out`, { method: 'POST', headers })
}

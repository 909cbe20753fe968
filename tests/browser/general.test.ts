import { expect } from 'vitest'
import { letGo } from './dropping.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { screenOf, settled } from './screens.ts'
import { desk, testOn } from './stage.ts'

const test = testOn({ profile: 'general' })

test('a housing association of nine sees Home, Meetings, Papers, Actions and People, and nothing else', async ({
  stage,
}) => {
  const page = await stage.seat('member', { language: 'en' })
  await settled(page)
  const areas = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link')
  expect(await areas.allInnerTexts()).toEqual(['Home', 'Meetings', 'Papers', 'Actions', 'People'])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await areas.allInnerTexts()).toEqual(['Home', 'Meetings', 'Papers', 'Actions', 'People'])
  await page.getByRole('link', { name: 'Actions' }).click()
  await page.getByText('Not open yet').waitFor()
  await page.goto('/matters')
  await page.getByText('There is no such page').first().waitFor()
})

test('a paper is a file there, and asking for comments is a button on it: no matter, no stage', async ({ stage }) => {
  const page = await stage.seat('clerk', { language: 'en', at: '/papers' })
  await settled(page)
  await letGo(page, [
    {
      name: 'Garden rules.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Garden rules\n\n1. Water in the evening.\n'),
    },
  ])
  await page.getByRole('link', { name: 'Garden rules' }).first().click()
  await page.getByRole('button', { name: 'Ask for comments' }).waitFor({ timeout: 60_000 })
  expect(await page.getByText(/stage|matter/i).count()).toBe(0)
  expect(await faultsAtEverySize(page, 'en')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Ask for comments' }).click()
  await page.getByRole('dialog').waitFor()
  expect(
    await page
      .getByRole('dialog')
      .getByText(/stage|matter/i)
      .count(),
  ).toBe(0)
})

test('its nine people and three committees are found from People', async ({ stage }) => {
  const page = await stage.seat('member', { language: 'en', at: '/people' })
  await expect
    .poll(() => page.getByRole('table').getByRole('link').allInnerTexts())
    .toEqual(expect.arrayContaining(['Margaret Anne Thornley']))
  expect(
    await page
      .getByRole('table')
      .getByRole('link', { name: /^[A-Z]/ })
      .count(),
  ).toBe(9)
  await page.getByRole('link', { name: 'Committees' }).click()
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(3)
  await page.getByRole('link', { name: /Finance and Audit Committee/ }).click()
  await page.getByText('4 people').waitFor()
  await page
    .getByRole('row', { name: /Priya Raman/ })
    .getByText('Chair')
    .first()
    .waitFor()
})

test.for(['/', '/people', '/papers', '/bodies', 'BOARD', '/administration/import', '/administration/accounts'])(
  'its English screens are English throughout: %s',
  async (path, { stage }) => {
    const at = path.startsWith('/') ? path : await screenOf(stage, 'bodies', path)
    const page = await stage.seat('administrator', { language: 'en', at })
    await settled(page)
    expect(await faultsAtEverySize(page, 'en')).toEqual([])
    const vietnamese = (await page.locator('body').innerText()).match(/\S*[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]\S*/g)
    expect(vietnamese).toBeNull()
  },
)

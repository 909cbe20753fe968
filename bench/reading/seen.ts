import type { CDPSession, Page } from 'playwright-core'

/** What the page's own thread did, in milliseconds: in scripts, and in all. */
export interface Work {
  scripts: number
  work: number
}

/** One look at a screen; times in milliseconds. */
export interface Seen {
  opened: number
  scrolled: Work
  chosen: Work
}

const steps = 20

/** From going there until all comments are listed, each has its mark in the text, and the frame with them was handed over. */
export async function opened(page: Page, url: string, comments: number): Promise<number> {
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
  return Number(
    await page.evaluate(`new Promise(answer => {
    const look = () => {
      const listed = document.querySelectorAll('${places}').length
      const marked = document.querySelectorAll('[data-provision] mark').length
      if (listed < ${comments} || marked < ${comments}) return requestAnimationFrame(look)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => answer(performance.now())
      requestAnimationFrame(() => channel.port2.postMessage(undefined))
    }
    look()
  })`),
  )
}

/** Some screens of the text, a wheel's turn at a time. */
export async function scrolled(page: Page): Promise<Work> {
  await page.getByRole('region', { name: 'Text', exact: true }).hover()
  return during(page, async () => {
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, 600)
      await page.evaluate(frame)
    }
  })
}

/** A comment in the list, until its place in the text is shown. */
export async function chosen(page: Page, place: number): Promise<Work> {
  const button = page.locator(places).nth(place)
  await button.scrollIntoViewIfNeeded()
  return during(page, async () => {
    await button.click()
    await page.locator('[data-provision][data-here]').waitFor()
    await page.evaluate(frame)
  })
}

const places = 'ol button[aria-label^="Show the place: "]'

const frame = 'new Promise(answer => requestAnimationFrame(() => requestAnimationFrame(answer)))'

async function during(page: Page, act: () => Promise<void>): Promise<Work> {
  const watch = await page.context().newCDPSession(page)
  await watch.send('Performance.enable')
  await page.evaluate(frame)
  const before = await metrics(watch)
  await act()
  const after = await metrics(watch)
  await watch.detach()
  return { scripts: after.scripts - before.scripts, work: after.work - before.work }
}

async function metrics(watch: CDPSession): Promise<Work> {
  const found = new Map(
    (await watch.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1_000]),
  )
  return { scripts: found.get('ScriptDuration') ?? Number.NaN, work: found.get('TaskDuration') ?? Number.NaN }
}

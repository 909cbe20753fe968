import type { Page } from 'playwright-core'
import { type House, withHouse } from '../browser-house.ts'
import { withDatabase } from '../database.ts'
import { percentile, type Row, rowOf } from '../row.ts'

const [few, many] = [6, 60]
const [warmUp, keys] = [20, 200]

/** What a letter costs in a draft of 60 pages, from the key to the paint, and how soon such a draft can be written in. */
export function measure(): Promise<Row[]> {
  return withDatabase(url =>
    withHouse(url, async house => {
      const small = await opened(house, await house.bring(few))
      const large = await opened(house, await house.bring(many))
      const floor = await bareTwin(house, large.page)
      const pages = { small: small.page, large: large.page, floor }
      const times = await typedInTurns(pages)
      const p95 = (of: readonly number[]) => percentile(of, 95)
      const what = `a letter in ${many} pages`
      const floored = { what: 'a bare contenteditable', value: p95(times.floor) }
      const shorter = { what: `${few} pages`, value: p95(times.small) }
      return [
        rowOf({ what: `${what}, p95 to the paint`, value: p95(times.large), unit: 'ms', against: floored, most: 2 }),
        rowOf({ what: `${what}, p95 to the paint`, value: p95(times.large), unit: 'ms', against: shorter }),
        rowOf({ what: `${many} pages can be written in`, value: large.ms, unit: 'ms', most: 3_000 }),
      ]
    }),
  )
}

async function opened({ browser, address }: House, paperId: string): Promise<{ page: Page; ms: number }> {
  const page = await browser.newPage()
  await page.goto(`${address}/papers/${paperId}?view=text`)
  const begin = page.getByRole('link', { name: 'Write here' })
  await begin.waitFor()
  const start = performance.now()
  await begin.click()
  await page.getByRole('textbox', { name: 'Text of the draft' }).waitFor()
  const ms = performance.now() - start
  await page.locator('[data-provision]').nth(3).click()
  return { page, ms }
}

/** The floor: the same words in the same look, which the browser edits by itself. */
async function bareTwin({ browser }: House, page: Page): Promise<Page> {
  const written = await page.getByRole('textbox').first().innerHTML()
  const styles = await page.evaluate(
    `[...document.styleSheets].flatMap(one => [...one.cssRules].map(rule => rule.cssText)).join('\\n')`,
  )
  const look = await page.getByRole('textbox').first().getAttribute('class')
  const twin = await browser.newPage()
  await twin.setContent(`<style>${String(styles)}</style><div class="${look}" contenteditable="true">${written}</div>`)
  await twin.locator('p').nth(3).click()
  return twin
}

/** Every page gets each letter in turn, so that what else the machine does falls on all alike. */
async function typedInTurns<Name extends string>(pages: Record<Name, Page>): Promise<Record<Name, number[]>> {
  const names = Object.keys(pages) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await pages[name].evaluate(watch)
  for (let turn = 0; turn < warmUp + keys; turn += 1) {
    for (const name of names) {
      await pages[name].bringToFront()
      await pages[name].keyboard.press(turn % 6 === 5 ? 'Space' : 'e')
      const took = await pages[name].evaluate('window.painted')
      if (turn >= warmUp) times[name].push(Number(took))
    }
  }
  return times
}

/** Runs in the page: from the key until the frame with its letter has been handed over. */
const watch = `addEventListener('keydown', ({ timeStamp }) => {
  window.painted = new Promise(answer => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => answer(performance.now() - timeStamp)
    channel.port2.postMessage(undefined)
  }))
}, true)`

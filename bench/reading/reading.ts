import type { Page } from 'playwright-core'
import { type House, withHouse } from '../browser-house.ts'
import { withDatabase } from '../database.ts'
import { median, type Row, rowOf } from '../row.ts'
import { type Commented, commented } from './commented.ts'
import { chosen, opened, scrolled, type Seen } from './seen.ts'

const pages = 60
const [few, many] = [1, 200]
const [warmUp, rounds] = [1, 7]
const tablet = { width: 820, height: 1180 }

type Screen = 'paper' | 'round'

const screens: Readonly<Record<Screen, string>> = { paper: 'the paper', round: 'commenting in a round' }

/** Whether 200 comments on 60 pages cost much more than one, on a tablet: until they are there, to scroll, to go to one of them. */
export function measure(): Promise<Row[]> {
  return withDatabase(url =>
    withHouse(url, async house => {
      const [less, more] = [await commented(house, pages, few), await commented(house, pages, many)]
      const rows: Row[] = []
      for (const screen of ['paper', 'round'] as const) rows.push(...(await compared(house, screen, [less, more])))
      return rows
    }),
  )
}

/** Both take turns, so that what else the machine does falls on both alike. */
async function compared(house: House, screen: Screen, drafts: readonly [Commented, Commented]): Promise<Row[]> {
  const page = await house.browser.newPage()
  await page.setViewportSize(tablet)
  const seen: [Seen[], Seen[]] = [[], []]
  for (let turn = 0; turn < warmUp + rounds; turn += 1)
    for (const which of [0, 1] as const) {
      const one = await look(page, house.address, drafts[which], screen, turn)
      if (turn >= warmUp) seen[which].push(one)
    }
  await page.close()
  const row = (what: string, of: (one: Seen) => number) => {
    const [less, more] = seen.map(all => median(all.map(of))) as [number, number]
    const against = { what: `with ${few} comment`, value: less }
    return rowOf({ what: `${screens[screen]}, ${many} comments: ${what}`, value: more, unit: 'ms', against })
  }
  return [
    row('opened until they are shown', one => one.opened),
    row('scrolled through, scripts', one => one.scrolled.scripts),
    row('scrolled through, all work', one => one.scrolled.work),
    row('a comment chosen, scripts', one => one.chosen.scripts),
    row('a comment chosen, all work', one => one.chosen.work),
  ]
}

async function look(page: Page, address: string, draft: Commented, screen: Screen, turn: number): Promise<Seen> {
  return {
    opened: await opened(page, `${address}${draft[screen]}`, draft.comments),
    scrolled: await scrolled(page),
    chosen: await chosen(page, (turn * 37) % draft.comments),
  }
}

import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const folder = join(import.meta.dirname, '../../.cache/journeys')

/** Keeps what was on every screen when a journey failed, in `.cache/journeys`, under the sentence that failed. */
export async function photograph(browser: Browser, sentence: string): Promise<void> {
  const name = sentence.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  const pages = browser.contexts().flatMap(context => context.pages())
  await Promise.all(pages.map((page, place) => page.screenshot({ path: join(folder, `${name}-${place + 1}.png`) })))
}

import type { Page } from 'playwright-core'
import type { Language } from '../../../platform/work/actor.ts'
import { barriersOn } from './accessibility.ts'
import { untranslatedOn } from './language.ts'
import { sizes } from '../stage.ts'
import { overflowOn, tooSmallOn } from './layout.ts'

/** What is wrong with the screen as it is now, for eyes, fingers, screen readers and readers of this language, on phone, tablet and desk. */
export async function faultsAtEverySize(page: Page, language: Language): Promise<string[]> {
  const found: string[] = []
  for (const [size, window] of Object.entries(sizes)) {
    await page.setViewportSize(window)
    const faults = await faultsAtRest(page, language)
    found.push(...faults.map(fault => `${size}, ${language}: ${fault}`))
  }
  return found
}

/** What is still moving into its place when the window has just changed is judged again when it has come to rest. */
async function faultsAtRest(page: Page, language: Language): Promise<string[]> {
  const faults = await faultsOn(page, language)
  if (faults.length === 0) return faults
  await page.waitForTimeout(500)
  return faultsOn(page, language)
}

async function faultsOn(page: Page, language: Language): Promise<string[]> {
  const untranslated = await untranslatedOn(page, language)
  return [
    ...(await barriersOn(page)),
    ...(await overflowOn(page)),
    ...(await tooSmallOn(page)),
    ...untranslated.map(text => `not in ${language}: "${text}"`),
  ]
}

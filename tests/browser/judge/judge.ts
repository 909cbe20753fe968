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
    const faults = await faultsOn(page, language)
    found.push(...faults.map(fault => `${size}, ${language}: ${fault}`))
  }
  return found
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

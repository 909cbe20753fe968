import type { Page } from 'playwright-core'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'

/** What stands in the Word file that is offered on a screen, a provision a line. */
export async function wordsIn(page: Page, offer = 'Tải Word'): Promise<string> {
  const href = await page.getByRole('link', { name: offer }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  const { provisions } = readDocx(await file.body(), { makeId: counting() }).document
  return provisions.map(wordsOf).join('\n')
}

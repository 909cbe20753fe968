import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPaper } from './dropping.ts'
import { plainText } from './paper-files.ts'

/** Where a draft is written. */
export const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung dự thảo' })

/** Brings a regulation of two articles and begins to write on it. */
export async function beginWriting(page: Page, name: string): Promise<void> {
  await openPaper(page, plainText(name, 2))
  await page.getByRole('link', { name: 'Soạn trên màn hình' }).click()
  await text(page).waitFor()
}

/** The editor sets its own caret once more shortly after it gets the focus, so a key that comes faster than any hand is pressed again. */
export async function atEndOf(page: Page, words: string): Promise<void> {
  const line = text(page).locator('p', { hasText: words }).first()
  await line.click()
  await expect
    .poll(async () => {
      await page.keyboard.press('End')
      return line.evaluate(async one => {
        await new Promise(rested => setTimeout(rested, 100))
        const after = one.ownerDocument.getSelection()?.getRangeAt(0).cloneRange()
        after?.setEndAfter(one)
        return after?.toString() === ''
      })
    })
    .toBe(true)
}

/** Waits until all of it is on the server. */
export function kept(page: Page): Promise<void> {
  return page.getByText('Đã lưu bản đang soạn').waitFor({ timeout: 40_000 })
}

/** The numbers as they stand. */
export function labels(page: Page): Promise<(string | null)[]> {
  return text(page)
    .locator('[data-label]')
    .evaluateAll(all => all.map(one => one.getAttribute('data-label')))
}

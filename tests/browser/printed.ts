import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'

/** What would stand on paper if the page were printed now: its text, page after page. */
export async function printedText(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-printed-'))
  try {
    const path = join(folder, 'printed.pdf')
    await page.pdf({ path, format: 'A4' })
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'])
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

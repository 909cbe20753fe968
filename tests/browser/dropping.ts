import type { Page } from 'playwright-core'
import type { PaperFile } from './paper-files.ts'

/** Brings one file and opens its paper once it can be read. */
export async function openPaper(page: Page, file: PaperFile, search = ''): Promise<void> {
  await letGo(page, [file])
  const fate = page.getByRole('region', { name: 'Tệp vừa đưa vào' }).getByRole('listitem')
  await fate.getByText('Xem được').waitFor({ timeout: 60_000 })
  const path = await fate.getByRole('link', { name: file.name }).getAttribute('href')
  await page.goto(`${path}${search}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Lets files go over the window, as a hand does. */
export async function letGo(page: Page, files: readonly PaperFile[]): Promise<void> {
  const dragged = await carried(page, files)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: dragged })
}

/** Pastes files outside of every field. */
export async function paste(page: Page, files: readonly PaperFile[]): Promise<void> {
  const clipboard = await carried(page, files)
  await clipboard.evaluate(clipboardData => dispatchEvent(new ClipboardEvent('paste', { clipboardData })))
}

/** Files in the browser's own hand. */
async function carried(page: Page, files: readonly PaperFile[]) {
  const contents = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, content: buffer.toString('base64') }))
  return page.evaluateHandle(given => {
    const all = new DataTransfer()
    for (const { name, mimeType, content } of given) {
      all.items.add(
        new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name, { type: mimeType }),
      )
    }
    return all
  }, contents)
}

/** As much of the browser's own as the hands above need. */
declare class DataTransfer {
  items: { add: (file: File) => void }
}

declare class ClipboardEvent {
  clipboardData: DataTransfer
  constructor(name: string, carrying: { clipboardData: DataTransfer })
}

declare function dispatchEvent(event: ClipboardEvent): void

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PaperView } from '../../modules/papers/contract.ts'
import type { PaperFile } from './paper-files.ts'

/** Brings a file as whoever sits at this browser, and waits until it can be read; answers the paper's id. */
export async function brought(page: Page, file: PaperFile, sharing = 'mine'): Promise<string> {
  const answer = await page.request.post(`/api/papers?sharing=${sharing}`, { multipart: { file } })
  const { fates } = (await answer.json()) as { fates: { paperId: string }[] }
  const id = fates[0]?.paperId ?? ''
  const stage = async () => ((await (await page.request.get(`/api/papers/${id}`)).json()) as PaperView).latest.stage
  await expect.poll(stage, { timeout: 60_000 }).toBe('ready')
  return id
}

/** Puts papers together as whoever sits at this browser; answers the pack's id. */
export async function packed(page: Page, title: string, paperIds: string[], sharing = 'mine'): Promise<string> {
  const answer = await page.request.post('/api/packs', { data: { title, paperIds, sharing } })
  return ((await answer.json()) as { id: string }).id
}

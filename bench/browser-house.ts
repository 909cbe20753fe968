import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import { openAccount } from '../modules/accounts/actions.ts'
import { writeDocx } from '../packages/text/docx/write-docx.ts'
import { openFilesOnDisk } from '../platform/files/index.ts'
import { createLog } from '../platform/log/index.ts'
import { system } from '../platform/work/actor.ts'
import { machineClock } from '../platform/work/clock.ts'
import { openReading } from '../server/open-reading.ts'
import { openPlenum, type Plenum } from '../server/plenum.ts'
import { serveWeb } from '../server/web.ts'
import { openChromium } from '../tests/browser/chromium.ts'
import { openLine } from '../tests/browser/line.ts'
import { longText } from '../tests/invented-text.ts'
import { loadDemonstration } from '../tools/demonstration/load.ts'

/** A Plenum that is served to a browser in which somebody is signed in. */
export interface House {
  browser: BrowserContext
  address: string
  plenum: Plenum
  /** Whose browser it is. */
  accountId: string
  /** Brings an invented text of so many pages, and answers its paper once it can be read; another copy has other words. */
  bring: (pages: number, copy?: number) => Promise<string>
}

export async function withHouse<Result>(databaseUrl: string, act: (house: House) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-browsed-'))
  // Cookies are signed for an address, so there has to be one before the server.
  const line = await openLine(() => (plenum.http.server.address() as AddressInfo).port)
  const address = `http://localhost:${line.port}`
  const plenum: Plenum = await openAt({ databaseUrl, folder, address })
  await loadDemonstration(plenum, 'general')
  await plenum.http.listen({ port: 0, host: '127.0.0.1' })
  const chromium = await openChromium()
  const { accountId, cookie } = await signedIn(plenum)
  const [name = '', value = ''] = cookie.split('=')
  const browser = await chromium.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await browser.addCookies([{ name, value, url: address }])
  try {
    return await act({ browser, address, plenum, accountId, bring: (...what) => bring({ browser, address }, ...what) })
  } finally {
    await chromium.close()
    await line.close()
    await plenum.close()
    await rm(folder, { recursive: true })
  }
}

function openAt({ databaseUrl, folder, address }: Record<'databaseUrl' | 'folder' | 'address', string>) {
  return openPlenum({
    databaseUrl,
    files: openFilesOnDisk(folder),
    reading: openReading({ log: createLog({ level: 'error' }) }),
    clock: machineClock('UTC'),
    deployment: { class: 'isolated-lan', trial: true, timeZone: 'UTC' },
    version: 'bench',
    keep: (_, make) => Promise.resolve(make()),
    auth: { secret: 'only for measuring, known to everybody', publicUrl: address, secondFactor: 'optional' },
    announce: () => {},
    fault: error => {
      throw error
    },
    furnish: serveWeb,
  })
}

function signedIn(plenum: Plenum): Promise<{ accountId: string; cookie: string }> {
  return plenum.transact(system('bench'), async work => {
    const { id: accountId } = await openAccount(work, { name: 'Ann Writer', login: 'ann.writer', language: 'en' })
    const { cookie } = await plenum.auth.openSession(work, { accountId, method: 'authenticator' })
    return { accountId, cookie: cookie.split(';')[0] ?? '' }
  })
}

async function bring(
  { browser, address }: Pick<House, 'browser' | 'address'>,
  pages: number,
  copy = 1,
): Promise<string> {
  const { request } = browser
  const buffer = Buffer.from(writeDocx(longText(pages, `p${pages}-`, copy)))
  const file = { name: `${pages} pages, ${copy}.docx`, mimeType: 'application/octet-stream', buffer }
  const headers = { origin: address, 'idempotency-key': `bench-${pages}-pages-${copy}` }
  const reply = await request.post(`${address}/api/papers`, { multipart: { file }, headers })
  const { fates } = (await reply.json()) as { fates: { paperId: string }[] }
  const id = fates[0]?.paperId ?? ''
  for (;;) {
    const paper = (await (await request.get(`${address}/api/papers/${id}`)).json()) as { latest: { stage: string } }
    if (paper.latest.stage === 'ready') return id
    await setTimeout(200)
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { test as base } from 'vitest'
import { openAccount } from '../../modules/accounts/actions.ts'
import type { AccountRole } from '../../modules/accounts/contract.ts'
import { appointAuditor, grantRole } from '../../modules/accounts/roles.ts'
import { openFilesOnDisk } from '../../platform/files/index.ts'
import { createLog } from '../../platform/log/index.ts'
import { type Language, system } from '../../platform/work/actor.ts'
import { machineClock } from '../../platform/work/clock.ts'
import { openReading } from '../../server/open-reading.ts'
import { openPlenum, type Plenum } from '../../server/plenum.ts'
import { serveWeb } from '../../server/web.ts'
import { type DemonstrationProfile, loadDemonstration } from '../../tools/demonstration/load.ts'
import { emptyDatabase } from '../engine.ts'
import { openChromium } from './chromium.ts'
import { listenForComplaints } from './complaints.ts'
import { type Line, openLine } from './line.ts'
import { photograph } from './photograph.ts'

export const desk = { width: 1440, height: 900 }
export const tablet = { width: 820, height: 1180 }
export const phone = { width: 390, height: 844 }
export const sizes = { phone, tablet, desk }

export interface Seating {
  language?: Language
  size?: typeof desk
  /** Where they look first. */
  at?: string
  /** Sit down as this account, which somebody in another browser may be as well. */
  account?: string
}

/** A whole Plenum with its doors open, and Chromium for whoever comes to it. */
export interface Stage {
  plenum: Plenum
  address: string
  line: Pick<Line, 'cut' | 'mend'>
  /** Stops the server, and starts another one on what it left once `meanwhile` is over. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>
  /** Makes an account of the given role; a member has none. */
  admit: (role: AccountRole | 'member', language?: Language) => Promise<{ id: string }>
  /** A browser of its own, in which an account of this role is signed in; nobody is for a guest. */
  seat: (role: AccountRole | 'member' | 'guest', seating?: Seating) => Promise<Page>
  /** What went wrong on any screen since the last look: faults, refused content, other hosts. */
  complaints: () => string[]
}

interface StageOptions {
  /** Which demonstration organisation is there; without one, nothing is set up yet. */
  profile?: DemonstrationProfile
}

interface OpenStage extends Stage {
  browser: Browser
  /** Closes the browsers of one journey. */
  clear: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a stage; the caller closes it. Journeys use `testOn` below instead. */
export async function openStage({ profile }: StageOptions): Promise<OpenStage> {
  const { url, drop } = await emptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'plenum-stage-'))
  // Addresses are signed into cookies, so what browsers call is there before the server.
  const line = await openLine(() => (plenum.http.server.address() as AddressInfo).port)
  const address = `http://localhost:${line.port}`
  const complaints: string[] = []
  const site = { address, databaseUrl: url, folder, secret: randomBytes(32).toString('hex'), secrets: new Map() }
  const fault = (error: unknown) => complaints.push(`the server failed: ${String(error)}`)
  let plenum: Plenum = await openPlenumAt(site, fault)
  if (profile) await loadDemonstration(plenum, profile)
  await plenum.http.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openChromium()

  const admit: Stage['admit'] = (role, language = 'vi') =>
    plenum.transact(system('stage'), async work => {
      const { id } = await openAccount(work, { name: 'Minh An', login: freshLogin(), language })
      const mandate = { startsOn: '2020-01-01', endsOn: '2099-12-31', subjectIds: null }
      if (role === 'auditor') await appointAuditor(work, { id, ...mandate })
      else if (role !== 'member') await grantRole(work, { id, role })
      return { id }
    })
  const seat: Stage['seat'] = async (role, { language = 'vi', size = desk, at = '/', account } = {}) => {
    const page = await openPage(browser, address, { language, size })
    listenForComplaints(page, address, complaints)
    if (role !== 'guest') {
      const accountId = account ?? (await admit(role, language)).id
      const opened = await plenum.transact(system('stage'), work =>
        plenum.auth.openSession(work, { accountId, method: 'authenticator' }),
      )
      await page.context().addCookies([{ ...cookieFrom(opened.cookie), url: address }])
    }
    await page.goto(at)
    return page
  }
  const clear = async () => {
    await Promise.all(browser.contexts().map(context => context.close()))
  }
  const restart = async (meanwhile: () => Promise<void>) => {
    line.cut()
    await plenum.close()
    await meanwhile()
    plenum = await openPlenumAt(site, fault)
    await plenum.http.listen({ port: 0, host: '127.0.0.1' })
    line.mend()
  }
  return {
    get plenum() {
      return plenum
    },
    address,
    line,
    restart,
    admit,
    seat,
    complaints: () => complaints.splice(0),
    browser,
    clear,
    close: async () => {
      await browser.close()
      await line.close()
      await plenum.close()
      await drop()
      await rm(folder, { recursive: true })
    },
  }
}

/** Tests on one stage per file. After each journey its browsers are closed, and nothing may have gone wrong in them. */
export function testOn(options: StageOptions) {
  return base
    .extend('opened', { scope: 'file' }, async ({}, { onCleanup }) => {
      const stage = await openStage(options)
      onCleanup(stage.close)
      return stage
    })
    .extend('stage', async ({ opened, task }, { onCleanup }): Promise<Stage> => {
      onCleanup(async () => {
        if (task.result?.state === 'fail') await photograph(opened.browser, task.name)
        await opened.clear()
        const wrong = opened.complaints()
        if (wrong.length > 0) throw new Error(`Something went wrong on a screen:\n${wrong.join('\n')}`)
      })
      return opened
    })
}

interface Site {
  address: string
  databaseUrl: string
  /** Where its files go. */
  folder: string
  /** What servers of one Plenum share. */
  secret: string
  secrets: Map<string, string>
}

function openPlenumAt(
  { address, databaseUrl, folder, secret, secrets }: Site,
  fault: (error: unknown) => void,
): Promise<Plenum> {
  return openPlenum({
    databaseUrl,
    files: openFilesOnDisk(folder),
    reading: openReading({ log: createLog({ level: 'error' }) }),
    clock: machineClock('Asia/Ho_Chi_Minh'),
    deployment: { class: 'connected', trial: false, timeZone: 'Asia/Ho_Chi_Minh' },
    version: 'test',
    auth: { secret, publicUrl: address, secondFactor: 'compulsory' },
    keep: (name, make) => {
      const kept = secrets.get(name) ?? make()
      secrets.set(name, kept)
      return Promise.resolve(kept)
    },
    announce: () => {},
    fault,
    furnish: serveWeb,
  })
}

async function openPage(
  browser: Browser,
  address: string,
  { language, size }: Required<Pick<Seating, 'language' | 'size'>>,
) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    hasTouch: size !== desk,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

function cookieFrom(line: string): { name: string; value: string } {
  const [pair = ''] = line.split(';')
  const cut = pair.indexOf('=')
  return { name: pair.slice(0, cut), value: pair.slice(cut + 1) }
}

function freshLogin(): string {
  return `nguoi-${randomBytes(6).toString('hex')}`
}

import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { openPlenum, type Plenum } from '../../server/plenum.ts'
import { type Browser, listenOn, openBrowser } from '../../tests/browser.ts'
import { fresh, type Hall, test as hallTest } from '../../tests/hall.ts'
import { endSessions } from '../auth/sessions.ts'
import { system } from '../work/actor.ts'
import type { Work } from '../work/work.ts'

const test = hallTest.extend('address', { scope: 'file' }, async ({ opened }) => listenOn(opened.plenum))

interface Somebody {
  accountId: string
  sessionId: string
  cookie: string
}

/** A clerk of their own for each test, because their rights change. */
function newClerk(hall: Hall): Promise<Somebody> {
  const accountId = crypto.randomUUID()
  return hall.plenum.transact(system('test'), async work => {
    const named = { id: accountId, name: 'Clerk', folded: 'clerk', login: fresh('clerk'), language: 'vi' }
    await work.tx
      .insertInto('auth.account')
      .values({ ...named, createdAt: work.now, updatedAt: work.now })
      .execute()
    await work.tx.insertInto('auth.accountRole').values({ accountId, role: 'clerk' }).execute()
    return { accountId, ...(await openSession(hall, work, accountId)) }
  })
}

async function openSession({ plenum: { auth } }: Hall, work: Work, accountId: string) {
  const { cookie, sessionId } = await auth.openSession(work, { accountId, method: 'authenticator' })
  return { cookie: cookie.split(';')[0] ?? '', sessionId }
}

async function browse(address: string, { cookie }: { cookie: string }, from?: string): Promise<Browser> {
  const browser = await openBrowser(address, cookie, from)
  onTestFinished(browser.close)
  if (from === undefined) await browser.until(() => browser.heard.length > 0)
  return browser
}

function tell(hall: Hall, subjectId: string, audience = 'everyone') {
  return hall.plenum.transact(system('test'), work =>
    work.tell({ name: 'test.told', subjectId, audiences: [audience] }),
  )
}

function dismiss(hall: Hall, { accountId }: Somebody) {
  return hall.plenum.transact(system('test'), async ({ tx, tell: say }) => {
    await tx.deleteFrom('auth.accountRole').where('accountId', '=', accountId).execute()
    await say({ name: 'account.roles_changed', subjectId: accountId, audiences: ['clerks'] })
  })
}

function lazily(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | undefined
  return () => (acting ??= act())
}

function names(browser: Browser): unknown[] {
  return browser.heard.map(({ data }) => data.subject ?? data.name)
}

test('who is no clerk any more hears nothing more that is told to clerks, neither now nor by coming back', async ({
  hall,
  address,
}) => {
  const clerk = await newClerk(hall)
  const before = await browse(address, clerk)
  await tell(hall, 'for clerks', 'clerks')
  await before.until(() => names(before).includes('for clerks'))

  await dismiss(hall, clerk)
  await before.ended
  expect(before.heard.map(({ data }) => data.name)).not.toContain('account.roles_changed')

  await tell(hall, 'not for me', 'clerks')
  const after = await browse(address, clerk, before.lastId())
  await tell(hall, 'for all')
  await after.until(() => names(after).includes('for all'))
  expect(names(after)).toEqual(['for all'])
})

test('rights that change while somebody knocks are looked up again', async ({ hall }) => {
  const clerk = await newClerk(hall)
  const dismissOnce = lazily(async () => {
    await dismiss(hall, clerk)
    const dismissed = (await hall.heard()).at(-1)?.position ?? 0
    while (slow.realtime.position() < dismissed) await setTimeout(2)
  })
  const slow: Plenum = await openPlenum({
    ...hall.parts,
    announce: () => {},
    actorOf: async request => {
      const actor = await hall.plenum.auth.actorOf(request)
      // What was found out is no longer true when it is used, and the server has heard so meanwhile.
      await dismissOnce()
      return actor
    },
  })
  onTestFinished(slow.close)
  const browser = await openBrowser(await listenOn(slow), clerk.cookie)
  await browser.ended
  expect(names(browser)).toEqual([])
})

test('a session that ends takes its stream along and leaves the others of the account', async ({ hall, address }) => {
  const clerk = await newClerk(hall)
  const other = await hall.plenum.transact(system('test'), work => openSession(hall, work, clerk.accountId))
  const [ending, staying] = [await browse(address, clerk), await browse(address, other)]
  await hall.plenum.transact(system('test'), work =>
    endSessions(work, { accountId: clerk.accountId, only: clerk.sessionId }),
  )
  await ending.ended
  await expect(openBrowser(address, clerk.cookie, ending.lastId())).rejects.toThrow('401')
  await tell(hall, 'after')
  await staying.until(() => names(staying).includes('after'))
  expect(names(ending)).not.toContain('after')
})

test('an account that opens too many streams loses its oldest', async ({ hall, address }) => {
  const clerk = await newClerk(hall)
  const oldest = await browse(address, clerk)
  const rest = []
  for (let time = 0; time < 12; time += 1) rest.push(await browse(address, clerk))
  await oldest.ended
  const told = fresh('told')
  await tell(hall, told)
  await Promise.all(rest.map(browser => browser.until(() => names(browser).includes(told))))
  expect(names(oldest)).not.toContain(told)
})

test('a server that stops ends its streams, and nobody gets in without a session', async ({ hall }) => {
  const stopping = await openPlenum({ ...hall.parts, announce: () => {} })
  const address = await listenOn(stopping)
  await expect(openBrowser(address, '')).rejects.toThrow('401')
  const browser = await browse(address, { cookie: hall.cookies.member })
  await stopping.close()
  await browser.ended
  expect(browser.heard.map(({ event }) => event)).toEqual(['hello'])
})

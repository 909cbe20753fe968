import { expect, onTestFinished } from 'vitest'
import { type Browser, listenOn, openBrowser } from '../../tests/browser.ts'
import { openPlenum } from '../../server/plenum.ts'
import { fresh, type Hall, test as hallTest } from '../../tests/hall.ts'
import { type PersonName, people } from '../../tests/people.ts'
import { system } from '../work/actor.ts'
import type { Happening } from '../work/happening.ts'

const test = hallTest.extend('address', { scope: 'file' }, async ({ opened }) => listenOn(opened.plenum))

async function browse(hall: Hall, address: string, who: PersonName, from?: string): Promise<Browser> {
  const browser = await openBrowser(address, hall.cookies[who], from)
  onTestFinished(browser.close)
  if (from === undefined) await browser.until(() => browser.heard.length > 0)
  return browser
}

function tell(hall: Hall, ...happenings: Partial<Happening>[]) {
  return hall.plenum.transact(system('test'), async work => {
    for (const happening of happenings)
      await work.tell({ name: 'test.told', subjectId: 's', audiences: ['everyone'], ...happening })
  })
}

/** Tells everyone something and waits until the browser has heard it, and so everything before. */
async function untilNow(hall: Hall, browser: Browser): Promise<void> {
  const subjectId = fresh('now')
  await tell(hall, { subjectId })
  await browser.until(() => browser.heard.some(({ data }) => data.subject === subjectId))
}

function subjects(browser: Browser): unknown[] {
  return browser.heard.filter(({ event }) => event === 'change').map(({ data }) => data.subject)
}

test('a browser hears what became of a body that somebody else establishes', async ({ hall, address }) => {
  const browser = await browse(hall, address, 'member')
  const made = await hall.post('clerk', '/bodies', { code: fresh('B'), kind: 'directCommittee', name: 'Chi bộ mới' })
  await browser.until(() => browser.heard.length > 1)
  const { id } = made.body
  expect(browser.heard.map(({ event }) => event)).toEqual(['hello', 'change'])
  expect(browser.heard[1]?.data).toEqual({
    position: expect.any(Number) as number,
    name: 'body.established',
    subject: id,
    facts: { parentId: null, version: 1 },
    changes: [{ of: 'body', id, value: expect.objectContaining({ id, name: 'Chi bộ mới', version: 1 }) as object }],
  })
})

test('nobody hears what is told to others, and who is in several audiences hears once', async ({ hall, address }) => {
  const [member, clerk, admin] = [
    await browse(hall, address, 'member'),
    await browse(hall, address, 'clerk'),
    await browse(hall, address, 'admin'),
  ]
  await tell(
    hall,
    { subjectId: 'log', audiences: [] },
    { subjectId: 'both', audiences: ['clerks', 'everyone'] },
    { subjectId: 'clerks', audiences: ['clerks', 'administrators'] },
    { subjectId: 'mine', audiences: [`account:${people.member.id}`] },
    { subjectId: 'last' },
  )
  await Promise.all([member, clerk, admin].map(browser => browser.until(() => subjects(browser).includes('last'))))
  expect(subjects(member)).toEqual(['both', 'mine', 'last'])
  expect(subjects(clerk)).toEqual(['both', 'clerks', 'last'])
  expect(subjects(admin)).toEqual(['both', 'clerks', 'last'])
})

test('only administrators and auditors are told who acted', async ({ hall, address }) => {
  const told = async (who: PersonName) => {
    const browser = await browse(hall, address, who)
    await untilNow(hall, browser)
    return browser.heard.at(-1)?.data
  }
  expect(await told('admin')).toMatchObject({ actor: 'system:test', onBehalfOf: null })
  expect(await told('auditor')).toMatchObject({ actor: 'system:test' })
  for (const who of ['member', 'clerk'] as const) {
    const data = await told(who)
    expect(Object.keys(data ?? {})).toEqual(['position', 'name', 'subject', 'facts', 'changes'])
  }
})

test('a browser that was away hears what it missed, in order, and nothing that is not for it', async ({
  hall,
  address,
}) => {
  const first = await browse(hall, address, 'member')
  await untilNow(hall, first)
  await first.close()
  await tell(hall, { subjectId: 'a' }, { subjectId: 'b', audiences: ['clerks'] }, { subjectId: 'c' })
  await hall.heard()
  await tell(hall, { subjectId: 'd' })
  const second = await browse(hall, address, 'member', first.lastId())
  await untilNow(hall, second)
  expect(second.heard.map(({ event }) => event)).not.toContain('reset')
  expect(subjects(second).slice(0, -1)).toEqual(['a', 'c', 'd'])
})

test('what was told before the server started is caught up, too', async ({ hall }) => {
  const before = await hall.plenum.database.reader.selectFrom('journal.head').selectAll().executeTakeFirstOrThrow()
  await tell(hall, { subjectId: 'early' })
  await hall.heard()
  const later = await openPlenum({ ...hall.parts, announce: () => {} })
  onTestFinished(later.close)
  const browser = await browse(hall, await listenOn(later), 'member', `${before.epoch}.${before.position}`)
  await browser.until(() => browser.heard.length > 0)
  expect(subjects(browser)).toEqual(['early'])
})

test('a browser that comes to a server that is behind the last one hears nothing twice', async ({ hall, address }) => {
  let catchUp = () => {}
  const blocked = new Promise<void>(resolve => {
    catchUp = resolve
  })
  const behind = await openPlenum({ ...hall.parts, announce: () => blocked })
  onTestFinished(behind.close)
  const first = await browse(hall, address, 'member')
  await untilNow(hall, first)
  await tell(hall, { subjectId: 'a' }, { subjectId: 'b' })
  await first.until(() => subjects(first).includes('b'))
  const second = await browse(hall, await listenOn(behind), 'member', first.lastId())
  await tell(hall, { subjectId: 'c' })
  await hall.heard()
  catchUp()
  await second.until(() => subjects(second).includes('c'))
  expect(subjects(second)).toEqual(['c'])
})

test('an id of another epoch, from the future or of no form is answered with a reset', async ({ hall, address }) => {
  const { position, epoch } = await hall.plenum.database.reader
    .selectFrom('journal.head')
    .selectAll()
    .executeTakeFirstOrThrow()
  for (const from of [`00000000-0000-4000-8000-000000000000.1`, `${epoch}.${position + 1_000}`, 'nonsense']) {
    const browser = await browse(hall, address, 'member', from)
    await browser.until(() => browser.heard.length > 0)
    expect(browser.heard[0]).toMatchObject({ event: 'reset', id: `${epoch}.${hall.plenum.realtime.position()}` })
    await untilNow(hall, browser)
    expect(browser.heard).toHaveLength(2)
  }
})

test('a flood is told as one reset, to who is there and to who comes back', async ({ hall, address }) => {
  const here = await browse(hall, address, 'member')
  const from = here.lastId()
  await hall.plenum.transact(system('test'), async work => {
    const audiences = [['everyone'], ['clerks'], ['clerks', 'everyone']]
    await work.tellMany(
      Array.from({ length: 900 }, (_, time) => ({
        name: 'test.told',
        subjectId: 's',
        audiences: audiences[time % 3] ?? [],
      })),
    )
  })
  await hall.heard()
  const back = await browse(hall, address, 'member', from)
  await Promise.all([untilNow(hall, here), untilNow(hall, back)])
  expect(here.heard.map(({ event }) => event).slice(0, 3)).toEqual(['hello', 'reset', 'change'])
  expect(back.heard.map(({ event }) => event).slice(0, 2)).toEqual(['reset', 'change'])
})

test('counters are gathered, the last value wins, and only their audience hears', async ({ hall, address }) => {
  const [clerk, member] = [await browse(hall, address, 'clerk'), await browse(hall, address, 'member')]
  const { realtime } = hall.plenum
  for (let value = 1; value <= 50; value += 1) realtime.count('clerks', 'import', value)
  const counts = (browser: Browser) => browser.heard.filter(({ event }) => event === 'count').map(({ data }) => data)
  await clerk.until(() => counts(clerk).length > 0)
  expect(counts(clerk)).toEqual([{ name: 'import', value: 50 }])
  for (let value = 51; value <= 60; value += 1) realtime.count('clerks', 'import', value)
  await clerk.until(() => counts(clerk).length > 1)
  expect(counts(clerk)[1]).toEqual({ name: 'import', value: 60 })
  await untilNow(hall, member)
  expect(counts(member)).toEqual([])
})

test('a counter may move inside an action', async ({ hall, address }) => {
  const clerk = await browse(hall, address, 'clerk')
  const name = fresh('counter')
  await hall.plenum.transact(system('test'), async () => hall.plenum.realtime.count('clerks', name, 1))
  await clerk.until(() => clerk.heard.some(({ data }) => data.name === name))
  expect(clerk.heard.at(-1)?.data).toEqual({ name, value: 1 })
})

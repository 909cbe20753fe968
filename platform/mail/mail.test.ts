import { expect, onTestFinished } from 'vitest'
import { type Browser, listenOn, openBrowser } from '../../tests/browser.ts'
import { test as hallTest } from '../../tests/hall.ts'
import { openPostOffice } from '../../tests/post-office.ts'
import { openPlenum, type Plenum } from '../../server/plenum.ts'
import { system } from '../work/actor.ts'

/** A second server on the hall's database that has a mail server. */
const test = hallTest
  .extend('post', { scope: 'file' }, async ({}, { onCleanup }) => {
    const post = await openPostOffice()
    onCleanup(post.close)
    return post
  })
  .extend('faults', { scope: 'file' }, () => [] as unknown[])
  .extend('posting', { scope: 'file' }, async ({ opened, post, faults }, { onCleanup }) => {
    const mail = { smtpUrl: post.url, from: 'Plenum <plenum@example.vn>' }
    const fault = (error: unknown) => void faults.push(error)
    const plenum = await openPlenum({ ...opened.parts, announce: () => {}, mail, fault })
    onCleanup(plenum.close)
    return { plenum, address: await listenOn(plenum) }
  })

const letter = { to: 'an.nguyen@example.vn', subject: 'Giấy mời', text: 'Kính mời đồng chí.\n' }

async function listen({ address }: { address: string }, cookie: string): Promise<Browser> {
  const browser = await openBrowser(address, cookie)
  onTestFinished(browser.close)
  await browser.until(() => browser.heard.length > 0)
  return browser
}

function waiting({ database }: Plenum) {
  return database.reader.selectFrom('mail.letter').selectAll().execute()
}

async function ask(address: string, cookie: string, to: string): Promise<number> {
  const headers = { cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ to })
  return (await fetch(`${address}/api/mail/trial`, { method: 'POST', headers, body })).status
}

test('without a mail server nothing is sent, and the reason is said', async ({ hall }) => {
  expect(await hall.get('admin', '/mail')).toMatchObject({ status: 200, body: { configured: false, from: null } })
  const trial = await hall.post('admin', '/mail/trial', { to: 'a@example.vn' })
  expect(trial).toMatchObject({ status: 409, code: 'mail.not_configured' })
  const sending = hall.plenum.transact(system('test'), work => hall.plenum.mail.send(work, letter))
  await expect(sending).rejects.toThrow('mail.not_configured')
  expect(await hall.heard()).toEqual([])
})

test('only administrators look after the mail', async ({ hall }) => {
  for (const who of ['clerk', 'member'] as const) {
    expect(await hall.get(who, '/mail')).toMatchObject({ status: 403, code: 'role.needed' })
    expect(await hall.post(who, '/mail/trial', { to: 'a@example.vn' })).toMatchObject({ status: 403 })
  }
})

test('a letter leaves once its action is committed, and its words are forgotten then', async ({
  hall,
  post,
  posting,
}) => {
  const { plenum } = posting
  const failing = plenum.transact(system('test'), async work => {
    await plenum.mail.send(work, { ...letter, to: 'nobody@example.vn' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  const id = await plenum.transact(system('test'), work => plenum.mail.send(work, letter))
  let told: unknown[] = []
  while (told.length === 0) told = (await hall.heard()).filter(({ name }) => name === 'mail.sent')
  expect(told).toMatchObject([{ subjectId: id }])
  expect(post.letters).toMatchObject([{ to: letter.to }])
  const message = post.letters[0]?.message
  expect(message).toContain('From: Plenum <plenum@example.vn>')
  expect(message).toContain(`Message-ID: <${id}@plenum.invalid>`)
  expect(await waiting(plenum)).toEqual([])
})

test('an administrator tries the mail and hears that it works, or why not', async ({ hall, post, posting, faults }) => {
  const browser = await listen(posting, hall.cookies.admin)
  const heard = (name: string) => browser.heard.find(({ data }) => data.name === name)?.data

  expect(await ask(posting.address, hall.cookies.admin, 'admin@example.vn')).toBe(200)
  await browser.until(() => heard('mail.sent') !== undefined)
  expect(post.letters.at(-1)).toMatchObject({ to: 'admin@example.vn' })

  post.refuseWith(550)
  expect(await ask(posting.address, hall.cookies.admin, 'secret@example.vn')).toBe(200)
  await browser.until(() => heard('mail.failed') !== undefined)
  post.refuseWith(undefined)
  expect(heard('mail.failed')).toMatchObject({ facts: { reason: '550' } })
  expect(await waiting(posting.plenum)).toEqual([])
  expect(faults).toEqual([])
})

test('what the mail server says of a person reaches no log', async ({ hall, post, posting, faults }) => {
  const { plenum } = posting
  post.refuseWith(550)
  await plenum.transact(system('test'), work => plenum.mail.send(work, letter))
  while (faults.length === 0) await hall.heard()
  post.refuseWith(undefined)
  expect(String(faults[0])).toBe('MailFailed: the letter did not leave: 550')
  expect(JSON.stringify(faults)).not.toContain('example.vn')
  expect(await waiting(plenum)).toHaveLength(1)
})

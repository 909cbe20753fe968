import { chmod, readdir } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { PaperRow } from '../../modules/papers/contract.ts'
import { signIn } from '../../tools/demo/visitor.ts'
import { test } from './instance.ts'

const { PATH = '', HOME = '' } = process.env

test.for([
  { profile: 'vn-party', organisation: 'Đảng ủy Khối các cơ quan An Bình', clerk: 'vanthu', players: 6 },
  { profile: 'general', organisation: 'Alderbeck Housing Association', clerk: 'secretary', players: 5 },
])(
  'a demonstration of $profile lets its players in, and leaves nothing behind when Ctrl-C is pressed twice',
  async ({ profile, organisation, clerk, players }, { instances }) => {
    const folder = await instances.newFolder()
    // As root, the engine runs as somebody else, who has to get to its socket.
    await chmod(folder, 0o711)
    const demo = instances.run([process.execPath, 'tools/demo.ts', profile], { PATH, HOME, TMPDIR: folder, PORT: '0' })
    const address = await demo.said(/^(http:\/\/localhost:\d+)$/m)
    const password = await demo.said(/^The password of all is (\S+)$/m)

    const signIn = (login: string) =>
      fetch(`${address}/api/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body: JSON.stringify({ login, password }),
      })
    const entered = await signIn(clerk)
    expect(await entered.json()).toMatchObject({ next: 'home' })
    const cookie = entered.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ')
    expect(await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()).toMatchObject({ roles: ['clerk'] })
    expect(await (await fetch(`${address}/api/organisation`)).json()).toMatchObject({ name: organisation, trial: true })

    process.kill(demo.pid, 'SIGINT')
    await setTimeout(50)
    process.kill(demo.pid, 'SIGINT')
    const { exitCode, out } = await demo.ended
    expect(exitCode).toBe(0)
    expect(out.match(/^ {2}[a-z]+ {2,}/gm)).toHaveLength(players)
    expect(await readdir(folder)).toEqual([])
  },
)

test.for([
  {
    profile: 'vn-party',
    login: 'uyvien',
    scheme: 'sinh hoạt chi bộ giai đoạn',
    pack: 'Họp Ban Thường vụ, tháng 11/2026',
    rounds: ['open', 'open', 'released', 'closed'],
    stages: ['commenting', 'commenting', 'absorbing', 'final'],
  },
  {
    profile: 'general',
    login: 'member',
    scheme: 'House rules',
    pack: 'Board meeting, 3 December 2026',
    rounds: ['open'],
    stages: [],
  },
])(
  'a demonstration of $profile looks lived in: papers, a scheme that is back from Word, matters on their way, and comments',
  async ({ profile, login, scheme, pack, rounds, stages }, { instances }) => {
    const folder = await instances.newFolder()
    await chmod(folder, 0o711)
    const demo = instances.run([process.execPath, 'tools/demo.ts', profile], { PATH, HOME, TMPDIR: folder, PORT: '0' })
    const address = await demo.said(/^(http:\/\/localhost:\d+)$/m)
    const password = await demo.said(/^The password of all is (\S+)$/m)
    const member = await signIn({ address, signal: AbortSignal.timeout(240_000) }, login, password)
    const listed = async <Row>(path: string) => (await member.ask<{ items: Row[] }>('GET', path)).items

    const states = async () => (await listed<{ state: string }>('/rounds')).map(({ state }) => state)
    await expect.poll(states, { timeout: 240_000, interval: 1_000 }).toEqual(rounds)
    expect((await listed<{ title: string }>('/packs')).map(({ title }) => title)).toEqual([pack])
    const paper = (await listed<PaperRow>('/papers')).find(({ title }) => title.includes(scheme))
    expect(paper?.latest).toMatchObject({ number: 3, balloonCount: 1, returned: { base: 2, confirmedAt: null } })
    const notes = `/papers/${paper?.id}/versions/3/notes`
    expect(await member.ask('GET', notes)).toMatchObject({ notes: [{ number: 2, found: { state: 'kept' } }] })

    expect((await listed<{ stage: string }>('/matters')).map(({ stage }) => stage)).toEqual(stages)
    const called = async () => (await listed<{ state: string }>('/meetings')).map(({ state }) => state)
    await expect.poll(called, { timeout: 60_000, interval: 1_000 }).toEqual(['called'])
  },
)

test('a demonstration of nothing known says what there is', async ({ instances }) => {
  const { exitCode, err } = await instances.run([process.execPath, 'tools/demo.ts', 'choir'], { PATH, HOME }).ended
  expect(exitCode).toBe(2)
  expect(err).toContain('npm run demo -- general')
})

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished } from 'vitest'
import { type Browser, listenOn, openBrowser } from '../../tests/browser.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { verifyStored } from '../audit/index.ts'
import { readHead } from '../work/journal.ts'
import type { Orders, Report } from '../../tests/writing-server.ts'

interface OtherServer {
  address: string
  /** The bodies whose commits were acknowledged there. */
  committed: readonly string[]
  /** Kills it without a warning as soon as so many are acknowledged. */
  killAfter: (count: number) => Promise<void>
}

/** A second server on the hall's database, in a process of its own, that writes without pause. */
async function otherServer({ parts }: Hall): Promise<OtherServer> {
  const child = fork(new URL('../../tests/writing-server.ts', import.meta.url))
  onTestFinished(() => end(child))
  const { databaseUrl, deployment, version, auth } = parts
  child.send({ databaseUrl, deployment, version, auth } satisfies Orders)
  const committed: string[] = []
  let heard = () => {}
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the other server ended with ${code}`)))
    child.on('message', (report: Report) => {
      if ('address' in report) resolve(report.address)
      else if ('wants' in report) void parts.keep(report.wants, () => report.made).then(kept => child.send({ kept }))
      else {
        committed.push(report.committed)
        heard()
      }
    })
  })
  return {
    address,
    committed,
    killAfter: count =>
      new Promise(resolve => {
        heard = () => {
          if (committed.length < count) return
          heard = () => {}
          void end(child).then(resolve)
        }
      }),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function established(browsers: readonly Browser[]): string[] {
  return browsers.flatMap(({ heard }) =>
    heard.filter(({ data }) => data.name === 'body.established').map(({ data }) => String(data.subject)),
  )
}

test(
  'a server killed while it writes and tells loses no acknowledged change, its browsers miss nothing, and the log verifies',
  {
    timeout: 60_000,
  },
  async ({ hall }) => {
    const here = await listenOn(hall.plenum)
    const faithful = await openBrowser(here, hall.cookies.member)
    await faithful.until(() => faithful.heard.length > 0)

    for (const round of [1, 2, 3]) {
      const other = await otherServer(hall)
      const moved = await openBrowser(other.address, hall.cookies.member, faithful.lastId())
      await other.killAfter(round * 60)
      await moved.ended
      const after = await openBrowser(here, hall.cookies.member, moved.lastId())

      const last = await hall.post('clerk', '/bodies', { code: `END-${round}`, kind: 'directCommittee', name: 'Hết' })
      const lastId = String(last.body['id'])
      for (const browser of [faithful, after]) await browser.until(() => established([browser]).includes(lastId))

      const heard = established([moved, after])
      const all = established([faithful])
      expect(heard).toEqual(all.slice(-heard.length))
      expect(new Set(all).size).toBe(all.length)
      expect(all).toEqual(expect.arrayContaining([...other.committed]))
      await after.close()
    }
    const { body } = await hall.get('member', '/bodies/tree')
    const ids = (body['bodies'] as { id: string }[]).map(({ id }) => id)
    expect(established([faithful]).toSorted()).toEqual(ids.toSorted())
    await hall.plenum.audit.seal()
    const { reader } = hall.plenum.database
    expect(await verifyStored(reader)).toMatchObject({ ok: true, size: (await readHead(reader)).position })
    await faithful.close()
  },
)

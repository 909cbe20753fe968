import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { system } from '../../platform/work/actor.ts'
import { bring } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { forgetContent } from './reading/refuse-marked.ts'
import { holdContents, lockContent } from './store/contents.ts'

const asSystem = (hall: Hall) => ({
  transact: <Result>(act: Parameters<typeof hall.plenum.transact<Result>>[1]) =>
    hall.plenum.transact(system('test'), act),
})

test('content that is removed while somebody brings the same has to be sent again, and is then there', async ({
  hall,
}) => {
  const { files } = hall.parts
  const file = { name: 'a.txt', content: fresh('cùng nội dung') }
  const { sha256 } = await files.put(Readable.from([Buffer.from(file.content)]))
  const [locked, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const removing = asSystem(hall).transact(async ({ tx }) => {
    await lockContent(tx, sha256)
    locked.resolve()
    await going.promise
    await files.remove(sha256)
  })
  await locked.promise
  const bringing = bring(hall, 'member', [file])
  await expect.poll(() => waiting(hall)).toBe(true)
  going.resolve()
  await removing
  expect((await bringing).fates).toMatchObject([{ fate: 'refused', obstacle: { code: 'file.broken_off' } }])
  const { fates } = await bring(hall, 'member', [file])
  expect([fates[0]?.fate, await files.sizeOf(sha256)]).toEqual(['new', Buffer.byteLength(file.content)])
})

test('whoever tidies up waits for somebody who brings the same content, and leaves it where it is', async ({
  hall,
}) => {
  const { files } = hall.parts
  const room = { files, isNeededElsewhere: () => Promise.resolve(false) }
  const file = { name: 'a.txt', content: fresh('cùng nội dung') }
  const { sha256 } = await files.put(Readable.from([Buffer.from(file.content)]))
  const [held, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = asSystem(hall).transact(async ({ tx }) => {
    await holdContents(tx, [sha256])
    held.resolve()
    await going.promise
  })
  await held.promise
  const tidying = forgetContent(asSystem(hall), room, sha256)
  await expect.poll(() => waiting(hall)).toBe(true)
  expect(await files.sizeOf(sha256)).toBeGreaterThan(0)
  going.resolve()
  await Promise.all([holding, tidying])
  expect(await files.sizeOf(sha256)).toBeUndefined()
  await bring(hall, 'member', [file])
  await forgetContent(asSystem(hall), room, sha256)
  expect(await files.sizeOf(sha256)).toBeGreaterThan(0)
})

/** Whether somebody waits for a lock that another transaction holds. */
async function waiting(hall: Hall): Promise<boolean> {
  const { rows } = await hall.plenum.database.connect().then(async client => {
    try {
      return await client.query<{ count: string }>(
        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      )
    } finally {
      client.release()
    }
  })
  return Number(rows[0]?.count) > 0
}

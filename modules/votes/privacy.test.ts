import { PassThrough, Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { expect } from 'vitest'
import { tablesInOrder } from '../../platform/backup/tables.ts'
import { writeBackup } from '../../platform/backup/write.ts'
import { type InSession, inSession } from '../../tests/in-session.ts'
import { type Hall, test } from '../../tests/hall.ts'

const wanted = { words: 'Đồng ý?', rule: 'resolution', dueAt: '2026-10-20T10:00:00.000Z' }
/** The same result either way, and nobody chooses the same in both. */
const first = ['yes', 'yes', 'no', 'other', 'yes', 'no']
const second = ['no', 'other', 'yes', 'yes', 'no', 'yes']

/** Two votes that are open, in which the same people voted in the same order. */
async function twoVotes({ body, chair, members }: InSession): Promise<readonly [string, string]> {
  const open = async () => String((await chair.post(`/bodies/${body.id}/votes`, wanted)).body['id'])
  const ids = [await open(), await open()] as const
  for (const [at, who] of members.entries()) {
    expect((await who.post(`/votes/${ids[0]}/ballot`, { choice: first[at] })).status).toBe(200)
    expect((await who.post(`/votes/${ids[1]}/ballot`, { choice: second[at] })).status).toBe(200)
  }
  return ids
}

/**
 * Every row of every table that has to do with a vote, without what names the vote, its moment and its place in the log. Sorted, as there is
 * but one row that knows of choices: in which order people voted is no secret.
 */
async function leftBy({ plenum }: Hall, id: string): Promise<string[]> {
  const client = await plenum.database.connect()
  try {
    const left: string[] = []
    for (const { name } of await tablesInOrder(client)) {
      const { rows } = await client.query<{ row: object }>(
        `select to_jsonb(t) as row from ${name} t where to_jsonb(t)::text like $1`,
        [`%${id}%`],
      )
      left.push(...rows.map(({ row }) => `${name} ${plain(JSON.stringify(row), id)}`))
    }
    return left.toSorted()
  } finally {
    client.release()
  }
}

/** The same of a backup, line by line. */
async function writtenOf({ plenum }: Hall, id: string): Promise<string[]> {
  const files = { list: async function* () {}, open: () => Promise.reject(new Error('there are no files')) }
  const stream = new PassThrough()
  const written = buffer(stream)
  const now = new Date('2026-10-14T02:00:00Z')
  await writeBackup({ connect: plenum.database.connect, files, keys: [], plenum: 'test', now }, stream)
  const lines: string[] = []
  for await (const entry of Readable.from([gunzipSync(await written)]).pipe(extract()))
    lines.push(...(await text(entry)).split('\n').filter(line => line.includes(id)))
  return lines.map(line => plain(line, id)).toSorted()
}

function plain(line: string, id: string): string {
  return line
    .replaceAll(id, 'vote')
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.+Z]+/g, 'moment')
    .replace(/"position": ?\d+/, '"position":0')
    .replace(/^\d+\t/, '')
    .replaceAll(/[A-Za-z0-9+/=]{40,}/g, 'answer')
}

test('two votes with the same result leave the same behind, whoever chose what: in every table, and in a backup', async ({
  hall,
}) => {
  const meeting = await inSession(hall, { members: 6 })
  const [one, other] = await twoVotes(meeting)
  await hall.heard()
  const left = await leftBy(hall, one)
  expect(left).toEqual(await leftBy(hall, other))
  expect(left.length).toBeGreaterThan(7 + 6)
  const written = await writtenOf(hall, one)
  expect(written).toEqual(await writtenOf(hall, other))
  expect(written.join('\n')).not.toMatch(/\b(yes|no|other)\b/)
})

test('there is no row of a ballot, also while a vote is open: of nine people there is one sum, and the last one to vote wrote all of it', async ({
  hall,
}) => {
  const meeting = await inSession(hall, { members: 6 })
  const [id] = await twoVotes(meeting)
  const client = await hall.plenum.database.connect()
  try {
    const tally = await client.query<{ xmin: string }>(
      'select yes, no, other, xmin::text from votes.tally where vote_id = $1',
      [id],
    )
    expect(tally.rows).toEqual([{ yes: 3, no: 2, other: 1, xmin: expect.any(String) }])
    const wrote = await client.query<{ person_id: string }>(
      'select person_id from votes.entitled where vote_id = $1 and xmin::text = $2',
      [id, tally.rows[0]?.xmin],
    )
    expect(wrote.rows).toEqual([{ person_id: meeting.members[5]?.personId }])
  } finally {
    client.release()
  }
})

test('once a vote is over nothing is left but who voted and the totals', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 6 })
  const { chair } = meeting
  const [one, other] = await twoVotes(meeting)
  for (const id of [one, other]) await chair.post(`/votes/${id}/ballot`, { choice: 'yes' })
  for (const id of [one, other]) expect((await chair.post(`/votes/${id}/close`, {})).status).toBe(200)
  await hall.heard()
  const left = await leftBy(hall, one)
  expect(left).toEqual(await leftBy(hall, other))
  expect(left.filter(row => row.startsWith('votes.tally'))).toEqual([])
  expect(left.filter(row => /"(yes|no|other)"/.test(row)).map(row => row.slice(0, 10))).toEqual([
    'journal.en',
    'votes.vote',
  ])
  expect(await writtenOf(hall, one)).toEqual(await writtenOf(hall, other))
})

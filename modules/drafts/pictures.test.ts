import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { system } from '../../platform/work/actor.ts'
import { bringRead, formOf } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { documentOf, paragraph } from '../../tests/invented-text.ts'
import type { PersonName } from '../../tests/people.ts'
import type { WrittenText } from './contract.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function draft(hall: Hall) {
  const text = documentOf([paragraph('p', `Mục tiêu ${fresh('chữ')}`)])
  const file = { name: `${fresh('dự thảo')}.docx`, content: Buffer.from(writeDocx(text)) }
  const { id } = await bringRead(hall, 'member', file)
  const { body } = await hall.get('member', `/papers/${id}/versions/1/text`)
  return { id, document: body['document'] as WrittenText }
}

async function bringPicture(hall: Hall, who: PersonName, id: string, content: Buffer = dot) {
  const { payload, headers } = formOf([{ name: 'sơ đồ.png', content }])
  const url = `/api/drafts/${id}/working-copy/pictures`
  const sent = { ...headers, cookie: hall.cookies[who], 'idempotency-key': fresh('picture-of-a-draft-') }
  const { body } = await hall.plenum.http.inject({ method: 'POST', url, payload, headers: sent })
  return JSON.parse(body) as { key: string; mediaType: string; code?: string }
}

function withPicture(document: WrittenText, { key, mediaType }: { key: string; mediaType: string }): WrittenText {
  const runs = [{ text: '\uFFFC', picture: { key, widthPt: 100, heightPt: 50, alt: 'Sơ đồ tổ chức' } }]
  const image = { id: fresh('image'), kind: 'image' as const, depth: 0, label: '', runs }
  return { ...document, provisions: [...document.provisions, image], pictures: { [key]: { mediaType } } }
}

test('a picture that was brought is seen by its writer alone until the version with it, which goes to Word with it', async ({
  hall,
}) => {
  const { id, document } = await draft(hall)
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { sharing: 'everyone' }, version: 1 })
  await hall.heard()
  const picture = await bringPicture(hall, 'member', id)
  expect(await bringPicture(hall, 'member', id)).toEqual(picture)
  expect(await hall.heard()).toEqual([])
  const own = `/drafts/${id}/working-copy/pictures/${picture.key}`
  expect((await hall.get('clerk', own)).code).toBe('paper.picture_unknown')
  const kept = { body: { base: 1, revision: 0, document: withPicture(document, picture) } }
  expect((await hall.ask('member', 'PUT', `/drafts/${id}/working-copy`, kept)).status).toBe(200)
  const saved = await hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Thêm sơ đồ' })
  expect(saved.status).toBe(200)
  const url = `/api/papers/${id}/versions/2`
  const headers = { cookie: hall.cookies.clerk }
  const shown = await hall.plenum.http.inject({ url: `${url}/pictures/${picture.key}`, headers })
  expect(shown.rawPayload.equals(dot)).toBe(true)
  const { rawPayload } = await hall.plenum.http.inject({ url: `${url}/export?format=docx`, headers })
  const back = readDocx(rawPayload, { makeId: () => fresh('id') }).document
  expect(Object.values(back.pictures).map(({ bytes }) => Buffer.from(bytes).equals(dot))).toEqual([true])
})

test('what is no picture is refused, and so is a picture that somebody else brought', async ({ hall }) => {
  const { id, document } = await draft(hall)
  expect((await bringPicture(hall, 'clerk', id)).code).toBe('paper.not_found')
  expect((await bringPicture(hall, 'member', id, Buffer.from('không phải hình'))).code).toBe('draft.no_picture')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  expect((await bringPicture(hall, 'member', id, svg)).code).toBe('draft.no_picture')
  const other = await draft(hall)
  const picture = await bringPicture(hall, 'member', other.id)
  const foreign = { body: { base: 1, revision: 0, document: withPicture(document, picture) } }
  expect((await hall.ask('member', 'PUT', `/drafts/${id}/working-copy`, foreign)).code).toBe('draft.malformed')
})

test('a picture that nobody has saved yet outlives the night in which the store is cleared, and comes into its version', async ({
  hall,
}) => {
  const { id, document } = await draft(hall)
  const picture = await bringPicture(hall, 'member', id, Buffer.concat([dot, Buffer.from(fresh('một hình khác'))]))
  const kept = { body: { base: 1, revision: 0, document: withPicture(document, picture) } }
  await hall.ask('member', 'PUT', `/drafts/${id}/working-copy`, kept)
  // Its hash begins with ffff, so it is the last that the night comes to.
  const { sha256: orphan } = await hall.parts.files.put(Readable.from([Buffer.from('còn thừa 22044')]))
  hall.itIs('2030-01-01T00:00:00Z')
  await hall.plenum.transact(system('test'), work =>
    hall.plenum.jobs.enqueue(work, 'papers.tidy', { subjectId: null, facts: {} }),
  )
  await expect.poll(() => hall.parts.files.sizeOf(orphan), { timeout: 20_000 }).toBeUndefined()
  hall.itIs('2026-10-14T01:00:00Z')
  const saved = await hall.post('member', `/drafts/${id}/versions`, { revision: 1, note: 'Thêm sơ đồ' })
  expect(saved.status).toBe(200)
  const url = `/api/papers/${id}/versions/2/pictures/${picture.key}`
  expect((await hall.plenum.http.inject({ url, headers: { cookie: hall.cookies.member } })).statusCode).toBe(200)
})

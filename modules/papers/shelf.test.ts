import { expect } from 'vitest'
import { bring, bringRead, untilRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { pdfOf } from '../../tests/pdf.ts'
import { people } from '../../tests/people.ts'
import { sceneIn } from '../../tests/scene.ts'
import type { PaperRow, PaperView } from './contract.ts'

const text = (words = fresh('chữ'), name = `${fresh('tệp')}.txt`) => ({ name, content: `Điều 1. ${words}\n\nHết.` })

async function paperOf(hall: Hall, id: string, who: keyof typeof people = 'member'): Promise<PaperView> {
  return (await hall.get(who, `/papers/${id}`)).body as unknown as PaperView
}

async function search(hall: Hall, who: keyof typeof people, words: string) {
  const { body } = await hall.get(who, `/papers?search=${encodeURIComponent(words)}`)
  return body['items'] as (PaperRow & { hits: { page: number; words: string }[] })[]
}

test('a paper is seen by its keeper alone until it is shared, whatever the role of others', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text())
  for (const who of ['admin', 'clerk', 'auditor'] as const) {
    expect(await hall.get(who, `/papers/${id}`)).toMatchObject({ status: 404, code: 'paper.not_found' })
    expect((await hall.get(who, `/papers/${id}/versions/1/file`)).code).toBe('paper.not_found')
    expect((await hall.get(who, '/papers')).body['items']).toEqual([])
  }
  expect((await paperOf(hall, id)).mayKeep).toBe(true)
  expect((await hall.heard()).map(({ name, audiences }) => [name, audiences])).toEqual([
    ['paper.brought', [`account:${people.member.id}`]],
    ['paper.read', [`account:${people.member.id}`]],
  ])
})

test('a paper is shared with those who are chosen, and they and its keeper hear of it', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text())
  await hall.heard()
  const body = { sharing: 'chosen', readers: [people.clerk.id] }
  const changed = await hall.ask('member', 'PATCH', `/papers/${id}`, { body, version: 1 })
  expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await hall.get('clerk', `/papers/${id}`)).toMatchObject({ status: 200, body: { mayKeep: false } })
  expect((await hall.get('admin', `/papers/${id}`)).status).toBe(404)
  const [told, ...rest] = await hall.heard()
  expect(told).toMatchObject({ name: 'paper.changed', facts: { version: 2, fields: ['readers', 'sharing'] } })
  expect(told?.audiences).toEqual([`account:${people.member.id}`, `account:${people.clerk.id}`])
  expect(rest).toEqual([])
})

test('only its keeper changes, withdraws and adds to a paper that others read', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text(), '?sharing=everyone')
  await hall.heard()
  const refused = [
    await hall.ask('clerk', 'PATCH', `/papers/${id}`, { body: { title: 'Khác' }, version: 1 }),
    await hall.post('admin', `/papers/${id}/withdraw`),
    await bring(hall, 'clerk', [text()], { query: `?paperId=${id}` }),
  ]
  for (const reply of refused) expect(reply).toMatchObject({ status: 403, code: 'paper.keeper_only' })
  expect(await hall.heard()).toEqual([])
})

test('an edit from an older version is refused with what others changed', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text())
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { title: 'Một' }, version: 1 })
  const stale = await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { title: 'Hai' }, version: 1 })
  expect(stale).toMatchObject({ status: 412, code: 'paper.changed_meanwhile', body: { facts: { fields: ['title'] } } })
})

test('whoever edits from an older version is shown the readers of now by their names', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', { name: `${fresh('tệp')}.txt`, content: fresh('chữ') })
  const sharing = { sharing: 'chosen', readers: [people.clerk.id] }
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: sharing, version: 1 })
  const stale = await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { title: 'Tên khác' }, version: 1 })
  expect(stale.body['current']).toMatchObject({ readers: [{ id: people.clerk.id, name: 'clerk' }] })
})

test('readers are found by name among those whom one may know', async ({ hall }) => {
  const found = async (who: 'member' | 'clerk', name: string) =>
    ((await hall.get(who, `/papers/readers?search=${name}`)).body['items'] as { name: string }[]).map(one => one.name)
  expect(await found('member', 'clerk')).toEqual(['clerk'])
  expect(await found('clerk', 'clerk')).toEqual([])
  expect(await found('clerk', 'member')).toEqual(['member'])
  expect(await found('member', 'auditor')).toEqual([])
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Thị Sương')]
  await hall.post('admin', '/accounts', { personId: person.id })
  expect(await found('member', 'suong')).toEqual([])
  await scene.appoint(body.id, person.id)
  expect(await found('member', 'suong')).toEqual(['Lê Thị Sương'])
})

test('readers who do not exist are refused', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text())
  const body = { readers: ['11111111-1111-4111-8111-111111111111'] }
  const reply = await hall.ask('member', 'PATCH', `/papers/${id}`, { body, version: 1 })
  expect(reply).toMatchObject({ status: 422, code: 'account.not_found' })
})

test('a withdrawn paper goes from its readers and comes back to them', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text(), '?sharing=everyone')
  await hall.heard()
  await hall.post('member', `/papers/${id}/withdraw`)
  expect((await hall.get('clerk', `/papers/${id}`)).status).toBe(404)
  expect((await paperOf(hall, id)).withdrawnAt).not.toBeNull()
  expect((await bring(hall, 'member', [text()], { query: `?paperId=${id}` })).code).toBe('paper.withdrawn')
  const { body } = await hall.get('member', '/papers?withdrawn=true')
  expect((body['items'] as PaperRow[]).map(row => row.id)).toContain(id)
  await hall.post('member', `/papers/${id}/put-back`)
  expect((await hall.get('clerk', `/papers/${id}`)).status).toBe(200)
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['paper.withdrawn', 'paper.put_back'])
})

test('two next versions at once are versions two and three', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', text())
  const query = `?paperId=${id}`
  const replies = await Promise.all([
    bring(hall, 'member', [text()], { query }),
    bring(hall, 'member', [text()], { query }),
  ])
  expect(replies.map(({ fates }) => fates[0]?.number ?? 0).toSorted((a, b) => a - b)).toEqual([2, 3])
  await untilRead(hall, 'member', { id, number: 3 })
  await untilRead(hall, 'member', { id, number: 2 })
  expect((await paperOf(hall, id)).versions.map(({ number }) => number)).toEqual([3, 2, 1])
})

test('the same bytes as a version that is there are said to be so, and a name that is there leads to its paper', async ({
  hall,
}) => {
  const file = text()
  const { id } = await bringRead(hall, 'member', file)
  const { fates } = await bring(hall, 'member', [file, { ...text(), name: file.name }])
  expect(fates[0]).toMatchObject({ fate: 'same', paperId: id, number: 1 })
  expect(fates[1]).toMatchObject({ fate: 'new', maybeOf: { id } })
})

test('a paper of one version becomes the next version of another, with its notes, and is read again', async ({
  hall,
}) => {
  const { id: first } = await bringRead(hall, 'member', text())
  const { id: second } = await bringRead(hall, 'member', text())
  await hall.post('member', `/papers/${second}/versions/1/notes`, { spot: {}, kind: 'note', words: 'riêng tôi' })
  await hall.heard()
  expect((await hall.post('member', `/papers/${second}/join`, { paperId: second })).code).toBe('paper.same_paper')
  expect((await hall.post('member', `/papers/${second}/join`, { paperId: first })).status).toBe(200)
  await untilRead(hall, 'member', { id: first, number: 2 })
  expect((await hall.get('member', `/papers/${second}`)).status).toBe(404)
  expect((await hall.get('member', `/papers/${first}/versions/2/notes`)).body['notes']).toHaveLength(1)
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['paper.joined', 'paper.brought', 'paper.read'])
  const { id: third } = await bringRead(hall, 'member', text())
  expect((await hall.post('member', `/papers/${first}/join`, { paperId: third })).code).toBe('paper.has_versions')
})

test('papers are found by their words, their title and their number, with and without diacritics', async ({ hall }) => {
  const word = fresh('Cửu').replaceAll('-', '')
  const { id } = await bringRead(hall, 'member', text(`Đồng bằng sông ${word}`, `Đề án ${word}x.txt`))
  for (const sought of [`đồng bằng ${word}`, `DONG BANG ${word.replace('Cửu', 'cuu')}`, `sông ${word.slice(0, -2)}`]) {
    const found = await search(hall, 'member', sought)
    expect(found.map(row => row.id)).toEqual([id])
    expect(found[0]?.hits[0]?.words).toContain('\u2068')
  }
  expect((await search(hall, 'member', `${word}x`)).map(row => row.id)).toEqual([id])
  expect(await search(hall, 'clerk', word)).toEqual([])
  expect(await search(hall, 'member', `${word} vắng`)).toEqual([])
})

test('words on pages are found where they stand', async ({ hall }) => {
  const word = fresh('w').replaceAll('-', '')
  const content = pdfOf([['Trang mot'], ['Trang hai', `kinh te ${word} ben vung`]])
  const { id } = await bringRead(hall, 'member', { name: 'a.pdf', content })
  const { body } = await hall.get(
    'member',
    `/papers/${id}/versions/1/search?search=${encodeURIComponent(`tế ${word}`)}`,
  )
  const hits = body['hits'] as { page: number; words: string; boxes: { t: string }[] }[]
  expect(hits.map(({ page }) => page)).toEqual([2])
  expect(hits[0]?.words).toBe(`Trang hai kinh \u2068te ${word}\u2069 ben vung`)
  const pages = await hall.get('member', `/papers/${id}/versions/1/pages?from=2`)
  expect(pages.body).toMatchObject({ of: 2, pages: [{ number: 2, byMachine: false, picture: null }] })
  expect(await search(hall, 'member', word)).toMatchObject([{ id, hits: [{ page: 2 }] }])
})

test('the file comes back byte for byte, in parts, and not twice', async ({ hall }) => {
  const content = pdfOf([['Mot']])
  const { id } = await bringRead(hall, 'member', { name: 'Nghị quyết (1).pdf', content })
  const get = (headers: Record<string, string>, file = 'file') =>
    hall.plenum.http.inject({
      url: `/api/papers/${id}/versions/1/${file}`,
      headers: { cookie: hall.cookies.member, ...headers },
    })
  const whole = await get({})
  expect(whole.rawPayload.equals(content)).toBe(true)
  expect(whole.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''Ngh%E1%BB%8B%20quy%E1%BA%BFt%20%281%29.pdf`,
  )
  const part = await get({ range: 'bytes=0-7' }, 'pages.pdf')
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
    206,
    '%PDF-1.4',
    `bytes 0-7/${content.length}`,
  ])
  expect((await get({ range: `bytes=${content.length}-` })).statusCode).toBe(416)
  expect((await get({ 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304)
})

import { strToU8, zipSync } from 'fflate'
import { expect } from 'vitest'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { counting } from '../../packages/text/counting.ts'
import type { TextDocument } from '../../packages/text/model.ts'
import { bring, bringRead, untilRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import type { PaperView } from './contract.ts'

const paragraph = (text: string) => ({
  id: fresh('p'),
  kind: 'paragraph' as const,
  depth: 0,
  label: '',
  runs: [{ text }],
})

function documentOf(words: readonly string[]): TextDocument {
  return { provisions: words.map(paragraph), pictures: {}, running: { headers: [], footers: [] } }
}

const docx = (words: readonly string[]) => ({
  name: `${fresh('Đề án')}.docx`,
  content: Buffer.from(writeDocx(documentOf(words))),
})

async function download(hall: Hall, path: string): Promise<Buffer> {
  const { rawPayload } = await hall.plenum.http.inject({ url: `/api${path}`, headers: { cookie: hall.cookies.member } })
  return rawPayload
}

async function paperOf(hall: Hall, id: string): Promise<PaperView> {
  return (await hall.get('member', `/papers/${id}`)).body as unknown as PaperView
}

async function textOf(hall: Hall, id: string, number: number): Promise<TextDocument> {
  const { body } = await hall.get('member', `/papers/${id}/versions/${number}/text`)
  return body['document'] as TextDocument
}

const words = [
  'Mở đầu về chuyển đổi số của tỉnh.',
  'Nhiệm vụ thứ nhất là hạ tầng số.',
  'Nhiệm vụ thứ hai là nhân lực số.',
]

/** A Word document of the kind that may run a program when it is opened. */
function withMacros(): Buffer {
  const main = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    'word/vbaProject.bin': 'x',
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))))
}

const unreadable: readonly [string, string, Buffer][] = [
  ['a program that is called a report', 'báo cáo.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 7)])],
  ['a document with macros', 'đơn.docm', withMacros()],
  ['a file that is cut off', 'nửa.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
]

for (const [what, name, content] of unreadable) {
  test(`${what} is kept as it came, and it is said why it cannot be shown`, async ({ hall }) => {
    const { id, number } = await bringRead(hall, 'member', { name, content })
    const version = await untilRead(hall, 'member', { id, number })
    expect([version.stage, version.hasText, version.pageCount]).toEqual(['unreadable', false, null])
    expect(version.obstacle?.code).toMatch(/^file\./)
    expect((await download(hall, `/papers/${id}/versions/1/file`)).equals(content)).toBe(true)
    expect((await hall.get('member', `/papers/${id}/versions/1/pages`)).code).toBe('paper.no_pages')
    expect((await hall.get('member', `/papers/${id}/versions/1/text`)).code).toBe('paper.no_text')
    expect((await hall.heard()).map(one => one.name)).toEqual(['paper.brought', 'paper.unreadable'])
  })
}

test('what could not be read is read again when its keeper asks, and what was read is not', async ({ hall }) => {
  const program = { name: 'a.exe', content: `MZ${fresh('x')}` }
  const { id } = await bringRead(hall, 'member', program, '?sharing=everyone')
  await hall.heard()
  const again = (who: 'member' | 'clerk', paperId = id) => hall.post(who, `/papers/${paperId}/versions/1/read-again`)
  expect((await again('clerk')).code).toBe('paper.keeper_only')
  expect((await again('member')).status).toBe(200)
  await untilRead(hall, 'member', { id, number: 1 })
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['paper.read_again', 'paper.unreadable'])
  const { id: read } = await bringRead(hall, 'member', docx(words))
  expect((await again('member', read)).code).toBe('paper.not_unreadable')
})

test('a paper is called what its head says, until its keeper calls it something else', async ({ hall }) => {
  const head = `TỈNH UỶ HẢI ĐÔNG\n*\nSố 12-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nHải Đông, ngày 05 tháng 9 năm 2026\n\nNGHỊ QUYẾT\nvề chuyển đổi số toàn diện\n\nNội dung ${fresh('x')}.`
  const { id } = await bringRead(hall, 'member', { name: 'scan0001.txt', content: head })
  const paper = await paperOf(hall, id)
  expect(paper.head).toEqual({ symbol: '12-NQ/TU', date: '2026-09-05', type: 'NQ' })
  expect(paper.title).toBe('Nghị quyết 12-NQ/TU về chuyển đổi số toàn diện')
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { title: 'Của tôi' }, version: paper.version })
  await bringRead(hall, 'member', { name: 'scan0002.txt', content: `${head} Thêm.` }, `?paperId=${id}`)
  expect((await paperOf(hall, id)).title).toBe('Của tôi')
})

test('what is marked secret is not kept: the paper goes, its file goes, and who brought it hears by which mark', async ({
  hall,
}) => {
  const content = `TỈNH UỶ\nTỐI MẬT\nSố 01-BC/TU\nBÁO CÁO\n${fresh('x')}`
  const before = await filesIn(hall)
  const { fates } = await bring(hall, 'member', [{ name: 'bc.txt', content }], { query: '?sharing=everyone' })
  const [fate] = fates
  await hall.plenum.jobs.start()
  await expect
    .poll(async () => (await hall.get('member', `/papers/${fate?.paperId}`)).status, { timeout: 20_000 })
    .toBe(404)
  await expect.poll(() => filesIn(hall), { timeout: 20_000 }).toEqual(before)
  const told = await hall.heard()
  expect(told.map(({ name, facts, audiences }) => ({ name, facts, audiences }))).toEqual([
    { name: 'paper.brought', facts: { number: 1 }, audiences: ['everyone'] },
    {
      name: 'paper.refused',
      facts: { number: 1, code: 'secret.not_here', mark: 'topSecret' },
      audiences: ['everyone'],
    },
  ])
})

test('a page that cites another paper is not taken for it, and a number keeps its zeros in a title', async ({
  hall,
}) => {
  const middle = `${'Tổng hợp tình hình và báo cáo. '.repeat(30)}\nThực hiện Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026\nvề sinh hoạt ${fresh('x')}`
  const { id: page } = await bringRead(hall, 'member', { name: 'trang 2.txt', content: middle })
  expect(await paperOf(hall, page)).toMatchObject({ title: 'trang 2', head: { symbol: null, date: null, type: null } })
  const head = `ĐẢNG ỦY PHƯỜNG AN HÒA\n*\nSố 07-KH/ĐU\n\nKẾ HOẠCH\nvề chuyển đổi số toàn diện\n\nNội dung ${fresh('x')}.`
  const { id } = await bringRead(hall, 'member', { name: 'a.txt', content: head })
  expect((await paperOf(hall, id)).title).toBe('Kế hoạch 07-KH/ĐU về chuyển đổi số toàn diện')
})

test('a copy that comes back from Word is the next version, keeps its provisions, and is confirmed once', async ({
  hall,
}) => {
  const { id } = await bringRead(hall, 'member', docx([...words, fresh('x')]))
  const ids = (await textOf(hall, id, 1)).provisions.map(one => one.id)
  const exported = await download(hall, `/papers/${id}/versions/1/export`)
  const reading = readDocx(exported, { makeId: counting('n') })
  expect(reading.origin).toEqual({ textId: id, versionId: '1' })
  const [first, second, ...rest] = reading.document.provisions
  if (!first || !second) throw new Error('the export has no provisions')
  const edited = { ...second, runs: [{ text: 'Nhiệm vụ thứ nhất là hạ tầng số và dữ liệu.' }] }
  const content = Buffer.from(
    writeDocx(
      { ...reading.document, provisions: [first, edited, ...rest] },
      { origin: { textId: id, versionId: '1' } },
    ),
  )
  await bringRead(hall, 'member', { name: 'trả lại.docx', content }, `?paperId=${id}`)
  const [latest] = (await paperOf(hall, id)).versions
  expect(latest?.returned).toEqual({ base: 1, changed: 1, confirmedAt: null })
  expect((await textOf(hall, id, 2)).provisions.map(one => one.id)).toEqual(ids)
  const { body } = await hall.get('member', `/papers/comparison?a=${id}&aNumber=1&b=${id}&bNumber=2`)
  const { entries } = body['comparison'] as { entries: { changed: boolean; after: string }[] }
  expect(entries.filter(entry => entry.changed).map(entry => entry.after)).toEqual([ids[1]])

  const printed = await download(hall, `/papers/comparison.pdf?a=${id}&aNumber=1&b=${id}&bNumber=2&layout=side-by-side`)
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-')

  await hall.heard()
  const replies = await Promise.all([1, 2].map(() => hall.post('member', `/papers/${id}/versions/2/confirm`)))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await hall.heard()).map(({ name, facts }) => [name, facts])).toEqual([['paper.confirmed', { number: 2 }]])
})

test('a copy that comes back as a paper of its own leads to the paper that it is a copy of', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', docx([...words, fresh('x')]))
  const content = await download(hall, `/papers/${id}/versions/1/export`)
  const { id: other } = await bringRead(hall, 'member', { name: 'bản sao.docx', content })
  expect((await paperOf(hall, other)).maybeOf).toMatchObject({ id })
  await hall.post('member', `/papers/${other}/join`, { paperId: id })
  await untilRead(hall, 'member', { id, number: 2 })
  const [latest] = (await paperOf(hall, id)).versions
  expect(latest?.returned).toMatchObject({ base: 1, changed: 0 })
})

test('a text leaves as Markdown and as plain text, too', async ({ hall }) => {
  const { id } = await bringRead(hall, 'member', docx([...words, fresh('x')]))
  for (const format of ['md', 'txt'])
    expect((await download(hall, `/papers/${id}/versions/1/export?format=${format}`)).toString()).toContain(words[1])
})

async function filesIn(hall: Hall): Promise<string[]> {
  const found: string[] = []
  for await (const { sha256 } of hall.parts.files.list()) found.push(sha256)
  return found
}

test('what is attached to a mail becomes papers of its keeper before the same readers, once', async ({ hall }) => {
  const [attached, subject] = [`Điều 1. Phạm vi ${fresh('x')}`, fresh('Gửi')]
  const content = [
    'From: vp@example.org',
    `Subject: ${subject}`,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b\nContent-Type: text/plain\n\nKinh gui',
    `--b\nContent-Type: text/plain; name=de-an.txt\nContent-Transfer-Encoding: base64\n\n${Buffer.from(attached).toString('base64')}`,
    '--b--',
  ].join('\n')
  await hall.heard()
  const { id } = await bringRead(hall, 'member', { name: 'thu.eml', content }, '?sharing=everyone')
  const [mail] = (await paperOf(hall, id)).versions
  const losses = [{ code: 'text.attached_apart', facts: { count: 1 } }]
  expect(mail).toMatchObject({ stage: 'ready', shownAs: 'own', losses })
  const shelf = async () => (await hall.get('clerk', '/papers?take=50')).body['items'] as PaperView[]
  const paper = (await shelf()).find(({ latest }) => latest.fileName === 'de-an.txt')
  expect(paper).toMatchObject({ keeper: { name: 'member' }, sharing: 'everyone', title: 'de-an' })
  expect((await paperOf(hall, id)).title).toBe(subject)
  await untilRead(hall, 'member', { id: paper?.id ?? '', number: 1 })
  expect((await download(hall, `/papers/${paper?.id}/versions/1/file`)).toString()).toBe(attached)
  const told = (await hall.heard()).map(one => [one.name, one.subjectId, ...one.audiences].join(' '))
  const both = [id, paper?.id].flatMap(each => [`paper.brought ${each} everyone`, `paper.read ${each} everyone`])
  expect(told.toSorted()).toEqual(both.toSorted())
  await bringRead(hall, 'member', { name: 'thu (1).eml', content: `${content}\n` }, '?sharing=everyone')
  expect((await shelf()).filter(({ latest }) => latest.sha256 === paper?.latest.sha256)).toHaveLength(1)
})

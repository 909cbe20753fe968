import { expect } from 'vitest'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { bringRead, formOf, untilRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { seated } from '../../tests/seated.ts'
import type { CommentRow, FoundComment } from './contract.ts'
import { opened, type Round } from '../../tests/comment-register.ts'

const letter = `ĐẢNG BỘ KHỐI THỬ NGHIỆM
ĐẢNG ỦY PHƯỜNG MINH AN
Số 15-CV/ĐU
Minh An, ngày 12 tháng 10 năm 2026

Kính gửi: Đảng ủy Khối

Sau khi nghiên cứu dự thảo, Đảng ủy phường có ý kiến như sau:

1. Tại khoản 2 Mục I: đề nghị sửa cụm từ “gấp đôi” thành “gấp rưỡi”.

2. Đề nghị bổ sung nguồn lực thực hiện.

Trên đây là ý kiến của Đảng ủy phường.`

const asTaken = ({ kind, words, proposed, saidWhere, senderWords, spot, key }: FoundComment) => ({
  kind,
  words,
  proposed,
  saidWhere,
  senderWords,
  spot,
  foundKey: key,
})

interface Found {
  source: object
  items: FoundComment[]
  sender: string | null
  agrees: boolean
}

async function foundIn(hall: Hall, round: Round, name: string, content: string | Buffer): Promise<Found> {
  const { id } = await bringRead(hall, 'member', { name: fresh(name), content })
  return (await hall.get('member', `/rounds/${round.id}/found/${id}`)).body as unknown as Found
}

test('comments are found in a letter, hang where it says, and are recorded with it as their source', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { source, items, sender, agrees } = await foundIn(hall, round, 'công văn.txt', letter)
  expect(source).toMatchObject({ kind: 'letter', number: '15-CV/ĐU', date: '2026-10-12' })
  expect([sender?.toLocaleLowerCase('vi'), agrees]).toEqual(['đảng ủy phường minh an', false])
  expect(
    items.map(({ words, proposed, saidWhere, spot }) => [words, proposed, saidWhere, spot?.anchor?.selection?.exact]),
  ).toEqual([
    ['Tại khoản 2 Mục I: đề nghị sửa cụm từ “gấp đôi” thành “gấp rưỡi”.', 'gấp rưỡi', 'khoản 2 Mục I', 'gấp đôi'],
    ['Đề nghị bổ sung nguồn lực thực hiện.', null, null, undefined],
  ])
  const { body } = await hall.get('member', `/rounds/${round.id}`)
  const [asked] = body['asked'] as { id: string }[]
  const recording = { askedId: asked?.id, items: items.map(asTaken), source }
  expect((await hall.post('member', `/rounds/${round.id}/recorded`, recording)).status).toBe(200)
})

test('balloons and tracked changes of a marked-up copy hang in the version that was asked about', async ({ hall }) => {
  const round = await opened(hall, [await seated(hall)])
  const provision = round.document.provisions.find(one => wordsOf(one).includes('gấp đôi'))
  const start = provision ? wordsOf(provision).indexOf('gấp đôi') : 0
  const place = { provisionId: provision?.id ?? '', selection: { start, end: start + 'gấp đôi'.length } }
  const copy = writeDocx(
    { ...round.document, pictures: {} },
    {
      proposals: [
        { id: 'p', author: 'Lê An', at: null, change: 'replace', place, was: 'gấp đôi', proposed: 'gấp rưỡi' },
      ],
      balloons: [
        {
          id: 'b',
          author: 'Lê An',
          at: null,
          place,
          quoted: 'gấp đôi',
          words: 'Nguồn lực có hạn.',
          answers: null,
          resolved: false,
        },
      ],
    },
  )
  const { source, items } = await foundIn(hall, round, 'góp ý.docx', Buffer.from(copy))
  expect(source).toMatchObject({ kind: 'word' })
  expect(items).toMatchObject([
    {
      words: 'Nguồn lực có hạn.',
      proposed: 'gấp rưỡi',
      senderWords: 'Lê An',
      spot: { anchor: { provisionId: provision?.id, selection: { exact: 'gấp đôi' } } },
    },
  ])
})

test('a letter that only agrees has no comments', async ({ hall }) => {
  const round = await opened(hall, [await seated(hall)])
  const agreed = 'Kính gửi: Đảng ủy Khối\n\nChúng tôi thống nhất với dự thảo và không có ý kiến gì thêm.'
  expect(await foundIn(hall, round, 'công văn.txt', agreed)).toMatchObject({ items: [], agrees: true })
})

test('sources are read by whoever runs the round, from papers that they may read', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id } = await bringRead(hall, 'clerk', { name: `${fresh('thư')}.txt`, content: letter })
  expect((await hall.get('member', `/rounds/${round.id}/found/${id}`)).code).toBe('paper.not_found')
  expect((await an.get(`/rounds/${round.id}/found/${round.paperId}`)).code).toBe('consultation.runners_only')
})

test('a sheet without a column of comments is refused', async ({ hall }) => {
  const round = await opened(hall, [await seated(hall)])
  const { payload, headers } = formOf([{ name: 'danh sách.csv', content: 'Họ và tên,Chức vụ\nAn,Ủy viên' }])
  const url = `/api/rounds/${round.id}/sheet`
  const sending = { method: 'POST' as const, url, payload, headers: { ...headers, cookie: hall.cookies.member } }
  expect((await hall.plenum.http.inject(sending)).json()).toMatchObject({ code: 'sheet.no_words_column' })
})

test('what was found is taken once, by whoever is first, and again after it was withdrawn', async ({ hall }) => {
  const round = await opened(hall, [await seated(hall)])
  const { id: paperId } = await bringRead(hall, 'member', { name: `${fresh('công văn')}.txt`, content: letter })
  const look = async () =>
    ((await hall.get('member', `/rounds/${round.id}/found/${paperId}`)).body as unknown as Found).items
  const items = (await look()).map(asTaken)
  const [asked] = (await hall.get('member', `/rounds/${round.id}`)).body['asked'] as { id: string }[]
  const record = () =>
    hall.post('member', `/rounds/${round.id}/recorded`, {
      askedId: asked?.id,
      items,
      source: { kind: 'letter', paperId },
    })
  const both = await Promise.all([record(), record()])
  expect(both.map(({ code }) => code ?? 'taken').toSorted()).toEqual(['found.taken_already', 'taken'])
  const { body } = await hall.get('member', `/rounds/${round.id}/comments`)
  const comments = body['items'] as CommentRow[]
  expect(comments).toHaveLength(items.length)
  expect((await look()).map(({ taken }) => taken?.commentId)).toEqual(comments.map(({ id }) => id))
  const [first] = comments
  const path = `/rounds/${round.id}/comments/${first?.id}`
  expect((await hall.ask('member', 'PATCH', path, { body: { withdrawn: true }, version: 1 })).status).toBe(200)
  const again = { askedId: asked?.id, items: items.slice(0, 1), source: { kind: 'letter', paperId } }
  expect((await hall.post('member', `/rounds/${round.id}/recorded`, again)).status).toBe(200)
  expect((await hall.ask('member', 'PATCH', path, { body: { withdrawn: false }, version: 2 })).code).toBe(
    'found.taken_already',
  )
})

test('what was found is left out with a reason, which is kept and can be taken back', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id: paperId } = await bringRead(hall, 'member', { name: `${fresh('công văn')}.txt`, content: letter })
  const look = async () =>
    ((await hall.get('member', `/rounds/${round.id}/found/${paperId}`)).body as unknown as Found).items
  const [, second] = await look()
  const decline = (reason: string | null) =>
    hall.post('member', `/rounds/${round.id}/found/declined`, { keys: [second?.key], reason })
  await hall.heard()
  expect((await decline('Ngoài phạm vi dự thảo.')).status).toBe(200)
  expect(await hall.heard()).toMatchObject([{ name: 'comments.declined', facts: { count: 1, back: false } }])
  expect((await look()).map(({ declined }) => declined?.reason)).toEqual([undefined, 'Ngoài phạm vi dự thảo.'])
  expect((await decline(null)).status).toBe(200)
  expect((await look()).map(({ declined }) => declined)).toEqual([null, null])
  const body = { keys: [second?.key], reason: 'Khác.' }
  expect((await an.post(`/rounds/${round.id}/found/declined`, body)).code).toBe('consultation.runners_only')
})

test('a sheet names its lines, keeps the words of faulty ones, and is known again when it is dropped twice', async ({
  hall,
}) => {
  const round = await opened(hall, [await seated(hall)])
  const sheet = async (content: string) => {
    const { payload, headers } = formOf([{ name: 'góp ý.csv', content }])
    const url = `/api/rounds/${round.id}/sheet`
    const sending = { method: 'POST' as const, url, payload, headers: { ...headers, cookie: hall.cookies.member } }
    return (await hall.plenum.http.inject(sending)).json<{
      paperId: string
      items: FoundComment[]
      skipped: object[]
    }>()
  }
  const content = 'STT;Vị trí;Ý kiến góp ý\n1;khoản 2 Mục I;Đề nghị làm rõ.\n2;Mục II;\n3;Mục III;Đề nghị bỏ.'
  const { paperId, items, skipped } = await sheet(content)
  expect(items.map(({ from, spot }) => [from.line, spot !== null])).toEqual([
    [2, true],
    [4, false],
  ])
  expect(skipped).toEqual([{ line: 3, code: 'sheet.no_comment', words: '2 · Mục II' }])
  const [asked] = (await hall.get('member', `/rounds/${round.id}`)).body['asked'] as { id: string }[]
  const recording = { askedId: asked?.id, items: items.map(asTaken), source: { kind: 'sheet', paperId } }
  expect((await hall.post('member', `/rounds/${round.id}/recorded`, recording)).status).toBe(200)
  const again = await sheet(content)
  expect(again.items.every(({ taken }) => taken !== null)).toBe(true)
  expect(again.paperId).toBe(paperId)
  await untilRead(hall, 'member', { id: paperId, number: 1 })
  const reopened = (await hall.get('member', `/rounds/${round.id}/found/${paperId}`)).body
  expect(reopened).toMatchObject({ number: 1, source: { kind: 'sheet', paperId } })
  const kept = reopened['items'] as FoundComment[]
  expect(kept.map(({ key, taken }) => [key, taken !== null])).toEqual(items.map(({ key }) => [key, true]))
  expect((await hall.get('clerk', `/papers/${paperId}`)).code).toBe('paper.not_found')
})

import { expect } from 'vitest'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { bringRead, formOf } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { seated } from '../../tests/seated.ts'
import type { FoundComment } from './contract.ts'
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
  const written = items.map(({ kind, words, proposed, saidWhere, senderWords, spot }) => ({
    kind,
    words,
    proposed,
    saidWhere,
    senderWords,
    spot,
  }))
  const making = { askedId: asked?.id, items: written, source }
  expect((await hall.post('member', `/rounds/${round.id}/comments`, making)).status).toBe(200)
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

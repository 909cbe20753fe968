import { expect, test } from 'vitest'
import { by, p, r, read, table, tr } from './sample.ts'

const open = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const close = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, author: string, paragraph: string, words: string) =>
  `<w:comment ${by(author, id)}><w:p w14:paraId="${paragraph}"><w:r><w:annotationRef/></w:r>${r(words)}</w:p></w:comment>`

test('a balloon knows its author, date, place and the words that it hangs on', () => {
  const body = p(r('Giao ') + open(1) + r('Sở Nội vụ') + close(1) + r(' chủ trì.'))
  const { balloons, document } = read({
    body,
    parts: { comments: comment(1, 'Lê Cúc', '0000000A', 'Vì sao không phải Văn phòng?') },
  })
  expect(balloons).toEqual([
    {
      id: expect.any(String),
      author: 'Lê Cúc',
      at: '2026-03-04T08:30:00Z',
      place: { provisionId: document.provisions[0]?.id, selection: { start: 5, end: 14 } },
      quoted: 'Sở Nội vụ',
      words: 'Vì sao không phải Văn phòng?',
      answers: null,
      resolved: false,
    },
  ])
})

test('answers know what they answer, and a settled thread is settled', () => {
  const comments = comment(1, 'Lê Cúc', '0000000A', 'Hỏi.') + comment(2, 'Hồ Dũng', '0000000B', 'Đáp.')
  const commentsExtended =
    '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="1"/>'
  const body = p(open(1) + open(2) + r('Chữ') + close(1) + close(2))
  const [question, answer] = read({ body, parts: { comments, commentsExtended } }).balloons
  expect(answer?.answers).toBe(question?.id)
  expect([question?.answers, question?.resolved, answer?.resolved]).toEqual([null, true, true])
})

test('a balloon without a stretch hangs where it is called', () => {
  const body = p(r('Trước') + '<w:r><w:commentReference w:id="1"/></w:r>' + r(' sau'))
  const { balloons } = read({ body, parts: { comments: comment(1, 'Lê Cúc', '0000000A', 'Đây.') } })
  expect(balloons[0]).toMatchObject({ place: { selection: { start: 5, end: 5 } }, quoted: '' })
})

test('one over several paragraphs is placed in the first and quotes them all', () => {
  const body = p(r('Một ') + open(1) + r('hai')) + p(r('ba') + close(1) + r(' bốn'))
  const { balloons } = read({ body, parts: { comments: comment(1, 'Lê Cúc', '0000000A', 'Gộp lại.') } })
  expect(balloons[0]).toMatchObject({ place: { selection: { start: 4, end: 7 } }, quoted: 'hai\nba' })
})

test('one on words that are only proposed quotes them and hangs where they would stand', () => {
  const body = p(r('Giao ') + open(1) + `<w:ins ${by('Lê Cúc')}>${r('ngay')}</w:ins>` + close(1) + r(' cho sở.'))
  const { balloons } = read({ body, parts: { comments: comment(1, 'Hồ Dũng', '0000000A', 'Không cần.') } })
  expect(balloons[0]).toMatchObject({ place: { selection: { start: 5, end: 5 } }, quoted: 'ngay' })
})

test('one in a cell has its place among the words of the table', () => {
  const cell = `<w:tc>${p(r('Kinh phí ') + open(1) + r('45 tỷ') + close(1))}</w:tc>`
  const { balloons } = read({
    body: table(tr(['TT', cell])),
    parts: { comments: comment(1, 'Lê Cúc', '0000000A', 'Nguồn?') },
  })
  expect(balloons[0]?.place.selection).toEqual({ start: 12, end: 17 })
})

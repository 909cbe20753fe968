import { expect, test } from 'vitest'
import { alike, type Said } from './alike.ts'
import { sectionsIn } from './places.ts'

const said = (id: string, words: string, more: Partial<Said> = {}): Said => ({
  id,
  words,
  where: null,
  proposals: [],
  ...more,
})

test('the same words are the same request at one place, whatever their marks and capitals', () => {
  const groups = alike([
    said('a', 'Đề nghị bỏ khoản này.', { where: 'p1' }),
    said('b', 'đề nghị bỏ khoản này', { where: 'p1' }),
    said('c', 'Đề nghị bỏ khoản này.', { where: 'p2' }),
  ])
  expect(groups).toEqual([{ rowIds: ['a', 'b'], because: 'same-words' }])
})

test('words that are mostly the same are put together, and a chain of likenesses does not join what differs', () => {
  const base = 'đề nghị bổ sung kinh phí thực hiện nhiệm vụ đào tạo cán bộ cơ sở'
  const groups = alike([
    said('a', base),
    said('b', `${base} hằng năm`),
    said('c', 'cần làm rõ cơ quan chủ trì và cơ quan phối hợp của từng chương trình'),
  ])
  expect(groups).toEqual([{ rowIds: ['a', 'b'], because: 'like-words' }])
  expect(alike([said('a', 'Nhất trí cao'), said('b', 'Nhất trí lắm')])).toEqual([])
})

test('one wording for one provision is one proposal, whatever is said about it', () => {
  const groups = alike([
    said('a', 'Con số cao quá.', { where: 'p1', proposals: ['9 phần trăm'] }),
    said('b', 'Không khả thi.', { where: 'p1', proposals: ['9 Phần trăm.'] }),
    said('c', 'Không khả thi.', { where: 'p2', proposals: ['9 phần trăm'] }),
  ])
  expect(groups).toEqual([{ rowIds: ['a', 'b'], because: 'same-proposal' }])
})

test('each line is in one group at most', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    said(`${at}`, `Đề nghị làm rõ cơ quan chủ trì chương trình ${at % 3}`),
  )
  const ids = alike(rows).flatMap(({ rowIds }) => rowIds)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a section reaches to the next heading of its rank', () => {
  const provisions = [
    { id: 'I', depth: 0 },
    { id: 'I.1', depth: 1 },
    { id: 'I.1.a', depth: 2 },
    { id: 'I.2', depth: 1 },
    { id: 'II', depth: 0 },
  ]
  expect([...sectionsIn(provisions)]).toEqual([
    ['I', ['I']],
    ['I.1', ['I.1', 'I']],
    ['I.1.a', ['I.1.a', 'I.1', 'I']],
    ['I.2', ['I.2', 'I']],
    ['II', ['II']],
  ])
})

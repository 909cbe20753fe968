import { expect, test } from 'vitest'
import { suggestionsFor, type Wish } from './suggestions.ts'

const change = (id: string, before: string, after: string) => ({ provisionIds: [id], before, after })
const wish = (rowId: string, provisionIds: string[], ...proposed: string[]): Wish => ({ rowId, provisionIds, proposed })

test('a wording that came where its row hangs is not found in the same words elsewhere', () => {
  const changes = [
    change('a', 'báo cáo trong 10 ngày', 'báo cáo trong 15 ngày'),
    change('b', 'nộp trong 10 ngày', 'nộp trong 15 ngày'),
  ]
  const wishes = [wish('1', ['a'], '15 ngày'), wish('2', ['b'], '15 ngày')]
  expect(suggestionsFor(changes, wishes)).toEqual([
    [{ rowId: '1', because: 'wording' }],
    [{ rowId: '2', because: 'wording' }],
  ])
})

test('a wording that came elsewhere alone, or that hangs nowhere, is found wherever it came', () => {
  const changes = [change('b', '', 'Văn phòng lưu hồ sơ năm năm.')]
  const wishes = [wish('1', ['a'], 'lưu hồ sơ năm năm'), wish('2', [], 'Lưu hồ sơ năm năm')]
  expect(suggestionsFor(changes, wishes)).toEqual([
    [
      { rowId: '1', because: 'wording' },
      { rowId: '2', because: 'wording' },
    ],
  ])
})

test('a row that hangs on what changed comes after those whose wording came; a single syllable is no wording', () => {
  const changes = [change('a', 'trong mười ngày', 'trong mười lăm ngày')]
  const wishes = [wish('1', ['a']), wish('2', ['a'], 'mười lăm ngày'), wish('3', ['c'], 'lăm')]
  expect(suggestionsFor(changes, wishes)).toEqual([
    [
      { rowId: '2', because: 'wording' },
      { rowId: '1', because: 'place' },
    ],
  ])
})

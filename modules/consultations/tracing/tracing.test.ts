import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordRun } from '../../../packages/text/comparison.ts'
import { compare } from '../../../packages/text/compare.ts'
import type { Provision } from '../../../packages/text/model.ts'
import { documentOf, paragraph } from '../../../tests/invented-text.ts'
import { backThrough, follow } from './follow.ts'
import { findSentence } from './sentence.ts'

const provisions = [
  paragraph('a', 'Mục tiêu đến năm 2030 hoàn thành chỉ tiêu.', { label: '1.', kind: 'clause' }),
  paragraph('b', 'Văn phòng chủ trì thẩm định hồ sơ trong 30 ngày. Hằng quý báo cáo kết quả thực hiện.'),
  paragraph('c', 'Văn phòng phối hợp thẩm định.'),
]

test('a sentence is found exactly, whatever the blanks and with the number in front of it', () => {
  expect(findSentence(provisions, '1.  Mục tiêu đến\nnăm 2030')).toMatchObject({
    found: 'exact',
    places: [{ provisionId: 'a', start: 0, end: 21 }],
  })
  expect(findSentence(provisions, 'Hằng quý báo cáo kết quả')).toMatchObject({
    found: 'exact',
    places: [{ provisionId: 'b' }],
  })
})

test('what stands in several provisions is not decided, and what only resembles one is said to be like it', () => {
  expect(findSentence(provisions, 'Văn phòng')).toMatchObject({
    found: 'several',
    places: [{ provisionId: 'b' }, { provisionId: 'c' }],
  })
  expect(findSentence(provisions, 'Hằng quý báo cáo kết quả triển khai')).toMatchObject({
    found: 'like',
    places: [{ provisionId: 'b' }],
  })
  expect(findSentence(provisions, 'Tổ chức hội nghị sơ kết')).toEqual({ found: 'nowhere', places: [] })
  expect(findSentence(provisions, ' ')).toEqual({ found: 'nowhere', places: [] })
})

test('a sentence is followed back to where it entered, past changes beside it', async () => {
  const texts = [
    [paragraph('a', 'Hằng năm kiểm tra việc chấp hành quy chế.')],
    [paragraph('a', 'Hằng năm kiểm tra việc chấp hành quy chế. Sáu tháng một lần báo cáo cấp trên trực tiếp.')],
    [paragraph('a', 'Hằng quý kiểm tra việc chấp hành quy chế. Sáu tháng một lần báo cáo cấp trên trực tiếp.')],
    [paragraph('z', 'Hằng quý kiểm tra việc chấp hành quy chế. Ba tháng một lần báo cáo cấp trên trực tiếp.')],
  ]
  const last = texts[3]?.[0]
  const { places } = findSentence(texts[3] ?? [], 'Ba tháng một lần báo cáo cấp trên trực tiếp.')
  const steps = await follow(versionsOf(texts), places[0] ?? { provisionId: '', start: 0, end: 0 })
  expect(steps.map(({ number, did, from }) => [number, did, from])).toEqual([
    [2, 'entered', 1],
    [4, 'changed', 3],
  ])
  expect(steps[1]).toMatchObject({ provision: last, provisionIds: ['a', 'z'] })
})

test('what stood there from the beginning entered with the first version', async () => {
  const text = [paragraph('a', 'Điều khoản thi hành.')]
  const steps = await follow(versionsOf([text, text, text]), { provisionId: 'a', start: 0, end: 9 })
  expect(steps).toMatchObject([{ number: 1, did: 'entered', entry: null, from: null }])
})

test('going back through any change stays within the old words', () => {
  const run = fc.record({ kind: fc.constantFrom('same', 'added', 'removed'), text: fc.string({ minLength: 1 }) })
  fc.assert(
    fc.property(fc.array(run), fc.nat(60), fc.nat(60), (given, one, other) => {
      const runs = given as WordRun[]
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      const old = runs.reduce((sum, { kind, text }) => (kind === 'added' ? sum : sum + text.length), 0)
      const back = backThrough(runs, { start, end })
      expect(!back.stays || (back.start >= 0 && back.start <= back.end && back.end <= old)).toBe(true)
    }),
  )
})

function versionsOf(texts: readonly Provision[][]) {
  return {
    numbers: texts.map((_, place) => place + 1).toReversed(),
    read: (number: number) => Promise.resolve({ number, provisions: texts[number - 1] ?? [] }),
    compareAll: (from: number, to: number) =>
      Promise.resolve(compare(documentOf(texts[from - 1] ?? []), documentOf(texts[to - 1] ?? [])).entries),
  }
}

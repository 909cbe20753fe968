import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, anchorAll } from './anchor.ts'
import { documentOf, longText, paragraph } from '../../tests/invented-text.ts'
import { anyDocument, anyRevision } from '../../tests/random-texts.ts'
import { wordsOf, type TextDocument } from './model.ts'
import { reanchor, reanchorAll } from './reanchor.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('an anchor stays where it is while other provisions are edited', () => {
  fc.assert(
    fc.property(anyRevision, share, share, share, ({ before, after }, which, one, other) => {
      fc.pre(before.provisions.length > 0)
      const chosen = before.provisions[Math.floor(which * 0.999 * before.provisions.length)]
      fc.pre(chosen !== undefined)
      const place = { provisionId: chosen.id, selection: between(wordsOf(chosen), one, other) }
      const untouched = after.provisions.filter(({ id }) => id !== chosen.id)
      const at = Math.floor(one * untouched.length)
      expect(reanchor(anchor(before, place), documentOf(untouched.toSpliced(at, 0, chosen)))).toEqual({
        state: 'kept',
        place,
      })
    }),
  )
})

test('selected words are found again after edits on both sides of them, even right beside them', () => {
  const edit = fc.tuple(
    share,
    share,
    fc.array(fc.constantFrom('đồng chí', 'khẩn trương', 'xem xét,'), { maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 60 }), share, share, edit, edit, (count, one, other, left, right) => {
      const words = Array.from({ length: count }, (_, place) => `tiếng${place}`)
      const from = Math.floor(one * (count - 2))
      const to = from + 2 + Math.floor(other * (count - from - 2))
      const [before, exact, after] = [words.slice(0, from), words.slice(from, to).join(' '), words.slice(to)]
      const spoilt = [...edited(before, left), exact, ...edited(after, right)].join(' ')
      const start = words.slice(0, from).join(' ').length + Math.min(from, 1)
      const from1 = documentOf([paragraph('a', words.join(' '))])
      const made = anchor(from1, { provisionId: 'a', selection: { start, end: start + exact.length } })
      expect(made.selection?.exact).toBe(exact)
      const { place } = reanchor(made, documentOf([paragraph('a', spoilt)]))
      expect(spoilt.slice(place?.selection?.start, place?.selection?.end)).toBe(exact)
    }),
    { numRuns: 500 },
  )
})

test('a selection that was deleted is unclear, however often its words are repeated', () => {
  fc.assert(
    fc.property(anyDocument('p'), fc.nat(19), share, share, (before, which, one, other) => {
      const chosen = before.provisions[which % Math.max(1, before.provisions.length)]
      fc.pre(chosen !== undefined && !chosen.table)
      const words = wordsOf(chosen)
      const selection = between(words, one, other)
      fc.pre(selection.start < selection.end)
      const rest = words.slice(0, selection.start) + words.slice(selection.end)
      const after = before.provisions.map(other => (other === chosen ? { ...other, runs: [{ text: rest }] } : other))
      expect(reanchor(anchor(before, { provisionId: chosen.id, selection }), documentOf(after)).state).toBe('unclear')
    }),
    { numRuns: 1000 },
  )
})

test('a provision that was deleted is unclear, even where another says the same', () => {
  fc.assert(
    fc.property(anyDocument('p'), fc.nat(19), share, share, (before, which, one, other) => {
      const chosen = before.provisions[which % Math.max(1, before.provisions.length)]
      fc.pre(chosen !== undefined)
      const after = documentOf(before.provisions.filter(provision => provision !== chosen))
      const selection = between(wordsOf(chosen), one, other)
      expect(reanchor(anchor(before, { provisionId: chosen.id }), after).state).toBe('unclear')
      expect(reanchor(anchor(before, { provisionId: chosen.id, selection }), after).state).toBe('unclear')
    }),
  )
})

test('which of two equal words was deleted is not guessed', () => {
  for (const start of [0, 4]) {
    expect(found('một một hai ba', { start, end: start + 3 }, ['một hai ba'])).toBe('unclear')
  }
})

test('words that lost their id are found where they stand once, and unclear where they stand twice', () => {
  const words = 'Báo cáo định kỳ trước ngày 20 hằng tháng'
  const made = anchor(text([words]), { provisionId: '0', selection: { start: 16, end: 29 } })
  const moved = documentOf([paragraph('x', 'Phần đầu'), paragraph('y', words)])
  const twice = documentOf([paragraph('x', words), paragraph('y', words)])
  expect(reanchor(made, moved)).toEqual({
    state: 'moved',
    place: { provisionId: 'y', selection: { start: 16, end: 29 } },
  })
  expect(reanchor(made, twice)).toEqual({ state: 'unclear', place: null })
})

test('a sentence that went into a provision of its own takes its anchors along', () => {
  const [kept, gone] = [
    'Ban Thường vụ họp mỗi tháng một kỳ.',
    ' Khi cần thì họp bất thường theo đề nghị của Thường trực.',
  ]
  const start = kept.length + 1
  const made = anchor(text([kept + gone]), { provisionId: '0', selection: { start: start + 16, end: start + 26 } })
  const split = documentOf([paragraph('0', kept), paragraph('new', gone.trim())])
  expect(reanchor(made, split).state).toBe('unclear')
  const deeper = anchor(text([kept + gone]), { provisionId: '0', selection: { start: start + 44, end: start + 56 } })
  expect(reanchor(deeper, split)).toEqual({
    state: 'moved',
    place: { provisionId: 'new', selection: { start: 44, end: 56 } },
  })
})

test('a selection of which most is still there between its neighbours is followed, one of which little is left is not', () => {
  const words = 'Uỷ ban Kiểm tra giám sát thường xuyên việc thực hiện quy chế làm việc của các cơ quan'
  const selection = { start: 16, end: 52 }
  expect(words.slice(selection.start, selection.end)).toBe('giám sát thường xuyên việc thực hiện')
  expect(found(words, selection, [words.replace('thường xuyên', 'định kỳ')])).toBe('giám sát định kỳ việc thực hiện')
  expect(found(words, selection, [words.replace('sát thường xuyên việc thực hiện', 'đốc')])).toBe('unclear')
})

test('two thousand anchors in a text of 200 pages are all found after it was edited', () => {
  const before = longText(200)
  const places = before.provisions
    .slice(0, 2000)
    .map(({ id }) => ({ provisionId: id, selection: { start: 5, end: 15 } }))
  const after = documentOf(before.provisions.map(old => ({ ...old, runs: [...old.runs, { text: ' và cơ quan' }] })))
  expect(reanchorAll(anchorAll(before, places), after).map(({ place }) => place)).toEqual(places)
})

test('a place that is not there is refused', () => {
  expect(() => anchor(text(['Một']), { provisionId: 'x' })).toThrow(RangeError)
  expect(() => anchor(text(['Một']), { provisionId: '0', selection: { start: 2, end: 9 } })).toThrow(RangeError)
})

function text(words: string[]): TextDocument {
  return documentOf(words.map((each, place) => paragraph(String(place), each)))
}

function found(words: string, selection: { start: number; end: number }, after: string[]): string {
  const { place, state } = reanchor(anchor(text([words]), { provisionId: '0', selection }), text(after))
  return place ? (after[Number(place.provisionId)] ?? '').slice(place.selection?.start, place.selection?.end) : state
}

function between(words: string, one: number, other: number): { start: number; end: number } {
  const [start = 0, end = 0] = [one, other].map(share => Math.floor(share * words.length)).toSorted((a, b) => a - b)
  return { start, end }
}

function edited(words: readonly string[], [from, to, inserted]: [number, number, string[]]): string[] {
  const [start = 0, end = 0] = [from, to].map(share => Math.floor(share * words.length)).toSorted((a, b) => a - b)
  return words.toSpliced(start, end - start, ...inserted)
}

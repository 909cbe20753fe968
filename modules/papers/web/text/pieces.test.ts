import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, type Stretch } from './pieces.ts'

const runs = fc.array(fc.record({ text: fc.string({ maxLength: 12 }) }), { maxLength: 6 })
const stretches = fc.array(
  fc
    .record({ from: fc.nat(40), length: fc.nat(10), coming: fc.boolean() })
    .map(({ from, length, coming }, place = 0): Stretch => ({
      start: from,
      end: from + length,
      kind: 'asked',
      key: `${place}`,
      ...(coming && { coming: 'thêm' }),
    })),
  { maxLength: 5 },
)

test('whatever hangs on them, the words stay the same words', () => {
  fc.assert(
    fc.property(runs, stretches, (all, hanging) => {
      const own = piecesOf(all, 0, hanging).filter(({ run }) => run)
      expect(own.map(({ text }) => text).join('')).toBe(all.map(({ text }) => text).join(''))
      let at = 0
      for (const { start, text } of own) {
        expect(start).toBe(at)
        at += text.length
      }
    }),
  )
})

test('words that somebody asked for stand where they would come, once', () => {
  const asked: Stretch = { start: 4, end: 4, kind: 'asked', key: 'a', coming: ' mới' }
  const texts = (runTexts: string[]) =>
    piecesOf(
      runTexts.map(text => ({ text })),
      0,
      [asked],
    ).map(({ text, run }) => (run ? text : `[${text}]`))
  expect(texts(['điều', ' khoản'])).toEqual(['điều', '[ mới]', ' khoản'])
  expect(texts(['điều khoản'])).toEqual(['điều', '[ mới]', ' khoản'])
  expect(texts(['điều'])).toEqual(['điều', '[ mới]'])
})

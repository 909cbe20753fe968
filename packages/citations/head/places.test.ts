import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Head } from './head.ts'
import { readHead } from './read-head.ts'
import type { Found } from './written.ts'

const lines = [
  'UBND TỈNH AN SƠN',
  'SỞ NỘI VỤ',
  'Số: 045/2026/KH-SNV',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'An Sơn, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Về việc kiểm tra',
  '- Căn cứ Luật;',
  'Kính gửi: Các sở',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'TM. ỦY BAN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Trần Thị Ánh',
  '',
  '*',
  '[…]',
]
const whole = lines.join('\n')

function foundIn({ recipients, signer, ...fields }: Head): Found[] {
  return [...Object.values(fields), ...recipients, ...Object.values(signer)].filter(one => one !== null)
}

test('every field points at its words in the text as it was given, composed or not', () => {
  for (const text of [whole, whole.normalize('NFD'), `\ufeff${whole.replaceAll(' ', '\u00a0')}`]) {
    const { organ, place, abstract, recipients, signer } = readHead(text)
    for (const found of [organ, place, abstract, ...recipients, signer.capacity, signer.name]) {
      const words = text.slice(found?.start, found?.end).normalize('NFC').replace(/\s+/g, ' ')
      expect(words).toBe(found?.value)
    }
  }
})

test('composed and decomposed texts say the same', () => {
  const values = (text: string): string[] => foundIn(readHead(text)).map(found => found.value)
  expect(values(whole.normalize('NFD'))).toEqual(values(whole))
})

test('no text is refused, and no field lies outside it', () => {
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\t', '     ', '|', '\u0301'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', ' ', '     ', '; '), (parts, joint) => {
      const text = parts.join(joint)
      for (const { value, start, end } of foundIn(readHead(text))) {
        expect(value).not.toBe('')
        expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('texts of one thing over and over are read as well', () => {
  for (const part of [
    ' ',
    'KT. ',
    'BỘ A ',
    'UBND TỈNH ',
    'CĂN CỨ ',
    'Số: \n',
    'ngày \n\n',
    'QUYẾT ĐỊNH:\n',
    '\n',
    '\t',
    'Số: ',
    '; TM. AB\n',
    'Nơi nhận:\n',
    'CHỦ TỊCH\n',
    'e\u0301',
    '_',
    'ngày ',
    'A ',
  ]) {
    expect(foundIn(readHead(part.repeat(60_000))).length).toBeLessThan(60_000)
  }
})

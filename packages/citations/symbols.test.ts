import { expect, test } from 'vitest'
import { normaliseSymbol, readNumber, typeOfSymbol } from './index.ts'

test.each([
  ['NQ/TƯ', 'NQ/TW'],
  ['NQ/T.Ư', 'NQ/TW'],
  ['QÐ – TTg', 'QĐ-TTg'],
  ['QĐ-TW', 'QĐ/TW'],
  ['HD-BTCTW', 'HD/BTCTW'],
  ['KL/TW', 'KL/TW'],
  ['KH-UBND', 'KH-UBND'],
  ['ND-CP', 'NĐ-CP'],
  ['QD/TW', 'QĐ/TW'],
  ['Ctr/TU', 'CTr/TU'],
  ['QHl5', 'QH15'],
  ['TT-BТС', 'TT-BTC'],
])('%s is kept as %s', (raw, kept) => {
  expect(normaliseSymbol(raw)).toBe(kept)
})

test.each([
  ['NQ/TW', 'NQ'],
  ['HDLT/VPĐU-BTGĐU', 'HD'],
  ['TT/TW', 'TTri'],
  ['TT-BTC', 'TT'],
  ['TTg-QĐ', 'QĐ'],
  ['QH15', null],
  ['UBND-KT', null],
])('%s tells the type %s', (symbol, type) => {
  expect(typeOfSymbol(symbol)).toBe(type)
})

test('a number is read with its year and symbol where it begins', () => {
  expect(readNumber('Số 05-NQ/ĐU', 3)).toEqual({ number: '5', year: null, symbol: 'NQ/ĐU', start: 3, end: 11 })
  expect(readNumber('372 /QĐ-BTC', 0)).toMatchObject({ number: '372', symbol: 'QĐ-BTC', end: 11 })
  expect(readNumber('ngày 5', 0)).toBeUndefined()
})

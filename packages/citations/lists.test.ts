import { expect, test } from 'vitest'
import { recognise } from './index.ts'

function members(text: string): string[] {
  return recognise(text).map(({ surface, type, symbol }) => `${surface} = ${type} ${symbol}`)
}

test('each member of a list has its own fragment and shares type and symbol', () => {
  expect(members('Nghị quyết số 18, 19-NQ/TW')).toEqual(['Nghị quyết số 18 = NQ NQ/TW', '19-NQ/TW = NQ NQ/TW'])
  expect(members('các Quyết định số 217, số 218 và số 219')).toEqual([
    'Quyết định số 217 = QĐ null',
    'số 218 = QĐ null',
    'số 219 = QĐ null',
  ])
  expect(members('Quy định số 48-QĐ/TW, 60-QĐ/TW')).toEqual([
    'Quy định số 48-QĐ/TW = QĐi QĐ/TW',
    '60-QĐ/TW = QĐi QĐ/TW',
  ])
  expect(members('Thông tư số 01, 02 và 03/2020/TT-BNV').map(member => member.split(' = ')[1])).toEqual(
    Array.from({ length: 3 }, () => 'TT TT-BNV'),
  )
})

test('plain numbers go on a list, amounts do not', () => {
  expect(members('các Nghị quyết 57, 59 và 66 của Bộ Chính trị')).toHaveLength(3)
  expect(members('THEO NGHỊ QUYẾT 18,19; tăng 18,19%')).toHaveLength(2)
  expect(members('thực hiện Chỉ thị 16, 30 người dân được hỗ trợ')).toEqual(['Chỉ thị 16 = CT null'])
})

test('a numbered line is no member, and a letter of another organ does not inherit the type', () => {
  expect(members('1. 24-QĐ/TW; 2. Số 05-HD/BTCTW')).toEqual(['24-QĐ/TW = QĐ QĐ/TW', 'Số 05-HD/BTCTW = HD HD/BTCTW'])
  expect(members('Nghị định 299-TTg; 2086/UBND-KT')).toEqual([
    'Nghị định 299-TTg = NĐ TTg',
    '2086/UBND-KT = null UBND-KT',
  ])
})

test('in a mixed list a symbol decides the type of its member, also after dates and titles', () => {
  const text = 'các Tờ trình số 138/TTr-BCT ngày 01/2/2020 về giá điện, số 74/BC-BCT ngày 05/3/2020'
  expect(members(text)).toEqual(['Tờ trình số 138/TTr-BCT = TTr TTr-BCT', 'số 74/BC-BCT = BC BC-BCT'])
})

test('a date after a list belongs to the last member, a date before the verb to all', () => {
  const dates = (text: string) => recognise(text).map(({ date }) => date)
  expect(dates('Nghị quyết số 18-NQ/TW và 19-NQ/TW ngày 25/10/2017')).toEqual([null, '2017-10-25'])
  expect(dates('Ngày 3/2/2020, Tỉnh ủy ban hành Nghị quyết số 10-NQ/TU và Kế hoạch số 55-KH/TU.')).toEqual([
    '2020-02-03',
    '2020-02-03',
  ])
})

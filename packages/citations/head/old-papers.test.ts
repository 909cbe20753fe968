import { expect, test } from 'vitest'
import { plainHead, type PlainHead } from './head.ts'
import { readHead } from './read-head.ts'

const read = (...lines: string[]): PlainHead => plainHead(readHead(lines.join('\n')))
const motto = 'Độc lập - Tự do - Hạnh phúc'
const day = 'Hải Hà, ngày 5 tháng 3 năm 1965'

test('the country as it was called before', () => {
  const head = read(
    'BỘ THỦY SẢN',
    'VIỆT NAM DÂN CHỦ CỘNG HÒA',
    motto,
    'Số: 21-TS',
    day,
    'QUYẾT ĐỊNH',
    'CHO PHÉP LẬP HỘI',
  )
  expect(head).toMatchObject({ organ: 'BỘ THỦY SẢN', number: '21', symbol: 'TS', abstract: 'CHO PHÉP LẬP HỘI' })
})

test.each([
  ['NGÂN HÀNG NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'NGÂN HÀNG NHÀ NƯỚC'],
  ['CHỦ TỊCH NƯỚC\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CHỦ TỊCH NƯỚC'],
  ['CHỦ TỊCH HỘI ĐỒNG BỘ\nTRƯỞNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG'],
  ['ĐẢNG BỘ TỈNH AN SƠN TỈNH ỦY\nĐẢNG CỘNG SẢN VIỆT NAM', 'TỈNH ỦY'],
  ['UBND TỈNH AN SƠN - HẢI HÀ SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SỞ NỘI VỤ'],
  ['(1)SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SỞ NỘI VỤ'],
])('who issues beside the country: %j', (lines, organ) => {
  expect(read(lines, motto, 'Số: 5/KH-X', day, 'KẾ HOẠCH', 'Trồng rừng').organ).toBe(organ)
})

test('an office in small letters signs where it was signed', () => {
  const head = read(
    'BỘ THỦY SẢN',
    'Số: 21-TS',
    day,
    'QUYẾT ĐỊNH',
    'Điều 1. Cho phép.',
    'Thứ trưởng',
    '(Đã ký)',
    'Lê Văn An',
  )
  expect(head.signer).toEqual({ authority: null, capacity: 'Thứ trưởng', name: 'Lê Văn An' })
})

test('in whose name it was signed may be broken after the sign', () => {
  const { signer } = read(
    'HĐND XÃ AN SƠN',
    'Số: 5/NQ-HĐND',
    day,
    'NGHỊ QUYẾT',
    'Về đê điều',
    'Nơi nhận:',
    '- Lưu.',
    'TM.',
    'HỘI ĐỒNG NHÂN DÂN',
    'CHỦ TỊCH',
    'Lê Văn An',
  )
  expect(signer).toEqual({ authority: 'TM. HỘI ĐỒNG NHÂN DÂN', capacity: 'CHỦ TỊCH', name: 'Lê Văn An' })
})

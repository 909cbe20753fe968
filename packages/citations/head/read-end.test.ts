import { expect, test } from 'vitest'
import { plainHead, type PlainHead } from './head.ts'
import { readHead } from './read-head.ts'

const read = (...lines: string[]): PlainHead => plainHead(readHead(lines.join('\n')))

const stateHead = ['SỞ NỘI VỤ', 'Số: 045/KH-SNV', 'An Sơn, ngày 05 tháng 3 năm 2026']

test('the list of recipients is read beside the signature and between it', () => {
  const head = read(
    ...stateHead,
    'QUYẾT ĐỊNH',
    'Về biên chế',
    'Điều 1. Giao biên chế.',
    'Nơi nhận:                              KT. GIÁM ĐỐC',
    '- Như Điều 1;                          PHÓ GIÁM ĐỐC',
    '- Các phòng, ban thuộc và trực thuộc',
    'Sở Nội vụ;',
    '- Báo An Sơn;                             (Đã ký)',
    '                                       Trần Thị Minh Châu',
    '- Lưu: VT, TCCB.',
  )
  expect(head.recipients).toEqual([
    'Như Điều 1',
    'Các phòng, ban thuộc và trực thuộc Sở Nội vụ',
    'Báo An Sơn',
    'Lưu: VT, TCCB',
  ])
  expect(head.signer).toEqual({ authority: 'KT. GIÁM ĐỐC', capacity: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Minh Châu' })
})

test('recipients may stand on one line, end with commas, or bear no marks', () => {
  expect(read('Nơi nhận: - Huyện ủy; - Các chi bộ; - Lưu VPĐU.').recipients).toEqual([
    'Huyện ủy',
    'Các chi bộ',
    'Lưu VPĐU',
  ])
  expect(read('Nơi nhận', '- Tỉnh ủy (b/c),', '- Lưu Văn phòng.').recipients).toEqual([
    'Tỉnh ủy (b/c)',
    'Lưu Văn phòng',
  ])
  expect(read('Nơi nhận: Như trên; Lưu VT.').recipients).toEqual(['Như trên', 'Lưu VT'])
})

test.each([
  [
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vũ Văn An'],
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Vũ Văn An',
  ],
  [
    ['TL. BỘ TRƯỞNG', 'KT. CHỦ TỊCH', 'ỦY BAN CHỨNG KHOÁN', 'PHÓ CHỦ TỊCH', 'Lê An'],
    'TL. BỘ TRƯỞNG KT. CHỦ TỊCH ỦY BAN CHỨNG KHOÁN',
    'PHÓ CHỦ TỊCH',
    'Lê An',
  ],
  [
    ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', '(đã ký)', 'PGS.TS. Hoàng Văn Bách'],
    'K/T TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN',
    'Hoàng Văn Bách',
  ],
  [['TUQ. GIÁM ĐỐC', 'Đại tá Bùi Đình Cảnh'], 'TUQ. GIÁM ĐỐC', null, 'Bùi Đình Cảnh'],
  [['TM. HỘI ĐỒNG', 'Q. CHỦ TỊCH', 'NGUYỄN VĂN DŨNG'], 'TM. HỘI ĐỒNG', 'Q. CHỦ TỊCH', 'NGUYỄN VĂN DŨNG'],
  [['CHỈ HUY TRƯỞNG', 'Thượng tá Rơ Châm Em'], null, 'CHỈ HUY TRƯỞNG', 'Rơ Châm Em'],
  [
    ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', '', 'TL. VIỆN TRƯỞNG', 'Lý A Páo'],
    'TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG TL. VIỆN TRƯỞNG',
    null,
    'Lý A Páo',
  ],
])('the signature %j is divided', (lines, authority, capacity, name) => {
  expect(read(...stateHead, 'QUYẾT ĐỊNH', 'Về giá', '[…]', ...lines).signer).toEqual({ authority, capacity, name })
})

test('of several who sign, the first is named', () => {
  const { signer } = read(
    ...stateHead,
    '[…]',
    'KT. BỘ TRƯỞNG',
    'THỨ TRƯỞNG',
    'Trần An',
    'KT. BỘ TRƯỞNG',
    'THỨ TRƯỞNG',
    'Lê Bình',
  )
  expect(signer).toEqual({ authority: 'KT. BỘ TRƯỞNG', capacity: 'THỨ TRƯỞNG', name: 'Trần An' })
})

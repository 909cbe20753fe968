import { expect, test } from 'vitest'
import { plainHead, type PlainHead } from './head.ts'
import { readHead } from './read-head.ts'

const read = (...lines: string[]): PlainHead => plainHead(readHead(lines.join('\n')))

const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

const decision = [
  'UBND TỈNH AN SƠN',
  'SỞ NỘI VỤ',
  ...country,
  'Số: 45/QĐ-SNV',
  'An Sơn, ngày 05 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc phê duyệt đề án trồng rừng',
  'GIÁM ĐỐC SỞ NỘI VỤ',
  'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Phê duyệt đề án.',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Ủy ban nhân dân các xã, phường;',
  '- Lưu: VT.',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Trần Thị Ánh',
]

test('a text that lost its line breaks says the same', () => {
  expect(read(decision.join(' '))).toEqual(read(...decision))
})

test('a text whose every line became a paragraph says the same', () => {
  expect(read(decision.join('\n\n'))).toEqual(read(...decision))
})

test('a text without marks says the same without marks', () => {
  const { symbol, type, ...marked } = read(...decision)
  const { symbol: bareSymbol, type: bareType, ...bare } = read(unmarked(decision.join('\n')))
  expect(JSON.stringify(bare)).toBe(unmarked(JSON.stringify(marked)))
  expect([bareType, bareSymbol]).toEqual([type, symbol])
})

test('a date broken in two is one date', () => {
  const [above, below] = [decision.slice(0, 5), decision.slice(6)]
  for (const date of [
    'An Sơn, ngày\n05 tháng 3 năm 2026',
    'An Sơn, ngày\n\n05 tháng 3 năm 2026',
    'An\nSơn, ngày 05 tháng 3\nnăm 2026',
  ])
    expect(read(...above, date, ...below)).toMatchObject({ place: 'An Sơn', date: '2026-03-05' })
})

test.each([
  ['Hải hà, ngày 5 tháng 3 năm 2026', 'Hải hà'],
  ['TP Hải\nHà, ngày 5 tháng 3 năm 2026', 'TP Hải Hà'],
  ['Thành phố Hải Hà, ngày 5 tháng 3 năm 2026', 'Thành phố Hải Hà'],
  ['Hôm nay, ngày 5 tháng 3 năm 2026', null],
])('the place in "%s" is %s', (line, place) => {
  expect(read(...decision.slice(0, 5), line, ...decision.slice(6)).place).toBe(place)
})

test('the heading of a page above a letter is not its title', () => {
  const letter = ['SỞ NỘI VỤ', 'Số: 9/SNV-TC', 'V/v trồng rừng', ...country, 'Kính gửi: Các xã']
  expect(read('HƯỚNG DẪN TRỒNG RỪNG 2026', '', ...letter)).toMatchObject({ type: 'CV', abstract: 'V/v trồng rừng' })
})

test('what a site prints above the document is not part of it', () => {
  const site = [
    'Đăng nhập',
    'Số hiệu: 45/QĐ-SNV Loại văn bản: Quyết định',
    'Nơi ban hành: Tỉnh An Sơn Người ký: Trần Thị Ánh',
    'Quyết định 45/QĐ-SNV năm 2026 phê duyệt đề án trồng rừng phòng hộ ven biển của tỉnh An Sơn do Sở Nội vụ ban hành',
  ]
  expect(read(...site, ...decision)).toEqual(read(...decision))
  expect(read('MỤC LỤC VĂN BẢN', ...decision)).toEqual(read(...decision))
})

test.each([
  ['BỘ TÀI CHÍNH TỔNG CỤC THUẾ', 'BỘ TÀI CHÍNH', 'TỔNG CỤC THUẾ'],
  ['UBND HUYỆN HẢI HÀ PHÒNG NỘI VỤ', 'UBND HUYỆN HẢI HÀ', 'PHÒNG NỘI VỤ'],
  ['BAN CHẤP HÀNH TRUNG ƯƠNG VĂN PHÒNG', 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'VĂN PHÒNG'],
  ['UBND TỈNH AN SƠN SỞ Y TẾ', 'UBND TỈNH AN SƠN', 'SỞ Y TẾ'],
  ['BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG', null, 'BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG'],
  ['ỦY BAN NHÂN DÂN TỈNH AN SƠN', null, 'ỦY BAN NHÂN DÂN TỈNH AN SƠN'],
])('the line %s names who issues and who stands above', (line, parent_organ, organ) => {
  expect(read(line, ...country, 'Số: 7/BC-VP', 'BÁO CÁO', 'về công tác năm')).toMatchObject({ parent_organ, organ })
})

test('those who issue together are one name', () => {
  const head = read(
    'ỦY BAN NHÂN DÂN - ỦY BAN MẶT TRẬN TỔ QUỐC',
    'TỈNH AN SƠN',
    ...country,
    'Số: 12/CTPH-UBND-UBMTTQ',
    'CHƯƠNG TRÌNH PHỐI HỢP',
    'về giảm nghèo',
  )
  expect(head.organ).toBe('ỦY BAN NHÂN DÂN - ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH AN SƠN')
})

test('a number may have its symbol on a later line', () => {
  const head = read(
    'SỞ NỘI VỤ',
    'Số:',
    ...country,
    '/TTr-SNV',
    'An Sơn, ngày tháng năm 2026',
    'TỜ TRÌNH',
    'về biên chế',
  )
  expect(head).toMatchObject({ number: null, symbol: 'TTr-SNV', type: 'TTr', abstract: 'về biên chế' })
})

test.each([
  [
    ['QUYẾT ĐỊNH', 'PHÊ DUYỆT ĐỀ ÁN TRỒNG RỪNG', 'TỈNH SƠN LA', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'Căn cứ Luật;'],
    'PHÊ DUYỆT ĐỀ ÁN TRỒNG RỪNG TỈNH SƠN LA',
  ],
  [['KẾ HOẠCH', 'RÀ SOÁT HỘ NGHÈO CỦA TỈNH', 'NĂM 2026', 'Căn cứ Luật;'], 'RÀ SOÁT HỘ NGHÈO CỦA TỈNH NĂM 2026'],
  [
    ['VỀ VIỆC CHO PHÉP KÝ KẾT', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Căn cứ Luật;', 'QUYẾT ĐỊNH:', 'Điều 1. Cho phép.'],
    'VỀ VIỆC CHO PHÉP KÝ KẾT',
  ],
  [['V/v trồng rừng.', 'Xem thêm tin khác', 'Kính gửi: Các xã'], 'V/v trồng rừng'],
])('what %s is about', (below, abstract) => {
  expect(read('SỞ NỘI VỤ', ...country, 'Số: 9/QĐ-SNV', ...below).abstract).toBe(abstract)
})

test('a subject that was taken out of the page last is still the subject', () => {
  const letter = [
    'SỞ NỘI VỤ',
    ...country,
    'Số: 9/SNV-TC',
    'Kính gửi: Các xã',
    'Sở đề nghị các xã báo cáo.',
    'Nơi nhận:',
    '- Như trên.',
  ]
  expect(read(...letter, 'GIÁM ĐỐC', 'Lê Văn An', 'V/v báo cáo trồng rừng').abstract).toBe('V/v báo cáo trồng rừng')
})

test.each([
  ['TRƯỞNG PHÒNG', 'Trương Văn An'],
  ['HIỆU TRƯỞNG', 'TS. Lê Thị Bình'],
])('a document may end with %s, %s alone', (capacity, name) => {
  const { signer } = read(...decision.slice(0, 11), capacity, '(đã ký)', name)
  expect(signer).toEqual({ authority: null, capacity, name: name.replace('TS. ', '') })
})

test('a document may end without a name', () => {
  expect(read(...decision.slice(0, -1)).signer).toEqual({
    authority: 'KT. GIÁM ĐỐC',
    capacity: 'PHÓ GIÁM ĐỐC',
    name: null,
  })
})

test('a recipient goes on over the end of a line', () => {
  const head = read(...decision.slice(0, 13), '- Ủy ban nhân dân các huyện, thị xã,', 'thành phố;', '- Lưu: VT.')
  expect(head.recipients).toEqual(['Ủy ban nhân dân các huyện, thị xã, thành phố', 'Lưu: VT'])
})

test.each([
  ['Về: góp ý dự thảo quy chế', 'Về: góp ý dự thảo quy chế'],
  ['Bảo đảm chỉ tiêu trồng rừng năm 2026', 'Bảo đảm chỉ tiêu trồng rừng năm 2026'],
])('a letter has its subject below its number without %j', (line, abstract) => {
  const letter = read(
    'SỞ NỘI VỤ',
    ...country,
    'Số: 7/SNV-VP',
    line,
    'An Sơn, ngày 5 tháng 3 năm 2026',
    'Kính gửi: Các sở.',
  )
  expect(letter).toMatchObject({ type: 'CV', abstract })
})

test('a decision whose title was left out begins with what it is about', () => {
  const head = read(
    'HỘI ĐỒNG CHÍNH PHỦ',
    ...country,
    'Số: 302-CP',
    'An Sơn, ngày 5 tháng 3 năm 1978',
    'BAN HÀNH ĐIỀU LỆ TRỒNG RỪNG',
    'HỘI ĐỒNG CHÍNH PHỦ',
    'Căn cứ vào Điều lệ về tổ chức;',
    'NGHỊ ĐỊNH:',
    'Điều 1. Nay ban hành.',
  )
  expect(head).toMatchObject({ type: 'NĐ', abstract: 'BAN HÀNH ĐIỀU LỆ TRỒNG RỪNG' })
})

test('an abstract ends above whoever issues, though its last word looks unfinished', () => {
  const lines = ['QUYẾT ĐỊNH', 'VỀ QUẢN LÝ', 'DƯỢC', 'CỤC TRƯỞNG CỤC QUẢN LÝ DƯỢC', 'Căn cứ Luật Dược;']
  expect(read('CỤC QUẢN LÝ DƯỢC', ...country, 'Số: 5/QĐ-QLD', ...lines).abstract).toBe('VỀ QUẢN LÝ DƯỢC')
})

test('a title that was glued to what follows it is still the title', () => {
  const text = `SỞ NỘI VỤ ${country.join(' ')} Số: 5/QĐ-SNV An Sơn, ngày 5 tháng 3 năm 2026 QUYẾT ĐỊNHVề việc trồng rừng. Căn cứ Luật Lâm nghiệp;`
  expect(read(text)).toMatchObject({ type: 'QĐ', abstract: 'Về việc trồng rừng' })
})

test('capitals on one line run on over numbers, quotations and brackets', () => {
  const abstract = 'VỀ ĐỀ ÁN “TRỒNG RỪNG” THEO CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019 (TỶ LỆ 5%) THÁNG 9 NĂM 2026'
  const head = `SỞ NỘI VỤ ${country.join(' ')} Số: 5/KH-SNV An Sơn, ngày 5 tháng 3 năm 2026 KẾ HOẠCH ${abstract} Căn cứ Luật Lâm nghiệp;`
  expect(read(head).abstract).toBe(abstract)
})

test.each(['------- Số 17-CTr/ĐU', 'Hạnh phúc Số 17-CTr/ĐU', 'S6: 17-CTr/ĐU'])('the number behind %j', line => {
  expect(read('ĐẢNG ỦY', line, 'An Sơn, ngày 5 tháng 3 năm 2026')).toMatchObject({ number: '17', symbol: 'CTr/ĐU' })
})

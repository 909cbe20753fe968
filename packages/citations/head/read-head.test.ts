import { expect, test } from 'vitest'
import { plainHead, type PlainHead } from './head.ts'
import { readHead } from './read-head.ts'

const read = (...lines: string[]): PlainHead => plainHead(readHead(lines.join('\n')))

const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const stateHead = ['UBND TỈNH AN SƠN', 'SỞ NỘI VỤ', 'Số: 045/KH-SNV', ...country, 'An Sơn, ngày 05 tháng 3 năm 2026']

test('a state document is read, column after column', () => {
  const head = read(
    ...stateHead,
    'KẾ HOẠCH',
    'Về việc kiểm tra công vụ',
    'năm 2026',
    '',
    'Căn cứ Luật Cán bộ, công chức;',
  )
  expect(head).toMatchObject({
    organ: 'SỞ NỘI VỤ',
    parent_organ: 'UBND TỈNH AN SƠN',
    number: '45',
    year: null,
    symbol: 'KH-SNV',
    place: 'An Sơn',
    date: '2026-03-05',
    type: 'KH',
    abstract: 'Về việc kiểm tra công vụ năm 2026',
  })
})

test('a Party document has its stroke, its asterisk and its own name for who stands above', () => {
  const head = read(
    'ĐẢNG BỘ TỈNH AN SƠN',
    'HUYỆN ỦY HẢI HÀ',
    '*',
    'Số 07 - NQ/HU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Hải Hà, ngày 9 tháng 11 năm 2024',
    'NGHỊ QUYẾT',
    'HỘI NGHỊ LẦN THỨ CHÍN BAN CHẤP HÀNH',
    'về phát triển kinh tế biển',
    '-----',
    'Ngày 08/11/2024, Ban Chấp hành đã họp.',
    'T/M BAN CHẤP HÀNH',
    'BÍ THƯ',
    'Đặng Thị Tân Hòa',
  )
  expect(head).toMatchObject({
    organ: 'HUYỆN ỦY HẢI HÀ',
    parent_organ: 'ĐẢNG BỘ TỈNH AN SƠN',
    number: '7',
    symbol: 'NQ/HU',
    type: 'NQ',
    abstract: 'HỘI NGHỊ LẦN THỨ CHÍN BAN CHẤP HÀNH về phát triển kinh tế biển',
    signer: { authority: 'T/M BAN CHẤP HÀNH', capacity: 'BÍ THƯ', name: 'Đặng Thị Tân Hòa' },
  })
})

test.each([
  ['gaps', '     '],
  ['tabs', '\t\t'],
  ['one space', ' '],
])('two columns that stand beside each other are told apart by %s', (_, gap) => {
  const head = read(
    `UBND TỈNH AN SƠN${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `SỞ Y TẾ${gap}Độc lập - Tự do - Hạnh phúc`,
    `Số: 12/TB-SYT${gap}An Sơn, ngày 2 tháng 8 năm 2025`,
    'THÔNG BÁO',
    'lịch trực hè',
  )
  expect(head).toMatchObject({
    organ: 'SỞ Y TẾ',
    parent_organ: 'UBND TỈNH AN SƠN',
    symbol: 'TB-SYT',
    place: 'An Sơn',
    date: '2025-08-02',
    type: 'TB',
    abstract: 'lịch trực hè',
  })
})

test('words that a narrow column broke are whole again', () => {
  const head = read(
    'ỦY',
    'BAN NHÂN DÂN',
    'TỈNH AN SƠN',
    '|',
    'CỘNG HÒA XÃ HỘI',
    'CHỦ NGHĨA VIỆT NAM',
    '|',
    'Số:',
    '8/TT-UBND',
    '|',
    'An',
    'Sơn, ngày',
    '7 tháng 6 năm 2023',
    '|',
    'THÔNG',
    'TƯ',
    'VỀ CHỢ',
  )
  expect(head).toMatchObject({
    organ: 'ỦY BAN NHÂN DÂN TỈNH AN SƠN',
    number: '8',
    place: 'An Sơn',
    date: '2023-06-07',
    type: 'TT',
    abstract: 'VỀ CHỢ',
  })
})

test.each([
  ['empty lines between all', '\n\n', ' '],
  ['doubled spaces', '\n', '  '],
  ['line ends of other systems', '\r\n', ' '],
])('a head with %s is read alike', (_, lineEnd, space) => {
  const lines = [
    ...stateHead,
    'KẾ HOẠCH',
    'Về việc kiểm tra công vụ',
    'năm 2026',
    'Căn cứ Luật;',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'GIÁM ĐỐC',
    'Lê An',
  ]
  expect(read(lines.join(lineEnd).replaceAll(' ', space))).toEqual(read(...lines))
})

test('what is left blank stays empty, and a day keeps what is filled in', () => {
  const head = read(
    'BỘ NỘI VỤ',
    'Số:       /2026/TT-BNV',
    ...country,
    'Hà Nội, ngày      tháng 4  năm 2026',
    'THÔNG TƯ',
    'Về thi đua',
  )
  expect(head).toMatchObject({ number: null, year: '2026', symbol: 'TT-BNV', date: '2026-04' })
  expect(read('BỘ NỘI VỤ', 'Số: ..../QĐ-BNV', 'Hà Nội, ngày ... tháng ... năm 2026')).toMatchObject({
    number: null,
    symbol: 'QĐ-BNV',
    date: '2026',
  })
  expect(read('Hà Nội, ngày 5 tháng 4 năm 20...', 'BÁO CÁO')).toMatchObject({ date: '--04-05' })
})

test('gazette pages, marks and notes of signing programs name no organ', () => {
  const head = read(
    'CÔNG BÁO/Số 12 + 13/Ngày 4-5-2026',
    '17',
    'MẬT',
    'DỰ THẢO 2',
    'Ký bởi: Bộ Y tế',
    'BỘ Y TẾ',
    '______',
    'Số: 3/QĐ-BYT',
    'QUYẾT ĐỊNH',
    'Về giá',
  )
  expect(head).toMatchObject({ organ: 'BỘ Y TẾ', parent_organ: null, type: 'QĐ' })
})

test('the page that shows a document may name it first in a heading', () => {
  const head = read(
    'Quyết định số 9/2020/QĐ-UBND tỉnh An Sơn',
    'UBND TỈNH AN SƠN',
    'Số: 9/QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Về giá đất',
  )
  expect(head).toMatchObject({ number: '9', year: null, symbol: 'QĐ-UBND', organ: 'UBND TỈNH AN SƠN' })
})

test('a law has its number behind its kind, and its day where it says that it was passed', () => {
  const head = read(
    'QUỐC HỘI',
    'Luật số: 61/2026/QH16',
    ...country,
    'LUẬT',
    'ĐÊ ĐIỀU',
    'Căn cứ Hiến pháp;',
    '[…]',
    'Luật này được Quốc hội thông qua ngày 5 tháng 6 năm 2026.',
    'CHỦ TỊCH QUỐC HỘI',
    '',
    'Lê Văn Mẫu',
  )
  expect(head).toMatchObject({
    organ: 'QUỐC HỘI',
    number: '61',
    year: '2026',
    symbol: 'QH16',
    place: null,
    date: '2026-06-05',
    type: 'Luật',
    abstract: 'ĐÊ ĐIỀU',
    signer: { authority: null, capacity: 'CHỦ TỊCH QUỐC HỘI', name: 'Lê Văn Mẫu' },
  })
})

test('joint issuers are one value, on one line or on several', () => {
  const end = ['Số: 5/2025/TTLT-BNV-BTC', ...country, 'THÔNG TƯ LIÊN TỊCH', 'Về phụ cấp']
  expect(read('BỘ NỘI VỤ - BỘ TÀI CHÍNH', ...end)).toMatchObject({
    organ: 'BỘ NỘI VỤ - BỘ TÀI CHÍNH',
    parent_organ: null,
    type: 'TTLT',
  })
  expect(read('BỘ NỘI VỤ', 'BỘ TÀI CHÍNH', ...end)).toMatchObject({
    organ: 'BỘ NỘI VỤ - BỘ TÀI CHÍNH',
    parent_organ: null,
  })
})

test('a letter has its subject under its number, and addressees where it lists no recipients', () => {
  const head = [
    'BỘ TÀI CHÍNH',
    'CỤC THUẾ',
    'Số: 88/CT-CS',
    'V/v hoàn thuế',
    'quý I',
    ...country,
    'Hà Nội, ngày 1 tháng 2 năm 2026',
  ]
  const addressed = ['Kính gửi:', '- Thuế tỉnh An Sơn;', '- Công ty Hải Hà.', 'Cục Thuế trả lời như sau.']
  expect(read(...head, ...addressed)).toMatchObject({
    type: 'CV',
    abstract: 'V/v hoàn thuế quý I',
    recipients: ['Thuế tỉnh An Sơn', 'Công ty Hải Hà'],
  })
  const listed = read(...head, ...addressed, 'Nơi nhận:', '- Như trên;', '- Lưu: VT, CS (2b).')
  expect(listed.recipients).toEqual(['Như trên', 'Lưu: VT, CS (2b)'])
  expect(read('TỈNH ỦY AN SƠN', '*', 'Số 3-CV/TU', 'về việc tổng kết', 'Kính gửi: Các huyện ủy')).toMatchObject({
    type: 'CV',
    symbol: 'CV/TU',
    abstract: 'về việc tổng kết',
  })
})

test.each([
  ['a rule', ['____', 'Ngày 1/2, Sở đã họp.']],
  ['the issuer', ['GIÁM ĐỐC SỞ NỘI VỤ', 'Căn cứ Quyết định số 5/QĐ-UBND;']],
  ['the grounds', ['- Căn cứ Điều lệ;']],
  ['the first heading', ['Phần thứ nhất', 'TÌNH HÌNH CHUNG']],
  ['the first sentence', ['Sở Nội vụ báo cáo kết quả', 'như sau:']],
])('the abstract ends at %s', (_, body) => {
  expect(read(...stateHead, 'BÁO CÁO', 'Kết quả tuyển dụng viên chức', 'của Sở Nội vụ', ...body).abstract).toBe(
    'Kết quả tuyển dụng viên chức của Sở Nội vụ',
  )
})

test('texts without marks, with letters misread and with look-alike letters are read', () => {
  const head = read(
    'DANG UY XA HAI HA',
    '*',
    'So 5-BC/DU',
    'DANG CONG SAN VIET NAM',
    'Hai Ha, ngay 3 thang 2 nam 2024',
    'BAO CAO',
    'ket qua quy I',
    '---',
    'T/M DANG UY',
    'BI THU',
    'Tran Van An',
  )
  expect(head).toMatchObject({
    organ: 'DANG UY XA HAI HA',
    number: '5',
    date: '2024-02-03',
    type: 'BC',
    signer: { name: 'Tran Van An' },
  })
  expect(read('TỈNH ỦY AN SƠN', 'Số 4-KL/TƯ', 'K ẾT LUẬN', 'về báo chí')).toMatchObject({
    type: 'KL',
    symbol: 'KL/TW',
    abstract: 'về báo chí',
  })
  expect(read('BỘ Y TẾ', 'Số: 4/QĐ-BYT'.replace('T', '\u0422'))).toMatchObject({ symbol: 'QĐ-BYT' })
})

test('what has no head has no fields', () => {
  const nothing = read('Hôm nay trời đẹp.', 'Theo Quyết định số 5/QĐ-UBND, chợ mở cửa lúc 5 giờ.')
  expect(nothing).toEqual({ ...read(''), number: nothing.number })
  expect(read('')).toEqual({
    organ: null,
    parent_organ: null,
    number: null,
    year: null,
    symbol: null,
    place: null,
    date: null,
    type: null,
    abstract: null,
    recipients: [],
    signer: { authority: null, capacity: null, name: null },
  })
})

import { expect, test } from 'vitest'
import { recognise } from './index.ts'

/** `surface | type number year symbol` of every citation, with what is null left out. */
function cited(text: string): string[] {
  return recognise(text).map(({ surface, type, number, year, symbol }) =>
    `${surface} | ${[type, number, year, symbol].filter(part => part !== null).join(' ')}`.replace(/\s+/g, ' '),
  )
}

test('a citation goes from its type word to the end of its symbol', () => {
  const text = 'Căn cứ Nghị quyết số 07-NQ/ĐU, ngày 03/4/2024 của Đảng ủy phường; '
  expect(recognise(text)).toEqual([
    {
      start: 7,
      end: 29,
      surface: 'Nghị quyết số 07-NQ/ĐU',
      type: 'NQ',
      number: '7',
      year: null,
      symbol: 'NQ/ĐU',
      date: '2024-04-03',
      organ: 'Đảng ủy phường',
      tags: [],
    },
  ])
})

test.each([
  ['Quy định số 41-QĐ/TU', 'QĐi 41 QĐ/TU'],
  ['Quyết định số 912-CT/TW', 'QĐ 912 CT/TW'],
  ['Chương trình hành động số 12-CT/TU', 'CTr 12 CT/TU'],
  ['Thông báo kết luật số 8-TB/TU', 'TB 8 TB/TU'],
  ['Báo cáo thẩm tra số 77/BC-UBTP14', 'BC 77 BC-UBTP14'],
  ['Hướng dẫn liên tịch số 03-HDLT/VPĐU-BTGĐU', 'HD 3 HDLT/VPĐU-BTGĐU'],
  ['Thông tư liên tịch số 05/2011/TTLT-BTC-BNV', 'TTLT 5 2011 TTLT-BTC-BNV'],
  ['Bộ luật Dân sự số 91/2015/QH13', 'BL 91 2015 QH13'],
  ['Pháp lệnh Cảnh sát môi trường số 10/2014/UBTVQH13', 'PL 10 2014 UBTVQH13'],
  ['Sắc lệnh số 18B/SL', 'SL 18B SL'],
  ['Nghị định 41-HĐBT', 'NĐ 41 HĐBT'],
  ['Luật số 21-L/CTN', 'Luật 21 L/CTN'],
  ['Lệnh số 05/2016/L-CTN', 'Lệnh 5 2016 L-CTN'],
  ['Nghị quyết số 66.16/2025/NQ-CP', 'NQ 66.16 2025 NQ-CP'],
  ['Nghị quyết số 30a/2008/NQ-CP', 'NQ 30a 2008 NQ-CP'],
  ['Nghị quyết số 19-2017/NQ-CP', 'NQ 19 2017 NQ-CP'],
  ['Nghị quyết 19-2017', 'NQ 19 2017'],
  ['Công điện số 02/CĐ-TTg', 'CĐ 2 CĐ-TTg'],
  ['Công văn hỏa tốc số 1234/UBND-VX', 'CV 1234 UBND-VX'],
  ['văn bản số 85/HD-TLĐ', 'HD 85 HD-TLĐ'],
  ['Văn bản hợp nhất số 4/VBHN-VPQH', 'VBHN 4 VBHN-VPQH'],
  ['Quyết định số 12/QĐ-BNV(A11)', 'QĐ 12 QĐ-BNV(A11)'],
  ['NQ 18', 'NQ 18'],
  ['chỉ thị 42', 'CT 42'],
  ['24-QĐ/TW', 'QĐ 24 QĐ/TW'],
  ['2086/UBND-KT', '2086 UBND-KT'],
  ['số 05/BNV-VP', '5 BNV-VP'],
  ['Quyết định số 18/2003/TTg-QĐ', 'QĐ 18 2003 TTg-QĐ'],
  ['Nghị quyết của Ban Thường vụ số 14-NQ/TU', 'NQ 14 NQ/TU'],
  ['Chỉ thị của Ban Bí thư số 10', 'CT 10'],
  ['Chương trình hành động số 16', 'CTr 16'],
  ['thông tư 30', 'TT 30'],
  ['Luật Cây xanh 2023 số 12/2023/QH15', 'Luật 12 2023 QH15'],
  ['Quyết địnhsố 15/QĐ-UBND', 'QĐ 15 QĐ-UBND'],
  ['Công văn số 123/ BTC -TCT', 'CV 123 BTC-TCT'],
  ['QĐ thành lập số 973/QĐ-TTg', 'QĐ 973 QĐ-TTg'],
  ['Quyết định phê duyệt Kế hoạch số 12/QĐ-UBND', 'QĐ 12 QĐ-UBND'],
  ['Công văn (số 73/UBND-TH', 'CV 73 UBND-TH'],
  ['Quy chế số 6/QC-TT.HĐND-UBND', 'QC 6 QC-TT.HĐND-UBND'],
  ['Công văn số 34-CV/VPTU/nb', 'CV 34 CV/VPTU/nb'],
  ['Thông tư 02/2017', 'TT 2 2017'],
  ['Quyết định 10/2020', 'QĐ 10 2020'],
  ['28-CP', '28 CP'],
  ['Công văn số 123 UBND-NC', 'CV 123 UBND-NC'],
  ['Công văn: 126/BNV-VP', 'CV 126 BNV-VP'],
  ['11/HDLN', 'HD 11 HDLN'],
  ['TT32', 'TT 32'],
  ['Luật 91', 'Luật 91'],
  ['văn bản khẩn 2556', '2556'],
  ['Công văn số 789/BTP-KTrVB', 'CV 789 BTP-KTrVB'],
  ['Luật sửa đổi, bổ sung một số điều của 11 Luật có liên quan đến quy hoạch số 5/2018/QH14', 'Luật 5 2018 QH14'],
])('%s is read whole, and the word wins over the symbol', (mention, identity) => {
  expect(cited(`Thực hiện ${mention}, các đơn vị báo cáo.`)).toEqual([`${mention} | ${identity}`])
})

test('an amending law carries the number, a draft leaves it to the law that it amends', () => {
  expect(cited('Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 12/2030/QH17;')).toEqual([
    'Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 12/2030/QH17 | Luật 12 2030 QH17',
  ])
  expect(cited('dự thảo Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 5/2028/QH17')).toEqual([
    'Luật Cây xanh số 5/2028/QH17 | Luật 5 2028 QH17',
  ])
})

test('what is printed around a symbol stays outside', () => {
  expect(cited('(Nghị định số 12/2021/NĐ-CPngày 5/3), 15/QĐ-UBND - Hà Nội. “Chỉ thị 9-CT/TW”.')).toEqual([
    'Nghị định số 12/2021/NĐ-CP | NĐ 12 2021 NĐ-CP',
    '15/QĐ-UBND | QĐ 15 QĐ-UBND',
    'Chỉ thị 9-CT/TW | CT 9 CT/TW',
  ])
})

test('the type column of a register counts as the word, and its date is the date', () => {
  const rows = recognise('Quy định\t24-QĐ/TU\t30/7/2021\n| Hướng dẫn | 01-HD/TU | 28/9/2021 |')
  expect(rows.map(({ surface, type, date }) => [surface, type, date])).toEqual([
    ['24-QĐ/TU', 'QĐi', '2021-07-30'],
    ['01-HD/TU', 'HD', '2021-09-28'],
  ])
})

test('fields of a record count as the columns of a register; other days are not those of issue', () => {
  const text = `[{ category: 'Quy định', number: 'Số 24-QĐ/TU', effectiveDate: '01/8/2021', issuedDate: '30/7/2021' },
    { "so": "01-HD/TU", "ten": "thực hiện Quy định số 24-QĐ/TU", "ngay_hieu_luc": "2021-10-01", "ngayBanHanh": "2021-09-30" }]`
  expect(recognise(text).map(({ surface, type, date }) => [surface, type, date])).toEqual([
    ['Số 24-QĐ/TU', 'QĐi', '2021-07-30'],
    ['01-HD/TU', 'HD', '2021-09-30'],
    ['Quy định số 24-QĐ/TU', 'QĐi', null],
  ])
})

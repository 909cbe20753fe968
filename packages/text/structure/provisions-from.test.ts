import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import type { Line } from './line.ts'
import { provisionsFrom } from './index.ts'

function plain(...texts: string[]): Line[] {
  return texts.map(text => ({ runs: [{ text }] }))
}

/** Kind, depth, label and words of each, one line per provision. */
function outline(lines: readonly Line[]): string[] {
  return provisionsFrom(lines, counting()).map(({ kind, depth, label, runs }) => {
    const words = runs
      .map(run => run.text)
      .join('')
      .slice(0, 24)
    return `${'  '.repeat(depth)}${kind} [${label}] ${words}`
  })
}

test('a regulation nests chapters, articles, clauses and points, and a chapter takes the title below it', () => {
  const lines = plain(
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi điều chỉnh',
    '1. Quy chế này quy định việc họp.',
    'a) Họp thường kỳ;',
    'b) Họp bất thường;',
    'c) Họp chuyên đề;',
    'd) Họp mở rộng;',
    'đ) Họp trực tuyến;',
    'e) Họp liên tịch;',
    'g) Họp khác.',
    '2. Quy chế này không áp dụng cho ai khác.',
    'Điều 2. Đối tượng áp dụng',
    'Điều 1 của Quy chế này cũng áp dụng cho khách mời.',
    'Chương II',
    'TỔ CHỨC THỰC HIỆN',
    'Điều 3. Hiệu lực',
  )
  expect(outline(lines)).toEqual([
    'chapter [Chương I] QUY ĐỊNH CHUNG',
    '  article [Điều 1.] Phạm vi điều chỉnh',
    '    clause [1.] Quy chế này quy định việ',
    '      point [a)] Họp thường kỳ;',
    '      point [b)] Họp bất thường;',
    '      point [c)] Họp chuyên đề;',
    '      point [d)] Họp mở rộng;',
    '      point [đ)] Họp trực tuyến;',
    '      point [e)] Họp liên tịch;',
    '      point [g)] Họp khác.',
    '    clause [2.] Quy chế này không áp dụn',
    '  article [Điều 2.] Đối tượng áp dụng',
    '    paragraph [] Điều 1 của Quy chế này c',
    'chapter [Chương II] TỔ CHỨC THỰC HIỆN',
    '  article [Điều 3.] Hiệu lực',
  ])
})

test('a resolution is divided by I-, 1-, 1.1- and dashes', () => {
  const lines = plain(
    'I- TÌNH HÌNH',
    'Trong năm qua có nhiều chuyển biến.',
    '1- Kết quả đạt được',
    '1.1- Về tổ chức',
    '- Đã kiện toàn bộ máy.',
    '+ Bộ phận một.',
    '+ Bộ phận hai.',
    '- Đã bố trí cán bộ.',
    'Nhìn chung là tốt.',
    '1.2- Về cán bộ',
    '2- Hạn chế',
    'II- NHIỆM VỤ',
    '1- Tăng cường lãnh đạo',
  )
  expect(outline(lines)).toEqual([
    'section [I-] TÌNH HÌNH',
    '  paragraph [] Trong năm qua có nhiều c',
    '  clause [1-] Kết quả đạt được',
    '    clause [1.1-] Về tổ chức',
    '      item [-] Đã kiện toàn bộ máy.',
    '        item [+] Bộ phận một.',
    '        item [+] Bộ phận hai.',
    '      item [-] Đã bố trí cán bộ.',
    '      paragraph [] Nhìn chung là tốt.',
    '    clause [1.2-] Về cán bộ',
    '  clause [2-] Hạn chế',
    'section [II-] NHIỆM VỤ',
    '  clause [1-] Tăng cường lãnh đạo',
  ])
})

test('letters and Roman numbers nest as they are met, and a hyphen or a missing stop does not matter', () => {
  const lines = plain(
    'A. TÌNH HÌNH',
    'I. Kết quả',
    '(1) Đã phủ mạng.',
    '(2) Đã có máy chủ.',
    'II. Hạn chế',
    'B. NHIỆM VỤ',
    'I. Chung',
    '1- Lãnh đạo:',
    'a- Trung ương;',
    'b- Địa phương.',
    '2- Giám sát',
    'Điều 3: Họp',
    '3.1 Họp mỗi tháng.',
    '3.2 Họp thêm khi cần.',
    'Phần thứ hai',
    'TỔ CHỨC',
  )
  expect(outline(lines)).toEqual([
    'section [A.] TÌNH HÌNH',
    '  section [I.] Kết quả',
    '    point [(1)] Đã phủ mạng.',
    '    point [(2)] Đã có máy chủ.',
    '  section [II.] Hạn chế',
    'section [B.] NHIỆM VỤ',
    '  section [I.] Chung',
    '    clause [1-] Lãnh đạo:',
    '      point [a-] Trung ương;',
    '      point [b-] Địa phương.',
    '    clause [2-] Giám sát',
    '    article [Điều 3:] Họp',
    '      clause [3.1] Họp mỗi tháng.',
    '      clause [3.2] Họp thêm khi cần.',
    'part [Phần thứ hai] TỔ CHỨC',
  ])
})

test('what only looks like a number stays among the words', () => {
  const sentences = [
    '1. 5. 2026 là ngày họp.',
    '01/5/2026, cuộc họp bắt đầu.',
    '2026. Năm của đại hội.',
    '1.1 triệu đồng đã được chi.',
    '1.500.000 đồng là mức cao nhất.',
    'I. Niu-tơn đã nói như vậy.',
    'V. I. Lênin đã viết về việc này.',
    'C. Mác cũng vậy.',
    'Điều 5 của Luật này quy định khác.',
    'Chương II của Quy chế này không áp dụng.',
    'Chương trình số 5 đã kết thúc.',
    'Điều này không có gì mới.',
    'đ/c Nguyễn Văn An phát biểu.',
    'T/M BAN THƯỜNG VỤ',
    'v.v. và các việc khác',
    'i.e. những việc khác',
    '- 5 -',
    '12',
    '- Hà Nội, ngày 5 tháng 3 năm 2026',
    'Bảng 1. Số liệu của năm',
    'Chương I. Quy định chung ........ 12',
    '-----',
    '*',
    'x-quang là một cách khám.',
    '2-3 ngày nữa sẽ họp.',
  ]
  for (const sentence of sentences)
    expect(outline(plain('Mở đầu.', sentence, 'Kết thúc.'))[1]).toMatch(/^paragraph \[\] /)
})

test('i) is a letter after h) and a Roman number after nothing', () => {
  const letters = plain(
    'a) Một',
    'b) Hai',
    'c) Ba',
    'd) Bốn',
    'đ) Năm',
    'e) Sáu',
    'g) Bảy',
    'h) Tám',
    'i) Chín',
    'k) Mười',
  )
  expect(new Set(provisionsFrom(letters, counting()).map(each => `${each.kind} ${each.depth}`))).toEqual(
    new Set(['point 0']),
  )
  const roman = plain('a) Một', 'i) Nhỏ một', 'ii) Nhỏ hai', 'iii) Nhỏ ba', 'iv) Nhỏ bốn', 'v) Nhỏ năm', 'b) Hai')
  expect(provisionsFrom(roman, counting()).map(each => each.depth)).toEqual([0, 1, 1, 1, 1, 1, 0])
})

test('English numbering is understood as well', () => {
  const lines = plain(
    'PART ONE. GENERAL',
    'Article 1. Scope',
    '(a) the first case;',
    '(i) an exception;',
    '(ii) another exception;',
    '(b) the second case;',
    '(f) a case with letters left out;',
    'Article 2. Terms',
    '1) The term;',
    '2) Another term.',
  )
  expect(outline(lines).map(line => line.replace(/\].*/, ']'))).toEqual([
    'part [PART ONE.]',
    '  article [Article 1.]',
    '    point [(a)]',
    '      point [(i)]',
    '      point [(ii)]',
    '    point [(b)]',
    '      paragraph []',
    '  article [Article 2.]',
    '    point [1)]',
    '    point [2)]',
  ])
})

test('numbers inside a quoted law are its own', () => {
  const lines = plain(
    '1. Sửa đổi Điều 5 như sau:',
    '“Điều 5. Nhiệm vụ',
    '1. Nhiệm vụ thứ nhất.',
    '2. Nhiệm vụ thứ hai.”',
    '2. Bãi bỏ Điều 6.',
  )
  expect(outline(lines)).toEqual([
    'clause [1.] Sửa đổi Điều 5 như sau:',
    '  article [“Điều 5.] Nhiệm vụ',
    '    clause [1.] Nhiệm vụ thứ nhất.',
    '    clause [2.] Nhiệm vụ thứ hai.”',
    'clause [2.] Bãi bỏ Điều 6.',
  ])
})

test('recipients and signatures stay paragraphs, and an annex begins anew', () => {
  const lines = plain(
    'Điều 2. Quyết định có hiệu lực từ ngày ký.',
    'Nơi nhận:',
    '- Như Điều 2,',
    '- Lưu Văn phòng.',
    'T/M BAN THƯỜNG VỤ',
    'PHỤ LỤC I',
    'DANH SÁCH',
    '1. Người thứ nhất',
    '2. Người thứ hai',
  )
  expect(outline(lines)).toEqual([
    'article [Điều 2.] Quyết định có hiệu lực t',
    'paragraph [] Nơi nhận:',
    'paragraph [] - Như Điều 2,',
    'paragraph [] - Lưu Văn phòng.',
    'paragraph [] T/M BAN THƯỜNG VỤ',
    'part [PHỤ LỤC I] DANH SÁCH',
    '  clause [1.] Người thứ nhất',
    '  clause [2.] Người thứ hai',
  ])
})

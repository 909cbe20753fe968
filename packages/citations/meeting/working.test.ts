import { expect, test } from 'vitest'
import { plainMeeting } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'

const read = (...sentences: string[]) => plainMeeting(readMeeting(sentences.join('\n')))

test.each([
  [
    'Sáng 17-8, Thủ tướng Trần Văn An có buổi làm việc với Ban Thường vụ Thành ủy An Sơn về đê điều.',
    'Ban Thường vụ Thành ủy An Sơn',
  ],
  ['Ngày 5/3, ông Lê Văn Bình, dẫn đầu đoàn kiểm tra đã công bố quyết định kiểm tra.', 'đoàn kiểm tra'],
  ['Ngày 5/3, ông Lê Văn Bình, Thường trực Ban Bí thư chủ trì hội nghị toàn quốc.', null],
  [
    'Chiều 8/3, ông Lê Văn Bình chủ trì cuộc họp Tiểu ban văn kiện Đại hội lần thứ IV của Đảng nhằm góp ý.',
    'Tiểu ban văn kiện Đại hội lần thứ IV của Đảng',
  ],
  ['Ngày 5/3, Chi bộ Văn phòng tổ chức Đại hội chi bộ nhiệm kỳ 2025 - 2027.', 'Chi bộ Văn phòng'],
  ['Thực hiện kế hoạch, ngày 5/3, chi bộ Đào tạo đã tổ chức đại hội.', 'chi bộ Đào tạo'],
  ['Ngày 5/3, tại An Sơn diễn ra hội thảo về lúa, do Ban Tổ chức T.Ư tổ chức.', 'Ban Tổ chức T.Ư'],
  [
    'Ngày 5/3, Ban Chấp hành Đảng bộ TP. Hồ Chí Minh khóa XI đã tổ chức hội nghị.',
    'Ban Chấp hành Đảng bộ TP. Hồ Chí Minh',
  ],
  ['Ngày 5/3, Thường trực HĐND xã giao ban về công tác đê điều.', 'Thường trực HĐND xã'],
  ['QĐND - Đảng ủy Quân khu 9 vừa tổ chức hội nghị quán triệt chỉ thị.', 'Đảng ủy Quân khu 9'],
])('who meets: %s', (sentence, body) => {
  expect(read(sentence).body).toBe(body)
})

test.each([
  ['Tiếp tục Kỳ họp thứ 9, chiều 5/6, HĐND tỉnh thảo luận tại hội trường.', 9],
  ['Tiếp tục Hội nghị Trung ương 10, sáng 11/1, Ban Chấp hành Trung ương làm việc.', 10],
  ['Chiều 8/3, Tiểu ban văn kiện Đại hội lần thứ IV của Đảng họp.', null],
])('which meeting it is: %s', (sentence, session) => {
  expect(read(sentence).session_number).toBe(session)
})

test('what went on today is told by the sentence before, where it takes place by the one behind', () => {
  expect(
    read(
      'Sáng nay, tại An Sơn khai mạc Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 18.',
      'Diễn ra trong hai ngày 12 và 13-4, Hội nghị nhằm thảo luận kế hoạch.',
    ),
  ).toMatchObject({ date: '--04-12/--04-13', place: 'An Sơn' })
  expect(
    read('Sáng 15/7, HĐND xã khai mạc kỳ họp thứ 3.', 'Kỳ họp diễn ra trong 3 ngày tại phòng họp Tân Trào.').place,
  ).toBe('phòng họp Tân Trào')
})

test('those under whom it met are all told', () => {
  const { chair } = read(
    'Ngày 5/3, HĐND xã họp dưới sự chủ trì của các đồng chí: Lê Văn An - Chủ tịch; Trần Thị Bình - Phó Chủ tịch.',
  )
  expect(chair.map(({ name }) => name)).toEqual(['Lê Văn An', 'Trần Thị Bình'])
})

test.each([
  ['Bí thư Trung ương Đoàn Lê Quốc An phát biểu.', ['Lê Quốc An']],
  ['Chủ tịch UBND tỉnh Đoàn Văn Bình phát biểu.', ['Đoàn Văn Bình']],
  ['Đoàn TNCS Hồ Chí Minh triển khai kế hoạch.', []],
  ['Ông Lê Văn An tham dự, phát biểu khai mạc.', ['Lê Văn An']],
  ['Ông Lê Văn An có nhiều chương trình hay.', []],
  ['Theo đồng chí Lê Văn An, HĐND xã sẽ bàn dự thảo báo cáo năm.', []],
  ['Đồng chí Lường Văn An đọc Tờ trình về đất đai.', ['Lường Văn An']],
])('who spoke: %s', (sentence, names) => {
  expect(read('Ngày 5/3, HĐND xã họp.', sentence).speakers.map(({ name }) => name)).toEqual(names)
})

test.each([
  ['Ngày 5/3, Đảng ủy tổ chức Hội nghị ra Nghị quyết lãnh đạo năm 2026.', ['ra Nghị quyết lãnh đạo năm 2026']],
  ['Ngày 5/3, Sở Nội vụ tổ chức hội thảo với chủ đề: “Thể chế và nguồn lực”.', ['Thể chế và nguồn lực']],
  ['Ngày 5/3, HĐND xã họp phiên lần thứ bảy do Chủ tịch Ủy ban bầu cử Lê Thị An chủ trì.', []],
  ['Ngày 5/3, Quận ủy tổ chức hội nghị quán triệt chỉ thị cho 143 đại biểu.', ['quán triệt chỉ thị']],
])('what it is about: %s', (sentence, agenda) => {
  expect(read(sentence).agenda).toEqual(agenda)
})

test.each([
  ['tại Nhà văn hóa xã An Sơn, tỉnh An Hà, Đảng bộ xã', 'Nhà văn hóa xã An Sơn, tỉnh An Hà'],
  ['tại Hội trường UBND, huyện An Sơn', 'Hội trường UBND'],
])('the province belongs to the place: %s', (where, place) => {
  expect(read(`Ngày 5/3/2025, ${where} tổ chức hội nghị tổng kết năm.`).place).toBe(place)
})

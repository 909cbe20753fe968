import { expect, test } from 'vitest'
import { plainMeeting } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'

const read = (...sentences: string[]) => plainMeeting(readMeeting(sentences.join('\n')))

test.each([
  ['Ngày 1/2, diễn ra hội thảo về giá do Hội Nông dân tỉnh tổ chức.', 'Hội Nông dân tỉnh'],
  ['Ngày 1/2, Hội Nông dân huyện Hải Hà tổ chức Hội nghị Hội Nông dân huyện lần thứ 5.', 'Hội Nông dân huyện Hải Hà'],
  [
    'Ngày 1/2, tại Kỳ họp 40, sau khi nghe báo cáo, Ủy ban Kiểm tra Huyện ủy đã thống nhất kết luận.',
    'Ủy ban Kiểm tra Huyện ủy',
  ],
  ['Ngày 1/2, HĐND xã An Sơn khóa xx nhiệm kỳ 2021-2026 tổ chức kỳ họp thứ 5.', 'HĐND xã An Sơn'],
])('who meets in "%s"', (sentence, body) => {
  expect(read(sentence).body).toBe(body)
})

test.each([
  ['Ngày 1/2, Ủy ban MTTQ huyện tổ chức hội nghị mở rộng, kỳ họp thứ 21.', 21],
  ['Ngày 1/2, Ủy ban Kiểm tra Tỉnh ủy tổ chức phiên họp (Phiên họp thứ 75).', 75],
  ['Ngày 1/2, HĐND xã An Sơn tổ chức kỳ họp thứ mười bảy.', 17],
  ['Ngày 1/2, Huyện ủy tổ chức hội nghị triển khai Nghị quyết Đại hội lần thứ XIV.', null],
])('the number of the session in "%s" is %s', (sentence, number) => {
  expect(read(sentence).session_number).toBe(number)
})

const report = 'Ngày 1/2, Huyện ủy tổ chức hội nghị sơ kết công tác quý I.'

test.each([
  ['Các đồng chí Lê Văn An, Bí thư; Trần Thị Bình, Phó Bí thư đồng chủ trì hội nghị.', ['Lê Văn An', 'Trần Thị Bình']],
  [
    'Chủ trì hội nghị có ông Lê Văn An và bà Trần Thị Bình. Cùng dự có ông Đỗ Văn Cảnh.',
    ['Lê Văn An', 'Trần Thị Bình'],
  ],
  ['Tham dự có các ban, chủ trì hội nghị: Bà Trần Thị Bình – Chủ tịch.', ['Trần Thị Bình']],
  ['Đồng chí Lê Văn An Phó Bí thư Huyện ủy chủ trì hội nghị.', ['Lê Văn An']],
  ['Chủ tịch HĐND TP Lê Văn An chủ trì hội nghị.', ['Lê Văn An']],
  ['Đến dự và chủ trì hội nghị có ông Lê Văn An Thành ủy viên; bà Trần Thị Bình.', ['Lê Văn An', 'Trần Thị Bình']],
  ['Cùng dự có lãnh đạo xã Tân Hồng. Ông Lê Văn An yêu cầu giao Phòng Nội vụ chủ trì, phối hợp với Công an.', []],
])('who presides by "%s"', (sentence, names) => {
  expect(read(report, sentence).chair.map(({ name }) => name)).toEqual(names)
})

test.each([
  ['Các đồng chí Lê Văn An, Trần Thị Bình báo cáo kết quả.', ['Lê Văn An', 'Trần Thị Bình']],
  ['Vụ việc của ông Lê Văn An đã được kết luận.', []],
  ['Lãnh đạo phường La Khê thông qua chương trình.', []],
  ['Đồng chí Lê Văn An đã dự và phát biểu chỉ đạo hội nghị.', ['Lê Văn An']],
])('who speaks by "%s"', (sentence, names) => {
  expect(read(report, sentence).speakers.map(({ name }) => name)).toEqual(names)
})

test('minutes tell by labels', () => {
  const meeting = read(
    'BIÊN BẢN HỌP CHI BỘ THÔN TÂN HÒA',
    'Thời gian: 19 giờ 30 ngày 03/02/2026',
    'Địa điểm: Nhà văn hóa thôn Tân Hòa',
    'Nội dung: kiểm điểm đảng viên; bầu bổ sung chi ủy.',
  )
  expect(meeting).toMatchObject({
    date: '2026-02-03',
    place: 'Nhà văn hóa thôn Tân Hòa',
    agenda: ['kiểm điểm đảng viên', 'bầu bổ sung chi ủy'],
  })
})

test('where it was held may be said last', () => {
  const { place, agenda } = read('Ngày 1/2, Huyện ủy họp để xem xét công tác cán bộ tại Hội trường Huyện ủy.')
  expect([place, agenda]).toEqual(['Hội trường Huyện ủy', ['xem xét công tác cán bộ']])
})

test.each([
  [
    ['Ngày 1/2, HĐND xã tổ chức kỳ họp thứ 5.', 'Tại kỳ họp, các đại biểu đã thảo luận về ngân sách.'],
    ['thảo luận về ngân sách'],
  ],
  [
    ['Ngày 1/2, HĐND xã họp bất thường.', 'Trong kỳ họp các đại biểu HĐND xã đã thông qua nghị quyết về đất đai.'],
    ['thông qua nghị quyết về đất đai'],
  ],
  [
    ['Ngày 1/2, Sở họp phiên tháng 2, xem xét công tác đê điều, đồng chí Lê Văn An, Giám đốc chủ trì phiên họp.'],
    ['xem xét công tác đê điều'],
  ],
  [
    ['Hội nghị nghe báo cáo của các xã; thảo luận kế hoạch năm 2026.'],
    ['nghe báo cáo của các xã', 'thảo luận kế hoạch năm 2026'],
  ],
])('what %s deals with', (sentences, agenda) => {
  expect(read(...sentences).agenda).toEqual(agenda)
})

test('what was said of others than the meeting stays empty', () => {
  const meeting = read('Tỉnh An Sơn có hai huyện và một thị xã.', 'Năm 2025 tỉnh trồng rừng.')
  expect(meeting).toMatchObject({
    body: null,
    date: null,
    place: null,
    session: null,
    chair: [],
    agenda: [],
    decisions: [],
  })
})

test.each([
  [
    'Sáng 1/2, tại hội trường diễn ra phiên làm việc thứ nhất Đại hội XIII Công đoàn tỉnh An Sơn.',
    'Công đoàn tỉnh An Sơn',
    13,
  ],
  [
    'Đại hội đại biểu Đảng bộ huyện An Sơn lần thứ IV, tiến hành phiên trù bị, chiều ngày 5/8.',
    'Đảng bộ huyện An Sơn',
    4,
  ],
  ['Ngày 1/2, Trung tâm Khuyến nông tỉnh tổ chức hội nghị lần 3 về lúa.', 'Trung tâm Khuyến nông tỉnh', 3],
])('who meets for which time: %s', (sentence, body, session) => {
  expect(read(sentence)).toMatchObject({ body, session_number: session })
})

test.each([
  ['Tiếp tục chương trình, chiều 16 và sáng 17.10, Đại hội Đảng bộ tỉnh thảo luận văn kiện.', '--10-16/--10-17'],
  ['Ngày 24, 25/1, HĐND xã họp thường kỳ.', '--01-24/--01-25'],
])('days that were counted together: %s', (sentence, date) => {
  expect(read(sentence).date).toBe(date)
})

test('a city that is written short keeps its name', () => {
  expect(read('Ngày 19-6, tại TP. An Sơn, Ủy ban MTTQ tỉnh tổ chức hội nghị giao ban.').place).toBe('TP. An Sơn')
})

test.each([
  [
    'Ngày 1/2, Sở Nội vụ tổ chức “Hội nghị tổng kết công tác năm 2025” nhằm đánh giá kết quả.',
    ['tổng kết công tác năm 2025'],
  ],
  [
    'Ngày 1/2, Sở Nội vụ họp xem xét công tác đê điều và một số nội dung khác.',
    ['xem xét công tác đê điều', 'một số nội dung khác'],
  ],
])('what it is held for: %s', (sentence, agenda) => {
  expect(read(sentence).agenda).toEqual(agenda)
})

test.each([
  [
    ['Sáng 3/4, HĐND xã Hải Hà khai mạc kỳ họp thứ 5.', 'Đây là kỳ họp giữa năm, kỳ họp sẽ xem xét 4 tờ trình.'],
    ['xem xét 4 tờ trình'],
  ],
  [
    [
      'Sáng 3/4, HĐND xã Hải Hà khai mạc kỳ họp thứ 5.',
      'Dự kiến, kỳ họp kéo dài từ 3/4 - 5/4, thông qua 4 nghị quyết.',
    ],
    ['thông qua 4 nghị quyết'],
  ],
  [
    [
      'Ngày 3/4, Chi bộ thôn Đông tổ chức Đại hội.',
      'Tại Đại hội, các đại biểu đã nghiêm túc kiểm điểm công tác nhiệm kỳ.',
    ],
    ['kiểm điểm công tác nhiệm kỳ'],
  ],
  [['Sáng 3/4, HĐND xã Hải Hà khai mạc kỳ họp thứ 5, dự kiến diễn ra trong hai ngày.'], []],
  [
    ['Ngày 3/4, Hội Nông dân xã tổ chức hội nghị đóng góp ý kiến cho đề án giao thông.'],
    ['đóng góp ý kiến cho đề án giao thông'],
  ],
])('what sentences tell of the agenda: %j', (sentences, agenda) => {
  expect(read(...sentences).agenda).toEqual(agenda)
})

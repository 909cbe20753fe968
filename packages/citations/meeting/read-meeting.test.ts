import { expect, test } from 'vitest'
import { plainMeeting } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'

const read = (...sentences: string[]) => plainMeeting(readMeeting(sentences.join('\n')))

test('the first sentence tells who met, when, where, in which form and for what', () => {
  const meeting = read(
    'Chiều 14-3, tại thành phố Hải Hà, Ban Chỉ đạo vùng duyên hải tổ chức hội nghị sơ kết công tác quý I và triển khai nhiệm vụ quý II.',
  )
  expect(meeting).toMatchObject({
    body: 'Ban Chỉ đạo vùng duyên hải',
    kind: 'hội nghị sơ kết',
    date: '--03-14',
    time_of_day: 'chiều',
    place: 'thành phố Hải Hà',
    agenda: ['sơ kết công tác quý I', 'triển khai nhiệm vụ quý II'],
    session: null,
    session_number: null,
    term: null,
  })
})

test.each([
  ['Ngày 5/4', '--04-05', null],
  ['Sáng ngày 23/01/2024', '2024-01-23', 'sáng'],
  ['Chiều 2.9', '--09-02', 'chiều'],
  ['Ngày 8 tháng 6 năm 2017', '2017-06-08', null],
  ['Hôm nay (4/2)', '--02-04', null],
  ['Sáng nay (13/12)', '--12-13', 'sáng'],
  ['Từ ngày 25-26.11', '--11-25/--11-26', null],
  ['Trong hai ngày 16 và 17/10/2016', '2016-10-16/2016-10-17', null],
  ['Từ ngày 30/6 đến ngày 2/7/2025', '2025-06-30/2025-07-02', null],
])('the day of %s is %s', (said, date, time) => {
  expect(read(`${said}, Tỉnh ủy An Sơn họp để cho ý kiến về báo cáo.`)).toMatchObject({ date, time_of_day: time })
})

test('the day of a document that is cited is not the day of the meeting', () => {
  const meeting = read('Ngày 9/11, Huyện ủy Hải Hà tổ chức hội nghị quán triệt Chỉ thị số 35-CT/TW, ngày 30-5-2019.')
  expect(meeting.date).toBe('--11-09')
  expect(read('Huyện ủy Hải Hà tổ chức hội nghị quán triệt Chỉ thị số 35-CT/TW, ngày 30-5-2019.').date).toBeNull()
})

test.each([
  ['Ngày 1/2, Sở Y tế phối hợp với Công an tỉnh tổ chức hội nghị.', 'Sở Y tế và Công an tỉnh'],
  ['Ngày 1/2, Huyện ủy tổ chức Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 5.', 'Ban Chấp hành Đảng bộ huyện'],
  ['Ngày 1/2, HĐND tỉnh khóa X tổ chức Kỳ họp thứ Ba.', 'HĐND tỉnh'],
  ['Ngày 1/2, ông Lê Văn An, Trưởng Đoàn giám sát số 3 của Tỉnh ủy, đã dự hội nghị.', 'Đoàn giám sát số 3 của Tỉnh ủy'],
  ['Ngày 1/2, Bí thư Tỉnh ủy Lê Văn An chủ trì phiên họp Ban Chỉ đạo về giá.', 'Ban Chỉ đạo về giá'],
  ['Ngày 1/2, dưới sự chủ trì của ông Lê Văn An, Tỉnh ủy viên, Đảng ủy Khối tổ chức hội nghị.', 'Đảng ủy Khối'],
  ['Ngày 1/2 đã diễn ra hội nghị về giá.', null],
])('who meets in "%s"', (sentence, body) => {
  expect(read(sentence).body).toBe(body)
})

test.each([
  ['Ngày 1/2, HĐND tỉnh khóa X tổ chức Kỳ họp thứ Ba.', 'Kỳ họp thứ Ba', 3, 'khóa X'],
  ['Ngày 1/2, Tỉnh ủy tổ chức Hội nghị lần thứ 11.', 'Hội nghị lần thứ 11', 11, null],
  ['Ngày 1/2, Ủy ban Kiểm tra họp kỳ 50.', 'họp kỳ 50', 50, null],
  ['Ngày 1/2, Đại hội Đảng bộ huyện lần thứ XIV đã khai mạc.', 'Đại hội Đảng bộ huyện lần thứ XIV', 14, null],
  ['Ngày 1/2, Thường trực HĐND khai mạc Phiên họp thứ mười hai.', 'Phiên họp thứ mười hai', 12, null],
  ['Ngày 1/2, Tỉnh ủy họp để chuẩn bị Kỳ họp thứ 9 của HĐND.', null, null, null],
])('the session in "%s"', (sentence, session, number, term) => {
  expect(read(sentence)).toMatchObject({ session, session_number: number, term })
})

test('the place is where it was held, not what it was about', () => {
  expect(read('Ngày 1/2, Sở Y tế tổ chức hội nghị về giá thuốc tại các huyện.').place).toBeNull()
  expect(read('Tại Hải Hà, ngày 1/2, Sở Y tế tổ chức hội nghị.').place).toBe('Hải Hà')
  expect(read('Ngày 1/2, Sở Y tế tổ chức hội nghị. Tại hội nghị, Sở báo cáo.').place).toBeNull()
})

test('those preside who are said to, with their offices', () => {
  const meeting = read(
    'Ngày 1/2, Tỉnh ủy An Sơn tổ chức hội nghị.',
    'Thiếu tướng Lê Văn An, Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh và bà Trần Thị Bé, Phó Bí thư Tỉnh ủy đồng chủ trì hội nghị.',
    'Ông Hoàng Cảnh, Bộ trưởng Bộ Y tế dự và chỉ đạo hội nghị.',
    'Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện.',
  )
  expect(meeting.chair).toEqual([
    { name: 'Lê Văn An', office: 'Thiếu tướng, Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh' },
    { name: 'Trần Thị Bé', office: 'Phó Bí thư Tỉnh ủy' },
  ])
  expect(meeting.speakers).toEqual([])
})

test.each([
  [
    'Chủ trì hội nghị có các đồng chí: Lê Văn An, Bí thư; Trần Thị Bé, Phó Bí thư. Dự có ông Võ Cảnh.',
    ['Lê Văn An', 'Trần Thị Bé'],
  ],
  ['Dưới sự chủ trì của Bí thư Tỉnh ủy Lê Văn An, ông Võ Cảnh báo cáo.', ['Lê Văn An']],
  ['Tham dự và chủ trì hội nghị, có ông Lê Văn An - Bí thư Tỉnh ủy.', ['Lê Văn An']],
  ['Ông Lê Văn An dự hội nghị. Trần Thị Bé chủ trì.', ['Trần Thị Bé']],
  ['Ngày 1/2, thành phố Hồ Chí Minh chủ trì hội nghị.', []],
])('who presides in "%s"', (account, names) => {
  expect(read(account).chair.map(({ name }) => name)).toEqual(names)
})

test('those who speak are told once, with what they did and asked for', () => {
  const meeting = read(
    'Ngày 1/2, Tỉnh ủy An Sơn tổ chức hội nghị.',
    'Hội nghị nghe ông Lê Văn An, Giám đốc Sở Y tế báo cáo kết quả.',
    'Phát biểu kết luận, Bí thư Tỉnh ủy Trần Thị Bé nhấn mạnh kỷ cương; đề nghị các huyện báo cáo trước ngày 5/3.',
    'Bà Trần Thị Bé cũng khẳng định quyết tâm.',
    'Hội nghị kỷ luật ông Võ Cảnh, nguyên Giám đốc.',
  )
  expect(meeting.speakers).toEqual([
    { name: 'Lê Văn An', office: 'Giám đốc Sở Y tế', act: 'báo cáo', asked: null },
    {
      name: 'Trần Thị Bé',
      office: 'Bí thư Tỉnh ủy',
      act: 'Phát biểu kết luận',
      asked: 'các huyện báo cáo trước ngày 5/3',
    },
  ])
})

test('bodies decide and charge; what persons ask and what a meeting is held for is no decision', () => {
  const meeting = read(
    'Ngày 1/2, Đảng ủy xã Hải Hà họp để xem xét, thống nhất chương trình.',
    'Hội nghị thống nhất thông qua kế hoạch năm.',
    'Ban Thường vụ giao Văn phòng Đảng ủy chủ trì hoàn thiện văn bản.',
    'Đảng ủy yêu cầu các chi bộ tổ chức sinh hoạt chuyên đề.',
    'Bí thư Lê Văn An yêu cầu các chi bộ nộp báo cáo.',
  )
  expect(meeting.decisions).toEqual([
    { decision: 'thống nhất thông qua kế hoạch năm', authorised: null, task: null },
    { decision: null, authorised: 'Văn phòng Đảng ủy', task: 'chủ trì hoàn thiện văn bản' },
    { decision: null, authorised: 'các chi bộ', task: 'tổ chức sinh hoạt chuyên đề' },
  ])
})

test('sentences that were run together with a caption are told apart', () => {
  const { chair, speakers } = read(
    'Ông Lê Văn An phát biểu tại hội nghị Đồng chí Trần Thị Bé, Phó Bí thư, chủ trì hội nghị.',
  )
  expect([chair[0]?.name, speakers[0]?.name]).toEqual(['Trần Thị Bé', 'Lê Văn An'])
})

test('an account broken at the edge of a page, with doubled spaces, says the same', () => {
  const lines = [
    'Sáng 16-6, tại Hải Hà, Ban Chấp hành',
    'Đảng bộ huyện khóa X  tổ chức hội',
    'nghị để cho ý kiến về báo cáo. Đồng',
    'chí Lê Thị  Ánh, Bí thư Huyện',
    'ủy, chủ trì hội nghị.',
  ]
  expect(read(...lines)).toEqual(read(lines.join(' ').replaceAll('  ', ' ')))
  expect(read(...lines)).toMatchObject({ body: 'Ban Chấp hành Đảng bộ huyện', chair: [{ name: 'Lê Thị Ánh' }] })
})

test('what is not said stays empty', () => {
  expect(read('Trời hôm nay đẹp.')).toEqual({
    body: null,
    kind: null,
    session: null,
    session_number: null,
    term: null,
    date: null,
    time_of_day: null,
    place: null,
    chair: [],
    agenda: [],
    speakers: [],
    decisions: [],
  })
})

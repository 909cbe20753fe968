import { expect, test } from 'vitest'
import { plainMeeting } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'
import { withoutMarks } from './words.ts'

const accounts = [
  'Chiều 14-3, tại Hải Hà, Ban Thường vụ Huyện ủy tổ chức hội nghị đánh giá công tác quý I. Đồng chí Lê Văn An, Bí thư Huyện ủy, chủ trì hội nghị.',
  'Sáng ngày 5/7/2025, HĐND xã An Sơn khóa XX tổ chức kỳ họp thứ mười bốn để thông qua nghị quyết về ngân sách. Ông Trần Văn Bình đề nghị các thôn báo cáo.',
  'Ngày 8 tháng 6 năm 2026, Ủy ban Kiểm tra Tỉnh ủy họp kỳ 50. Hội nghị thống nhất giao Văn phòng Tỉnh ủy chủ trì thực hiện.',
]

test.each(accounts)('without marks the same is read: %s', account => {
  const marked = plainMeeting(readMeeting(account))
  const bare = plainMeeting(readMeeting(withoutMarks(account)))
  expect(JSON.stringify(bare)).toBe(withoutMarks(JSON.stringify(marked)))
})

test('a letter that only looks like Đ is read as Đ', () => {
  const account = 'Ngày 5/7/2025, HĐND xã An Sơn tổ chức kỳ họp thứ 5. Đồng chí Đỗ Văn Bình chủ trì kỳ họp.'
  for (const eth of ['\u00d0', '\u0189'])
    expect(readMeeting(account.replaceAll('Đ', eth))).toEqual(readMeeting(account))
})

test('a few words without marks in a text with marks change nothing', () => {
  const { body, chair } = readMeeting(`${accounts[0]} (Bao An Son)`)
  expect([body?.value, chair[0]?.name.value]).toEqual(['Ban Thường vụ Huyện ủy', 'Lê Văn An'])
})

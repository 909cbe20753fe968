import { expect, test } from 'vitest'
import { readDate, recognise } from './index.ts'

test.each([
  ['Chỉ thị số 9-CT/TU ngày 25/10/2017', '2017-10-25'],
  ['Chỉ thị số 9-CT/TU, ngày 25-10-2017', '2017-10-25'],
  ['Chỉ thị số 9-CT/TU ngày 5.6.2012 của Tỉnh ủy', '2012-06-05'],
  ['Chỉ thị số 9-CT/TU ngày 05 tháng \n6 năm 2012', '2012-06-05'],
  ['Chỉ thị số 9-CT/TU (28/6/2016)', '2016-06-28'],
  ['Chỉ thị số 9-CT/TU (8/2006)', '2006-08'],
  ['Chỉ thị 9 (năm 2014)', '2014'],
  ['Chỉ thị số 9-CT/TU năm 2021', '2021'],
  ['Chỉ thị số 9-CT/TU ngày 6/1', '--01-06'],
  ['Chỉ thị số 9-CT/TU, khóa XII ngày 22/10/2018', '2018-10-22'],
  ['Chỉ thị số 9-CT/TU của Ban Thường vụ Tỉnh ủy khóa XII, ngày 22/10/2018', '2018-10-22'],
  ['Chỉ thị số 9-CT/TU được Tỉnh ủy ban hành ngày 22/10/2018', '2018-10-22'],
  ['Ngày 31-5-1951, Tỉnh ủy ban hành Chỉ thị số 9-CT/TU', '1951-05-31'],
  ['Trước đó, vào ngày 6/1, Tỉnh ủy đã gửi Chỉ thị số 9-CT/TU', '--01-06'],
  ['Sáng 21-12, Tỉnh ủy vừa ký Chỉ thị số 9-CT/TU', '--12-21'],
  ['Năm 2017, Tỉnh ủy ban hành Chỉ thị số 9-CT/TU', '2017'],
  ['Chỉ thị số 9-CT/TU của Bộ Văn hóa, Thể thao và Du lịch ngày 22/10/2018', '2018-10-22'],
  ['Ngày 17/6/2020, Quốc hội thông qua Luật Cây xanh số 59/2020/QH14', '2020-06-17'],
  ['Chỉ thị số 9-CT/TU ngày 29/2/2006', '2006-02-29'],
  ['Chỉ thị số 9-CT/TU ngày mùng 5 tháng Mười hai năm 2020', '2020-12-05'],
  ['Công điện số 9/CĐ-TTg hồi 7 giờ 30, ngày 22/10/2018', '2018-10-22'],
  ['Chiều 22/10/2018, Tỉnh ủy đã ban hành hỏa tốc Chỉ thị số 9-CT/TU', '2018-10-22'],
  ['Nghị quyết số 9/NQ-HĐND tỉnh ngày 22/10/2018', '2018-10-22'],
  ['Chỉ thị số 9-CT/TU – ngày 22/10/2018', '2018-10-22'],
  ['Chỉ thị số 9-CT/TU [22/10/2018]', '2018-10-22'],
  ['Chỉ thị số 9-CT/TU- ngày 22/10/2018', '2018-10-22'],
  ['**Chỉ thị số 9-CT/TU** ngày 22/10/2018', '2018-10-22'],
  ['CHỈ THỊ SỐ 9-CT/TU\nNGÀY 22 THÁNG 10 NĂM 2018', '2018-10-22'],
])('%s was issued then', (text, date) => {
  expect(recognise(text).map(citation => citation.date)).toEqual([date])
})

test.each([
  'Chỉ thị số 9-CT/TU có hiệu lực từ ngày 10/2/2016',
  'Ngày 9-11, Tỉnh ủy họp quán triệt Chỉ thị số 9-CT/TU',
  'Ngày 9-11, Tỉnh ủy đề ra Chỉ thị số 9-CT/TU',
  'Ngày 9-11 họp. Tỉnh ủy ban hành Chỉ thị số 9-CT/TU',
  'Sơ kết Chỉ thị số 9-CT/TU của Tỉnh ủy\nNgày 17-4, Tỉnh ủy họp',
  'Lịch sử hiệu lực: Chỉ thị số 9-CT/TU\n01/3/1995 có hiệu lực',
  'Chỉ thị số 9-CT/TU; ngày 18/10 họp',
  'Chỉ thị số 9-CT/TU\n- ngày 18/10/2020 họp',
  'Kế hoạch số 9-KH/TU năm 2020-2025',
  '| 01/9/2025 | Chỉ thị số 9-CT/TU (về rác) có hiệu lực | gốc |',
  '| 01/9/2025 | hoàn thành hồ sơ điện tử (Chỉ thị số 9-CT/TU) | gốc |',
])('%s does not say when it was issued', text => {
  expect(recognise(text).map(citation => citation.date)).toEqual([null])
})

test('a date right after one document is not that of the next', () => {
  const text = 'Theo Chỉ thị số 9-CT/TU ngày 22/10/2018 về thu gom rác Tỉnh ủy vừa có Kế hoạch số 8-KH/TU'
  expect(recognise(text).map(citation => citation.date)).toEqual(['2018-10-22', null])
})

test('a date is read where it begins, and tells where it ends', () => {
  const text = 'Hà Nội, ngày 05 tháng 3 năm 2020'
  expect(readDate(text, 8)).toEqual({ date: '2020-03-05', start: 8, end: text.length })
  expect(readDate('ngày … tháng 5 năm 2026', 0)?.date).toBe('2026-05')
  expect(readDate(text, 0)).toBeUndefined()
})

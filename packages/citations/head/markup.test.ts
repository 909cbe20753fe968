import { expect, test } from 'vitest'
import { plainHead, type PlainHead } from './head.ts'
import { readHead } from './read-head.ts'

const read = (...lines: string[]): PlainHead => plainHead(readHead(lines.join('\n')))

const above = ['UBND TỈNH AN SƠN', 'SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const number = 'Số: 45/QĐ-SNV'
const day = 'An Sơn, ngày 05 tháng 3 năm 2026'
const subject = 'Về việc phê duyệt đề án trồng rừng'
const grounds = 'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;'
const plain = read(...above, number, day, 'QUYẾT ĐỊNH', subject, grounds)

test('the signs of Markdown are no part of a head', () => {
  const marked = above.map(line => `**${line}**`)
  expect(read(...marked, number, day, '# QUYẾT ĐỊNH', `**${subject}**`, grounds)).toEqual(plain)
})

test('the signs of HTML are no part of a head', () => {
  const [parent, organ, ...country] = above
  expect(
    read(
      `| ${parent}<br>${organ} | ${country.join('<br />')} |`,
      `| ${number} | <i>${day}</i> |`,
      '<b>QUYẾT ĐỊNH</b>',
      subject,
      grounds,
    ),
  ).toEqual(plain)
})

test('an entity of HTML is the letter that it means', () => {
  expect(read('SỞ NÔNG NGHIỆP &amp; PTNT', ...above.slice(2), number, day).organ).toBe('SỞ NÔNG NGHIỆP & PTNT')
})

test('each field of a marked head tells where it stands', () => {
  const text = ['**SỞ NỘI VỤ**', ...above.slice(2), number, day, '# QUYẾT ĐỊNH', `**${subject}**`].join('\n')
  const { organ, abstract } = readHead(text)
  expect([text.slice(organ?.start, organ?.end), text.slice(abstract?.start, abstract?.end)]).toEqual([
    'SỞ NỘI VỤ',
    subject,
  ])
})

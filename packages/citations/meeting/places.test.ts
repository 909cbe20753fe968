import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Found } from '../head/written.ts'
import type { Meeting } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'

const sentences = [
  'Sáng 16-6, tại Hải Hà, Ban Chấp hành Đảng bộ huyện khóa X tổ chức Hội nghị lần thứ 5 để cho ý kiến về báo cáo.',
  'Đồng chí Lê Thị Ánh, Bí thư Huyện ủy, chủ trì hội nghị.',
  'Ông Đỗ Văn Ẩn đề nghị các xã báo cáo.',
  'Hội nghị thống nhất giao Văn phòng Huyện ủy chủ trì thực hiện.',
  'Ảnh: Báo An Sơn/TTX',
  '\n',
]
const whole = sentences.join(' ')

function factsIn({ chair, agenda, speakers, decisions, ...facts }: Meeting): Found<string | number>[] {
  const many = [...chair, ...speakers, ...decisions].flatMap(one => Object.values(one) as (Found | null)[])
  return [...Object.values(facts), ...agenda, ...many].filter(one => one !== null)
}

test('every fact points at its words in the text as it was given, composed or not', () => {
  for (const text of [whole, whole.normalize('NFD')]) {
    const { body, place, session, agenda, chair, speakers, decisions } = readMeeting(text)
    const found = [
      body,
      place,
      session,
      ...agenda,
      chair[0]?.name,
      chair[0]?.office,
      speakers[0]?.asked,
      decisions[0]?.task,
    ]
    expect(found.map(fact => text.slice(fact?.start, fact?.end).normalize('NFC'))).toEqual(
      found.map(fact => fact?.value),
    )
  }
})

test('no text is refused, and no fact lies outside it', () => {
  const part = fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), parts => {
      const text = parts.join(' ')
      for (const { value, start, end } of factsIn(readMeeting(text))) {
        expect(value).not.toBe('')
        expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('texts of one thing over and over are read as well', () => {
  for (const part of [
    '\n',
    '. ',
    'Lê Văn An chủ trì ',
    'giao Bộ Y tế ',
    'hội nghị ',
    'ngày 1/2 ',
    'A ',
    ', tại ',
    ', Ủy ban ',
    'kỳ họp thứ ',
    'An Phó ',
    'Địa điểm:\n',
    ', chủ trì: ',
  ]) {
    expect(factsIn(readMeeting(part.repeat(30_000))).length).toBeLessThan(60_000)
  }
})

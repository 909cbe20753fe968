import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarOf, type Entry } from './calendar.ts'

const entry: Entry = {
  id: '3f0d8f0a-7d1c-4c5e-9a52-2f5f0a7c9b11',
  sequence: 3,
  state: 'confirmed',
  title: 'Hội nghị Ban Chấp hành lần thứ 6, khóa XIII; phiên bế mạc',
  body: { id: '0b8f7f4e-0f4f-4a43-8f0a-6d3f6f0f3a77', name: 'Đảng bộ Khối "thử nghiệm"' },
  startsAt: '2026-12-14T01:00:00.000Z',
  endsAt: '2026-12-14T04:30:00.000Z',
  stampedAt: '2026-11-23T09:00:00.000Z',
  place: 'Hội trường A, tầng 2',
  link: 'https://hop.example/phong?so=6&mat-khau=a,b;c',
  lines: ['Khai mạc', 'Báo cáo \\ kết quả; quý IV, năm 2026', 'Bế mạc'],
}

test('a meeting is an entry of a calendar, and what is read back is what was written', () => {
  const read = propertiesOf(calendarOf(entry))
  expect(read.get('METHOD')).toBe('PUBLISH')
  expect(read.get('UID')).toBe(entry.id)
  expect(read.get('SEQUENCE')).toBe('3')
  expect(read.get('STATUS')).toBe('CONFIRMED')
  expect(read.get('DTSTART')).toBe('20261214T010000Z')
  expect(read.get('DTEND')).toBe('20261214T043000Z')
  expect(unescaped(read.get('SUMMARY'))).toBe(entry.title)
  expect(unescaped(read.get('LOCATION'))).toBe(entry.place)
  expect(unescaped(read.get('DESCRIPTION'))).toBe([entry.link, ...entry.lines].join('\n'))
  expect(read.get(`ORGANIZER;CN="Đảng bộ Khối ^'thử nghiệm^'"`)).toBe(`urn:uuid:${entry.body.id}`)
})

test('another reader of calendars finds one entry with the same times, title and place', () => {
  const read = new ICAL.Component(ICAL.parse(calendarOf(entry)))
  const events = read.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect(events.map(({ uid, sequence, summary, location }) => ({ uid, sequence, summary, location }))).toEqual([
    { uid: entry.id, sequence: entry.sequence, summary: entry.title, location: entry.place },
  ])
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe(entry.startsAt)
  expect(events[0]?.endDate.toJSDate().toISOString()).toBe(entry.endsAt)
  expect(events[0]?.description).toBe([entry.link, ...entry.lines].join('\n'))
})

test('a cancelled meeting takes the same entry out again', () => {
  const read = propertiesOf(calendarOf({ ...entry, state: 'cancelled', sequence: 4, endsAt: null, place: null }))
  expect(read.get('METHOD')).toBe('CANCEL')
  expect(read.get('STATUS')).toBe('CANCELLED')
  expect([read.get('UID'), read.get('SEQUENCE')]).toEqual([entry.id, '4'])
  expect([read.has('DTEND'), read.has('LOCATION')]).toEqual([false, false])
})

test('whatever a title holds, every line keeps to 75 octets and is read back unharmed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
      const words = title.replaceAll(/\p{Cc}/gu, '').toWellFormed()
      expect(unescaped(propertiesOf(calendarOf({ ...entry, title: words })).get('SUMMARY'))).toBe(words)
    }),
  )
})

/** Reads strictly by RFC 5545: CRLF, 75 octets, no control characters, each property once. */
function propertiesOf(calendar: string): Map<string, string> {
  expect(calendar.endsWith('\r\n')).toBe(true)
  const physical = calendar.slice(0, -2).split('\r\n')
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\p{Cc}\uFFFD]/u)
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const frame = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']
  expect(lines.filter(line => /^(BEGIN|END):/.test(line))).toEqual(frame)
  const properties = lines
    .filter(line => !frame.includes(line))
    .map(line => {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+="[^"]*")*):(.*)$/u.exec(line) ?? []
      expect(name).not.toBe('')
      return [name, value] as const
    })
  const read = new Map(properties)
  expect(read.size).toBe(properties.length)
  for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART']) expect(read.has(name)).toBe(true)
  return read
}

function unescaped(value = ''): string {
  expect(value.replaceAll(/\\[\\;,nN]/g, '')).not.toMatch(/[\\;,]/)
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

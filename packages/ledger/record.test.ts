import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Malformed, unlessMalformed } from './bytes.ts'
import { canonical, readCanonical } from './canonical.ts'
import { readRecord, recordHash, writeRecord, type JournalRecord } from './record.ts'
import { leafHash } from './tree.ts'

const record: JournalRecord = {
  position: 7,
  at: '2026-10-14T01:02:03.004Z',
  actor: 'account-1',
  on_behalf_of: null,
  name: 'vote.opened',
  subject: 'vote-1',
  facts: { roll: 68, present: 61, day: '2026-10-14', bodies: ['b', 'a'], secret: false },
}

test('a record has one form, whatever the order in which it was put together', () => {
  const line =
    '{"actor":"account-1","at":"2026-10-14T01:02:03.004Z","facts":{"bodies":["b","a"],"day":"2026-10-14",' +
    '"present":61,"roll":68,"secret":false},"name":"vote.opened","on_behalf_of":null,"position":7,"subject":"vote-1"}'
  expect(writeRecord(record)).toBe(line)
  const { facts, subject, position, ...others } = record
  expect(writeRecord({ subject, facts, ...others, position })).toBe(line)
  expect(readRecord(line)).toEqual(record)
})

test('a line in any other form is refused, though it would mean the same', () => {
  const line = writeRecord(record)
  const others = [
    ` ${line}`,
    line.replace(':', ': '),
    line.replace('68', '68.0'),
    line.replace('68', '6.8e1'),
    line.replace('68', '-0'),
    line.replace('vote', '\\u0076ote'),
    line.replace('"day"', '"day":"2026-10-13","day"'),
    line.replace('{"actor":"account-1",', '{').replace('}', ',"actor":"account-1"}'),
    line.replace('.004Z', 'Z'),
    line.replace('2026-10-14T', '2026-02-30T'),
    line.replace('2026-10-14T', '2026-13-14T'),
    line.replace('2026-10-14T01', '2026-10-14T24'),
    line.replace('"position":7', '"position":0'),
    line.replace('"position":7', '"position":"7"'),
    line.replace('"subject":"vote-1"', '"subject":"vote-1","tail":1'),
    line.replace(',"subject":"vote-1"', ''),
    line.slice(0, -1),
    '',
    'null',
    '[]',
    '['.repeat(100_000),
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ]
  expect(others.filter(other => unlessMalformed(() => readRecord(other)))).toEqual([])
})

test('the hash of a record is the leaf hash of its bytes', () => {
  expect(recordHash(writeRecord(record))).toEqual(leafHash(new TextEncoder().encode(writeRecord(record))))
})

test('text is composed (NFC), so that two ways of typing one word are one record', () => {
  expect(canonical('Nghị'.normalize('NFD'))).toBe(canonical('Nghị'))
  expect(() => readCanonical(JSON.stringify('Nghị'.normalize('NFD')))).toThrow(Malformed)
  expect(() => canonical({ ['ị'.normalize('NFD')]: 1 })).toThrow(Malformed)
})

test('names stand in the order of their code units, and control characters are escaped', () => {
  expect(canonical({ é: 1, z: 2, a: { 10: 1, 9: 2 }, A: '"\\\n\u0001\u007f' })).toBe(
    '{"A":"\\"\\\\\\n\\u0001\u007f","a":{"10":1,"9":2},"z":2,"é":1}',
  )
})

test('what has no canonical form is refused', () => {
  const without = [
    0.5,
    NaN,
    Infinity,
    2 ** 53,
    undefined,
    1n,
    () => 1,
    Symbol('s'),
    '\ud800',
    { a: undefined },
    [[1.5]],
  ]
  expect(without.filter(value => unlessMalformed(() => canonical(value)))).toEqual([])
})

test('every value that can be written reads back as itself, and in no other form', () => {
  const whole = fc.maxSafeInteger()
  const text = fc.string({ unit: 'grapheme' }).map(value => value.normalize('NFC'))
  const leaf = fc.oneof(whole, text, fc.boolean(), fc.constant(null))
  const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(text, fc.oneof(leaf, fc.array(leaf))))
  fc.assert(
    fc.property(value, written => {
      const line = canonical(written)
      expect(canonical(readCanonical(line))).toBe(line)
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(written)))
    }),
  )
})

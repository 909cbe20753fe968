import { expect, test } from 'vitest'
import { wordsOf } from '../model.ts'
import { Unreadable } from '../unreadable.ts'
import { readRtf } from './index.ts'

test('words, looks, list labels and tables are read', () => {
  const { document } = read(
    String.raw`{\rtf1\ansi\uc1{\fonttbl{\f0 Times New Roman;}}{\info{\author Nobody}}\pard\qc\b NGH\u7882? QUY\u7870?T\b0\par` +
      String.raw`\pard{\listtext 1.\tab}N\u7897?i dung \i nghi\u234?ng\i0\par\trowd\pard\intbl A\cell B\cell\row\trowd\pard\intbl C\cell D\cell\row\pard sau\par}`,
  )
  expect(document.provisions.map(each => [each.kind, each.label, wordsOf(each)])).toEqual([
    ['paragraph', '', 'NGHỊ QUYẾT'],
    ['clause', '1.', 'Nội dung nghiêng'],
    ['table', '', 'A\tB\nC\tD'],
    ['paragraph', '', 'sau'],
  ])
  expect(document.provisions[0]).toMatchObject({ look: { align: 'centre' }, runs: [{ bold: true }] })
})

test('letters of the Vietnamese code page, of TCVN3 fonts and accents that stand alone become Unicode', () => {
  const { document } = read(
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset163 Times New Roman;}{\f1 .VnTime;}}` +
      String.raw`\f0 Nghi\'f2 quy\'ea\'ect\par\f1 n\'ad\'edc ngo\'b5i\par}`,
  )
  expect(document.provisions.map(wordsOf)).toEqual(['Nghị quyết', 'nước ngoài'])
})

test('tracked insertions are left out and deletions stand, as proposals of their authors', () => {
  const { document, proposals } = read(
    String.raw`{\rtf1{\*\revtbl{Unknown;}{Nguyen Van An;}}\pard Ba {\revised\revauth1 them }{\deleted\revauthdel1 bot }cu\par}`,
  )
  expect(document.provisions.map(wordsOf)).toEqual(['Ba bot cu'])
  const id = document.provisions[0]?.id
  expect(proposals).toMatchObject([
    {
      author: 'Nguyen Van An',
      change: 'insert',
      proposed: 'them ',
      place: { provisionId: id, selection: { start: 3, end: 3 } },
    },
    {
      author: 'Nguyen Van An',
      change: 'delete',
      was: 'bot ',
      place: { provisionId: id, selection: { start: 3, end: 7 } },
    },
  ])
})

test('what is left out is said, what is hidden from readers is no text, and what is no RTF is refused', () => {
  const { document, losses } = read(
    String.raw`{\rtf1{\*\unknown secret}{\pict 00ff00ff}{\fldinst HYPERLINK "x"}Ch\'fa\par}`,
  )
  expect(document.provisions.map(wordsOf)).toEqual(['Chú'])
  expect(losses).toEqual([{ code: 'text.parts_left_out' }])
  expect(() => read('plain')).toThrow(new Unreadable('file.damaged'))
  expect(() => read(`{\\rtf1${'{'.repeat(5_000)}`)).toThrow(Unreadable)
})

let count = 0

function read(source: string) {
  const bytes = Uint8Array.from(source, letter => letter.charCodeAt(0))
  return readRtf(bytes, {
    makeId() {
      count += 1
      return `id-${count}`
    },
  })
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise } from './index.ts'

function identities(text: string): string[] {
  return recognise(text).map(({ type, number, year, symbol, date }) => [type, number, year, symbol, date].join(' '))
}

const printed = 'Thực hiện Nghị định số 15/2020/NĐ-CP ngày 03/02/2020 và Kế hoạch số 101-KH/TU của Tỉnh ủy.'
const plain = ['NĐ 15 2020 NĐ-CP 2020-02-03', 'KH 101  KH/TU ']

test.each([
  ['decomposed', printed.normalize('NFD')],
  [
    'without accents',
    printed
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('Đ', 'D')
      .replaceAll('đ', 'd'),
  ],
  ['Cyrillic twins', printed.replaceAll('CP', 'СР').replaceAll('KH', 'КН').replaceAll('T', 'Т')],
  ['the Icelandic letter', printed.replaceAll('Đ', 'Ð')],
  ['odd spaces', printed.replaceAll(' ', '\u00a0 ').replace('-KH/', ' -KH/ ')],
  ['other dashes', printed.replaceAll('-', '–')],
  ['wrong accents', printed.replaceAll('số', 'sô').replace('Nghị', 'Nghi').replace('hoạch', 'hoach')],
  ['accents that fell off', printed.replace('Nghị', 'Nghi ̣')],
  ['digits misread', printed.replace('15/2020', 'l5/2O2O').replace('số 101', 's6 1O1')],
  ['zero width', printed.replace('Nghị', 'Ng\u200bhị').replace('101-', '101\u00ad-')],
  ['lines broken', printed.replace('NĐ-CP', 'NĐ-\nCP').replace('số 15', 'số \n15').replace('Kế hoạch', 'Kế\r\nhoạch')],
  ['letters apart', printed.replace('Nghị định', 'N G H Ị  Đ Ị N H')],
  ['words together', printed.replace('Nghị định số', 'Nghịđịnhsố')],
  ['glued to the word before', printed.replace('hiện Nghị', 'hiệnNghị').replace('và Kế', 'vàKế')],
  ['entities of HTML', printed.replaceAll('Đ', '&#272;').replaceAll('/', '&#x002F;').replaceAll(' ', '&nbsp;')],
  ['bold in Markdown', printed.replace('15/2020/NĐ-CP', '**15/2020/NĐ-CP**').replace('101-KH/TU', '`101-KH/TU`')],
  ['bold in HTML', printed.replace('15/2020/NĐ-CP', '<b>15/2020/NĐ-CP</b>').replace('101', '<span class="n">101')],
])('%s: the same documents are found', (_, text) => {
  expect(identities(text)).toEqual(plain)
})

const texts = [
  printed,
  'các Nghị quyết số 12, 15 và 18-NQ/TU; Quy định số 41-QĐ/TU, 42-QĐ/TU ngày 5/6/2020 của Ban Thường vụ Tỉnh ủy',
  'Căn cứ Luật Cây xanh số 59/2020/QH14; Thông tư liên tịch số 05/2011/TTLT-BTC-BNV ngày 5 tháng 3 năm 2011',
  'Ngày 3/2/2020, Tỉnh ủy ban hành Chỉ thị số 9-CT/TU và Hướng dẫn số 8-HD/BTCTU (ngày 7-8-2020)',
  'Theo Chỉ thị 16, Nghị định 100/2019 và Công văn số 1234/UBND-TH, đoàn kiểm tra số 5 báo cáo 6 tháng.',
]

/** What keyboards, converters and scanners do to a text; any of them may come together. */
const disguises: ((text: string, at: number) => string)[] = [
  text => text.normalize('NFD'),
  text => text.replaceAll(' ', '\u00a0'),
  text => text.replaceAll('-', '\u2011'),
  text => text.replaceAll('/', '\u2215'),
  text => text.replaceAll('Đ', '\u00d0'),
  text => text.replaceAll('T', '\u0422').replaceAll('H', '\u041d').replaceAll('C', '\u0421'),
  text => text.replaceAll('số ', 'số: '),
  text => text.replaceAll('ị', 'i').replaceAll('ế', 'ê'),
  text => text.replaceAll(', ', ' , ').replaceAll(';', ' ;'),
  text => text.replaceAll('NQ/', 'NQ /').replaceAll('-CT', ' -CT').replaceAll('QĐ/', 'QĐ/ '),
  (text, at) => spliced(text, at, '\u200b'),
  (text, at) => spliced(text, at, '\u00ad'),
  (text, at) => atSpace(text, at, '\n'),
  (text, at) => atSpace(text, at, '  '),
  text => `“${text}”`,
]

function spliced(text: string, at: number, sign: string): string {
  const place = at % text.length
  return text.slice(0, place) + sign + text.slice(place)
}

/** Breaks one of the spaces; a line end before a capital would begin a line of its own. */
function atSpace(text: string, at: number, sign: string): string {
  const places = [...text.matchAll(/\s(?=\p{Ll}|\d)/gu)].map(match => match.index)
  const place = places[at % places.length] ?? 0
  return text.slice(0, place) + sign + text.slice(place + 1)
}

test('any disguises together leave every document what it is', () => {
  const worn = fc.array(fc.tuple(fc.constantFrom(...disguises), fc.nat(1000)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...texts), worn, (text, all) => {
      const disguised = all.reduce((worse, [disguise, at]) => disguise(worse, at), text)
      expect(identities(disguised)).toEqual(identities(text))
    }),
    { numRuns: 400 },
  )
})

test('the invented texts are read', () => {
  expect(texts.map(text => recognise(text).length)).toEqual([2, 5, 2, 2, 3])
})

test('a citation goes on over the edge of a page of the gazette', () => {
  const text = 'Căn cứ Nghị quyết số \n12\nCÔNG BÁO/Số 302/Ngày 25-05-2026\n 18-NQ/TW;'
  expect(recognise(text)).toMatchObject([{ start: 7, end: text.length - 1, number: '18', symbol: 'NQ/TW' }])
})

test('offsets are those of the text as it was given, whatever surrounds the citation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const mention = 'Nghị quyết số 18-NQ/TW'.normalize('NFD')
      const text = `${before}\n\n${mention}\n\n${after}`
      const start = before.length + 2
      expect(recognise(text)).toContainEqual(
        expect.objectContaining({ start, end: start + mention.length, surface: mention }),
      )
    }),
  )
})

test('every surface is the slice between its offsets, in order and without overlap', () => {
  const word = fc.constantFrom(
    'Nghị quyết',
    'số',
    '18',
    ',',
    'và',
    '-NQ/TW',
    'ngày',
    '5/3/2020',
    'của Bộ',
    '/2020/',
    '\n',
    '|',
    '(',
    'Luật',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      const text = words.join(' ')
      let end = 0
      for (const citation of recognise(text)) {
        expect(citation.start).toBeGreaterThanOrEqual(end)
        expect(citation.surface).toBe(text.slice(citation.start, citation.end))
        end = citation.end
      }
    }),
  )
})

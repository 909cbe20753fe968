import { expect, test } from 'vitest'
import { p, r, read } from './sample.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (num: number, depth: number) =>
  p(r('x'), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${num}"/></w:numPr>`)

function labels(numbering: string, body: string, styles = '') {
  return read({ body, parts: { numbering, styles } }).document.provisions.map(({ label }) => label)
}

test('levels count in each other and start anew under the next number', () => {
  const numbering =
    abstract(0, level(0, 'decimal', 'Điều %1.'), level(1, 'decimal', '%1.%2.'), level(2, 'lowerLetter', '%3)')) +
    num(1, 0)
  const body = [0, 1, 1, 2, 2, 0, 1, 2].map(depth => item(1, depth)).join('')
  expect(labels(numbering, body)).toEqual(['Điều 1.', '1.1.', '1.2.', 'a)', 'b)', 'Điều 2.', '2.1.', 'a)'])
})

test('roman numbers, letters, Vietnamese words and bullets are printed as they are seen', () => {
  const numbering =
    abstract(
      0,
      level(0, 'upperRoman', '%1-'),
      level(1, 'bullet', '\uF0B7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
      level(2, 'vietnameseCounting', 'Phần %3'),
      level(3, 'decimalZero', '%4.'),
      level(4, 'upperLetter', '%5.'),
    ) + num(1, 0)
  const body = [0, 0, 0, 0, 1, 2, 2, 3, 4].map(depth => item(1, depth)).join('')
  expect(labels(numbering, body)).toEqual(['I-', 'II-', 'III-', 'IV-', '•', 'Phần một', 'Phần hai', '01.', 'A.'])
})

test('lists of one definition go on counting, unless one starts over', () => {
  const over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, over)
  expect(labels(numbering, [1, 1, 2, 3, 3, 1].map(each => item(each, 0)).join(''))).toEqual([
    '1.',
    '2.',
    '3.',
    '5.',
    '6.',
    '7.',
  ])
})

test('an overridden level, levels in digits and a level that never starts over', () => {
  const over = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '(%1)')}</w:lvlOverride>`
  const numbering =
    abstract(
      0,
      level(0, 'upperRoman', '%1.'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'decimal', '%3)', '<w:lvlRestart w:val="0"/>'),
    ) +
    num(1, 0) +
    abstract(1, level(0, 'decimal', '%1.')) +
    num(2, 1, over)
  expect(labels(numbering, [0, 1, 2, 0, 1, 2].map(depth => item(1, depth)).join('') + item(2, 0))).toEqual([
    'I.',
    '1.1',
    '1)',
    'II.',
    '2.1',
    '2)',
    '(A)',
  ])
})

test('a style can bring the number, and a paragraph can refuse it', () => {
  const numbering =
    abstract(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="point"/>')) + num(1, 0)
  const style = (id: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr>${more}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const styled = (id: string, more = '') => p(r('x'), `<w:pStyle w:val="${id}"/>${more}`)
  const body =
    styled('clause') + styled('point') + styled('point', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('clause')
  expect(labels(numbering, body, style('clause', '') + style('point', ''))).toEqual(['1.', 'a)', '', '2.'])
})

test('after the last letter letters are doubled', () => {
  const numbering = abstract(0, level(0, 'lowerLetter', '%1)')) + num(1, 0)
  expect(labels(numbering, Array.from({ length: 28 }, () => item(1, 0)).join('')).slice(25)).toEqual([
    'z)',
    'aa)',
    'bb)',
  ])
})

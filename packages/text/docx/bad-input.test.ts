import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Unreadable } from '../unreadable.ts'
import { readDocx } from './read-docx.ts'
import { edited, sampleDocument } from './sample-document.ts'
import { docx, lines, main, p, r, read, table, tr, zip } from './sample.ts'
import { writeDocx } from './write-docx.ts'

function refusal(bytes: Uint8Array, limits = {}): string {
  try {
    readDocx(bytes, { makeId: () => 'x', limits })
    return 'read'
  } catch (error) {
    return error instanceof Unreadable ? error.code : 'crash'
  }
}

const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const compound = (...names: string[]) => {
  const bytes = new Uint8Array(4_096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, name] of names.entries())
    bytes.set(
      Array.from(name).flatMap(letter => [letter.charCodeAt(0), 0]),
      1_024 + 128 * index,
    )
  return bytes
}

/** Renames a part in all lists of the archive, so that it is there twice. */
function twice(bytes: Uint8Array): Uint8Array {
  const name = latin('word/aocument.xml')
  for (let at = 0; at < bytes.length; at++)
    if (name.every((byte, index) => bytes[at + index] === byte)) bytes[at + 5] = 0x64
  return bytes
}

/** Says that the first part begins at a place that only 64 bits can tell, and does not tell it. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0xffffffff, true)
  return bytes
}

test.each([
  ['nothing at all', new Uint8Array(), 'file.empty'],
  ['a program under a false name', latin('MZ\u0090\u0000\u0003'), 'file.not_docx'],
  ['an archive of something else', zip({ 'a.txt': 'a' }), 'file.not_docx'],
  ['an archive cut off', docx({ body: p(r('x')) }).subarray(0, 400), 'file.damaged'],
  [
    'a spreadsheet',
    docx({ body: '', mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
    'file.not_docx',
  ],
  [
    'a document with macros',
    docx({ body: '', mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'file.macros',
  ],
  ['a document that hides macros', docx({ body: '', files: { 'word/vbaProject.bin': 'x' } }), 'file.macros'],
  [
    'a document with macros under an innocent name',
    docx({ body: '', relations: [['m', 'vbaProject', 'settings.bin']], files: { 'word/settings.bin': 'x' } }),
    'file.macros',
  ],
  ['two parts of one name', twice(docx({ body: p(r('x')), files: { 'word/aocument.xml': '<x/>' } })), 'file.damaged'],
  ['sizes that lie in 64 bits', lying(docx({ body: p(r('x')) })), 'file.damaged'],
  ['a document behind a password', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'file.password'],
  ['an old binary document', compound('Root Entry', 'WordDocument'), 'file.not_docx'],
  ['XML that is not well formed', docx({ body: '<w:p><w:r></w:p>' }), 'file.damaged'],
  [
    'XML that is cut off',
    docx({ body: '', files: { 'word/document.xml': '<w:document xmlns:w="x"><w:bo' } }),
    'file.damaged',
  ],
  [
    'entities that multiply',
    docx({
      body: '',
      files: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>' },
    }),
    'file.damaged',
  ],
  [
    'a part that is missing',
    docx({
      body: '',
      mainName: 'a.xml',
      files: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="b.xml"/></Relationships>',
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/b.xml" ContentType="${main}"/></Types>`,
      },
    }),
    'file.damaged',
  ],
])('%s is refused clearly', (_, bytes, code) => {
  expect(refusal(bytes)).toBe(code)
})

test('ten thousand tables in each other are refused before anything overflows', () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(10_000) + p(r('x')) + '</w:tc></w:tr></w:tbl>'.repeat(10_000)
  expect(refusal(docx({ body: deep }))).toBe('file.too_deep')
})

test('depth that hides behind quotes is noticed', () => {
  expect(refusal(docx({ body: '<w:p a="/>">'.repeat(50_000) + '</w:p>'.repeat(50_000) }))).toBe('file.too_deep')
  expect(refusal(docx({ body: p(r('x')) + '<w:p a="&gt;>"/>'.repeat(2_000) }))).toBe('read')
})

test('three hundred tables in each other are read', () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(300) + p(r('x')) + '</w:tc></w:tr></w:tbl>'.repeat(300)
  expect(lines(read({ body: deep }))).toEqual(['x'])
})

test('ten thousand items of a list, and ten thousand rows, are read', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="1"/><w:lvlText w:val="%9."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const item = p(r('x'), '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>')
  const reading = read({ body: item.repeat(10_000) + table(tr(['a', 'b']).repeat(10_000)), parts: { numbering } })
  expect(reading.document.provisions.at(-2)?.label).toBe('10000.')
  expect(reading.document.provisions.at(-1)?.table?.rows).toHaveLength(10_000)
})

test('a bomb is refused while it inflates, whatever its header says', () => {
  const bomb = docx({ body: p(r('x'.repeat(40_000_000))) })
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = 0; at + 46 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  expect(bomb.length).toBeLessThan(200_000)
  expect(refusal(bomb, { bytes: 20_000_000 })).toBe('file.too_large')
})

test('too many parts and too many elements are refused', () => {
  expect(refusal(docx({ body: p(r('x')) }), { parts: 2 })).toBe('file.too_large')
  expect(refusal(docx({ body: p('').repeat(100) }), { elements: 50 })).toBe('file.too_large')
})

test('letters that are put together from pieces are one letter, and marks of direction are no letters', () => {
  const apart = 'Ủy ban thường vụ'.normalize('NFD')
  const turned = '\u202Eđề án\u202C \u200Fsố\u200E 5'
  const reading = read({ body: p(r(apart)) + p(r(apart.slice(0, 1)) + r(apart.slice(1))) + p(r(turned)) })
  expect(lines(reading)).toEqual(['Ủy ban thường vụ', 'Ủy ban thường vụ', 'đề án số 5'])
})

test('a table of twenty-five thousand cells is read', () => {
  const row = tr(Array.from({ length: 50 }, () => 'x'))
  expect(read({ body: table(row.repeat(500)) }).document.provisions[0]?.table?.rows).toHaveLength(500)
})

test('words that are names of the language itself are only words', () => {
  const body =
    p(r('constructor'), '<w:jc w:val="constructor"/>') +
    p(r('__proto__', '<w:vertAlign w:val="toString"/>')) +
    p('<constructor/>' + r('toString'))
  expect(lines(read({ body }))).toEqual(['constructor', '__proto__', 'toString'])
})

test('much of what can be open at once is no slower than its size', () => {
  const open = Array.from(
    { length: 20_000 },
    (_, id) => `<w:bookmarkStart w:id="${id}" w:name="_psa_0000"/><w:commentRangeStart w:id="${id}"/>${r('x')}`,
  ).join('')
  expect(lines(read({ body: p(open) }))).toEqual(['x'.repeat(20_000)])
})

test('whatever somebody breaks in a file, it is read or refused, and what is read can be written', () => {
  const whole = writeDocx(sampleDocument())
  const harm = fc.record({
    at: fc.nat(100_000),
    other: fc.nat(100_000),
    how: fc.constantFrom('value', 'attribute', 'element', 'copy'),
    value: fc.constantFrom('', '-1', '0', 'x', 'NaN', '99999999999'),
  })
  fc.assert(
    fc.property(fc.array(harm, { minLength: 1, maxLength: 6 }), harms => {
      const broken = edited(whole, xml => harms.reduce(harmed, xml))
      const outcome = refusal(broken)
      const again = outcome === 'read' ? refusal(writeDocx(read(broken).document)) : outcome
      expect(['read', 'file.damaged', 'file.not_docx']).toContain(again)
    }),
    { numRuns: 60 },
  )
})

interface Harm {
  at: number
  other: number
  how: string
  value: string
}

function harmed(xml: string, { at, other, how, value }: Harm): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)]
  const [tag, another] = [tags[at % tags.length], tags[other % tags.length]]
  if (!tag || !another) return xml
  const [before, after] = [xml.slice(0, tag.index), xml.slice(tag.index + tag[0].length)]
  if (how === 'value') return before + tag[0].replace(/="[^"]*"/, `="${value}"`) + after
  if (how === 'attribute') return before + tag[0].replace(/ [\w:]+="[^"]*"/, '') + after
  const single = another[0].endsWith('/>') ? another[0] : ''
  return before + (how === 'copy' ? single + tag[0] : tag[0].endsWith('/>') ? '' : tag[0]) + after
}

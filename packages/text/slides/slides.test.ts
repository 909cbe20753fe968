import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordsOf } from '../model.ts'
import { Unreadable } from '../unreadable.ts'
import { readSlides } from './index.ts'

const names =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

test('slides come in the order of the presentation, each as a heading with its words', () => {
  const { document, losses } = read({ 'ppt/slides/slide1.xml': second, 'ppt/slides/slide2.xml': first })
  expect(document.provisions.map(each => [each.kind, each.label, wordsOf(each)])).toEqual([
    ['heading', '', 'Báo cáo kết quả'],
    ['paragraph', '', 'Chín tháng đầu năm'],
    ['item', '-', 'đạt kế hoạch'],
    ['heading', '', '2'],
    ['table', '', 'Chỉ tiêu\tSố'],
  ])
  expect(losses).toEqual([{ code: 'text.parts_left_out' }])
})

test('a presentation with macros, and an archive without one, are refused', () => {
  expect(() => read({ 'ppt/vbaProject.bin': '' })).toThrow(new Unreadable('file.macros'))
  expect(() => readSlides(zipSync({ a: strToU8('b') }), { makeId: () => 'x' })).toThrow(new Unreadable('file.damaged'))
})

const first = slide(`
  <p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Báo cáo </a:t></a:r><a:r><a:t>kết quả</a:t></a:r></a:p></p:txBody></p:sp>
  <p:grpSp><p:sp><p:txBody><a:p><a:r><a:rPr b="1"/><a:t>Chín tháng đầu năm</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r><a:t>đạt kế hoạch</a:t></a:r></a:p><a:p/></p:txBody></p:sp></p:grpSp>
  <p:pic/>`)
const second = slide(`
  <p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol w="127000"/><a:gridCol w="127000"/></a:tblGrid>
  <a:tr><a:tc><a:txBody><a:p><a:r><a:t>Chỉ tiêu</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Số</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`)

function slide(shapes: string): string {
  return `<p:sld ${names}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`
}

function read(parts: Record<string, string>) {
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="slide" Target="${target}"/>`
  const all = {
    'ppt/presentation.xml': `<p:presentation ${names}><p:sldIdLst><p:sldId id="256" r:id="r7"/><p:sldId id="257" r:id="r8"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r7', 'slides/slide2.xml')}${relation('r8', '/ppt/slides/slide1.xml')}</Relationships>`,
    ...parts,
  }
  let count = 0
  const makeId = () => {
    count += 1
    return `id-${count}`
  }
  return readSlides(zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))), {
    makeId,
  })
}

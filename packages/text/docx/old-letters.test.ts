import { expect, test } from 'vitest'
import { lines, p, r, read } from './sample.ts'

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

test('words in an old Vietnamese font are Unicode, run by run, wherever the font is said', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`
  const body = [
    p(r('Héi nghÞ ', font('.VnTime')) + r('thường kỳ', font('Times New Roman'))),
    p(r('céng hßa', font('.VnTimeH'))),
    p(r('Coäng hoøa', font('VNI-Times'))),
    p(`${r('§¶ng ')}<w:r><w:t>t</w:t><w:softHyphen/><w:t>\u00ACng</w:t></w:r>`, '<w:pStyle w:val="Old"/>'),
    p(r('Café ')),
  ].join('')
  expect(lines(read({ body, parts: { styles } }))).toEqual([
    'Hội nghị thường kỳ',
    'CỘNG HÒA',
    'Cộng hòa',
    'Đảng tương',
    'Café',
  ])
})

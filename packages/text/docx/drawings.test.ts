import { expect, test } from 'vitest'
import { asked, by, lines, p, r, read, type Sample } from './sample.ts'

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const image: Pick<Sample, 'relations' | 'files'> = {
  relations: [['i1', 'image', 'media/image1.png']],
  files: { 'word/media/image1.png': picture },
}
const frame = (content: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="x" descr="Sơ đồ tổ chức"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const blip = '<pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic>'
const box = (...paragraphs: string[]) => `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`

test('a picture stands in the line with its size, its description and its bytes', () => {
  const { document } = read({ body: p(r('Hình: ') + frame(blip)), ...image })
  expect(document.provisions[0]?.runs[1]).toEqual({
    text: '\uFFFC',
    picture: { key: 'image1.png', widthPt: 100, heightPt: 50, alt: 'Sơ đồ tổ chức' },
  })
  expect(document.pictures).toEqual({ 'image1.png': { mediaType: 'image/png', bytes: picture } })
})

test('pictures of older files are kept', () => {
  const body = p(
    '<w:r><w:pict><v:shape style="width:90pt;height:1in"><v:imagedata r:id="i1"/></v:shape></w:pict></w:r>',
  )
  expect(read({ body, ...image }).document.provisions[0]?.runs[0]?.picture).toMatchObject({ widthPt: 90, heightPt: 72 })
})

test('what a file says of a picture is not believed: only its bytes say what browsers may show', () => {
  const kinds: [string, string][] = [
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'application/octet-stream'],
    ['<html><script>alert(1)</script></html>', 'application/octet-stream'],
    [`${'\u0001'.padEnd(40, '\0')} EMF`, 'image/x-emf'],
  ]
  for (const [content, mediaType] of kinds) {
    const reading = read({ body: p(frame(blip)), ...image, files: { 'word/media/image1.png': content } })
    expect(reading.document.pictures['image1.png']?.mediaType).toBe(mediaType)
    expect(reading.losses).toEqual([{ code: 'text.picture_unshown', facts: { count: 1 } }])
  }
})

test('pictures of one name in two folders stay two, under keys that can stand in an address', () => {
  const two = (first: string, second: string) =>
    p(frame(blip.replace('i1', first))) + p(frame(blip.replace('i1', second)))
  const other = new Uint8Array([0xff, 0xd8, 0xff])
  const { document } = read({
    body: two('a', 'b') + two('b', 'c'),
    relations: [
      ['a', 'image', 'media/hình 1.png'],
      ['b', 'image', '../other/hình 1.png'],
      ['c', 'image', '../../../etc/passwd'],
    ],
    files: { 'word/media/hình 1.png': picture, 'other/hình 1.png': other },
  })
  expect(Object.entries(document.pictures).map(([key, { mediaType }]) => [key, mediaType])).toEqual([
    ['h-nh-1.png', 'image/png'],
    ['2-h-nh-1.png', 'image/jpeg'],
  ])
  expect(document.provisions.flatMap(({ runs }) => runs.map(run => run.picture?.key))).toEqual([
    'h-nh-1.png',
    '2-h-nh-1.png',
    '2-h-nh-1.png',
  ])
})

test('what lies on another machine is not fetched, and that is said', () => {
  const reading = read({
    body: p(frame(blip)) + p(r('Chữ')) + '<w:altChunk r:id="i2"/>',
    relations: [
      ['i1', 'image', 'http://10.0.0.1/x.png', 'External'],
      ['i2', 'aFChunk', 'http://10.0.0.1/x.html', 'External'],
    ],
  })
  expect(lines(reading)).toEqual(['Chữ'])
  expect(reading.losses.map(({ code }) => code)).toEqual(['text.remote_picture', 'text.unknown_part'])
})

test('of an embedded file its picture is shown, and that the rest is in the file only', () => {
  const object = `<w:r><w:object><v:shape style="width:90pt;height:72pt"><v:imagedata r:id="i1"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="i2"/></w:object></w:r>`
  const reading = read({ body: p(object), ...image })
  expect(reading.document.provisions.map(({ kind }) => kind)).toEqual(['image'])
  expect(reading.losses).toEqual([{ code: 'text.embedded_left_out', facts: { count: 1 } }])
})

test('a picture that the file does not have is a loss', () => {
  expect(read({ body: p(frame(blip)) }).losses).toEqual([{ code: 'text.picture_missing', facts: { count: 1 } }])
})

test('the words of a text box come once, after the paragraph that it hangs on', () => {
  const words = box(p(r('Trong khung')))
  const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${words}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  expect(lines(read({ body: p(r('Ngoài khung') + twice) + p(r('Tiếp')) }))).toEqual([
    'Ngoài khung',
    'Trong khung',
    'Tiếp',
  ])
})

test('where a newer program draws and an older one shows a picture, the picture is kept', () => {
  const body = p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing><wp:inline><a:graphic><a:graphicData><cx/></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>${frame(blip).slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  expect(read({ body, ...image }).document.provisions[0]?.kind).toBe('image')
})

const points = (...values: string[]) =>
  values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')
const series = (name: string, ...values: string[]) =>
  `<c:ser><c:tx><c:strRef><c:strCache>${points(name)}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points('2024', '2025')}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode>${points(...values)}</c:numCache></c:numRef></c:val></c:ser>`
const plotted = (group: string) =>
  `<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Thu, chi</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:${group}>${series('Thu', '10', '12')}${series('Chi', '9', '11.5')}</c:${group}></c:plotArea></c:chart>`

test('a chart is drawn from its values, and its description says them', () => {
  const reading = read({ body: p(frame('<c:chart r:id="rId1"/>')), parts: { chart: plotted('barChart') } })
  const [provision] = reading.document.provisions
  expect(provision?.kind).toBe('image')
  expect(provision?.runs[0]?.picture).toEqual({
    key: 'chart-1',
    widthPt: 100,
    heightPt: 50,
    alt: 'Sơ đồ tổ chức. Thu, chi. Thu: 2024 = 10; 2025 = 12. Chi: 2024 = 9; 2025 = 11,5',
  })
  const drawn = reading.document.pictures['chart-1']
  expect(drawn?.mediaType).toBe('image/svg+xml')
  expect(new TextDecoder().decode(drawn?.bytes)).toMatch(/^<svg .*<text [^>]*>Thu, chi<\/text>/)
  expect(reading.losses).toEqual([{ code: 'text.chart_as_image', facts: { count: 1 } }])
})

test('a chart that cannot be drawn comes as the table of its values, and that is said', () => {
  const parts = { chart: plotted('radarChart') }
  const reading = read({ body: p(r('Biểu đồ 1') + frame('<c:chart r:id="rId1"/>')), parts })
  expect(lines(reading)).toEqual(['Biểu đồ 1', 'Thu, chi\tThu\tChi\n2024\t10\t9\n2025\t12\t11,5'])
  expect(reading.losses).toEqual([{ code: 'text.chart_as_table', facts: { count: 1 } }])
})

test('a chart that only a proposal brings is told with its values', () => {
  const body = p(r('Hình') + `<w:ins ${by('An')}>${frame('<c:chart r:id="rId1"/>')}</w:ins>`)
  const reading = read({ body, parts: { chart: plotted('pieChart') } })
  expect(reading.document.pictures).toEqual({})
  expect(asked(reading)[0]?.proposed).toBe('[Thu, chi. Thu: 2024 = 10; 2025 = 12. Chi: 2024 = 9; 2025 = 11,5]')
})

test('a diagram comes as its words', () => {
  const diagramData = ['Ban chỉ đạo', 'Tổ giúp việc']
    .map(words => `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`)
    .join('')
  const reading = read({ body: p(r('Sơ đồ') + frame('<dgm:relIds r:dm="rId1"/>')), parts: { diagramData } })
  expect(lines(reading)).toEqual(['Sơ đồ', 'Ban chỉ đạo', 'Tổ giúp việc'])
})

test('a diagram is drawn from the shapes that Word left of it, and its description says their words', () => {
  const shape = (x: number, geometry: string, words: string) =>
    `<dsp:sp><dsp:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="508000" cy="254000"/></a:xfrm>${geometry}</dsp:spPr><dsp:txBody>${words && `<a:p><a:r><a:rPr sz="900"/><a:t>${words}</a:t></a:r></a:p>`}</dsp:txBody></dsp:sp>`
  const box = '<a:prstGeom prst="roundRect"/><a:solidFill/>'
  const line =
    '<a:custGeom><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="100" y="100"/></a:lnTo></a:path></a:pathLst></a:custGeom><a:noFill/>'
  const reading = read({
    body: p(frame('<dgm:relIds r:dm="rId1"/>')),
    parts: {
      diagramData: '<dgm:extLst><a:ext><dsp:dataModelExt relId="rId2"/></a:ext></dgm:extLst>',
      diagramDrawing: `<dsp:spTree>${shape(0, box, 'Ban chỉ đạo')}${shape(0, line, '')}${shape(762_000, box, 'Tổ <giúp> việc'.replaceAll('<', '&lt;'))}</dsp:spTree>`,
    },
  })
  const picture = reading.document.provisions[0]?.runs[0]?.picture
  expect(picture).toMatchObject({ key: 'diagram-1', alt: 'Sơ đồ tổ chức. Ban chỉ đạo; Tổ <giúp> việc' })
  const svg = new TextDecoder().decode(reading.document.pictures['diagram-1']?.bytes)
  expect(svg.match(/<(?:rect|path) [^>]*(?:rx|d)="[^"]*"/g)).toHaveLength(3)
  expect(svg).toContain('d="M0 0L40 20"')
  expect(svg).toContain('&lt;giúp&gt;')
  expect(reading.losses).toEqual([{ code: 'text.diagram_as_image', facts: { count: 1 } }])
})

test('footnotes and endnotes stand at the end, and runs point at them', () => {
  const note = (kind: string, id: number, words: string) =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>` + r(` ${words}`))}${p(r('dòng hai'))}</w:${kind}>`
  const separator = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
  const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const reading = read({
    body: p(r('Một') + call('endnote', 4) + r(' hai') + call('footnote', 9) + call('footnote', 3)),
    parts: {
      footnotes: separator + note('footnote', 3, 'Ba.') + note('footnote', 9, 'Chín.'),
      endnotes: note('endnote', 4, 'Bốn.'),
    },
  })
  expect(lines(reading)).toEqual(['Mộti hai12', 'i Bốn.\ndòng hai', '1 Chín.\ndòng hai', '2 Ba.\ndòng hai'])
  const [body, ...notes] = reading.document.provisions
  expect(notes.every(({ kind }) => kind === 'footnote')).toBe(true)
  expect(body?.runs.flatMap(run => run.note ?? [])).toEqual(notes.map(({ id }) => id))
})

test('a note with a mark of its own keeps it', () => {
  const body = p(r('Chú') + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>(*)</w:t></w:r>')
  const reading = read({ body, parts: { footnotes: `<w:footnote w:id="1">${p(r('Lời chú.'))}</w:footnote>` } })
  expect(lines(reading)).toEqual(['Chú(*)', '(*) Lời chú.'])
})

test('page headers and footers are kept apart from the text, without page numbers', () => {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
  const parts = {
    header: p(r('ĐỀ ÁN')) + p(`<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`),
    footer: p(r('Lưu hành nội bộ')),
  }
  const { document } = read({ body: p(r('Chữ'), section), parts })
  expect(document.running).toEqual({ headers: ['ĐỀ ÁN'], footers: ['Lưu hành nội bộ'] })
})

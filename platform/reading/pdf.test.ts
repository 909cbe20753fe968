import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { pdfUnderTest, said } from './pdf-under-test.ts'
import { provisionsIn, reading } from './reading-under-test.ts'

test('a PDF gives the words of its pages with their places from the upper left corner', async () => {
  const read = await reading(pdfUnderTest([{ content: said('Điều 1. Phạm vi', 72, 742) }]), 'a.pdf')
  expect(read).toMatchObject({ shownAs: 'pdf', pdfPath: read.path, pageCount: 1, obstacle: null })
  expect(read.pages).toMatchObject([
    { number: 1, width: 595, height: 842, words: 'Điều 1. Phạm vi', byMachine: false, needsMachine: false },
  ])
  const [first, second] = read.pages[0]?.boxes ?? []
  expect(first).toEqual({ t: 'Điều', x: 72, y: 90.4, w: 24, h: 12 })
  expect(second).toMatchObject({ t: '1.', x: 102, w: 12 })
})

test('a turned page and a cropped one have their words where one sees them', async () => {
  const content = said('Trang', 72, 742)
  const { pages } = await reading(
    pdfUnderTest([
      { content, rotate: 90 },
      { content, cropBox: [50, 700, 350, 800] },
    ]),
    'a.pdf',
  )
  expect(pages[0]).toMatchObject({ width: 842, height: 595, boxes: [{ t: 'Trang', x: 739.6, y: 72, w: 12, h: 30 }] })
  expect(pages[1]).toMatchObject({ width: 300, height: 100, boxes: [{ t: 'Trang', x: 22, y: 48.4 }] })
})

test('letters that are drawn after their line, accents that stand alone and ligatures make whole words', async () => {
  const content =
    said('Ch', 72, 700) +
    said(' đ', 90, 700) +
    said('o', 108, 700) +
    said('ỉ', 84, 700) +
    said('ạ', 102, 700) +
    said('quyê\u0301t', 72, 650) +
    said('ﬁ', 114, 650)
  const { pages } = await reading(pdfUnderTest([{ content }]), 'a.pdf')
  expect(pages[0]?.words).toBe('Chỉ đạo\nquyết fi')
})

test('words of a layer that nobody sees are words of the page', async () => {
  const { pages } = await reading(pdfUnderTest([{ content: `3 Tr ${said('Lớp chữ ẩn dưới ảnh', 72, 700)}` }]), 'a.pdf')
  expect(pages[0]).toMatchObject({ words: 'Lớp chữ ẩn dưới ảnh', needsMachine: false })
})

test('columns side by side stay apart, as in the head of an official document', async () => {
  const content =
    said('TỈNH ỦY HOA LƯ', 72, 780) + said('ĐẢNG CỘNG SẢN VIỆT NAM', 300, 780) + said('Số 12-NQ/TU', 72, 760)
  const { pages } = await reading(pdfUnderTest([{ content }]), 'a.pdf')
  expect(pages[0]?.words.split('\n')).toEqual(['TỈNH ỦY HOA LƯ', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 12-NQ/TU'])
})

test('printed lines become provisions: wrapped ones are joined, also over pages, and page numbers stand aside', async () => {
  const full = 'một dòng chữ đầy đủ chạy đến tận lề phải của trang giấy này thì hết chỗ'
  const page = (number: number, ...lines: string[]) => ({
    content:
      said('Dự thảo lần 2', 72, 800, 10) +
      lines.map((line, index) => said(line, 72, 760 - index * 18)).join('') +
      said(`- ${number} -`, 290, 40),
  })
  const read = await reading(
    pdfUnderTest([
      page(1, `Điều 1. Đây là ${full}`.slice(0, 72), 'nên phải xuống dòng.', `a) Điểm này có ${full}`.slice(0, 72)),
      page(2, 'và còn sang trang sau.', `Điều 2. Điều khoản cuối`),
      page(3, 'Điều 3. Hiệu lực thi hành'),
    ]),
    'a.pdf',
  )
  expect(provisionsIn(read)).toEqual([
    expect.stringMatching(/^article \| Điều 1\. \| Đây là một dòng .* nên phải xuống dòng\.$/),
    expect.stringMatching(/^point \| a\) \| Điểm này .* và còn sang trang sau\.$/),
    'article | Điều 2. | Điều khoản cuối',
    'article | Điều 3. | Hiệu lực thi hành',
  ])
  expect(read.text?.document.running.headers).toEqual(['Dự thảo lần 2'])
  expect(read.losses).toEqual([{ code: 'text.from_pages' }])
})

test('a PDF with a password, a cut one and one without a page say so', async () => {
  const whole = pdfUnderTest([{ content: said('Chữ', 72, 700) }])
  const locked = pdfUnderTest([{ content: said('Chữ', 72, 700) }], { locked: true })
  expect((await reading(locked, 'a.pdf')).obstacle).toMatchObject({ code: 'file.password', status: 422 })
  expect((await reading(whole.subarray(0, whole.length / 2), 'a.pdf')).obstacle).toMatchObject({ code: 'file.damaged' })
  expect((await reading(pdfUnderTest([]), 'a.pdf')).obstacle).toMatchObject({ code: 'file.damaged' })
})

test('nine hundred scanned pages are all listed for the machine, and no picture of them is unpacked', async () => {
  const canvas = createCanvas(400, 560)
  canvas.getContext('2d').fillText('scan', 100, 100)
  const scan = { jpeg: canvas.toBuffer('image/jpeg'), width: 400, height: 560 }
  const { pages, text, pageCount } = await reading(
    pdfUnderTest(Array.from({ length: 900 }, () => ({ scan }))),
    'scan.pdf',
  )
  expect(pageCount).toBe(900)
  expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: 900 }, (_, index) => index + 1))
  expect(pages.every(({ needsMachine }) => needsMachine)).toBe(true)
  expect(text).toBeNull()
})

test('a scan with the printed stamp of a signature still needs the machine; an empty page does not', async () => {
  const canvas = createCanvas(400, 560)
  const scan = { jpeg: canvas.toBuffer('image/jpeg'), width: 400, height: 560 }
  const { pages } = await reading(
    pdfUnderTest([{ scan, content: said('Ký bởi: Văn phòng. Ngày ký: 05-9-2026 10:12', 300, 800, 8) }, {}]),
    'scan.pdf',
  )
  expect(pages.map(({ needsMachine }) => needsMachine)).toEqual([true, false])
})

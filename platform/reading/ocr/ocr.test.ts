import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { silentLog } from '../../log/log.ts'
import { pdfUnderTest } from '../pdf-under-test.ts'
import { folderForTest } from '../reading-under-test.ts'
import type { MachineSource, PageRead } from '../reading.ts'
import { openOcr } from './open-ocr.ts'

const lines = [
  'Điều 5. Trách nhiệm của người đứng đầu',
  'Các cấp ủy tập trung lãnh đạo, chỉ đạo việc số hóa hồ sơ, tài liệu;',
  'đẩy mạnh tuyên truyền để đảng viên và nhân dân hưởng ứng, thực hiện.',
]

test('a scanned page in Vietnamese is read with its diacritics, each word where it stands', async () => {
  const path = await fileOf(pdfUnderTest([{ scan: scanOf(printed()) }]))
  const [page] = await readByMachine({ pdfPath: path }, [1])
  expect(page).toMatchObject({ number: 1, width: 595, height: 842, byMachine: true, needsMachine: false })
  expect(page?.confidence).toBeGreaterThan(80)
  for (const words of ['Điều 5.', 'Trách nhiệm', 'người đứng đầu', 'chỉ đạo việc', 'tuyên truyền', 'hưởng ứng'])
    expect(page?.words).toContain(words)
  const { x = 0, y = 0, w = 0, h = 0 } = page?.boxes.find(({ t }) => t === 'Điều') ?? {}
  expect([x, y + h, w].map(Math.round)).toEqual([
    expect.closeTo(72, -1),
    expect.closeTo(96, -1),
    expect.closeTo(26, -1),
  ])
})

test('a page that lies on its side is turned, and its words are found where they lie', async () => {
  const upright = printed()
  const side = createCanvas(upright.height, upright.width)
  const context = side.getContext('2d')
  context.translate(side.width, 0)
  context.rotate(Math.PI / 2)
  context.drawImage(upright, 0, 0)
  const path = await fileOf(side.toBuffer('image/png'))
  const [page] = await readByMachine({ pictures: [{ number: 1, path }] }, [1])
  expect(page?.words).toContain('Trách nhiệm')
  const box = page?.boxes.find(({ t }) => t === 'Trách')
  expect(box?.h).toBeGreaterThan(box?.w ?? 0)
  expect(box?.x).toBeGreaterThan(700)
})

test('an empty page has no words, and pages come in the order in which they were asked for', async () => {
  const path = await fileOf(pdfUnderTest([{}, { scan: scanOf(printed()) }, {}]))
  const pages = await readByMachine({ pdfPath: path }, [3, 1])
  expect(pages).toMatchObject([
    { number: 3, words: '', boxes: [], confidence: 0, needsMachine: false },
    { number: 1, words: '', boxes: [], confidence: 0, needsMachine: false },
  ])
})

test('a page that the machine cannot master has no words, and the next one is read', async () => {
  const good = await fileOf(printed().toBuffer('image/png'))
  const bad = await fileOf(Buffer.from('no picture'))
  const pictures = [
    { number: 1, path: bad },
    { number: 2, path: good },
  ]
  const pages = await readByMachine({ pictures }, [1, 2])
  expect(pages[0]).toMatchObject({ number: 1, words: '', confidence: 0, byMachine: true })
  expect(pages[1]?.words).toContain('Trách nhiệm')
})

test('work that is stopped ends between pages, and keeps what was read', async () => {
  const path = await fileOf(pdfUnderTest([{}, {}, {}]))
  const stop = new AbortController()
  const read: number[] = []
  const ocr = openOcr({ log: silentLog })
  const onPage = ({ number }: PageRead) => {
    read.push(number)
    if (number === 2) stop.abort(new Error('enough'))
  }
  const work = ocr.readMachinePages({ pdfPath: path }, [1, 2, 3], { signal: stop.signal, onPage })
  await expect(work).rejects.toThrow('enough')
  expect(read).toEqual([1, 2])
  await ocr.close()
})

async function readByMachine(source: MachineSource, numbers: number[]): Promise<PageRead[]> {
  const ocr = openOcr({ log: silentLog })
  const pages: PageRead[] = []
  const onPage = (page: PageRead) => void pages.push(page)
  await ocr.readMachinePages(source, numbers, { signal: new AbortController().signal, onPage })
  await ocr.close()
  return pages
}

async function fileOf(content: Buffer): Promise<string> {
  const path = join(await folderForTest(), 'file')
  await writeFile(path, content)
  return path
}

/** An A4 page at 200 dots per inch, printed in the letters of official documents. */
function printed(): Canvas {
  const canvas = createCanvas(1_653, 2_339)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  context.font = '38px Vietnamese, Latin'
  for (const [index, line] of lines.entries()) context.fillText(line, 200, 266 + index * 60)
  return canvas
}

function scanOf(canvas: Canvas) {
  return { jpeg: canvas.toBuffer('image/jpeg'), width: canvas.width, height: canvas.height }
}

GlobalFonts.registerFromPath(font('latin'), 'Latin')
GlobalFonts.registerFromPath(font('vietnamese'), 'Vietnamese')

function font(letters: string): string {
  const path = `../../../node_modules/@fontsource/tinos/files/tinos-${letters}-400-normal.woff2`
  return join(import.meta.dirname, path)
}

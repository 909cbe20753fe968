import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { reading } from './reading-under-test.ts'

test('pictures that browsers show become a page that is the file itself', async () => {
  const canvas = createCanvas(600, 300)
  for (const [type, name] of [
    ['image/png', 'a.png'],
    ['image/jpeg', 'a.jpg'],
    ['image/webp', 'a.webp'],
    ['image/gif', 'a.gif'],
  ] as const) {
    const read = await reading(canvas.toBuffer(type as 'image/png'), name)
    expect(read).toMatchObject({ shownAs: 'picture', pdfPath: null, pageCount: 1, text: null, obstacle: null })
    expect(read.pages[0]).toMatchObject({
      number: 1,
      width: 450,
      height: 225,
      needsMachine: true,
      picture: { path: read.path, mediaType: type, width: 600, height: 300 },
    })
  }
})

test('a photograph that was taken sideways has the size that browsers show', async () => {
  const jpeg = createCanvas(80, 40).toBuffer('image/jpeg')
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const { pages } = await reading(Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]), 'a.jpg')
  expect(pages[0]?.picture).toMatchObject({ width: 40, height: 80 })
})

test('a TIFF of three pages becomes three pictures that browsers show', async () => {
  const { pages, pageCount, shownAs } = await reading(tiffOf(3), 'fax.tif')
  expect({ pageCount, shownAs }).toEqual({ pageCount: 3, shownAs: 'picture' })
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 3])
  for (const { picture } of pages) {
    const image = await loadImage(await readFile(picture?.path ?? ''))
    expect([image.width, image.height]).toEqual([picture?.width, picture?.height])
  }
})

test('a picture that would fill the memory is refused by its header, and a cut one is damaged', async () => {
  const png = createCanvas(10, 10).toBuffer('image/png')
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  expect((await reading(bomb, 'a.png')).obstacle).toEqual({
    code: 'file.picture_too_large',
    status: 422,
    facts: { width: 60_000, height: 60_000 },
  })
  const noise = createCanvas(200, 200)
  noise.getContext('2d').fillText('x', 5, 5)
  const jpeg = noise.toBuffer('image/jpeg')
  expect((await reading(jpeg.subarray(0, 30), 'a.jpg')).obstacle).toMatchObject({ code: 'file.damaged' })
})

/** Grey pages of one TIFF, 20 pixels wide and 30, 40, 50 … high: a directory, then its pixels, each. */
function tiffOf(count: number): Buffer {
  const pieces = [Buffer.from('49492a0008000000', 'hex')]
  let at = 8
  for (let index = 0; index < count; index += 1) {
    const height = 30 + 10 * index
    const tags = [256, 20, 257, height, 258, 8, 259, 1, 262, 1, 273, at + 2 + 8 * 12 + 4, 278, height, 279, 20 * height]
    const directory = Buffer.alloc(2 + 8 * 12 + 4)
    directory.writeUInt16LE(8)
    for (let tag = 0; tag < 8; tag += 1) {
      directory.writeUInt16LE(tags[2 * tag] ?? 0, 2 + tag * 12)
      directory.writeUInt16LE(4, 4 + tag * 12)
      directory.writeUInt32LE(1, 6 + tag * 12)
      directory.writeUInt32LE(tags[2 * tag + 1] ?? 0, 10 + tag * 12)
    }
    at += directory.length + 20 * height
    directory.writeUInt32LE(index < count - 1 ? at : 0, directory.length - 4)
    pieces.push(directory, Buffer.alloc(20 * height, 200))
  }
  return Buffer.concat(pieces)
}

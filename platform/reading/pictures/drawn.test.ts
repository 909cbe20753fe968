import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawChart } from '../../../packages/text/charts/index.ts'
import { readMarkdown } from '../../../packages/text/markdown/index.ts'
import { withDrawings } from './drawn.ts'

const none = readMarkdown('Không có hình', { makeId: () => 'x' })
const svg = drawChart(
  {
    title: 'Ước thực hiện',
    categories: ['2024', '2025'],
    series: [{ name: 'Thu', drawn: 'column', values: [10, 20], axis: 'left', format: {} }],
    stacking: 'none',
    axes: {},
  },
  { width: 200, height: 140 },
)

test('a drawing becomes a picture that every browser shows, and other pictures stay as they are', async () => {
  const photograph = { mediaType: 'image/jpeg', bytes: Uint8Array.of(1, 2, 3) }
  const pictures = { 'chart-1': { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }, photograph }
  const { document } = await withDrawings({ ...none, document: { ...none.document, pictures } })
  expect(document.pictures['photograph']).toBe(photograph)
  const drawn = document.pictures['chart-1']
  expect(drawn?.mediaType).toBe('image/png')
  const { width, height, colours } = await seen(drawn?.bytes ?? new Uint8Array())
  expect([width, height]).toEqual([500, 350])
  expect(colours).toEqual(expect.arrayContaining(['255,255,255', '31,90,148', '34,34,34']))
})

test('a reading without drawings is left alone', async () => {
  expect(await withDrawings(none)).toBe(none)
})

async function seen(bytes: Uint8Array) {
  const { width, height } = await loadImage(Buffer.from(bytes))
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join())
  return { width, height, colours: [...colours] }
}

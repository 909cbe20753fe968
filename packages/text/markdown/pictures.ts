import type { Picture, Run } from '../model.ts'

const POINTS = /^(\d{1,4}(?:\.\d{1,2})?) × (\d{1,4}(?:\.\d{1,2})?) pt$/

/** A picture that is written into the text itself; null for one that lies elsewhere. Its title tells the size. */
export function pictureRun(url: string, alt: string, title: string, pictures: Record<string, Picture>): Run | null {
  const head = /^data:(image\/(?:png|jpeg|gif|webp|bmp));base64,/.exec(url.slice(0, 60))
  if (!head || !/^[A-Za-z0-9+/]+={0,2}$/.test(url.slice(head[0].length))) return null
  const bytes = Uint8Array.from(atob(url.slice(head[0].length)), letter => letter.charCodeAt(0))
  const key = `picture-${Object.keys(pictures).length + 1}`
  pictures[key] = { mediaType: head[1] ?? '', bytes }
  const [, width = '240', height = '180'] = POINTS.exec(title) ?? []
  return { text: '\uFFFC', picture: { key, widthPt: Number(width), heightPt: Number(height), alt } }
}

/** The address under which a picture is written into the text itself, and the title that tells its size. */
export function addressOf(picture: Picture): string {
  let binary = ''
  for (const byte of picture.bytes) binary += String.fromCharCode(byte)
  return `data:${picture.mediaType};base64,${btoa(binary)}`
}

export function titleOf(widthPt: number, heightPt: number): string {
  return `${Number(widthPt.toFixed(2))} × ${Number(heightPt.toFixed(2))} pt`
}

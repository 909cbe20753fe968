import type { Run } from '../../model.ts'
import { tag } from './markup.ts'
import type { Writer } from './writer.ts'

type Shown = NonNullable<Run['picture']>

/** A picture in the line; undefined when the document does not have it. */
export function drawing(shown: Shown, writer: Writer): string | undefined {
  const name = mediaName(shown.key, writer)
  if (name === undefined) return undefined
  const id = writer.nextId()
  const size = { cx: emu(shown.widthPt), cy: emu(shown.heightPt) }
  const described = { id, name: `Picture ${id}`, descr: shown.alt === '' ? undefined : shown.alt }
  const blip = tag('a:blip', { 'r:embed': writer.relations.add('image', `media/${name}`) })
  const fill = tag('pic:blipFill', {}, `${blip}<a:stretch><a:fillRect/></a:stretch>`)
  const box = tag('a:xfrm', {}, '<a:off x="0" y="0"/>' + tag('a:ext', size))
  const shape = tag('pic:spPr', {}, `${box}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
  const named = tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id, name: described.name }) + '<pic:cNvPicPr/>')
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri: picture }, tag('pic:pic', {}, named + fill + shape)))
  const inline = tag('wp:extent', size) + tag('wp:docPr', described) + '<wp:cNvGraphicFramePr/>' + graphic
  return tag('w:drawing', {}, tag('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, inline))
}

const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** The part keeps the key as its name where that is a name, so that the key comes back. */
function mediaName(key: string, { document, media }: Writer): string | undefined {
  const known = media.get(key)
  if (known) return known.name
  const found = Object.hasOwn(document.pictures, key) ? document.pictures[key] : undefined
  if (!found) return undefined
  const own = /^[\w-]{1,80}\.[a-z0-9]{1,5}$/i.test(key)
    ? key
    : `picture${media.size + 1}.${endings.get(found.mediaType) ?? 'bin'}`
  media.set(key, { name: own, picture: found })
  return own
}

/** A picture of unknown size is shown as wide as half the page. */
function emu(points: number): number {
  return Math.round((points > 0 ? points : 230) * 12_700)
}

const endings: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'image/png': 'png',
    'image/jpeg': 'jpeg',
    'image/gif': 'gif',
    'image/bmp': 'bmp',
    'image/tiff': 'tiff',
    'image/x-emf': 'emf',
    'image/x-wmf': 'wmf',
    'image/svg+xml': 'svg',
    'image/webp': 'webp',
  }),
)

import { type Archive, defaultLimits } from '../docx/package/archive.ts'
import { type Element, readXml } from '../docx/package/xml.ts'

/** A part of an OpenDocument file under the usual prefixes of its names (`text:p`); undefined when it is not there. */
export function partOf(archive: Archive, path: string): Element | undefined {
  const bytes = archive.bytesOf(path)
  return bytes && underUsualNames(readXml(bytes, path, defaultLimits))
}

function underUsualNames({ name, attributes, children }: Element): Element {
  return {
    name: usual(name),
    attributes: new Map([...attributes].map(([key, value]) => [usual(key), value])),
    children: children.map(child => (typeof child === 'string' ? child : underUsualNames(child))),
  }
}

const known = new Map<string, string>()

function usual(name: string): string {
  const found = known.get(name)
  if (found !== undefined) return found
  const said = name.startsWith('?') ? usualName(name.slice(1)) : name
  // Files name few things; whoever sends a million names is not remembered.
  if (known.size < 5_000) known.set(name, said)
  return said
}

/** Source: OpenDocument 1.3, part 3, "Namespaces". */
function usualName(name: string): string {
  const at = name.lastIndexOf(':')
  const [space, local] = [name.slice(0, at), name.slice(at + 1)]
  const own = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0$/.exec(space)?.[1]
  const prefix = own === undefined ? foreign[space] : (shorter[own] ?? own)
  return prefix === undefined ? local : `${prefix}:${local}`
}

const shorter: Readonly<Record<string, string>> = {
  'xsl-fo-compatible': 'fo',
  'svg-compatible': 'svg',
  drawing: 'draw',
}
const foreign: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
}

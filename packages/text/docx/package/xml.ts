import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { Unreadable } from '../../unreadable.ts'
import type { Limits } from './archive.ts'
import { isDeclaration, namesWithin, plainNames, type Names } from './namespaces.ts'

/** An element under the usual prefix of its namespace (`w:p`, `a:blip`), whatever prefix the file itself chose. */
export interface Element {
  name: string
  attributes: ReadonlyMap<string, string>
  children: (Element | string)[]
}

/**
 * Reads a part. Refuses (`file.damaged`, `file.too_deep`, `file.too_large`) what is not well formed, what declares
 * a document type (Open Packaging Conventions forbid it, and so entities cannot multiply), and what is too much.
 */
export function readXml(bytes: Uint8Array, part: string, limits: Limits): Element {
  if (bytes.length > limits.xmlBytes) throw new Unreadable('file.too_large', { part })
  const text = decode(bytes)
  weigh(text, part, limits)
  try {
    const { root } = parseXml(text)
    if (root) return elementOf(root, plainNames)
  } catch (error) {
    if (error instanceof Unreadable) throw error
  }
  throw new Unreadable('file.damaged', { part })
}

export function childrenOf(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = []
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  return found
}

export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let here = element
  for (const name of path)
    here = here?.children.find(child => typeof child !== 'string' && child.name === name) as Element
  return here
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.get(name)
}

/** Every element below, in document order; found without recursion, however deep it stands. */
export function* descendantsOf(element: Element): Generator<Element> {
  const waiting = childrenOf(element).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...childrenOf(next).toReversed())
  }
}

export function wordsIn(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

function decode(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** Counts before parsing: the parser calls itself for every level and makes an object of every element. */
function weigh(text: string, part: string, { elements, depth }: Limits) {
  let count = 0
  let level = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === 0x2f) level--
    else if (next === 0x21) at = endOfDeclaration(text, at, part)
    else if (next !== 0x3f) {
      const end = endOfTag(text, at)
      if (text.charCodeAt(end - 1) !== 0x2f) level++
      if (++count > elements) throw new Unreadable('file.too_large', { part, elements })
      if (level > depth) throw new Unreadable('file.too_deep', { part, depth })
    }
  }
}

/** A `>` within quotes does not end a tag. */
function endOfTag(text: string, start: number): number {
  let quote = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at
  }
  return text.length
}

function endOfDeclaration(text: string, at: number, part: string): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : undefined
  const end = close === undefined ? -1 : text.indexOf(close, at)
  if (end === -1) throw new Unreadable('file.damaged', { part })
  return end
}

/** Most elements have no attributes, and one empty map is enough for all of them. */
const none = new Map<string, string>()

function elementOf(source: XmlElement, outer: Names): Element {
  const keys = Object.keys(source.attributes)
  const names = namesWithin(outer, source.attributes)
  const attributes = keys.length === 0 ? none : new Map<string, string>()
  for (const key of keys) if (!isDeclaration(key)) attributes.set(names.attribute(key), source.attributes[key] ?? '')
  const children: Element['children'] = []
  for (const child of source.children) {
    if (child instanceof XmlElement) children.push(elementOf(child, names))
    else if (child instanceof XmlText) children.push(child.text)
  }
  return { name: names.element(source.name), attributes, children }
}

/** An element as text; attributes without a value are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  let start = name
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escaped(String(value))}"`
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`
}

/** `<w:name w:val="value"/>` */
export function valued(name: string, value: string | number): string {
  return tag(name, { 'w:val': value })
}

/** A whole part, with the namespaces that its names are from. */
export function part(root: string, namespaces: readonly Namespace[], content: string): string {
  const declared = Object.fromEntries(namespaces.map(prefix => [`xmlns:${prefix}`, uris[prefix]]))
  const ignorable = namespaces.filter(prefix => prefix === 'w14' || prefix === 'w15').join(' ')
  const attributes = { ...declared, ...(ignorable && { 'xmlns:mc': uris.mc, 'mc:Ignorable': ignorable }) }
  return declaration + tag(root, attributes, content)
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text for XML: what XML cannot hold at all (control characters) falls away. */
export function escaped(text: string): string {
  return text
    .replaceAll(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const forbidden = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

type Namespace = keyof typeof uris

const uris = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
} as const

import { Unreadable } from '../../unreadable.ts'

/** How the names of a stretch of XML are to be understood. */
export interface Names {
  element: (name: string) => string
  attribute: (name: string) => string
  declared: ReadonlyMap<string, string>
}

export const plainNames: Names = namesOf(new Map())

/** The names inside an element with these attributes: the same as outside unless it declares namespaces itself. */
export function namesWithin(outer: Names, attributes: Readonly<Record<string, string>>): Names {
  const own = Object.keys(attributes).filter(isDeclaration)
  if (own.length === 0) return outer
  if (outer.declared.size > 200) throw new Unreadable('file.damaged')
  const declared = new Map(outer.declared)
  for (const name of own) declared.set(name.slice(6), usualPrefix(attributes[name] ?? ''))
  return namesOf(declared)
}

/** `xmlns` or `xmlns:w`. */
export function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charAt(5) === ':')
}

function namesOf(declared: ReadonlyMap<string, string>): Names {
  const known = new Map<string, string>()
  const usual = (name: string, withoutPrefix: string | undefined) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? withoutPrefix : (declared.get(name.slice(0, colon)) ?? name.slice(0, colon))
    const said = prefix ? `${prefix}:${name.slice(colon + 1)}` : name
    known.set(name, said)
    return said
  }
  const bare = new Map<string, string>()
  return {
    declared,
    element: name => usual(name, declared.get('')),
    attribute: name => (name.includes(':') ? usual(name, '') : remember(bare, name)),
  }
}

/** One string object for each name saves memory where a name stands a million times. */
function remember(names: Map<string, string>, name: string): string {
  const found = names.get(name)
  if (found !== undefined) return found
  names.set(name, name)
  return name
}

function usualPrefix(uri: string): string {
  return prefixes.get(uri) ?? prefixes.get(uri.replace(strict, 'http://schemas.openxmlformats.org/')) ?? `?${uri}`
}

const strict = /^http:\/\/purl\.oclc\.org\/ooxml\//

const schemas = 'http://schemas.openxmlformats.org'
const microsoft = 'http://schemas.microsoft.com/office'

/** Transitional names with their year, strict ones without it. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    [`${schemas}/wordprocessingml/2006/main`]: 'w',
    [`${schemas}/wordprocessingml/main`]: 'w',
    [`${schemas}/officeDocument/2006/relationships`]: 'r',
    [`${schemas}/officeDocument/relationships`]: 'r',
    [`${schemas}/package/2006/relationships`]: 'rel',
    [`${schemas}/package/2006/content-types`]: 'ct',
    [`${schemas}/drawingml/2006/wordprocessingDrawing`]: 'wp',
    [`${schemas}/drawingml/wordprocessingDrawing`]: 'wp',
    [`${schemas}/drawingml/2006/main`]: 'a',
    [`${schemas}/drawingml/main`]: 'a',
    [`${schemas}/presentationml/2006/main`]: 'p',
    [`${schemas}/presentationml/main`]: 'p',
    [`${schemas}/drawingml/2006/picture`]: 'pic',
    [`${schemas}/drawingml/picture`]: 'pic',
    [`${schemas}/drawingml/2006/chart`]: 'c',
    [`${schemas}/drawingml/chart`]: 'c',
    [`${schemas}/drawingml/2006/diagram`]: 'dgm',
    [`${schemas}/drawingml/diagram`]: 'dgm',
    [`${schemas}/officeDocument/2006/math`]: 'm',
    [`${schemas}/officeDocument/math`]: 'm',
    [`${schemas}/officeDocument/2006/custom-properties`]: 'cust',
    [`${schemas}/officeDocument/customProperties`]: 'cust',
    [`${schemas}/officeDocument/2006/docPropsVTypes`]: 'vt',
    [`${schemas}/officeDocument/docPropsVTypes`]: 'vt',
    [`${schemas}/markup-compatibility/2006`]: 'mc',
    [`${microsoft}/word/2010/wordml`]: 'w14',
    [`${microsoft}/word/2012/wordml`]: 'w15',
    [`${microsoft}/word/2010/wordprocessingShape`]: 'wps',
    [`${microsoft}/word/2010/wordprocessingGroup`]: 'wpg',
    [`${microsoft}/word/2010/wordprocessingCanvas`]: 'wpc',
    [`${microsoft}/drawing/2008/diagram`]: 'dsp',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
  }),
)

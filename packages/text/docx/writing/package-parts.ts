import { zipSync, type Zippable } from 'fflate'
import type { Origin } from '../../model.ts'
import { originProperties } from '../origin-properties.ts'
import { declaration, escaped, tag } from './markup.ts'
import type { Relations } from './writer.ts'

/** A part of the package with its content type. */
export interface WrittenPart {
  name: string
  type: string
  content: string | Uint8Array
}

/** Zips parts with their list of types; the same parts give the same bytes. */
export function packed(parts: readonly WrittenPart[]): Uint8Array {
  const encoder = new TextEncoder()
  const files: Zippable = { '[Content_Types].xml': encoder.encode(contentTypes(parts)) }
  for (const { name, content } of parts) files[name] = typeof content === 'string' ? encoder.encode(content) : content
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 })
}

export function relationsPart(relations: Pick<Relations, 'list'>): string {
  const list = relations.list().map(({ id, kind, target, outside }) =>
    tag('Relationship', {
      Id: id,
      Type: typeOfRelation(kind),
      Target: target,
      TargetMode: outside ? 'External' : undefined,
    }),
  )
  return (
    declaration +
    tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, list.join(''))
  )
}

export function corePart(title: string, language: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return (
    declaration +
    tag(
      'cp:coreProperties',
      namespaces,
      tag('dc:title', {}, escaped(title)) + tag('dc:language', {}, escaped(language)),
    )
  )
}

/** Says that the layout is ours, and which version of which text this is a copy of. */
export function customPart(origin: Origin | undefined): string {
  const values = [
    [originProperties.layout, '1'],
    ...(origin
      ? [
          [originProperties.text, origin.textId],
          [originProperties.version, origin.versionId],
        ]
      : []),
  ]
  const properties = values.map(([name = '', value = ''], index) =>
    tag(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      tag('vt:lpwstr', {}, escaped(value)),
    ),
  )
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  }
  return declaration + tag('Properties', namespaces, properties.join(''))
}

function contentTypes(parts: readonly WrittenPart[]): string {
  const defaults = tag('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  })
  const overrides = parts
    .filter(({ name }) => !name.endsWith('.rels'))
    .map(({ name, type }) => tag('Override', { PartName: `/${name}`, ContentType: type }))
  const xml = tag('Default', { Extension: 'xml', ContentType: 'application/xml' })
  return (
    declaration +
    tag(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      defaults + xml + overrides.join(''),
    )
  )
}

function typeOfRelation(kind: string): string {
  return special.get(kind) ?? `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`
}

const special: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    commentsExtended: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  }),
)

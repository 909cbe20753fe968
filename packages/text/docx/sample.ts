import { strToU8, zipSync, type Zippable } from 'fflate'
import { wordsOf, type Reading } from '../model.ts'
import { readDocx } from './read-docx.ts'

/** Word documents for tests, put together from the fragments that a test is about. */
export interface Sample {
  body: string
  /**
   * Further parts in the `word` folder, by the kind of their relation: `styles`, `numbering`, `footnotes`, `comments`
   * …
   */
  parts?: Readonly<Record<string, string>>
  /** Relations of the main part beyond those: id, kind, target. */
  relations?: readonly (readonly [id: string, kind: string, target: string, mode?: 'External'])[]
  files?: Readonly<Record<string, Uint8Array | string>>
  mainType?: string
  /** Where the main part stands. */
  mainName?: string
  strict?: boolean
}

export function docx({
  body,
  parts = {},
  relations = [],
  files = {},
  mainType = main,
  mainName = 'word/document.xml',
  strict = false,
}: Sample): Uint8Array {
  const kinds = Object.keys(parts)
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1)
  const base = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : officeRelations
  const related = [...kinds.map((kind, index) => [`rId${index + 1}`, kind, `${kind}.xml`] as const), ...relations]
  const written: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/${mainName}" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': relationsPart([['r1', 'officeDocument', mainName]], base),
    [mainName]: wrap('w:document', `<w:body>${body}<w:sectPr/></w:body>`, strict),
    [`${folder}_rels/${mainName.slice(folder.length)}.rels`]: relationsPart(related, base),
    ...Object.fromEntries(
      kinds.map(kind => [`${folder}${kind}.xml`, wrap(roots[kind] ?? 'w:styles', parts[kind] ?? '', strict)]),
    ),
    ...files,
  }
  return zip(written)
}

export function zip(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const zipped: Zippable = {}
  for (const [name, content] of Object.entries(files))
    zipped[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) })
}

/** A paragraph of these runs; `properties` go into `w:pPr`. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function gone(text: string): string {
  return `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
}

/** The attributes of a tracked change. */
export function by(author: string, id = 1): string {
  return `w:id="${id}" w:author="${author}" w:date="2026-03-04T08:30:00Z"`
}

export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows.join('')}</w:tbl>`
}

export function tr(cells: readonly string[], properties = ''): string {
  const row = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`
  return `<w:tr>${row}${cells.map(cell => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${p(r(cell))}</w:tc>`)).join('')}</w:tr>`
}

export function read(sample: Sample | Uint8Array): Reading {
  let made = 0
  return readDocx(sample instanceof Uint8Array ? sample : docx(sample), { makeId: () => `new-${++made}` })
}

/** Every provision as its label and words. */
export function lines({ document }: Reading): string[] {
  return document.provisions.map(provision => `${provision.label} ${wordsOf(provision)}`.trim())
}

/** What a test says of a proposal: everything but its id and date. */
export function asked({ proposals, document }: Reading) {
  return proposals.map(({ author, change, place, was, proposed, to }) => {
    const index = document.provisions.findIndex(({ id }) => id === place.provisionId)
    const at = place.selection ? [index, place.selection.start, place.selection.end] : [index]
    return { author, change, at, was, proposed, ...(to?.selection && { to: to.selection.start }) }
  })
}

export const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function wrap(root: string, content: string, strict: boolean): string {
  const declared = [...namespaces, ...(strict ? strictNamespaces : [])].map(
    ([prefix, uri]) => `xmlns:${prefix}="${uri}"`,
  )
  return `<${root} ${[...new Map(declared.map(each => [each.split('=')[0], each])).values()].join(' ')}>${content}</${root}>`
}

function relationsPart(
  relations: readonly (readonly [id: string, kind: string, target: string, mode?: 'External'])[],
  base: string,
): string {
  const list = relations.map(([id, kind, target, mode]) => {
    const type =
      kind === 'commentsExtended'
        ? 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
        : `${base}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

const roots: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
  footer: 'w:ftr',
  chart: 'c:chartSpace',
  diagramData: 'dgm:dataModel',
  diagramDrawing: 'dsp:drawing',
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', officeRelations],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['dsp', 'http://schemas.microsoft.com/office/drawing/2008/diagram'],
] as const

const strictNamespaces = [
  ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
] as const

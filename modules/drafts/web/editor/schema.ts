import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { type Provision, type Run, wordsOf } from '../../../../packages/text/model.ts'
import { attributesOf } from './attributes.ts'

interface Options {
  /** Where a picture of the text is fetched. */
  pictureAt: (key: string) => string
}

/** The blocks, the atoms and the looks of which a text is made in the editor. */
export function schemaOf({ pictureAt }: Options): AnyExtension[] {
  return [
    Node.create({ name: 'doc', topNode: true, content: 'block+' }),
    Node.create({ name: 'text', group: 'inline' }),
    provision,
    table,
    lockedTable,
    tableRow,
    tableCell,
    cellParagraph,
    tableRoles,
    lineBreak,
    noteCall,
    pictureNode(pictureAt),
    ...(['bold', 'italic', 'underline', 'strike', 'caps'] as const).map(flagOf),
    raised,
    link,
  ]
}

const unseen = { rendered: false }
const provisionAttributes = () => ({
  id: { default: null, ...unseen, parseHTML: (element: HTMLElement) => element.dataset['provision'] ?? null },
  kind: {
    default: 'paragraph',
    ...unseen,
    parseHTML: (element: HTMLElement) => element.dataset['kind'] ?? 'paragraph',
  },
  depth: { default: 0, ...unseen, parseHTML: (element: HTMLElement) => Number(element.dataset['depth'] ?? 0) },
  label: { default: '', ...unseen, parseHTML: (element: HTMLElement) => element.dataset['label'] ?? '' },
  look: { default: null, ...unseen },
  was: { default: null, ...unseen },
})

const provision = Node.create({
  name: 'provision',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: provisionAttributes,
  parseHTML: () => ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div'].map(tag => ({ tag })),
  renderHTML: ({ node }) => {
    const { id, kind, depth, label, look } = attributesOf(node)
    const shown = { 'data-provision': id, 'data-kind': kind, 'data-depth': depth, 'data-align': look?.align }
    return ['p', { ...shown, ...(label !== '' && { 'data-label': label }) }, 0]
  },
})

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ ...provisionAttributes(), kind: { default: 'table', ...unseen } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

const lockedTable = Node.create({
  name: 'lockedTable',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...provisionAttributes(), kind: { default: 'table', ...unseen } }),
  renderHTML: ({ node }) => ['table', { 'data-locked': 'yes' }, ['tbody', ...lockedRows(attributesOf(node).was)]],
})

function lockedRows(was: Provision | null): DOMOutputSpec[] {
  return (was?.table?.rows ?? []).map(({ cells }) => [
    'tr',
    ...cells.map((cell): DOMOutputSpec => {
      const words = cell.paragraphs.map(({ label, runs }) => `${label} ${wordsOf({ runs })}`.trim()).join('\n')
      return ['td', { colspan: cell.columns, rowspan: cell.rows }, words]
    }),
  ])
}

const tableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  addAttributes: () => ({ header: { default: null, ...unseen }, id: { default: null, ...unseen } }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ node }) => ['tr', { 'data-header': node.attrs['header'] === true ? 'yes' : null }, 0],
})

const span = (name: 'colSpan' | 'rowSpan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => (element instanceof HTMLTableCellElement ? element[name] : 1),
})

const tableCell = Node.create({
  name: 'tableCell',
  content: 'cellParagraph+',
  isolating: true,
  addAttributes: () => ({
    colspan: span('colSpan'),
    rowspan: span('rowSpan'),
    colwidth: { default: null, ...unseen },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

const cellParagraph = Node.create({
  name: 'cellParagraph',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => ({ label: { default: '', ...unseen }, look: { default: null, ...unseen } }),
  parseHTML: () => [{ tag: 'p', context: 'tableCell/' }],
  renderHTML: ({ node }) => {
    const { label, look } = attributesOf(node)
    return ['p', { 'data-label': label === '' ? null : label, 'data-align': look?.align }, 0]
  },
})

const roles: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' }

/** What the commands for tables know their parts by. */
const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (roles[name] === undefined ? {} : { tableRole: roles[name] }),
})

const lineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

const noteCall = Node.create({
  name: 'noteCall',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ note: { default: '', ...unseen }, text: { default: '', ...unseen } }),
  renderHTML: ({ node }) => ['sup', {}, String(node.attrs['text'])],
  renderText: ({ node }) => String(node.attrs['text']),
})

const pixelsPerPoint = 96 / 72

function pictureNode(pictureAt: Options['pictureAt']) {
  return Node.create({
    name: 'picture',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ picture: { default: null, ...unseen }, text: { default: '\uFFFC', ...unseen } }),
    renderHTML: ({ node }) => {
      const { key, alt, widthPt } = node.attrs['picture'] as NonNullable<Run['picture']>
      const width = widthPt > 0 ? Math.round(widthPt * pixelsPerPoint) : null
      return ['img', { src: pictureAt(key), alt, width }]
    },
  })
}

const tags = {
  bold: ['strong', 'b'],
  italic: ['em', 'i'],
  underline: ['u'],
  strike: ['s', 'del'],
  caps: ['span[data-caps]'],
}

function flagOf(name: keyof typeof tags) {
  const [tag = 'span'] = tags[name]
  const shown: DOMOutputSpec = name === 'caps' ? ['span', { 'data-caps': 'yes' }, 0] : [tag, 0]
  return Mark.create({ name, parseHTML: () => tags[name].map(one => ({ tag: one })), renderHTML: () => shown })
}

const raised = Mark.create({
  name: 'raised',
  addAttributes: () => ({ to: { default: 'super', ...unseen } }),
  parseHTML: () => (['super', 'sub'] as const).map(to => ({ tag: to.replace('super', 'sup'), attrs: { to } })),
  renderHTML: ({ mark }) => [mark.attrs['to'] === 'sub' ? 'sub' : 'sup', 0],
})

/** Where a link points is shown and never followed: nobody knows who wrote it. */
const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', ...unseen } }),
  renderHTML: ({ mark }) => ['span', { 'data-link': 'yes', title: String(mark.attrs['href']) }, 0],
})

import { cleaned } from '../encodings/cleaned.ts'
import { convertByFont } from '../encodings/convert-old.ts'
import type { Loss, MakeId, Picture } from '../model.ts'
import type { Line } from '../structure/line.ts'
import { changeOf, isBalloon, isBalloonMark, type Change, type LineChange } from './changes.ts'
import { leadsBack, openFootnotes, type Footnotes } from './footnotes.ts'
import { labelOfItem, listOf, type List } from './lists.ts'
import { pictureIn, sizeOf } from './picture.ts'
import { openSheet, type Paragraph, type Sheet } from './sheet.ts'
import {
  beginsPage,
  declarationsOf,
  fontOf,
  isHidden,
  lookOf,
  runStyle,
  type Declarations,
  type RunStyle,
} from './style.ts'
import { addCell, beginRow, beginTable, endTable, type TableBeingRead } from './table.ts'
import { attribute, treeOf, walk, type Element } from './tree.ts'

/** What an HTML text holds, before it is known what its paragraphs are. */
interface HtmlLines {
  lines: Line[]
  changes: LineChange[]
  pictures: Record<string, Picture>
  losses: Loss[]
}

/** What holds at one place of the tree. */
interface Context {
  sheet: Sheet
  style: RunStyle
  paragraph: Paragraph
  list: List | null
  table: TableBeingRead | null
  inHead: boolean
  pre: boolean
  /** What the letters are shown in: an old font has letters of its own. */
  font: string
  change: Change | null
  /** Inside the number that Word printed. */
  inLabel: boolean
}

/** What belongs to the text as a whole. */
interface Page {
  footnotes: Footnotes
  pictures: Record<string, Picture>
  /** How often something was lost, by its code. */
  lost: Map<string, number>
}

/** The paragraphs, tables and pictures of an HTML text in reading order. Scripts, sheets and what is hidden stay out. */
export function linesOf(html: string, makeId: MakeId): HtmlLines {
  const sheet = openSheet()
  const page: Page = { footnotes: openFootnotes(makeId), pictures: {}, lost: new Map() }
  const { footnotes, pictures, lost } = page
  walk<Context>(treeOf(html), outermost(sheet), {
    enter: (element, context) => enter(element, context, page),
    leave,
    text: writeText,
  })
  sheet.end()
  const losses = [...lost].map(([code, count]) => ({ code, facts: { count } }))
  return { lines: footnotes.settle(sheet.lines), changes: sheet.changes, pictures, losses }
}

function enter(element: Element, context: Context, page: Page): Context | null {
  const { sheet, style, paragraph, change } = context
  const css = declarationsOf(element)
  if (unread.has(element.tagName) || isHidden(element, css)) return null
  if (foreign.has(element.tagName)) lose('text.embedded_left_out', page)
  if (isBalloonMark(element)) lose('text.balloons_left_out', page)
  if (foreign.has(element.tagName) || isBalloon(element) || leadsBack(element)) {
    const note = page.footnotes.definedBy(element)
    if (note) sheet.footnote(note)
    return null
  }
  const called = page.footnotes.calledBy(element)
  if (called) {
    sheet.put({ text: called.mark, raised: 'super', note: called.id }, paragraph)
    return null
  }
  if (element.tagName === 'br') sheet.write('\n', style, paragraph, true, change)
  if (element.tagName === 'img') enterPicture(element, css, context, page)
  return within(element, css, context, page)
}

function within(element: Element, css: Declarations, context: Context, { footnotes }: Page): Context {
  const inner: Context = {
    ...context,
    style: runStyle(element, css, context.style),
    change: changeOf(element) ?? context.change,
    font: fontOf(element, css) ?? context.font,
    pre: context.pre || element.tagName === 'pre' || (css.get('white-space') ?? '').startsWith('pre'),
    inLabel: context.inLabel || css.get('mso-list') === 'ignore',
  }
  if (!blocks.has(element.tagName)) return inner
  context.sheet.end()
  if (beginsPage(css)) context.sheet.newPage()
  const note = footnotes.definedBy(element)
  inner.paragraph = paragraphOf(element, css, context.paragraph, note)
  return structured(element, css, inner)
}

function enterPicture(element: Element, css: Declarations, { sheet, paragraph }: Context, page: Page): void {
  const picture = pictureIn(element)
  if (!picture) return lose('text.remote_picture', page)
  const key = `picture-${Object.keys(page.pictures).length + 1}`
  page.pictures[key] = picture
  const alt = cleaned(attribute(element, 'alt') ?? '')
  sheet.put({ text: '\uFFFC', picture: { key, ...sizeOf(element, css), alt } }, paragraph)
}

function lose(code: string, { lost }: Page): void {
  lost.set(code, (lost.get(code) ?? 0) + 1)
}

const unread = new Set(
  'head script style template noscript title meta link xml option select textarea button'.split(' '),
)
const foreign = new Set('iframe object embed svg math video audio canvas applet'.split(' '))
const blocks = new Set(
  'html body p div section article header footer main aside nav figure figcaption blockquote address center pre h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption form fieldset details summary hr'.split(
    ' ',
  ),
)

function outermost(sheet: Sheet): Context {
  return {
    sheet,
    style: {},
    paragraph: { look: {} },
    list: null,
    table: null,
    inHead: false,
    pre: false,
    font: '',
    change: null,
    inLabel: false,
  }
}

function paragraphOf(element: Element, css: Declarations, around: Paragraph, note: Paragraph['note']): Paragraph {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
  const level = /\blevel(\d)/.exec(css.get('mso-list') ?? '')?.[1]
  return {
    ...around,
    look: lookOf(element, css, around.look),
    ...(heading !== undefined && { outline: Number(heading) }),
    ...(level !== undefined && { listDepth: Number(level) - 1 }),
    ...(note && { note }),
  }
}

/** Lists and tables, which change what holds for everything inside them. */
function structured(element: Element, css: Declarations, context: Context): Context {
  const { tagName } = element
  if (tagName === 'ul' || tagName === 'ol') {
    const list = listOf(element, css, context.list)
    return { ...context, list, paragraph: { ...context.paragraph, listDepth: list.depth } }
  }
  if (tagName === 'li' && !context.paragraph.note) {
    const list = context.list ?? listOf(element, css, null)
    context.sheet.label(labelOfItem(element, css, list), 'afresh')
    return { ...context, list, paragraph: { ...context.paragraph, listDepth: list.depth } }
  }
  if (tagName === 'table') return { ...context, table: beginTable(element, css), list: null, inHead: false }
  if (tagName === 'thead') return { ...context, inHead: true }
  if (tagName === 'tr' && context.table) beginRow(context.table, context.inHead)
  if ((tagName === 'td' || tagName === 'th') && context.table)
    return { ...context, sheet: openSheet(), paragraph: { look: context.paragraph.look }, list: null }
  return context
}

function leave(element: Element, context: Context): void {
  if (!blocks.has(element.tagName)) return
  context.sheet.end()
  const { tagName } = element
  if (tagName === 'li') context.sheet.label('', 'afresh')
  if ((tagName === 'td' || tagName === 'th') && context.table)
    addCell(context.table, element, declarationsOf(element), context.sheet)
  if (tagName !== 'table' || !context.table) return
  const table = endTable(context.table)
  if (table) context.sheet.table(table, context.table.changes)
}

function writeText(text: string, { sheet, style, paragraph, pre, font, change, inLabel }: Context): void {
  if (inLabel) sheet.label(text)
  else sheet.write(convertByFont(text, font).text, style, paragraph, pre, change)
}

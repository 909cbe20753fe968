import { cleaned } from '../encodings/cleaned.ts'
import { convertByFont } from '../encodings/convert-old.ts'
import type { Loss, MakeId, Picture } from '../model.ts'
import type { Line } from '../structure/line.ts'
import { changeOf, isBalloon, isBalloonMark, type Change, type LineChange } from './changes.ts'
import { leadsBack, openFootnotes } from './footnotes.ts'
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
export interface HtmlLines {
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

/** The paragraphs, tables and pictures of an HTML text in reading order. Scripts, sheets and what is hidden stay out. */
export function linesOf(html: string, makeId: MakeId): HtmlLines {
  const sheet = openSheet()
  const footnotes = openFootnotes(makeId)
  const pictures: Record<string, Picture> = {}
  const lost = new Map<string, number>()
  const lose = (code: string) => void lost.set(code, (lost.get(code) ?? 0) + 1)

  function enter(element: Element, context: Context): Context | null {
    const css = declarationsOf(element)
    if (unread.has(element.tagName) || isHidden(element, css)) return null
    if (foreign.has(element.tagName)) lose('text.embedded_left_out')
    if (isBalloonMark(element)) lose('text.balloons_left_out')
    if (foreign.has(element.tagName) || isBalloon(element) || leadsBack(element)) {
      const note = footnotes.definedBy(element)
      if (note) context.sheet.footnote(note)
      return null
    }
    const called = footnotes.calledBy(element)
    if (called) {
      context.sheet.put({ text: called.mark, raised: 'super', note: called.id }, context.paragraph)
      return null
    }
    if (element.tagName === 'br') context.sheet.write('\n', context.style, context.paragraph, true, context.change)
    if (element.tagName === 'img') enterPicture(element, css, context)
    return within(element, css, context)
  }

  function within(element: Element, css: Declarations, context: Context): Context {
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

  function enterPicture(element: Element, css: Declarations, context: Context): void {
    const picture = pictureIn(element)
    if (!picture) return lose('text.remote_picture')
    const key = `picture-${Object.keys(pictures).length + 1}`
    pictures[key] = picture
    const alt = cleaned(attribute(element, 'alt') ?? '')
    context.sheet.put({ text: '\uFFFC', picture: { key, ...sizeOf(element, css), alt } }, context.paragraph)
  }

  walk<Context>(treeOf(html), outermost(sheet), { enter, leave, text: writeText })
  sheet.end()
  const losses = [...lost].map(([code, count]) => ({ code, facts: { count } }))
  return { lines: footnotes.settle(sheet.lines), changes: sheet.changes, pictures, losses }
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

import type { Look, Run } from '../model.ts'
import { attribute, type Element } from './tree.ts'

export type RunStyle = Omit<Run, 'text' | 'note' | 'picture'>
export type Declarations = ReadonlyMap<string, string>

/** The declarations of a style attribute, in lower case; sheets are not looked at. */
export function declarationsOf(element: Element): Declarations {
  const declarations = new Map<string, string>()
  for (const declaration of (attribute(element, 'style') ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return declarations
}

/** Whether a reader would never see it. */
export function isHidden(element: Element, style: Declarations): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    attribute(element, 'hidden') !== undefined
  )
}

/** How words inside this element look, given how they looked around it. */
export function runStyle(element: Element, css: Declarations, around: RunStyle): RunStyle {
  const style: RunStyle = { ...around, ...byTag[element.tagName] }
  const weight = css.get('font-weight')
  if (weight !== undefined) turn(style, 'bold', /^bold|^[6-9]00$/.test(weight))
  const slant = css.get('font-style')
  if (slant !== undefined) turn(style, 'italic', /^italic|^oblique/.test(slant))
  const line = css.get('text-decoration-line') ?? css.get('text-decoration') ?? ''
  if (line.includes('underline')) style.underline = true
  if (line.includes('line-through')) style.strike = true
  if (css.get('text-transform') === 'uppercase') style.caps = true
  const raised = css.get('vertical-align')
  if (raised === 'super' || raised === 'sub') style.raised = raised
  if (raised === 'baseline') delete style.raised
  const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  if (href !== undefined && /^(?:https?:|mailto:|tel:)/i.test(href)) style.href = href
  return style
}

const byTag: Record<string, RunStyle> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  sup: { raised: 'super' },
  sub: { raised: 'sub' },
}

function turn(style: RunStyle, name: 'bold' | 'italic', on: boolean): void {
  if (on) style[name] = true
  else delete style[name]
}

/** The first font that is asked for here; undefined when it stays as around. */
export function fontOf(element: Element, css: Declarations): string | undefined {
  const named = css.get('font-family') ?? (element.tagName === 'font' ? attribute(element, 'face') : undefined)
  return named?.split(',')[0]?.replace(/["']/g, '').trim()
}

/** How a paragraph stands, given how the block around it stands. */
export function lookOf(element: Element, css: Declarations, around: Look): Look {
  const look: Look = { ...around }
  const align = alignments[css.get('text-align') ?? attribute(element, 'align')?.toLowerCase() ?? '']
  if (align) look.align = align
  if (element.tagName === 'center') look.align = 'centre'
  return look
}

/** Whether a new page begins before it. */
export function beginsPage(css: Declarations): boolean {
  return css.get('page-break-before') === 'always' || css.get('break-before') === 'page'
}

const alignments: Record<string, Look['align']> = {
  left: 'left',
  start: 'left',
  center: 'centre',
  right: 'right',
  end: 'right',
  justify: 'justified',
}

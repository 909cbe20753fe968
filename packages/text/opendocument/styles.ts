import { attributeOf, childOf, childrenOf, type Element } from '../docx/package/xml.ts'
import type { Look, Run } from '../model.ts'

export interface Styles {
  /** How letters of a style look. */
  run: (name: string | undefined) => Omit<Run, 'text'>
  /** How a paragraph of a style stands. */
  look: (name: string | undefined) => Look
  /** The list that paragraphs of a list style are numbered by. */
  list: (name: string | undefined) => Element | undefined
}

/** The styles of a document: those of its style sheet and those that were made for one place. */
export function stylesOf(parts: readonly (Element | undefined)[]): Styles {
  const families = new Map<string, Element>()
  const lists = new Map<string, Element>()
  for (const part of parts)
    for (const group of childrenOf(part))
      for (const style of childrenOf(group)) {
        const name = attributeOf(style, 'style:name') ?? ''
        if (style.name === 'style:style') families.set(name, style)
        if (style.name === 'text:list-style') lists.set(name, style)
      }
  /** The style and those that it is made from, the outermost first. */
  const chain = (name: string | undefined): Element[] => {
    const found: Element[] = []
    for (let next = name; next !== undefined && found.length < 20;) {
      const style = families.get(next)
      if (style) found.unshift(style)
      next = attributeOf(style, 'style:parent-style-name')
    }
    return found
  }
  const value = (name: string | undefined, group: string, attribute: string) =>
    chain(name)
      .map(style => attributeOf(childOf(style, group), attribute))
      .findLast(found => found !== undefined)
  return {
    run: name => runOf(attribute => value(name, 'style:text-properties', attribute)),
    look: name => lookOf(attribute => value(name, 'style:paragraph-properties', attribute)),
    list: name => lists.get(name ?? ''),
  }
}

function runOf(value: (attribute: string) => string | undefined): Omit<Run, 'text'> {
  const position = value('style:text-position') ?? ''
  const isDrawn = (line: string) => !['none', ''].includes(value(`style:text-${line}-style`) ?? '')
  return {
    ...(/^(bold|[6-9]00)$/.test(value('fo:font-weight') ?? '') && { bold: true as const }),
    ...(/^(italic|oblique)$/.test(value('fo:font-style') ?? '') && { italic: true as const }),
    ...(isDrawn('underline') && { underline: true as const }),
    ...(isDrawn('line-through') && { strike: true as const }),
    ...(value('fo:text-transform') === 'uppercase' && { caps: true as const }),
    ...(/^(super|[1-9])/.test(position) && { raised: 'super' as const }),
    ...(/^(sub|-)/.test(position) && { raised: 'sub' as const }),
  }
}

const aligns: Readonly<Record<string, Look['align']>> = {
  center: 'centre',
  end: 'right',
  right: 'right',
  justify: 'justified',
}

function lookOf(value: (attribute: string) => string | undefined): Look {
  const align = aligns[value('fo:text-align') ?? '']
  return { ...(align && { align }), ...(value('fo:break-before') === 'page' && { newPage: true as const }) }
}

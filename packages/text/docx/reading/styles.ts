import { numberOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { isHouseStyle } from '../house-styles.ts'
import { outlineOfName } from './heading-names.ts'

export interface Style {
  id: string
  name: string
  kind: string
  /** This style first, then what it is based on. */
  chain: Element[]
  /** 1 to 9 for a heading. */
  outline: number | undefined
  /** Written by us: what it looks like is our layout, not the look of the text. */
  ours: boolean
  /** What was asked of it before. */
  answers: Map<string, unknown>
}

export interface Styles {
  defaults: { run: Element | undefined; paragraph: Element | undefined }
  paragraph: (id: string | undefined) => Style | undefined
  character: (id: string | undefined) => Style | undefined
  table: (id: string | undefined) => Style | undefined
  numbering: (id: string | undefined) => Style | undefined
}

/** Reads the styles part; `isOurs` says that the file was written by `writeDocx`. */
export function readStyles(root: Element | undefined, isOurs: boolean): Styles {
  const sources = new Map<string, Element>()
  const standard = new Map<string, string>()
  for (const source of childrenOf(root, 'w:style')) {
    const id = attributeOf(source, 'w:styleId') ?? ''
    if (!sources.has(id)) sources.set(id, source)
    if (['1', 'true', 'on'].includes(attributeOf(source, 'w:default') ?? '')) standard.set(kindOf(source), id)
  }
  const known = new Map<string, Style>()
  const find = (kind: string, id: string | undefined): Style | undefined => {
    const wanted = id ?? standard.get(kind)
    const source = wanted === undefined ? undefined : sources.get(wanted)
    if (wanted === undefined || !source) return undefined
    const style = known.get(wanted) ?? styleFrom(wanted, source, sources, isOurs)
    known.set(wanted, style)
    return style.kind === kind ? style : undefined
  }
  const defaults = childOf(root, 'w:docDefaults')
  return {
    defaults: {
      run: childOf(defaults, 'w:rPrDefault', 'w:rPr'),
      paragraph: childOf(defaults, 'w:pPrDefault', 'w:pPr'),
    },
    paragraph: id => find('paragraph', id),
    character: id => find('character', id),
    table: id => find('table', id),
    numbering: id => find('numbering', id),
  }
}

/**
 * What the nearest style of a chain says in its properties. `key` names the question: it is asked of every run, and
 * answered once for a style.
 */
export function nearest<T>(
  style: Style | undefined,
  within: string,
  key: string,
  read: (properties: Element) => T | undefined,
): T | undefined {
  if (!style) return undefined
  const question = `${within} ${key}`
  if (!style.answers.has(question)) style.answers.set(question, inChain(style, within, read))
  return style.answers.get(question) as T | undefined
}

function inChain<T>({ chain }: Style, within: string, read: (properties: Element) => T | undefined): T | undefined {
  for (const each of chain) {
    const properties = childOf(each, within)
    const found = properties && read(properties)
    if (found !== undefined) return found
  }
  return undefined
}

function styleFrom(id: string, source: Element, sources: ReadonlyMap<string, Element>, isOurs: boolean): Style {
  const chain = chainOf(source, sources)
  const name = valueOf(source, 'w:name') ?? id
  return {
    id,
    name,
    kind: kindOf(source),
    chain,
    outline: outlineOf(chain, id),
    ours: isOurs && isHouseStyle(name),
    answers: new Map(),
  }
}

/** A style that is based on itself ends where it comes round, and no chain is longer than Word allows to make. */
function chainOf(source: Element, sources: ReadonlyMap<string, Element>): Element[] {
  const chain = new Set<Element>()
  for (let next: Element | undefined = source; next && !chain.has(next) && chain.size < 100;) {
    chain.add(next)
    next = sources.get(valueOf(next, 'w:basedOn') ?? '')
  }
  return [...chain]
}

function outlineOf(chain: readonly Element[], id: string): number | undefined {
  for (const style of chain) {
    const level = numberOf(valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl'))
    if (level !== undefined) return level >= 0 && level < 9 ? level + 1 : undefined
    const named = outlineOfName(valueOf(style, 'w:name') ?? '')
    if (named !== undefined) return named
  }
  return outlineOfName(id)
}

function kindOf(style: Element): string {
  return attributeOf(style, 'w:type') ?? 'paragraph'
}

import { numberOf, switchOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { numeral } from './numerals.ts'
import { nearest, type Style, type Styles } from './styles.ts'
import { readable } from './symbols.ts'

export interface Label {
  label: string
  listDepth: number
}

interface Level {
  start: number
  format: string
  /** `%1.%2.` */
  pattern: string
  font: string
  /** Restarts after this level (from 1) was used; 0 is never. */
  restartAfter: number | undefined
  digitsOnly: boolean
}

interface List {
  /** Lists of the same abstract definition count together. */
  counters: (number | undefined)[]
  levels: (Level | undefined)[]
  restarts: Map<number, number>
}

/** Counts paragraphs in the order in which they are asked for, and says what is printed in front of each. */
export interface Numbering {
  labelOf: (properties: Element | undefined, style: Style | undefined) => Label | undefined
}

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const lists = listsFrom(root, styles)
  return {
    labelOf(properties, style) {
      const { id, level } = membership(properties, style, lists)
      const list = id === undefined ? undefined : lists(id)
      return list && next(list, level)
    },
  }
}

/** Which list a paragraph belongs to: what it says itself, or else what its style says. */
function membership(
  properties: Element | undefined,
  style: Style | undefined,
  lists: (id: string) => List | undefined,
) {
  const own = childOf(properties, 'w:numPr')
  const before = childOf(own, 'w:ins') ? undefined : own
  const styled = nearest(style, 'w:pPr', 'numPr', each => childOf(each, 'w:numPr'))
  const id = valueOf(before, 'w:numId') ?? nearest(style, 'w:pPr', 'numId', numberingIn)
  const said = numberOf(valueOf(before, 'w:ilvl')) ?? numberOf(valueOf(styled, 'w:ilvl'))
  const linked = id === undefined || before ? undefined : linkedLevel(lists(id), style)
  return { id, level: Math.min(8, Math.max(0, said ?? linked ?? 0)) }
}

function numberingIn(properties: Element): string | undefined {
  return valueOf(childOf(properties, 'w:numPr'), 'w:numId')
}

const linkedStyles = new WeakMap<List, Map<string, number>>()

function linkedLevel(list: List | undefined, style: Style | undefined): number | undefined {
  return list && style && linkedStyles.get(list)?.get(style.id)
}

function next(list: List, depth: number): Label | undefined {
  const level = list.levels[depth]
  if (!level) return undefined
  const { counters, restarts } = list
  const restart = restarts.get(depth)
  restarts.delete(depth)
  const before = counters[depth]
  counters[depth] = restart ?? (before === undefined ? level.start : before + 1)
  for (let deeper = depth + 1; deeper < 9; deeper++) {
    const after = list.levels[deeper]?.restartAfter ?? deeper
    if (after !== 0 && depth < after) counters[deeper] = undefined
  }
  return { label: labelFrom(list, level), listDepth: depth }
}

function labelFrom({ levels, counters }: List, level: Level): string {
  if (level.format === 'bullet') return readable(level.pattern, level.font).trim()
  const printed = level.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = levels[index]
    const format = level.digitsOnly && shown?.format !== 'none' ? 'decimal' : (shown?.format ?? 'decimal')
    return numeral(counters[index] ?? shown?.start ?? 1, format)
  })
  return printed.normalize('NFC').trim()
}

/** Lists by number; each is put together when it is first met. */
function listsFrom(root: Element | undefined, styles: Styles): (id: string) => List | undefined {
  const abstract = new Map(childrenOf(root, 'w:abstractNum').map(each => [attributeOf(each, 'w:abstractNumId'), each]))
  const concrete = new Map(childrenOf(root, 'w:num').map(each => [attributeOf(each, 'w:numId'), each]))
  const counters = new Map<Element, (number | undefined)[]>()
  const known = new Map<string, List | undefined>()

  const definitionOf = (id: string, visited: number): Element | undefined => {
    const found = abstract.get(valueOf(concrete.get(id), 'w:abstractNumId'))
    const link = valueOf(found, 'w:numStyleLink')
    const style = link === undefined ? undefined : numberingStyle(root, styles, link)
    return style === undefined || visited > 8 ? found : (definitionOf(style, visited + 1) ?? found)
  }
  const listOf = (id: string): List | undefined => {
    const definition = definitionOf(id, 0)
    if (!definition) return undefined
    const shared = counters.get(definition) ?? []
    counters.set(definition, shared)
    return listFrom(definition, childrenOf(concrete.get(id), 'w:lvlOverride'), shared)
  }
  return id => {
    if (!known.has(id)) known.set(id, listOf(id))
    return known.get(id)
  }
}

function numberingStyle(root: Element | undefined, styles: Styles, link: string): string | undefined {
  const own = nearest(styles.numbering(link), 'w:pPr', 'numId', numberingIn)
  if (own !== undefined) return own
  const definition = childrenOf(root, 'w:abstractNum').find(each => valueOf(each, 'w:styleLink') === link)
  const wanted = attributeOf(definition, 'w:abstractNumId')
  const user = childrenOf(root, 'w:num').find(each => valueOf(each, 'w:abstractNumId') === wanted)
  return attributeOf(user, 'w:numId')
}

function listFrom(definition: Element, overrides: readonly Element[], counters: (number | undefined)[]): List {
  const list: List = { counters, levels: [], restarts: new Map() }
  const linked = new Map<string, number>()
  linkedStyles.set(list, linked)
  const replaced = overrides.flatMap(each => childrenOf(each, 'w:lvl'))
  for (const each of [...childrenOf(definition, 'w:lvl'), ...replaced]) {
    const depth = numberOf(attributeOf(each, 'w:ilvl')) ?? 0
    if (depth < 0 || depth > 8) continue
    list.levels[depth] = levelFrom(each)
    const style = valueOf(each, 'w:pStyle')
    if (style !== undefined) linked.set(style, depth)
  }
  for (const each of overrides) {
    const start = numberOf(valueOf(each, 'w:startOverride'))
    const depth = numberOf(attributeOf(each, 'w:ilvl')) ?? 0
    const level = list.levels[depth]
    if (start === undefined || !level) continue
    list.restarts.set(depth, start)
    list.levels[depth] = { ...level, start }
  }
  return list
}

const longestPattern = 200

function levelFrom(level: Element): Level {
  const fonts = childOf(level, 'w:rPr', 'w:rFonts')
  return {
    start: numberOf(valueOf(level, 'w:start')) ?? 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    pattern: (valueOf(level, 'w:lvlText') ?? '').slice(0, longestPattern),
    font: attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi') ?? '',
    restartAfter: numberOf(valueOf(level, 'w:lvlRestart')),
    digitsOnly: switchOf(level, 'w:isLgl') === true,
  }
}

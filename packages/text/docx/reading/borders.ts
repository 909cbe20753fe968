import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { valueOf } from '../package/measures.ts'
import { nearest, type Styles } from './styles.ts'

/**
 * Whether a table shows any line: its own, of its style, or of a cell. Without any it only places words on the page.
 */
export function isRuled(table: Element, styles: Styles): boolean {
  const properties = childOf(table, 'w:tblPr')
  const style = styles.table(valueOf(properties, 'w:tblStyle'))
  const borders =
    childOf(properties, 'w:tblBorders') ?? nearest(style, 'w:tblPr', 'borders', each => childOf(each, 'w:tblBorders'))
  if (showsLine(borders)) return true
  for (const row of childrenOf(table, 'w:tr'))
    for (const cell of childrenOf(row, 'w:tc')) if (showsLine(childOf(cell, 'w:tcPr', 'w:tcBorders'))) return true
  return false
}

function showsLine(borders: Element | undefined): boolean {
  return childrenOf(borders).some(border => !['nil', 'none', undefined].includes(attributeOf(border, 'w:val')))
}

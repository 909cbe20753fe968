import { cleaned } from '../encodings/cleaned.ts'
import { type Archive, defaultLimits, openArchive } from '../docx/package/archive.ts'
import { attributeOf, childOf, childrenOf, descendantsOf, type Element, readXml, wordsIn } from '../docx/package/xml.ts'
import type { Cell, MakeId, Reading, Run, Table } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import type { Line } from '../structure/line.ts'
import { Unreadable } from '../unreadable.ts'

/**
 * The words of a PPTX presentation in the order of its slides: the title of a slide as a heading, then paragraphs and
 * tables; speakers' notes stay in the file. Refuses with `file.damaged`, `file.macros`, `file.password`,
 * `file.too_large` or `file.too_deep`.
 */
export function readSlides(bytes: Uint8Array, { makeId }: { makeId: MakeId }): Reading {
  const archive = openArchive(bytes, defaultLimits)
  if (archive.names.some(name => name.toLowerCase().endsWith('vbaproject.bin'))) throw new Unreadable('file.macros')
  let hasPictures = false
  const lines = slidePaths(archive).flatMap((path, index) => {
    const slide = partOf(archive, path)
    const tree = slide && childOf(slide, 'p:cSld', 'p:spTree')
    if (!tree) return []
    hasPictures ||= [...descendantsOf(tree)].some(({ name }) => name === 'p:pic')
    return linesOfSlide(tree, index + 1)
  })
  const losses = hasPictures ? [{ code: 'text.parts_left_out' }] : []
  return readingOf(lines, makeId, { losses })
}

/** Slides in the order of the presentation, which need not be that of their names. */
function slidePaths(archive: Archive): string[] {
  const presentation = partOf(archive, 'ppt/presentation.xml')
  const relations = partOf(archive, 'ppt/_rels/presentation.xml.rels')
  if (!presentation || !relations) throw new Unreadable('file.damaged')
  const targets = new Map(
    childrenOf(relations).map(relation => [attributeOf(relation, 'Id') ?? '', attributeOf(relation, 'Target') ?? '']),
  )
  const ids = childrenOf(childOf(presentation, 'p:sldIdLst'), 'p:sldId').map(slide => attributeOf(slide, 'r:id') ?? '')
  return ids
    .map(id => targets.get(id) ?? '')
    .map(target => (target.startsWith('/') ? target.slice(1) : `ppt/${target}`))
}

function partOf(archive: Archive, path: string): Element | undefined {
  const bytes = archive.bytesOf(path)
  return bytes && readXml(bytes, path, defaultLimits)
}

function linesOfSlide(tree: Element, number: number): Line[] {
  const shapes = shapesIn(tree)
  const title = shapes.find(isTitle)
  const heading = title ? paragraphsOf(title).map(joined).join(' ').trim() : ''
  const rest = shapes.filter(shape => shape !== title)
  return [{ runs: [{ text: heading === '' ? String(number) : heading }], outline: 1 }, ...rest.flatMap(linesOfShape)]
}

/** Shapes and tables, also those in groups. */
function shapesIn(tree: Element): Element[] {
  return childrenOf(tree).flatMap(child => {
    if (child.name === 'p:grpSp') return shapesIn(child)
    return child.name === 'p:sp' || child.name === 'p:graphicFrame' ? [child] : []
  })
}

function isTitle(shape: Element): boolean {
  const type = attributeOf(childOf(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'type')
  return type === 'title' || type === 'ctrTitle'
}

function linesOfShape(shape: Element): Line[] {
  const grid = childOf(shape, 'a:graphic', 'a:graphicData', 'a:tbl')
  if (grid) return [{ runs: [], table: tableOf(grid) }]
  return paragraphsOf(shape)
    .filter(paragraph => joined(paragraph).trim() !== '')
    .map(paragraph => {
      const level = Number(attributeOf(childOf(paragraph, 'a:pPr'), 'lvl') ?? 0)
      return { runs: runsOf(paragraph), ...(level > 0 && { label: '-', listDepth: level }) }
    })
}

function paragraphsOf(shape: Element): Element[] {
  return childrenOf(childOf(shape, 'p:txBody') ?? childOf(shape, 'a:txBody'), 'a:p')
}

function runsOf(paragraph: Element): Run[] {
  return childrenOf(paragraph).flatMap((child): Run[] => {
    if (child.name === 'a:br') return [{ text: '\n' }]
    if (child.name !== 'a:r' && child.name !== 'a:fld') return []
    const looks = childOf(child, 'a:rPr')
    const text = cleaned(childrenOf(child, 'a:t').map(wordsIn).join(''))
    const has = (name: string) => ['1', 'true'].includes(attributeOf(looks, name) ?? '')
    return text === ''
      ? []
      : [{ text, ...(has('b') && { bold: true as const }), ...(has('i') && { italic: true as const }) }]
  })
}

function joined(paragraph: Element): string {
  return runsOf(paragraph)
    .map(run => run.text)
    .join('')
}

function tableOf(grid: Element): Table {
  const widths = childrenOf(childOf(grid, 'a:tblGrid'), 'a:gridCol').map(
    column => Number(attributeOf(column, 'w') ?? 0) / 12_700,
  )
  const rows = childrenOf(grid, 'a:tr').map(row => {
    const cells = childrenOf(row, 'a:tc').flatMap((cell, column): Cell[] => {
      const isCovered = attributeOf(cell, 'hMerge') !== undefined || attributeOf(cell, 'vMerge') !== undefined
      return isCovered ? [] : [cellOf(cell, column)]
    })
    return { cells }
  })
  return { rows, widths, ruled: true }
}

function cellOf(cell: Element, column: number): Cell {
  const span = (name: string) => Math.min(1_000, Math.max(1, Number(attributeOf(cell, name) ?? 1) || 1))
  const paragraphs = paragraphsOf(cell).map(paragraph => ({ label: '', runs: runsOf(paragraph) }))
  return { column, columns: span('gridSpan'), rows: span('rowSpan'), paragraphs }
}

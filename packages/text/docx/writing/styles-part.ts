import { itemStyle, labelStyle, placedItemStyle, placedStyle } from '../house-styles.ts'
import { part, tag, valued } from './markup.ts'

/** How official Vietnamese papers look: Times New Roman 14, justified, the first line indented by 1.27 cm. */
export function stylesPart(language: string): string {
  const fonts = tag('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font })
  const size = valued('w:sz', 28) + valued('w:szCs', 28)
  const languages = tag('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' })
  const runs = tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts + size + languages))
  const paragraphs = tag('w:pPrDefault', {}, tag('w:pPr', {}, tag('w:spacing', { 'w:after': 120 })))
  return part('w:styles', ['w'], tag('w:docDefaults', {}, runs + paragraphs) + paragraphStyles() + otherStyles())
}

/** The id of a style of ours: its name without spaces, as Word makes ids. */
export function styleId(name: string): string {
  return name.replaceAll(' ', '').replace(/^./, first => first.toUpperCase())
}

const font = 'Times New Roman'

function paragraphStyles(): string {
  const body = valued('w:jc', 'both')
  const indented = tag('w:ind', { 'w:firstLine': 720 })
  return (
    style('paragraph', 'Normal', { standard: true, shown: true }) +
    style('paragraph', 'Title', {
      from: 'Normal',
      next: 'Normal',
      shown: true,
      paragraph: valued('w:jc', 'center'),
      run: '<w:b/>',
    }) +
    [1, 2, 3, 4, 5, 6].map(heading).join('') +
    style('paragraph', 'Plenum provision', { from: 'Normal', shown: true, paragraph: indented + body }) +
    style('paragraph', placedStyle, { from: 'Normal', paragraph: indented }) +
    [2, 3, 4, 5, 6, 7, 8, 9]
      .map(
        level =>
          style('paragraph', itemStyle(level), { from: 'Normal', paragraph: indented + body }) +
          style('paragraph', placedItemStyle(level), { from: 'Normal', paragraph: indented }),
      )
      .join('') +
    style('paragraph', 'Plenum cell', { from: 'Normal', paragraph: tag('w:spacing', { 'w:after': 0 }) }) +
    style('paragraph', 'footnote text', {
      from: 'Normal',
      paragraph: tag('w:spacing', { 'w:after': 0 }),
      run: valued('w:sz', 20),
    }) +
    style('paragraph', 'annotation text', { from: 'Normal', run: valued('w:sz', 20) }) +
    style('paragraph', 'header', {
      from: 'Normal',
      paragraph: tag('w:spacing', { 'w:after': 0 }) + valued('w:jc', 'center'),
    }) +
    style('paragraph', 'footer', { from: 'Normal', paragraph: tag('w:spacing', { 'w:after': 0 }) })
  )
}

function heading(level: number): string {
  const paragraph =
    '<w:keepNext/>' + tag('w:spacing', { 'w:before': 120, 'w:after': 120 }) + valued('w:outlineLvl', level - 1)
  const run = level < 5 ? '<w:b/>' : '<w:i/>'
  return style('paragraph', `heading ${level}`, {
    from: 'Normal',
    next: 'Plenum provision',
    shown: true,
    paragraph,
    run,
  })
}

function otherStyles(): string {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => tag(`w:${side}`, line)).join('')
  const margins = tag(
    'w:tblCellMar',
    {},
    ['left', 'right'].map(side => tag(`w:${side}`, { 'w:w': 108, 'w:type': 'dxa' })).join(''),
  )
  return (
    style('character', labelStyle, {}) +
    style('character', 'Hyperlink', { run: valued('w:color', '0563C1') + valued('w:u', 'single') }) +
    style('character', 'footnote reference', { run: valued('w:vertAlign', 'superscript') }) +
    style('character', 'annotation reference', { run: valued('w:sz', 16) }) +
    style('table', 'Table Normal', { standard: true, table: margins }) +
    style('table', 'Table Grid', { from: 'Table Normal', table: tag('w:tblBorders', {}, sides) })
  )
}

interface Description {
  standard?: boolean
  from?: string
  next?: string
  /** Among the styles that Word offers. */
  shown?: boolean
  paragraph?: string
  run?: string
  table?: string
}

function style(
  type: string,
  name: string,
  { standard, from, next, shown, paragraph, run, table }: Description,
): string {
  const content = [
    valued('w:name', name),
    from === undefined ? '' : valued('w:basedOn', styleId(from)),
    next === undefined ? '' : valued('w:next', styleId(next)),
    shown ? '<w:qFormat/>' : '',
    paragraph ? tag('w:pPr', {}, paragraph) : '',
    run ? tag('w:rPr', {}, run) : '',
    table ? tag('w:tblPr', {}, table) : '',
  ]
  return tag(
    'w:style',
    { 'w:type': type, 'w:default': standard ? 1 : undefined, 'w:styleId': styleId(name) },
    content.join(''),
  )
}

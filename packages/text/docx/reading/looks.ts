import type { Look, Run } from '../../model.ts'
import { numberOf, pointsOf, switchOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, type Element } from '../package/xml.ts'
import { nearest, type Style, type Styles } from './styles.ts'

export type RunLook = Omit<Run, 'text' | 'href' | 'note' | 'picture'>

/**
 * How a run looks: its own properties, else those of its character and paragraph style. Switches of two styles cancel
 * each other (ECMA-376, 17.7.3); what the run itself says is final.
 */
export function runLook(own: Element | undefined, paragraph: Style | undefined, styles: Styles): RunLook {
  const character = styles.character(valueOf(own, 'w:rStyle') ?? '')
  const given = [paragraph, character].filter(
    style => style && !style.ours && !linkStyles.has(style.name.toLowerCase()),
  )
  const isOn = (name: string) => {
    const said = switchOf(own, name)
    if (said !== undefined) return said
    if (switchOf(styles.defaults.run, name)) return true
    return given.filter(style => nearest(style, 'w:rPr', `switch ${name}`, each => switchOf(each, name))).length === 1
  }
  const value = (name: string) =>
    valueOf(own, name) ??
    given
      .toReversed()
      .map(style => nearest(style, 'w:rPr', name, each => valueOf(each, name)))
      .find(Boolean)
  const raised = raises.get(value('w:vertAlign') ?? '') ?? raisedByHand(own)
  return {
    ...(isOn('w:b') && { bold: true }),
    ...(isOn('w:i') && { italic: true }),
    ...((value('w:u') ?? 'none') !== 'none' && { underline: true }),
    ...((isOn('w:strike') || isOn('w:dstrike')) && { strike: true }),
    ...(raised && { raised }),
    ...((isOn('w:caps') || isOn('w:smallCaps')) && { caps: true }),
  }
}

/** That a link is underlined is how links are shown, not how its words look. */
const linkStyles = new Set(['hyperlink', 'internet link', 'followedhyperlink', 'visited internet link'])

/** LibreOffice writes what is raised by a set height as a position, in half points, with a size of its own. */
function raisedByHand(own: Element | undefined): 'super' | 'sub' | undefined {
  const height = numberOf(valueOf(own, 'w:position')) ?? 0
  if (Math.abs(height) < 4 || !childOf(own, 'w:sz')) return undefined
  return height > 0 ? 'super' : 'sub'
}

/** Words that are not shown, and so were not meant to be read. */
export function isHidden(own: Element | undefined, paragraph: Style | undefined, styles: Styles): boolean {
  const said = switchOf(own, 'w:vanish')
  if (said !== undefined) return said
  const character = styles.character(valueOf(own, 'w:rStyle') ?? '')
  return [paragraph, character].some(style => nearest(style, 'w:rPr', 'vanish', each => switchOf(each, 'w:vanish')))
}

/**
 * How a paragraph stands; `undefined` where it stands as any other. A style of ours is layout: what it says does not
 * count, and what a program says once more, as LibreOffice does of the last paragraph, does not either.
 */
export function paragraphLook(own: Element | undefined, style: Style | undefined, styles: Styles): Look | undefined {
  const asked = <T>(key: string, read: (properties: Element) => T | undefined): T | undefined => {
    const said = own && read(own)
    const styled = nearest(style, 'w:pPr', key, read) ?? (styles.defaults.paragraph && read(styles.defaults.paragraph))
    if (style?.ours) return said === styled ? undefined : said
    return said ?? styled
  }
  const align = asked('align', each => alignments.get(valueOf(each, 'w:jc') ?? ''))
  const usual = nearest(style, 'w:pPr', 'align', each => alignments.get(valueOf(each, 'w:jc') ?? '')) ?? 'left'
  const indent = Math.round(((asked('left', leftOf) ?? 0) - (asked('hanging', hangingOf) ?? 0)) * 10) / 10
  const newPage = asked('page', each => switchOf(each, 'w:pageBreakBefore'))
  const look: Look = {
    // Left is how paragraphs stand anyway, so it is only said where the style would have them stand otherwise.
    ...(align && (align !== 'left' || usual !== 'left') && { align }),
    ...(indent > 0 && { indent }),
    ...(newPage && { newPage }),
  }
  return Object.keys(look).length === 0 ? undefined : look
}

function leftOf(properties: Element): number | undefined {
  const indent = childOf(properties, 'w:ind')
  return pointsOf(attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start'))
}

function hangingOf(properties: Element): number | undefined {
  return pointsOf(attributeOf(childOf(properties, 'w:ind'), 'w:hanging'))
}

const raises: ReadonlyMap<string, 'super' | 'sub'> = new Map(
  Object.entries<'super' | 'sub'>({ superscript: 'super', subscript: 'sub' }),
)

const alignments: ReadonlyMap<string, NonNullable<Look['align']>> = new Map(
  Object.entries<NonNullable<Look['align']>>({
    left: 'left',
    start: 'left',
    center: 'centre',
    right: 'right',
    end: 'right',
    both: 'justified',
    distribute: 'justified',
    lowKashida: 'justified',
    mediumKashida: 'justified',
    highKashida: 'justified',
    thaiDistribute: 'justified',
  }),
)

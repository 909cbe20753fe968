import type { Look, Run } from '../../model.ts'
import { pointsOf, switchOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, type Element } from '../package/xml.ts'
import { nearest, type Style, type Styles } from './styles.ts'

export type RunLook = Omit<Run, 'text' | 'href' | 'note' | 'picture'>

/**
 * How a run looks: its own properties, else those of its character and paragraph style. Switches of two styles cancel
 * each other (ECMA-376, 17.7.3); what the run itself says is final.
 */
export function runLook(own: Element | undefined, paragraph: Style | undefined, styles: Styles): RunLook {
  const character = styles.character(valueOf(own, 'w:rStyle') ?? '')
  const given = [paragraph, character].filter(style => style && !style.ours)
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
  const raised = raises.get(value('w:vertAlign') ?? '')
  return {
    ...(isOn('w:b') && { bold: true }),
    ...(isOn('w:i') && { italic: true }),
    ...((value('w:u') ?? 'none') !== 'none' && { underline: true }),
    ...((isOn('w:strike') || isOn('w:dstrike')) && { strike: true }),
    ...(raised && { raised }),
    ...((isOn('w:caps') || isOn('w:smallCaps')) && { caps: true }),
  }
}

/** Words that are not shown, and so were not meant to be read. */
export function isHidden(own: Element | undefined, paragraph: Style | undefined, styles: Styles): boolean {
  const said = switchOf(own, 'w:vanish')
  if (said !== undefined) return said
  const character = styles.character(valueOf(own, 'w:rStyle') ?? '')
  return [paragraph, character].some(style => nearest(style, 'w:rPr', 'vanish', each => switchOf(each, 'w:vanish')))
}

/** How a paragraph stands; `undefined` where it stands as any other. */
export function paragraphLook(own: Element | undefined, style: Style | undefined, styles: Styles): Look | undefined {
  const sources = (key: string, read: (properties: Element) => string | undefined) => {
    const styled = style?.ours ? undefined : (nearest(style, 'w:pPr', key, read) ?? inDefaults(styles, read))
    return { said: own && read(own), styled }
  }
  const align = alignOf(sources('align', each => valueOf(each, 'w:jc')))
  const left = sources(
    'left',
    each => attributeOf(childOf(each, 'w:ind'), 'w:left') ?? attributeOf(childOf(each, 'w:ind'), 'w:start'),
  )
  const hanging = sources('hanging', each => attributeOf(childOf(each, 'w:ind'), 'w:hanging'))
  const indent = (pointsOf(left.said ?? left.styled) ?? 0) - (pointsOf(hanging.said ?? hanging.styled) ?? 0)
  const newPage =
    switchOf(own, 'w:pageBreakBefore') ??
    (!style?.ours && nearest(style, 'w:pPr', 'page', each => switchOf(each, 'w:pageBreakBefore')))
  const look: Look = {
    ...(align && { align }),
    ...(indent > 0 && { indent }),
    ...(newPage && { newPage: true }),
  }
  return Object.keys(look).length === 0 ? undefined : look
}

function inDefaults(styles: Styles, read: (properties: Element) => string | undefined): string | undefined {
  return styles.defaults.paragraph && read(styles.defaults.paragraph)
}

/** Left is how paragraphs stand anyway, so it is only said where a style would have them stand otherwise. */
function alignOf({ said, styled }: { said: string | undefined; styled: string | undefined }): Look['align'] {
  const usual = alignments.get(styled ?? 'left')
  const align = said === undefined ? usual : alignments.get(said)
  return align === 'left' && usual === 'left' ? undefined : align
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

import { convertByFont } from '../../encodings/convert-old.ts'
import { valueOf } from '../package/measures.ts'
import { attributeOf, childOf, type Element } from '../package/xml.ts'
import { nearest, type Style, type Styles } from './styles.ts'

/**
 * The font of a run's letters beyond ASCII: its own, else that of its character or paragraph style, else the usual
 * one.
 */
export function fontOf(own: Element | undefined, paragraph: Style | undefined, styles: Styles): string {
  const character = styles.character(valueOf(own, 'w:rStyle') ?? '')
  const said = named(own) ?? styled(character) ?? styled(paragraph)
  return said ?? named(styles.defaults.run) ?? ''
}

/** Words that are written in the letters of an old Vietnamese font (`.VnTime`, `VNI-Times`), in Unicode. */
export function inUnicode(words: string, font: string): string {
  return convertByFont(words, font).text
}

function styled(style: Style | undefined): string | undefined {
  return nearest(style, 'w:rPr', 'font', named)
}

function named(properties: Element | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')
  return attributeOf(fonts, 'w:hAnsi') ?? attributeOf(fonts, 'w:ascii')
}

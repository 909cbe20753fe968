import { tag } from './markup.ts'

/**
 * Properties of a section: A4 with the margins of official papers, 20 mm above and below, 30 mm left, 15 mm right, or on
 * its side with the same at the same edges of the sheet. A section without headers of its own goes on with those before.
 */
export function sectionElement(landscape: boolean, headers: string): string {
  const [short, long] = [11_906, 16_838]
  const size = landscape
    ? { 'w:w': long, 'w:h': short, 'w:orient': 'landscape' }
    : { 'w:w': short, 'w:h': long, 'w:orient': undefined }
  const edges = landscape
    ? { 'w:top': left, 'w:right': around, 'w:bottom': right, 'w:left': around }
    : { 'w:top': around, 'w:right': right, 'w:bottom': around, 'w:left': left }
  const margins = tag('w:pgMar', { ...edges, 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 })
  return tag('w:sectPr', {}, headers + tag('w:pgSz', size) + margins + (headers === '' ? '' : '<w:titlePg/>'))
}

/** The end of a section stands in a paragraph, which is made as low as it can be. */
export function sectionEnd(section: string): string {
  const lowest = tag('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' })
  return tag('w:p', {}, tag('w:pPr', {}, lowest + section))
}

const around = 1134
const right = 850
const left = 1701

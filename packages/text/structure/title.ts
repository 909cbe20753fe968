import type { Provision } from '../model.ts'
import type { Candidate } from './evidence.ts'

/**
 * Whether a line is the title of the provision above it, which so far is a label alone: `Chương I` and below it
 * `QUY ĐỊNH CHUNG`. A title stands out, or is short and followed by something that has a number.
 */
export function isTitleOf(
  above: Candidate,
  provision: Provision | undefined,
  title: Candidate,
  beyond: Candidate | undefined,
): boolean {
  if (!provision || !['part', 'chapter', 'section', 'article'].includes(provision.kind)) return false
  if (provision.runs.length > 0 || !/\p{L}/u.test(provision.label) || above.line.label !== undefined) return false
  const { line, text } = title
  if (text === '' || text.length > 300 || line.table || line.footnote !== undefined || line.label !== undefined)
    return false
  if (line.id !== undefined || title.marks.some(mark => mark.kind !== 'item' && mark.form !== 'weak')) return false
  if (title.outstanding) return true
  return text.length <= 150 && !/[.;:,]$/.test(text) && (beyond?.marks.length ?? 0) > 0
}

import type { Kind, Provision } from '../model.ts'
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
  return isBareLabel(above, provision) && mayBeTitle(title) && (title.outstanding || leadsOn(title.text, beyond))
}

const divisions: readonly Kind[] = ['part', 'chapter', 'section', 'article']

function isBareLabel({ line }: Candidate, provision: Provision | undefined): boolean {
  if (!provision || !divisions.includes(provision.kind) || provision.runs.length > 0) return false
  return /\p{L}/u.test(provision.label) && line.label === undefined
}

/** Words by themselves, without a number of their own. */
function mayBeTitle({ line, text, marks }: Candidate): boolean {
  if (text === '' || text.length > 300) return false
  if (line.table || line.footnote !== undefined || line.label !== undefined || line.id !== undefined) return false
  return marks.every(mark => mark.kind === 'item' || mark.form === 'weak')
}

/** Short, no sentence, and followed by something that has a number. */
function leadsOn(text: string, beyond: Candidate | undefined): boolean {
  return text.length <= 150 && !/[.;:,]$/.test(text) && (beyond?.marks.length ?? 0) > 0
}

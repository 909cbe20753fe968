import { fold } from '../../platform/text/fold.ts'
import type { PartKind } from './contract.ts'

/** What is known of a paper before anybody has said what it is. */
export interface Clues {
  /** The code of its kind, as its head says. */
  type: string | null
  title: string
  fileName: string
  /** How its text begins. */
  firstWords: string
}

export type Because = 'type' | 'title' | 'file-name' | 'first-words' | null

const drafted = new Set(['NQ', 'QĐ', 'QĐi', 'QC', 'KL', 'CT', 'CTr', 'ĐA', 'KH', 'HD', 'ĐL', 'TTri'])

const appendix = /^(?:phu luc|bieu|danh muc|danh sach|phu bieu)\b/
const submission = /^(?:du thao )?(?:to trinh|phieu trinh)\b/
const draft =
  /^(?:du thao|nghi quyet|quyet dinh|quy dinh|quy che|ket luan|chi thi|chuong trinh|de an|ke hoach|huong dan|dieu le)\b/

/**
 * What a paper seems to be in a matter, and by what: an appendix says so first, whatever it is appended to; then its kind counts,
 * then how its title, its file and its text begin.
 */
export function partOf({ type, title, fileName, firstWords }: Clues): { part: PartKind; because: Because } {
  const beginnings = [
    ['title', plain(title)],
    ['file-name', plain(fileName).replace(/^[\d ]+/, '')],
    ['first-words', plain(firstWords)],
  ] as const
  const appended = beginnings.find(([, words]) => appendix.test(words))
  if (appended) return { part: 'appendix', because: appended[0] }
  if (type === 'TTr') return { part: 'submission', because: 'type' }
  if (type !== null && drafted.has(type)) return { part: 'draft', because: 'type' }
  for (const [because, words] of beginnings) {
    if (submission.test(words)) return { part: 'submission', because }
    if (draft.test(words)) return { part: 'draft', because }
  }
  return { part: 'other', because: null }
}

function plain(text: string): string {
  return fold(text.slice(0, 500).replace(/[-_.()[\]]+/g, ' '))
}

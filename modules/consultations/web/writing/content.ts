import type { CommentRow } from '../../contract.ts'

/** What a comment says, while it is written. */
export interface Content {
  words: string
  /** Undefined until a wording is proposed. */
  proposed: string | undefined
  kind: CommentRow['kind']
  confidential: boolean
  attachments: readonly { id: string; title: string }[]
}

export const empty: Content = {
  words: '',
  proposed: undefined,
  kind: 'substance',
  confidential: false,
  attachments: [],
}

/** The wording that is proposed; null where it is none, or still what the draft says. */
export function proposalOf({ proposed }: Pick<Content, 'proposed'>, quoted: string): string | null {
  return proposed === undefined || proposed === quoted ? null : proposed
}

/** Whether there is anything to lose or to send. */
export function saysSomething(content: Content, quoted: string): boolean {
  return content.words.trim() !== '' || proposalOf(content, quoted) !== null
}

/** The words that a comment on a place is about, for a wording to begin with. */
export function quotedIn(spot: CommentRow['spot']): string {
  return spot?.anchor ? (spot.anchor.selection?.exact ?? spot.anchor.words) : ''
}

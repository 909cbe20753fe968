import type { AnswerKind } from '../../../modules/consultations/contract.ts'
import type { PartKind } from '../../../modules/matters/contract.ts'
import type { Place, TextDocument } from '../../../packages/text/model.ts'
import type { Edit } from '../papers/shown.ts'

/** A matter with its papers, as somebody would find it on a working day. Days are counted from today. */
export interface ShownMatter {
  title: string
  /** Who begins it, brings its papers and asks for comments on them. */
  owner: string
  workers: readonly string[]
  target?: { words: string; inDays: number }
  papers: readonly ShownPaper[]
  deadlines: readonly ShownDeadline[]
  /** Closed although something is missing, because somebody ordered it. */
  closed?: { reason: string; orderedBy: string }
}

export interface ShownPaper {
  part: PartKind
  type: string | null
  /** The code of the body that drafts it. */
  draftedBy?: string
  fileName: string
  /** Markdown; or one of the papers that lie on the shelf already. */
  text: string | { brought: 'scheme' }
  rounds?: readonly ShownRound[]
  /** Marked as final once its rounds are over. */
  final?: boolean
}

export interface ShownDeadline {
  words: string
  due: { inDays: number } | { workingDaysBefore: number }
  met?: boolean
  /** Moved to this day, counted from today. */
  moved?: { inDays: number; reason: string }
}

/** A round of comments. Whoever is asked is the code of a body or the login of a player. */
export interface ShownRound {
  title: string
  ask: string
  inDays: number
  releaser: string
  asked: readonly string[]
  agreed: readonly string[]
  said: (document: TextDocument) => readonly ShownComment[]
  /** A body that gathers from those below it and has not sent its list. */
  gathering?: {
    by: string
    /** Who acts for it. */
    player: string
    asked: readonly string[]
    inDays: number
    said: { title: string; ask: string; comments: readonly ShownComment[] }
  }
  /** Comments that came by a letter, which lies on the shelf. */
  letter?: { by: string; paper: 'scan'; number: string; date: string; said: readonly string[] }
  /** Which organ answers for the section under this heading. */
  assigned?: readonly { heading: string; body: string; inDays: number }[]
  /** How many of the groups of like comments that are suggested are made. */
  grouped: number
  /** How many of the suggestions after those are not grouped, but merged into the answer of their first line. */
  merged?: number
  /** Given to the lines of the register in turn; null leaves one open. */
  answers: readonly (ShownAnswer | null)[]
  /** So many of the accepted wordings are put into the text, and saved with this note together with the drafter's own edits. */
  absorbed?: { most: number; note: string; own: readonly (Edit & { reason?: string })[] }
  released?: boolean
  closed?: boolean
  /** What those who commented say to their answers. */
  reactions?: readonly ShownReaction[]
}

export interface ShownAnswer {
  kind: Exclude<AnswerKind, 'merged'>
  words: string
}

export interface ShownComment {
  by: string
  /** Null is about the whole text. */
  place: Place | null
  words: string
  proposed?: string
  kind?: 'substance' | 'wording' | 'form' | 'question'
  confidential?: boolean
}

export interface ShownReaction {
  by: string
  /** Of the comment. */
  words: string
  reaction?: 'agreed' | 'consider'
  reserved?: string
}

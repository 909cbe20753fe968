import { z } from 'zod'
import { action, question, upload } from '../../../platform/http/contract.ts'
import { id, line, moment, pageOf, paging, reference, version } from '../../../platform/http/fields.ts'
import { name, obstacle, sharing } from './fields.ts'

/**
 * What has become of a file. `waiting` and `reading` change by themselves; `unreadable` is kept and can be downloaded, and
 * `obstacle` says why it cannot be shown.
 */
export const stage = z.enum(['waiting', 'reading', 'ready', 'unreadable'])

/**
 * How its pages came about: a PDF as it is; an office file through LibreOffice; our own view of its text; a picture. The
 * screen says which.
 */
export const shownAs = z.enum(['pdf', 'office', 'own', 'picture'])

export const versionRow = z.object({
  number: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  broughtBy: name.nullable(),
  broughtAt: moment,
  stage,
  obstacle: obstacle.nullable(),
  shownAs: shownAs.nullable(),
  pageCount: z.int().nullable(),
  /** How many pages have been read by machine so far, of those that have no words of their own. */
  ocr: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** Old code pages: what the words were written in, and whether that is sure. */
  encoding: z.object({ from: z.enum(['tcvn3', 'vni']), sure: z.boolean() }).nullable(),
  /** Whether there is a text as provisions, beside the pages. */
  hasText: z.boolean(),
  /** How many tracked changes and balloons came with the file. */
  proposalCount: z.int(),
  balloonCount: z.int(),
  /** What could not be kept of the file, by code. */
  losses: z.array(obstacle),
  /**
   * Set while a file that came back from Word waits for confirmation: which version it is an edited copy of, and how many
   * provisions differ.
   */
  returned: z.object({ base: z.int(), changed: z.int(), confirmedAt: moment.nullable() }).nullable(),
})
export type VersionRow = z.infer<typeof versionRow>

export const paperRow = z.object({
  id,
  title: z.string(),
  keeper: name,
  sharing,
  /** The newest version. */
  latest: versionRow,
  /** What its head says about it, where it has one: `12-NQ/TU`, `2026-09-05`, `NQ`. */
  head: z.object({ symbol: z.string().nullable(), date: z.string().nullable(), type: z.string().nullable() }),
  /** The newest version that I have opened; null when none. */
  readNumber: z.int().nullable(),
  withdrawnAt: moment.nullable(),
  version,
})
export type PaperRow = z.infer<typeof paperRow>

export const paperView = paperRow.extend({
  /** The newest first. */
  versions: z.array(versionRow),
  readers: z.array(name),
  mayKeep: z.boolean(),
  /** The paper that a mark inside of the file names, where this was brought as a paper of its own; see `joinPaper`. */
  maybeOf: name.nullable(),
  /** Everything `readHead` of packages/citations found, as it gives it; null when there is no head. */
  headFields: z.record(z.string(), z.unknown()).nullable(),
})
export type PaperView = z.infer<typeof paperView>

/** What became of one file of those that were dropped together. */
export const fate = z.object({
  fileName: z.string(),
  /** `new` paper, new `version` of one, the `same` bytes as a version that is there, or `refused`. */
  fate: z.enum(['new', 'version', 'same', 'refused']),
  paperId: id.nullable(),
  number: z.int().nullable(),
  obstacle: obstacle.nullable(),
  /** A paper of ours that this may be a newer version of, by the mark inside it or by its name. */
  maybeOf: name.nullable(),
})
export type Fate = z.infer<typeof fate>

export const bringPapers = upload('/papers', {
  summary: 'Bring files, several at once: each has a fate of its own, and one that is refused harms no other',
  query: z.object({
    paperId: id.optional().describe('Bring them as the next versions of this paper.'),
    sharing: sharing.default('mine'),
  }),
  answer: z.object({ fates: z.array(fate) }),
  refuses: [
    'paper.not_found',
    'paper.keeper_only',
    'paper.withdrawn',
    'file.too_large',
    'file.empty',
    'file.broken_off',
    'disk.full',
  ],
})

export const listPapers = question('/papers', {
  summary: 'Papers that I may read, the latest first; searched by title, number and words, with or without diacritics',
  query: paging.extend({ search: line(200).optional(), withdrawn: z.stringbool().default(false) }),
  answer: pageOf(
    paperRow.extend({
      /** Where the search found words: the page (0 where there is only its text) and a few words around, with the found ones between U+2068 and U+2069. */
      hits: z.array(z.object({ page: z.int(), words: z.string() })),
    }),
  ),
})

export const findReaders = question('/papers/readers', {
  summary: 'Whom a paper can be shared with, found by name: accounts of persons whom I see, and those of the office',
  query: z.object({ search: line(200), take: z.coerce.number().int().min(1).max(50).default(20) }),
  answer: z.object({ items: z.array(name) }),
})

export const readPaper = question('/papers/{id}', {
  summary: 'One paper with its versions',
  params: z.object({ id }),
  answer: paperView,
  refuses: ['paper.not_found'],
})

export const changePaper = action('PATCH', '/papers/{id}', {
  summary: 'Give a paper another title or other readers',
  params: z.object({ id }),
  body: z.object({ title: line(500), sharing, readers: z.array(id).max(500) }).partial(),
  answer: reference,
  edits: true,
  refuses: ['paper.not_found', 'paper.changed_meanwhile', 'paper.keeper_only', 'account.not_found'],
})

export const withdrawPaper = action('POST', '/papers/{id}/withdraw', {
  summary: 'Take a paper off the shelf; nothing is lost, and it can be put back',
  params: z.object({ id }),
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only'],
})

export const putBackPaper = action('POST', '/papers/{id}/put-back', {
  summary: 'Put a withdrawn paper back',
  params: z.object({ id }),
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only'],
})

/** A version that was brought as a paper of its own turns out to be the next version of another. */
export const joinPaper = action('POST', '/papers/{id}/join', {
  summary: 'Make the only version of this paper the next version of another one',
  params: z.object({ id }),
  body: z.object({ paperId: id }),
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only', 'paper.has_versions', 'paper.same_paper', 'paper.withdrawn'],
})

export const markRead = action('POST', '/papers/{id}/read', {
  summary: 'I have this version in front of me; asked again for "what changed since my last reading"',
  params: z.object({ id }),
  body: z.object({ number: z.int().min(1).max(10_000) }),
  answer: z.object({ id, previous: z.int().nullable() }),
  refuses: ['paper.not_found'],
})

import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, line, moment, reference } from '../../../platform/http/fields.ts'
import { shownProvision, shownText, writtenText } from './text.ts'

const number = z.int().min(1).max(10_000)
const paper = z.object({ id })
const revision = z.int().min(0)
const provisionId = z.string().max(200)

/** Why a gate is passed that no rule with a source keeps shut: the reason, and who ordered it. */
export const pass = z.object({ code: z.string().max(100), reason: line(1_000), orderedBy: line(200) })
const passed = z.object({ code: z.string(), reason: z.string(), orderedBy: z.string() })
export type Pass = z.infer<typeof passed>

export const draftView = z.object({
  paperId: id,
  writers: z.array(z.object({ id, name: z.string() })),
  mayWrite: z.boolean(),
  mayKeep: z.boolean(),
  /** Mine; null while there is none. */
  workingCopy: z.object({ base: z.int(), revision, keptAt: moment }).nullable(),
  /** How the versions came about that were saved here, the newest first. */
  savings: z.array(
    z.object({ number: z.int(), base: z.int(), note: z.string(), by: z.string(), at: moment, textSha256: z.string() }),
  ),
  final: z.object({ number: z.int(), by: z.string(), at: moment, passed: z.array(passed) }).nullable(),
})
export type DraftView = z.infer<typeof draftView>

export const readDraft = question('/drafts/{id}', {
  summary: 'The work on a paper as a text: who writes, what is saved, what is final',
  params: paper,
  answer: draftView,
  refuses: ['paper.not_found'],
})

export const changeWriters = action('PUT', '/drafts/{id}/writers', {
  summary: 'Say who writes on this paper beside its keeper; they may read it from then on',
  params: paper,
  body: z.object({ writers: z.array(id).max(100) }),
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only', 'account.not_found'],
})

export const readWorkingCopy = question('/drafts/{id}/working-copy', {
  summary: 'My working copy, which nobody else sees',
  params: paper,
  answer: z.object({ base: z.int(), revision, document: shownText, keptAt: moment }),
  refuses: ['paper.not_found', 'draft.no_working_copy'],
})

/** `revision` is the one that the browser last got; 0 begins a copy. */
export const keepWorkingCopy = action('PUT', '/drafts/{id}/working-copy', {
  summary: 'Keep what I have written so far; refused when another of my devices kept something else meanwhile',
  params: paper,
  body: z.object({ base: number, revision, document: writtenText }),
  answer: z.object({ revision, keptAt: moment }),
  largestBody: 20_000_000,
  refuses: ['paper.not_found', 'paper.no_text', 'draft.writers_only', 'draft.kept_elsewhere', 'draft.malformed'],
})

export const dropWorkingCopy = action('DELETE', '/drafts/{id}/working-copy', {
  summary: 'Give up my working copy',
  params: paper,
  answer: reference,
  refuses: ['paper.not_found', 'draft.no_working_copy'],
})

export const saveVersion = action('POST', '/drafts/{id}/versions', {
  summary: 'Make a version of my working copy; refused when somebody else brought one since it was begun',
  params: paper,
  body: z.object({ revision, note: line(500) }),
  answer: z.object({ id, number: z.int() }),
  refuses: [
    'paper.not_found',
    'paper.withdrawn',
    'paper.too_many_versions',
    'draft.no_working_copy',
    'draft.writers_only',
    'draft.kept_elsewhere',
    'draft.saved_meanwhile',
    'draft.nothing_changed',
    'draft.is_final',
  ],
})

export const readMeanwhile = question('/drafts/{id}/working-copy/meanwhile', {
  summary: 'What both I and a newer version changed since my working copy was begun, provision by provision',
  params: paper,
  answer: z.object({
    onto: z.int(),
    conflicts: z.array(
      z.object({
        provisionId,
        base: shownProvision.nullable(),
        mine: shownProvision.nullable(),
        theirs: shownProvision.nullable(),
      }),
    ),
  }),
  refuses: ['paper.not_found', 'paper.no_text', 'draft.no_working_copy'],
})

/** After `draft.saved_meanwhile`: what only one of the two changed is taken; for the rest somebody chooses. */
export const takeOver = action('POST', '/drafts/{id}/working-copy/take-over', {
  summary: 'Bring my working copy onto the newest version, choosing provision by provision where both changed',
  params: paper,
  body: z.object({
    revision,
    onto: number,
    choices: z.array(z.object({ provisionId, take: z.enum(['mine', 'theirs']) })).max(20_000),
  }),
  answer: z.object({ revision }),
  refuses: [
    'paper.not_found',
    'paper.no_text',
    'draft.no_working_copy',
    'draft.kept_elsewhere',
    'draft.saved_meanwhile',
    'draft.choice_missing',
  ],
})

export const markFinal = action('POST', '/drafts/{id}/final', {
  summary: 'Mark the newest version as final; obstacles without a sourced rule can be passed on record',
  params: paper,
  body: z.object({ number, passes: z.array(pass).max(20).default([]) }),
  answer: reference,
  refuses: [
    'paper.not_found',
    'paper.no_text',
    'paper.withdrawn',
    'draft.writers_only',
    'draft.not_newest',
    'draft.is_final',
    'consultation.unanswered',
  ],
})

export const reopenDraft = action('POST', '/drafts/{id}/reopen', {
  summary: 'Take the final mark off again, on record',
  params: paper,
  body: z.object({ reason: line(1_000) }),
  answer: reference,
  refuses: ['paper.not_found', 'draft.writers_only', 'draft.not_final'],
})

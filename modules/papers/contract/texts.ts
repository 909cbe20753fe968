import { z } from 'zod'
import type { Comparison } from '../../../packages/text/comparison.ts'
import type { Balloon, Proposal, Provision } from '../../../packages/text/model.ts'
import { action, download, question } from '../../../platform/http/contract.ts'
import { id, reference } from '../../../platform/http/fields.ts'
import { number, which } from './fields.ts'

/** A `TextDocument` of packages/text without the bytes of its pictures, which `downloadPicture` gives. */
const textDocument = z.object({
  provisions: z.array(z.custom<Provision>()),
  pictures: z.record(z.string(), z.object({ mediaType: z.string() })),
  running: z.object({ headers: z.array(z.string()), footers: z.array(z.string()) }),
})

export const readText = question('/papers/{id}/versions/{number}/text', {
  summary: 'A version as provisions, with the tracked changes and balloons that came with it: none of them accepted',
  params: which,
  answer: z.object({
    document: textDocument,
    proposals: z.array(z.custom<Proposal>()),
    balloons: z.array(z.custom<Balloon>()),
  }),
  refuses: ['paper.not_found', 'paper.no_text'],
})

export const exportVersion = download('/papers/{id}/versions/{number}/export', {
  summary: 'A version to edit elsewhere and drop back: its provisions keep their ids through Word',
  params: which,
  query: z.object({ format: z.enum(['docx', 'md', 'txt']).default('docx') }),
  refuses: ['paper.not_found', 'paper.no_text', 'text.busy', 'text.too_hard'],
})

export const confirmReturn = action('POST', '/papers/{id}/versions/{number}/confirm', {
  summary: 'Say that what changed in a copy that came back from Word is meant',
  params: which,
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only', 'paper.nothing_returned'],
})

export const readAgain = action('POST', '/papers/{id}/versions/{number}/read-again', {
  summary: 'Try again to read what could not be read',
  params: which,
  answer: reference,
  refuses: ['paper.not_found', 'paper.keeper_only', 'paper.not_unreadable'],
})

export const stopMachine = action('POST', '/papers/{id}/versions/{number}/machine', {
  summary: 'Stop reading the pages of a scan by machine, all but the first, or go on with it; the file stays as it is',
  params: which,
  body: z.object({ stopped: z.boolean() }),
  answer: z.object({ id, pages: z.int() }),
  refuses: ['paper.not_found', 'paper.keeper_only'],
})

const two = z.object({ a: id, aNumber: number, b: id, bNumber: number })

export const compareVersions = question('/papers/comparison', {
  summary: 'What differs between two files or versions, provision by provision',
  query: two,
  answer: z.object({
    a: textDocument,
    b: textDocument,
    comparison: z.custom<Comparison>(),
  }),
  refuses: ['paper.not_found', 'paper.no_text', 'text.busy', 'text.too_hard'],
})

export const printComparison = download('/papers/comparison.pdf', {
  summary: 'The same to print',
  query: two.extend({ layout: z.enum(['inline', 'side-by-side']).default('inline') }),
  refuses: ['paper.not_found', 'paper.no_text', 'print.busy', 'print.too_large', 'text.busy', 'text.too_hard'],
})

import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { day, id, line, pageOf, paging, reference, version } from '../../platform/http/fields.ts'

/** A stable key that the office chooses, such as `DUK-01`; imports and exports go by it. */
export const bodyCode = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u)
const kind = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,49}$/)
const name = line(300)
const symbol = line(40).nullable()
const precedence = z.int().min(0).max(1_000_000)

export const bodyRow = z.object({
  id,
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  symbol: z.string().nullable(),
  parentId: id.nullable(),
  precedence: z.int(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  version,
})
export type BodyRow = z.infer<typeof bodyRow>

export const termRow = z.object({ id, bodyId: id, ordinal: z.int(), startsOn: day, endsOn: day.nullable(), version })
export type TermRow = z.infer<typeof termRow>

export const bodyView = bodyRow.extend({
  /** From the top of the tree down to the parent. */
  path: z.array(z.object({ id, name: z.string() })),
  childCount: z.int(),
  terms: z.array(termRow),
})
export type BodyView = z.infer<typeof bodyView>

const on = day.optional().describe('The day as of which to answer; today when left out.')

export const listBodies = question('/bodies', {
  summary: 'Bodies that exist on a day, in order of precedence; below one parent, or by a folded search',
  query: paging.extend({ on, parentId: id.optional(), search: line(100).optional() }),
  answer: pageOf(bodyRow.extend({ childCount: z.int() })),
})

export const readTree = question('/bodies/tree', {
  summary: 'Every body that exists on a day, siblings in order of precedence (at most 20,000)',
  query: z.object({ on }),
  answer: z.object({ bodies: z.array(bodyRow), complete: z.boolean() }),
})

export const readBody = question('/bodies/{id}', {
  summary: 'One body with its place in the tree and its terms; closed bodies stay addressable',
  params: z.object({ id }),
  answer: bodyView,
  refuses: ['body.not_found'],
})

const changeable = z.object({ name, kind, symbol, parentId: id.nullable(), precedence, validFrom: day.nullable() })

export const establishBody = action('POST', '/bodies', {
  summary: 'Establish a body',
  body: changeable
    .partial({ symbol: true, parentId: true, precedence: true, validFrom: true })
    .extend({ code: bodyCode }),
  answer: reference,
  refuses: [
    'body.code_taken',
    'body.parent_unknown',
    'body.parent_closed',
    'rulebook.kind_unknown',
    'rulebook.kind_not_under',
    'role.needed',
  ],
})

export const changeBody = action('PATCH', '/bodies/{id}', {
  summary: 'Correct or move a body',
  params: z.object({ id }),
  body: changeable.partial(),
  answer: reference,
  edits: true,
  refuses: ['body.not_found', 'body.changed_meanwhile', 'body.parent_below', 'body.parent_unknown', 'role.needed'],
})

export const closeBody = action('POST', '/bodies/{id}/close', {
  summary: 'Close a body after its last day; it stays addressable for old papers',
  params: z.object({ id }),
  body: z.object({ lastDay: day }),
  answer: reference,
  edits: true,
  refuses: [
    'body.not_found',
    'body.changed_meanwhile',
    'body.has_open_children',
    'body.closes_before_start',
    'role.needed',
  ],
})

export const reopenBody = action('POST', '/bodies/{id}/reopen', {
  summary: 'Take back the closing of a body',
  params: z.object({ id }),
  answer: reference,
  edits: true,
  refuses: ['body.not_found', 'body.changed_meanwhile', 'role.needed'],
})

export const addTerm = action('POST', '/bodies/{id}/terms', {
  summary: 'Add a term of office',
  params: z.object({ id }),
  body: z.object({ ordinal: z.int().min(1).max(999), startsOn: day, endsOn: day.nullable().default(null) }),
  answer: reference,
  refuses: ['body.not_found', 'term.overlaps', 'term.ordinal_taken', 'term.ends_before_start', 'role.needed'],
})

export const changeTerm = action('PATCH', '/bodies/{id}/terms/{termId}', {
  summary: 'Correct a term of office',
  params: z.object({ id, termId: id }),
  body: z.object({ ordinal: z.int().min(1).max(999), startsOn: day, endsOn: day.nullable() }).partial(),
  answer: reference,
  edits: true,
  refuses: [
    'term.not_found',
    'term.changed_meanwhile',
    'term.overlaps',
    'term.ordinal_taken',
    'term.ends_before_start',
    'role.needed',
  ],
})

import { z } from 'zod'
import { day, id, line, moment, version } from '../../../platform/http/fields.ts'

/** The number of a version: in a body, and as a query has it. */
export const number = z.int().min(1).max(10_000)
export const numberInQuery = z.coerce.number().pipe(number)
export const name = z.object({ id, name: z.string() })

/** A body or an account that is asked, or on whose behalf something is recorded. */
export const party = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('body'), id }),
  z.object({ kind: z.literal('account'), id }),
])
export type Party = z.infer<typeof party>
export const partyName = z.object({ kind: z.enum(['body', 'account']), id, name: z.string() })

/** Tiếp thu, Tiếp thu một phần, Giải trình, Ghi nhận, Gộp. */
export const answerKind = z.enum(['accepted', 'partly', 'explained', 'noted', 'merged'])
export type AnswerKind = z.infer<typeof answerKind>

/** Names a stretch of a source, the same however often it is read. */
export const foundKey = z.string().regex(/^[\w-]{20,60}$/)

export const commentKind = z.enum(['substance', 'wording', 'form', 'question'])

/** Where a comment came from. `number` and `date` are those of the letter; `paperId` is the paper that shows it. */
export const source = z.object({
  kind: z.enum(['screen', 'letter', 'word', 'sheet', 'floor', 'paper', 'phone']),
  paperId: id.nullable().default(null),
  number: line(100).nullable().default(null),
  date: day.nullable().default(null),
})

/** The same as it is shown. */
export const shownSource = z.object({
  kind: source.shape.kind,
  paperId: id.nullable(),
  number: z.string().nullable(),
  date: day.nullable(),
})
export type Source = z.infer<typeof shownSource>

export { day, id, line, moment, version }

/** Each row with the version that was seen, so that nobody writes over what somebody else said meanwhile, or lets it out unread. */
export const seenRows = z.array(z.object({ id, version })).min(1).max(5_000)

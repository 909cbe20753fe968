import { z } from 'zod'
import { question } from '../../../platform/http/contract.ts'
import { day, id, line } from '../../../platform/http/fields.ts'
import { inBothLanguages } from '../../rulebook/contract.ts'
import { lineKind } from './agenda.ts'

const name = z.object({ id, name: z.string() })

/** How many have to be there, under which rule; null where the rulebook leaves that to the body. */
export const quorum = z.object({ needed: z.int(), of: z.int(), source: z.string() }).nullable()

/** When the summons has to be out, with every day left out in counting; null where no rule says so. */
export const summonsBy = z
  .object({
    day,
    workingDays: z.int(),
    leftOut: z.array(z.object({ day, words: inBothLanguages })),
    source: z.string(),
  })
  .nullable()

export const findBodiesToConvene = question('/meetings/bodies', {
  summary: 'Bodies that hold meetings and for which I may convene one: my own first, then by precedence',
  query: z.object({
    search: line(200).optional(),
    take: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({
    items: z.array(
      name.extend({
        parent: z.string().nullable(),
        kinds: z.array(z.object({ code: z.string(), words: inBothLanguages })),
      }),
    ),
  }),
})

export const proposeMeeting = question('/meetings/proposal', {
  summary: 'What a meeting of a body on a day would be called and numbered, who is to be called, and by when',
  query: z.object({
    bodyId: id,
    kind: z.string().regex(/^[a-z][A-Za-z0-9]{0,49}$/),
    on: day,
    number: z.coerce
      .number()
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('The number that it shall have; the next one when left out'),
  }),
  answer: z.object({
    title: z.string(),
    number: z.int().nullable(),
    members: z.array(z.object({ person: name, office: z.string() })),
    chairId: id.nullable(),
    summonsBy,
    quorum,
    /** The last meeting of the kind: where it was, who was invited to it and who kept its records. */
    last: z
      .object({
        id,
        title: z.string(),
        on: day,
        place: z.string().nullable(),
        videoLink: z.string().nullable(),
        sites: z.array(z.string()),
        recorders: z.array(name),
        invited: z.array(name),
      })
      .nullable(),
    /** What such a meeting usually has on its agenda; `takes` says what a line takes up from the last one. */
    lines: z.array(
      z.object({
        kind: lineKind,
        title: z.string(),
        minutes: z.int().nullable(),
        takes: z.enum(['apologies', 'interests', 'minutes', 'actions']).nullable(),
        /** The signed minutes that it takes up, where there are such and everybody who is called may read them. */
        paper: z.object({ id, number: z.int(), title: z.string() }).nullable(),
      }),
    ),
  }),
  refuses: ['body.not_found', 'meeting.kind_not_here', 'meeting.runners_only'],
})

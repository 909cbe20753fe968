import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { day, id, line, moment, reference } from '../../../platform/http/fields.ts'

/** An opening, an address or apologies; a matter to be dealt with; one agreed to without debate; a break. */
export const lineKind = z.enum(['formality', 'item', 'consent', 'break'])

const name = z.object({ id, name: z.string() })

/** A line of the agenda. To whoever may not read it, `content` is null: they learn that there is one, and how long it takes. */
export const agendaLine = z.object({
  id,
  kind: lineKind,
  minutes: z.int().nullable(),
  content: z
    .object({
      title: z.string(),
      presenter: name.nullable(),
      /** Who leads the meeting while it is dealt with; null is its chair. */
      presider: name.nullable(),
      /** Who of those who are called may read it; null is all of them. */
      readers: z.array(name).nullable(),
      /** At the version that the meeting is about. `title` is null of a paper that I may not read. */
      papers: z.array(z.object({ id, number: z.int(), title: z.string().nullable() })),
      /** The organ that still has to send papers, and by when. */
      awaits: z.object({ body: name, by: day }).nullable(),
      /** Who stays away from it because it concerns them; why is for them and for those who prepare the meeting. */
      interests: z.array(
        z.object({ person: name, reason: z.string().nullable(), at: moment, recordedBy: z.string().nullable() }),
      ),
      /** Its papers are closed to me, as I or the one for whom I read stay away. */
      closed: z.boolean(),
    })
    .nullable(),
})
export type AgendaLine = z.infer<typeof agendaLine>

const lineBody = z.object({
  /** Of a line that was there before. */
  id: id.optional(),
  kind: lineKind,
  title: line(500),
  minutes: z.int().min(1).max(1_440).nullable().default(null),
  presenterId: id.nullable().default(null),
  presiderId: id.nullable().default(null),
  readerIds: z.array(id).min(1).max(5_000).nullable().default(null),
  papers: z
    .array(z.object({ paperId: id, number: z.int().min(1).max(100_000) }))
    .max(100)
    .default([]),
  awaits: z.object({ bodyId: id, by: day }).nullable().default(null),
})
export type LineBody = z.output<typeof lineBody>

export const setAgenda = action('PUT', '/meetings/{id}/agenda', {
  summary: 'Set the agenda, all of its lines in order; a line that is left out is taken off',
  params: z.object({ id }),
  body: z.object({ lines: z.array(lineBody).max(200) }),
  answer: reference,
  edits: true,
  refuses: [
    'meeting.not_found',
    'meeting.runners_only',
    'meeting.cancelled',
    'meeting.changed_meanwhile',
    'agenda.line_not_found',
    'agenda.not_called',
    'paper.not_found',
    'agenda.paper_of_others',
    'body.not_found',
  ],
})

import { z } from 'zod'
import { action, download, question } from '../../../platform/http/contract.ts'
import { id, moment, reference } from '../../../platform/http/fields.ts'
import { phrase } from '../../rulebook/contract.ts'

const meeting = z.object({ id })

export const downloadCalendar = download('/meetings/{id}/calendar', {
  summary:
    'The meeting for the calendar of a phone or a computer (iCalendar); fetched again after a change it replaces the entry, and of a cancelled meeting it takes it out',
  params: meeting,
  refuses: ['meeting.not_found'],
})

export const readPack = question('/meetings/{id}/pack', {
  summary:
    'How far the file is with all papers of a meeting that I may read; it is made once for all who may read the same',
  params: meeting,
  answer: z.object({
    /** Not ordered as I may read it now, being made, or made. */
    state: z.enum(['none', 'waiting', 'ready']),
    /** How many papers it holds. */
    papers: z.int(),
    /** Bytes. */
    size: z.int().nullable(),
    madeAt: moment.nullable(),
  }),
  refuses: ['meeting.not_found'],
})

export const orderPack = action('POST', '/meetings/{id}/pack', {
  summary:
    'Have the papers of a meeting that I may read made into one PDF; the counter meetings.pack:{id} tells how far it is',
  params: meeting,
  answer: reference,
  refuses: ['meeting.not_found'],
})

export const downloadPack = download('/meetings/{id}/pack/file', {
  summary: 'The papers of a meeting that I may read as one PDF, with its agenda, bookmarks and page numbers',
  params: meeting,
  refuses: ['meeting.not_found', 'meeting.pack_not_made'],
})

/** One thing that happens in a meeting, with what is said. */
export const scriptPart = z.object({
  /** When it is due (HH:MM), as long as every line before it says how long it takes. */
  at: z.string().nullable(),
  part: z.enum(['opening', 'line', 'closing']),
  number: z.int().nullable(),
  title: z.string().nullable(),
  /** The lines of the agenda that it is about. */
  lineIds: z.array(id),
  steps: z.array(
    z.object({
      moment: phrase.shape.moment,
      by: z.enum(['chair', 'recorder']),
      name: z.string().nullable(),
      words: z.string(),
    }),
  ),
})

export const readScript = question('/meetings/{id}/script', {
  summary:
    'Who says what in a meeting, with the words of each vote, for those who prepare it and for whoever chairs it',
  params: meeting,
  answer: z.object({
    title: z.string(),
    when: z.string(),
    /** The language of the organisation, in which it is said. */
    language: z.enum(['vi', 'en']),
    parts: z.array(scriptPart),
  }),
  refuses: ['meeting.not_found', 'meeting.runners_only'],
})

export const downloadScript = download('/meetings/{id}/script/file', {
  summary: 'The same in large print (PDF)',
  params: meeting,
  refuses: ['meeting.not_found', 'meeting.runners_only', 'print.busy', 'print.too_large'],
})

import { z } from 'zod'
import { action, download, question } from '../../platform/http/contract.ts'
import { id, line, moment, reference, version } from '../../platform/http/fields.ts'
import { party } from '../conclusions/contract.ts'

const meeting = z.object({ id })
const ofNotice = z.object({ id, noticeId: id })
const name = z.object({ id, name: z.string() })
const partyName = party.extend({ name: z.string() })

/** Lines of what stands above an office under a paper, such as `T/M Ban Thường vụ`. */
const authority = z
  .string()
  .max(400)
  .regex(/^[^\p{Cc}\p{Cs}]*(\n[^\p{Cc}\p{Cs}]*){0,2}$/u)

/** A notice of what a meeting concluded. It is prepared: number and day stay blank until it is issued. */
export const notice = z.object({
  id,
  /** Its text; `number` is the newest version. */
  paper: z.object({ id, title: z.string(), number: z.int() }),
  lines: z.array(z.object({ id, title: z.string(), isNarrow: z.boolean() })),
  signer: name,
  authority: z.string().nullable(),
  office: z.string().nullable(),
  recipients: z.array(partyName),
  madeAt: moment,
  madeBy: z.string(),
  /** Whether something was recorded or put right on its lines since it was put together. */
  isBehind: z.boolean(),
  /** Whether I write on its text. */
  mayWrite: z.boolean(),
  version,
})
export type Notice = z.infer<typeof notice>

export const listNotices = question('/meetings/{id}/notices', {
  summary: 'The notices of what a meeting concluded that I may read, the earliest first',
  params: meeting,
  answer: z.object({ items: z.array(notice), mayPrepare: z.boolean() }),
  refuses: ['meeting.not_found'],
})

/** Somebody beside the lines that they may not read, as the line is for others or they stay away from it. */
const kept = { keptFrom: z.array(id) }

export const noticeProposal = z.object({
  title: z.string(),
  /** Lines on which something was concluded and that I may read; those for some are chosen only deliberately. */
  lines: z.array(z.object({ id, title: z.string(), isNarrow: z.boolean() })),
  /** Whoever may sign for the body on the day, first whoever is above. */
  signers: z.array(name.extend({ office: z.string(), authority: z.string().nullable(), ...kept })),
  /** Bodies that were told to do something, the one above, and those below. */
  bodies: z.array(name.extend({ isUsual: z.boolean() })),
  /** Those who were called. */
  people: z.array(name.extend(kept)),
})
export type NoticeProposal = z.infer<typeof noticeProposal>

const preparing = ['meeting.not_found', 'sitting.leaders_only'] as const

export const proposeNotice = question('/meetings/{id}/notices/proposal', {
  summary: 'What a notice could be made of: what was concluded, who may sign, and who could get it',
  params: meeting,
  answer: noticeProposal,
  refuses: preparing,
})

const signing = { signerId: id, authority: authority.nullable(), recipients: z.array(party).max(200) }
const refusesSigning = [
  'notice.cannot_sign',
  'notice.not_for_recipient',
  'body.not_found',
  'person.not_found',
  'text.busy',
  'text.too_hard',
] as const

export const prepareNotice = action('POST', '/meetings/{id}/notices', {
  summary: 'Prepare a notice of what was concluded on these lines, as a paper that can be edited here or in Word',
  params: meeting,
  body: z.object({ title: line(500), lineIds: z.array(id).min(1).max(200), ...signing }),
  answer: reference.extend({ paperId: id }),
  refuses: [...preparing, ...refusesSigning, 'meeting.cancelled', 'agenda.line_not_found', 'notice.nothing_concluded'],
})

export const changeNotice = action('PATCH', '/meetings/{id}/notices/{noticeId}', {
  summary: 'Change who signs a notice and who gets it; its text has a next version, of which only these parts are new',
  params: ofNotice,
  body: z.object(signing),
  answer: reference,
  edits: true,
  refuses: [
    ...preparing,
    ...refusesSigning,
    'meeting.cancelled',
    'notice.not_found',
    'notice.changed_meanwhile',
    'draft.writers_only',
    'draft.is_final',
    'draft.nothing_changed',
    'paper.not_found',
    'paper.no_text',
    'paper.withdrawn',
    'paper.too_many_versions',
  ],
})

const files = ['print.busy', 'print.too_large', 'text.busy', 'text.too_hard'] as const
const format = z.object({ format: z.enum(['docx', 'pdf']).default('docx') })

export const downloadNotice = download('/meetings/{id}/notices/{noticeId}/file', {
  summary: 'A notice as it reads now, as a Word file to edit and drop back or as a PDF',
  params: ofNotice,
  query: format,
  refuses: ['meeting.not_found', 'notice.not_found', 'paper.not_found', 'paper.no_text', ...files],
})

export const downloadExtract = download('/meetings/{id}/lines/{lineId}/extract', {
  summary:
    'What a meeting concluded on one line, as an extract to print or as a Word file, for whoever may read the line',
  params: z.object({ id, lineId: id }),
  query: format,
  refuses: [
    'meeting.not_found',
    'agenda.line_not_found',
    'conclusion.stays_away',
    'notice.nothing_concluded',
    ...files,
  ],
})

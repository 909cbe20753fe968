import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { day, id, line, moment, pageOf, paging, reference, version } from '../../../platform/http/fields.ts'
import { pass } from '../../drafts/contract.ts'
import { inBothLanguages } from '../../rulebook/contract.ts'
import { deadline } from './deadlines.ts'

const name = z.object({ id, name: z.string() })

/** What a paper is in a matter. */
export const part = z.enum(['submission', 'draft', 'appendix', 'other'])
export type PartKind = z.infer<typeof part>

/** Derived from facts and never stored: being put together, out for comments, comments being absorbed, final, closed. */
export const stage = z.enum(['preparing', 'commenting', 'absorbing', 'final', 'closed'])
export type Stage = z.infer<typeof stage>

/** What is missing, and the screen on which it is settled. `blocks` only where a rule with a named source says so. */
export const lack = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.json()),
  blocks: z.boolean(),
  source: z.string().nullable(),
  to: z.string(),
})
export type Lack = z.infer<typeof lack>

export const matterRow = z.object({
  id,
  title: z.string(),
  owner: name,
  stage,
  /** The meeting that it is meant for. */
  target: z.object({ words: z.string().nullable(), on: day.nullable() }),
  nextDeadline: z.object({ words: z.string(), dueOn: day }).nullable(),
  /** `unanswered` of the rounds that I see; `lacks` is null for those who do not work on it. */
  counts: z.object({ papers: z.int(), unanswered: z.int(), lacks: z.int().nullable() }),
  changedAt: moment,
  closedAt: moment.nullable(),
  version,
})
export type MatterRow = z.infer<typeof matterRow>

const roundOfPart = z.object({
  id,
  title: z.string(),
  number: z.int(),
  state: z.enum(['open', 'closed', 'released']),
  dueOn: day.nullable(),
  unanswered: z.int(),
})

/** A paper in a matter. Whoever may not read it sees only that one of this sort is there: then `paper` is null. */
export const partRow = z.object({
  part,
  place: z.int(),
  paper: z
    .object({
      id,
      title: z.string(),
      type: z.string().nullable(),
      draftingBody: name.nullable(),
      /** The newest version, and the final one. */
      number: z.int(),
      final: z.int().nullable(),
      rounds: z.array(roundOfPart),
      /** Sections that its kind usually has and it lacks, where the profile suggests them. */
      suggested: z.array(inBothLanguages),
    })
    .nullable(),
})
export type PartRow = z.infer<typeof partRow>
/** A part that the reader may see, not only count. */
export type PartPaper = NonNullable<PartRow['paper']>

const passed = z.object({ code: z.string(), reason: z.string(), orderedBy: z.string() })
export type Pass = z.infer<typeof passed>

export const matterView = matterRow.extend({
  workers: z.array(name),
  parts: z.array(partRow),
  deadlines: z.array(deadline),
  /** What stands in the way of closing it; empty for those who do not work on it. */
  lacks: z.array(lack),
  closings: z.array(
    z.object({
      at: moment,
      by: z.string(),
      passed: z.array(passed),
      reopened: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** The newest first, as far as I may see what it is about. `to` is the screen of that, `words` the title of a paper or round. */
  history: z.array(
    z.object({
      at: moment,
      by: z.string().nullable(),
      name: z.string(),
      facts: z.record(z.string(), z.json()),
      words: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  mayWork: z.boolean(),
})
export type MatterView = z.infer<typeof matterView>

const matter = z.object({ id })
const target = z.object({ words: line(300).nullable(), on: day.nullable() })
const partBody = z.object({
  paperId: id,
  part,
  /** Where it is given, the paper bears it from then on; only its keeper retitles it. */
  title: line(500).optional(),
  /** The code of its kind, such as `NQ`. */
  type: line(50).nullable().default(null),
  draftingBodyId: id.nullable().default(null),
})
const parts = z.array(partBody)
const workers = z.array(id).max(100)

export const proposeMatter = question('/matters/proposal', {
  summary:
    'What these papers seem to be in a matter: submission, draft or appendix, title, type and organ, from their heads',
  query: z.object({ paperIds: line(4_000).describe('Ids divided by commas, at most 50') }),
  answer: z.object({
    title: z.string(),
    /** Whoever signed the submission, or else a draft, where exactly one account bears that name. */
    owner: name.nullable(),
    parts: z.array(
      z.object({
        paperId: id,
        part,
        title: z.string(),
        type: z.string().nullable(),
        draftingBody: name.nullable(),
        /** The organ as its head has it, also where no body bears that name. */
        organ: z.string().nullable(),
        /** What was gone by; null is a guess. */
        because: z.enum(['type', 'title', 'file-name', 'first-words']).nullable(),
        /** A paper that this may be a new version of, and the matter in which that stands. */
        maybeOf: z.object({ paperId: id, title: z.string(), matter: name.nullable() }).nullable(),
        /** The matter that it stands in already, as far as I may see it. */
        standsIn: name.nullable(),
        /** False while it is still being read. */
        ready: z.boolean(),
      }),
    ),
  }),
  refuses: ['paper.not_found'],
})

export const beginMatter = action('POST', '/matters', {
  summary: 'Begin a matter with its papers; whoever begins it owns it, or works on it where somebody else is named',
  body: z.object({
    title: line(500),
    parts: parts.max(50),
    target: target.default({ words: null, on: null }),
    workers: workers.default([]),
    ownerId: id.optional(),
  }),
  answer: reference,
  refuses: [
    'paper.not_found',
    'paper.keeper_only',
    'draft.writers_only',
    'matter.paper_elsewhere',
    'matter.paper_twice',
    'account.not_found',
    'body.not_found',
  ],
})

export const listMatters = question('/matters', {
  summary:
    'Matters that I work on or may read a paper of, the latest first; searched by their title and deadlines, and by the papers that I may read',
  query: paging.extend({ search: line(200).optional(), stage: stage.optional() }),
  answer: pageOf(matterRow),
})

export const readMatter = question('/matters/{id}', {
  summary: 'One matter: its papers, rounds, deadlines, what is missing and what happened',
  params: matter,
  answer: matterView,
  refuses: ['matter.not_found'],
})

export const changeMatter = action('PATCH', '/matters/{id}', {
  summary: 'Change the title, owner, workers or target of a matter',
  params: matter,
  body: z.object({ title: line(500), ownerId: id, workers, target }).partial(),
  answer: reference,
  edits: true,
  refuses: [
    'matter.not_found',
    'matter.changed_meanwhile',
    'matter.workers_only',
    'matter.closed',
    'account.not_found',
  ],
})

export const setParts = action('PUT', '/matters/{id}/parts', {
  summary: 'Put papers into a matter, or say anew what they are in it; other papers stay as they are',
  params: matter,
  body: z.object({ parts: parts.min(1).max(50) }),
  answer: reference,
  refuses: [
    'matter.not_found',
    'matter.workers_only',
    'matter.closed',
    'matter.paper_elsewhere',
    'matter.paper_twice',
    'matter.too_many_papers',
    'paper.not_found',
    'paper.keeper_only',
    'draft.writers_only',
    'body.not_found',
  ],
})

export const orderParts = action('PUT', '/matters/{id}/order', {
  summary: 'Say in which order papers of a matter follow each other; the others keep their places',
  params: matter,
  body: z.object({ paperIds: z.array(id).min(1).max(500) }),
  answer: reference,
  refuses: ['matter.not_found', 'matter.workers_only', 'matter.closed', 'matter.paper_twice', 'paper.not_found'],
})

export const removePart = action('DELETE', '/matters/{id}/parts/{paperId}', {
  summary: 'Take a paper out of a matter; the paper stays on the shelf',
  params: z.object({ id, paperId: id }),
  answer: reference,
  refuses: ['matter.not_found', 'matter.workers_only', 'matter.closed', 'paper.not_found'],
})

export const closeMatter = action('POST', '/matters/{id}/close', {
  summary: 'Close a matter; what is missing is listed, and passing it needs a reason and who ordered it',
  params: matter,
  body: z.object({ passes: z.array(pass).max(50).default([]) }),
  answer: reference,
  edits: true,
  refuses: [
    'matter.not_found',
    'matter.changed_meanwhile',
    'matter.workers_only',
    'matter.closed',
    'matter.incomplete',
  ],
})

export const reopenMatter = action('POST', '/matters/{id}/reopen', {
  summary: 'Open a closed matter again, with a reason',
  params: matter,
  body: z.object({ reason: line(1_000) }),
  answer: reference,
  refuses: ['matter.not_found', 'matter.workers_only', 'matter.not_closed'],
})

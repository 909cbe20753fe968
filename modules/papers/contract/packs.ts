import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, line, moment, pageOf, paging, reference, version } from '../../../platform/http/fields.ts'
import { name, sharing } from './fields.ts'
import { paperRow } from './papers.ts'

export const packView = z.object({
  id,
  title: z.string(),
  keeper: name,
  sharing,
  /** Whom its keeper chose; only the keeper is told. */
  readers: z.array(name),
  papers: z.array(paperRow),
  mayKeep: z.boolean(),
  version,
})
export type PackView = z.infer<typeof packView>

export const listPacks = question('/packs', {
  summary: 'Packs of papers that I may read, the latest first',
  query: paging,
  answer: pageOf(
    z.object({ id, title: z.string(), keeper: name, sharing, paperCount: z.int(), madeAt: moment, version }),
  ),
})

export const readPack = question('/packs/{id}', {
  summary: 'One pack: those of its papers that I may read, in order',
  params: z.object({ id }),
  answer: packView,
  refuses: ['pack.not_found'],
})

const packBody = z.object({
  title: line(300),
  sharing,
  readers: z.array(id).max(500),
  paperIds: z.array(id).max(200),
})

export const makePack = action('POST', '/packs', {
  summary: 'Put papers together, in order, to be read and taken along together',
  body: packBody.partial({ sharing: true, readers: true }),
  answer: reference,
  refuses: ['paper.not_found', 'account.not_found'],
})

export const changePack = action('PATCH', '/packs/{id}', {
  summary: 'Change the title, order or readers of a pack',
  params: z.object({ id }),
  body: packBody.partial(),
  answer: reference,
  edits: true,
  refuses: ['pack.not_found', 'pack.changed_meanwhile', 'paper.not_found', 'paper.keeper_only', 'account.not_found'],
})

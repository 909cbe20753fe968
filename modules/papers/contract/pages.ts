import { z } from 'zod'
import { download, question } from '../../../platform/http/contract.ts'
import { line } from '../../../platform/http/fields.ts'
import { which } from './fields.ts'

export const downloadFile = download('/papers/{id}/versions/{number}/file', {
  summary: 'The file as it came, byte for byte',
  params: which,
  refuses: ['paper.not_found', 'paper.being_read'],
})

export const downloadPages = download('/papers/{id}/versions/{number}/pages.pdf', {
  summary: 'Its pages as a PDF: the file itself where it is one, otherwise as LibreOffice printed it',
  params: which,
  refuses: ['paper.not_found', 'paper.no_pages'],
})

export const downloadPicture = download('/papers/{id}/versions/{number}/pictures/{key}', {
  summary: 'A picture of its text, or a page that is a picture',
  params: which.extend({ key: z.string().regex(/^[\w.-]{1,120}$/) }),
  refuses: ['paper.not_found', 'paper.picture_unknown'],
})

/** A word on a page: points from the upper left corner. */
export const wordBox = z.object({ t: z.string(), x: z.number(), y: z.number(), w: z.number(), h: z.number() })

export const pageLayer = z.object({
  number: z.int(),
  /** Points. */
  width: z.number(),
  height: z.number(),
  words: z.string(),
  boxes: z.array(wordBox),
  byMachine: z.boolean(),
  /** 0 to 100; null when no machine read it. */
  confidence: z.number().nullable(),
  /** The key for `downloadPicture` where this page is a picture. */
  picture: z.string().nullable(),
})
export type PageLayer = z.infer<typeof pageLayer>

export const readPages = question('/papers/{id}/versions/{number}/pages', {
  summary: 'What stands on its pages, for searching and selecting',
  params: which,
  query: z.object({
    from: z.coerce.number().int().min(1).default(1),
    take: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({ pages: z.array(pageLayer), of: z.int() }),
  refuses: ['paper.not_found', 'paper.no_pages'],
})

export const searchPages = question('/papers/{id}/versions/{number}/search', {
  summary: 'Where words stand in one version, with or without diacritics (at most 500 places)',
  params: which,
  query: z.object({ search: line(200) }),
  answer: z.object({ hits: z.array(z.object({ page: z.int(), words: z.string(), boxes: z.array(wordBox) })) }),
  refuses: ['paper.not_found'],
})

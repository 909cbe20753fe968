import { z } from 'zod'

/** Fields that several contracts share, so that an id or a date means the same everywhere. */
export const id = z.uuid()

/** No calendar has a year 0, and the database refuses it. */
const hasYear = (text: string) => !text.startsWith('0000')

/** A day in the organisation's calendar: YYYY-MM-DD, never a moment. */
export const day = z.iso.date().refine(hasYear)

/** A moment: ISO 8601 in UTC with milliseconds. */
export const moment = z.iso.datetime().refine(hasYear)

/** One line of text: trimmed, NFC, no control characters and no halves of characters. */
export function line(most: number) {
  return z
    .string()
    .max(most * 2)
    .transform(text => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u),
    )
}

/** Several lines of text: NFC, no control characters but tabs and line feeds, no halves of characters. */
export function words(least: number, most: number) {
  return z
    .string()
    .max(most * 2)
    .transform(text => text.normalize('NFC').replaceAll('\r\n', '\n'))
    .pipe(
      z
        .string()
        .min(least)
        .max(most)
        .regex(/^[^\p{Cs}\p{Cc}]*(?:[\n\t][^\p{Cs}\p{Cc}]*)*$/u),
    )
}

/** How an edit names the version it was made from and the next one. */
export const version = z.int().positive()

/** What an action answers: which record, and its version where it has one. */
export const reference = z.object({ id, version: version.optional() })

/** One page of a list; `next` goes back as `after` to read on. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Where to go on and how many to take (at most 200). */
export const paging = z.object({
  after: z.string().max(500).optional(),
  take: z.coerce.number().int().min(1).max(200).default(50),
})

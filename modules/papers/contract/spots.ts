import { z } from 'zod'
import type { Place } from '../../../packages/text/model.ts'

/** Fractions of the page's width and height, from its upper left corner. */
const fraction = z.number().min(0).max(1)
const point = z.object({ x: fraction, y: fraction })

const offset = z.int().min(0).max(1_000_000)
/** Words of a paper may be of any kind but have no NUL, which a database cannot keep. */
const quoted = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cs}\0]*$/u)

/** An `Anchor` of packages/text, as its `anchor` makes it. */
const anchor = z.object({
  provisionId: quoted(200),
  words: quoted(200_000),
  selection: z
    .object({ start: offset, end: offset, exact: quoted(20_000), before: quoted(2_000), after: quoted(2_000) })
    .optional(),
  repeated: z.enum(['words', 'selection']).optional(),
})

/** Where a note, a pen mark or a comment hangs: in the text, or on a page. */
export const spot = z.object({
  page: z.int().min(1).max(100_000).nullable().default(null),
  point: point.nullable().default(null),
  anchor: anchor.nullable().default(null),
})
export type Spot = z.infer<typeof spot>

/** Where it hangs in the version that is shown: `unclear` is never guessed, and stays listed. */
export const found = z.object({
  state: z.enum(['kept', 'moved', 'unclear']),
  place: z.custom<Place>().nullable(),
  page: z.int().nullable(),
  point: point.nullable(),
})
export type FoundSpot = z.infer<typeof found>

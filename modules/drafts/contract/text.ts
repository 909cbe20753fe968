import { z } from 'zod'
import type { Provision, TextDocument } from '../../../packages/text/model.ts'

/** Words of a text may be of any kind but have no NUL and no halves of letters, which a database cannot keep. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cs}\0]*$/u)
const key = words(200).min(1)
const points = z.number().min(-10_000).max(10_000)
const yes = z.literal(true)

const run = z.strictObject({
  text: words(1_000_000),
  bold: yes.optional(),
  italic: yes.optional(),
  underline: yes.optional(),
  strike: yes.optional(),
  raised: z.enum(['super', 'sub']).optional(),
  caps: yes.optional(),
  href: words(5_000).optional(),
  note: key.optional(),
  picture: z.strictObject({ key, widthPt: points, heightPt: points, alt: words(20_000) }).optional(),
})

const look = z.strictObject({
  align: z.enum(['left', 'centre', 'right', 'justified']).optional(),
  indent: points.optional(),
  newPage: yes.optional(),
  landscape: yes.optional(),
})

const runs = z.array(run).max(20_000)
const span = z.int().min(1).max(1_000)

const cell = z.strictObject({
  column: z.int().min(0).max(1_000),
  columns: span,
  rows: z.int().min(1).max(20_000),
  paragraphs: z.array(z.strictObject({ label: words(200), runs, look: look.optional() })).max(5_000),
})

const table = z.strictObject({
  rows: z
    .array(z.strictObject({ id: key.optional(), cells: z.array(cell).max(1_000), header: yes.optional() }))
    .max(20_000),
  widths: z.array(points).max(1_000),
  ruled: z.boolean(),
})

const provision = z.strictObject({
  id: key,
  kind: z.enum([
    'part',
    'chapter',
    'section',
    'article',
    'clause',
    'point',
    'item',
    'heading',
    'paragraph',
    'table',
    'image',
    'footnote',
  ]),
  depth: z.int().min(0).max(100),
  label: words(200),
  runs,
  table: table.optional(),
  look: look.optional(),
})

const running = z.array(words(20_000)).max(1_000)

/** A text as provisions, its pictures by their media types alone: their bytes stay with the version that has them. */
export interface WrittenText extends Omit<TextDocument, 'provisions' | 'pictures'> {
  provisions: Provision[]
  pictures: Record<string, { mediaType: string }>
}

/** A text as somebody writes it. */
export const writtenText: z.ZodType<WrittenText> = z.strictObject({
  provisions: z.array(provision).min(1).max(50_000),
  pictures: z.record(key, z.strictObject({ mediaType: words(200) })),
  running: z.strictObject({ headers: running, footers: running }),
})

/** A text as it is shown; what was kept has been checked when it came. */
export const shownText = z.custom<WrittenText>()
export const shownProvision = z.custom<Provision>()

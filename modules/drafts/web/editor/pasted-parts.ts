import type { Picture, Provision, Run } from '../../../../packages/text/model.ts'
import type { BringPicture } from './pasted.ts'

/** As many pictures of one paste are kept. */
const mostPictures = 50

/** Keeps the pictures, one after another; those that may not be kept have no key. */
export async function keysOf(
  pictures: Readonly<Record<string, Picture>>,
  bring: BringPicture,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const [key, { mediaType, bytes }] of Object.entries(pictures).slice(0, mostPictures)) {
    const kept = await bring(new Blob([new Uint8Array(bytes)], { type: mediaType }))
    if (kept) keys.set(key, kept.key)
  }
  return keys
}

/** With those pictures that were kept, under their new keys; what is empty without the others goes. */
export function withPictures(provisions: readonly Provision[], keys: ReadonlyMap<string, string>): Provision[] {
  const known = (run: Run): Run[] => {
    if (!run.picture) return [run]
    const key = keys.get(run.picture.key)
    return key === undefined ? [] : [{ ...run, picture: { ...run.picture, key } }]
  }
  return eachRun(provisions, known).filter(({ runs, table }) => runs.length > 0 || table !== undefined)
}

/** Without footnotes and their calls, where none can stand. */
export function withoutNotes(provisions: readonly Provision[]): Provision[] {
  const body = provisions.filter(({ kind }) => kind !== 'footnote')
  return eachRun(body, run => (run.note === undefined ? [run] : []))
}

/** A footnote that nothing calls, and a call of none, say nothing. */
export function withCalledNotes(provisions: readonly Provision[]): Provision[] {
  const written = new Set(provisions.flatMap(({ kind, id }) => (kind === 'footnote' ? [id] : [])))
  const called = new Set(runsOf(provisions).flatMap(({ note }) => note ?? []))
  const kept = provisions.filter(({ kind, id }) => kind !== 'footnote' || called.has(id))
  return eachRun(kept, run => (run.note === undefined || written.has(run.note) ? [run] : []))
}

/** How many pictures and footnotes there are. */
export function countIn(provisions: readonly Provision[]): { pictures: number; notes: number } {
  return {
    pictures: runsOf(provisions).filter(({ picture }) => picture !== undefined).length,
    notes: provisions.filter(({ kind }) => kind === 'footnote').length,
  }
}

function runsOf(provisions: readonly Provision[]): Run[] {
  return provisions.flatMap(({ runs, table }) => [
    ...runs,
    ...(table?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.flatMap(paragraph => paragraph.runs)),
    ),
  ])
}

function eachRun(provisions: readonly Provision[], change: (run: Run) => Run[]): Provision[] {
  return provisions.map(provision => {
    const { table } = provision
    const rows = table?.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({
        ...cell,
        paragraphs: cell.paragraphs.map(one => ({ ...one, runs: one.runs.flatMap(change) })),
      })),
    }))
    return { ...provision, runs: provision.runs.flatMap(change), ...(table && rows && { table: { ...table, rows } }) }
  })
}

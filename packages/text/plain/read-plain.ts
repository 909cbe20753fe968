import { cleaned } from '../encodings/cleaned.ts'
import type { MakeId, Reading, Run } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import type { Line } from '../structure/line.ts'

/**
 * A plain text as provisions: every line is a paragraph, a form feed begins a page. `[1]` among the words calls a footnote
 * when a line further down begins with `[1]`.
 */
export function readPlain(text: string, { makeId }: { makeId: MakeId }): Reading {
  const texts = cleaned(text)
    .replace(/\f/g, '\n\f')
    .split(/[\n\v]/)
  const notes = footnotesIn(texts, makeId)
  const lines = texts.map((written, index): Line => {
    const note = notes.at.get(index)
    if (note) return { id: note.id, footnote: note.mark, runs: [{ text: written.replace(definition, '') }] }
    const newPage = written.startsWith('\f')
    return { runs: runsOf(newPage ? written.slice(1) : written, notes.ids), ...(newPage && { look: { newPage } }) }
  })
  return readingOf(lines, makeId)
}

const definition = /^\s{0,8}\[(\d{1,4}|\*{1,3})\]\s/
const call = /\[(\d{1,4}|\*{1,3})\]/

/** The lines that are footnotes: they begin with a mark that was called before. */
function footnotesIn(texts: readonly string[], makeId: MakeId) {
  const called = new Set<string>()
  const ids = new Map<string, string>()
  const at = new Map<number, { mark: string; id: string }>()
  for (const [index, text] of texts.entries()) {
    const mark = definition.exec(text)?.[1]
    if (mark !== undefined && called.has(mark) && !ids.has(mark)) {
      const id = makeId()
      ids.set(mark, id)
      at.set(index, { mark, id })
    } else for (const [, each = ''] of text.matchAll(new RegExp(call, 'g'))) called.add(each)
  }
  return { ids, at }
}

function runsOf(text: string, ids: ReadonlyMap<string, string>): Run[] {
  const parts = text.split(call)
  return parts.flatMap((part, index): Run[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part }]
    const note = ids.get(part)
    return [note === undefined ? { text: `[${part}]` } : { text: part, raised: 'super', note }]
  })
}

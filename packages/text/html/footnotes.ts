import type { MakeId } from '../model.ts'
import type { Line } from '../structure/line.ts'
import { attribute, type Element } from './tree.ts'

/** Footnotes as Word, LibreOffice, Google Docs and Markdown programs write them: two anchors that point at each other. */
export interface Footnotes {
  /** The note that this link calls. */
  calledBy(element: Element): Note | undefined
  /** The note whose words this element holds, or, in Google Docs, stands in front of. */
  definedBy(element: Element): Note | undefined
  /** Calls of notes whose words did not come along are words like others; a note is one line. */
  settle(lines: readonly Line[]): Line[]
}

export interface Note {
  id: string
  mark: string
}

/** A link from the note back to its call. */
export function leadsBack(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    /^(?:_?(?:ftn|edn|fn)ref[:-]?|ftnt_ref|sd(?:foot|end)note)\d{1,5}(?:anc)?$/.test(targetOf(element))
  )
}

const called = /^_?(ftnt|ftn|edn|fn|sdfootnote|sdendnote)[:-]?(\d{1,5})(?:sym)?$/
const defined = /^(ftnt|ftn|edn|fn|sdfootnote|sdendnote)[:-]?(\d{1,5})$/

export function openFootnotes(makeId: MakeId): Footnotes {
  const notes = new Map<string, Note>()
  const known = new Set<string>()

  function noteOf(found: RegExpExecArray | null): Note | undefined {
    if (!found) return undefined
    const key = `${found[1]} ${found[2]}`
    const note = notes.get(key) ?? { id: makeId(), mark: found[2] ?? '' }
    notes.set(key, note)
    return note
  }

  return {
    calledBy: element =>
      element.tagName === 'a' && !/^sd.*\d$/.test(targetOf(element))
        ? noteOf(called.exec(targetOf(element)))
        : undefined,
    definedBy(element) {
      const note = noteOf(defined.exec(attribute(element, 'id') ?? ''))
      if (note) known.add(note.id)
      return note
    },
    settle(lines) {
      const whole = new Map<string, Line>()
      const settled: Line[] = []
      for (const line of lines) {
        const first = line.footnote === undefined || line.id === undefined ? undefined : whole.get(line.id)
        if (first) first.runs = [...first.runs, { text: '\n' }, ...line.runs]
        else settled.push(withoutStrayCalls(line, known))
        const last = settled.at(-1)
        if (!first && last?.footnote !== undefined && last.id !== undefined) whole.set(last.id, last)
      }
      return settled
    },
  }
}

function withoutStrayCalls(line: Line, known: ReadonlySet<string>): Line {
  if (!line.runs.some(run => run.note !== undefined && !known.has(run.note))) return line
  return {
    ...line,
    runs: line.runs.map(({ note, ...run }) =>
      note === undefined || known.has(note) ? { ...run, ...(note && { note }) } : run,
    ),
  }
}

function targetOf(element: Element): string {
  const href = attribute(element, 'href') ?? ''
  const hash = href.indexOf('#')
  return hash < 0 ? '' : href.slice(hash + 1, hash + 40)
}

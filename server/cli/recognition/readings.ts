import {
  plainHead,
  plainMeeting,
  readHead,
  readMeeting,
  recognise,
  type Citation,
} from '../../../packages/citations/index.ts'
import type { Say } from '../../../platform/words.ts'

/** One way to read a text: under which name its answer goes out, and how it looks to a person. */
export interface Reading {
  name: string
  read: (text: string) => unknown
  table: (text: string, say: Say) => string
}

export const readings: Record<'citations' | 'heads' | 'meetings', Reading> = {
  citations: { name: 'citations', read: recognise, table: (text, say) => citationTable(recognise(text), say) },
  heads: { name: 'fields', read: fieldsOf, table: (text, say) => factTable(fieldsOf(text), say) },
  meetings: { name: 'facts', read: factsOf, table: (text, say) => factTable(factsOf(text), say) },
}

function fieldsOf(text: string) {
  return plainHead(readHead(text))
}

function factsOf(text: string) {
  return plainMeeting(readMeeting(text))
}

const columns = ['type', 'number', 'year', 'symbol', 'date', 'organ', 'surface'] as const

function citationTable(citations: readonly Citation[], say: Say): string {
  if (citations.length === 0) return say('recognise.none')
  const heads = columns.map(column => say(`recognise.${column}`))
  const rows = citations.map(citation => columns.map(column => oneLine(citation[column] ?? '')))
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map(row => row[at] ?? '')].map(cell => cell.length)),
  )
  return [heads, ...rows]
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What was read, a line for each fact; what is not said is left out. */
function factTable(facts: object, say: Say): string {
  const lines = linesOf(facts, say)
  const width = Math.max(0, ...lines.map(([label]) => label.length))
  return lines.length === 0
    ? say('recognise.none')
    : lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n')
}

type Line = readonly [label: string, value: string]

function linesOf(facts: object, say: Say): Line[] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]) => {
    const values = (Array.isArray(value) ? value : [value])
      .map((one: unknown) => valueOf(one))
      .filter(one => one !== '')
    return values.map((one): Line => [say(`recognise.${name}`), one])
  })
}

function valueOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value))
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(part => valueOf(part))
    .filter(part => part !== '')
    .join(' · ')
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

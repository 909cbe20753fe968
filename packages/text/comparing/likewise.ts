import type { Provision, Run, Table } from '../model.ts'
import { withoutNoise } from './tokens.ts'

/** Whether two plain values hold the same, all the way down. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Uint8Array && other instanceof Uint8Array) return equalBytes(one, other)
  const [names, others] = [Object.keys(one), Object.keys(other)]
  if (names.length !== others.length || Array.isArray(one) !== Array.isArray(other)) return false
  const [these, those] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return names.every(name => Object.hasOwn(those, name) && equal(these[name], those[name]))
}

/** Whether two provisions differ in nothing but their ids. */
export function equalBesidesId(one: Provision, other: Provision): boolean {
  return (
    one.kind === other.kind &&
    one.depth === other.depth &&
    one.label === other.label &&
    equal(one.runs, other.runs) &&
    equal(one.table, other.table) &&
    equal(one.look, other.look)
  )
}

/** Whether two provisions that say the same also look the same, however their words are cut into runs. */
export function lookAlike(one: Provision, other: Provision): boolean {
  return (
    one.kind === other.kind &&
    one.depth === other.depth &&
    equal(one.look ?? {}, other.look ?? {}) &&
    equal(shown(one.runs), shown(other.runs)) &&
    equal(one.table && shownTable(one.table), other.table && shownTable(other.table))
  )
}

/** Runs as they are seen: without blanks, neighbours that look alike as one, and whichever footnote or picture it is. */
export function shown(runs: readonly Run[]): Run[] {
  const joint: Run[] = []
  for (const { note, picture, text, ...look } of runs) {
    const plain: Run = { ...look, text: withoutNoise(text).replaceAll(' ', '') }
    if (note !== undefined) plain.note = ''
    if (picture) plain.picture = { ...picture, key: '' }
    const last = joint.at(-1)
    if (last && equal({ ...last, text: '' }, { ...plain, text: '' })) last.text += plain.text
    else if (plain.text !== '') joint.push(plain)
  }
  return joint
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

function shownTable({ rows, widths, ruled }: Table) {
  const cells = rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({
      ...cell,
      paragraphs: cell.paragraphs.map(paragraph => ({ ...paragraph, runs: shown(paragraph.runs) })),
    })),
  }))
  return { rows: cells, columns: widths.length, ruled }
}

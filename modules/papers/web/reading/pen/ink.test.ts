import { expect, test } from 'vitest'
import { unreachable } from '../../../../../ui/asking/problem.ts'
import { Refused } from '../../../../../platform/refused.ts'
import type { NoteRow } from '../../../contract.ts'
import { type Drawn, openInk } from './ink.ts'
import type { Mark } from './marks.ts'
import type { Stroke } from './stroke.ts'

const nowhere = { page: null, point: null, anchor: null }
const stroke = (x: number): Stroke => [
  [x, 0.1, 0.5],
  [x, 0.2, 0.5],
]
const drawn = (x: number, others: Partial<Drawn> = {}): Drawn => ({
  number: 1,
  spot: { ...nowhere, page: 1 },
  kind: 'pen',
  colour: 'red',
  stroke: stroke(x),
  ...others,
})

/** A server that has notes, and a desk on which one draws; tasks wait until they are let go. */
function desk(before: readonly Mark[] = []) {
  const notes = new Map<string, { version: number; strokes: readonly Stroke[]; attempt: string }>()
  const heard: string[] = []
  const tasks: (() => void)[] = []
  let kept = before
  let keys = 0
  let broken: Refused | undefined
  const must = (what: string) => {
    heard.push(what)
    if (broken) throw broken
  }
  const ink = openInk({
    server: {
      async make(_, strokes, attempt) {
        must('make')
        const id = [...notes].find(([, note]) => note.attempt === attempt)?.[0] ?? `note-${notes.size}`
        notes.set(id, { version: 1, strokes, attempt })
        return Promise.resolve({ id, version: 1 })
      },
      async change({ id, version }, strokes) {
        must('change')
        const note = notes.get(id)
        if (!note) throw new Refused({ code: 'note.not_found', status: 404 })
        if (note.version !== version) throw new Refused({ code: 'note.changed_meanwhile', status: 412, current: note })
        notes.set(id, { ...note, version: version + 1, strokes })
        return Promise.resolve({ id, version: version + 1 })
      },
      async remove(id) {
        must('remove')
        return Promise.resolve(void notes.delete(id))
      },
    },
    kept: {
      read: () => kept,
      write: unsaved => {
        kept = unsaved
      },
    },
    after: (_, task) => void tasks.push(task),
    makeKey: () => `key-${(keys += 1)}`,
  })
  return {
    ink,
    notes,
    heard,
    kept: () => kept,
    fail: (refused: Refused | undefined) => {
      broken = refused
    },
    /** Lets the next moment pass. */
    pass: async () => {
      for (const task of tasks.splice(0)) task()
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    },
    strokes: () => [...notes.values()].map(note => note.strokes.map(([first]) => first?.[0])),
    seen: () => ink.read().marks.flatMap(mark => mark.strokes.map(([first]) => first?.[0])),
  }
}

const row = (id: string, strokes: readonly Stroke[], version = 1): NoteRow => ({
  id,
  number: 1,
  spot: { ...nowhere, page: 1 },
  found: { state: 'kept', place: null, page: 1, point: null },
  kind: 'pen',
  words: '',
  strokes: [...strokes],
  colour: 'red',
  madeAt: '2026-10-14T01:00:00.000Z',
  version,
})

test('strokes that follow each other with one pen on one page are one note; another colour or page begins another', async () => {
  const { ink, pass, strokes } = desk()
  ink.draw([drawn(0.1)])
  ink.draw([drawn(0.2)])
  ink.draw([drawn(0.3, { colour: 'blue' })])
  ink.draw([drawn(0.4, { spot: { ...nowhere, page: 2 } })])
  expect(ink.read().unsaved).toBe(true)
  await pass()
  expect(strokes()).toEqual([[0.1, 0.2], [0.3], [0.4]])
  expect(ink.read().unsaved).toBe(false)
})

test('what is drawn after a note was saved joins it, and what is undone leaves it', async () => {
  const { ink, pass, strokes, heard } = desk()
  ink.draw([drawn(0.1)])
  await pass()
  ink.draw([drawn(0.2)])
  await pass()
  expect(strokes()).toEqual([[0.1, 0.2]])
  ink.undo()
  ink.undo()
  await pass()
  expect(strokes()).toEqual([])
  ink.redo()
  await pass()
  expect(strokes()).toEqual([[0.1]])
  expect(heard).toEqual(['make', 'change', 'remove', 'make'])
})

test('while the server is away everything is kept and tried again, and then saved once', async () => {
  const { ink, pass, fail, strokes, kept } = desk()
  fail(new Refused(unreachable))
  ink.draw([drawn(0.1)])
  await pass()
  expect(ink.read().obstacle).toEqual(unreachable)
  ink.draw([drawn(0.2)])
  await pass()
  expect(kept()).toHaveLength(1)
  fail(undefined)
  await pass()
  await pass()
  expect(strokes()).toEqual([[0.1, 0.2]])
  expect([ink.read().obstacle, ink.read().unsaved, kept()]).toEqual([undefined, false, []])
})

test('what one page left unsaved the next one saves, under the name of the same attempt', async () => {
  const first = desk()
  first.fail(new Refused(unreachable))
  first.ink.draw([drawn(0.1)])
  await first.pass()
  const [left] = first.kept()
  const next = desk(first.kept())
  expect(next.seen()).toEqual([0.1])
  await next.pass()
  expect([...next.notes.values()]).toMatchObject([{ attempt: left?.making?.attempt }])
})

test('an eraser takes strokes of earlier notes away; all that it touched in one movement comes back together', async () => {
  const { ink, pass, heard, seen } = desk()
  const [one, two] = [stroke(0.1), stroke(0.2)]
  ink.meet([row('a', [one]), row('b', [two])])
  ink.erase([{ key: 'a', stroke: one }])
  ink.erase([{ key: 'b', stroke: two }], true)
  expect(seen()).toEqual([])
  ink.undo()
  expect(seen()).toEqual([0.2, 0.1].toSorted((a, b) => a - b))
  await pass()
  expect(heard).toEqual([])
})

test('what another browser changed or removed counts, unless something here is unsaved', async () => {
  const { ink, pass, notes, seen } = desk()
  ink.draw([drawn(0.1)])
  await pass()
  const [id = ''] = notes.keys()
  ink.meet([row(id, [stroke(0.1)])])
  ink.meet([row(id, [stroke(0.5)], 2)])
  expect(seen()).toEqual([0.5])
  ink.draw([drawn(0.6)])
  ink.meet([])
  expect(seen()).toEqual([0.5, 0.6])
})

test('of two browsers that draw and erase on one note at once neither loses what it did', async () => {
  const { ink, pass, notes, strokes } = desk()
  ink.draw([drawn(0.1)])
  const erased = drawn(0.2)
  ink.draw([erased])
  await pass()
  const [[id, note] = []] = notes
  if (id === undefined || !note) throw new Error('nothing was saved')
  notes.set(id, { ...note, version: 7, strokes: [...note.strokes, stroke(0.7)] })
  ink.erase([{ key: ink.read().marks[0]?.key ?? '', stroke: erased.stroke }])
  ink.draw([drawn(0.3)])
  await pass()
  await pass()
  expect(strokes()).toEqual([[0.1, 0.7, 0.3]])
})

test('drawing on a note that another browser removed makes it anew', async () => {
  const { ink, pass, notes, strokes } = desk()
  ink.draw([drawn(0.1)])
  await pass()
  notes.clear()
  ink.draw([drawn(0.2)])
  await pass()
  await pass()
  expect(strokes()).toEqual([[0.1, 0.2]])
})

import { type Editor, getSchema } from '@tiptap/core'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { expect, test } from 'vitest'
import { type Provision, wordsOf } from '../../../../packages/text/model.ts'
import { paragraph } from '../../../../tests/invented-text.ts'
import { positionOf } from './groups.ts'
import { shift } from './levels.ts'
import { move } from './moving.ts'
import { insertNote } from './notes.ts'
import { OrderKeeping } from './order-keeping.ts'
import { pastedTo, pasteInto, provisionsIn } from './pasted.ts'
import { schemaOf } from './schema.ts'
import { actOnTable, tableActs } from './table-acts.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

const schema = getSchema(schemaOf({ pictureAt: key => key }))
const plugins = OrderKeeping.config.addProseMirrorPlugins?.call({} as never) ?? []
const numbered = (id: string, kind: Provision['kind'], depth: number, label: string) =>
  paragraph(id, `lời ${id}`, { kind, depth, label })
const text = [
  numbered('a', 'article', 0, 'Điều 1.'),
  numbered('a1', 'clause', 1, '1.'),
  numbered('a1a', 'point', 2, 'a)'),
  numbered('a2', 'clause', 1, '2.'),
  numbered('b', 'article', 0, 'Điều 2.'),
  numbered('b1', 'clause', 1, '1.'),
]

test('a provision moves with all that stands under it, keeps its id, and the numbers count on', () => {
  const { editor, labels } = opened(text, 3)
  expect(move(editor, -1)).toBe(true)
  expect(labels()).toEqual(['a Điều 1.', 'a2 1.', 'a1 2.', 'a1a a)', 'b Điều 2.', 'b1 1.'])
  expect(move(editor, 1)).toBe(true)
  expect(labels()).toEqual(text.map(({ id, label }) => `${id} ${label}`))
  const whole = opened(text, 4)
  expect(move(whole.editor, -1)).toBe(true)
  expect(whole.labels()).toEqual(['b Điều 1.', 'b1 1.', 'a Điều 2.', 'a1 1.', 'a1a a)', 'a2 2.'])
  expect(move(whole.editor, -1)).toBe(false)
})

test('a provision takes those under it one level in and out', () => {
  const { editor, labels } = opened(text, 1)
  expect(shift(editor, 1)).toBe(true)
  expect(labels()).toEqual(['a Điều 1.', 'a1 a)', 'a1a -', 'a2 1.', 'b Điều 2.', 'b1 1.'])
  expect(shift(editor, -1)).toBe(true)
  expect(labels()).toEqual(text.map(({ id, label }) => `${id} ${label}`))
  expect(shift(opened(text, 4).editor, -1)).toBe(false)
})

test('a footnote is called, counted in the order of the calls, and goes with its call', () => {
  const { editor, words } = opened(text, 3)
  expect(insertNote(editor)).toBe(true)
  type(editor, 'chú thích của a2')
  put(editor, 1)
  insertNote(editor)
  type(editor, 'chú thích của a1')
  expect(words().slice(-2)).toEqual(['1 chú thích của a1', '2 chú thích của a2'])
  expect(words()[3]).toBe('2. lời a22')
  const call = editor.state.doc.child(1).nodeSize + editor.state.doc.child(0).nodeSize
  editor.view.dispatch(editor.state.tr.delete(call - 2, call - 1))
  expect(words().slice(-1)).toEqual(['1 chú thích của a2'])
  expect(words()).toHaveLength(text.length + 1)
})

test('cells are merged with a neighbour and split again, and rows and columns come on both sides', () => {
  const cell = (column: number, words: string) => ({
    column,
    columns: 1,
    rows: 1,
    paragraphs: [{ label: '', runs: [{ text: words }] }],
  })
  const table = { rows: [{ cells: [cell(0, 'một'), cell(1, 'hai')] }], widths: [50, 50], ruled: true }
  const { editor } = opened([{ id: 't', kind: 'table', depth: 0, label: '', runs: [], table }], 0)
  const rows = () =>
    provisionsOf(editor.state.doc)[0]?.table?.rows.map(row => row.cells.map(one => `${one.columns}x${one.rows}`))
  put(editor, 0, 4)
  expect(tableActs(editor.state)).not.toContain('split')
  expect(actOnTable(editor, 'merge_right')).toBe(true)
  expect(rows()).toEqual([['2x1']])
  expect(actOnTable(editor, 'split')).toBe(true)
  expect(rows()).toEqual([['1x1', '1x1']])
  put(editor, 0, 4)
  actOnTable(editor, 'row_above')
  actOnTable(editor, 'column_before')
  expect(rows()).toEqual([
    ['1x1', '1x1', '1x1'],
    ['1x1', '1x1', '1x1'],
  ])
  const { doc } = editor.state
  const at = (place: number) => cellsIn(editor)[place] ?? 0
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(doc, at(0), at(4))))
  expect(actOnTable(editor, 'merge')).toBe(true)
  expect(rows()).toEqual([['2x2', '1x1'], ['1x1']])
})

test('what comes from Word becomes provisions that count on, with nothing tracked accepted and nothing foreign kept', () => {
  const html = `<p class="MsoNormal">Điều 7. Nội dung mới</p><p>1. Khoản <b>đậm</b></p><p>2. Khoản <ins>thêm</ins></p>
    <img src="https://example.org/x.png"><script>alert(1)</script>`
  const { editor, words } = opened(text, 3)
  editor.view.dispatch(pastedTo(editor.state, provisionsIn({ html, text: '' })))
  expect(words().slice(4, 8)).toEqual(['Điều 2. Nội dung mới', '1. Khoản đậm', '2. Khoản', 'Điều 3. lời b'])
  expect(new Set(provisionsOf(editor.state.doc).map(({ id }) => id)).size).toBe(words().length)
})

test('what Word put on the clipboard brings its footnotes and the pictures that are in it, and says what it could not bring', async () => {
  const dot = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA='
  const html = `<p>Lời có chú thích<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> và hết.</p>
    <p><img src="data:image/gif;base64,${dot}" width=40 height=20 alt="Dấu"></p><img src="file:///C:/clip.png">
    <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Nguồn: báo cáo.</p></div>`
  const { editor } = opened(text, 3)
  const bring = (picture: Blob) => Promise.resolve(picture.type === 'image/gif' ? { key: 'kept.gif' } : undefined)
  expect(await pasteInto(editor, { html, text: '' }, bring)).toEqual({ pictures: 1, notes: 0 })
  const provisions = provisionsOf(editor.state.doc)
  const call = provisions.flatMap(({ runs }) => runs).find(({ note }) => note !== undefined)
  const note = provisions.find(({ id }) => id === call?.note)
  expect(note).toMatchObject({ kind: 'footnote', runs: [{ text: 'Nguồn: báo cáo.' }] })
  const shown = provisions.flatMap(({ runs }) => runs.flatMap(({ picture }) => picture ?? []))
  expect(shown).toEqual([{ key: 'kept.gif', widthPt: 30, heightPt: 15, alt: 'Dấu' }])

  const refusing = opened(text, 3).editor
  const none = () => Promise.resolve(undefined)
  expect(await pasteInto(refusing, { html, text: '' }, none)).toEqual({ pictures: 2, notes: 0 })
})

test('a word that is pasted stays in its line, and lines of plain text become provisions', () => {
  const one = opened(text, 1)
  one.editor.view.dispatch(pastedTo(one.editor.state, provisionsIn({ html: '', text: ' và hơn thế' })))
  expect(one.words()[1]).toBe('1. lời a1và hơn thế')
  const lines = opened(text, 5)
  lines.editor.view.dispatch(pastedTo(lines.editor.state, provisionsIn({ html: '', text: '1. Một.\n2. Hai.' })))
  expect(lines.words().slice(5)).toEqual(['1. lời b1', '2. Một.', '3. Hai.'])
})

/** As much of an editor as acts need, with the caret at the end of one of its blocks. */
function opened(provisions: Provision[], at: number) {
  let state = EditorState.create({ doc: schema.nodeFromJSON(toNodes({ provisions })), plugins })
  const editor = {
    get state() {
      return state
    },
    view: {
      get state() {
        return state
      },
      dispatch: (tr: Transaction) => (state = state.apply(tr)),
    },
  } as unknown as Editor
  put(editor, at)
  const found = () => provisionsOf(state.doc)
  return {
    editor,
    labels: () => found().map(({ id, label }) => `${id} ${label}`),
    words: () => found().map(one => `${one.label} ${wordsOf(one)}`),
  }
}

function put({ state, view }: Editor, place: number, offset = state.doc.child(place).nodeSize - 1): void {
  const at = state.doc.resolve(positionOf(state.doc, place) + offset)
  view.dispatch(state.tr.setSelection(TextSelection.near(at, -1)))
}

function type({ state, view }: Editor, words: string): void {
  view.dispatch(state.tr.insertText(words))
}

function cellsIn({ state: { doc } }: Editor): number[] {
  const found: number[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'tableCell') found.push(at)
  })
  return found
}

import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { paragraph } from '../../../../tests/invented-text.ts'
import { OrderKeeping } from './order-keeping.ts'
import { schemaOf } from './schema.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

const schema = getSchema(schemaOf({ pictureAt: key => key }))
const plugins = OrderKeeping.config.addProseMirrorPlugins?.call({} as never) ?? []
const clauses = ['a', 'b', 'c'].map((id, place) =>
  paragraph(id, `khoản ${id}`, { kind: 'clause', label: `${place + 1}.` }),
)
const begun = () => EditorState.create({ doc: schema.nodeFromJSON(toNodes({ provisions: clauses })), plugins })

test('a split keeps the id on the first part, gives the second a new one, and the rest counts on', () => {
  const state = begun()
  const split = state.apply(state.tr.split(4))
  const found = provisionsOf(split.doc)
  expect(found.map(({ label }) => label)).toEqual(['1.', '2.', '3.', '4.'])
  expect([found[0]?.id, found[2]?.id, found[3]?.id]).toEqual(['a', 'b', 'c'])
  expect(['a', 'b', 'c', '']).not.toContain(found[1]?.id)
})

test('what is joined keeps the id of the first, and the rest counts on', () => {
  const state = begun()
  const joined = state.apply(state.tr.join(state.doc.child(0).nodeSize))
  expect(provisionsOf(joined.doc).map(({ id, label }) => [id, label])).toEqual([
    ['a', '1.'],
    ['c', '2.'],
  ])
})

test('typing in one provision leaves all others the same objects', () => {
  const state = begun()
  const at = TextSelection.create(state.doc, 3)
  const typed = state.apply(state.tr.setSelection(at).insertText('đ'))
  const [first, ...rest] = provisionsOf(typed.doc)
  expect(first?.runs[0]?.text).toBe('khđoản a')
  expect(rest.map(({ runs }) => runs)).toEqual(clauses.slice(1).map(({ runs }) => runs))
})

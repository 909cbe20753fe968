import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Provision, Run, Table } from '../../../../packages/text/model.ts'
import { anyDocument } from '../../../../tests/random-texts.ts'
import { schemaOf } from './schema.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

const schema = getSchema(schemaOf({ pictureAt: key => key }))
const documentOf = (provisions: Provision[]) => schema.nodeFromJSON(toNodes({ provisions }))

test('any text comes back from the editor as it went in', () => {
  fc.assert(
    fc.property(anyDocument('p'), ({ provisions }) => {
      fc.pre(provisions.length > 0)
      const document = documentOf(provisions)
      document.check()
      expect(provisionsOf(document)).toEqual(provisions)
    }),
  )
})

test('a provision that is written anew keeps every look of its words, its calls and its pictures', () => {
  const looks: Run[] = [
    { text: 'đậm\tvà\nxuống dòng', bold: true, italic: true },
    { text: 'gạch', underline: true, strike: true },
    { text: '2', raised: 'sub' },
    { text: 'hoa', caps: true, href: 'https://example.org' },
    { text: '1', raised: 'super', note: 'n1' },
    { text: '\uFFFC', picture: { key: 'one', widthPt: 10, heightPt: 10, alt: 'Sơ đồ' } },
  ]
  const [found] = provisionsOf(without([{ id: 'a', kind: 'clause', depth: 1, label: '1.', runs: looks }]))
  expect(found?.runs).toEqual(looks)
})

test('a table with merged cells is made again cell by cell, and one that does not fill its grid is locked', () => {
  const cell = (column: number, words: string, columns = 1, rows = 1) => ({
    column,
    columns,
    rows,
    paragraphs: [{ label: '', runs: [{ text: words }] }],
  })
  const table: Table = {
    rows: [
      { cells: [cell(0, 'TT', 1, 2), cell(1, 'Nội dung', 2)], header: true },
      { cells: [cell(1, 'một'), cell(2, 'hai')] },
    ],
    widths: [30, 100, 100],
    ruled: true,
  }
  const whole: Provision = { id: 't', kind: 'table', depth: 0, label: '', runs: [], table }
  expect(provisionsOf(without([whole]))[0]?.table?.rows).toEqual(table.rows)
  const broken = { ...whole, table: { ...table, rows: table.rows.slice(0, 1) } }
  expect(documentOf([broken]).child(0).type.name).toBe('lockedTable')
  expect(provisionsOf(documentOf([broken]))).toEqual([broken])
})

/** The document of somebody who touched everything, so that nothing is as it came. */
function without(provisions: Provision[]) {
  const { content = [] } = toNodes({ provisions })
  return schema.nodeFromJSON({
    type: 'doc',
    content: content.map(one => ({ ...one, attrs: { ...one.attrs, was: null } })),
  })
}

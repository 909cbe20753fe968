import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { inventedScheme } from '../../packages/text/invented-scheme.ts'
import { wordsOf, type Provision, type TextDocument } from '../../packages/text/model.ts'
import { matchReturned } from '../../packages/text/returned.ts'
import { test } from '../../platform/data-folder/folder-under-test.ts'
import { editInOffice } from './edit-in-office.ts'

const landscape = (document: TextDocument): TextDocument => {
  const half = document.provisions.length / 2
  const provisions = document.provisions.map((each, index) =>
    index > half && index < half + 12 ? { ...each, look: { ...each.look, landscape: true as const } } : each,
  )
  return { ...document, provisions }
}

test.for([1, 2])(
  'whatever order a day of editing takes (%i), no word and no id is lost, and that twice',
  async (seed, { folder }) => {
    let base = landscape(inventedScheme({ pages: 8, seed, tables: true, footnotes: true }))
    for (const round of [1, 2]) {
      const [out, back] = [join(folder, `out-${round}.docx`), join(folder, `back-${round}.docx`)]
      await writeFile(out, writeDocx(base, { origin: { textId: 'text', versionId: String(round) } }))
      const left = await editInOffice(out, back, folder, [{ do: 'wear', seed: seed * 10 + round, times: 14 }])
      const reading = readDocx(await readFile(back), { makeId: counting(`read-${round}-`) })
      const returned = matchReturned(base, reading, counting(`new-${round}-`))
      expect(wordsIn(returned.document)).toEqual(left.words.map(plain).filter(Boolean))
      const ids = returned.document.provisions.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(lostOf(base, returned.lost)).toHaveLength(left.taken)
      expect(strangers(base, returned.document)).toEqual([])
      base = returned.document
    }
  },
)

/** What is printed, paragraph by paragraph and cell by cell; footnotes are not among what LibreOffice tells. */
function wordsIn({ provisions }: TextDocument): string[] {
  return provisions
    .filter(({ kind }) => kind !== 'footnote')
    .flatMap(provision => (provision.table ? printed(provision).split(/[\n\t\v]/) : [printed(provision)]))
    .map(plain)
    .filter(Boolean)
}

function printed(provision: Provision): string {
  return `${provision.label} ${wordsOf(provision)}`
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** A footnote goes with the words that call it. */
function lostOf({ provisions }: TextDocument, ids: readonly string[]): string[] {
  const notes = new Set(provisions.filter(({ kind }) => kind === 'footnote').map(({ id }) => id))
  return ids.filter(id => !notes.has(id))
}

/** Provisions that say what only one of the base says, under another id. */
function strangers(base: TextDocument, after: TextDocument): string[] {
  const before = Map.groupBy(base.provisions, printed)
  const now = Map.groupBy(after.provisions, printed)
  return [...now].flatMap(([words, [provision, ...others]]) => {
    const [was, ...more] = before.get(words) ?? []
    const isOne = was && provision && others.length === 0 && more.length === 0
    return isOne && was.id !== provision.id ? [words] : []
  })
}

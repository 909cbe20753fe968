import { diffWords } from 'diff'
import { anchorAll } from '../../packages/text/anchor.ts'
import { compare } from '../../packages/text/compare.ts'
import { documentOf, longText } from '../../tests/invented-text.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { wordsOf, type TextDocument } from '../../packages/text/model.ts'
import { reanchorAll } from '../../packages/text/reanchor.ts'
import { median, type Row, rowOf } from '../row.ts'

const sizes = [10, 60, 200] as const
const rounds = 7
/** In milliseconds, for 200 pages. */
const most = { parse: 3_000, compare: 300 }
/** Of 200 pages against 10, for each page. */
const flat = 1.5
const perPage = { provisions: 20, anchors: 10 }

/** Reads, compares and finds places again in an invented scheme of 10, 60 and 200 pages. */
export async function measure(): Promise<Row[]> {
  const found = measured(sizes.map(pages => ({ pages, acts: actsOn(pages) })))
  const [small, large] = [found[0], found.at(-1)]
  if (!small || !large) return []
  const level = (what: string, act: Act) => {
    const against = { what: 'a page of 10', value: small.taken[act] / small.pages }
    return rowOf({
      what: `${what}: a page of 200`,
      value: large.taken[act] / large.pages,
      unit: 'ms',
      against,
      most: flat,
    })
  }
  const each = (what: (pages: number) => string, act: Act) =>
    found.map(({ pages, taken }) => rowOf({ what: what(pages), value: taken[act], unit: 'ms' }))
  return [
    ...each(pages => `parse ${pages} pages of DOCX`, 'parse').slice(0, -1),
    rowOf({ what: 'parse 200 pages of DOCX', value: large.taken.parse, unit: 'ms', most: most.parse }),
    level('parse', 'parse'),
    ...found.map(({ pages, taken }) => {
      const against = { what: 'diffWords of npm diff on the plain words', value: taken.floor }
      const what = `compare ${pages} pages of which one word changed`
      return rowOf({ what, value: taken.compare, unit: 'ms', against, most: 1 })
    }),
    rowOf({ what: 'of that, 200 pages alone', value: large.taken.compare, unit: 'ms', most: most.compare }),
    level('compare', 'compare'),
    ...each(pages => `compare ${pages} pages with a copy that lost all ids`, 'compareStripped').slice(-1),
    ...each(pages => `reanchor ${pages * perPage.anchors} places in ${pages} pages`, 'reanchor'),
    level('reanchor', 'reanchor'),
  ]
}

const names = ['parse', 'compare', 'floor', 'compareStripped', 'reanchor'] as const
type Act = (typeof names)[number]
type Acts = Record<Act, () => unknown>

function actsOn(pages: number): Acts {
  const before = longText(pages)
  const after = changedOnce(structuredClone(before))
  const stripped = changedOnce(longText(pages, 'other'))
  const file = writeDocx(before)
  const plain = (text: TextDocument) => text.provisions.map(wordsOf).join('\n')
  const [words, otherWords] = [plain(before), plain(after)]
  const edited = documentOf(
    before.provisions.map(old => ({ ...old, runs: [{ text: `Căn cứ tình hình thực tế, ${wordsOf(old)}` }] })),
  )
  const anchors = anchorAll(before, places(before))
  return {
    parse: () => readDocx(file, { makeId: counting() }),
    compare: () => compare(before, after),
    floor: () => diffWords(words, otherWords),
    compareStripped: () => compare(before, stripped),
    reanchor: () => reanchorAll(anchors, edited),
  }
}

/**
 * Medians in milliseconds. All take turns in every round, so that a slow moment is slow for all, and each act is repeated until it
 * has gone over 200 pages, so that collecting garbage falls on all alike; the first round warms up.
 */
function measured(all: { pages: number; acts: Acts }[]) {
  const taken = Array.from({ length: 1 + rounds }, () =>
    all.map(({ pages, acts }) => {
      const times = Math.round(sizes[2] / pages)
      return Object.fromEntries(names.map(act => [act, milliseconds(acts[act], times) / times]))
    }),
  ).slice(1)
  return all.map(({ pages }, size) => {
    const medians = names.map(act => [act, median(taken.map(round => round[size]?.[act] ?? Number.NaN))])
    return { pages, taken: Object.fromEntries(medians) as Record<Act, number> }
  })
}

function changedOnce(text: TextDocument): TextDocument {
  const place = Math.floor(text.provisions.length / 2) + 1
  const provisions = text.provisions.map((old, at) =>
    at === place ? { ...old, runs: [{ text: wordsOf(old).replace(' ', ' cấp ') }] } : old,
  )
  return documentOf(provisions)
}

/** Every second provision is selected in. */
function places({ provisions }: TextDocument) {
  const step = perPage.provisions / perPage.anchors
  return provisions
    .filter((_, place) => place % step === 0)
    .map(({ id }) => ({ provisionId: id, selection: { start: 5, end: 15 } }))
}

function counting(): () => string {
  let count = 0
  return () => `new${(count += 1)}`
}

function milliseconds(act: () => unknown, times: number): number {
  const begin = performance.now()
  for (let time = 0; time < times; time += 1) act()
  return performance.now() - begin
}

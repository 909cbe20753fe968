import { wordsOf } from '../../../packages/text/model.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { foldedWords } from '../../../platform/text/fold.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { readPages as reading, searchPages as searching } from '../contract.ts'
import { runsOf, snippet } from '../snippets.ts'
import { countPages, pagesWith, readPageRows } from '../store/pages.ts'
import { findText } from '../store/texts.ts'
import { seenVersion } from './seen.ts'

const mostHits = 500

/** What stands on some pages of a version. */
export async function readPages(look: Look, { from, take, ...which }: CheckedInputOf<typeof reading>) {
  const { version } = await seenVersion(look, which)
  const of = await countPages(look.reader, version.id)
  if (of === 0) return refuse({ code: 'paper.no_pages', status: 404 })
  return { pages: await readPageRows(look.reader, version.id, { from, take }), of }
}

/** Where words stand one after another, page by page; in the text, as page 0 and without boxes, where there are no pages. */
export async function searchPages(look: Look, { search, ...which }: CheckedInputOf<typeof searching>) {
  const { version } = await seenVersion(look, which)
  if (foldedWords(search).length === 0) return { hits: [] }
  if ((await countPages(look.reader, version.id)) === 0) return { hits: await hitsInText(look, version.id, search) }
  const pages = await pagesWith(look.reader, version.id, search, mostHits)
  const hits = pages.flatMap(({ number: page, boxes }) => {
    const words = boxes.map(({ t }) => t)
    return runsOf(words, search, mostHits).map(run => ({
      page,
      words: nearby(words, run),
      boxes: boxes.slice(run.first, run.last + 1),
    }))
  })
  return { hits: hits.slice(0, mostHits) }
}

const wordsAround = 8

function nearby(words: readonly string[], { first, last }: { first: number; last: number }): string {
  const found = words.slice(first, last + 1).join(' ')
  const [before, after] = [
    words.slice(Math.max(first - wordsAround, 0), first),
    words.slice(last + 1, last + 1 + wordsAround),
  ]
  return [...before, `\u2068${found}\u2069`, ...after].join(' ')
}

async function hitsInText({ reader }: Look, versionId: string, search: string) {
  const reading = await findText(reader, versionId)
  const sayings = (reading?.document.provisions ?? []).map(wordsOf)
  return sayings
    .filter(words => runsOf([words], search, 1).length > 0)
    .slice(0, mostHits)
    .map(words => ({ page: 0, words: snippet(words, search), boxes: [] }))
}

import { sql } from 'kysely'
import { completePaper, findPaper, insertPaper } from '../../modules/papers/store/papers.ts'
import { searchable, writePages } from '../../modules/papers/store/pages.ts'
import { writeText } from '../../modules/papers/store/texts.ts'
import { insertVersion, listVersions, updateVersion } from '../../modules/papers/store/versions.ts'
import { wordsOf } from '../../packages/text/model.ts'
import type { Tx } from '../../platform/db/database.ts'
import { system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { longText, syllables } from '../../tests/invented-text.ts'

/** How long each paper is; every other one has pages, the others only a text. */
const pagesEach = 5
const atOnce = 100

/** Puts so many papers on the shelf as if they had been brought and read; everybody may read them. */
export async function fill(plenum: Plenum, papers: number, keeperId: string): Promise<void> {
  for (let from = 0; from < papers; from += atOnce) {
    await plenum.transact(system('bench'), async ({ tx }) => {
      for (let place = from; place < Math.min(from + atOnce, papers); place += 1) await put(tx, place, keeperId)
    })
  }
  await sql`vacuum analyze papers.paper, papers.version, papers.page, papers.text`.execute(plenum.database.reader)
}

/** A number that only this paper bears, and a word that only its last page has. */
export function numberOf(place: number): string {
  return `${place + 1}-BC/ĐU`
}

export function rareWordOf(place: number): string {
  return `zq${place}x`
}

async function put(tx: Tx, place: number, keeperId: string): Promise<void> {
  const changedAt = new Date(Date.UTC(2026, 0, 1) + place * 60_000)
  const fileName = `bao-cao-${place}.docx`
  const title = `Báo cáo ${numberOf(place)} về ${syllables.slice(place % 30, (place % 30) + 6).join(' ')}`
  const { id } = await insertPaper(tx, { keeperId, sharing: 'everyone', title, changedAt, fileName })
  const paper = await findPaper(tx, id)
  if (paper) await completePaper(tx, paper, { title, titledBy: 'head', symbol: numberOf(place) }, fileName)
  const file = { fileName, mediaType: 'application/octet-stream', size: 1, sha256: `${place}`.padStart(64, '0') }
  await insertVersion(tx, { ...file, paperId: id, number: 1, broughtBy: keeperId, broughtAt: changedAt })
  const [version] = await listVersions(tx, id)
  if (version) await writeWords(tx, version.id, place)
}

async function writeWords(tx: Tx, versionId: string, place: number): Promise<void> {
  const document = longText(pagesEach, 'p', place + 1)
  const words = [...document.provisions.map(wordsOf), rareWordOf(place)]
  const hasPages = place % 2 === 0
  if (hasPages) {
    const perPage = Math.ceil(words.length / pagesEach)
    const pages = Array.from({ length: pagesEach }, (_, page) => words.slice(page * perPage, (page + 1) * perPage))
    const size = { width: 595, height: 842, boxes: [], byMachine: false, confidence: null, picture: null }
    const rows = pages.map((lines, page) => ({
      ...size,
      number: page + 1,
      words: lines.join('\n'),
      needsMachine: false,
    }))
    await writePages(tx, versionId, rows)
  }
  const reading = { document, proposals: [], balloons: [], losses: [], origin: null }
  await writeText(tx, versionId, reading, searchable(words.join('\n')))
  await updateVersion(tx, versionId, {
    stage: 'ready',
    shownAs: hasPages ? 'office' : 'own',
    pageCount: hasPages ? pagesEach : null,
  })
}

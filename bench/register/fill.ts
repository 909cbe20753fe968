import { sql } from 'kysely'
import { replaceWriters } from '../../modules/drafts/store/writers.ts'
import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { anchorAll } from '../../packages/text/anchor.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { insertPaper } from '../../modules/papers/store/papers.ts'
import { searchable } from '../../modules/papers/store/pages.ts'
import { writeText } from '../../modules/papers/store/texts.ts'
import { insertVersion, listVersions, updateVersion } from '../../modules/papers/store/versions.ts'
import type { Tx } from '../../platform/db/database.ts'
import { system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { longText, syllables } from '../../tests/invented-text.ts'

const pages = 60
const each = 10
/** Those who may answer; each asks rarely enough for the door. */
export const writers = 400

/** Asks through the front door as somebody; `file` answers the bytes of a file. */
export interface Ask {
  (who: number, method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>>
  file: (who: number, path: string) => Promise<Buffer>
}

export interface Filled {
  roundId: string
  paperId: string
}

export function accountOf(who: number): string {
  return `00000000-0000-4000-8000-${`${who}`.padStart(12, '0')}`
}

/** A word that only this comment says. */
export function rareWordOf(place: number): string {
  return `zq${place}x`
}

/** The words of a provision of the second version that are not those of the first. */
export function sentenceOf(turn: number): string {
  const { provisions } = secondText()
  const reworded = provisions.filter((_, place) => isReworded(place))
  const provision = reworded[turn % reworded.length]
  return provision ? wordsOf(provision) : ''
}

/** A round on a text of 60 pages with so many comments in its register; two in five propose a wording. */
export async function fill(plenum: Plenum, ask: Ask, comments: number): Promise<Filled> {
  await plenum.transact(system('bench'), work =>
    setUpOrganisation(work, { name: 'Đo', language: 'vi', profile: 'vn-party' }),
  )
  const paperId = await putPaper(plenum)
  const senders = comments / each
  const asked = Array.from({ length: senders }, (_, at) => ({ kind: 'account', id: accountOf(writers + at) }))
  await putAccounts(plenum, senders)
  const { id: roundId } = await ask(0, 'POST', '/rounds', { paperId, number: 1, asked })
  const anchors = anchorsFor(comments)
  for (let at = 0; at < senders; at += 1) {
    const { mine } = await ask(writers + at, 'GET', `/rounds/${String(roundId)}`)
    const { askedId } = mine as { askedId: string }
    const own = anchors.map((anchor, place) => ({ anchor, place })).filter(({ place }) => place % senders === at)
    const items = own.map(({ anchor, place }) => ({
      words: `Đề nghị ${syllables.slice(place % 40, (place % 40) + 12).join(' ')} ${rareWordOf(place)}.`,
      spot: place % 10 === 9 ? null : { anchor },
      proposed: place % 5 < 2 ? syllables.slice(place % 30, (place % 30) + 6).join(' ') : null,
    }))
    await ask(writers + at, 'POST', `/rounds/${String(roundId)}/comments`, { askedId, items })
    await ask(writers + at, 'POST', `/rounds/${String(roundId)}/answer`, { askedId, how: 'sent' })
  }
  await sql`vacuum analyze consultations.comment, consultations.register_row`.execute(plenum.database.reader)
  return { roundId: String(roundId), paperId }
}

/** Five at a place, and the places spread over the whole text: two of the five propose wordings that lie over each other. */
function anchorsFor(comments: number) {
  const document = longText(pages)
  const places = Array.from({ length: comments }, (_, place) => {
    const provision = document.provisions[(Math.floor(place / 5) * 7) % document.provisions.length]
    const start = place % 5
    return { provisionId: provision?.id ?? '', selection: { start, end: start + 15 } }
  })
  return anchorAll(document, places)
}

async function putAccounts({ transact }: Plenum, senders: number): Promise<void> {
  const at = new Date(0)
  await transact(system('bench'), async ({ tx }) => {
    const accounts = Array.from({ length: writers + senders }, (_, who) => ({
      id: accountOf(who),
      name: `Người ${who}`,
      folded: `nguoi ${who}`,
      login: `nguoi-${who}`,
      language: 'vi',
      createdAt: at,
      updatedAt: at,
    }))
    await tx.insertInto('auth.account').values(accounts).execute()
  })
}

function putPaper({ transact }: Plenum): Promise<string> {
  return transact(system('bench'), async ({ tx, now }) => {
    const [keeperId, fileName] = [accountOf(0), 'de-an.docx']
    const { id } = await insertPaper(tx, { keeperId, sharing: 'everyone', title: 'Đề án', changedAt: now, fileName })
    for (const [at, document] of [longText(pages), secondText()].entries())
      await putVersion(tx, { paperId: id, keeperId, number: at + 1, document, at: now })
    await replaceWriters(
      tx,
      id,
      Array.from({ length: writers - 1 }, (_, who) => accountOf(who + 1)),
    )
    return id
  })
}

interface NewVersion {
  paperId: string
  keeperId: string
  number: number
  document: TextDocument
  at: Date
}

async function putVersion(tx: Tx, { paperId, keeperId, number, document, at }: NewVersion): Promise<void> {
  const file = { fileName: 'de-an.docx', mediaType: 'application/octet-stream', size: 1, sha256: '0'.repeat(64) }
  await insertVersion(tx, { ...file, paperId, number, broughtBy: keeperId, broughtAt: at })
  const version = (await listVersions(tx, paperId)).find(one => one.number === number)
  if (!version) return
  const reading = { document, proposals: [], balloons: [], losses: [], origin: null }
  await writeText(tx, version.id, reading, searchable(document.provisions.map(wordsOf).join('\n')))
  await updateVersion(tx, version.id, { stage: 'ready', shownAs: 'own', pageCount: null })
}

/** The next version, in which a provision of each page has other words at its end. */
function secondText(): TextDocument {
  const document = longText(pages)
  return {
    ...document,
    provisions: document.provisions.map((provision, place) =>
      isReworded(place) ? { ...provision, runs: [{ text: `${wordsOf(provision)} Bổ sung ${place}.` }] } : provision,
    ),
  }
}

function isReworded(place: number): boolean {
  return place % 20 === 7
}

import type { AnswerOf } from '../../../../../platform/http/contract.ts'
import { addressOf } from '../../../../../ui/asking/ask.ts'
import { readMe } from '../../../../accounts/contract.ts'
import { readOrganisation } from '../../../../organisation/contract.ts'
import { readRulebook } from '../../../../rulebook/contract.ts'
import {
  compareVersions,
  downloadPages,
  downloadPicture,
  listComments,
  listNotes,
  listPacks,
  type PaperRow,
  readPages,
  readPaper,
  readText,
} from '../../../contract.ts'
import { hasPages } from '../../file/views.ts'
import { chunk } from '../../pages/use-layers.ts'

/** What the app asks before its first screen, and the list that leads to the pack. */
export function addressesAround(): string[] {
  return [addressOf(readMe, {}), addressOf(readOrganisation, {}), addressOf(readRulebook, {}), addressOf(listPacks, {})]
}

/** What changes without a new version: asked anew whenever a copy is brought up to date. */
export function passingAddresses({ id, latest, readNumber }: PaperRow): string[] {
  const which = { id, number: latest.number }
  const since = readNumber !== null && readNumber < latest.number && latest.hasText
  return [
    addressOf(readPaper, { id }),
    addressOf(listNotes, which),
    addressOf(listComments, which),
    ...(since ? [addressOf(compareVersions, { a: id, aNumber: readNumber, b: id, bNumber: latest.number })] : []),
  ]
}

/** What stays the same for as long as the stamp of the paper does; pictures are known only from these answers. */
export function lastingAddresses({ id, latest }: PaperRow) {
  const which = { id, number: latest.number }
  const chunks = hasPages(latest) ? Math.ceil((latest.pageCount ?? 0) / chunk) : 0
  const printed = latest.shownAs === 'pdf' || latest.shownAs === 'office'
  return {
    text: latest.hasText ? addressOf(readText, which) : undefined,
    pages: Array.from({ length: chunks }, (_, place) =>
      addressOf(readPages, { ...which, from: place * chunk + 1, take: chunk }),
    ),
    file: printed ? addressOf(downloadPages, which) : undefined,
  }
}

/** The pictures that an answer about a paper speaks of. */
export function picturesIn(
  { id, latest }: PaperRow,
  answer: Partial<AnswerOf<typeof readText> & AnswerOf<typeof readPages>>,
): string[] {
  const inText = Object.keys(answer.document?.pictures ?? {})
  const onPages = (answer.pages ?? []).flatMap(({ picture }) => picture ?? [])
  return [...inText, ...onPages].map(key => addressOf(downloadPicture, { id, number: latest.number, key }))
}

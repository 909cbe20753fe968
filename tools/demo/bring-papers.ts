import type { readText } from '../../modules/papers/contract.ts'
import { anchor } from '../../packages/text/index.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import type { DemonstrationProfile } from '../demonstration/load.ts'
import { associationPapers } from '../demonstration/papers/association-papers.ts'
import { blocPapers } from '../demonstration/papers/bloc-papers.ts'
import {
  invitationFile,
  oldFile,
  placeOf,
  returnedFile,
  scanFile,
  schemeFile,
  sheetFile,
} from '../demonstration/papers/files.ts'
import type { Said, ShownPapers } from '../demonstration/papers/shown.ts'
import type { Enter } from './house.ts'
import type { Visitor } from './visitor.ts'

const shown: Readonly<Record<DemonstrationProfile, ShownPapers>> = {
  'vn-party': blocPapers,
  general: associationPapers,
}

/** What was laid on the shelf, for whoever wants to show it. */
export interface Brought {
  schemeId: string
  scanId: string
  packId: string
}

/** Lays papers on the shelf of a demonstration and lets its players speak of them: all by the doors that everybody uses. */
export async function bringPapers(profile: DemonstrationProfile, enter: Enter): Promise<Brought> {
  const papers = shown[profile]
  const keeper = await enter(papers.keeper)
  const share = async (file: File) => keeper.bring(file, { sharing: 'everyone' })
  const schemeId = await share(schemeFile(papers.scheme, false))
  const others = [
    await share(await invitationFile(papers.invitation, papers.language)),
    await share(await sheetFile(papers.sheet)),
  ]
  const scanId = await share(scanFile(papers.scan))
  if (papers.old) await share(oldFile(papers.old))
  await bringScheme(keeper, schemeId, papers, enter)
  const [invitationId = '', sheetId = ''] = others
  const paperIds = [invitationId, schemeId, scanId, sheetId]
  const pack = { ...papers.pack, sharing: 'everyone', paperIds }
  return { schemeId, scanId, packId: (await keeper.ask<{ id: string }>('POST', '/packs', pack)).id }
}

/** The second version is spoken of before the third comes, so that what was said is found again there. */
async function bringScheme(
  keeper: Visitor,
  id: string,
  { scheme, comments, note }: ShownPapers,
  enter: Enter,
): Promise<void> {
  await keeper.untilRead(id)
  await keeper.bring(schemeFile(scheme, true), { paperId: id })
  const number = await keeper.untilRead(id)
  const version = `/papers/${id}/versions/${number}`
  for (const said of comments) await say(await enter(said.by), `${version}/comments`, said, {})
  await say(await enter(note.by), `${version}/notes`, note, { kind: 'highlight' })
  const copy = await keeper.download(`${version}/export?format=docx`)
  await keeper.bring(returnedFile(copy, scheme.returned), { paperId: id })
  await keeper.untilRead(id)
}

async function say(visitor: Visitor, path: string, { quoted, words }: Said, more: object): Promise<void> {
  const { document } = await visitor.ask<AnswerOf<typeof readText>>('GET', path.replace(/[a-z]+$/, 'text'))
  const whole = { ...document, pictures: {} }
  const spot = { anchor: anchor(whole, placeOf(whole, quoted)) }
  await visitor.ask('POST', path, { spot, words, ...more })
}

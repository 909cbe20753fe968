import type { Look } from '../../../platform/work/work.ts'
import { mayWrite } from '../../drafts/index.ts'
import { inForce, listLines, listRecusals } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { findPaper, latestVersions } from '../../papers/index.ts'
import { signersOf, stateOf } from '../rules.ts'
import { findKept } from '../store/kept.ts'
import { listSignatures } from '../store/signatures.ts'

/**
 * The minutes of a meeting that the next one can approve: signed by all in their newest version, the actor's to hand out, and of lines that
 * everybody may read, because whoever is called reads what is on an agenda.
 */
export async function signedMinutes(look: Look, meetingId: string) {
  const { reader, actor } = look
  const kept = await findKept(reader, meetingId)
  const paper = kept && (await findPaper(reader, kept.paperId))
  if (!paper || !(await mayWrite({ reader, actor }, paper)) || !(await isOpenToAll(look, meetingId))) return undefined
  const newest = (await latestVersions(reader, [paper.id])).get(paper.id)?.number ?? 0
  const signed = (await listSignatures(reader, meetingId))
    .filter(({ clearedAt }) => clearedAt === null)
    .map(({ office, versionNumber: number }) => ({ office, number }))
  const signers = signersOf((await profileOf(reader)).code)
  const state = stateOf(newest, { signers, signed, approved: null })
  return state === 'signed' ? { id: paper.id, number: newest, title: paper.title } : undefined
}

async function isOpenToAll({ reader }: Look, meetingId: string): Promise<boolean> {
  const lines = await listLines(reader, meetingId)
  const away = inForce(await listRecusals(reader, meetingId))
  return away.length === 0 && lines.every(({ readerIds }) => readerIds === null)
}

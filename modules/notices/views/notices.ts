import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import type { LineConclusion } from '../../conclusions/contract.ts'
import { conclusionsOn, linesRead } from '../../conclusions/index.ts'
import { mayWrite } from '../../drafts/index.ts'
import { namesOfPeople } from '../../meetings/index.ts'
import { findPapers, latestVersions, readableAmong } from '../../papers/index.ts'
import { seenSitting, type Sitting } from '../../sittings/index.ts'
import { namedParties } from '../composing.ts'
import type { Notice } from '../contract.ts'
import { type NoticeRow, noticesOf } from '../store/notices.ts'

/** The notices of a meeting that the actor may read. */
export async function listNotices(look: Look, { id }: { id: string }) {
  const sitting = await seenSitting(look, id)
  const rows = await readableNotices(look, sitting)
  const mayPrepare = sitting.leads && sitting.meeting.cancelledAt === null
  return { items: await Promise.all(rows.map(row => shown(look, sitting, row))), mayPrepare }
}

/** One of them; what the actor may not read is not found. */
export async function seenNotice(look: Look, { id, noticeId }: { id: string; noticeId: string }): Promise<NoticeRow> {
  const rows = await readableNotices(look, await seenSitting(look, id))
  return rows.find(row => row.id === noticeId) ?? refuse({ code: 'notice.not_found', status: 404 })
}

/** Its text says what was concluded, so whoever may no longer know one of its lines does not see it here either. */
async function readableNotices({ reader, actor }: Look, { meeting, standing }: Sitting): Promise<NoticeRow[]> {
  const rows = await noticesOf(reader, meeting.id)
  const known = new Set((await linesRead(reader, meeting.id, standing)).map(({ id }) => id))
  const readable = await readableAmong(
    reader,
    actor,
    rows.map(({ paperId }) => paperId),
  )
  return rows.filter(({ paperId, lineIds }) => readable.has(paperId) && lineIds.every(id => known.has(id)))
}

async function shown(look: Look, { meeting, standing }: Sitting, row: NoticeRow): Promise<Notice> {
  const { reader } = look
  const { id, paperId, signerId, authority, office, recipients, madeAt, madeBy, lineIds, version } = row
  const [paper] = await findPapers(reader, [paperId])
  const lines = (await linesRead(reader, meeting.id, standing)).filter(line => lineIds.includes(line.id))
  const number = (await latestVersions(reader, [paperId])).get(paperId)?.number ?? 1
  return {
    id,
    paper: { id: paperId, title: paper?.title ?? '', number },
    lines: lines.map(line => ({ id: line.id, title: line.title, isNarrow: line.readerIds !== null })),
    signer: { id: signerId, name: (await namesOfPeople(reader, [signerId])).get(signerId) ?? '' },
    authority,
    office,
    recipients: await namedParties(reader, recipients),
    madeAt,
    madeBy: (await namesOfAccounts(reader, [madeBy])).get(madeBy) ?? '',
    isBehind: (await conclusionsOn(look, { id: meeting.id, lines: lineIds })).some(one => isAfter(one, madeAt)),
    mayWrite: paper !== undefined && (await mayWrite(look, paper)),
    version,
  }
}

function isAfter({ outcomes, conclusion }: LineConclusion, at: string): boolean {
  return [...outcomes, ...(conclusion ? [conclusion] : [])].some(said => said.at > at)
}

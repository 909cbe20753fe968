import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { listSavings, mayWrite } from '../../drafts/index.ts'
import { findMeeting, namesOfPeople } from '../../meetings/index.ts'
import { findPaper, listVersions } from '../../papers/index.ts'
import type { Difference, KeptMinutes, Signature } from '../contract.ts'
import type { Differing } from '../differences.ts'
import { readsAllLines } from '../readers.ts'
import { stateOf } from '../rules.ts'
import { signersIn } from '../signers.ts'
import { findApproval } from '../store/approvals.ts'
import { findKept } from '../store/kept.ts'
import { listSignatures } from '../store/signatures.ts'
import { foundActions } from './actions.ts'
import { comparedWithRecord } from './differences.ts'
import { ledBy } from './minutes.ts'
import type { Times } from './record.ts'

/** Minutes that were kept, and their meeting and paper; refused to whoever may not read all of its lines as if there were none. */
export async function seenKept(look: Look, id: string) {
  const sitting = await ledBy(look, id)
  const reads = await readsAllLines(look.reader, id, sitting.standing)
  const kept = reads ? await findKept(look.reader, id) : undefined
  const paper = kept && (await findPaper(look.reader, kept.paperId))
  return kept && paper ? { sitting, kept, paper } : refuse({ code: 'minutes.not_kept', status: 404 })
}

/** The minutes that were kept, for whoever leads the meeting and may read all of its lines; to others there are none. */
export async function readKept(look: Look, { id }: { id: string }, times: Times): Promise<KeptMinutes> {
  const { reader, actor } = look
  const { sitting, kept, paper } = await seenKept(look, id)
  const { newest, read, provisions, record, kept: sentences, differing } = await comparedWithRecord(look, kept, times)
  const signers = await signersIn(reader, actor, sitting.meeting)
  const signatures = await signaturesOf(look, id)
  const approval = await approvalOf(look, id)
  const signed = signatures.filter(({ cleared }) => cleared === null)
  const offices = signers.map(({ office }) => office)
  return {
    id,
    title: sitting.meeting.title,
    paperId: paper.id,
    newest,
    number: read,
    state: stateOf(newest, { signers: offices, signed, approved: approval?.number ?? null }),
    signers: signers.map(({ office, name, mine }) => ({ office, name, mine })),
    signatures,
    approval,
    differences: await shownDifferences(look, differing, record.minutes.items),
    actions: await foundActions(look, { meeting: sitting.meeting, provisions, kept: sentences }),
    mayEdit: await mayWrite({ reader, actor }, paper),
    mayBring: paper.keeperId === actor.id,
    versions: await versionsOf(look, paper.id),
  }
}

async function signaturesOf({ reader }: Look, id: string): Promise<Signature[]> {
  const rows = await listSignatures(reader, id)
  const people = await namesOfPeople(
    reader,
    rows.map(({ personId }) => personId),
  )
  const accounts = await namesOfAccounts(
    reader,
    rows.flatMap(({ recordedBy, clearedBy }) => [recordedBy, ...(clearedBy === null ? [] : [clearedBy])]),
  )
  return rows.map(row => {
    const { office, versionNumber: number, onPaper, signedOn: day, scanId, passed, recordedAt: at } = row
    const { clearedBy, clearedAt, clearedBecause: because } = row
    const by = accounts.get(row.recordedBy) ?? ''
    const cleared =
      clearedBy === null || clearedAt === null || because === null
        ? null
        : { by: accounts.get(clearedBy) ?? '', at: clearedAt, because }
    const name = row.personId === null ? (onPaper ? null : by) : (people.get(row.personId) ?? null)
    return { id: row.id, office, number, name, onPaper, day, scanId, passed, by, at, cleared }
  })
}

async function approvalOf({ reader }: Look, id: string): Promise<KeptMinutes['approval']> {
  const approval = await findApproval(reader, id)
  const meeting = approval && (await findMeeting(reader, approval.atMeetingId))
  if (!approval || !meeting) return null
  return { meetingId: meeting.id, title: meeting.title, at: approval.approvedAt, number: approval.versionNumber }
}

async function shownDifferences(
  { reader }: Look,
  differing: readonly Differing[],
  items: readonly { lineId: string; content: { title: string } | null }[],
): Promise<Difference[]> {
  const personOf = (of: string) => (of.startsWith('person:') ? of.slice('person:'.length) : null)
  const people = await namesOfPeople(
    reader,
    differing.map(({ of }) => personOf(of)),
  )
  const titles = new Map(items.map(({ lineId, content }) => [lineId, content?.title ?? null]))
  return differing.map(({ key, of, provisionId, recorded, said }) => {
    const person = personOf(of)
    const about = person === null ? titles.get(key.split(':')[1] ?? '') : people.get(person)
    return { key, of, provisionId, recorded, said, about: about ?? null }
  })
}

async function versionsOf({ reader }: Look, paperId: string): Promise<KeptMinutes['versions']> {
  const versions = await listVersions(reader, paperId)
  const names = await namesOfAccounts(
    reader,
    versions.flatMap(({ broughtBy }) => broughtBy ?? []),
  )
  const notes = new Map((await listSavings(reader, paperId)).map(({ number, note }) => [number, note]))
  return versions.map(({ number, broughtBy, broughtAt }) => ({
    number,
    by: names.get(broughtBy ?? '') ?? '',
    at: broughtAt,
    note: notes.get(number) ?? null,
  }))
}

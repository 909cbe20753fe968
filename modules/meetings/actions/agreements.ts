import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { type AgreedBy, agreementsOf, papersPut, whoAgreesFirst } from '../agreed.ts'
import type { recordAgreement as recording, withdrawAgreement as withdrawing } from '../contract.ts'
import { endAgreement, insertAgreement, listAgreements } from '../store/agreements.ts'
import { type Line, listLines } from '../store/lines.ts'
import type { Meeting } from '../store/meetings.ts'
import { lockRun, tellMeeting } from './held.ts'

/** Writes down, from paper, that those who agree first to what is put to a meeting agreed to a paper on its agenda. */
export async function recordAgreement(work: Work, input: CheckedInputOf<typeof recording>, around: AgreedBy) {
  const { id, paperId, on, way, source } = input
  const { tx, now, today } = work
  const meeting = await lockRun(work, id)
  const first = (await whoAgreesFirst(tx, meeting, around)) ?? refuse(notAsked)
  const lines = await listLines(tx, id)
  const paper = lines.flatMap(({ papers }) => papers).find(one => one.paperId === paperId)
  if (!paper || !papersPut(lines).includes(paperId)) return refuse({ code: 'agreement.paper_not_here', status: 409 })
  if (on > today) refuse({ code: 'agreement.in_future', status: 422 })
  const { number } = paper
  const what = { bodyId: first.by.id, paperId, number, agreedOn: on, way, source }
  const made = await insertAgreement(tx, { ...what, recordedBy: accountOf(work), recordedAt: now })
  await tellMeeting(work, { name: 'meeting.agreement_recorded', subjectId: id, facts: { paperId, on, way } })
  return made
}

/** Takes back what was written down by mistake. */
export async function withdrawAgreement(
  work: Work,
  { id, agreementId }: CheckedInputOf<typeof withdrawing>,
  around: AgreedBy,
) {
  const { tx, now } = work
  const meeting = await lockRun(work, id)
  const first = (await whoAgreesFirst(tx, meeting, around)) ?? refuse(notAsked)
  const paperIds = papersPut(await listLines(tx, id))
  const known = (await listAgreements(tx, { bodyId: first.by.id, paperIds })).find(one => one.id === agreementId)
  if (!known) return refuse({ code: 'agreement.not_found', status: 404 })
  await endAgreement(tx, agreementId, now)
  const facts = { paperId: known.paperId }
  await tellMeeting(work, { name: 'meeting.agreement_withdrawn', subjectId: id, facts })
  return { id: agreementId }
}

/** Refuses to send papers that were not agreed to yet, unless that was ordered. */
export async function refuseNotAgreed(
  work: Work,
  { meeting, lines, passes }: { meeting: Meeting; lines: readonly Line[]; passes: readonly { code: string }[] },
  around: AgreedBy,
): Promise<void> {
  const paperIds = papersPut(lines)
  const first = paperIds.length === 0 ? undefined : await whoAgreesFirst(work.tx, meeting, around)
  if (!first) return
  const known = await agreementsOf(work.tx, { bodyId: first.by.id, paperIds }, around)
  const count = paperIds.filter(one => !known.has(one)).length
  if (count > 0 && !passes.some(({ code }) => code === notAgreed))
    refuse({ code: notAgreed, status: 409, facts: { count, name: first.by.name } })
}

const notAgreed = 'meeting.not_agreed'
const notAsked = { code: 'agreement.not_asked', status: 409 }

import type { Provision } from '../../../packages/text/model.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import { mayWrite, saveEdited } from '../../drafts/index.ts'
import { obstacleToWriting } from '../../drafts/rules.ts'
import { listLines } from '../../meetings/index.ts'
import { lockVisible, shareAlso, whoMayHear } from '../../papers/index.ts'
import { lockLed } from '../../sittings/index.ts'
import { frameOf, textOf } from '../composing.ts'
import type { changeNotice as changing } from '../contract.ts'
import { endOfNotice, isEnd } from '../form/notice.ts'
import { words } from '../form/words.ts'
import { knowingOf, readersOfNotice } from '../knowing.ts'
import { lockNotice, updateNotice } from '../store/notices.ts'
import type { Room } from './prepare.ts'
import { refuseRecipients, signerAmong } from './signed.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Changes who signs and who gets it. Only the end of the text is set anew; what was written by hand above it stays. */
export async function changeNotice(work: Work, input: Changing, { files, dayOf }: Room) {
  const { tx, actor, today } = work
  const { id, noticeId, signerId, authority, recipients, ifMatch } = input
  const { meeting } = await lockLed(work, id)
  const before = (await lockNotice(tx, { meetingId: id, id: noticeId })) ?? notFound()
  const paper = await lockVisible(work, before.paperId)
  refuseIf(obstacleToWriting({ mayWrite: await mayWrite({ reader: tx, actor }, paper) }))
  await refuseStale(work, { subjectId: noticeId, code: 'notice.changed_meanwhile', ifMatch, current: before })
  const frame = await frameOf(tx, meeting, dayOf)
  const lines = (await listLines(tx, id)).filter(line => before.lineIds.includes(line.id))
  const asked = [signerId, ...recipients.flatMap(party => (party.kind === 'person' ? party.id : []))]
  const knowing = await knowingOf(tx, { meeting, day: today }, asked)
  const signer = await signerAmong(tx, frame, { signerId, lines, knowing })
  await refuseRecipients(tx, recipients, { lines, knowing, on: today })
  const text = await textOf(tx, frame, { lines, concluded: [], signer, authority, recipients })
  const edit = <Text extends { provisions: Provision[] }>(document: Text): Text => ({
    ...document,
    provisions: [...document.provisions.filter(one => !isEnd(one)), ...endOfNotice(text)],
  })
  await saveEdited(work, paper.id, { edit, note: sayIn(words, text.language)('notice_form.end_changed') }, files)
  await shareAlso(work, paper, readersOfNotice({ chairId: null, signerId, lines }, knowing))
  const after = await updateNotice(tx, before, { signerId, authority, office: signer.office, recipients })
  const facts = { meetingId: id, paperId: paper.id, version: after.version, fields: ['recipients', 'signerId'] }
  await work.tell({ name: 'notice.changed', subjectId: noticeId, facts, audiences: whoMayHear(paper) })
  return after
}

function notFound(): never {
  return refuse({ code: 'notice.not_found', status: 404 })
}

import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { recordAtMeeting } from '../../consultations/index.ts'
import { mayReadLine } from '../../meetings/index.ts'
import { obstacleToChanging } from '../../meetings/rules.ts'
import { accountOf } from '../../papers/index.ts'
import type { passOnSaid as passing } from '../contract.ts'
import { lineOf, seenSitting } from '../held.ts'
import { obstacleToLeading } from '../rules.ts'
import { lockJottingsOn, updateJotting } from '../store/jottings.ts'
import { tellDesk } from '../telling.ts'
import { unheardOn } from '../unheard.ts'

/**
 * Puts all that was said on a line into the register of one of its drafts, each once. What was written is locked first, so that of two who
 * press at once the second finds nothing left.
 */
export async function passOnSaid(work: Work, { id, lineId, paperId }: CheckedInputOf<typeof passing>) {
  const { tx, actor, today, now } = work
  const sitting = await seenSitting({ reader: tx, actor, today }, id)
  refuseIf(obstacleToLeading(sitting))
  refuseIf(obstacleToChanging(sitting.meeting))
  const line = await lineOf(work, id, lineId)
  if (!mayReadLine(line, sitting.standing)) refuse({ code: 'sitting.line_not_found', status: 404 })
  const draft = line.papers.find(paper => paper.paperId === paperId)
  if (!draft) return refuse({ code: 'paper.not_found', status: 404 })
  const jottings = await lockJottingsOn(tx, { meetingId: id, lineId })
  const said = (await unheardOn(tx, { meetingId: id, lines: [line] }, jottings))(lineId)
  if (said.length === 0)
    return refuse(
      jottings.some(({ roundId }) => roundId !== null)
        ? { code: 'jotting.passed_on_already', status: 409 }
        : { code: 'jotting.not_found', status: 404 },
    )
  const { title } = sitting.meeting
  const words = said.map(({ accountId, jotting }) => ({ accountId, words: jotting.words }))
  const { roundId, commentIds } = await recordAtMeeting(work, { ...draft, title, said: words })
  const changed = { changedAt: now, changedBy: accountOf(work), roundId }
  for (const [place, { jotting }] of said.entries()) {
    const commentId = commentIds[place] ?? refuse({ code: 'round.not_found', status: 404 })
    const { version } = await updateJotting(tx, jotting, { ...changed, commentId })
    const facts = { version, fields: ['roundId'], roundId, commentId }
    await tellDesk(work, id, { name: 'jotting.passed_on', subjectId: jotting.id, facts })
  }
  return { id: roundId, count: said.length }
}

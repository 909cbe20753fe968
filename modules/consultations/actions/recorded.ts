import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type { recordComments as recording } from '../contract.ts'
import { obstacleToAnswering, obstacleToRunning, obstacleToWritingIn } from '../rules.ts'
import { updateAsked } from '../store/asked.ts'
import { commentsAmong } from '../store/comments.ts'
import { putIntoRegister, tellAnswer } from './answers.ts'
import { writeComments } from './comments.ts'
import { type Held, lockAskedFor, lockSeen } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

type Recording = CheckedInputOf<typeof recording>

/**
 * Records what somebody who is asked said otherwise than on the screen. It stands in the register at once, beside what they sent
 * already; what they are writing themselves stays in their own list and is seen by nobody.
 */
export async function recordComments(work: Work, input: Recording) {
  const held = await lockSeen(work, input.id)
  refuseIf(obstacleToRunning(held.standing))
  return record(work, held, input)
}

/** The same for whoever was found to be allowed to do it. */
export async function record(work: Work, held: Held, { askedId, items, source }: Recording) {
  const { tx, now } = work
  refuseIf(obstacleToWritingIn(held.round))
  const asked = await lockAskedFor(work, held, askedId, { recorded: true })
  const how = items.length === 0 ? ('agreed' as const) : ('sent' as const)
  if (how === 'agreed') refuseIf(obstacleToAnswering(asked, how, 0))
  else await refuseOnFinal(work, held.round)
  const ids = await writeComments(work, held.round, { askedId, items, source })
  // An agreement of their own stays theirs, so that whoever records does not take it back.
  const isOwn = asked.answeredAt !== null && asked.recorded === null
  if (isOwn) await updateAsked(tx, askedId, { answeredHow: how })
  else if (asked.answeredHow !== 'sent')
    await updateAsked(tx, askedId, {
      answeredAt: now,
      answeredHow: how,
      answeredBy: accountOf(work),
      recorded: JSON.stringify(source),
    })
  await putIntoRegister(work, held.round, asked, await commentsAmong(tx, ids))
  await tellAnswer(work, 'round.answered', held.round, { asked, facts: { how, comments: ids.length } })
  return { ids }
}

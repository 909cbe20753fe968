import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { obstacleToWritingIn } from '../rules.ts'
import { askedOf } from '../store/asked.ts'
import { lockRun } from './held.ts'
import { recordComments } from './recorded.ts'
import { changeRound } from './rounds.ts'

interface Said {
  roundId: string
  accountId: string
  words: string
}

/** Records what somebody said from the floor. Whoever was not asked is asked by that, so that they hear what becomes of it. */
export async function recordFromFloor(work: Work, { roundId, accountId, words }: Said): Promise<string> {
  const { round } = await lockRun(work, roundId)
  refuseIf(obstacleToWritingIn(round))
  const find = () => askedOf(work.tx, { roundId, accountId, bodies: [] })
  if ((await find()).length === 0)
    await changeRound(work, { id: roundId, ifMatch: round.version, add: [{ kind: 'account', id: accountId }] })
  const [asked] = await find()
  if (!asked) throw new Error('nobody was asked')
  const source = { kind: 'floor' as const, paperId: null, number: null, date: work.today }
  const { ids } = await recordComments(work, { id: roundId, askedId: asked.id, items: [{ ...plain, words }], source })
  const [commentId] = ids
  if (commentId === undefined) throw new Error('nothing was recorded')
  return commentId
}

const plain = {
  kind: 'substance' as const,
  spot: null,
  saidWhere: null,
  proposed: null,
  confidential: false,
  senderWords: null,
  attachments: [],
  gathers: [],
  foundKey: null,
}

import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, lockPaper, type Paper, shareAlso } from '../../papers/index.ts'
import { runnersHear } from '../audiences.ts'
import { obstacleToWritingIn } from '../rules.ts'
import type { Standing } from '../standing.ts'
import { askedOf, insertAsked, listAsked } from '../store/asked.ts'
import { insertRound, lockOpenRound, lockRound, type Round } from '../store/rounds.ts'
import { lockRun } from './held.ts'
import { record, recordComments } from './recorded.ts'
import { changeRound } from './rounds.ts'
import { refuseOnFinal } from './unfinished.ts'

interface Words {
  accountId: string
  words: string
}

type Said = Words & { roundId: string }

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

interface AtMeeting {
  paperId: string
  /** The version that the meeting was about. */
  number: number
  /** What the round is called where none is open yet. */
  title: string
  said: readonly Words[]
}

/**
 * Records what was said of a draft at a meeting, all at once, for whoever leads the meeting: whether they may is decided there. It goes into
 * the round that is open on the draft, or into one that is opened for it, and whoever keeps the draft runs that. Answers the round, and
 * the comments in the order of what was said.
 */
export async function recordAtMeeting(work: Work, { paperId, number, title, said }: AtMeeting) {
  const { tx } = work
  const paper = (await lockPaper(tx, paperId)) ?? refuse({ code: 'paper.not_found', status: 404 })
  await refuseOnFinal(work, { paperId, withinId: null })
  const known = (await lockOpenRound(tx, paperId)) ?? (await openFor(work, paper, { number, title }))
  const held = { round: known, standing: leads }
  const source = { kind: 'floor' as const, paperId: null, number: null, date: work.today }
  const commentIds: string[] = []
  for (const { accountId, words } of said) {
    const askedId = await askingOf(work, { round: known, paper, accountId })
    const { ids } = await record(work, held, { id: known.id, askedId, items: [{ ...plain, words }], source })
    commentIds.push(...ids)
  }
  return { roundId: known.id, commentIds }
}

/** Of whoever leads a meeting, for this one deed. */
const leads: Standing = { runs: true, answers: false, assignmentIds: null, releases: false, asked: [] }

async function openFor(work: Work, paper: Paper, { number, title }: { number: number; title: string }): Promise<Round> {
  const { tx, now } = work
  const by = accountOf(work)
  const { keeperId: releaserId, id: paperId } = paper
  const what = { paperId, number, withinId: null, title, ask: '', dueOn: null, openToAll: false }
  const { id } = await insertRound(tx, { ...what, openedBy: by, openedAt: now, releaserId })
  const round = (await lockRound(tx, id)) ?? refuse({ code: 'round.not_found', status: 404 })
  const audiences = await runnersHear(tx, round, work.today)
  await work.tell({ name: 'round.opened', subjectId: id, facts: { paperId, number, asked: 0 }, audiences })
  return round
}

/** Whoever was not asked is asked by that, so that they hear what becomes of it. */
async function askingOf(
  work: Work,
  { round, paper, accountId }: { round: Round; paper: Paper; accountId: string },
): Promise<string> {
  const { tx } = work
  const [known] = await askedOf(tx, { roundId: round.id, accountId, bodies: [] })
  if (known) return known.id
  const place = (await listAsked(tx, [round.id])).length
  const [id] = await insertAsked(tx, round.id, [{ bodyId: null, accountId, place }])
  await shareAlso(work, paper, [accountId])
  return id ?? refuse({ code: 'consultation.asked_not_found', status: 422, facts: { count: 1 } })
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

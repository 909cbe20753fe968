import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { mayWrite } from '../../drafts/index.ts'
import { accountOf, findVersion, lockVisible, type Paper } from '../../papers/index.ts'
import { accountsActingFor, askedHear, heardBy, runnersHear } from '../audiences.ts'
import type {
  changeRound as changing,
  closeRound as closing,
  openRound as opening,
  remindAsked as reminding,
} from '../contract.ts'
import { obstacleToClosing, obstacleToRunning, obstacleToWritingIn, stateOfAsked } from '../rules.ts'
import { bodiesOf } from '../standing.ts'
import { findAsked, insertAsked, listAsked, markReminded } from '../store/asked.ts'
import { unansweredRows } from '../store/register.ts'
import { findRound, insertRound, markClosed, type Round, updateRound } from '../store/rounds.ts'
import { askedOf, refuseReleaser, share } from './asking.ts'
import { lockRun, lockSeen, whoActs } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

type Opening = CheckedInputOf<typeof opening>
type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }
type Closing = CheckedInputOf<typeof closing> & { ifMatch: number }

/**
 * Asks bodies and people for comments on a version; they may read the paper from then on. With `withinId` a body that was asked
 * gathers from its own members first; that round is its own affair.
 */
export async function openRound(work: Work, input: Opening) {
  const { tx, now, today } = work
  const { paperId, number, withinId, releaserId } = input
  const paper = await lockVisible(work, paperId)
  await refuseUnlessRunner(work, paper, withinId)
  const place = { withinId: withinId ?? null }
  await refuseOnFinal(work, { paperId, ...place })
  if (!(await findVersion(tx, paperId, number))) refuse({ code: 'paper.not_found', status: 404 })
  const by = accountOf(work)
  await refuseReleaser(work, place, releaserId)
  const asked = await askedOf(work, place, input.asked)
  const made = await insertRound(tx, {
    paperId,
    number,
    ...place,
    title: input.title ?? paper.title,
    ask: input.ask,
    dueOn: input.dueOn,
    openToAll: input.openToAll,
    openedBy: by,
    openedAt: now,
    releaserId: releaserId ?? by,
  })
  await insertAsked(tx, made.id, asked)
  await share(work, paper, asked, releaserId)
  await work.tell({
    name: 'round.opened',
    subjectId: made.id,
    facts: { paperId, number, asked: asked.length },
    audiences: [...new Set([...(await askedHear(tx, made, today)), ...heardBy([by, releaserId])])],
  })
  return made
}

/** Changes an open round, or asks more. Nobody is taken out again: what was asked was asked. */
export async function changeRound(work: Work, { id, ifMatch, add = [], ...wanted }: Changing) {
  const { round: before } = await lockRun(work, id)
  refuseIf(obstacleToWritingIn(before))
  await refuseStale(work, { subjectId: id, code: 'round.changed_meanwhile', ifMatch, current: shown(before) })
  await refuseReleaser(work, before, wanted.releaserId)
  const asked = await askedOf(work, before, add, (await listAsked(work.tx, [id])).length)
  const added = await insertAsked(work.tx, id, asked)
  const paper = await lockVisible(work, before.paperId)
  await share(work, paper, asked, wanted.releaserId)
  const fields = [...changedFields(before, wanted), ...(added.length > 0 ? ['asked'] : [])]
  if (fields.length === 0) return { id, version: before.version }
  const after = await updateRound(work.tx, before, wanted)
  await tellRound(work, 'round.changed', before, { version: after.version, fields })
  return after
}

/** Reminds those who have not answered; the message is one to copy, and says nothing of what the paper is about. */
export async function remindAsked(work: Work, { id, askedIds }: CheckedInputOf<typeof reminding>) {
  const { tx, now, today } = work
  const { round } = await lockRun(work, id)
  refuseIf(obstacleToWritingIn(round))
  const waiting = (await listAsked(tx, [id])).filter(one =>
    ['waiting', 'late'].includes(stateOfAsked(one, round, today)),
  )
  const chosen = askedIds ? waiting.filter(one => askedIds.includes(one.id)) : waiting
  await markReminded(
    tx,
    chosen.map(one => one.id),
    now,
  )
  const bodies = chosen.flatMap(({ bodyId }) => bodyId ?? [])
  const accounts = [
    ...chosen.flatMap(({ accountId }) => accountId ?? []),
    ...(await accountsActingFor(tx, bodies, today)),
  ]
  await work.tell({
    name: 'round.reminded',
    subjectId: id,
    facts: { asked: chosen.map(one => one.id) },
    audiences: heardBy(accounts),
  })
  return { reminded: chosen.length, dueOn: round.dueOn }
}

/** Closes a round. Refused while a comment has no answer, unless somebody ordered it with a reason. */
export async function closeRound(work: Work, { id, ifMatch, passes }: Closing) {
  const { round } = await lockRun(work, id)
  refuseIf(obstacleToWritingIn(round))
  await refuseStale(work, { subjectId: id, code: 'round.changed_meanwhile', ifMatch, current: shown(round) })
  const passed = passes.map(({ code }) => code)
  refuseIf(obstacleToClosing((await unansweredRows(work.tx, id)).length, passed))
  const after = await markClosed(work.tx, round, { closedAt: work.now, passed: passes })
  await tellRound(work, 'round.closed', round, { version: after.version, fields: ['closedAt'], passed })
  return after
}

async function refuseUnlessRunner(work: Work, paper: Paper, withinId: string | undefined): Promise<void> {
  if (withinId === undefined)
    return refuseIf(obstacleToRunning({ runs: await mayWrite({ reader: work.tx, actor: work.actor }, paper) }))
  const within = await findAsked(work.tx, withinId)
  const outer = within && (await findRound(work.tx, within.roundId))
  if (!within?.bodyId || outer?.paperId !== paper.id) return refuse({ code: 'consultation.asked_only', status: 403 })
  await lockSeen(work, outer.id)
  refuseIf(obstacleToWritingIn(outer))
  const bodies = await bodiesOf(whoActs(work))
  refuseIf(obstacleToRunning({ runs: bodies.includes(within.bodyId) }))
}

async function tellRound(
  work: Work,
  name: string,
  round: Round,
  facts: Record<string, string | number | string[]>,
): Promise<void> {
  const { tx, today } = work
  const audiences = [...(await runnersHear(tx, round, today)), ...(await askedHear(tx, round, today))]
  await work.tell({ name, subjectId: round.id, facts, audiences: [...new Set(audiences)] })
}

function shown({ id, title, ask, dueOn, releaserId, version }: Round) {
  return { id, title, ask, dueOn, releaserId, version }
}

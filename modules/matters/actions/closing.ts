import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Look, Work } from '../../../platform/work/work.ts'
import { roundsOf } from '../../consultations/index.ts'
import { accountOf, holdPapers, readableAmong } from '../../papers/index.ts'
import type { closeMatter as closing, Lack, reopenMatter as reopening } from '../contract.ts'
import type { Facts } from '../facts/facts.ts'
import { lacksSeen } from '../facts/lacks.ts'
import { standingOf } from '../facts/standing.ts'
import { obstacleToChanging, obstacleToClosing, obstacleToReopening } from '../rules.ts'
import { insertClosing, reopenClosing } from '../store/closings.ts'
import { type Matter, updateMatter } from '../store/matters.ts'
import { findWorked, lockWorked, lookOf, tellMatter } from './held.ts'
import { shown } from './matters.ts'

type Closing = CheckedInputOf<typeof closing> & { ifMatch: number }

/**
 * Closes a matter. Refused with a list of what is missing, unless each of it may be passed and was, on somebody's order. Its papers
 * are held meanwhile, so that no round is opened and no final mark taken off while this is decided.
 */
export async function closeMatter(work: Work, { id, ifMatch, passes }: Closing, providers: readonly Facts[]) {
  const { paperIds } = await findWorked(work, id)
  await holdPapers(work.tx, paperIds)
  const before = await lockWorked(work, id)
  refuseIf(obstacleToChanging(before))
  // Who saw fewer papers than there are is told so here, before anything that was not held is looked at.
  await refuseStale(work, { subjectId: id, code: 'matter.changed_meanwhile', ifMatch, current: shown(before) })
  const lacks = await lacksIn(lookOf(work), before, providers)
  const passed = passes.map(({ code }) => code)
  refuseIf(obstacleToClosing(lacks, passed))
  const needed = passes.filter(({ code }) => lacks.some(lack => lack.code === code))
  await insertClosing(work.tx, { matterId: id, closedBy: accountOf(work), closedAt: work.now, passed: needed })
  const after = await updateMatter(work.tx, before, { changedAt: work.now })
  const facts = { version: after.version, fields: ['closedAt'], passed: needed.map(({ code }) => code) }
  await tellMatter(work, { name: 'matter.closed', subjectId: id, facts }, before)
  return after
}

/** Opens a closed matter again; that it was closed stays on record. */
export async function reopenMatter(work: Work, { id, reason }: CheckedInputOf<typeof reopening>) {
  const before = await lockWorked(work, id)
  refuseIf(obstacleToReopening(before))
  const how = { reopenedBy: accountOf(work), reopenedAt: work.now, reopenedBecause: reason }
  await reopenClosing(work.tx, id, how)
  const after = await updateMatter(work.tx, before, { changedAt: work.now })
  const facts = { version: after.version, fields: ['closedAt'] }
  await tellMatter(work, { name: 'matter.reopened', subjectId: id, facts }, before)
  return after
}

/** What is missing, as the actor is shown it: whoever passes a gate passes what they were told of. */
async function lacksIn(look: Look, matter: Matter, providers: readonly Facts[]): Promise<Lack[]> {
  const lacks = (await standingOf(look, [matter], providers)).get(matter.id)?.lacks ?? []
  const readable = await readableAmong(look.reader, look.actor, matter.paperIds)
  return lacksSeen(matter.id, lacks, { readable, rounds: await roundsOf(look, [...readable]) })
}

import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { mayWrite, newestNumber } from '../../drafts/index.ts'
import { findPaper, findVersion, visible } from '../../papers/index.ts'
import { changedBetween } from '../changed.ts'
import type { FinalLack } from '../contract.ts'
import { obstacleToUnbound } from '../rules.ts'
import { bindingsBetween, firstAskedAbout } from '../store/bindings.ts'
import { roundsAbout } from '../store/of-papers.ts'
import { countOpen } from './changes.ts'

/** What stands between the newest version and its final mark, for those who write on the text. */
export async function listLacks(look: Look, { id }: { id: string }): Promise<{ items: FinalLack[] }> {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, id))
  if (!(await mayWrite(look, paper))) refuse({ code: 'draft.writers_only', status: 403 })
  const open = await openRounds(reader, id)
  const changes = await unboundChanges(reader, { id, number: await newestNumber(reader, id) })
  return {
    items: [
      ...open.map(({ id: roundId, unanswered }) => ({
        code: 'consultation.unanswered',
        facts: { count: unanswered },
        blocks: false,
        roundId,
      })),
      ...(changes ? [{ code: 'consultation.unbound_changes', facts: changes, blocks: false, roundId: null }] : []),
    ],
  }
}

/** The rounds about a paper in which comments have no answer; what a body gathers within another round is its own affair. */
export async function openRounds(reader: Reader, paperId: string) {
  const rounds = await roundsAbout(reader, [paperId], sql<boolean>`true`)
  return rounds.filter(({ unanswered }) => unanswered > 0)
}

/** How many changes since somebody was first asked go back to nothing; undefined when all go back to something. */
export async function unboundChanges(reader: Reader, { id, number: to }: { id: string; number: number }) {
  const from = await firstAskedAbout(reader, id)
  if (from === undefined || from >= to || !(await haveText(reader, id, [from, to]))) return undefined
  const { changes } = await changedBetween(reader, { id, from, to })
  const { unasked: count } = countOpen(changes, await bindingsBetween(reader, id, { from, to }))
  return obstacleToUnbound({ unasked: count, from, to }, []) && { count, from, to }
}

async function haveText(reader: Reader, id: string, numbers: readonly number[]): Promise<boolean> {
  for (const number of numbers) if (!(await findVersion(reader, id, number))?.hasText) return false
  return true
}

import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { answerersHear, heardBy } from '../audiences.ts'
import { obstacleToAnsweringComments } from '../rules.ts'
import { fallsTo, type Standing } from '../standing.ts'
import { lockRows, type Row } from '../store/rows.ts'
import type { Round } from '../store/rounds.ts'
import { namesIn } from '../views/names.ts'

/** A line with the version in which somebody saw it. */
export interface Seen {
  id: string
  version: number
}

/** Nobody but those who answer in the register works in it. */
export function answering<Held extends { standing: { answers: boolean } }>(held: Held): Held {
  refuseIf(obstacleToAnsweringComments(held.standing))
  return held
}

/**
 * The lines, locked, in the order in which they were named. Refused as a whole when one falls to somebody else, when one is released, and when somebody wrote in
 * one since it was seen, with what is there now; `overwrite` says that this was shown,
 * and `released` that what is released may be among them.
 */
export async function lockSeenRows(
  work: Work,
  { round, standing }: { round: Pick<Round, 'id'>; standing: Standing },
  {
    rows,
    overwrite = false,
    released: also = false,
  }: { rows: readonly Seen[]; overwrite?: boolean; released?: boolean },
): Promise<[Row, ...Row[]]> {
  const seen = new Map(rows.map(({ id, version }) => [id, version]))
  const locked = new Map(
    (await lockRows(work.tx, { roundId: round.id, ids: [...seen.keys()] })).map(row => [row.id, row]),
  )
  const [first, ...others] = [...seen.keys()].flatMap(id => locked.get(id) ?? [])
  if (!first || locked.size < seen.size) return refuse({ code: 'row.not_found', status: 404 })
  const foreign = [first, ...others].filter(row => !fallsTo(standing, row))
  if (foreign.some(row => row.confidential)) refuse({ code: 'row.not_found', status: 404 })
  refuseIf(obstacleToAnsweringComments({ answers: foreign.length === 0 }))
  const [released, stale] = [[first, ...others].filter(isReleased), [first, ...others].filter(isStale)]
  if (released.length > 0 && !also) refuse({ code: 'row.released', status: 409, facts: { count: released.length } })
  if (stale.length > 0 && !overwrite) await refuseAnswered(work, stale)
  return [first, ...others]

  function isStale({ id, version }: Row): boolean {
    return seen.get(id) !== version
  }
}

/** Whoever answers hears of it, and whoever did it. */
export async function tellAnswerers(
  work: Work,
  round: Round,
  name: string,
  facts: Record<string, string | number | readonly string[] | null>,
): Promise<void> {
  const audiences = [...(await answerersHear(work.tx, round, work.today)), ...heardBy([work.actor.id ?? undefined])]
  await work.tell({ name, subjectId: round.id, facts, audiences: [...new Set(audiences)] })
}

function isReleased({ releasedAt }: Row): boolean {
  return releasedAt !== null
}

/** Says what is there now, so that two who answer one comment can agree on it. */
async function refuseAnswered({ tx }: Work, stale: readonly Row[]): Promise<never> {
  const names = await namesIn(tx, { asked: [], accountIds: stale.flatMap(({ answeredBy }) => answeredBy ?? []) })
  const current = stale.map(
    ({ id, number, version, note, answer, answerWords, mergedInto, answeredBy, answeredAt }) => ({
      id,
      number,
      version,
      note,
      answer: answer && {
        kind: answer,
        words: answerWords ?? '',
        mergedInto,
        by: answeredBy === null ? '' : names.account(answeredBy),
        at: answeredAt,
      },
    }),
  )
  return refuse({ code: 'row.answered_meanwhile', status: 409, facts: { count: stale.length }, current })
}

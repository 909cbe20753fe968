import type { RawBuilder } from 'kysely'
import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { id as anId, moment } from '../../../platform/http/fields.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { roundsOf } from '../../consultations/index.ts'
import { namedSo, readableAmong } from '../../papers/index.ts'
import type { listMatters as listing, MatterRow, MatterView } from '../contract.ts'
import type { Facts } from '../facts/facts.ts'
import { lacksSeen } from '../facts/lacks.ts'
import { type MatterStanding, standingOf } from '../facts/standing.ts'
import { listClosings } from '../store/closings.ts'
import type { Deadline } from '../store/deadlines.ts'
import { findMatter, type Matter, type MatterPlace, pageOfMatters } from '../store/matters.ts'
import { mayWork, seen, visibleTo } from '../visible.ts'
import { historyOf } from './history.ts'
import { partsOf } from './parts.ts'

const place = z.object({ changedAt: moment, id: anId })

/** More matters than this are not looked through at once for those of a stage; the next page goes on from there. */
const atOnce = 200

/** Matters that the actor sees, the latest first; without a stage those that are not closed. */
export async function listMatters(
  look: Look,
  { take, after, search, stage }: CheckedInputOf<typeof listing>,
  providers: readonly Facts[],
) {
  const wanted = {
    visible: visibleTo(look.actor),
    search,
    titled: (paperId: RawBuilder<string>, word: string) => namedSo(look.actor, paperId, word),
    closed: stage === 'closed',
  }
  const found: { matter: Matter; standing: MatterStanding }[] = []
  let from = placeIn(after, (value): value is MatterPlace => place.safeParse(value).success)
  const atATime = stage === undefined || stage === 'closed' ? take + 1 : atOnce
  // A stage is derived and not stored, so what is not in it is passed over here.
  for (;;) {
    const matters = await pageOfMatters(look.reader, { ...wanted, after: from, take: atATime })
    const standings = await standingOf(look, matters, providers)
    for (const matter of matters) {
      const standing = standings.get(matter.id)
      if (standing && (stage === undefined || standing.stage === stage)) found.push({ matter, standing })
    }
    from = matters.at(-1)
    if (from === undefined || matters.length < atATime || found.length > take) break
  }
  const rows = await rowsOf(look, found.slice(0, take + 1))
  return pageFrom(
    rows,
    take,
    row => row,
    ({ changedAt, id }) => ({ changedAt, id }),
  )
}

/** One matter with its papers, deadlines, what is missing and what happened, as far as the actor may see it. */
export async function readMatter(look: Look, { id }: { id: string }, providers: readonly Facts[]): Promise<MatterView> {
  const { reader, actor } = look
  const { matter, readable } = await seen(look, await findMatter(reader, id))
  const standing = (await standingOf(look, [matter], providers)).get(id)
  if (!standing) throw new Error('a matter has no standing')
  const [row] = await rowsOf(look, [{ matter, standing }])
  if (!row) throw new Error('a matter has no row')
  const closings = await listClosings(reader, id)
  const names = await namesOfAccounts(reader, [
    ...matter.workerIds,
    ...standing.deadlines.flatMap(({ moved, removedBy }) => [
      ...moved.map(({ by }) => by),
      ...(removedBy ? [removedBy] : []),
    ]),
    ...closings.flatMap(({ closedBy, reopenedBy }) => [closedBy, ...(reopenedBy === null ? [] : [reopenedBy])]),
  ])
  const named = (account: string | null) => names.get(account ?? '') ?? ''
  const works = mayWork(actor, matter)
  const rounds = await roundsOf(look, [...readable])
  return {
    ...row,
    workers: matter.workerIds.map(one => ({ id: one, name: named(one) })),
    parts: await partsOf(look, { parts: standing.parts, readable, rounds }),
    deadlines: standing.deadlines.map(one => ({
      ...one,
      moved: one.moved.map(move => ({ ...move, by: named(move.by) })),
      removed:
        one.removedAt === null
          ? null
          : { at: one.removedAt, by: named(one.removedBy), reason: one.removedBecause ?? '' },
    })),
    lacks: works ? lacksSeen(id, standing.lacks, { readable, rounds }) : [],
    closings: closings.map(one => ({
      at: one.closedAt,
      by: named(one.closedBy),
      passed: one.passed,
      reopened:
        one.reopenedAt === null
          ? null
          : { at: one.reopenedAt, by: named(one.reopenedBy), reason: one.reopenedBecause ?? '' },
    })),
    history: await historyOf(look, { matter, readable, rounds, deadlines: standing.deadlines }),
    mayWork: works,
  }
}

/** Rows of matters, in the order in which they are given. */
async function rowsOf(
  look: Look,
  matters: readonly { matter: Matter; standing: MatterStanding }[],
): Promise<MatterRow[]> {
  const { reader, actor } = look
  const names = await namesOfAccounts(
    reader,
    matters.map(({ matter }) => matter.ownerId),
  )
  const readable = await readableAmong(
    reader,
    actor,
    matters.flatMap(({ matter }) => matter.paperIds),
  )
  const byPaper = Map.groupBy(await roundsOf(look, [...readable]), one => one.paperId)
  return matters.map(({ matter, standing }) => {
    const rounds = matter.paperIds.flatMap(id => byPaper.get(id) ?? [])
    const unanswered = rounds.filter(one => one.seen).reduce((sum, one) => sum + one.unanswered, 0)
    const lacks = mayWork(actor, matter) ? lacksSeen(matter.id, standing.lacks, { readable, rounds }).length : null
    return {
      id: matter.id,
      title: matter.title,
      owner: { id: matter.ownerId, name: names.get(matter.ownerId) ?? '' },
      stage: standing.stage,
      target: { words: matter.targetWords, on: matter.targetOn },
      nextDeadline: nextOf(standing.deadlines),
      counts: { papers: matter.paperIds.length, unanswered, lacks },
      changedAt: matter.changedAt,
      closedAt: matter.closedAt,
      version: matter.version,
    }
  })
}

function nextOf(deadlines: readonly Deadline[]): MatterRow['nextDeadline'] {
  const next = deadlines.find(({ metAt, removedAt }) => metAt === null && removedAt === null)
  return next ? { words: next.words, dueOn: next.dueOn } : null
}

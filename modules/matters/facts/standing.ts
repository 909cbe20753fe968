import type { Reader } from '../../../platform/db/database.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import type { Lack, Stage } from '../contract.ts'
import { stageOf } from '../rules.ts'
import { type Deadline, listDeadlines } from '../store/deadlines.ts'
import type { Matter } from '../store/matters.ts'
import { listParts, type Part } from '../store/parts.ts'
import { type Facts, gather } from './facts.ts'

/** What is missing, and of which paper; null is the matter itself. */
export interface KnownLack {
  lack: Lack
  paperId: string | null
}

/** How a matter stands today. */
export interface MatterStanding {
  stage: Stage
  parts: Part[]
  deadlines: Deadline[]
  lacks: KnownLack[]
}

/** How matters stand, by their ids: what their papers and deadlines say, the same for whoever asks. */
export async function standingOf(
  look: Look,
  matters: readonly Matter[],
  providers: readonly Facts[],
): Promise<Map<string, MatterStanding>> {
  const ids = matters.map(({ id }) => id)
  const parts = await listParts(look.reader, ids)
  const deadlines = Map.groupBy(await listDeadlines(look.reader, ids), one => one.matterId)
  const known = await gather(providers, look, parts)
  const submitted = matters.length > 0 && (await submits(look.reader))
  const byMatter = Map.groupBy(parts, one => one.matterId)
  return new Map(
    matters.map(matter => {
      const own = byMatter.get(matter.id) ?? []
      const due = deadlines.get(matter.id) ?? []
      const papers = own.map(({ paperId, part }) => ({ part, stages: known.get(paperId)?.stages ?? [] }))
      const lacks = [
        ...lacksOfMatter(matter.id, { parts: own, deadlines: due, submitted }).map(lack => ({ lack, paperId: null })),
        ...own.flatMap(({ paperId }) => (known.get(paperId)?.lacks ?? []).map(lack => ({ lack, paperId }))),
      ]
      const stage = stageOf({ closedAt: matter.closedAt, papers })
      return [matter.id, { stage, parts: own, deadlines: due, lacks }]
    }),
  )
}

interface Own {
  parts: readonly Part[]
  deadlines: readonly Deadline[]
  submitted: boolean
}

/** What is missing by the matter itself. None of it has a rule with a source, so all of it may be passed on an order. */
function lacksOfMatter(id: string, { parts, deadlines, submitted }: Own): Lack[] {
  const lack = { facts: {}, blocks: false, source: null, to: `/matters/${id}` }
  const has = (kind: Part['part']) => parts.some(({ part }) => part === kind)
  return [
    ...(parts.length === 0 ? [{ ...lack, code: 'matter.no_papers' }] : []),
    ...(submitted && has('draft') && !has('submission') ? [{ ...lack, code: 'matter.no_submission' }] : []),
    ...deadlines
      .filter(({ metAt, removedAt }) => metAt === null && removedAt === null)
      .map(({ dueOn }) => ({ ...lack, code: 'matter.deadline_unmet', facts: { dueOn } })),
  ]
}

/** Where matters have no place in the navigation, a draft needs no submission beside it. */
async function submits(reader: Reader): Promise<boolean> {
  return (await profileOf(reader)).areas.some(({ code }) => code === 'matters')
}

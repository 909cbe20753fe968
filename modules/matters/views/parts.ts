import type { Look } from '../../../platform/work/work.ts'
import { findBodies } from '../../bodies/index.ts'
import type { PaperRound } from '../../consultations/index.ts'
import { listFinals } from '../../drafts/index.ts'
import { findPapers, latestVersions } from '../../papers/index.ts'
import type { PartRow } from '../contract.ts'
import type { Part } from '../store/parts.ts'
import { suggestedFor } from './suggested.ts'

interface Shown {
  parts: readonly Part[]
  readable: ReadonlySet<string>
  rounds: readonly PaperRound[]
}

/** The papers of a matter in their order; of what the actor may not read only that it is there, and as what. */
export async function partsOf(look: Look, { parts, readable, rounds }: Shown): Promise<PartRow[]> {
  const { reader } = look
  const ids = [...readable]
  const papers = new Map((await findPapers(reader, ids)).map(paper => [paper.id, paper]))
  const latest = await latestVersions(reader, ids)
  const finals = await listFinals(reader, ids)
  const bodies = await findBodies(
    reader,
    parts.flatMap(({ draftingBodyId }) => draftingBodyId ?? []),
  )
  const suggested = await suggestedFor(
    look,
    parts.filter(({ paperId }) => readable.has(paperId)),
  )
  const seenRounds = Map.groupBy(
    rounds.filter(one => one.seen),
    one => one.paperId,
  )
  return parts.map(({ paperId, part, place, type, draftingBodyId }) => {
    const paper = readable.has(paperId) ? papers.get(paperId) : undefined
    if (!paper) return { part, place, paper: null }
    const body = bodies.find(({ id }) => id === draftingBodyId)
    return {
      part,
      place,
      paper: {
        id: paperId,
        title: paper.title,
        type,
        draftingBody: body ? { id: body.id, name: body.name } : null,
        number: latest.get(paperId)?.number ?? 0,
        final: finals.get(paperId) ?? null,
        rounds: seenRounds.get(paperId) ?? [],
        suggested: suggested.get(paperId) ?? [],
      },
    }
  })
}

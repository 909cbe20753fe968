import type { Look } from '../../../platform/work/work.ts'
import { findPapers, readableAmong } from '../../papers/index.ts'
import type { AgendaLine } from '../contract.ts'
import { mayReadLine, type Standing } from '../standing.ts'
import { listLines } from '../store/lines.ts'
import { named, namesOfBodies, namesOfPeople } from './names.ts'

/** The agenda as the actor may read it: of a line for others they learn that it is there and how long it takes. */
export async function agendaOf(
  { reader, actor }: Look,
  { id, standing }: { id: string; standing: Standing },
): Promise<AgendaLine[]> {
  const lines = await listLines(reader, id)
  const open = lines.filter(line => mayReadLine(line, standing))
  const paperIds = open.flatMap(({ papers }) => papers.map(({ paperId }) => paperId))
  const readable = await readableAmong(reader, actor, paperIds)
  const titles = new Map((await findPapers(reader, [...readable])).map(paper => [paper.id, paper.title]))
  const people = await namesOfPeople(
    reader,
    open.flatMap(({ presenterId, readerIds }) => [presenterId, ...(readerIds ?? [])]),
  )
  const bodies = await namesOfBodies(
    reader,
    open.flatMap(({ awaitsBodyId }) => awaitsBodyId ?? []),
  )
  return lines.map(line => {
    const { kind, minutes, title, presenterId, readerIds, papers, awaitsBodyId, awaitsBy } = line
    if (!open.includes(line)) return { id: line.id, kind, minutes, content: null }
    const content = {
      title,
      presenter: presenterId === null ? null : named(people, presenterId),
      readers: readerIds?.map(one => named(people, one)) ?? null,
      papers: papers.map(({ paperId, number }) => ({ id: paperId, number, title: titles.get(paperId) ?? null })),
      awaits: awaitsBodyId === null || awaitsBy === null ? null : { body: named(bodies, awaitsBodyId), by: awaitsBy },
    }
    return { id: line.id, kind, minutes, content }
  })
}

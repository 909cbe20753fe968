import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findPapers, readableAmong } from '../../papers/index.ts'
import type { AgendaLine } from '../contract.ts'
import { inForce, isClosedTo } from '../readership.ts'
import { mayReadLine, type Standing } from '../standing.ts'
import { type Line, listLines } from '../store/lines.ts'
import { listRecusals, type Recusal } from '../store/recusals.ts'
import { named, namesOfBodies, namesOfPeople } from './names.ts'

type Names = ReadonlyMap<string, string>

/** The agenda as the actor may read it: of a line for others they learn that it is there and how long it takes. */
export async function agendaOf(
  look: Look,
  { id, standing }: { id: string; standing: Standing },
): Promise<AgendaLine[]> {
  const { reader } = look
  const lines = await listLines(reader, id)
  const recusals = inForce(await listRecusals(reader, id))
  const open = new Set(lines.filter(line => mayReadLine(line, standing)))
  const titles = await titlesOf(look, open)
  const people = await namesOfPeople(reader, [
    ...[...open].flatMap(({ presenterId, presiderId, readerIds }) => [presenterId, presiderId, ...(readerIds ?? [])]),
    ...recusals.map(({ personId }) => personId),
  ])
  const bodies = await namesOfBodies(
    reader,
    [...open].flatMap(({ awaitsBodyId }) => awaitsBodyId ?? []),
  )
  const accounts = await namesOfAccounts(
    reader,
    recusals.flatMap(({ recordedBy }) => recordedBy ?? []),
  )
  return lines.map(line => {
    const { kind, minutes, title, presenterId, presiderId, readerIds, awaitsBodyId, awaitsBy } = line
    if (!open.has(line)) return { id: line.id, kind, minutes, content: null }
    const away = recusals.filter(({ lineId }) => lineId === line.id)
    const content = {
      title,
      presenter: presenterId === null ? null : named(people, presenterId),
      presider: presiderId === null ? null : named(people, presiderId),
      readers: readerIds?.map(one => named(people, one)) ?? null,
      papers: papersOf(line, { standing, recusals, titles }),
      awaits: awaitsBodyId === null || awaitsBy === null ? null : { body: named(bodies, awaitsBodyId), by: awaitsBy },
      interests: away.map(one => interestOf(one, { people, accounts, standing })),
      closed: isClosedTo(line, standing, recusals),
    }
    return { id: line.id, kind, minutes, content }
  })
}

async function titlesOf({ reader, actor }: Look, lines: Iterable<Line>): Promise<Names> {
  const paperIds = [...lines].flatMap(({ papers }) => papers.map(({ paperId }) => paperId))
  const readable = await readableAmong(reader, actor, paperIds)
  return new Map((await findPapers(reader, [...readable])).map(paper => [paper.id, paper.title]))
}

/** Whoever sets the agenda keeps the papers of a line from which they stay away, and learns nothing of them. */
function papersOf(
  line: Line,
  { standing, recusals, titles }: { standing: Standing; recusals: readonly Recusal[]; titles: Names },
) {
  const isClosed = isClosedTo(line, standing, recusals)
  if (isClosed && !standing.runs) return []
  return line.papers.map(({ paperId, number }) => {
    return { id: paperId, number, title: isClosed ? null : (titles.get(paperId) ?? null) }
  })
}

function interestOf(
  { personId, reason, declaredAt, recordedBy }: Recusal,
  { people, accounts, standing }: { people: Names; accounts: Names; standing: Standing },
) {
  const mayKnowWhy = standing.runs || standing.persons.includes(personId)
  return {
    person: named(people, personId),
    reason: mayKnowWhy ? reason : null,
    at: declaredAt,
    recordedBy: recordedBy === null ? null : (accounts.get(recordedBy) ?? ''),
  }
}

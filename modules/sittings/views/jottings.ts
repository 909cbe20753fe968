import { refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { roundsOf } from '../../consultations/index.ts'
import { type Line, listLines, mayReadLine, named, namesOfPeople } from '../../meetings/index.ts'
import { seenSitting } from '../held.ts'
import { obstacleToLeading } from '../rules.ts'
import { listJottings as find } from '../store/jottings.ts'

/** What was written down of the lines that the actor may read. */
export async function listJottings(look: Look, { id }: { id: string }) {
  const { reader } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const lines = await listLines(reader, id)
  const closed = new Set(lines.filter(line => !mayReadLine(line, sitting.standing)).map(line => line.id))
  const rows = (await find(reader, id)).filter(({ lineId }) => lineId === null || !closed.has(lineId))
  const people = await namesOfPeople(
    reader,
    rows.map(({ speakerId }) => speakerId),
  )
  const writers = rows.flatMap(({ writtenBy, changedBy }) => [writtenBy, ...(changedBy === null ? [] : [changedBy])])
  const accounts = await namesOfAccounts(reader, [...new Set(writers)])
  const items = rows.map(({ speakerId, writtenBy, changedAt, changedBy, ...row }) => ({
    ...row,
    speaker: speakerId === null ? null : named(people, speakerId),
    writtenBy: accounts.get(writtenBy) ?? '',
    changed: changedAt === null || changedBy === null ? null : { at: changedAt, by: accounts.get(changedBy) ?? '' },
  }))
  return { items, rounds: await roundsOn(look, lines) }
}

/** Open rounds that the actor is something to, by the line on whose papers they are. */
async function roundsOn(look: Look, lines: readonly Line[]) {
  const papers = lines.flatMap(line => line.papers.map(({ paperId }) => paperId))
  const open = (await roundsOf(look, [...new Set(papers)])).filter(({ state, seen }) => state === 'open' && seen)
  return lines.flatMap(line =>
    open
      .filter(({ paperId }) => line.papers.some(paper => paper.paperId === paperId))
      .map(({ id, title }) => ({ id, lineId: line.id, title })),
  )
}

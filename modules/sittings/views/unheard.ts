import { refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { listLines, mayReadLine } from '../../meetings/index.ts'
import { findPapers, readableAmong } from '../../papers/index.ts'
import type { Unheard } from '../contract.ts'
import { seenSitting } from '../held.ts'
import { obstacleToLeading } from '../rules.ts'
import { listJottings } from '../store/jottings.ts'
import { unheardOn } from '../unheard.ts'

/** What was said on drafts and is not yet with those who write them, line by line. */
export async function listUnheard(look: Look, { id }: { id: string }): Promise<{ items: Unheard[] }> {
  const { reader, actor } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const lines = (await listLines(reader, id)).filter(
    line => line.papers.length > 0 && mayReadLine(line, sitting.standing),
  )
  const saidOn = await unheardOn(reader, { meetingId: id, lines }, await listJottings(reader, id))
  const paperIds = lines.flatMap(({ papers }) => papers.map(({ paperId }) => paperId))
  const readable = await readableAmong(reader, actor, paperIds)
  const titles = new Map((await findPapers(reader, [...readable])).map(paper => [paper.id, paper.title]))
  const items = lines.map(({ id: lineId, title, papers }) => ({
    lineId,
    title,
    count: saidOn(lineId).length,
    drafts: papers.map(({ paperId }) => ({ paperId, title: titles.get(paperId) ?? null })),
  }))
  return { items: items.filter(({ count }) => count > 0) }
}

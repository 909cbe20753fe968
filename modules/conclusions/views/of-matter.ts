import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findMatter, seenMatter } from '../../matters/index.ts'
import { findMeeting, type Line, type Meeting, meetingsAbout, sightOf } from '../../meetings/index.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import type { MatterDecision } from '../contract.ts'
import { linesRead } from '../lines.ts'
import { conclusionsOn } from './conclusions.ts'

/**
 * What meetings decided of the papers of a matter, the latest first: of papers that the actor may read, on lines that they may read and do
 * not stay away from.
 */
export async function listMatterDecisions(
  look: Look,
  { id }: { id: string },
  dayOf: Clock['dayOf'],
): Promise<{ items: MatterDecision[] }> {
  const { reader } = look
  const { readable } = await seenMatter(look, await findMatter(reader, id))
  const items: MatterDecision[] = []
  for (const meetingId of await meetingsAbout(reader, [...readable])) {
    const meeting = await findMeeting(reader, meetingId)
    const standing = meeting && (await sightOf(look, meeting))
    if (!meeting || !standing) continue
    const lines = (await linesRead(reader, meetingId, standing)).filter(line => isAbout(line, readable))
    items.push(...(await decisionsOn(look, { meeting, lines, readable, on: dayOf(new Date(meeting.startsAt)) })))
  }
  return { items }
}

function isAbout({ papers }: Line, paperIds: ReadonlySet<string>): boolean {
  return papers.some(({ paperId }) => paperIds.has(paperId))
}

interface Asked {
  meeting: Meeting
  lines: readonly Line[]
  readable: ReadonlySet<string>
  on: string
}

/** Of other drafts on the same line nothing is said here. */
async function decisionsOn(look: Look, { meeting, lines, readable, on }: Asked): Promise<MatterDecision[]> {
  const { id, title } = meeting
  const concluded = await conclusionsOn(look, { id, lines: lines.map(line => line.id) })
  const votes = await shownVotes(look.reader, await votesOfMeeting(look.reader, id))
  return concluded.flatMap(({ lineId, outcomes, conclusion }) => {
    const line = lines.find(one => one.id === lineId)
    const ours = outcomes.filter(({ draft }) => draft === null || readable.has(draft.paperId))
    if (!line || (ours.length === 0 && conclusion === null)) return []
    const over = votes.flatMap(vote =>
      vote.lineId === lineId && vote.result
        ? [{ words: vote.words, result: vote.result.result, counts: vote.result.counts }]
        : [],
    )
    const about = { meeting: { id, title }, on, line: { id: lineId, title: line.title } }
    return [{ ...about, outcomes: ours, words: conclusion?.words ?? null, votes: over }]
  })
}

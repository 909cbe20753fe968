import { refuseIf } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBodies, pageOfBodies } from '../../bodies/index.ts'
import { type Line, listSeats, type Meeting, named, namesOfPeople } from '../../meetings/index.ts'
import { findPapers, readableAmong } from '../../papers/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { isUnchecked, rulesOn } from '../../rulebook/index.ts'
import { seenSitting } from '../../sittings/index.ts'
import { obstacleToLeading } from '../../sittings/rules.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import type { Proposal } from '../contract.ts'
import { lineRead } from '../lines.ts'

/** What a conclusion on a line could be made of, for whoever records one. */
export async function proposeConclusion(
  look: Look,
  { id, lineId }: { id: string; lineId: string },
  dayOf: Clock['dayOf'],
): Promise<Proposal> {
  const { reader } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const line = await lineRead(reader, { id, lineId }, sitting.standing)
  const on = dayOf(new Date(sitting.meeting.startsAt))
  const profile = await profileOf(reader)
  const seats = (await listSeats(reader, [id])).map(({ personId }) => personId)
  const people = await namesOfPeople(reader, seats)
  return {
    drafts: await draftsOf(look, line),
    types: rulesOn(profile.papers, on).map(({ code, says }) => ({ code, words: says.words })),
    bodies: await bodiesNear(look, sitting.meeting, { line, on }),
    people: seats.map(one => named(people, one)),
    votes: await votesOver(look, line),
    sentences: rulesOn(profile.sentences, on).map(rule => ({
      ...rule.says,
      source: profile.sources.find(({ code }) => code === rule.source)?.title ?? rule.source,
      isUnchecked: isUnchecked(profile, rule),
    })),
  }
}

async function draftsOf({ reader, actor }: Look, { papers }: Line): Promise<Proposal['drafts']> {
  const readable = await readableAmong(
    reader,
    actor,
    papers.map(({ paperId }) => paperId),
  )
  const titles = new Map((await findPapers(reader, [...readable])).map(paper => [paper.id, paper.title]))
  return papers.map(({ paperId, number }) => ({ paperId, number, title: titles.get(paperId) ?? null }))
}

/** Whoever had to send papers comes first: they are told most often to complete them. */
async function bodiesNear(
  { reader }: Look,
  { bodyId }: Meeting,
  { line: { awaitsBodyId }, on }: { line: Line; on: string },
): Promise<Proposal['bodies']> {
  const own = await findBodies(reader, [bodyId, ...(awaitsBodyId === null ? [] : [awaitsBodyId])])
  const below = await pageOfBodies(reader, { on, parentId: bodyId, take: mostBelow })
  const first = own.toSorted((one, other) => Number(other.id === awaitsBodyId) - Number(one.id === awaitsBodyId))
  const near = new Map([...first, ...below].map(({ id, name }) => [id, { id, name }]))
  return [...near.values()]
}

const mostBelow = 50

async function votesOver({ reader }: Look, { id, meetingId }: Line): Promise<Proposal['votes']> {
  const votes = (await votesOfMeeting(reader, meetingId)).filter(({ lineId }) => lineId === id)
  const shown = await shownVotes(reader, votes)
  return shown.flatMap(vote => (vote.result ? [{ id: vote.id, words: vote.words, result: vote.result.result }] : []))
}

import type { Look } from '../../../platform/work/work.ts'
import { type AgreedBy, agreementsOf, papersPut, whoAgreesFirst } from '../agreed.ts'
import type { AgendaLine, MeetingView } from '../contract.ts'
import type { Meeting } from '../store/meetings.ts'

/** Who agrees first to what is put to the meeting and how far that is, of the papers that the actor is shown. */
export async function agreementsIn(
  { reader }: Look,
  { meeting, agenda }: { meeting: Meeting; agenda: readonly AgendaLine[] },
  around: AgreedBy,
): Promise<MeetingView['agreements']> {
  const first = await whoAgreesFirst(reader, meeting, around)
  if (!first) return null
  const lines = agenda.map(({ kind, content }) => ({
    kind,
    papers: (content?.papers ?? []).map(({ id: paperId, number }) => ({ paperId, number })),
  }))
  const paperIds = papersPut(lines)
  const known = await agreementsOf(reader, { bodyId: first.by.id, paperIds }, around)
  const papers = paperIds.map(paperId => {
    return { paperId, agreed: known.get(paperId) ?? null }
  })
  return { ...first, papers }
}

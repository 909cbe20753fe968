import type { FileAnswer } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { findVersion, type Version } from '../../papers/index.ts'
import type { AgendaLine } from '../contract.ts'
import { seenMeeting } from '../standing.ts'
import { findPack } from '../store/packs.ts'
import { keyOf, type PackPlan, type Pages, type PlannedLine } from '../takeaways/pack-plan.ts'
import { whenShown } from '../takeaways/shown-time.ts'
import { agendaOf } from './agenda.ts'
import { namesOfBodies, namesOfPeople } from './names.ts'

/** What a pack would be made of for whoever asks, at this moment: exactly what they may read. */
export async function planOf(look: Look, id: string, timeZone: string): Promise<{ plan: PackPlan; key: string }> {
  const { reader } = look
  const { meeting, standing } = await seenMeeting(look, id)
  const { language } = await profileOf(reader)
  const bodies = await namesOfBodies(reader, [meeting.bodyId])
  const people = await namesOfPeople(reader, [meeting.chairId])
  const lines: PlannedLine[] = []
  for (const line of await agendaOf(look, { id, standing })) lines.push(await planned(look, line, lines))
  const plan = {
    language,
    body: bodies.get(meeting.bodyId) ?? '',
    title: meeting.title,
    when: whenShown(meeting.startsAt, timeZone, language),
    place: meeting.place,
    chair: people.get(meeting.chairId ?? '') ?? null,
    lines,
  }
  return { plan, key: keyOf(plan) }
}

/** How far the pack of whoever asks is. Whoever else may read the same may have had it made. */
export async function readPack(look: Look, { id }: { id: string }, timeZone: string) {
  const { plan, key } = await planOf(look, id, timeZone)
  const pack = await findPack(look.reader, { meetingId: id, key })
  const state =
    pack === undefined ? ('none' as const) : pack.madeAt === null ? ('waiting' as const) : ('ready' as const)
  const papers = plan.lines.reduce((sum, line) => sum + line.papers.length, 0)
  return { state, papers, size: pack?.size ?? null, madeAt: pack?.madeAt ?? null }
}

/** The file, as long as it is what they may read now; a paper that was closed to them since makes it another one. */
export async function downloadPack(look: Look, { id }: { id: string }, timeZone: string): Promise<FileAnswer> {
  const { plan, key } = await planOf(look, id, timeZone)
  const sha256 = (await findPack(look.reader, { meetingId: id, key }))?.sha256
  if (!sha256) return refuse({ code: 'meeting.pack_not_made', status: 409 })
  return { name: `${plan.title}.pdf`, mediaType: 'application/pdf', sha256 }
}

async function planned({ reader }: Look, line: AgendaLine, before: readonly PlannedLine[]): Promise<PlannedLine> {
  const { kind, minutes, content } = line
  const isCounted = kind === 'item' || kind === 'consent'
  const number = isCounted ? before.filter(one => one.number !== null).length + 1 : null
  if (content === null) return { number, title: null, minutes, presenter: null, papers: [] }
  const papers: PlannedLine['papers'] = []
  for (const { id, number: version, title } of content.closed ? [] : content.papers) {
    const found = title === null ? undefined : await findVersion(reader, id, version)
    if (title !== null) papers.push({ title, number: version, pages: found ? pagesOf(found) : { way: 'none' } })
  }
  return { number, title: content.title, minutes, presenter: content.presenter?.name ?? null, papers }
}

/** Larger ones are read in Plenum, not carried about. */
const mostBytes = 100_000_000

const shownTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

function pagesOf({ id, stage, shownAs, sha256, pagesSha256, size, mediaType, hasText }: Version): Pages {
  const pdf = shownAs === 'pdf' ? sha256 : pagesSha256
  if (stage !== 'ready' || size > mostBytes) return { way: 'none' }
  if (pdf !== null) return { way: 'pdf', sha256: pdf }
  if (shownAs === 'picture' && shownTypes.includes(mediaType)) return { way: 'picture', sha256, mediaType }
  return hasText ? { way: 'text', versionId: id, sha256 } : { way: 'none' }
}

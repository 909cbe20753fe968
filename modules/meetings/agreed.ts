import type { Reader } from '../../platform/db/database.ts'
import { findBody, pageOfBodies } from '../bodies/index.ts'
import { profileOf } from '../organisation/index.ts'
import { ruleNear } from '../rulebook/index.ts'
import type { DayOf } from './called.ts'
import { listAgreements } from './store/agreements.ts'
import type { Line } from './store/lines.ts'
import type { Meeting } from './store/meetings.ts'

/** That a paper at a version may be put to a meeting, since a day. `id` where it was written down as such. */
export interface Agreed {
  id: string | null
  paperId: string
  number: number
  on: string
  source: string | null
}

/** How a module further right says of papers that a body agreed to them: what its meetings concluded. */
export type AgreedIn = (reader: Reader, asked: { bodyId: string; paperIds: readonly string[] }) => Promise<Agreed[]>

/** What it takes to know of agreements: what a day is, and who else knows. */
export interface AgreedBy {
  dayOf: DayOf
  agreedIn: readonly AgreedIn[]
}

/** Who agrees first to what is put to a meeting, and what says so; undefined where no rule asks for it or there is no such body. */
export async function whoAgreesFirst(reader: Reader, { bodyId, kind, startsAt }: Meeting, { dayOf }: AgreedBy) {
  const on = dayOf(new Date(startsAt))
  const [profile, body] = [await profileOf(reader), await findBody(reader, bodyId)]
  const asked = ruleNear(profile.meetings, kind, on)?.says.agreedFirst
  if (!body || !asked?.in.includes(body.kind)) return undefined
  const [by] = await pageOfBodies(reader, { on, parentId: bodyId, kinds: [asked.by], take: 1 })
  const source = profile.sources.find(({ code }) => code === asked.source)?.title ?? asked.source
  return by && { by: { id: by.id, name: by.name }, source }
}

/** Of each of these papers the last agreement, by the paper; those without one are left out. */
export async function agreementsOf(
  reader: Reader,
  { bodyId, paperIds }: { bodyId: string; paperIds: readonly string[] },
  { agreedIn }: AgreedBy,
): Promise<Map<string, Agreed>> {
  const written = await listAgreements(reader, { bodyId, paperIds })
  const all: Agreed[] = written.map(({ agreedOn, ...one }) => ({ ...one, on: agreedOn }))
  for (const known of agreedIn) all.push(...(await known(reader, { bodyId, paperIds })))
  return new Map(all.toSorted((one, other) => (one.on < other.on ? -1 : 1)).map(one => [one.paperId, one]))
}

/** The papers of the lines that are discussed or agreed to, each once. */
export function papersPut(lines: readonly Pick<Line, 'kind' | 'papers'>[]): string[] {
  const put = lines.filter(({ kind }) => kind === 'item' || kind === 'consent')
  return [...new Set(put.flatMap(({ papers }) => papers.map(({ paperId }) => paperId)))]
}

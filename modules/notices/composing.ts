import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { Clock } from '../../platform/work/clock.ts'
import type { Look } from '../../platform/work/work.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { findBodies, findBody } from '../bodies/index.ts'
import type { LineConclusion, Party } from '../conclusions/contract.ts'
import { conclusionsOn, daySaid } from '../conclusions/index.ts'
import { type Line, type Meeting, namesOfPeople } from '../meetings/index.ts'
import { profileOf } from '../organisation/index.ts'
import { type NoticeForm, type Profile, rulesOn } from '../rulebook/index.ts'
import type { NoticeText } from './form/notice.ts'
import { isConcluded, saidOf } from './said.ts'
import { letterheadOf, signatureOf, type Signer } from './signers.ts'

/** A meeting with the rules of its day. */
export interface Frame {
  meeting: Meeting
  /** The day on which it began. */
  on: string
  profile: Profile
  body: BodyRow
  form: NoticeForm
}

export async function frameOf(reader: Reader, meeting: Meeting, dayOf: Clock['dayOf']): Promise<Frame> {
  const profile = await profileOf(reader)
  const on = dayOf(new Date(meeting.startsAt))
  const body = (await findBody(reader, meeting.bodyId)) ?? refuse({ code: 'body.not_found', status: 404 })
  const form = rulesOn(profile.notices, on).at(-1)?.says ?? plain
  return { meeting, on, profile, body, form }
}

/** What was concluded on these lines and still holds, in their order. */
export async function concludedOn(look: Look, id: string, lines: readonly Line[]): Promise<LineConclusion[]> {
  const concluded = await conclusionsOn(look, { id, lines: lines.map(line => line.id) })
  return concluded.filter(isConcluded)
}

interface Wanted {
  lines: readonly Line[]
  concluded: readonly LineConclusion[]
  signer: Pick<Signer, 'name' | 'office'>
  authority: string | null
  recipients: readonly Party[]
}

/** All that a notice says, in the words of the profile. */
export async function textOf(
  reader: Reader,
  { meeting, on, profile, body, form }: Frame,
  { lines, concluded, signer, authority, recipients }: Wanted,
): Promise<NoticeText> {
  const { head } = await signatureOf(reader, { body, on, profile })
  const { language } = profile
  const titles = new Map(lines.map(({ id, title }) => [id, title]))
  const paper = rulesOn(profile.papers, on).find(({ code }) => code === form.paper)?.says
  return {
    language,
    letterhead: await letterheadOf(reader, { head, profile, signatory: signer }),
    form,
    code: paper?.letters ?? null,
    meeting: meeting.title,
    day: daySaid(on, language),
    items: concluded.map(one => {
      const title = titles.get(one.lineId) ?? ''
      return { title, said: saidOf(one, { title, profile, on }) }
    }),
    authority,
    recipients: (await namedParties(reader, recipients)).map(({ name }) => name),
  }
}

/** Bodies and people by name, in their order. */
export async function namedParties(
  reader: Reader,
  parties: readonly Party[],
): Promise<{ kind: Party['kind']; id: string; name: string }[]> {
  const idsOf = (kind: Party['kind']) => [...new Set(parties.flatMap(party => (party.kind === kind ? party.id : [])))]
  const bodies = (await findBodies(reader, idsOf('body'))).map(({ id, name }) => [id, name] as const)
  const names = new Map([...bodies, ...(await namesOfPeople(reader, idsOf('person')))])
  return parties.map(({ kind, id }) => ({ kind, id, name: names.get(id) ?? '' }))
}

/** Where the rulebook of an organisation has no form of its own. */
const plain: NoticeForm = {
  paper: null,
  heading: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
  about: { vi: '{meeting}', en: '{meeting}' },
  opening: { vi: 'Cuộc họp ngày {day} đã kết luận như sau:', en: 'The meeting of {day} concluded as follows:' },
  closing: null,
}

import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { listTerms } from '../bodies/index.ts'
import { profileOf } from '../organisation/index.ts'
import { seatsOn } from '../people/index.ts'
import { meetingsOf } from '../rulebook/index.ts'
import { countedIn } from './rules.ts'
import type { Who } from './standing.ts'
import type { Work } from '../../platform/work/work.ts'

/** The day (YYYY-MM-DD) of a moment in the organisation's time zone. */
export type DayOf = (moment: Date) => string

/** More members than any body has. */
const mostMembers = 10_000

/** The rule of a kind of meeting for a body on a day, and within what it is counted. Refuses a kind that the body does not hold then. */
export async function kindFor(
  { reader }: { reader: Reader },
  { body, kind, on }: { body: BodyRow; kind: string; on: string },
) {
  const rule = meetingsOf(await profileOf(reader), body.kind, on).find(({ code }) => code === kind)
  if (!rule) return refuse({ code: 'meeting.kind_not_here', status: 422, facts: { kind, on } })
  const terms = await listTerms(reader, body.id)
  const term = terms.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn))
  return { rule, term, counted: countedIn(rule.says, on, term?.ordinal) }
}

/** The members of a body on a day in order of precedence, each once, with the office that comes first. */
export async function membersOn(
  who: Pick<Work, 'tx' | 'actor'> | Pick<Who, 'reader' | 'actor'>,
  bodyId: string,
  day: string,
) {
  const reader = 'tx' in who ? who.tx : who.reader
  const seats = (await seatsOn({ reader, actor: who.actor }, { bodyId, day, most: mostMembers })) ?? []
  const members = new Map<string, { personId: string; office: string; chairs: boolean }>()
  for (const { person, office, chairs } of seats)
    if (!members.has(person.id)) members.set(person.id, { personId: person.id, office, chairs })
  return [...members.values()]
}

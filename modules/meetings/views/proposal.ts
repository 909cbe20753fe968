import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBody } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { type DayOf, kindFor, membersOn } from '../called.ts'
import type { proposeMeeting as proposing } from '../contract.ts'
import { obstacleToRunning, titleFrom } from '../rules.ts'
import { mayConvene } from '../standing.ts'
import { lastNumber } from '../store/meetings.ts'
import { carriedOver, type SignedMinutes } from './carried.ts'
import { named, namesOfPeople } from './names.ts'
import { quorumOf } from './quorum.ts'
import { summonsByOf } from './summons-by.ts'

/** What a meeting would be called and numbered, who is to be called to it and by when, for whoever acts for the body. */
export async function proposeMeeting(
  look: Look,
  { bodyId, kind, on, number: wanted }: CheckedInputOf<typeof proposing>,
  around: { dayOf: DayOf; signedMinutes: SignedMinutes },
) {
  const { reader } = look
  const body = (await findBody(reader, bodyId)) ?? refuse({ code: 'body.not_found', status: 404 })
  refuseIf(obstacleToRunning({ runs: await mayConvene(look, bodyId) }))
  const { rule, term, counted } = await kindFor(look, { body, kind, on })
  const number = counted === null ? null : (wanted ?? (await lastNumber(reader, bodyId, counted)) + 1)
  const profile = await profileOf(reader)
  const members = await membersOn(look, bodyId, on)
  const people = await namesOfPeople(
    reader,
    members.map(({ personId }) => personId),
  )
  const language = profile.language
  const title = titleFrom(rule.says.title[language], {
    body: body.name,
    number: number === null ? undefined : String(number),
    term: term && termWords[language](term.ordinal),
    day: on.split('-').toReversed().join('/'),
    month: on.slice(0, 7).split('-').toReversed().join('/'),
    year: on.slice(0, 4),
  })
  return {
    title,
    number,
    members: members.map(({ personId, office }) => ({ person: named(people, personId), office })),
    chairId: members.find(({ chairs }) => chairs)?.personId ?? null,
    summonsBy: summonsByOf(profile, rule, on),
    quorum: quorumOf(profile, rule, members.length),
    ...(await carriedOver(look, { bodyId, kind, on }, around)),
  }
}

const termWords = {
  vi: (ordinal: number) => `khóa ${roman(ordinal)}`,
  en: (ordinal: number) => `term ${roman(ordinal)}`,
}

const numerals = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** Terms are counted in Roman numerals: 13 is XIII. */
function roman(ordinal: number): string {
  let [left, written] = [ordinal, '']
  for (const [letters, value] of numerals) for (; left >= value; left -= value) written += letters
  return written
}

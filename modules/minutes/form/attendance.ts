import type { Say } from '../../../platform/words.ts'
import type { Attendee, Minutes } from '../contract.ts'
import { recorded, type Sentence, sentence } from './sentence.ts'

/** Who came and who did not, and whether enough were there when it was opened. */
export function attendanceOf(
  { members, invited, quorum }: Minutes,
  say: Say,
  hour: (at: string) => string,
): Sentence[] {
  const came = members.filter(one => one.came)
  const away = members.filter(one => !one.came)
  const names = (who: readonly Attendee[]) =>
    who.map(one => recorded(`person:${one.personId}`, nameOf(one, say, hour))).join('; ')
  const named = (key: string, who: readonly Attendee[]) =>
    who.length === 0 ? [] : [sentence(key, say(`minutes_form.${key}`, { names: names(who) }))]
  const of = recorded('members', members.length)
  return [
    came.length === 0
      ? sentence('present', say('minutes_form.nobody', { of }))
      : sentence(
          'present',
          say('minutes_form.present', { count: recorded('present', came.length), of, names: names(came) }),
        ),
    ...named(
      'excused',
      away.filter(one => one.excused),
    ),
    ...named(
      'absent',
      away.filter(one => !one.excused),
    ),
    ...named(
      'invited',
      invited.filter(one => one.came),
    ),
    ...(quorum === null ? [] : [sentence('quorum', quorumSaid(quorum, say))]),
  ]
}

function quorumSaid({ present, roll, needed }: NonNullable<Minutes['quorum']>, say: Say): string {
  const counted = { present: recorded('quorumPresent', present), roll: recorded('quorumRoll', roll) }
  if (needed === null) return say('minutes_form.at_opening', counted)
  const facts = { ...counted, needed: recorded('quorumNeeded', needed) }
  return say(present >= needed ? 'minutes_form.quorum' : 'minutes_form.no_quorum', facts)
}

function nameOf(
  { name: own, office, by, cameLate, leftEarly }: Attendee,
  say: Say,
  hour: (at: string) => string,
): string {
  const titled = office === null ? own : `${own}, ${office}`
  const name = by === null ? titled : say('minutes_form.by', { name: by, of: own })
  if (cameLate !== null && leftEarly !== null)
    return say('minutes_form.from_until', { name, from: hour(cameLate), until: hour(leftEarly) })
  if (cameLate !== null) return say('minutes_form.from', { name, time: hour(cameLate) })
  return leftEarly === null ? name : say('minutes_form.until', { name, time: hour(leftEarly) })
}

import { countWorkingDays, type DatedRule, type MeetingKind, type Profile } from '../../rulebook/index.ts'

/** When the summons has to be out. The working days are counted back from the day of the meeting, which does not count itself. */
export function summonsByOf(profile: Profile, { says, source }: DatedRule<MeetingKind>, on: string) {
  if (says.summonsWorkingDays === null) return null
  const { day, leftOut } = countWorkingDays(profile, { from: on, workingDays: -says.summonsWorkingDays })
  const title = profile.sources.find(({ code }) => code === source)?.title ?? source
  return {
    day,
    workingDays: says.summonsWorkingDays,
    leftOut: leftOut.map(one => ({ day: one.day, words: one.words })),
    source: title,
  }
}

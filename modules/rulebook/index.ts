import { loadRulebook } from './load.ts'

export type {
  AreaCode,
  BodyKind,
  DatedRule,
  InBothLanguages,
  Majority,
  MeetingKind,
  NameOrder,
  NoticeForm,
  Office,
  OutcomeKind,
  PaperKind,
  Phrase,
  Profile,
  Sentence,
  Signing,
  Source,
  UsualAgenda,
} from './contract.ts'
export { loadRulebook } from './load.ts'
export type { Rulebook } from './load.ts'
export { type CountedDay, countWorkingDays, type DayOff, dayOffOn } from './calendar.ts'
export {
  addressed,
  isUnchecked,
  kindOn,
  kindsUnder,
  majoritiesOf,
  meetingsOf,
  nameInOrder,
  obstacleToKind,
  obstacleToOffice,
  officeOn,
  officesIn,
  ruleNear,
  ruleOn,
  rulesOn,
  usualSymbol,
} from './rules.ts'

/** All profiles by code, read once at start; a fault in any of them stops the start. */
export const rulebook = await loadRulebook()

/** What the first run offers to choose from. */
export function profileChoices() {
  return [...rulebook.values()].map(({ code, words, language }) => ({ code, words, language }))
}
